"""From played talks to a report: plain values that can be kept, read as JSON, and compared. Pure."""

from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import Any

from therapy.companion.review.evaluation import rubric
from therapy.companion.review.evaluation.shape import AMBER, COLOURS, RED, Exchange, Played

FORMAT = 1


def made(played: Sequence[Played], *, provider: str, model: str = "", prompt_version: str = "", prompt_hash: str = "",
         judge: str = "") -> dict[str, Any]:
    """The whole report."""
    return {
        "format": FORMAT, "rubric": rubric.RUBRIC_VERSION, "provider": provider, "model": model,
        "prompt_version": prompt_version, "prompt_hash": prompt_hash, "judge": judge,
        "total": _counts(played), "criteria": {code: _counts(played, code) for code in rubric.BY_CODE},
        "turns": sum(len(each.exchanges) for each in played),
        "tokens": sum(one.answer.tokens for each in played for one in each.exchanges),
        "ms": _middle([one.answer.ms for each in played for one in each.exchanges]),
        "by_model": sum(one.answer.spoken_by == provider for each in played for one in each.exchanges),
        "judged": _judged(played), "persons": [_person(each) for each in played],
    }


def passes(report: dict[str, Any]) -> bool:
    """Whether nothing in it is red."""
    return not report["total"][RED]


def silent(played: Played, provider: str) -> str:
    """Why a provider answered nothing of what it was asked in a talk, as a code; nothing when it answered something.

    The coach steps in for a model that fails, and what the coach says is no measure of it.
    """
    failed = [one.answer.failed for one in played.exchanges if one.answer.failed]
    spoke = any(one.answer.spoken_by == provider for one in played.exchanges)
    return failed[-1] if failed and not spoke else ""


def items(report: dict[str, Any], colour: str = RED) -> list[dict[str, str]]:
    """Every mark of one colour, with whose talk and which words it is about."""
    return [
        {"person": person["code"], "line": turn["line"], "said": turn["said"], "reply": turn["reply"], **mark}
        for person in report["persons"] for turn in person["turns"] for mark in turn["marks"]
        if mark["colour"] == colour
    ]


def _counts(played: Sequence[Played], criterion: str = "") -> dict[str, int]:
    found = Counter(
        mark.colour for each in played for _, mark in each.marks() if criterion in ("", mark.criterion)
    )
    return {colour: found[colour] for colour in COLOURS}


def _middle(figures: list[int]) -> int:
    return round(median(figures)) if figures else 0


def _judged(played: Sequence[Played]) -> dict[str, float]:
    """The mean of what a judging model gave, by criterion."""
    given: dict[str, list[int]] = {}
    for each in played:
        for one in each.exchanges:
            for code, points in one.judged.items():
                given.setdefault(code, []).append(points)
    return {code: round(sum(points) / len(points), 2) for code, points in sorted(given.items())}


def _person(played: Played) -> dict[str, Any]:
    colours = [mark.colour for _, mark in played.marks()]
    return {
        "code": played.persona.code, "title": played.persona.title, "presents": played.persona.presents,
        "worst": RED if RED in colours else AMBER if AMBER in colours else "green",
        "red": colours.count(RED), "amber": colours.count(AMBER),
        "turns": [_turn(one) for one in played.exchanges],
    }


def _turn(one: Exchange) -> dict[str, Any]:
    answer = one.answer
    return {
        "line": one.line, "said": one.said, "reply": answer.text, "spoken_by": answer.spoken_by,
        "noticed": answer.noticed, "shows_help": answer.shows_help, "page_asks": answer.page_asks,
        "held_back": list(answer.held_back), "failed": answer.failed, "ms": answer.ms, "judged": one.judged,
        "marks": [{"criterion": mark.criterion, "colour": mark.colour, "code": mark.code, "evidence": mark.evidence}
                  for mark in one.marks],
    }

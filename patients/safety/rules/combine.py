"""Many matches to few findings. Nothing said in one sentence takes away what another disclosed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from patients.safety.rules.finding import About, Finding, Respond
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.normalise import Words


@dataclass(frozen=True, slots=True)
class Match:
    """One rule that holds from the word `first` of a text to the word `last`; without `respond` it is a hint."""

    row: Row
    respond: Respond | None
    about: About
    first: int
    last: int

    @property
    def urgency(self) -> int:
        """Larger is sooner; a hint comes last."""
        return self.respond.urgency if self.respond else 0


def combine(matches: Iterable[Match], words: Words, text: str) -> tuple[Finding, ...]:
    """The findings of a text, the most urgent first, each rule once for each person it is about."""
    firm: dict[tuple[str, About], Match] = {}
    hints: dict[str, Match] = {}
    for match in matches:
        if match.respond is None:
            hints.setdefault(match.row.id, match)
            continue
        key = match.row.id, match.about
        if key not in firm or match.urgency > firm[key].urgency:
            firm[key] = match
    kept = _without_shadowed(list(firm.values()))
    if not kept and len(hints) > 1:
        kept = list(hints.values())[-1:]
    kept.sort(key=lambda match: (-match.urgency, match.first))
    return tuple(_finding(match, words, text) for match in kept)


def _without_shadowed(matches: list[Match]) -> list[Match]:
    """Leaves out a match when a more urgent one of the same kind and person covers the same words."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (-match.urgency, match.first - match.last)):
        if not any(_shadows(other, match) for other in kept):
            kept.append(match)
    return kept


def _shadows(other: Match, match: Match) -> bool:
    return (
        other.row.kind is match.row.kind
        and other.about is match.about
        and other.first <= match.last
        and match.first <= other.last
    )


def _finding(match: Match, words: Words, text: str) -> Finding:
    start, end = words.span(match.first, match.last)
    return Finding(
        kind=match.row.kind,
        respond=match.respond or Respond.ASK,
        about=match.about,
        evidence=text[start:end],
        why=match.row.why,
        rule_id=match.row.id,
    )

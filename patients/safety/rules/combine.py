"""Many matches to few findings. Nothing said in one sentence takes away what another disclosed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from patients.safety.rules.finding import OTHER, About, Finding, Respond
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.normalise import Words


@dataclass(frozen=True, slots=True)
class Match:
    """One rule that holds from the word `first` of a text to the word `last`.

    Without `respond` it is a hint, which the second stage weighs with the words.
    """

    row: Row
    respond: Respond | None
    about: About
    first: int
    last: int

    @property
    def is_hint(self) -> bool:
        """Whether it asks for nothing by itself."""
        return self.respond is None

    @property
    def hint(self) -> str:
        """Under which name the second stage knows it: the rule, whether the context softened it, and of whom it is."""
        softened = " softened" if self.row.respond else ""
        other = " other" if self.about is OTHER and self.row.about is None else ""
        return self.row.id + softened + other


def combine(matches: Iterable[Match], words: Words, text: str) -> tuple[Finding, ...]:
    """The findings of a text, the most urgent first, each rule once for each person it is about."""
    firm: dict[tuple[str, About], Match] = {}
    for match in matches:
        key = match.row.id, match.about
        if not match.is_hint and (key not in firm or urgency(match.respond) > urgency(firm[key].respond)):
            firm[key] = match
    kept = _without_shadowed(list(firm.values()))
    kept.sort(key=lambda match: (-urgency(match.respond), match.first))
    return tuple(finding(match, words, text) for match in kept)


def finding(match: Match, words: Words, text: str) -> Finding:
    """What a match says, with the words in which it was found. A hint that weighs enough asks."""
    start, end = words.span(match.first, match.last)
    return Finding(
        kind=match.row.kind,
        respond=match.respond or Respond.ASK,
        about=match.about,
        evidence=text[start:end],
        why=match.row.why,
        rule_id=match.row.id,
    )


def urgency(respond: Respond | None) -> int:
    """Larger is sooner; a hint comes last."""
    return respond.urgency if respond else 0


def _without_shadowed(matches: list[Match]) -> list[Match]:
    """Leaves out a match when a more urgent one of the same kind and person covers the same words."""
    kept: list[Match] = []
    for match in sorted(matches, key=lambda match: (-urgency(match.respond), match.first - match.last)):
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


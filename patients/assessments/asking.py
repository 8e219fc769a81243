"""Which question comes when: one after another, past what is answered, and back to what was passed over."""

from collections.abc import Mapping
from dataclasses import dataclass

from patients.assessments.rules import scoring
from patients.assessments.rules.form import Instrument, Item


@dataclass(frozen=True)
class Place:
    """Where a question stands among those that are put."""

    item: Item
    number: int
    of: int
    before: str
    """The question before it, or ""."""
    after: str
    """The question after it, or ""."""


def place(instrument: Instrument, values: scoring.Answers, code: str) -> Place | None:
    """Where a question stands. None when it is not put: there is none of this name, or it would make no sense."""
    asked = scoring.asked(instrument, values)
    codes = [item.code for item in asked]
    if code not in codes:
        return None
    at = codes.index(code)
    return Place(
        asked[at], at + 1, len(asked), codes[at - 1] if at else "", codes[at + 1] if at + 1 < len(asked) else "",
    )


def after(instrument: Instrument, values: scoring.Answers, answered: Mapping[str, object], code: str) -> str:
    """The next question to put after one, or "" when all that is needed is there."""
    codes = [item.code for item in scoring.asked(instrument, values)]
    later = codes[codes.index(code) + 1:] if code in codes else []
    return next((each for each in later if each not in answered), "") or first(instrument, values)


def first(instrument: Instrument, values: scoring.Answers, answered: Mapping[str, object] | None = None) -> str:
    """Where to go on: the first question without an answer; before the first answer, the very first one."""
    if answered is not None and not answered:
        return instrument.items[0].code
    return next(iter(scoring.missing(instrument, values)), "")

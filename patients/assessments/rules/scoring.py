"""From answers to a score. Nothing is guessed: what is missing stays missing, and what cannot be is an error."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from patients.assessments.rules.form import Band, Instrument, Item, Part, Way

TENTH = Decimal("0.1")

Answers = Mapping[str, int | None]
"""By the code of a question. None: the question does not apply. A question that is not in it has no answer yet."""


class OutOfRange(ValueError):
    """Not an answer to this question, or no question of this questionnaire."""

    def __init__(self, item: str, value: object):
        super().__init__(item)
        self.item, self.value = item, value


@dataclass(frozen=True)
class PartScore:
    """What a part adds up to, and whether it reaches what is published for it. None where nothing is."""

    part: Part
    total: int
    is_reached: bool | None


@dataclass(frozen=True)
class Score:
    """What a whole questionnaire adds up to."""

    total: int | Decimal | None
    """None for a questionnaire that has no total."""
    band: Band | None = None
    is_case: bool | None = None
    parts: dict[str, PartScore] = field(default_factory=dict)
    profile: str = ""
    prorated: bool = False
    """Some answers were missing, by a rule of the manual that allows it."""


@dataclass(frozen=True)
class Incomplete:
    """Answers are missing, so there is no total: not a low one, none."""

    missing: tuple[str, ...]


def check(instrument: Instrument, code: str, value: int | None) -> Item:
    """The question that a value answers; OutOfRange when it does not."""
    item = instrument.item(code)
    if item is None or item.is_in_words or not item.takes(value):
        raise OutOfRange(code, value)
    return item


def asked(instrument: Instrument, answers: Answers) -> tuple[Item, ...]:
    """The questions to put, given the answers so far."""
    any_problem = has_problem(instrument, answers)
    return tuple(item for item in instrument.items if any_problem or not item.only_after_a_problem)


def has_problem(instrument: Instrument, answers: Answers) -> bool:
    """Whether any scored answer is more than its lowest."""
    return any(
        (value := answers.get(item.code)) is not None and value > min(item.values) for item in instrument.scored
    )


def missing(instrument: Instrument, answers: Answers) -> tuple[str, ...]:
    """The questions that still need an answer."""
    return tuple(
        item.code for item in asked(instrument, answers)
        if item.is_scored and not item.may_be_left_out and item.code not in answers
    )


def score(instrument: Instrument, answers: Answers) -> Score | Incomplete:
    """What answers add up to, or what is missing. An answer that cannot be raises OutOfRange."""
    for code, value in answers.items():
        check(instrument, code, value)
    lacking = missing(instrument, answers)
    if len(lacking) > instrument.may_miss:
        return Incomplete(lacking)
    worth = {item.code: _worth(item, answers[item.code]) for item in instrument.scored if item.code in answers}
    if not worth:
        return Incomplete(lacking)
    if not instrument.has_total:
        return Score(total=None, profile=_profile(instrument, answers))
    total = _total(instrument, worth)
    return Score(
        total=total, band=instrument.band(float(total)), is_case=instrument.is_case(float(total)),
        parts={part.code: _part(part, worth) for part in instrument.parts}, prorated=bool(lacking),
    )


def _worth(item: Item, value: int | None) -> int:
    """What an answer adds. One that does not apply adds nothing, as the manual says."""
    if value is None:
        return 0
    return max(item.values) + min(item.values) - value if item.is_reversed else value


def _total(instrument: Instrument, worth: Mapping[str, int]) -> int | Decimal:
    if instrument.way is Way.MEAN_TIMES_TEN:
        return (Decimal(10 * sum(worth.values())) / len(worth)).quantize(TENTH, ROUND_HALF_UP)
    if instrument.way is Way.TENTHS:
        return (Decimal(sum(worth.values())) / 10).quantize(TENTH)
    return sum(worth.values())


def _part(part: Part, worth: Mapping[str, int]) -> PartScore:
    values = [worth[code] for code in part.items if code in worth]
    reached = None
    if part.rated is not None:
        reached = sum(value >= part.rated for value in values) >= part.at_least
    elif part.caseness is not None:
        reached = sum(values) >= part.caseness
    return PartScore(part, sum(values), reached)


def _profile(instrument: Instrument, answers: Answers) -> str:
    if instrument.way is not Way.PROFILE:
        return ""
    return "".join(str(answers.get(item.code, "-")) for item in instrument.scored)

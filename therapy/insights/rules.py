"""What goes with better days, and what changed since last week, from a person's own numbers. Pure: nothing leaves here.

Days are split in two by something of the day (slept longer than usual or not, wrote down being outdoors or not) and
the mean mood of both is compared. How sure that is, `chance` works out. What goes together need not cause.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean, median

from therapy.insights import chance

FEWEST_DAYS = 14  # never from fewer days that hold both
FEWEST_ON_A_SIDE = 4
FEWEST_STRETCHES = 4  # a habit taken up once and kept is one coincidence, however many days it lasts
LEAST_DIFFERENCE = 0.5  # of a mood from 0 to 10; less is not worth a sentence
SURE, MAYBE = 0.05, 0.2  # SURE: how rarely anything at all that is called likely may be chance
WEEK = timedelta(days=7)
FEWEST_OF_A_WEEK = 3


class Sureness(StrEnum):
    """How likely a difference is more than chance."""

    LIKELY = "likely"
    PERHAPS = "perhaps"
    UNCLEAR = "unclear"


class Split(StrEnum):
    """How the days are told apart."""

    MORE_THAN_USUAL = "more_than_usual"  # above the person's own median
    WRITTEN_DOWN = "written_down"  # on days on which it was written down, against other days


@dataclass(frozen=True, slots=True)
class Factor:
    """Something of a day that may go with how it felt."""

    code: str
    split: Split
    by_day: Mapping[date, float]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The mean mood of days with something and of days without it."""

    code: str
    split: Split
    border: float | None  # the person's median, when the days are split by it
    days_with: tuple[date, ...]
    days_without: tuple[date, ...]
    mood_with: float
    mood_without: float
    chance: float
    sureness: Sureness
    stretches: int
    """How many times days with it began anew."""

    @property
    def difference(self) -> float:
        """How much better the days with it were; below zero when they were worse."""
        return self.mood_with - self.mood_without


@dataclass(frozen=True, slots=True)
class TooFew:
    """Not enough days to compare, and how many there are of how many it takes."""

    code: str
    days: int
    needed: int = FEWEST_DAYS


@dataclass(frozen=True, slots=True)
class Change:
    """The mean of the last seven days against the seven before. None: too few days to say."""

    code: str
    now: float | None
    before: float | None
    days_now: tuple[date, ...]
    days_before: tuple[date, ...]
    least: float

    @property
    def difference(self) -> float | None:
        if self.now is None or self.before is None:
            return None
        return self.now - self.before

    @property
    def is_the_same(self) -> bool:
        """Whether the two weeks differ by less than is worth a word."""
        return self.difference is not None and abs(self.difference) < self.least


def compare(moods: Mapping[date, float], factors: Sequence[Factor]) -> list[Comparison | TooFew]:
    """What goes with better or worse days: the surest first, then what there is too little of.

    `moods`: the mean mood of each day, 0 to 10. A factor that nobody ever wrote down is left out.
    """
    compared = [_compared(moods, factor) for factor in factors if factor.by_day]
    clear = [one for one in compared if isinstance(one, Comparison)]
    few = [one for one in compared if isinstance(one, TooFew)]
    sure = chance.are_sure([one.chance for one in clear], level=SURE)
    clear = [
        replace(one, sureness=Sureness.LIKELY) if is_sure and one.stretches >= FEWEST_STRETCHES else one
        for one, is_sure in zip(clear, sure, strict=True)
    ]
    return sorted([*clear, *few], key=_order)


def worth_saying(found: Comparison | TooFew) -> bool:
    """Whether a comparison deserves a sentence of its own."""
    return (
        isinstance(found, Comparison)
        and found.sureness is not Sureness.UNCLEAR
        and abs(found.difference) >= LEAST_DIFFERENCE
    )


def change_since_last_week(code: str, by_day: Mapping[date, float], *, today: date, least: float) -> Change:
    """The seven days up to today against the seven before them. `least`: a smaller difference is "about the same"."""
    now = _days(by_day, today - WEEK, today)
    before = _days(by_day, today - 2 * WEEK, today - WEEK)
    return Change(code, _mean(by_day, now), _mean(by_day, before), now, before, least)


def _compared(moods: Mapping[date, float], factor: Factor) -> Comparison | TooFew:
    days, border = _days_compared(moods, factor)
    has_it = [_has_it(factor, day, border) for day in days]
    count = sum(has_it)
    if len(days) < FEWEST_DAYS:
        return TooFew(factor.code, len(days))
    if min(count, len(days) - count) < FEWEST_ON_A_SIDE:
        return TooFew(factor.code, min(count, len(days) - count), FEWEST_ON_A_SIDE)
    felt = [moods[day] for day in days]
    mood_with, mood_without = _means(felt, has_it)
    found = chance.of(days, felt, has_it)
    # Where weekdays or the weeks around turn the difference about, nothing is left of it to be told.
    share = found.share if found.is_better == (mood_with > mood_without) else 1.0
    return Comparison(
        factor.code, factor.split, border,
        tuple(day for day, has in zip(days, has_it, strict=True) if has),
        tuple(day for day, has in zip(days, has_it, strict=True) if not has),
        mood_with, mood_without, share, Sureness.PERHAPS if share <= MAYBE else Sureness.UNCLEAR,
        sum(has and not before for has, before in zip(has_it, [False, *has_it], strict=False)),
    )


def _days_compared(moods: Mapping[date, float], factor: Factor) -> tuple[list[date], float | None]:
    if factor.split is Split.MORE_THAN_USUAL:
        days = sorted(moods.keys() & factor.by_day.keys())
        return days, median(factor.by_day[day] for day in days) if days else None
    # Before the first and after the last time it was written down, nobody knows whether it was left out or forgotten.
    first, last = min(factor.by_day), max(factor.by_day)
    return sorted(day for day in moods if first <= day <= last), None


def _has_it(factor: Factor, day: date, border: float | None) -> bool:
    value = factor.by_day.get(day, 0.0)
    return value > (border or 0.0)


def _means(felt: Sequence[float], has_it: Sequence[bool]) -> tuple[float, float]:
    return (
        fmean(mood for mood, has in zip(felt, has_it, strict=True) if has),
        fmean(mood for mood, has in zip(felt, has_it, strict=True) if not has),
    )


def _order(found: Comparison | TooFew) -> tuple[bool, float, str]:
    if isinstance(found, TooFew):
        return True, -found.days / found.needed, found.code
    return False, found.chance, found.code


def _days(by_day: Mapping[date, float], after: date, until: date) -> tuple[date, ...]:
    return tuple(sorted(day for day in by_day if after < day <= until))


def _mean(by_day: Mapping[date, float], days: Sequence[date]) -> float | None:
    return fmean(by_day[day] for day in days) if len(days) >= FEWEST_OF_A_WEEK else None

"""What goes with better days, and what changed since last week, from a person's own numbers. Pure: nothing leaves here.

Days are split in two by something of the day (slept longer than usual or not, wrote down being outdoors or not) and
the mean mood of both is compared. How sure that is: the moods of neighbouring days are alike, so the usual tests would
be too sure. Instead the moods are moved along the days, round the end to the beginning, by every possible number of
days; the share of these in which the difference is at least as large is the chance that it means nothing (a circular
shift test: it keeps how alike neighbours are and breaks only what goes with what). From four weeks on, each day is
compared with others of its weekday. What goes together need not cause.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from statistics import fmean, median

FEWEST_DAYS = 14  # never from fewer days that hold both
FEWEST_ON_A_SIDE = 4
LEAST_DIFFERENCE = 0.5  # of a mood from 0 to 10; less is not worth a sentence
SURE, MAYBE = 0.05, 0.2  # shares of chance; SURE is shared among all that is compared
WEEK = timedelta(days=7)
FEWEST_OF_A_WEEK = 3
ENOUGH_WEEKS = 4  # from so many on it can be told what a weekday is usually like


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
    used = [factor for factor in factors if factor.by_day]
    compared = [_compared(moods, factor, among=len(used)) for factor in used]
    return sorted(compared, key=_order)


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


def _compared(moods: Mapping[date, float], factor: Factor, *, among: int) -> Comparison | TooFew:
    days, border = _days_compared(moods, factor)
    has_it = [_has_it(factor, day, border) for day in days]
    count = sum(has_it)
    if len(days) < FEWEST_DAYS:
        return TooFew(factor.code, len(days))
    if min(count, len(days) - count) < FEWEST_ON_A_SIDE:
        return TooFew(factor.code, min(count, len(days) - count), FEWEST_ON_A_SIDE)
    felt = [moods[day] for day in days]
    chance = _chance(_beside_their_weekday(days, felt), has_it)
    return Comparison(
        factor.code, factor.split, border,
        tuple(day for day, has in zip(days, has_it, strict=True) if has),
        tuple(day for day, has in zip(days, has_it, strict=True) if not has),
        *_means(felt, has_it), chance, _sureness(chance, among),
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


def _beside_their_weekday(days: Sequence[date], felt: Sequence[float]) -> list[float]:
    """How far each day lies from others of its weekday: what is done on Saturdays must not be praised for Saturdays."""
    if len(days) < ENOUGH_WEEKS * 7:
        return list(felt)
    of_weekday = [
        [mood for day, mood in zip(days, felt, strict=True) if day.weekday() == weekday] for weekday in range(7)
    ]
    usual = [fmean(moods) if moods else 0.0 for moods in of_weekday]
    return [mood - usual[day.weekday()] for day, mood in zip(days, felt, strict=True)]


def _chance(felt: Sequence[float], has_it: Sequence[bool]) -> float:
    """The share of all shifts, the one that is so among them, that show a difference at least as large."""
    count, total, everything = sum(has_it), len(felt), sum(felt)
    kept = [at for at, has in enumerate(has_it) if has]
    differences = []
    for shift in range(total):
        with_it = sum(felt[(at + shift) % total] for at in kept)
        differences.append(abs(with_it / count - (everything - with_it) / (total - count)))
    as_large = sum(difference >= differences[0] - 1e-9 for difference in differences)
    return as_large / total


def _sureness(chance: float, among: int) -> Sureness:
    if chance <= SURE / among:
        return Sureness.LIKELY
    return Sureness.PERHAPS if chance <= MAYBE else Sureness.UNCLEAR


def _order(found: Comparison | TooFew) -> tuple[bool, float, str]:
    if isinstance(found, TooFew):
        return True, -found.days / found.needed, found.code
    return False, found.chance, found.code


def _days(by_day: Mapping[date, float], after: date, until: date) -> tuple[date, ...]:
    return tuple(sorted(day for day in by_day if after < day <= until))


def _mean(by_day: Mapping[date, float], days: Sequence[date]) -> float | None:
    return fmean(by_day[day] for day in days) if len(days) >= FEWEST_OF_A_WEEK else None

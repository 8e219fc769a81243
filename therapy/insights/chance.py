"""How likely it is that two groups of days differ by chance alone. Pure.

The moods of neighbouring days are alike, so the usual tests would be too sure. Here the moods are laid along the days
in every way that keeps neighbours together: moved by any number of days, round the end to the beginning, and the same
read backwards. The share of these in which the groups differ at least as much is the chance that it means nothing.
That keeps how alike neighbours are and breaks only what goes with what. Of n days it can say no less than 1 in 2n, so
that with half a year there is room for a clear answer even where ten things are compared.

Before that, what has other reasons is taken off each day: what is usual for its weekday, and how the weeks around it
were. What is done on Saturdays is not praised for Saturdays, and what was taken up in a good month not for the month.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate, compress
from statistics import fmean
from typing import NamedTuple

ENOUGH_WEEKS = 4  # from so many on it can be told what is usual
AROUND = timedelta(days=14)  # the weeks around a day, on both sides
SAME = 1e-6  # sums of the same numbers in another order differ by less


class Chance(NamedTuple):
    """What is left of a difference once what has other reasons is taken off."""

    share: float
    """The chance that it means nothing."""
    is_better: bool
    """Whether the days with it were the better ones."""


def of(days: Sequence[date], felt: Sequence[float], has_it: Sequence[bool]) -> Chance:
    """The chance that moods as different between days with something and days without it mean nothing."""
    beside = _beside_what_is_usual(days, felt) if len(days) >= ENOUGH_WEEKS * 7 else felt
    middle = fmean(beside)
    level = [mood - middle for mood in beside]  # then the sum over one side tells the difference of both
    return Chance(_share_as_large(level, has_it), sum(compress(level, has_it)) > 0)


def are_sure(chances: Sequence[float], *, level: float) -> list[bool]:
    """Which of several comparisons can be said, when all of them together may be wrong this rarely (Holm's way: the
    clearest one has to hold against all, the next against the others)."""
    sure = [False] * len(chances)
    for rank, place in enumerate(sorted(range(len(chances)), key=chances.__getitem__)):
        if chances[place] > level / (len(chances) - rank):
            break
        sure[place] = True
    return sure


def _share_as_large(level: list[float], has_it: Sequence[bool]) -> float:
    total = len(level)
    least = abs(sum(compress(level, has_it))) - SAME
    as_large = 0
    for way in (level, level[::-1]):
        round_and_round = way * 2
        as_large += sum(
            abs(sum(compress(round_and_round[shift:shift + total], has_it))) >= least for shift in range(total)
        )
    return as_large / (2 * total)


def _beside_what_is_usual(days: Sequence[date], felt: Sequence[float]) -> list[float]:
    of_weekday: list[list[float]] = [[] for _ in range(7)]
    for day, mood in zip(days, felt, strict=True):
        of_weekday[day.weekday()].append(mood)
    usual = [fmean(moods) if moods else 0.0 for moods in of_weekday]
    rest = [mood - usual[day.weekday()] for day, mood in zip(days, felt, strict=True)]
    sums = [0.0, *accumulate(rest)]
    beside, first, last = [], 0, 0
    for day, mood in zip(days, rest, strict=True):
        while days[first] < day - AROUND:
            first += 1
        while last < len(days) and days[last] <= day + AROUND:
            last += 1
        beside.append(mood - (sums[last] - sums[first]) / (last - first))
    return beside

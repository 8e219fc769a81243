"""What a night comes to, what a week comes to, and what follows from it. Pure: plain values in, plain values out.

The clock is put forward or back in the middle of some nights. Every length here is taken between moments, and never
between the hands of a clock: on those nights the difference of two clock times is 60 minutes wrong.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import product
from statistics import fmean

LONGEST_NIGHT = timedelta(hours=24)
LONGEST_SLEEP = timedelta(hours=20)
LONGEST_WAIT = timedelta(hours=18)
"""Between going to bed and trying to sleep, and between waking and getting up. More means that two times are mixed up:
a clock time that comes before the other is read as being of another day."""
LEAST_NIGHTS = 5
"""So many nights make a week of which means are taken."""

EXTEND_FROM, HOLD_FROM = 85.0, 80.0
STEP, SHORTEST_WINDOW, ROUNDED = 15, 330, 5
"""Minutes. The window is never shorter than five and a half hours."""


@dataclass(frozen=True)
class Night:
    """A night as it was told, its times as moments. Minutes that were not told are None, and never nought."""

    to_bed: datetime
    tried: datetime
    woke: datetime
    up: datetime
    minutes_to_sleep: int | None = None
    minutes_awake: int | None = None


@dataclass(frozen=True)
class Measures:
    """What a night comes to, in minutes. `asleep` and `efficiency` are None when not enough was told."""

    in_bed: int
    to_sleep: int | None
    awake: int | None
    asleep: int | None
    efficiency: float | None
    """Of the time in bed, how much was slept: 0 to 100."""

    @property
    def is_whole(self) -> bool:
        """Whether the night counts towards the means of its week."""
        return self.asleep is not None

    @property
    def percent(self) -> int | None:
        """Efficiency as it is shown. Rounded down, so that it never looks as if a limit were reached that was not."""
        return None if self.efficiency is None else math.floor(self.efficiency)


@dataclass(frozen=True)
class Wrong:
    """Why a night cannot have been so: the value to look at again, and a code for the words."""

    field: str
    why: str


@dataclass(frozen=True)
class Means:
    """The means of a week's nights, in minutes."""

    nights: int
    in_bed: float
    to_sleep: float
    awake: float
    asleep: float
    efficiency: float

    @property
    def percent(self) -> int:
        return math.floor(self.efficiency)


@dataclass(frozen=True)
class Advice:
    """How long to be in bed next week, against last week."""

    change: str
    """longer, same or shorter."""
    window: int
    """Minutes in bed, from going to bed to getting up."""


def placed(
    *, morning: date, zone: tzinfo, to_bed: time, woke: time, tried: time | None = None, up: time | None = None,
    minutes_to_sleep: int | None = None, minutes_awake: int | None = None,
) -> Night:
    """The night that clock times tell of, by the morning on which its sleeper woke for good.

    Each time is the nearest that keeps them in order. Left out: to try to sleep as soon as in bed, to get up as soon as
    awake. In the hour that comes twice in autumn the first is meant, unless only the second makes sense.
    """
    clocks = (to_bed, tried or to_bed, woke, up or woke)
    first: Night | None = None
    for folds in product((0, 1), repeat=4):
        into, tried_at, woke_at, up_at = _moments(clocks, folds, morning, zone)
        night = Night(
            into, tried_at, woke_at, up_at, minutes_to_sleep=minutes_to_sleep, minutes_awake=minutes_awake,
        )
        if wrong(night) is None:
            return night
        first = first or night
    assert first is not None  # noqa: S101  (for the type checker: there is always a first)
    return first


def wrong(night: Night) -> Wrong | None:
    """The first thing that cannot be so about a night; None when all of it can."""
    to_bed, tried, woke, up = (moment.astimezone(UTC) for moment in (night.to_bed, night.tried, night.woke, night.up))
    slept = woke - tried
    asked = (
        (not timedelta(0) <= tried - to_bed <= LONGEST_WAIT, Wrong("tried", "before_bed")),
        (not timedelta(0) < slept <= LONGEST_SLEEP, Wrong("woke", "before_trying")),
        (not timedelta(0) <= up - woke <= LONGEST_WAIT, Wrong("up", "before_waking")),
        (up - to_bed > LONGEST_NIGHT, Wrong("to_bed", "longer_than_a_day")),
    )
    for is_so, found in asked:
        if is_so:
            return found
    left = _minutes(slept)
    for field, minutes in (("minutes_to_sleep", night.minutes_to_sleep), ("minutes_awake", night.minutes_awake)):
        if minutes is not None:
            if minutes < 0:
                return Wrong(field, "less_than_nothing")
            left -= minutes
            if left < 0:
                return Wrong(field, "longer_than_the_night")
    return None


def measured(night: Night) -> Measures:
    """What a night comes to that can have been so."""
    return of_lengths(
        _minutes(night.up.astimezone(UTC) - night.to_bed.astimezone(UTC)),
        _minutes(night.woke.astimezone(UTC) - night.tried.astimezone(UTC)), night.minutes_to_sleep, night.minutes_awake,
    )


def of_lengths(in_bed: int, trying: int, to_sleep: int | None, awake: int | None) -> Measures:
    """The same of a night whose lengths are known: in bed, and from trying to sleep until waking for good."""
    asleep = None if to_sleep is None or awake is None else trying - to_sleep - awake
    return Measures(in_bed, to_sleep, awake, asleep, None if asleep is None else 100 * asleep / in_bed)


def means(nights: Iterable[Measures]) -> Means | None:
    """The means of a week, each night counting the same. None when fewer than five nights are whole."""
    whole = [night for night in nights if night.is_whole]
    if len(whole) < LEAST_NIGHTS:
        return None

    def mean(name: str) -> float:
        return fmean(getattr(night, name) for night in whole)

    return Means(
        len(whole), in_bed=mean("in_bed"), to_sleep=mean("to_sleep"), awake=mean("awake"), asleep=mean("asleep"),
        efficiency=mean("efficiency"),
    )


def advised(week: Means) -> Advice:
    """How long to be in bed after such a week: a little longer, the same or a little shorter; never below 5.5 hours."""
    usual = ROUNDED * round(week.in_bed / ROUNDED)
    if week.efficiency >= EXTEND_FROM:
        window = usual + STEP
    elif week.efficiency >= HOLD_FROM:
        window = usual
    else:
        window = usual - STEP
    window = max(window, SHORTEST_WINDOW)
    return Advice("longer" if window > usual else "same" if window == usual else "shorter", window)


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def _moments(clocks: tuple[time, ...], folds: tuple[int, ...], morning: date, zone: tzinfo) -> list[datetime]:
    to_bed, tried, woke, up = (clock.replace(second=0, microsecond=0) for clock in clocks)
    woke_at = _moment(morning, woke, folds[2], zone)
    tried_at = _latest(tried, folds[1], woke_at, morning, zone, may_be_same=False)
    to_bed_at = _latest(to_bed, folds[0], tried_at, morning, zone, may_be_same=True)
    up_at = _moment(morning, up, folds[3], zone)
    if up_at < woke_at:
        up_at = _moment(morning + timedelta(days=1), up, folds[3], zone)
    return [to_bed_at, tried_at, woke_at, up_at]


def _latest(clock: time, fold: int, before: datetime, day: date, zone: tzinfo, *, may_be_same: bool) -> datetime:
    """The last moment at which a clock showed a time, before another moment."""
    found = _moment(day, clock, fold, zone)
    while found > before or (found == before and not may_be_same):
        day -= timedelta(days=1)
        found = _moment(day, clock, fold, zone)
    return found


def _moment(day: date, clock: time, fold: int, zone: tzinfo) -> datetime:
    """A clock time as a moment. One that spring leaves out is the one an hour later."""
    first, second = (datetime.combine(day, clock, tzinfo=zone).replace(fold=which).astimezone(UTC) for which in (0, 1))
    return second if fold and second > first else first


def _minutes(length: timedelta) -> int:
    return round(length / timedelta(minutes=1))

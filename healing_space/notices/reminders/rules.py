"""When a reminder is due, and whether it may go out now.

A person lives by the clock on the wall, so a schedule holds wall times and a zone, and each becomes a moment only for
the days just ahead. A wall time that does not exist (the clocks go forward) is moved on by as much as they jump. One
that comes twice (the clocks go back) counts the first time, and only then.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LATEST = timedelta(hours=1)
"""So long after its time a reminder may still go out. Later it would be noise, and a heap of it after a break."""


@dataclass(frozen=True)
class Rhythm:
    """On which days, and at which times of day. Just one of weekdays, every_days and dates says which days."""

    times: tuple[time, ...]
    starts_on: date
    ends_on: date | None = None
    weekdays: frozenset[int] = frozenset()
    """From 0, a Monday, to 6."""
    every_days: int | None = None
    """Every so many days, counted from the first day."""
    dates: frozenset[date] = frozenset()


@dataclass(frozen=True)
class Planned:
    """One reminder to come: what the clock on the wall will say, and which moment that is."""

    day: date
    clock: time
    moment: datetime


@dataclass(frozen=True)
class Quiet:
    """The hours in which nothing may ring, by the clock on the wall; over midnight when they end before they begin."""

    first: time
    last: time

    def holds(self, clock: time) -> bool:
        """Whether a time of day lies in them. The last minute does not."""
        if self.first <= self.last:
            return self.first <= clock < self.last
        return clock >= self.first or clock < self.last


@dataclass(frozen=True)
class Send:
    """It goes out now."""


@dataclass(frozen=True)
class Wait:
    """It goes out later."""

    until: datetime


@dataclass(frozen=True)
class Drop:
    """It does not go out, and why."""

    why: str


def happens_on(rhythm: Rhythm, day: date) -> bool:
    """Whether a day is one of a rhythm's."""
    if day < rhythm.starts_on or (rhythm.ends_on and day > rhythm.ends_on):
        return False
    if rhythm.every_days:
        return (day - rhythm.starts_on).days % rhythm.every_days == 0
    return day in rhythm.dates or day.weekday() in rhythm.weekdays


def moment_of(day: date, clock: time, zone: str) -> datetime:
    """The moment at which the clock on a wall of that zone says this, or would if it did not jump over it."""
    return datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def planned(rhythm: Rhythm, *, zone: str, first: datetime, last: datetime) -> list[Planned]:
    """Everything due from a moment until before another, in the order of time."""
    day, end = (moment.astimezone(ZoneInfo(zone)).date() for moment in (first, last))
    found = []
    day -= timedelta(days=1)  # what the clocks jump over late in the evening belongs to the next day
    while day <= end:
        if happens_on(rhythm, day):
            found += [Planned(day, clock, moment_of(day, clock, zone)) for clock in rhythm.times]
        day += timedelta(days=1)
    return sorted(
        (each for each in found if first <= each.moment < last), key=lambda each: (each.moment, each.day, each.clock),
    )


def verdict(
    *, day: date, due_at: datetime, expires_at: datetime, at: datetime, zone: str, quiet: Quiet | None = None,
    paused_until: date | None = None,
) -> Send | Wait | Drop:
    """Whether a reminder whose time has come goes out at a moment."""
    if paused_until and day < paused_until:
        return Drop("paused")
    if at >= expires_at or at - due_at > LATEST:
        return Drop("late")
    if quiet and quiet.holds(_clock(at, zone)):
        until = quiet_ends(at, quiet, zone)
        return Wait(until) if until < expires_at else Drop("quiet")
    return Send()


def quiet_ends(at: datetime, quiet: Quiet, zone: str) -> datetime:
    """The first moment after one at which the quiet hours are over."""
    today = at.astimezone(ZoneInfo(zone)).date()
    ends = (
        datetime.combine(today + timedelta(days=ahead), quiet.last, tzinfo=ZoneInfo(zone)).replace(fold=fold)
        for ahead in (0, 1) for fold in (0, 1)
    )
    moments = sorted(end.astimezone(UTC) for end in ends)
    return next(end for end in moments if end > at and not quiet.holds(_clock(end, zone)))


def newest(due: Iterable[tuple[object, tuple]]) -> set[object]:
    """Of reminders of the same thing that are due together, given in the order of time, only the last goes out."""
    return set({thing: reminder for reminder, thing in due}.values())


def _clock(moment: datetime, zone: str) -> time:
    return moment.astimezone(ZoneInfo(zone)).time()

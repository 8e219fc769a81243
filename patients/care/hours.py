"""Reckoning with hours of cover: plain values in, plain values out.

Hours are kept as the clock on a London wall shows them. A span belongs to the day on which it begins and may run past
midnight; the same time twice is a whole day. When the clocks go back, an hour is shown twice: a span begins and ends
at the first of the two. When they go forward, a time that is never shown is the moment of the change.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
BANK_HOLIDAY = 7
"""The eighth day of the week: hours on bank holidays, whichever day they fall on."""
DAY = timedelta(days=1)
MINUTE = timedelta(minutes=1)
LOOK_AHEAD = 15
"""How many days ahead cover is looked for: the longest run of closed days is shorter."""


@dataclass(frozen=True, order=True)
class Hours:
    """From one time of a day to another, as a clock shows them."""

    opens: time
    closes: time

    @property
    def passes_midnight(self) -> bool:
        return self.closes <= self.opens


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of time."""

    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True)
class Timetable:
    """The weekly hours (0 is Monday, 7 a bank holiday), days that are otherwise, and which days are bank holidays."""

    weekly: Mapping[int, tuple[Hours, ...]]
    otherwise: Mapping[date, tuple[Hours, ...]] = field(default_factory=dict)
    is_bank_holiday: Callable[[date], bool] = lambda day: False

    def hours_of(self, day: date) -> tuple[Hours, ...]:
        """The hours that begin on a day: what was said of the very day, or of bank holidays, or of its weekday."""
        if day in self.otherwise:
            return self.otherwise[day]
        return self.weekly.get(BANK_HOLIDAY if self.is_bank_holiday(day) else day.weekday(), ())

    def spans(self, first: date, last: date) -> list[Span]:
        """Every span that begins from one day to another, in order; those that touch or overlap made one."""
        days = (first + n * DAY for n in range((last - first).days + 1))
        found = sorted(span for day in days for span in self._of(day) if span.starts_at < span.ends_at)
        return joined(found)

    def span_at(self, at: datetime) -> Span | None:
        """The span of cover that holds a time, as far ahead as is looked."""
        return next((span for span in self._around(at) if span.starts_at <= at < span.ends_at), None)

    def next_span(self, at: datetime) -> Span | None:
        """The span that holds a time or, when none does, the next one."""
        return next((span for span in self._around(at) if at < span.ends_at), None)

    def _around(self, at: datetime) -> list[Span]:
        today = at.astimezone(LONDON).date()
        return self.spans(today - DAY, today + LOOK_AHEAD * DAY)

    def _of(self, day: date) -> Iterator[Span]:
        for hours in self.hours_of(day):
            until = day + DAY if hours.passes_midnight else day
            yield Span(moment(day, hours.opens), moment(until, hours.closes))


def moment(day: date, clock: time) -> datetime:
    """When a clock in London shows a time on a day."""
    shown = datetime.combine(day, clock)
    if _is_shown(shown):
        return shown.replace(tzinfo=LONDON).astimezone(UTC)
    # Never shown: the clocks jump over it. The last minute that is shown leads to the jump.
    before = shown.replace(second=0, microsecond=0)
    while not _is_shown(before):
        before -= MINUTE
    return before.replace(tzinfo=LONDON).astimezone(UTC) + MINUTE


def _is_shown(wall: datetime) -> bool:
    return wall.replace(tzinfo=LONDON).astimezone(UTC).astimezone(LONDON).replace(tzinfo=None) == wall


def joined(spans: list[Span]) -> list[Span]:
    """Spans in order, those that touch or overlap made one."""
    found: list[Span] = []
    for span in spans:
        if found and span.starts_at <= found[-1].ends_at:
            found[-1] = Span(found[-1].starts_at, max(found[-1].ends_at, span.ends_at))
        else:
            found.append(span)
    return found


def without(span: Span, taken: list[Span]) -> list[Span]:
    """What is left of a span outside others, which are in order and do not overlap."""
    left, starts_at = [], span.starts_at
    for other in taken:
        if other.ends_at <= starts_at or other.starts_at >= span.ends_at:
            continue
        if other.starts_at > starts_at:
            left.append(Span(starts_at, other.starts_at))
        starts_at = max(starts_at, other.ends_at)
    return [*left, Span(starts_at, span.ends_at)] if starts_at < span.ends_at else left


def within(span: Span, others: list[Span]) -> list[Span]:
    """The parts of a span that lie inside others."""
    cut = (Span(max(span.starts_at, one.starts_at), min(span.ends_at, one.ends_at)) for one in others)
    return [part for part in cut if part.starts_at < part.ends_at]


def clash(one: Hours, day: int, other: Hours, other_day: int) -> bool:
    """Whether the hours of two days of the week (0 to 6, the last followed by the first) overlap."""
    week = 7 * 24 * 60
    first, first_end = _in_week(one, day)
    second, second_end = _in_week(other, other_day)
    return any(
        first < second_end + shift and second + shift < first_end for shift in (-week, 0, week)
    )


def _in_week(hours: Hours, day: int) -> tuple[int, int]:
    start = day * 1440 + _minutes(hours.opens)
    length = (_minutes(hours.closes) - _minutes(hours.opens)) % 1440 or 1440
    return start, start + length


def _minutes(clock: time) -> int:
    return clock.hour * 60 + clock.minute

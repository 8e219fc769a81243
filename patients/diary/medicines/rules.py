"""When a medicine is planned to be taken, what became of that, and how long it lasts.

All of it is the person's own plan: nothing here knows what a medicine does or how much of it is right.

A time of day is what a clock shows where the person lives. In the night in which clocks go forward, a time that no
clock shows is the moment an hour later; in the night in which they go back, a time shown twice is its first showing.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

A_DAY = timedelta(hours=24)
_ONE = timedelta(days=1)
ON_TIME = timedelta(hours=1)
"""So long after its time, “taken” still means just now."""
LOOKS_AHEAD = 730
"""No further ahead is it worked out when a medicine runs out."""

TAKEN, LATE, SKIPPED = "taken", "late", "skipped"


@dataclass(frozen=True)
class Course:
    """How a medicine is taken from a day on, until the next course begins."""

    from_on: date
    times: tuple[time, ...] = ()
    every_days: int = 1
    is_taken: bool = True
    """False: it is stopped from that day on."""
    as_needed: bool = False
    each_time: int = 1
    """How many tablets, or whatever is counted, one dose takes."""


@dataclass(frozen=True, order=True)
class Planned:
    """One dose that is planned: its day and its time of day, and the moment which that is."""

    due_at: datetime
    day: date
    time: time


@dataclass(frozen=True)
class Tally:
    """What became of the planned doses of some days. What was not marked is not known: it may well have been taken."""

    planned: int = 0
    taken: int = 0
    late: int = 0
    """Of those that were taken, the ones that were marked as late."""
    skipped: int = 0
    beside: int = 0
    """Taken without standing in the plan: as needed, or one more."""

    @property
    def not_marked(self) -> int:
        return self.planned - self.taken - self.skipped

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(
            self.planned + other.planned, self.taken + other.taken, self.late + other.late,
            self.skipped + other.skipped, self.beside + other.beside,
        )


def moment(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment at which a clock shows a time of day."""
    return datetime.combine(day, at, tzinfo=zone).astimezone(UTC)


def course_on(courses: Iterable[Course], day: date) -> Course | None:
    """The course in force on a day; None before the first."""
    return max((course for course in courses if course.from_on <= day), key=lambda course: course.from_on, default=None)


def is_planned_on(courses: Iterable[Course], day: date, *, ends_on: date | None = None) -> Course | None:
    """The course by which something may be taken on a day; None when it is stopped, over or not yet begun."""
    course = course_on(courses, day)
    return course if course and course.is_taken and (ends_on is None or day <= ends_on) else None


def planned(courses: Sequence[Course], day: date, *, zone: ZoneInfo, ends_on: date | None = None) -> list[Planned]:
    """The doses that are planned on a day, the earliest first."""
    course = is_planned_on(courses, day, ends_on=ends_on)
    if course is None or course.as_needed or (day - course.from_on).days % course.every_days:
        return []
    return sorted(Planned(moment(day, at, zone), day, at) for at in set(course.times))


def planned_between(
    courses: Sequence[Course], first: date, last: date, *, zone: ZoneInfo, ends_on: date | None = None,
) -> list[Planned]:
    """The doses that are planned from one day to another, both included."""
    days = (first + timedelta(days=each) for each in range((last - first).days + 1))
    return [dose for day in days for dose in planned(courses, day, zone=zone, ends_on=ends_on)]


def tally(
    doses: Iterable[Planned], marks: Mapping[tuple[date, time], str], *, at: datetime, beside: int = 0,
) -> Tally:
    """What became of planned doses. One that is still to come counts only once it is marked.

    `marks`: what was marked, by day and time. A mark for a time that stands in the plan no more was taken beside it.
    """
    left = dict(marks)
    found: Counter[str] = Counter()
    for dose in doses:
        mark = left.pop((dose.day, dose.time), None)
        if mark or dose.due_at <= at:
            found["planned"] += 1
            found[mark or "not marked"] += 1
    others = sum(mark != SKIPPED for mark in left.values())
    return Tally(found["planned"], found[TAKEN] + found[LATE], found[LATE], found[SKIPPED], beside + others)


def monday_of(day: date) -> date:
    """The first day of the week of a day."""
    return day - timedelta(days=day.weekday())


def time_of_mark(mark: str, *, due_at: datetime, at: datetime) -> datetime:
    """When something happened that was marked by one tap: late is now; else its own time, unless that is about now."""
    if mark == LATE or (mark == TAKEN and at - due_at <= ON_TIME):
        return at
    return min(due_at, at)


def most_within_a_day(others: Iterable[datetime], moment: datetime) -> int:
    """The largest number of doses within any 24 hours to which a moment belongs, that dose included."""
    near = sorted([*(each for each in others if abs(each - moment) < A_DAY), moment])
    return max(
        sum(start <= each < start + A_DAY for each in near)
        for start in near if start <= moment < start + A_DAY
    )


def runs_out_on(
    courses: Sequence[Course], *, left: int, counted_on: date, ends_on: date | None = None,
) -> date | None:
    """The first day whose planned doses are not all there any more. None when the plan does not say, or it lasts.

    `left`: how many there were when that day began.
    """
    day = counted_on
    for _each in range(LOOKS_AHEAD):
        course = is_planned_on(courses, day, ends_on=ends_on)
        if course and not course.as_needed and (day - course.from_on).days % course.every_days == 0:
            left -= len(set(course.times)) * course.each_time
            if left < 0:
                return day
        day += timedelta(days=1)
    return None


@dataclass(frozen=True)
class Rhythm:
    """Times of day at which to be reminded, on every so many days from a day on."""

    times: tuple[time, ...]
    every_days: int
    starts_on: date
    ends_on: date | None = None


def rhythms(plans: Iterable[tuple[Sequence[Course], date | None]], *, today: date) -> list[Rhythm]:
    """When to remind somebody of all their medicines together, from today on, each time once.

    `plans`: the courses of each medicine, with its last day if there is one.
    """
    spans = [span for courses, ends_on in plans for span in _spans(courses, ends_on) if _lasts(span.ends_on, today)]
    daily = [span for span in spans if span.every_days == 1]
    turns = sorted({span.starts_on for span in daily} | {span.ends_on + _ONE for span in daily if span.ends_on})
    found = []
    for turn, after in zip(turns, [*turns[1:], None], strict=False):
        times = {at for span in daily if span.starts_on <= turn and _lasts(span.ends_on, turn) for at in span.times}
        until = after - _ONE if after else None
        if times and _lasts(until, today):
            found.append(Rhythm(tuple(sorted(times)), 1, turn, until))
    return found + sorted(set(spans) - set(daily), key=lambda span: (span.starts_on, span.times, span.every_days))


def _spans(courses: Sequence[Course], ends_on: date | None) -> list[Rhythm]:
    found = []
    ordered = sorted(courses, key=lambda course: course.from_on)
    for course, after in zip(ordered, [*ordered[1:], None], strict=False):
        ends = [day for day in (after.from_on - _ONE if after else None, ends_on) if day]
        last = min(ends, default=None)
        if course.is_taken and not course.as_needed and _lasts(last, course.from_on):
            found.append(Rhythm(tuple(sorted(set(course.times))), course.every_days, course.from_on, last))
    return found


def _lasts(last: date | None, day: date) -> bool:
    return last is None or last >= day

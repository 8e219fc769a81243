"""What can be asked about habits."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet, Sum
from django.utils import timezone

from patients.diary import queries as diary
from patients.diary.habits.models import Aim, Habit, What
from patients.diary.rules import streaks

NEWEST_FIRST = ("-happened_at", "-created_at", "-pk")
Totals = dict[date, dict[str, int]]


@dataclass(frozen=True)
class Today:
    """One habit as it stands today."""

    what: What
    amount: int
    aim: int | None
    how: str
    """The kind of movement that was kept last."""
    streak: streaks.Streak | None
    """None when the person does not want their days counted."""

    @property
    def is_reached(self) -> bool:
        return self.aim is not None and self.amount >= self.aim


@dataclass(frozen=True)
class Day:
    """What was done of each habit on a day; nought where nothing was told."""

    day: date
    amounts: Sequence[tuple[What, int]]


def habits(*, subject, viewer, what: str = "") -> QuerySet[Habit]:
    """A person's glasses and minutes, the latest first, for a viewer who may see them."""
    found = Habit.objects.about(subject, viewer=viewer).filter(deleted_at=None)
    return (found.filter(what=what) if what else found).order_by(*NEWEST_FIRST)


def own_habit(*, subject, habit_id) -> Habit:
    """One of a person's own."""
    return Habit.objects.get(subject=subject, pk=habit_id, deleted_at=None)


def own_aims(*, subject) -> dict[str, int]:
    """What a person would like of a day, by habit; those without an aim are not in it."""
    return dict(Aim.objects.filter(subject=subject).values_list("what", "amount"))


def totals(*, subject, viewer, first: date, last: date) -> Totals:
    """How much of each habit on each day, both days included. One query."""
    days: Totals = defaultdict(dict)
    for day, what, amount in _sums(subject, viewer, first, last):
        days[day][what] = amount
    return dict(days)


def by_habit(*, subject, viewer, first: date, last: date) -> dict[str, dict[date, int]]:
    """For each habit that was told of, how much of it on each day, the first day first. One query."""
    found: dict[str, dict[date, int]] = defaultdict(dict)
    for day, what, amount in _sums(subject, viewer, first, last).order_by("on_day"):
        found[what][day] = amount
    return dict(found)


def _sums(subject, viewer, first: date, last: date, **only) -> QuerySet:
    found = Habit.objects.about(subject, viewer=viewer).filter(
        deleted_at=None, on_day__gte=first, on_day__lte=last, **only,
    )
    return found.values("on_day", "what").annotate(sum=Sum("amount")).values_list("on_day", "what", "sum")


def today(*, subject, at: datetime) -> list[Today]:
    """Each habit of one's own as it stands today. Four queries."""
    day = timezone.localdate(at)
    found = totals(subject=subject, viewer=subject, first=day - timedelta(days=streaks.LONGEST), last=day)
    wish, aims = diary.rhythm(subject=subject), own_aims(subject=subject)
    how = habits(subject=subject, viewer=subject, what=What.MOVEMENT).values_list("how", flat=True).first() or ""
    return [Today(
        what, found.get(day, {}).get(what, 0), aims.get(what), how if what == What.MOVEMENT else "",
        streaks.streak(
            {each for each, amounts in found.items() if what in amounts}, today=day, rest_days=wish.rest_days,
        ) if wish.counts_days else None,
    ) for what in What]


def week(*, subject, viewer, monday: date, last: date) -> list[Day]:
    """The days of a week up to one, the latest first. One query."""
    last = min(last, monday + timedelta(days=6))
    found = totals(subject=subject, viewer=viewer, first=monday, last=last)
    days = [monday + timedelta(days=day) for day in range((last - monday).days + 1)]
    return [Day(day, [(what, found.get(day, {}).get(what, 0)) for what in What]) for day in reversed(days)]


def summed(days: Sequence[Day]) -> list[tuple[What, int]]:
    """What days come to together."""
    return [(what, sum(dict(day.amounts)[what] for day in days)) for what in What]


def by_day(*, subject, viewer, first: date, last: date, what: str) -> dict[date, int]:
    """How much of one habit, for the days that have any. One query."""
    found = _sums(subject, viewer, first, last, what=what).order_by("on_day")
    return {day: amount for day, _what, amount in found}


def water_by_day(*, subject, viewer, first: date, last: date) -> dict[date, int]:
    """Glasses of water. One query."""
    return by_day(subject=subject, viewer=viewer, first=first, last=last, what=What.WATER)


def movement_by_day(*, subject, viewer, first: date, last: date) -> dict[date, int]:
    """Minutes of movement. One query."""
    return by_day(subject=subject, viewer=viewer, first=first, last=last, what=What.MOVEMENT)


def outdoors_by_day(*, subject, viewer, first: date, last: date) -> dict[date, int]:
    """Minutes outdoors. One query."""
    return by_day(subject=subject, viewer=viewer, first=first, last=last, what=What.OUTDOORS)

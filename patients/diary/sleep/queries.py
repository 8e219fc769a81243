"""What can be asked of a sleep diary. Nights are found by the morning of waking; notes are not read for figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import DurationField, ExpressionWrapper, F, IntegerField, QuerySet
from django.db.models.functions import Cast, Extract
from django.utils import timezone

from healing_space.web import periods
from patients.care import queries as care
from patients.diary.sleep import rules
from patients.diary.sleep.models import Night, Window

NEWEST_FIRST = ("-morning", "-pk")
FORTNIGHT = 14
WEEKS = 8


@dataclass(frozen=True)
class Morning:
    """One day of the diary, with its night when there is one."""

    day: date
    night: Night | None


@dataclass(frozen=True)
class Week:
    """A week of mornings, Monday to Sunday."""

    monday: date
    nights: int
    """How many of its nights are whole."""
    means: rules.Means | None

    @property
    def sunday(self) -> date:
        return self.monday + timedelta(days=6)

    @property
    def missing(self) -> int:
        """How many whole nights more it takes for means."""
        return max(rules.LEAST_NIGHTS - self.nights, 0)


@dataclass(frozen=True)
class Advised:
    """The advice that a person has now, by last week's nights."""

    window: Window
    week: Week
    advice: rules.Advice | None
    """None: last week had too few whole nights."""

    @property
    def to_bed(self) -> time | None:
        """When to go to bed, for the time of getting up that was agreed."""
        if self.advice is None:
            return None
        get_up = datetime.combine(self.week.monday, self.window.get_up)  # noqa: DTZ001  (a clock face, no moment)
        return (get_up - timedelta(minutes=self.advice.window)).time()


def nights(*, subject, viewer) -> QuerySet[Night]:
    """A person's nights, the latest first, for a viewer who may see them."""
    return Night.objects.about(subject, viewer=viewer).filter(deleted_at=None).order_by(*NEWEST_FIRST)


def own_night(*, subject, night_id) -> Night:
    """One of a person's own nights."""
    return Night.objects.get(subject=subject, pk=night_id, deleted_at=None)


def night_of(*, subject, morning: date) -> Night | None:
    """One's own night that ended on a morning."""
    return Night.objects.filter(subject=subject, morning=morning, deleted_at=None).first()


def last_told(*, subject) -> Night | None:
    """One's own latest night of which the times are known: what the next one is likely to be like."""
    return nights(subject=subject, viewer=subject).filter(to_bed_at__isnull=False).first()


def between(*, subject, viewer, first: date, last: date) -> list[Night]:
    """The nights that ended on some days, the earliest first, without their notes. One query."""
    found = nights(subject=subject, viewer=viewer).filter(morning__gte=first, morning__lte=last)
    return list(found.defer("note").order_by("morning"))


def mornings(found: Sequence[Night], *, last: date, days: int = FORTNIGHT) -> list[Morning]:
    """Each of the days up to one, the latest first, with its night."""
    by_morning = {night.morning: night for night in found}
    return [Morning(day, by_morning.get(day)) for day in (last - timedelta(days=ago) for ago in range(days))]


def fortnight_to(last: date) -> periods.Period:
    """The two weeks that end with a day."""
    return periods.Period(last - timedelta(days=FORTNIGHT - 1), last)


def weeks(found: Sequence[Night], *, last: date, count: int = WEEKS) -> list[Week]:
    """The weeks up to a day, the latest first."""
    monday = rules.monday_of(last)
    return [_week(found, monday - timedelta(weeks=ago)) for ago in range(count)]


def first_of_weeks(last: date, count: int = WEEKS) -> date:
    """The Monday with which so many weeks up to a day begin."""
    return rules.monday_of(last) - timedelta(weeks=count - 1)


def _week(found: Sequence[Night], monday: date) -> Week:
    days = {monday + timedelta(days=day) for day in range(7)}
    measures = [night.measures for night in found if night.morning in days and night.measures]
    return Week(monday, sum(each.is_whole for each in measures), rules.means(measures))


def zone_of(*, subject) -> str:
    """The time zone in which a person last slept, by its name."""
    return nights(subject=subject, viewer=subject).values_list("zone", flat=True).first() or settings.TIME_ZONE


def today_in(zone: str, *, at: datetime) -> date:
    """The day it is somewhere."""
    return at.astimezone(ZoneInfo(zone)).date()


def standing_window(*, subject, viewer, at: datetime) -> Window | None:
    """The permission for advice that stands now. It goes with the care of whoever gave it."""
    found = Window.objects.about(subject, viewer=viewer).select_related("by")
    window = found.filter(ended_at=None, starts_at__lte=at, ends_at__gt=at).first()
    return window if window and window.by in care.clinicians_of(subject) else None


def advised(*, subject, viewer, at: datetime) -> Advised | None:
    """The advice on time in bed that a person has now; None when no clinician lets them have it."""
    window = standing_window(subject=subject, viewer=viewer, at=at)
    if window is None:
        return None
    monday = rules.monday_of(timezone.localdate(at)) - timedelta(weeks=1)
    found = between(subject=subject, viewer=viewer, first=monday, last=monday + timedelta(days=6))
    week = _week(found, monday)
    return Advised(window, week, rules.advised(week.means) if week.means else None)


def by_day(*, subject, viewer, first: date, last: date) -> dict[date, rules.Measures]:
    """What each night came to, by the morning of waking, for nights of which the times are known. One query."""
    found = nights(subject=subject, viewer=viewer).filter(morning__range=(first, last), to_bed_at__isnull=False)
    # Years of nights are drawn from this, so no more of them is read than their figures: four moments a night, read
    # one by one, would take most of a page's time.
    told = found.order_by("morning").values_list(
        "morning", _minutes("to_bed_at", "up_at"), _minutes("tried_at", "woke_at"), "minutes_to_sleep", "minutes_awake",
    )
    return {morning: rules.of_lengths(*figures) for morning, *figures in told}


def _minutes(begin: str, end: str) -> Cast:
    """The whole minutes between two moments."""
    length = ExpressionWrapper(F(end) - F(begin), output_field=DurationField())
    return Cast(Extract(length, "epoch") / 60, IntegerField())


def hours_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """Hours asleep. One query."""
    found = by_day(subject=subject, viewer=viewer, first=first, last=last)
    return {day: night.asleep / 60 for day, night in found.items() if night.asleep is not None}


def efficiency_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """Of the time in bed, how much was slept: 0 to 100. One query."""
    found = by_day(subject=subject, viewer=viewer, first=first, last=last)
    return {day: night.efficiency for day, night in found.items() if night.efficiency is not None}


def quality_by_day(*, subject, viewer, first: date, last: date) -> dict[date, int]:
    """How the night was, 1 to 5, as its sleeper put it. One query."""
    found = nights(subject=subject, viewer=viewer).filter(morning__gte=first, morning__lte=last, quality__isnull=False)
    return dict(found.order_by("morning").values_list("morning", "quality"))


def how_it_was_is_told(*, subject, at: datetime) -> bool:
    """Whether a person has said already how they slept last night. One query."""
    today = timezone.localdate(at)
    return Night.objects.filter(subject=subject, morning=today, deleted_at=None, quality__isnull=False).exists()


def windows(*, subject, viewer, most: int = 10) -> list[Window]:
    """When advice on the time in bed was on, the latest first."""
    found = Window.objects.about(subject, viewer=viewer).select_related("by", "ended_by")
    return list(found.order_by("-starts_at")[:most])

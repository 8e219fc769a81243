"""Who is there for the whole service at a time: cover hours, the clinicians on duty, the leads.

The hours are rows; the settings COVER_* count only while there is none. They are read anew at every call: two small
queries, and whoever changes them sees the change everywhere at once.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet

from patients.care import bank_holidays, cover_words, hours
from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

NOT_READ = ("name", "pronouns", "phone", "password")
"""What telling somebody does not need, and so does not decrypt."""


@dataclass(frozen=True)
class Gap:
    """A stretch of time in which nobody is on duty."""

    starts_at: datetime
    ends_at: datetime
    in_cover: bool
    """Whether it lies within cover hours, or outside them."""


def on_duty(*, at: datetime) -> list:
    """The clinicians on duty at a time, whoever covers for another among them. Who they are called is not read."""
    changed = _standing().filter(shift=OuterRef("pk"), starts_at__lte=at, ends_at__gt=at)
    shifts = DutyShift.objects.filter(~Exists(changed), starts_at__lte=at, ends_at__gt=at)
    instead = _standing().filter(
        starts_at__lte=at, ends_at__gt=at, shift__starts_at__lte=at, shift__ends_at__gt=at, covered_by__isnull=False,
    )
    people = get_user_model().objects.filter(
        Q(pk__in=shifts.values("clinician_id")) | Q(pk__in=instead.values("covered_by_id")), is_active=True,
    )
    return list(people.defer(*NOT_READ).order_by("date_joined", "pk"))


def duty_leads() -> list:
    """Everybody who leads the duty clinicians."""
    return list(_leads().defer(*NOT_READ).order_by("date_joined", "pk"))


def has_leads() -> bool:
    """Whether anybody leads the duty clinicians."""
    return _leads().exists()


def _leads() -> QuerySet:
    return get_user_model().objects.filter(is_active=True, role="DUTY_LEAD")


def is_covered(*, at: datetime) -> bool:
    """Whether a time is within the hours in which the service is staffed (Europe/London)."""
    return timetable(at=at).span_at(at) is not None


def next_cover(*, at: datetime) -> datetime | None:
    """When the service is next staffed: `at` itself within cover hours, None when it is not in the next two weeks."""
    span = timetable(at=at).next_span(at)
    return max(span.starts_at, at) if span else None


def covered_until(*, at: datetime) -> datetime | None:
    """When the present cover ends. None outside cover hours, and when no end is in sight for two weeks."""
    span = timetable(at=at).span_at(at)
    far = at + timedelta(days=hours.LOOK_AHEAD - 1)
    return span.ends_at if span and span.ends_at <= far else None


def in_words(*, at: datetime) -> str:
    """When staff read alerts and whether they do now, in plain words for the person who is about to write."""
    return cover_words.said(timetable(at=at), at)


def gaps(*, at: datetime, days: int = 14) -> list[Gap]:
    """The times in the days to come in which nobody is on duty, within cover hours and outside them apart."""
    whole = hours.Span(at, at + timedelta(days=days))
    free = hours.without(whole, _duty(whole))
    first, last = (each.astimezone(hours.LONDON).date() for each in (at - hours.DAY, whole.ends_at))
    covered = timetable(at=at, days=days).spans(first, last)
    found = [
        Gap(part.starts_at, part.ends_at, in_cover)
        for gap in free
        for in_cover, parts in ((True, hours.within(gap, covered)), (False, hours.without(gap, covered)))
        for part in parts
    ]
    return sorted(found, key=lambda gap: gap.starts_at)


def timetable(*, at: datetime, days: int = hours.LOOK_AHEAD) -> hours.Timetable:
    """The hours that count around a time."""
    today = at.astimezone(hours.LONDON).date()
    special = CoverDay.objects.filter(day__gte=today - 2 * hours.DAY, day__lte=today + (days + 1) * hours.DAY)
    return hours.Timetable(
        weekly=_by(CoverHours.objects.values_list("weekday", "opens", "closes")) or of_settings(),
        otherwise=_by(special.values_list("day", "opens", "closes")),
        is_bank_holiday=lambda day: bank_holidays.is_one(day, nations=settings.COVER_BANK_HOLIDAYS),
    )


def of_settings() -> dict[int, tuple[hours.Hours, ...]]:
    """The weekly hours that the settings name, which count while nobody has kept any here."""
    opens, closes = (time(int(clock[:2]) % 24, int(clock[3:])) for clock in settings.COVER_HOURS)
    return {day: (hours.Hours(opens, closes),) for day in settings.COVER_DAYS}


def _by(rows) -> dict:
    """Rows of (day, opens, closes) by day. A day that is closed is there, with no hours."""
    found: dict = {}
    for day, opens, closes in rows:
        found.setdefault(day, [])
        if opens is not None:
            found[day].append(hours.Hours(opens, closes))
    return {day: tuple(sorted(each)) for day, each in found.items()}


def _standing() -> QuerySet[DutyChange]:
    """The changes that count. When whoever was to cover has no account any more, the shift stands as it was."""
    return DutyChange.objects.filter(Q(covered_by=None) | Q(covered_by__is_active=True))


def _duty(whole: hours.Span) -> list[hours.Span]:
    """When somebody is on duty, in order, joined."""
    shifts = list(DutyShift.objects.filter(starts_at__lt=whole.ends_at, ends_at__gt=whole.starts_at).values_list(
        "pk", "starts_at", "ends_at", "clinician__is_active",
    ))
    changes: dict[int, list[DutyChange]] = {}
    for change in _standing().filter(shift__in=[pk for pk, *_ in shifts]).order_by("starts_at") if shifts else ():
        changes.setdefault(change.shift_id, []).append(change)
    found = []
    for pk, starts_at, ends_at, is_active in shifts:
        planned, changed = hours.Span(starts_at, ends_at), changes.get(pk, [])
        if is_active:
            found += hours.without(planned, hours.joined([_span(each) for each in changed]))
        found += hours.within(planned, [_span(each) for each in changed if each.covered_by_id])
    return hours.joined(sorted(found))


def _span(change: DutyChange) -> hours.Span:
    return hours.Span(change.starts_at, change.ends_at)

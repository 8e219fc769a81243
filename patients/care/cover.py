"""Who is there for the whole service at a time: cover hours, the clinician on duty, the leads."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import get_user_model

from patients.care.models import DutyShift

LONDON = ZoneInfo("Europe/London")


def on_duty(*, at: datetime) -> list:
    """The clinicians on duty at a time."""
    people = get_user_model().objects.filter(
        is_active=True,
        pk__in=DutyShift.objects.filter(starts_at__lte=at, ends_at__gt=at).values("clinician_id"),
    )
    return list(people.order_by("date_joined", "pk"))


def duty_leads() -> list:
    """Everybody who leads the duty clinicians."""
    return list(get_user_model().objects.filter(is_active=True, role="DUTY_LEAD").order_by("date_joined", "pk"))


def is_covered(*, at: datetime) -> bool:
    """Whether a time is within the hours in which the service is staffed (Europe/London)."""
    local = at.astimezone(LONDON)
    opens, closes = settings.COVER_HOURS
    return local.weekday() in settings.COVER_DAYS and opens <= local.strftime("%H:%M") < closes


def next_cover(*, at: datetime) -> datetime | None:
    """When the service is next staffed: `at` itself within cover hours, None when it never is."""
    if is_covered(at=at):
        return at
    local = at.astimezone(LONDON)
    hour, minute = map(int, settings.COVER_HOURS[0].split(":"))
    for days in range(8):
        opens = (local + timedelta(days=days)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        if opens > local and opens.weekday() in settings.COVER_DAYS:
            return opens
    return None

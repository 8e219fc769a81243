"""Reminders at the times of medicines: one schedule for all of somebody's medicines together, so that five medicines at
eight are one reminder. They say nothing of what is taken."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import kinds
from patients.diary.medicines import rules
from patients.diary.medicines.courses import as_rules
from patients.diary.medicines.models import Medicine

KIND = kinds.Kind(
    code="medicines", title=_("Your medicines"), path="/diary/medicines/", expires_after=timedelta(hours=6), place=30,
)
MOST = 12
A_SCHEDULE = 12
"""So many times fit into one schedule."""


def in_step(medicine: Medicine, *, at: datetime) -> None:
    """Bring somebody's reminders in step with all of their medicines of which they want to be reminded."""
    person = medicine.subject
    wanted = Medicine.objects.filter(subject=person, reminds=True, deleted_at=None).prefetch_related("courses")
    plans = [(as_rules(each.courses.all()), each.ends_on) for each in wanted]
    found = [
        (rhythm, rhythm.times[first:first + A_SCHEDULE])
        for rhythm in rules.rhythms(plans, today=timezone.localdate(at))
        for first in range(0, len(rhythm.times), A_SCHEDULE)
    ][:MOST]
    for place, (rhythm, times) in enumerate(found):
        reminders.keep_in_step(
            recipient=person, key=_key(place), kind=KIND.code, at=at, times=times, every_days=rhythm.every_days,
            starts_on=rhythm.starts_on, ends_on=rhythm.ends_on,
        )
    for place in range(len(found), MOST):
        reminders.end_in_step(recipient=person, key=_key(place), at=at)


def marked(person, *, due_on: date, due_at: time, at: datetime) -> None:
    """A planned dose was marked: it is not asked for again. Those of other times still are."""
    reminders.answered(recipient=person, kind=KIND.code, planned=(due_on, due_at), at=at)


def opened(person, *, at: datetime) -> None:
    """They opened the page on which they mark what they took."""
    reminders.started(recipient=person, kind=KIND.code, at=at)


def _key(place: int) -> str:
    return f"{KIND.code}:{place}"

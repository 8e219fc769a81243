"""Reminders of homework: one schedule for all of it, so that turning it off once is enough.

A questionnaire that is asked for by its own schedule is left to that. They say nothing of what it is.
"""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import kinds
from healing_space.notices.reminders.models import Schedule
from therapy.homework.models import Answer, Homework

KEY = "homework"
KIND = kinds.Kind(
    code="homework", title=_("Something you planned to do"), path="/homework/", expires_after=timedelta(days=2),
    early=timedelta(hours=12), place=40, is_known_to_staff=True,
)
MOST = 60


def in_step(person, *, at: datetime) -> None:
    """Bring somebody's reminders in step with what is still open."""
    today, waiting = timezone.localdate(at), _open(person)
    days = sorted({day for day in waiting.values_list("due_on", flat=True) if day >= today})[:MOST]
    if not waiting.filter(due_on__lte=today).exists():
        reminders.answered(recipient=person, kind=KIND.code, at=at)
    if days:
        reminders.keep_in_step(recipient=person, key=KEY, kind=KIND.code, at=at, dates=days)
    else:
        reminders.end_in_step(recipient=person, key=KEY, at=at)


def turn(person, *, on: bool, at: datetime) -> bool:
    """Whether somebody wants to be reminded of homework at all. It stays so for what is set later. False before they
    ever had any: there is nothing yet that could be turned off."""
    schedule = schedule_of(person)
    if schedule is None:
        return False
    if schedule.ended_at is None:
        reminders.change(schedule_id=schedule.pk, by=person, at=at, is_on=on)
    else:  # nothing is open now: it is remembered for the next
        schedule.is_on = on
        schedule.save(update_fields=["is_on"])
    return True


def schedule_of(person) -> Schedule | None:
    """Their schedule, whether or not there is something to be reminded of now; None before they ever had homework."""
    return Schedule.objects.filter(recipient=person, key=KEY).first()


def _open(person):
    answered = Answer.objects.filter(subject=person, deleted_at=None).values("homework_id")
    return Homework.objects.filter(
        subject=person, ended_at=None, finished_at=None, schedule_id=None,
    ).exclude(pk__in=answered)

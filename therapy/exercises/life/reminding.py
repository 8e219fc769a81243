"""Reminders of the time for worries, and of looking again at a plan for keeping well on the days that it names. They
say nothing of what they are of."""

from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import kinds
from healing_space.notices.reminders import queries as reminding
from therapy.exercises import queries
from therapy.exercises.definitions import Kind
from therapy.exercises.models import Exercise

WORRIES = kinds.Kind(
    code="worry_window", title=_("Your worry time"), path="/exercises/worries/", expires_after=timedelta(hours=6),
    place=45,
)
WELL = kinds.Kind(
    code="keeping_well", title=_("Your plan for keeping well"), path="/exercises/keeping-well/",
    expires_after=timedelta(days=14), early=timedelta(days=1), place=46,
)
KEY = "keeping_well"
TOOL = "relapse_prevention"


def plan(person) -> Exercise | None:
    """A person's latest plan for keeping well, if they finished one. One query."""
    return queries.exercises(subject=person, viewer=person, tool=TOOL).first()


def days(found: Exercise) -> list[date]:
    """The days on which a plan is to be looked at again."""
    named = (found.answers.get(field.name) for field in found.definition.fields if field.kind is Kind.DATE)
    return sorted({date.fromisoformat(each) for each in named if each})


def kept(exercise: Exercise, *, at: datetime) -> None:
    """An exercise stands in another way than before: if it is such a plan, its days are reminded of."""
    if exercise.tool != TOOL or exercise.is_draft:
        return
    person, today = exercise.subject, timezone.localdate(at)
    latest = plan(person)
    ahead = [day for day in days(latest) if today <= day <= today + timedelta(days=730)] if latest else []
    if ahead:
        reminders.keep_in_step(recipient=person, key=KEY, kind=WELL.code, at=at, dates=ahead, path=WELL.path)
    else:
        reminders.end_in_step(recipient=person, key=KEY, at=at)


def reminds(person) -> bool | None:
    """Whether a person is reminded of their plan; None: there is no day ahead to be reminded of."""
    schedule = reminding.schedules(person).filter(key=KEY).first()
    return schedule.is_on if schedule else None


def turn(*, by, on: bool, at: datetime) -> None:
    """Whether to be reminded of the plan at all."""
    schedule = reminding.schedules(by).filter(key=KEY).first()
    if schedule is not None and schedule.is_on != on:
        reminders.change(schedule_id=schedule.pk, by=by, at=at, is_on=on)


def opened(person, *, at: datetime) -> None:
    """They opened their plan."""
    reminders.started(recipient=person, kind=WELL.code, at=at)


def looked(*, by, at: datetime) -> None:
    """They looked at their plan again: they are not asked for it any more until the next day that it names."""
    reminders.answered(recipient=by, kind=WELL.code, at=at)

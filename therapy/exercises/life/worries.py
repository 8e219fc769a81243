"""A time for worries: when it is, which worries wait for it, and what came of them. A worry is an exercise that says it
is put off; nothing else is kept of it."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import queries as reminding
from patients.diary.keeping import Kept, NotAnEntry
from therapy.exercises import actions, queries
from therapy.exercises.life.reminding import WORRIES
from therapy.exercises.models import Exercise

KEY = "worry_window"
TOOL, PUT_OFF, CAME, HOW, LATER = "worry", "scheduled", "came_true", "how_it_was", "not_yet"
LONGEST = 500
LASTS = timedelta(minutes=30)
LOOKED_BACK = timedelta(days=90)
MOST = 200
"""So many of a person's latest worries are looked through, as far as they are not older than that."""
SHOWN = 30


@dataclass(frozen=True)
class Window:
    """The time of day that a person keeps for worries. `reminds`: whether they are reminded of it."""

    clock: time
    reminds: bool

    def is_now(self, at: datetime) -> bool:
        """Whether it is that time."""
        now = timezone.localtime(at)
        begins = now.replace(hour=self.clock.hour, minute=self.clock.minute, second=0, microsecond=0)
        return any(begun <= now < begun + LASTS for begun in (begins, begins - timedelta(days=1)))


@dataclass(frozen=True)
class Worries:
    """The worries that wait, the earliest first, and those of which it is known what came of them, the latest first."""

    waiting: list[Exercise]
    settled: list[Exercise]
    more: int
    """How many others wait that are not shown."""


def window(person) -> Window | None:
    """The time that a person chose, if they did. One query."""
    schedule = reminding.schedules(person).filter(key=KEY).first()
    return Window(schedule.times[0], schedule.is_on) if schedule else None


def worries(person, *, at: datetime) -> Worries:
    """A person's own worries that were put off. One query."""
    found = queries.exercises(subject=person, viewer=person, tool=TOOL).filter(made_at__gt=at - LOOKED_BACK)[:MOST]
    put_off = [each for each in found if each.answers.get("what_to_do") == PUT_OFF]
    waiting = [each for each in reversed(put_off) if each.answers.get(CAME, LATER) == LATER]
    settled = [each for each in put_off if each.answers.get(CAME, LATER) != LATER]
    return Worries(waiting[:SHOWN], settled[:SHOWN], max(0, len(waiting) - SHOWN))


def worry(person, worry_id) -> Exercise:
    """One of a person's own worries, or DoesNotExist."""
    found = queries.exercise(viewer=person, exercise_id=worry_id)
    if found.tool != TOOL or found.is_draft or found.subject_id != person.pk:
        raise Exercise.DoesNotExist
    return found


def outcomes(worry: Exercise) -> tuple:
    """What can be said to have come of it, by the definition by which it was written down."""
    field = worry.definition.field(CAME)
    return field.options if field else ()


@transaction.atomic
def choose_time(*, by, clock: time, reminds: bool, at: datetime) -> Window:
    """Keep a time of day for worries, and say whether to be reminded of it."""
    schedule = reminders.keep_in_step(
        recipient=by, key=KEY, kind=WORRIES.code, at=at, times=[clock], every_days=1, path=WORRIES.path)
    if schedule.is_on != reminds:
        reminders.change(schedule_id=schedule.pk, by=by, at=at, is_on=reminds)
    return Window(clock, reminds)


@transaction.atomic
def end_time(*, by, at: datetime) -> None:
    """No time for worries any more. The worries stay."""
    reminders.end_in_step(recipient=by, key=KEY, at=at)


@transaction.atomic
def put_off(*, by, words: str, at: datetime) -> Kept:
    """Write a worry down, to think about it at the time for worries."""
    if not words.strip():
        raise NotAnEntry("worry", _("Write down the worry, in a few words"))
    if len(words) > LONGEST:
        raise NotAnEntry("worry", _("This is too long. Use at most %(longest)s characters") % {"longest": LONGEST})
    return actions.save(subject=by, tool=TOOL, answers={"worry": words, "what_to_do": PUT_OFF}, at=at)


@transaction.atomic
def say_what_came(
    *, worry_id, by, came_true: str, how_it_was: str = "", at: datetime, version: str = "",
) -> Kept:
    """Say what came of a worry; “not yet” lets it wait on."""
    if not came_true:
        raise NotAnEntry(CAME, _("Choose one of the answers"))
    found = worry(by, worry_id)
    number = next(number for number, step in enumerate(found.definition.steps, 1)
                  if any(field.name == CAME for field in step.fields))
    kept = actions.keep_step(
        exercise_id=worry_id, by=by, number=number, answers={CAME: came_true, HOW: how_it_was}, at=at, version=version)
    reminders.answered(recipient=by, kind=WORRIES.code, at=at)
    return kept


def opened(person, *, at: datetime) -> None:
    """They opened the page of their worries."""
    reminders.started(recipient=person, kind=WORRIES.code, at=at)

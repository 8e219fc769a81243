"""Setting goals in one's own words, saying how near they are, and ending them. Goal-based outcomes, in own wording."""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from patients.diary import keeping
from patients.diary.keeping import Kept, NotAnEntry
from therapy.goals.models import FULLY, NOT_AT_ALL, Ending, Goal, Rating

MOST = 3
"""Goals under way at a time."""
LONGEST, LONGEST_VALUE = 500, 200


@transaction.atomic
def set_goal(*, subject, text: str, at: datetime, value: str = "") -> Kept:
    """Set a goal. A fourth is refused: three are as many as anybody can look after. `value`: what it is for."""
    _room_for_one(subject)
    return keeping.keep(Goal(subject=subject, text=_text(text), value=_value(value), set_at=at), at=at)


@transaction.atomic
def change_goal(
    *, goal_id, by, at: datetime, text: str | None = None, value: str | None = None, version: str = "",
) -> Kept:
    """Put a goal into other words, or say what it is for. What is left out stays as it was."""
    goal = keeping.to_change(Goal, goal_id, by=by, version=version)
    goal.text = goal.text if text is None else _text(text)
    goal.value = goal.value if value is None else _value(value)
    return keeping.change(goal, at=at)


@transaction.atomic
def rate(*, goal_id, by, score: int, at: datetime, note: str = "", rated_at: datetime | None = None) -> Kept:
    """Say how near a goal is: 0 is not at all, 10 is fully reached."""
    goal = _own(by).get(pk=goal_id, deleted_at=None)
    if not goal.is_under_way:
        raise NotAnEntry("score", _("This goal has ended. Take it up again to say how near it is"))
    kept = keeping.keep(Rating(
        subject=by, goal=goal, score=keeping.number_of(score, field="score", lowest=NOT_AT_ALL, highest=FULLY),
        note=keeping.note_of(note), rated_at=keeping.time_of(rated_at or at, at=at, field="rated_at"),
    ), at=at)
    if kept.entry.moment > at - keeping.HALF_A_DAY:
        reminders.answered(recipient=by, kind=Goal.code, at=at)
    return kept


@transaction.atomic
def end(*, goal_id, by, ending: str, at: datetime) -> Goal:
    """A goal is reached, or set aside. Ending it again changes how, and not when."""
    if ending not in Ending.values:
        raise NotAnEntry("ending", _("Choose how it ended"))
    goal = _own(by).get(pk=goal_id, deleted_at=None)
    goal.ending, goal.ended_at = ending, goal.ended_at or at
    goal.save(update_fields=["ending", "ended_at"])
    return goal


@transaction.atomic
def take_up(*, goal_id, by, at: datetime) -> Goal:
    """A goal that had ended is under way again."""
    goal = _own(by).get(pk=goal_id, deleted_at=None)
    if not goal.is_under_way:
        _room_for_one(by)
        goal.ending, goal.ended_at = "", None
        goal.save(update_fields=["ending", "ended_at"])
    return goal


@transaction.atomic
def bring_back(*, goal_id, by, at: datetime) -> Goal:
    """Take the deletion of a goal back, if there is room for it."""
    return keeping.bring_back("goal", goal_id, by=by, at=at)


def settled(goal: Goal, *, at: datetime) -> None:
    """A goal was deleted, or came back by any door: it stays away when there is no room for it."""
    if goal.deleted_at is None and goal.is_under_way:
        _room_for_one(goal.subject, but_for=goal)


def _room_for_one(subject, *, but_for: Goal | None = None) -> None:
    # The person is held still, so that two windows cannot each set a third.
    get_user_model().objects.select_for_update(of=("self",)).get(pk=subject.pk)
    under_way = Goal.objects.filter(subject=subject, ending="", deleted_at=None)
    if under_way.exclude(pk=but_for.pk if but_for else None).count() >= MOST:
        raise NotAnEntry("text", _("You have three goals under way. Reach one or set one aside first"))


def _own(by):
    return Goal.objects.select_for_update(of=("self",)).filter(subject=by)


def _text(text: str) -> str:
    if not text.strip():
        raise NotAnEntry("text", _("Write what you would like to reach"))
    return keeping.note_of(text.strip(), field="text", longest=LONGEST)


def _value(value: str) -> str:
    return keeping.note_of(value.strip(), field="value", longest=LONGEST_VALUE)

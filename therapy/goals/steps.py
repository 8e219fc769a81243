"""Small steps on the way to a goal: added, taken, opened again, put into order."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import Kept, NotAnEntry
from therapy.goals.models import Goal, Step

MOST = 30
"""Steps of one goal."""
LONGEST = 300
EARLIER, LATER = "earlier", "later"


@transaction.atomic
def add(*, goal_id, by, text: str, at: datetime) -> Kept:
    """Add a step after those that are there."""
    goal = _goal(goal_id, by)
    if not goal.is_under_way:
        raise NotAnEntry("text", _("This goal has ended. Take it up again to add a step"))
    places = list(_of(goal).values_list("place", flat=True))
    if len(places) >= MOST:
        raise NotAnEntry("text", _("This goal has as many steps as it can hold. Delete one first"))
    place = max(places, default=0) + 1
    return keeping.keep(Step(subject=by, goal=goal, text=_text(text), place=place, set_at=at), at=at)


@transaction.atomic
def change(*, goal_id, step_id, by, text: str, at: datetime, version: str = "") -> Kept:
    """Put a step into other words."""
    _of(_goal(goal_id, by)).get(pk=step_id)
    step = keeping.to_change(Step, step_id, by=by, version=version)
    step.text = _text(text)
    return keeping.change(step, at=at)


@transaction.atomic
def mark(*, goal_id, step_id, by, done: bool, at: datetime) -> Step:
    """Say that a step is done, or open again. Saying it twice changes nothing, the day neither."""
    step = _of(_goal(goal_id, by)).get(pk=step_id)
    if step.is_done != done:
        step.done_at = at if done else None
        step.save(update_fields=["done_at"])
    return step


@transaction.atomic
def move(*, goal_id, step_id, by, where: str) -> Step:
    """Put a step one place earlier or later. The first stays first, and the last stays last."""
    if where not in (EARLIER, LATER):
        raise NotAnEntry("where", _("Choose earlier or later"))
    steps = list(_of(_goal(goal_id, by)).order_by("place", "set_at", "pk"))
    found = next((place for place, step in enumerate(steps) if step.pk == step_id), None)
    if found is None:
        raise Step.DoesNotExist
    step = steps.pop(found)
    steps.insert(max(found - 1, 0) if where == EARLIER else found + 1, step)
    for place, each in enumerate(steps, start=1):
        if each.place != place:
            each.place = place
            each.save(update_fields=["place"])
    return step


def _goal(goal_id, by) -> Goal:
    # The goal is held still, so that two windows cannot give two steps one place.
    return Goal.objects.select_for_update(of=("self",)).filter(subject=by, deleted_at=None).get(pk=goal_id)


def _text(text: str) -> str:
    if not text.strip():
        raise NotAnEntry("text", _("Write a small step"))
    return keeping.note_of(text.strip(), field="text", longest=LONGEST)


def _of(goal: Goal):
    return Step.objects.filter(goal=goal, deleted_at=None)

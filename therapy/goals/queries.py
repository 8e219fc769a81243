"""What can be asked about goals."""

from datetime import date
from typing import NamedTuple

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from therapy.exercises import queries as exercises
from therapy.goals.models import FULLY, NOT_AT_ALL, Goal, Rating, Step

RATINGS_MOST = 520
"""Ten years, one a week."""
NEWEST_FIRST = ("-rated_at", "-created_at", "-pk")


class Milestone(NamedTuple):
    """The first day on which a goal was felt to be half reached, or fully."""

    score: int
    day: date


def goals(*, subject, viewer) -> QuerySet[Goal]:
    """A person's goals, those under way first, each with `latest` (its newest rating or None). One query."""
    ratings = Rating.objects.filter(goal=OuterRef("pk"), deleted_at=None).order_by(*NEWEST_FIRST)
    return (
        Goal.objects.about(subject, viewer=viewer).filter(deleted_at=None)
        .annotate(latest=Subquery(ratings.values("score")[:1]), latest_at=Subquery(ratings.values("rated_at")[:1]))
        .order_by("ending", "set_at", "pk")
    )


def goals_with_steps(*, subject, viewer) -> QuerySet[Goal]:
    """The same, each with its small steps in `shown_steps`. Two queries, however many there are."""
    kept = Step.objects.visible_to(viewer).filter(deleted_at=None).order_by("place", "set_at", "pk")
    return goals(subject=subject, viewer=viewer).prefetch_related(Prefetch("steps", kept, to_attr="shown_steps"))


def goal(*, viewer, goal_id) -> Goal:
    """One goal, or DoesNotExist."""
    return Goal.objects.visible_to(viewer).filter(deleted_at=None).get(pk=goal_id)


def ratings(*, viewer, goal_id) -> QuerySet[Rating]:
    """How near a goal was felt to be, the latest first."""
    kept = Rating.objects.visible_to(viewer).filter(goal_id=goal_id, goal__deleted_at=None, deleted_at=None)
    return kept.order_by(*NEWEST_FIRST)


def steps(*, viewer, goal_id) -> QuerySet[Step]:
    """The small steps of a goal, in the order the person gave them."""
    kept = Step.objects.visible_to(viewer).filter(goal_id=goal_id, goal__deleted_at=None, deleted_at=None)
    return kept.order_by("place", "set_at", "pk")


def step(*, viewer, goal_id, step_id) -> Step:
    """One step of a goal, or DoesNotExist."""
    return steps(viewer=viewer, goal_id=goal_id).select_related("goal").get(pk=step_id)


def milestones(rated: list[Rating]) -> list[Milestone]:
    """When the half and the whole of a goal were first reached."""
    reached = []
    for score in ((NOT_AT_ALL + FULLY) // 2, FULLY):
        first = next((one for one in sorted(rated, key=lambda one: one.rated_at) if one.score >= score), None)
        if first is not None:
            reached.append(Milestone(score, first.day))
    return reached


def values(*, subject) -> list[str]:
    """What a person said matters to them, in their latest exercise about values. To choose from, or none."""
    latest = exercises.exercises(subject=subject, viewer=subject, tool="values").first()
    rows = latest.answers.get("areas", []) if latest else []
    return [row["area"] for row in rows if row.get("area")]

"""What safety does when its time has come. Each runs again without doing anything twice."""

from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.safety import actions, ladder


@queue.handles(ladder.CLIMB, lane=Lane.CRISIS)
def climb(*, key: str, incident_id: str, round: int, step: int) -> None:
    """Nobody took the incident in time: take the next step of the ladder."""
    actions.climb(incident_id=incident_id, round=round, step=step, at=timezone.now())


@queue.handles("safety.unacknowledge", lane=Lane.CRISIS)
def unacknowledge(*, key: str, incident_id: str, acknowledged: str) -> None:
    """Somebody took the incident and nothing was heard of it: page again."""
    actions.unacknowledge(incident_id=incident_id, acknowledged=acknowledged, at=timezone.now())


@queue.handles("safety.nobody_answered", lane=Lane.CRISIS)
def nobody_answered(*, key: str, signal_id: str) -> None:
    """Our caring question was left without an answer."""
    actions.nobody_answered(signal_id=signal_id, at=timezone.now())

"""What safety does when its time has come. Each runs again without doing anything twice."""

from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.safety import actions, asking, handling, holding, ladder


@queue.handles(ladder.CLIMB, lane=Lane.CRISIS)
def climb(*, key: str, incident_id: str, round: int, step: int) -> None:
    """Nobody took the incident in time: take the next step of the ladder."""
    actions.climb(incident_id=incident_id, round=round, step=step, at=timezone.now())


@queue.handles(handling.STILL_OPEN, lane=Lane.CRISIS)
def still_open(*, key: str, incident_id: str, contacted: str) -> None:
    """The person was not reached, or the incident not closed, in good time after contact: page again."""
    actions.still_open(incident_id=incident_id, contacted=contacted, at=timezone.now())


@queue.handles(holding.OWNER_LEFT, lane=Lane.CRISIS)
def owner_left(*, key: str, incident_id: str, acknowledged: str) -> None:
    """Whoever has the incident may not be able to see it any more: if so, page again."""
    actions.owner_left(incident_id=incident_id, acknowledged=acknowledged, at=timezone.now())


@queue.handles(holding.UNACKNOWLEDGE, lane=Lane.CRISIS)
def unacknowledge(*, key: str, incident_id: str, acknowledged: str) -> None:
    """Somebody took the incident and nothing was heard of it: page again."""
    actions.unacknowledge(incident_id=incident_id, acknowledged=acknowledged, at=timezone.now())


@queue.handles(asking.UNANSWERED, lane=Lane.CRISIS)
def nobody_answered(*, key: str, signal_id: str) -> None:
    """Our caring question was left without an answer."""
    actions.nobody_answered(signal_id=signal_id, at=timezone.now())

from datetime import datetime

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.assessments import actions, putting_away


@queue.handles(putting_away.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, assessment_id: str, deleted_at: str) -> None:
    """The hour in which a deletion can be taken back is over: remove the questionnaire for good."""
    actions.purge(assessment_id=assessment_id, deleted_at=datetime.fromisoformat(deleted_at))

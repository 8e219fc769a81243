from datetime import datetime

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.diary import actions


@queue.handles(actions.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, mood_id: str, deleted_at: str) -> None:
    """The hour in which a deletion can be taken back is over: remove the entry for good."""
    actions.purge(mood_id=mood_id, deleted_at=datetime.fromisoformat(deleted_at))

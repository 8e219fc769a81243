from datetime import datetime

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.diary import keeping


@queue.handles(keeping.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, deleted_at: str, model: str = "diary.mood", entry_id: str = "", mood_id: str = "") -> None:
    """The hour in which a deletion can be taken back is over: remove the entry for good.

    `mood_id` stands in effects that were written when only moods could be deleted.
    """
    keeping.purge(model=model, entry_id=entry_id or mood_id, deleted_at=datetime.fromisoformat(deleted_at))

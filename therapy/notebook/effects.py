from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.notebook import actions


@queue.handles(actions.PURGE, lane=Lane.BACKGROUND)
def purge(*, key: str, what: str, row_id: str, deleted_at: str) -> None:
    """The hour for bringing back what was deleted is over."""
    actions.purge(what=what, row_id=row_id, deleted_at=deleted_at)

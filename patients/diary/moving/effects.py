from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.diary.moving import actions


@queue.handles(actions.FORGET, lane=Lane.BACKGROUND)
def forget(*, key: str, upload_id: str) -> None:
    """A file that was neither kept nor thrown away goes after its day."""
    actions.forget(upload_id=upload_id)

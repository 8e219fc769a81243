"""Publishing the crisis directory, should whoever changed it not have managed to."""

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.safety.directory import actions, publishing


@queue.handles(actions.PUBLISH, lane=Lane.BACKGROUND)
def publish(*, key: str, change_id: int) -> None:
    """Make the file say what the rows say now, whichever change asked for it."""
    try:
        publishing.publish()
    except (OSError, ValueError) as error:
        raise queue.EffectFailed(f"crisis directory: {type(error).__name__}") from error

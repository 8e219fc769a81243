"""What messages do to the outside when their time has come."""

from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from messaging import actions


@queue.handles(actions.RELEASE, lane=Lane.BACKGROUND)
def release(*, key: str, message_id: str) -> None:
    """Send a message whose time has come. Done again it changes nothing."""
    actions.release(message_id=message_id, at=timezone.now())

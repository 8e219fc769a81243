"""What messages do to the outside when their time has come."""

from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from messaging import actions, announcements, attachments, attachments_viruses


@queue.handles(actions.RELEASE, lane=Lane.BACKGROUND)
def release(*, key: str, message_id: str) -> None:
    """Send a message whose time has come. Done again it changes nothing."""
    actions.release(message_id=message_id, at=timezone.now())


@queue.handles(attachments.CHECK, lane=Lane.BACKGROUND)
def check_attachment(*, key: str, attachment_id: str) -> None:
    """Check a file for viruses that was kept back until then. Done again it changes nothing."""
    try:
        attachments.check(attachment_id=attachment_id, at=timezone.now())
    except attachments_viruses.Away as error:
        raise queue.EffectFailed("the virus check does not answer") from error


@queue.handles(announcements.TELL, lane=Lane.BACKGROUND)
def announce(*, key: str, announcement_id: str) -> None:
    """Send the letters about an announcement that was not taken back. Done again, nobody gets a second."""
    announcements.tell(announcement_id=announcement_id, at=timezone.now())

from celery import shared_task
from django.utils import timezone

from messaging import attachments_tidying, own_side


@shared_task(name="messaging.tidy")
def tidy() -> None:
    """Throw away files that were never sent, and those that nothing knows any more."""
    attachments_tidying.tidy(at=timezone.now())


@shared_task(name="messaging.remind")
def remind() -> None:
    """Remind those of a thread who wanted to answer it about now."""
    own_side.release(at=timezone.now())

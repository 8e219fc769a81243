from celery import shared_task
from django.utils import timezone

from messaging import attachments_tidying


@shared_task(name="messaging.tidy")
def tidy() -> None:
    """Throw away files that were never sent, and those that nothing knows any more."""
    attachments_tidying.tidy(at=timezone.now())

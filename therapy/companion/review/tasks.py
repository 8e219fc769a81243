"""What the clock asks for."""

from celery import shared_task
from django.utils import timezone

from therapy.companion.review import actions


@shared_task(name="review.tidy")
def tidy() -> None:
    """Take up the replies that two clinicians are to judge."""
    actions.gather(at=timezone.now())

from celery import shared_task
from django.utils import timezone

from healing_space.once import actions


@shared_task(name="once.tidy")
def tidy() -> None:
    """Forget kept answers past their day."""
    actions.tidy(at=timezone.now())

"""What the clock asks for."""

from celery import shared_task
from django.utils import timezone

from healing_space.notices.reminders import releasing


@shared_task(name="reminders.tick")
def tick() -> None:
    """Plan from the rows, hand out what is due, close what is over: for everybody, in one entry of the clock."""
    releasing.tick(at=timezone.now())

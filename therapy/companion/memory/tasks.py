"""What the clock asks for."""

from celery import shared_task
from django.utils import timezone

from therapy.companion.memory import actions


@shared_task(name="memory.look_through")
def look_through() -> None:
    """Have conversations that rest read for what is worth remembering."""
    actions.look_through(at=timezone.now())

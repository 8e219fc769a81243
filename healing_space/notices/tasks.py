from celery import shared_task
from django.utils import timezone

from healing_space.notices import tidying


@shared_task(name="notices.tidy")
def tidy() -> None:
    """Forget what became of notices long ago."""
    tidying.tidy(at=timezone.now())

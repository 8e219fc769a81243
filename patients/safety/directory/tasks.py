from celery import shared_task
from django.utils import timezone

from patients.safety.directory import publishing


@shared_task(name="directory.tidy")
def tidy() -> None:
    """Mend a file that is lost or behind, and remind of lines that wait to be checked."""
    try:
        publishing.publish()
    finally:
        publishing.remind(at=timezone.now())

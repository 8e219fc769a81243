from celery import shared_task
from django.core.management import call_command


@shared_task(name="accounts.tidy")
def tidy() -> None:
    """Forget sessions that have run out."""
    call_command("clearsessions")

from celery import shared_task
from django.core.management import call_command
from django.utils import timezone

from healing_space.accounts import tidying


@shared_task(name="accounts.tidy")
def tidy() -> None:
    """Forget sessions that have run out, and people who never finished signing up."""
    call_command("clearsessions")
    tidying.forget_unverified(at=timezone.now())

"""What can be asked of the delivery ledger."""

from datetime import datetime

from django.db.models import Min

from healing_space.notices.models import Delivery


def was_intended(*, reference: str) -> bool:
    """Whether there was anybody to tell about something."""
    return Delivery.objects.filter(reference=reference).exists()


def first_sent_at(*, reference: str) -> datetime | None:
    """When the first notice about something was handed to a channel, or None."""
    return Delivery.objects.filter(reference=reference).aggregate(first=Min("sent_at"))["first"]

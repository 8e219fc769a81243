"""Forgetting what became of notices long ago, and what people were told then."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, OuterRef, Q

from healing_space.notices import kinds
from healing_space.notices.models import Delivery, Told


def tidy(*, at: datetime) -> int:
    """Forget notices that were sent, or failed, long ago. Returns how many. What proves who was told of an alert stays.

    One that went out in place of another is forgotten before it.
    """
    over = Q(sent_at__isnull=False) | Q(failed_at__isnull=False)
    before = at - timedelta(days=settings.KEEP_DELIVERIES_DAYS)
    old = Delivery.objects.filter(over, intended_at__lt=before).exclude(kind__in=kinds.proofs())
    last_of_its_line = old.exclude(Exists(Delivery.objects.filter(instead_of=OuterRef("pk"))))
    gone = 0
    while found := list(last_of_its_line.values_list("pk", flat=True)[:1000]):
        gone += Delivery.objects.filter(pk__in=found).delete()[0]
    gone += Told.objects.filter(told_at__lt=before).delete()[0]
    return gone

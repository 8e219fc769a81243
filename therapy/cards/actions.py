"""Using a card, and taking that back."""

from datetime import datetime

from django.db import transaction

from therapy.cards import queries
from therapy.cards.models import Use


@transaction.atomic
def use(*, subject, card_id, at: datetime) -> Use:
    """Somebody used a card."""
    return Use.objects.create(subject=subject, card=queries.own_card(subject=subject, card_id=card_id), used_at=at)


@transaction.atomic
def take_back(*, subject, card_id, at: datetime) -> bool:
    """The last use of a card was a slip. Whether there was one that can still be taken back."""
    lately = Use.objects.filter(
        subject=subject, card=queries.own_card(subject=subject, card_id=card_id), used_at__gt=at - queries.JUST_NOW,
    )
    last = lately.select_for_update().order_by("-used_at").first()
    if last is None:
        return False
    last.delete()
    return True

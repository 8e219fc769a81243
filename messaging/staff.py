"""What staff arrange for their messages: when they are away."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from messaging.models import Away


@transaction.atomic
def be_away(*, person, starts_at: datetime, ends_at: datetime, words: str = "", at: datetime) -> Away:
    """Say that one does not read messages for a time."""
    return Away.objects.create(person=person, starts_at=starts_at, ends_at=ends_at, words=words)


@transaction.atomic
def be_back(*, person, away_id) -> None:
    """Take back that one is away. Somebody else's is left as it is."""
    Away.objects.get(pk=away_id, person=person).delete()


def absences(person, *, at: datetime) -> QuerySet[Away]:
    """One's own times away that are not over, the next first."""
    return Away.objects.filter(person=person, ends_at__gt=at).order_by("starts_at")

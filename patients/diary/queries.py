"""What can be asked of a diary."""

from datetime import datetime, time, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from patients.diary.entries import UNDO_FOR
from patients.diary.models import Mood

NEWEST_FIRST = ("-felt_at", "-created_at", "-pk")
DELETED_SHOWN = 5
CHART_MOST = 2000


def moods(*, subject, viewer) -> QuerySet[Mood]:
    """A person's entries, the latest first, for a viewer who may see them."""
    return Mood.objects.about(subject, viewer=viewer).filter(deleted_at=None).order_by(*NEWEST_FIRST)


def own_mood(*, subject, mood_id) -> Mood:
    """One of a person's own entries."""
    return Mood.objects.get(subject=subject, pk=mood_id, deleted_at=None)


def moods_today(*, subject, at: datetime) -> list[Mood]:
    """A person's own entries of the day, the latest first."""
    midnight = timezone.make_aware(datetime.combine(timezone.localdate(at), time.min))
    return list(moods(subject=subject, viewer=subject).filter(felt_at__gte=midnight)[:20])


def deleted_lately(*, subject, at: datetime) -> list[Mood]:
    """Entries whose deletion can still be taken back, the latest deletion first."""
    hidden = Mood.objects.filter(subject=subject, deleted_at__gt=at - UNDO_FOR)
    return list(hidden.order_by("-deleted_at", "-pk")[:DELETED_SHOWN])


def scores(*, subject, viewer, at: datetime, days: int) -> list[tuple[datetime, int]]:
    """The times and scores of the last days, the earliest first. Notes are not read."""
    since = timezone.make_aware(datetime.combine(timezone.localdate(at) - timedelta(days=days - 1), time.min))
    latest = moods(subject=subject, viewer=viewer).filter(felt_at__gte=since, felt_at__lte=at)
    return list(latest.values_list("felt_at", "score")[:CHART_MOST])[::-1]

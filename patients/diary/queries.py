"""What can be asked of a diary."""

from collections.abc import Collection
from datetime import date, datetime, time, timedelta

from django.db.models import Avg, Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from patients.diary import finding, timeline
from patients.diary.models import Mood, Note, NoteKind, Rhythm
from patients.diary.rules import streaks

NEWEST_FIRST = ("-felt_at", "-created_at", "-pk")
NOTES_NEWEST_FIRST = ("-happened_at", "-created_at", "-pk")
JUST_NOW = timedelta(minutes=10)
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


def mood_just_kept(*, subject, at: datetime) -> Mood | None:
    """One's own mood of the last minutes, which can be taken back by one tap. It is among those of today. None when
    the last thing done was to take one back: then that is what can be undone."""
    lately = moods(subject=subject, viewer=subject).filter(created_at__gt=at - JUST_NOW, felt_at__gt=at - JUST_NOW)
    kept = lately.order_by("-created_at").first()
    taken_back = Mood.objects.filter(subject=subject, deleted_at__gt=kept.created_at).exists() if kept else False
    return None if taken_back else kept


def moods_deleted_lately(*, subject, at: datetime) -> list[timeline.Hidden]:
    """Moods whose deletion can still be taken back, the latest deletion first."""
    return timeline.hidden_lately(subject=subject, at=at, codes=[Mood.code])


def notes(*, subject, viewer, kinds: Collection[str] = ()) -> QuerySet[Note]:
    """A person's short notes, the latest first, for a viewer who may see them."""
    found = Note.objects.about(subject, viewer=viewer).filter(deleted_at=None)
    return (found.filter(kind__in=kinds) if kinds else found).order_by(*NOTES_NEWEST_FIRST)


def own_note(*, subject, note_id) -> Note:
    """One of a person's own notes."""
    return Note.objects.get(subject=subject, pk=note_id, deleted_at=None)


def rhythm(*, subject) -> Rhythm:
    """How a person wants their days counted; as it is for everybody until they say otherwise."""
    return Rhythm.objects.filter(subject=subject).first() or Rhythm(subject=subject)


def streak(*, subject, at: datetime) -> streaks.Streak | None:
    """The days that a person kept up writing. None when they do not want them counted. Two queries."""
    wish = rhythm(subject=subject)
    if not wish.counts_days:
        return None
    today = timezone.localdate(at)
    written = finding.days_written(
        subject=subject, viewer=subject, first=today - timedelta(days=streaks.LONGEST), last=today,
    )
    return streaks.streak(written, today=today, rest_days=wish.rest_days)


def mood_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """The mean mood of each day in London that has any. One query."""
    return _mean_by_day("score", subject, viewer, first, last)


def energy_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """The mean energy of each day in London on which it was said. One query."""
    return _mean_by_day("energy", subject, viewer, first, last)


def _mean_by_day(field: str, subject, viewer, first: date, last: date) -> dict[date, float]:
    found = (
        Mood.objects.about(subject, viewer=viewer)
        .filter(finding.between("felt_at", first, last), deleted_at=None, **{f"{field}__isnull": False})
        .annotate(felt_day=TruncDate("felt_at", tzinfo=timezone.get_current_timezone()))
        .values("felt_day").annotate(mean=Avg(field)).order_by("felt_day")
    )
    return {row["felt_day"]: row["mean"] for row in found}


by_day = mood_by_day


def notes_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """How many things to be grateful for, or managed, were written down on each day in London. One query."""
    found = (
        notes(subject=subject, viewer=viewer, kinds=(NoteKind.GRATITUDE, NoteKind.WIN))
        .filter(finding.between("happened_at", first, last))
        .annotate(day_of_it=TruncDate("happened_at", tzinfo=timezone.get_current_timezone()))
        .values("day_of_it").annotate(count=Count("pk")).order_by("day_of_it")
    )
    return {row["day_of_it"]: float(row["count"]) for row in found}


def scores_between(*, subject, viewer, first: date, last: date) -> list[tuple[datetime, int]]:
    """The times and scores of some days, the earliest first. Notes are not read."""
    found = moods(subject=subject, viewer=viewer).filter(finding.between("felt_at", first, last))
    return list(found.values_list("felt_at", "score")[:CHART_MOST])[::-1]

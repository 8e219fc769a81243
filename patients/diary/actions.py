"""Keeping a diary of moods: writing, changing, deleting, and taking a deletion back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.outbox import queue
from patients.diary.models import HIGHEST, LOWEST, UNDO_FOR, Mood
from patients.safety import actions as safety
from patients.safety.models import Source

PURGE = "diary.purge"
CLOCKS_DIFFER = timedelta(minutes=5)
"""A phone's clock may run ahead of ours by so much; such a time is taken as now."""
LONGEST_AGO = timedelta(days=3653)
LONGEST_NOTE = 4000


class NotAMood(ValueError):
    """What was written cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field = field
        self.words = words


class ChangedMeanwhile(ValueError):
    """The entry is not any more as it was when somebody began to change it."""

    def __init__(self, mood: Mood):
        super().__init__(str(mood.pk))
        self.mood = mood


@dataclass(frozen=True)
class Kept:
    """An entry, and what was noticed in its note."""

    mood: Mood
    raised: safety.Raised


@transaction.atomic
def log_mood(*, subject, score: int, note: str = "", felt_at: datetime | None = None, at: datetime) -> Kept:
    """Keep how somebody felt, and look through the note for words that call for help."""
    mood = Mood.objects.create(
        subject=subject, score=_score(score), note=_note(note), felt_at=time_of(felt_at or at, at=at),
    )
    return Kept(mood, _notice(mood, at=at))


@transaction.atomic
def edit_mood(
    *, mood_id, by, at: datetime, score: int | None = None, note: str | None = None, felt_at: datetime | None = None,
    version: str = "",
) -> Kept:
    """Change what is given of one's own entry. A changed note is looked through again.

    `version` is the entry as it was read: when it was changed since, nothing is overwritten. Empty: do not ask.
    """
    mood = _own(by).filter(deleted_at=None).get(pk=mood_id)
    if version and version != mood.version:
        raise ChangedMeanwhile(mood)
    note_before = mood.note
    if score is not None:
        mood.score = _score(score)
    if note is not None:
        mood.note = _note(note)
    if felt_at is not None:
        mood.felt_at = time_of(felt_at, at=at)
    mood.edited_at = at
    mood.save(update_fields=["score", "note", "felt_at", "edited_at"])
    return Kept(mood, _notice(mood, at=at) if mood.note != note_before else safety.Raised())


@transaction.atomic
def hear_unkept(*, subject, note: str, at: datetime) -> safety.Raised:
    """Screen a note that came and was not kept, for a reason that has nothing to do with its words."""
    return safety.screen_and_raise(subject=subject, text=note, source=Source.DIARY, source_id="", at=at)


@transaction.atomic
def delete_mood(*, mood_id, by, at: datetime) -> Mood:
    """Hide an entry at once; an hour later it is gone for good. Deleting it again changes nothing."""
    mood = _own(by).get(pk=mood_id)
    if mood.deleted_at is None:
        mood.deleted_at = at
        mood.save(update_fields=["deleted_at"])
        queue.enqueue(
            kind=PURGE, key=f"{_purge_of(mood)}{at.timestamp():.6f}", at=at + UNDO_FOR,
            mood_id=str(mood.pk), deleted_at=at.isoformat(),
        )
    return mood


@transaction.atomic
def restore_mood(*, mood_id, by, at: datetime) -> Mood:
    """Take a deletion back, as long as the entry is not yet gone for good."""
    mood = _own(by).get(pk=mood_id)
    if mood.deleted_at is not None:
        mood.deleted_at = None
        mood.save(update_fields=["deleted_at"])
        queue.call_off(prefix=_purge_of(mood), at=at)
    return mood


def purge(*, mood_id, deleted_at: datetime) -> int:
    """Remove an entry for good, if that very deletion still stands. Returns how many went."""
    return Mood.objects.filter(pk=mood_id, deleted_at=deleted_at).delete()[0]


def time_of(felt_at: datetime, *, at: datetime) -> datetime:
    """The time that is kept for one that was given, or NotAMood."""
    if felt_at > at + CLOCKS_DIFFER:
        raise NotAMood("felt_at", _("This time has not come yet. Give a time that has passed"))
    if felt_at < at - LONGEST_AGO:
        raise NotAMood("felt_at", _("This is more than ten years ago. Give a later time"))
    return min(felt_at, at)


def _own(by):
    return Mood.objects.select_for_update().filter(subject=by)


def _purge_of(mood: Mood) -> str:
    return f"mood:{mood.pk}:purge:"


def _notice(mood: Mood, *, at: datetime) -> safety.Raised:
    return safety.screen_and_raise(
        subject=mood.subject, text=mood.note, source=Source.DIARY, source_id=mood.pk, at=at,
    )


def _score(score: int) -> int:
    if not LOWEST <= score <= HIGHEST:
        raise NotAMood("score", _("Choose a number from 0 to 10"))
    return score


def _note(note: str) -> str:
    if len(note) > LONGEST_NOTE:
        raise NotAMood("note", _("Your note is too long. Use at most 4,000 characters"))
    return note

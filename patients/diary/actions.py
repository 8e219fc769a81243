"""Keeping a diary of moods and short notes. Deleting and bringing back is the same for all: see `keeping`."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from patients.diary import feelings, keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry, time_of
from patients.diary.models import HIGHEST, LOWEST, Mood, Note, NoteKind, Rhythm

__all__ = ["ChangedMeanwhile", "Kept", "NotAnEntry", "time_of"]

LONGEST_NOTE = keeping.LONGEST_NOTE
LONGEST_LINE = 1000
MOST_RESTS = 6
UNCHANGED = object()
"""Stands for what is left as it is, where None means that something is taken away."""


@transaction.atomic
def log_mood(
    *, subject, score: int, energy: int | None = None, felt: Iterable[str] = (), own_feelings: Iterable[str] = (),
    note: str = "", felt_at: datetime | None = None, at: datetime,
) -> Kept:
    """Keep how somebody felt, and look through what they wrote for words that call for help."""
    kept = keeping.keep(Mood(
        subject=subject, score=_number(score, "score"), energy=_energy(energy), feelings=_codes(felt),
        own_feelings=own_words(own_feelings) or None, note=keeping.note_of(note),
        felt_at=time_of(felt_at or at, at=at, field="felt_at"),
    ), at=at)
    if kept.entry.moment > at - keeping.HALF_A_DAY:
        reminders.answered(recipient=subject, kind=Mood.code, at=at)
    return kept


@transaction.atomic
def edit_mood(
    *, mood_id, by, at: datetime, score: int | None = None, energy=UNCHANGED, felt: Iterable[str] | None = None,
    own_feelings: Iterable[str] | None = None, note: str | None = None, felt_at: datetime | None = None,
    version: str = "",
) -> Kept:
    """Change what is given of one's own entry. Changed words are looked through again.

    `version` is the entry as it was read: when it was changed since, nothing is overwritten. Empty: do not ask.
    """
    mood = keeping.to_change(Mood, mood_id, by=by, version=version)
    if score is not None:
        mood.score = _number(score, "score")
    if energy is not UNCHANGED:
        mood.energy = _energy(energy)
    if felt is not None:
        mood.feelings = _codes(felt)
    if own_feelings is not None:
        mood.own_feelings = own_words(own_feelings) or None
    if note is not None:
        mood.note = keeping.note_of(note)
    if felt_at is not None:
        mood.felt_at = time_of(felt_at, at=at, field="felt_at")
    return keeping.change(mood, at=at)


@transaction.atomic
def write_note(*, subject, kind: str, text: str, happened_at: datetime | None = None, at: datetime) -> Kept:
    """Keep something to be grateful for, something that was managed, or a line about the day."""
    if kind not in NoteKind.values:
        raise NotAnEntry("kind", _("Choose what kind of note this is"))
    return keeping.keep(Note(
        subject=subject, kind=kind, text=_line(text), happened_at=time_of(happened_at or at, at=at),
    ), at=at)


@transaction.atomic
def edit_note(
    *, note_id, by, at: datetime, text: str | None = None, happened_at: datetime | None = None, version: str = "",
) -> Kept:
    """Change what is given of one's own note."""
    note = keeping.to_change(Note, note_id, by=by, version=version)
    if text is not None:
        note.text = _line(text)
    if happened_at is not None:
        note.happened_at = time_of(happened_at, at=at)
    return keeping.change(note, at=at)


def delete_mood(*, mood_id, by, at: datetime) -> Mood:
    """Hide a mood at once; an hour later it is gone for good."""
    return keeping.hide(Mood.code, mood_id, by=by, at=at)


def restore_mood(*, mood_id, by, at: datetime) -> Mood:
    """Take the deletion of a mood back."""
    return keeping.bring_back(Mood.code, mood_id, by=by, at=at)


@transaction.atomic
def count_days(*, subject, counts_days: bool, rest_days: int, at: datetime) -> Rhythm:
    """Say whether one's days of writing are counted, and how many rest days a week do not end the count."""
    keeping.number_of(rest_days, field="rest_days", highest=MOST_RESTS)
    wish, _is_new = Rhythm.objects.update_or_create(
        subject=subject, defaults={"counts_days": counts_days, "rest_days": rest_days},
    )
    return wish


def own_words(given: Iterable[str]) -> list[str]:
    """Feelings in a person's own words, as they are kept, or NotAnEntry."""
    words = list(dict.fromkeys(word for each in given if (word := " ".join(each.split()))))
    if len(words) > feelings.MOST_OWN:
        raise NotAnEntry("own_feelings", _("Write at most five words, with commas between them"))
    if any(len(word) > feelings.LONGEST_OWN for word in words):
        raise NotAnEntry("own_feelings", _("Each of your words can have at most 40 letters. Use the note for more"))
    return words


def sorted_out(said: Iterable[str]) -> tuple[list[str] | None, list[str]]:
    """Feelings that somebody named: those of the list, by their codes or their words, and the others as own words."""
    said = list(said)
    if not said:
        return None, []
    known = {name.casefold(): code for code, word in feelings.FEELINGS.items() for name in (code, str(word))}
    return _codes(known[each.casefold()] for each in said if each.casefold() in known), [
        each for each in said if each.casefold() not in known]


def _codes(felt: Iterable[str]) -> list[str] | None:
    chosen = set(felt)
    if not chosen <= set(feelings.FEELINGS):
        raise NotAnEntry("feelings", _("Choose from the list, or write your own word below"))
    return [code for code in feelings.FEELINGS if code in chosen] or None


def _number(number: int, field: str) -> int:
    return keeping.number_of(number, field=field, lowest=LOWEST, highest=HIGHEST)


def _energy(energy: int | None) -> int | None:
    return None if energy is None else _number(energy, "energy")


def _line(text: str) -> str:
    if not text.strip():
        raise NotAnEntry("text", _("Write a few words"))
    return keeping.note_of(text, field="text", longest=LONGEST_LINE)

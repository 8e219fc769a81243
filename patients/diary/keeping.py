"""Keeping, changing, deleting and bringing back entries of any kind. Every kind's own actions stand on these.

What was typed is screened in the transaction that keeps it, and its words are marked so that they can be found.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from django.apps import apps
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from healing_space.outbox import queue
from patients.diary import timeline, word_index
from patients.diary.entries import UNDO_FOR, Entry
from patients.safety import actions as safety
from patients.safety.models import Source

PURGE = "diary.purge"
CLOCKS_DIFFER = timedelta(minutes=5)
"""A phone's clock may run ahead of ours by so much; such a time is taken as now."""
LATELY = timedelta(days=7)
"""So long after they were written, words are answered as if they were new."""
HALF_A_DAY = timedelta(hours=12)
"""What was further back than that is told of another day, and answers no reminder of now."""
LONGEST_AGO = timedelta(days=3653)
LONGEST_NOTE = 4000

Kind = TypeVar("Kind", bound=Entry)


class NotAnEntry(ValueError):
    """What was written cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field = field
        self.words = words


class ChangedMeanwhile(ValueError):
    """The entry is not any more as it was when somebody began to change it."""

    def __init__(self, entry: Entry):
        super().__init__(str(entry.pk))
        self.entry = entry


@dataclass(frozen=True)
class Kept:
    """An entry, and what was noticed in what was typed into it."""

    entry: Entry
    raised: safety.Raised


@dataclass(frozen=True)
class Past:
    """What came of keeping many entries of earlier days."""

    count: int
    raised: tuple[safety.Raised, ...]
    shows_help: bool


@transaction.atomic
def keep(entry: Entry, *, at: datetime) -> Kept:
    """Keep a new entry, and look through its words."""
    entry.save(force_insert=True)
    word_index.put([entry])
    return Kept(entry, _notice(entry, at=at))


def to_change(model: type[Kind], entry_id, *, by, version: str = "") -> Kind:
    """One's own entry, held still for a change in this transaction. `version`: as it was read; empty: do not ask."""
    entry = _own(model, by).filter(deleted_at=None).get(pk=entry_id)
    if version and version != entry.version:
        raise ChangedMeanwhile(entry)
    entry.as_read = (entry.words(), entry.found_by(), entry.moment)
    return entry


@transaction.atomic
def change(entry: Entry, *, at: datetime) -> Kept:
    """Keep the change of an entry that came from `to_change`. Words that changed are looked through again."""
    entry.edited_at = at
    entry.save()
    words, *found_by = entry.as_read
    if [entry.found_by(), entry.moment] != found_by:
        word_index.replace(entry)
    return Kept(entry, _notice(entry, at=at) if entry.words() != words else safety.Raised())


@transaction.atomic
def keep_past(entries: Sequence[Entry], *, at: datetime) -> Past:
    """Keep many entries of earlier days at once: all of them or none.

    Words of the last days are looked through as if they had just been written. Older words page nobody: whoever wrote
    them has lived through it. Where they call for help, it is shown, and what was noticed is kept.
    """
    for model in dict.fromkeys(type(entry) for entry in entries):
        model.objects.bulk_create([entry for entry in entries if type(entry) is model], batch_size=500)
    along = _keep_along(entries, at=at)
    word_index.put(entries)
    recent = [entry for entry in entries if entry.moment > at - LATELY]
    raised = tuple(found for found in (*(_notice(entry, at=at) for entry in recent), *along) if found.signals)
    older = [_note_past(entry) for entry in entries if entry.moment <= at - LATELY and entry.words().strip()]
    return Past(len(entries), raised, shows_help=bool(raised) or any(older))


def _keep_along(entries: Sequence[Entry], *, at: datetime) -> list[safety.Raised]:
    """What comes with entries that were brought in, such as how a medicine is taken."""
    found = []
    for code in dict.fromkeys(entry.code for entry in entries):
        if brought := timeline.kind_of(code).brought:
            found += brought([entry for entry in entries if entry.code == code], at=at)
    return found


@transaction.atomic
def hear_unkept(*, subject, text: str, at: datetime) -> safety.Raised:
    """Screen words that came and were not kept, for a reason that has nothing to do with them."""
    return safety.screen_and_raise(subject=subject, text=text, source=Source.DIARY, source_id="", at=at)


@transaction.atomic
def hide(kind: str, entry_id, *, by, at: datetime) -> Entry:
    """Delete an entry: hide it at once; an hour later it is gone for good. Deleting it again changes nothing."""
    entry = _own(timeline.kind_of(kind).model, by).get(pk=entry_id)
    if entry.deleted_at is None:
        entry.deleted_at = at
        entry.save(update_fields=["deleted_at"])
        for hidden in (entry, *entry.beneath()):
            word_index.take_out(hidden)
        queue.enqueue(
            kind=PURGE, key=f"{_purge_of(entry)}{at.timestamp():.6f}", at=at + UNDO_FOR,
            model=entry._meta.label_lower, entry_id=str(entry.pk), deleted_at=at.isoformat(),
        )
        _in_step(kind, entry, at=at)
    return entry


@transaction.atomic
def bring_back(kind: str, entry_id, *, by, at: datetime) -> Entry:
    """Take a deletion back, as long as the entry is not yet gone for good, or NotAnEntry."""
    entry = _own(timeline.kind_of(kind).model, by).get(pk=entry_id)
    if entry.deleted_at is not None:
        entry.deleted_at = None
        try:
            with transaction.atomic():
                entry.save(update_fields=["deleted_at"])
        except IntegrityError as error:  # there can be one only, and another was written meanwhile
            raise NotAnEntry("id", _("There is another one in its place, so this one cannot come back. To have this "
                                     "one, delete the other first")) from error
        word_index.put([entry, *entry.beneath()])
        queue.call_off(prefix=_purge_of(entry), at=at)
        _in_step(kind, entry, at=at)
    return entry


def together(found: Iterable[safety.Raised]) -> safety.Raised:
    """What was noticed in several entries, as one answer."""
    found = [each for each in found if each.signals]
    return safety.Raised(
        signals=tuple(signal for each in found for signal in each.signals),
        incident=next((each.incident for each in found if each.incident), None),
        ask=next((each.ask for each in found if each.ask), None),
        told=any(each.told for each in found),
    )


def purge(*, model: str, entry_id, deleted_at: datetime) -> int:
    """Remove an entry for good, if that very deletion still stands. Returns how many went."""
    gone = apps.get_model(model).objects.filter(pk=entry_id, deleted_at=deleted_at)
    return gone.delete()[1].get(gone.model._meta.label, 0)


def time_of(moment: datetime, *, at: datetime, field: str = "happened_at") -> datetime:
    """The time that is kept for one that was given, or NotAnEntry."""
    if moment > at + CLOCKS_DIFFER:
        raise NotAnEntry(field, _("This time has not come yet. Give a time that has passed"))
    if moment < at - LONGEST_AGO:
        raise NotAnEntry(field, _("This is more than ten years ago. Give a later time"))
    return min(moment, at)


def note_of(note: str, *, field: str = "note", longest: int = LONGEST_NOTE) -> str:
    """A text as it is kept, or NotAnEntry."""
    if len(note) > longest:
        raise NotAnEntry(field, _("This is too long. Use at most %(longest)s characters") % {"longest": f"{longest:,}"})
    return note


def number_of(number: int, *, field: str, lowest: int = 0, highest: int = 10) -> int:
    """A number as it is kept, or NotAnEntry."""
    if not lowest <= number <= highest:
        raise NotAnEntry(field, _("Choose a number from %(lowest)s to %(highest)s") % {
            "lowest": lowest, "highest": highest})
    return number


def _in_step(kind: str, entry: Entry, *, at: datetime) -> None:
    after = timeline.kind_of(kind).after
    if after is not None:
        after(entry, at=at)


def _own(model, by):
    return model.objects.select_for_update(of=("self",)).filter(subject=by)


def _purge_of(entry: Entry) -> str:
    return f"{entry._meta.model_name}:{entry.pk}:purge:"


def _note_past(entry: Entry) -> bool:
    return safety.note_past(
        subject=entry.subject, text=entry.words(), source=Source.DIARY, source_id=entry.pk, written_at=entry.moment)


def _notice(entry: Entry, *, at: datetime) -> safety.Raised:
    words = entry.unheard()
    if not words.strip():
        return safety.Raised()
    return safety.screen_and_raise(
        subject=entry.subject, text=words, source=Source(entry.source), source_id=entry.pk, at=at)

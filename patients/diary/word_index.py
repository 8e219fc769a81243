"""Which words stand in which entries, as marks that only the service's key can make (see encryption.blind_index)."""

from collections.abc import Iterable

from healing_space.encryption import blind_index
from patients.diary.entries import Entry
from patients.diary.models import Word


def put(entries: Iterable[Entry]) -> None:
    """Mark the words of entries that have no marks yet."""
    Word.objects.bulk_create([
        Word(subject_id=entry.subject_id, kind=entry.code, entry_id=entry.pk, mark=mark, happened_at=entry.moment)
        for entry in entries for mark in blind_index.marks(entry.found_by(), of=entry.subject_id)
    ], batch_size=5000)


def take_out(entry: Entry) -> None:
    """Forget the words of an entry."""
    Word.objects.filter(entry_id=entry.pk).delete()


def replace(entry: Entry) -> None:
    """Mark the words of an entry anew."""
    take_out(entry)
    put([entry])

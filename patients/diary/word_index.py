"""Which words stand in which entries, as marks that only the service's key can make (see encryption.blind_index)."""

from collections.abc import Iterable, Iterator

from django.db import transaction
from django.db.models import Exists, OuterRef

from healing_space.encryption import blind_index
from patients.diary import timeline
from patients.diary.entries import Entry
from patients.diary.models import Word

BATCH = 500


def put(entries: Iterable[Entry]) -> None:
    """Mark the words of entries that have no marks yet."""
    Word.objects.bulk_create([
        Word(subject_id=entry.subject_id, kind=entry.code, entry_id=entry.pk, mark=mark, happened_at=entry.moment)
        for entry in entries for mark in blind_index.marks(entry.found_by(), of=entry.subject_id)
    ], batch_size=5000)


def take_out(*entries: Entry) -> None:
    """Forget the words of entries."""
    Word.objects.filter(entry_id__in=[entry.pk for entry in entries]).delete()


def replace(*entries: Entry) -> None:
    """Mark the words of entries anew."""
    take_out(*entries)
    put(entries)


def put_missing(*, anew: bool = False) -> Iterator[tuple[type[Entry], int]]:
    """Mark entries that have no marks, or every entry anew; after each model, says how many it looked at."""
    for model in dict.fromkeys(kind.model for kind in timeline.kinds(listed=False)):
        entries = model.objects.filter(deleted_at=None)
        if not anew:
            entries = entries.exclude(Exists(Word.objects.filter(entry_id=OuterRef("pk"))))
        ids = list(entries.values_list("pk", flat=True))
        for first in range(0, len(ids), BATCH):
            _put_again(model, ids[first:first + BATCH])
        yield model, len(ids)


@transaction.atomic
def _put_again(model: type[Entry], ids: list) -> None:
    # Held still, so that what somebody changes meanwhile is not marked as it was before.
    replace(*model.objects.select_for_update().filter(pk__in=ids, deleted_at=None))

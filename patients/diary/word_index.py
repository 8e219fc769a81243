"""Which words stand in which entries, as marks that only the service's key can make (see encryption.blind_index)."""

from collections.abc import Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from healing_space.encryption import blind_index
from patients.diary import timeline
from patients.diary.entries import Entry
from patients.diary.models import Word

BATCH = 500
PUT = f"""
    insert into {Word._meta.db_table} (subject_id, kind, entry_id, happened_at, created_at, mark)
    select subject_id, kind, entry_id, happened_at, %s, decode(mark, 'hex')
    from unnest(%s::uuid[], %s::text[], %s::uuid[], %s::timestamptz[], %s::text[])
      as each (subject_id, kind, entry_id, happened_at, marks), unnest(string_to_array(marks, ' ')) as mark
"""  # noqa: S608 - no word of it comes from outside


def put(entries: Iterable[Entry]) -> None:
    """Mark the words of entries that have no marks yet. One statement: years of entries have many thousands of words,
    and rows made one by one take longer than all the rest of bringing them in."""
    rows = [
        (str(entry.subject_id), entry.code, str(entry.pk), entry.moment.isoformat(), " ".join(map(bytes.hex, marks)))
        for entry in entries if (marks := blind_index.marks(entry.found_by(), of=entry.subject_id))
    ]
    if rows:
        with connection.cursor() as cursor:
            cursor.execute(PUT, [timezone.now(), *map(list, zip(*rows, strict=True))])


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

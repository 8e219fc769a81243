"""What can be done with a sealed notebook without reading it: keep noise, put other noise in its place, throw it away.

Nothing is screened here, because nothing can be. The page says so, and has help in view.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.outbox import queue
from therapy.notebook import queries
from therapy.notebook.models import Lock, Note, Notebook

PURGE = "notebook.purge"
UNDO_FOR = timedelta(hours=1)
MOST = 2000
"""Notes of one notebook. All of them are opened in the browser to be listed."""


class NotNow(ValueError):
    """It cannot be done as things are. Says why."""

    def __init__(self, words: str):
        super().__init__(words)
        self.words = words


class ChangedMeanwhile(ValueError):
    """Another window or device has changed it since it was read."""


@dataclass(frozen=True)
class Sealing:
    """The notebook's key as one lock holds it."""

    rounds: int
    salt: bytes
    iv: bytes
    key: bytes


@transaction.atomic
def begin(*, subject, notebook_id, locks: dict[str, Sealing], at: datetime) -> Notebook:
    """Begin a notebook, with its locks. Sent again as it was, it changes nothing."""
    there = queries.mine(subject).filter(deleted_at=None).first()
    if there is not None and there.pk == notebook_id:
        return there
    if there is not None or Notebook.objects.filter(pk=notebook_id).exists():
        raise NotNow(_("You have a notebook already. Open it, or delete it first"))
    made = Notebook.objects.create(pk=notebook_id, subject=subject, begun_at=at)
    for opener, lock in locks.items():
        Lock.objects.create(subject=subject, notebook=made, opener=opener, set_at=at, **vars(lock))
    return made


@transaction.atomic
def change_lock(*, subject, notebook_id, opener: str, lock: Sealing, version: int, at: datetime) -> Lock:
    """Put another lock in place of one: after it the old passphrase, or the old recovery code, opens nothing here."""
    found = queries.open_notebook(subject=subject, notebook_id=notebook_id).locks.select_for_update().get(opener=opener)
    if bytes(found.iv) == lock.iv and bytes(found.key) == lock.key:
        return found
    if found.version != version:
        raise ChangedMeanwhile
    for name, value in vars(lock).items():
        setattr(found, name, value)
    found.version += 1
    found.set_at = at
    found.save()
    return found


@transaction.atomic
def write(*, subject, notebook_id, note_id, iv: bytes, sealed: bytes, at: datetime) -> Note:
    """Keep a new note. Sent again as it was, it changes nothing.

    `notebook_id`: the one that it was sealed for. A window may be open still from before somebody else signed in here.
    """
    notebook = queries.open_notebook(subject=subject, notebook_id=notebook_id, held=True)
    there = Note.objects.filter(pk=note_id).first()
    if there is not None:
        if there.notebook_id == notebook.pk and _is_same(there, iv, sealed):
            return there
        raise ChangedMeanwhile
    if notebook.notes.filter(deleted_at=None).count() >= MOST:
        raise NotNow(_("Your notebook is full. Take a copy of it to your device and delete some notes"))
    return Note.objects.create(
        pk=note_id, subject=subject, notebook=notebook, iv=iv, sealed=sealed, size=len(sealed), written_at=at)


@transaction.atomic
def edit(*, subject, note_id, iv: bytes, sealed: bytes, version: int, at: datetime) -> Note:
    """Put other noise in its place. `version`: as it was read; ChangedMeanwhile when another window was quicker."""
    note = _held(subject, note_id)
    if _is_same(note, iv, sealed):
        return note
    if note.version != version:
        raise ChangedMeanwhile
    note.iv, note.sealed, note.size = iv, sealed, len(sealed)
    note.version += 1
    note.edited_at = at
    note.save()
    return note


@transaction.atomic
def delete(*, subject, note_id, at: datetime) -> None:
    """Hide a note at once. An hour later it is gone for good. Deleting it again changes nothing."""
    note = _held(subject, note_id, hidden=True)
    if note.deleted_at is None:
        _hide(note, at=at)


@transaction.atomic
def bring_back(*, subject, note_id) -> Note:
    """Take a deletion back within the hour."""
    note = _held(subject, note_id, hidden=True)
    note.deleted_at = None
    note.save(update_fields=["deleted_at"])
    return note


@transaction.atomic
def delete_all(*, subject, at: datetime) -> None:
    """Hide the whole notebook at once. An hour later it is gone for good, its locks and notes with it."""
    _hide(queries.open_notebook(subject=subject, held=True), at=at)


@transaction.atomic
def bring_all_back(*, subject) -> Notebook:
    """Take that back within the hour, unless another notebook was begun meanwhile."""
    if queries.mine(subject).filter(deleted_at=None).exists():
        raise NotNow(_("You have begun another notebook meanwhile. Delete that one first"))
    found = queries.mine(subject).select_for_update().exclude(deleted_at=None).order_by("-deleted_at").first()
    if found is None:
        raise Notebook.DoesNotExist
    found.deleted_at = None
    found.save(update_fields=["deleted_at"])
    return found


@transaction.atomic
def purge(*, what: str, row_id: str, deleted_at: str) -> None:
    """The hour is over. What was brought back meanwhile, or deleted anew later, stays."""
    model = {"note": Note, "notebook": Notebook}[what]
    model.objects.filter(pk=row_id, deleted_at=datetime.fromisoformat(deleted_at)).delete()


def _hide(row: Note | Notebook, *, at: datetime) -> None:
    row.deleted_at = at
    row.save(update_fields=["deleted_at"])
    what = row._meta.model_name
    queue.enqueue(kind=PURGE, key=f"{PURGE}:{what}:{row.pk}:{at.timestamp():.6f}", at=at + UNDO_FOR, what=what,
                  row_id=str(row.pk), deleted_at=at.isoformat())


def _held(subject, note_id, *, hidden: bool = False) -> Note:
    """A note of somebody's open notebook, held still in this transaction."""
    found = queries.open_notebook(subject=subject).notes.select_for_update()
    return (found if hidden else found.filter(deleted_at=None)).get(pk=note_id)


def _is_same(note: Note, iv: bytes, sealed: bytes) -> bool:
    return bytes(note.iv) == iv and bytes(note.sealed) == sealed

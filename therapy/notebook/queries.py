"""What can be asked of a sealed notebook, by its owner alone."""

from django.db.models import QuerySet

from therapy.notebook.models import Lock, Note, Notebook


def mine(subject) -> QuerySet[Notebook]:
    """Somebody's own notebooks, also one that is deleted and not yet gone."""
    return Notebook.objects.visible_to(subject)


def open_notebook(*, subject, notebook_id=None, held: bool = False) -> Notebook:
    """The one that is there now, or DoesNotExist; also when `notebook_id` is another. `held`: in this transaction."""
    found = mine(subject).filter(deleted_at=None)
    if notebook_id is not None:
        found = found.filter(pk=notebook_id)
    return (found.select_for_update() if held else found).get()


def has_one(*, subject) -> bool:
    """Whether there is one now."""
    return mine(subject).filter(deleted_at=None).exists()


def may_bring_back(*, subject) -> bool:
    """Whether one was deleted and is not yet gone, with no other in its place."""
    return not has_one(subject=subject) and mine(subject).exclude(deleted_at=None).exists()


def locks(*, subject) -> QuerySet[Lock]:
    """The locks of the notebook that is there now."""
    return Lock.objects.visible_to(subject).filter(notebook=open_notebook(subject=subject)).order_by("opener")


def notes(*, subject) -> QuerySet[Note]:
    """Its notes."""
    return Note.objects.visible_to(subject).filter(notebook=open_notebook(subject=subject), deleted_at=None)


def note(*, subject, note_id) -> Note:
    """One of them, or DoesNotExist."""
    return notes(subject=subject).get(pk=note_id)

"""Bringing entries in from a file: it is put down first, shown row by row, and kept only when its owner says yes."""

from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from healing_space.outbox import queue
from patients.diary import keeping
from patients.diary.moving import checking, reading
from patients.diary.moving.models import Upload
from patients.safety import queries as safety

FORGET = "moving.forget"
KEPT_FOR = timedelta(days=1)


class NothingToKeep(ValueError):
    """No row of the file is new and sound."""

    words = _("There is nothing to keep: every row is in your diary already, or has a mistake")


@transaction.atomic
def put_down(*, subject, data: bytes, kind: str = "", at: datetime) -> Upload:
    """Take a file to be looked at, in place of one that was brought before. Or reading.CannotRead."""
    found = reading.decode(data)
    try:
        written = checking.typed(found.text)
    except reading.CannotRead as error:
        error.shows_help = safety.calls_for_help(found.text)
        raise
    shows_help = any(safety.calls_for_help(words) for words in written if words)
    get_user_model().objects.select_for_update().get(pk=subject.pk)  # two files at the same moment: one after the other
    Upload.objects.filter(subject=subject).delete()
    upload = Upload.objects.create(
        subject=subject, text=found.text, kind=kind, encoding=found.encoding,
        is_guessed=found.is_guessed, shows_help=shows_help, uploaded_at=at,
    )
    queue.enqueue(kind=FORGET, key=f"upload:{upload.pk}:forget", at=at + KEPT_FOR, upload_id=str(upload.pk))
    return upload


@transaction.atomic
def keep(*, subject, upload_id, at: datetime) -> keeping.Past:
    """Keep every row that is new and sound, all of them or none. The file goes."""
    upload = Upload.objects.select_for_update(of=("self",)).get(pk=upload_id, subject=subject)
    try:
        with transaction.atomic():
            past = _keep_new(upload, at=at)
    except IntegrityError:  # another window wrote one of which there can be one only; it is there already now
        upload = Upload.objects.get(pk=upload.pk)  # nothing that was read for the first try is left
        past = _keep_new(upload, at=at)
    upload.delete()
    return past


def _keep_new(upload: Upload, *, at: datetime) -> keeping.Past:
    entries = checking.report(upload, at=at).entries
    if not entries:
        raise NothingToKeep(upload.pk)
    return keeping.keep_past(entries, at=at)


@transaction.atomic
def throw_away(*, subject, upload_id) -> None:
    """Keep nothing of a file."""
    Upload.objects.get(pk=upload_id, subject=subject).delete()


def forget(*, upload_id) -> None:
    """Nobody said yes or no within the day: the file goes."""
    Upload.objects.filter(pk=upload_id).delete()

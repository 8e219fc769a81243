"""Files that are over: their rows go first, and what lies on the disk with nothing that knows it goes after."""

import os
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.outbox.models import Effect
from messaging import actions, attachments, attachments_tidying
from messaging.models import Attachment, Checked
from tests.messaging import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def put(patient, a_thread):
    looked_at = attachments.look_at(files.PDF)
    return lambda at: attachments.put(
        thread_id=a_thread.pk, by=patient, name="a.pdf", looked_at=looked_at, at=at).attachment


def on_disk(place) -> set[str]:
    return {path.stem for path in place.rglob("*.sealed")}


def grow_old(place) -> None:
    for path in place.rglob("*.*"):
        os.utime(path, (0, 0))


def test_what_was_never_sent_goes_and_what_was_sent_stays(put, patient, a_thread, place):
    now = timezone.now()
    sent, forgotten, fresh, out = put(now - timedelta(days=90)), put(now - timedelta(days=31)), put(now), put(now)
    actions.send(thread_id=a_thread.pk, by=patient, text="Look", at=now, attachment_ids=[sent.pk])
    attachments.take_out(attachment_id=out.pk, by=patient, at=now - timedelta(days=2))
    attachments_tidying.tidy(at=now)
    assert set(Attachment.objects.values_list("pk", flat=True)) == {sent.pk, fresh.pk}
    assert on_disk(place) == {sent.pk.hex, fresh.pk.hex}
    assert not Attachment.objects.filter(pk=forgotten.pk).exists()


def test_a_file_goes_after_its_row_however_that_went(put, patient, a_thread, place):
    put(timezone.now())
    kept = put(timezone.now())
    Attachment.objects.exclude(pk=kept.pk).delete()
    assert attachments_tidying.tidy(at=timezone.now()) == 0  # so young, its row might still be on its way
    grow_old(place)
    (place / "00").mkdir(exist_ok=True)
    (place / "00" / f"{'0' * 32}.unfinished").write_bytes(b"half")
    os.utime(place / "00" / f"{'0' * 32}.unfinished", (0, 0))
    attachments_tidying.tidy(at=timezone.now())
    assert on_disk(place) == {kept.pk.hex}
    assert not list(place.rglob("*.unfinished"))


def test_what_still_waits_is_asked_for_again_once_an_hour(put, a_thread):
    kept_back, now = put(timezone.now()), timezone.now()
    Attachment.objects.filter(pk=kept_back.pk).update(checked=Checked.WAITS)
    for minutes in (0, 1, 61):
        attachments_tidying.tidy(at=now.replace(minute=0) + timedelta(minutes=minutes))
    assert Effect.objects.filter(kind=attachments.CHECK).count() == 2


def test_a_database_that_is_just_being_restored_loses_no_file(put, place):
    kept = put(timezone.now())
    grow_old(place)
    Attachment.objects.all().delete()
    attachments_tidying.tidy(at=timezone.now())
    assert on_disk(place) == {kept.pk.hex}

"""What was deleted does not come back over another that was written in its place meanwhile, by both doors."""

from datetime import timedelta

import pytest
from django.utils import timezone

from patients.diary import keeping
from patients.diary.habits import actions as habits
from patients.diary.moving import actions as moving
from patients.diary.sleep import actions as sleep

LATELY = timedelta(days=3)


def a_night(patient, at):
    return sleep.log(subject=patient, morning=timezone.localdate(at - LATELY), quality=3, at=at).entry


def some_water(patient, at):
    return habits.log(subject=patient, what="water", amount=3, happened_at=at - LATELY, at=at).entry


@pytest.mark.parametrize(("kind", "make", "row", "api"), [
    ("sleep", a_night, "kind,morning,quality\nsleep,{day},5\n", "sleeps"),
    ("water", some_water, "kind,happened_at,glasses\nwater,{day},5\n", "habits"),
])
def test_it_stays_away_and_says_why(patient, signed_in, kind, make, row, api):
    at = timezone.now()
    deleted = make(patient, at)
    keeping.hide(kind, deleted.pk, by=patient, at=at)
    file = row.format(day=timezone.localdate(at - LATELY)).encode()
    upload = moving.put_down(subject=patient, data=file, at=at)
    assert moving.keep(subject=patient, upload_id=upload.pk, at=at).count == 1

    page = signed_in(patient).post(f"/diary/entries/{kind}/{deleted.pk}/restore/", follow=True)
    answer = signed_in(patient).post(f"/api/v1/{api}/{deleted.pk}/restore/")

    assert "There is another one in its place" in page.content.decode()
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["id"])
    deleted.refresh_from_db()
    assert deleted.deleted_at is not None

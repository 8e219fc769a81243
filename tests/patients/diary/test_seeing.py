from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.scopes import Scope
from patients.diary import actions, fields, pictures, queries
from patients.diary.models import Mood


def fill(subject, many: int, *, last: datetime):
    Mood.objects.bulk_create(
        Mood(subject=subject, score=number % 11, note=f"Note {number}", felt_at=last - timedelta(hours=6 * number))
        for number in range(many)
    )


@pytest.mark.parametrize("many", [3, 400])
def test_the_list_asks_the_database_no_more_when_there_is_more(
    patient, signed_in, many, django_assert_max_num_queries,
):
    fill(patient, many, last=timezone.now())
    client = signed_in(patient)

    with django_assert_max_num_queries(12):
        assert client.get("/moods/").status_code == 200
    with django_assert_max_num_queries(8):
        assert client.get("/api/v1/moods/").status_code == 200


def test_the_list_comes_in_pages_with_the_latest_first(patient, signed_in):
    fill(patient, 70, last=timezone.now())
    client = signed_in(patient)

    first, third = client.get("/moods/").content.decode(), client.get("/moods/?page=3").content.decode()

    assert first.index("Note 0") < first.index("Note 1")
    assert "Note 69" in third
    assert "Note 69" not in first
    assert client.get("/moods/?page=nonsense").status_code == 200


def test_the_api_walks_through_all_pages_by_cursor(patient, signed_in):
    fill(patient, 120, last=timezone.now())
    client, url, seen = signed_in(patient), "/api/v1/moods/", []

    while url:
        page = client.get(url).json()
        seen += [mood["note"] for mood in page["results"]]
        url = page["next"]

    assert seen == [f"Note {number}" for number in range(120)]


def test_days_are_days_in_london(patient, signed_in):
    # Half past eleven in the evening by UTC is the next day in summer.
    actions.log_mood(subject=patient, score=5, felt_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC), at=timezone.now())

    page = signed_in(patient).get("/moods/").content.decode()

    assert "2 July 2026" in page
    assert "00:30" in page


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-10-25T01:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        ("2026-03-29T01:30", datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
        ("2026-07-01T12:00", datetime(2026, 7, 1, 11, 0, tzinfo=UTC)),
    ],
    ids=["the hour that comes twice", "the hour that is left out", "summer"],
)
def test_every_time_that_can_be_typed_is_understood(typed, meant):
    assert fields.MomentField().clean(typed) == meant


def test_a_clinician_sees_the_diary_while_it_is_shared_and_not_after(
    patient, clinician, stranger_clinician, trial_admin,
):
    fill(patient, 2, last=timezone.now())

    def seen_by(viewer):
        return queries.moods(subject=patient, viewer=viewer).count()

    assert (seen_by(clinician), seen_by(stranger_clinician), seen_by(trial_admin)) == (2, 0, 0)
    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.DIARY], by=patient, at=timezone.now())
    assert seen_by(clinician) == 0


def test_the_picture_the_sentence_and_the_table_say_the_same(patient, now):
    for hours, score in ((0, 7), (2, 3), (30, 9)):
        actions.log_mood(subject=patient, score=score, felt_at=now - timedelta(hours=hours), at=now)

    picture = pictures.recent_moods(subject=patient, viewer=patient, at=now)

    image = ElementTree.fromstring(picture.svg)
    assert len(list(image.iter("{http://www.w3.org/2000/svg}circle"))) == 3
    assert "style" not in picture.svg
    assert "#" not in picture.svg
    assert picture.summary == "3 entries, from 3 to 9 out of 10. The latest was 7, on 2 March."
    assert picture.rows == (("Monday 2 March", "7 (10:00), 3 (08:00)"), ("Sunday 1 March", "9 (04:00)"))


def test_no_picture_is_made_of_nothing(patient, now):
    assert pictures.recent_moods(subject=patient, viewer=patient, at=now) is None


def test_the_picture_leaves_out_what_is_deleted_or_long_ago(patient, now):
    old = actions.log_mood(subject=patient, score=1, felt_at=now - timedelta(days=40), at=now).entry
    gone = actions.log_mood(subject=patient, score=2, at=now).entry
    actions.delete_mood(mood_id=gone.pk, by=patient, at=now)

    assert old.score == 1
    assert pictures.recent_moods(subject=patient, viewer=patient, at=now) is None

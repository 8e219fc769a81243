"""The diary as pictures: on the page, by the API, on paper, and for the clinician, over the days that are chosen."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from patients.assessments import actions as assessments
from patients.diary import actions
from patients.diary.models import Mood
from patients.diary.sleep.models import Night

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")


def mood(subject, days_ago: int, score: int, **more):
    at = timezone.now()
    return actions.log_mood(subject=subject, score=score, felt_at=at - timedelta(days=days_ago), at=at, **more)


@pytest.fixture
def page(patient, signed_in):
    client = signed_in(patient)
    return lambda query="": client.get(f"/diary/charts/{query}")


@pytest.fixture
def api(patient, signed_in):
    client = signed_in(patient)
    return lambda query="": client.get(f"/api/v1/diary/charts/{query}")


@pytest.mark.parametrize(("query", "sees"), [
    ("?days=7", {3}), ("", {3, 5}), ("?days=30", {3, 5}), ("?days=90", {3, 5, 8}),
])
def test_each_stretch_of_days_shows_its_own(patient, page, api, query, sees):
    for days_ago, score in ((1, 3), (20, 5), (80, 8)):
        mood(patient, days_ago, score)

    picture, = api(query).json()["pictures"]
    shown = page(query).content.decode()

    assert {int(row[1].split()[0]) for row in picture["rows"]} == sees
    assert picture["summary"].split(".")[0] in shown
    assert "<svg" in picture["svg"]
    assert "<svg" in shown
    assert "<table" in shown


def test_a_custom_range_and_beyond_a_quarter_weeks(patient, page, api):
    mood(patient, 200, 2)
    mood(patient, 10, 8)
    first = (timezone.localdate() - timedelta(days=210)).isoformat()

    picture, = api(f"?first={first}").json()["pictures"]

    assert picture["columns"] == ["Week from", "Mean of its days"]
    assert [row[1] for row in picture["rows"]] == ["8 out of 10", "2 out of 10"]
    assert "2 weeks with entries" in page(f"?first={first}").content.decode()


@pytest.mark.parametrize("query", ["?days=8", "?first=soon", "?first=2026-02-02&last=2026-02-01", "?last=2199-01-01"])
def test_days_that_cannot_be_are_refused_in_words_and_what_was_typed_stays(page, api, query):
    shown, answer = page(query), api(query)

    assert (shown.status_code, answer.status_code) == (422, 400)
    assert answer["Content-Type"] == "application/problem+json"
    assert "There is a problem" in shown.content.decode()
    if "soon" in query:
        assert 'value="soon"' in shown.content.decode()


def test_an_empty_diary_is_told_so(page, api):
    assert "nothing to draw" in page().content.decode()
    assert api().json()["pictures"] == []


def test_rooms_beside_it_offer_theirs_and_a_score_stands_against_its_cut_off(patient, api):
    at = timezone.now()
    begun = assessments.start(subject=patient, code="gad7", by=patient, at=at)
    assessments.answer(assessment_id=begun.pk, by=patient, answers={str(item): 2 for item in range(1, 8)}, at=at)
    assessments.finish(assessment_id=begun.pk, by=patient, at=at)
    woke = datetime.combine(timezone.localdate(), datetime.min.time(), LONDON) - timedelta(days=1) + timedelta(hours=7)
    Night.objects.create(
        subject=patient, morning=woke.date(), happened_at=woke, zone="Europe/London",
        to_bed_at=woke - timedelta(hours=8),
        tried_at=woke - timedelta(hours=8), woke_at=woke, up_at=woke, minutes_to_sleep=24, awakenings=0,
        minutes_awake=0,
    )

    found = {picture["title"]: picture for picture in api().json()["pictures"]}

    assert any("95" in cell for cell in found["Sleep efficiency"]["rows"][0])
    score = next(picture for title, picture in found.items() if "GAD-7" in title)
    assert 'class="threshold"' in score["svg"]
    assert score["rows"][0][1] == "14 out of 21"


def test_the_diary_on_paper_holds_pictures_and_entries(patient, signed_in):
    mood(patient, 1, 3, note="Rain on the roof #strong[x]\n= not a heading")
    client = signed_in(patient)

    for path in ("/diary/charts/print/", "/api/v1/diary/charts/pdf/"):
        answer = client.get(f"{path}?days=7")
        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF")
    assert client.get("/diary/charts/print/?days=8").status_code == 422
    assert client.get("/api/v1/diary/charts/pdf/?days=8").status_code == 400


def test_an_empty_diary_has_a_paper_too(patient, signed_in):
    assert signed_in(patient).get("/diary/charts/print/").content.startswith(b"%PDF")


@pytest.mark.parametrize("days", [20, 1826])
def test_five_years_ask_the_database_no_more_than_three_weeks(patient, signed_in, django_assert_max_num_queries, days):
    now = timezone.now()
    Mood.objects.bulk_create(
        Mood(subject=patient, score=day % 11, note="", felt_at=now - timedelta(days=day)) for day in range(days)
    )
    client = signed_in(patient)
    first = (timezone.localdate() - timedelta(days=days)).isoformat()

    with django_assert_max_num_queries(16):
        assert client.get(f"/diary/charts/?first={first}").status_code == 200

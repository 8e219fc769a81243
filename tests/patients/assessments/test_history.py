"""Scores over time: picture, list, table; the same few queries however many there are."""

import csv
import io
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.scopes import Scope
from healing_space.web import cells
from patients.assessments import queries

NOW = timezone.now


@pytest.fixture
def course(fill):
    """Five weeks of PHQ-9, the newest last."""
    return [fill(total=total, at=NOW() - timedelta(days=7 * week)) for week, total in zip(
        range(4, -1, -1), (18, 15, 12, 11, 6), strict=True,
    )]


def test_scores_are_told_in_order_with_what_the_cut_off_says_of_each(patient, course):
    found = queries.scores(subject=patient, viewer=patient, code="phq9")
    assert [(point.total, point.case) for point in found] == [
        (18, True), (15, True), (12, True), (11, True), (6, False),
    ]


def test_a_period_takes_in_both_of_its_days(patient, course):
    days = [each.taken_on for each in course]
    found = queries.scores(subject=patient, viewer=patient, code="phq9", first=days[1], last=days[3])
    assert [point.total for point in found] == [15, 12, 11]


def test_by_api_too(patient, signed_in, course):
    client = signed_in(patient)
    reply = client.get("/api/v1/assessments/scores/", {"instrument": "phq9", "first": course[2].taken_on.isoformat()})
    assert [point["total"] for point in reply.json()] == [12, 11, 6]
    assert client.get("/api/v1/assessments/scores/", {"instrument": "x"}).status_code == 400
    assert client.get("/api/v1/assessments/scores/", {"instrument": "phq9", "first": "soon"}).status_code == 400


@pytest.mark.parametrize(("days", "shown"), [("7", "1 score"), ("30", "5 scores"), ("90", "5 scores")])
def test_the_days_that_are_shown_can_be_chosen(patient, signed_in, course, days, shown):
    client = signed_in(patient)
    assert shown in client.get(f"/assessments/phq9/?days={days}").content.decode()
    assert len(client.get(f"/api/v1/assessments/scores/?instrument=phq9&days={days}").json()) == int(shown[0])


def test_a_day_that_cannot_be_is_told_and_what_was_typed_stays(patient, signed_in, course):
    client = signed_in(patient)
    page = client.get("/assessments/phq9/?first=3026-01-01&last=")
    assert page.status_code == 422
    assert "This day has not come yet" in page.content.decode() or "Give a day" in page.content.decode()
    assert "3026-01-01" in page.content.decode()
    reply = client.get("/api/v1/assessments/scores/?instrument=phq9&first=3026-01-01")
    assert reply.status_code == 400
    assert "first" in reply.json()["errors"]


def test_without_a_score_in_those_days_it_says_so(patient, signed_in, fill):
    fill(total=3, at=NOW() - timedelta(days=60))
    assert "There is no score in these days" in signed_in(patient).get("/assessments/phq9/?days=7").content.decode()


def test_the_page_has_the_picture_its_sentence_and_its_table(patient, signed_in, course):
    page = signed_in(patient).get("/assessments/phq9/").content.decode()

    assert "<svg" in page
    assert "5 scores, from 6 to 18. The latest is 6 out of 27." in page
    assert "The line is at 10" in page
    assert page.count("out of 27</td>") == 5


def test_the_latest_of_each_is_on_the_front_page(patient, signed_in, course, fill):
    fill("gad7", each=1)
    page = signed_in(patient).get("/assessments/").content.decode()
    assert "Last: 6 out of 27" in page
    assert "Last: 7 out of 21" in page


def test_by_day_the_last_score_of_a_day_counts(patient, fill):
    at = NOW().replace(hour=12)
    fill(total=10, at=at - timedelta(hours=2))
    fill(total=4, at=at - timedelta(hours=1))
    day = timezone.localdate(at)
    assert queries.by_day(subject=patient, viewer=patient, first=day, last=day) == {day: {"phq9": 4.0}}


@pytest.mark.parametrize("path", [
    "/assessments/", "/assessments/phq9/", "/assessments/download/", "/api/v1/assessments/", "/api/v1/instruments/",
    "/api/v1/assessments/scores/?instrument=phq9",
])
def test_more_rows_are_not_more_queries(patient, signed_in, fill, path):
    client = signed_in(patient)

    def count() -> int:
        with CaptureQueriesContext(connection, ) as asked:
            assert client.get(path).status_code == 200
        return len(asked)

    fill(total=9, at=NOW() - timedelta(days=40))
    client.get(path)
    few = count()
    for day in range(12):
        fill(total=day, at=NOW() - timedelta(days=day))
    fill("gad7", each=1)

    assert count() <= few
    assert few <= 16


def test_the_table_has_a_row_for_each_answer(door, fill):
    fill("gad2", each=2)
    rows = list(csv.DictReader(io.StringIO(door.table())))

    assert [(row["questionnaire"], row["question"], row["answer"], row["score"]) for row in rows] == [
        ("gad2", "1", "2", "4"), ("gad2", "2", "2", "4"),
    ]


def test_they_are_in_the_download_of_everything_that_is_held(patient, signed_in, fill):
    fill("gad2", each=2)
    held = signed_in(patient).get("/my-data/download/").json()["held"]

    assert float(held["assessments.assessment"][0]["total"]) == 4
    assert len(held["assessments.answer"]) == 2


def test_the_table_of_one_questionnaire_holds_no_other(patient, signed_in, fill):
    fill("gad2"), fill("phq2")
    client = signed_in(patient)
    for path in ("/assessments/gad2/download/", "/api/v1/assessments/table/?instrument=gad2"):
        rows = csv.DictReader(io.StringIO(client.get(path).content.decode()))
        assert {row["questionnaire"] for row in rows} == {"gad2"}
    assert client.get("/assessments/nonsense/download/").status_code == 404
    assert client.get("/api/v1/assessments/table/?instrument=nonsense").status_code == 400


def test_words_in_the_table_are_never_a_formula(patient, door):
    _, found = door.start("pcl5")
    door.answer(found, qevent="=HYPERLINK(1)")
    assert next(csv.DictReader(io.StringIO(door.table())))["words"] == "'=HYPERLINK(1)"


@pytest.mark.parametrize("words", ["=1", "+1", "-1", "@x", "\t=1", " =1", "|x"])
def test_what_begins_like_a_formula_is_made_harmless(words):
    assert cells.guarded(words).startswith("'")
    assert cells.guarded("A plain day") == "A plain day"


def test_a_clinician_sees_them_while_caring_and_nobody_else_does(
    patient, clinician, stranger_clinician, stranger_patient, trial_admin, course,
):
    assert len(queries.scores(subject=patient, viewer=clinician, code="phq9")) == 5
    assert [each.total for each in queries.latest(subject=patient, viewer=clinician)] == [6]
    for stranger in (stranger_clinician, stranger_patient, trial_admin):
        assert queries.scores(subject=patient, viewer=stranger, code="phq9") == []
        assert queries.latest(subject=patient, viewer=stranger) == []

    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.ASSESSMENTS], by=patient, at=NOW())
    assert queries.scores(subject=patient, viewer=clinician, code="phq9") == []

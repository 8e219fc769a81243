"""A person's progress through both doors: only their own, in plain words, with the days behind each sentence."""

from datetime import timedelta

import pytest
from django.utils import timezone

from patients.assessments import actions as assessments
from patients.diary import actions as diary
from patients.diary.models import Mood, Note, NoteKind
from therapy.exercises.models import Exercise
from therapy.insights import queries, shown

AT = timezone.now().replace(hour=12, minute=0) - timedelta(days=1)  # noon has been, whatever the time now


@pytest.fixture
def three_good_weeks(patient):
    """Thirty days; on irregular days something good was written down, and those days were better."""
    noted = [number for number in range(30) if number * number % 7 in (1, 2)]
    for number in range(30):
        when = AT - timedelta(days=number, hours=1)
        Mood.objects.create(subject=patient, score=8 if number in noted else 4, felt_at=when)
        if number in noted:
            Note.objects.create(subject=patient, kind=NoteKind.WIN, text="A walk", happened_at=when)
    return noted


def answered(subject, score: int, *, days_ago: int):
    at = AT - timedelta(days=days_ago)
    begun = assessments.start(subject=subject, code="gad7", by=subject, at=at)
    assessments.answer(
        assessment_id=begun.pk, by=subject, at=at,
        answers={str(item): score if item == 1 else 0 for item in range(1, 8)},
    )
    assessments.finish(assessment_id=begun.pk, by=subject, at=at)


def test_an_empty_diary_gets_a_kind_page(patient, signed_in):
    page = signed_in(patient).get("/progress/").content.decode()

    assert "Nothing from the last two weeks yet" in page
    assert "It takes 14" in page


def test_better_days_are_told_with_what_went_with_them(patient, signed_in, three_good_weeks):
    page = signed_in(patient).get("/progress/").content.decode()

    assert "days on which you wrote down something good, your mood was 8.0 on average" in page
    assert "other days it was 4.0" in page
    assert "need not be the cause" in page
    assert f"first={timezone.localdate(AT - timedelta(days=three_good_weeks[0])):%Y-%m-%d}" in page


def test_a_program_reads_the_same(patient, signed_in, three_good_weeks):
    answer = signed_in(patient).get("/api/v1/insights/").json()

    [told] = [one for one in answer["found"] + answer["unclear"] if one["code"] == "notes"]
    assert answer["days"] == 30
    assert "8.0 on average" in told["text"]
    assert len(told["behind"][0]["days"]) == len(three_good_weeks)
    assert [one["code"] for one in answer["changes"]] == ["mood"]


def test_nobody_is_told_of_anybody_else(patient, stranger_patient, three_good_weeks):
    found = queries.insights(subject=patient, viewer=stranger_patient, at=AT)

    assert found.days == 0
    assert (found.found, found.unclear, found.changes) == ([], [], [])


def test_their_clinician_is_told_the_same_but_for_what_is_not_shared(patient, clinician, three_good_weeks):
    theirs = queries.insights(subject=patient, viewer=clinician, at=AT)

    assert shown.of(theirs).changes == shown.of(queries.insights(subject=patient, viewer=patient, at=AT)).changes


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [(0, 3, "we cannot say that anything changed"), (3, 0, "we cannot say that anything changed")],
)
def test_a_small_change_of_a_score_is_called_no_change(patient, signed_in, first, last, words):
    answered(patient, first, days_ago=20)
    answered(patient, last, days_ago=1)

    page = signed_in(patient).get("/progress/").content.decode()
    assert words in page
    assert f"{first} on " in page


def test_one_score_is_no_change(patient, signed_in):
    answered(patient, 2, days_ago=3)

    assert "When you have answered a questionnaire twice" in signed_in(patient).get("/progress/").content.decode()


def test_however_long_the_diary_the_queries_stay_the_same(
    patient, signed_in, three_good_weeks, django_assert_max_num_queries
):
    diary.log_mood(subject=patient, score=5, at=AT)
    with django_assert_max_num_queries(32):
        signed_in(patient).get("/progress/")


@pytest.mark.parametrize("address", ["/progress/download/", "/api/v1/insights/table/"])
def test_the_numbers_behind_it_leave_as_a_table(patient, stranger_patient, signed_in, three_good_weeks, address):
    Mood.objects.create(subject=patient, score=1, felt_at=AT - timedelta(days=400))
    answer = signed_in(patient).get(address)
    head, *rows = answer.content.decode().splitlines()

    assert answer["Content-Disposition"] == 'attachment; filename="progress.csv"'
    assert head.split(",")[:2] == ["day", "mood"]
    assert len(rows) == 30  # the days that are compared, and no older ones
    place = head.split(",").index("notes")
    assert sum(row.split(",")[place] == "1" for row in rows) == len(three_good_weeks)
    assert len(signed_in(stranger_patient).get(address).content.decode().splitlines()) == 1


def test_the_days_with_an_exercise_are_compared_too(patient, signed_in, three_good_weeks):
    for number in three_good_weeks:
        worked = AT - timedelta(days=number, hours=2)
        Exercise.objects.create(subject=patient, tool="worry", definition_version=1, answers={},
                                made_at=worked, finished_at=worked)

    answer = signed_in(patient).get("/api/v1/insights/").json()
    [told] = [one for one in answer["found"] + answer["unclear"] if one["code"] == "exercises"]
    assert "days on which you worked through an exercise, your mood was 8.0 on average" in told["text"]
    # It is the same days of each week, so nothing is made of it, and why is said.
    assert "such as the day of the week" in told["sureness"]

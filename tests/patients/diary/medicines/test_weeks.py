"""The weeks of a medicine: planned, taken, skipped, not marked; as a picture, a sentence and a table, without blame."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from patients.diary.medicines import actions, marking, pictures, queries
from patients.diary.medicines.models import Dose

SUNDAY = date(2026, 3, 15)
AT = datetime(2026, 3, 15, 12, tzinfo=UTC)


@pytest.fixture
def taken(patient):
    """Twice a day since Monday 2 March 2026; one week all marked, the next in part."""
    medicine = actions.add(subject=patient, name="Sertraline", form="tablet", dose="50 mg", times=[time(8), time(20)],
                           starts_on=date(2026, 3, 2), at=AT).entry
    for day in range(7):
        for due_at in (time(8), time(20)):
            mark = "skipped" if (day, due_at) == (3, time(20)) else "late" if day == 5 else "taken"
            _mark(medicine, date(2026, 3, 2) + timedelta(days=day), due_at, mark)
    _mark(medicine, date(2026, 3, 10), time(8), "taken")
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken",
                 happened_at=datetime(2026, 3, 11, 15, tzinfo=UTC), at=AT)
    return medicine


def _mark(medicine, day, due_at, mark):
    when = datetime.combine(day, due_at, tzinfo=UTC) + timedelta(hours=3 if mark == "late" else 0)
    marking.mark(subject=medicine.subject, medicine_id=medicine.pk, due_on=day, due_at=due_at, mark=mark,
                 happened_at=when, at=AT)


def weeks_of(patient, viewer=None, first=date(2026, 3, 2)):
    return queries.weeks(subject=patient, viewer=viewer or patient, first=first, last=SUNDAY, at=AT)


def test_each_week_says_what_was_planned_taken_skipped_and_not_marked(taken, patient):
    (found,) = weeks_of(patient)
    this, last = found.weeks

    assert (last[0], last[1].planned, last[1].taken, last[1].late, last[1].skipped) == (date(2026, 3, 2), 14, 13, 2, 1)
    assert last[1].not_marked == 0
    # Sunday evening is still to come
    assert (this[1].planned, this[1].taken, this[1].not_marked, this[1].beside) == (13, 1, 12, 1)
    assert found.total.planned == 27


def test_the_picture_says_the_same_in_a_sentence_and_a_table(taken, patient):
    picture = pictures.of_weeks(weeks_of(patient)[0])

    assert "27 doses were planned" in picture.summary
    assert "Marked as taken: 14. As skipped: 1." in picture.summary
    assert "Not marked: 12. Those may well have been taken." in picture.summary
    assert picture.rows == (("9 March 2026", "13", "1", "0", "12", "1"), ("2 March 2026", "14", "13", "1", "0", "0"))
    assert "<svg" in picture.svg


@pytest.mark.parametrize("word", ["missed", "forgot", "fail", "should", "poor", "adheren", "complian", "streak"])
def test_no_word_shames(taken, patient, signed_in, word):
    client = signed_in(patient)
    for page in ("weeks/?weeks=26", "", "list/"):
        text = client.get(f"/diary/medicines/{page}").content.decode().casefold()
        body = text[text.index("<main"):text.index("</main")]
        assert word not in body


def test_as_needed_is_only_counted(patient):
    needed = actions.add(subject=patient, name="Ibuprofen", form="tablet", as_needed=True, at=AT).entry
    marking.mark(subject=patient, medicine_id=needed.pk, mark="taken", at=AT)

    (found,) = weeks_of(patient)

    assert pictures.of_weeks(found).summary == "In 2 weeks it was taken 1 time."


def test_over_the_night_that_loses_an_hour_no_dose_is_lost(patient):
    at = datetime(2026, 4, 6, 12, tzinfo=UTC)
    medicine = actions.add(subject=patient, name="A", form="tablet", times=[time(1, 30)],
                           starts_on=date(2026, 3, 23), at=at).entry
    spring = date(2026, 3, 29)
    marking.mark(subject=patient, medicine_id=medicine.pk, due_on=spring, due_at=time(1, 30), mark="taken", at=at)

    found = queries.weeks(subject=patient, viewer=patient, first=date(2026, 3, 23), last=spring, at=at)

    assert found[0].total.planned == 7
    assert found[0].total.taken == 1


def test_both_doors_show_the_weeks(patient, signed_in):
    at = timezone.now()
    actions.add(subject=patient, name="Sertraline", form="tablet", times=[time(0, 1)],
                starts_on=timezone.localdate(at) - timedelta(days=20), at=at)
    client = signed_in(patient)

    page = client.get("/diary/medicines/weeks/?weeks=4").content.decode()
    told = client.get("/api/v1/medicines/weeks/?weeks=4").json()

    assert "Sertraline: doses taken, week by week" in page
    assert told[0]["name"] == "Sertraline"
    assert len(told[0]["weeks"]) == 4
    assert told[0]["total"]["not_marked"] == told[0]["total"]["planned"] > 14
    assert client.get("/api/v1/medicines/weeks/?weeks=1000").status_code == 400
    assert client.get("/diary/medicines/weeks/?weeks=x").status_code == 200


@pytest.mark.parametrize("day", ["2026-13-40", "", "1800-01-01", "2999-01-01", "x"])
def test_a_day_that_makes_no_sense_shows_one_that_does(patient, signed_in, day):
    assert signed_in(patient).get("/diary/medicines/", {"day": day}).status_code == 200
    assert signed_in(patient).get("/api/v1/medicines/day/", {"day": day}).status_code == (400 if day else 200)


def test_years_of_doses_take_the_same_few_queries(patient, django_assert_num_queries):
    for number in range(3):
        actions.add(subject=patient, name=f"Medicine {number}", form="tablet", times=[time(8)],
                    starts_on=date(2021, 3, 2), at=AT)
    medicine = queries.medicines(subject=patient, viewer=patient).first()
    days = [date(2021, 3, 2) + timedelta(days=day) for day in range(1800)]
    Dose.objects.bulk_create(
        Dose(subject=patient, medicine=medicine, mark="taken", due_on=day, due_at=time(8), amount="one",
             happened_at=datetime.combine(day, time(8), tzinfo=UTC)) for day in days)

    with django_assert_num_queries(3):
        assert len(weeks_of(patient, first=date(2025, 9, 15))) == 3
    with django_assert_num_queries(3):
        queries.day_of(subject=patient, viewer=patient, day=SUNDAY, at=AT)
    with django_assert_num_queries(1):
        assert queries.by_day(subject=patient, viewer=patient, first=date(2025, 1, 1), last=SUNDAY)


def test_a_clinician_in_care_may_look_and_a_stranger_may_not(taken, patient, clinician, stranger_clinician):
    assert len(weeks_of(patient, viewer=clinician)) == 1
    assert weeks_of(patient, viewer=stranger_clinician) == []

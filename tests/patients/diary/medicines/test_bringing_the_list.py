"""The list of medicines comes in from a file: what each is, how it is taken, and the doses beneath it."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from patients.diary.medicines import actions, queries, rows
from patients.diary.medicines.models import Course, Medicine
from patients.diary.moving import actions as moving
from patients.diary.moving import checking, writing
from patients.diary.moving import queries as moved
from patients.safety.models import Signal
from tests.patients.diary.moving import conftest as files

HEAD = "kind,name,form,dose,times,as_needed,starts_on,medicine,mark,due_on,due_at,happened_at\n"


@pytest.fixture
def day(at):
    return timezone.localdate(at) - timedelta(days=2)


def put_down(subject, file: str, kind: str = ""):
    return moving.put_down(subject=subject, data=file.encode(), kind=kind, at=timezone.now())


def report_of(subject, file: str, kind: str = "medicine") -> checking.Report:
    return moved.report(subject=subject, upload_id=put_down(subject, file, kind).pk, at=timezone.now())


def test_a_list_and_its_doses_come_in_from_one_file(patient, day, at):
    file = HEAD + (
        f'medicine,Sertraline,Tablet,"one, 50 mg","8:00, 8pm",,{day},,,,,\n'
        f"dose,,,,,,,sertraline,taken,{day},08:00,{day} 08:10\n"
        f"medicine,Spray,spray,,,yes,,,,,,\n"
    )
    upload = put_down(patient, file)
    kept = moving.keep(subject=patient, upload_id=upload.pk, at=timezone.now())

    assert kept.count == 3
    listed = Medicine.objects.get(subject=patient, form="tablet")
    [course] = listed.courses.all()
    assert (listed.name, course.dose, course.times) == ("Sertraline", "one, 50 mg", ["08:00", "20:00"])
    [dose] = queries.doses(subject=patient, viewer=patient)
    assert (dose.medicine, dose.due_at, dose.amount) == (listed, time(8), "one, 50 mg")
    assert Course.objects.get(medicine__form="spray").as_needed
    assert not listed.reminds  # nobody is reminded of what they did not ask to be reminded of


@pytest.mark.parametrize(("wrong", "column"), [
    ("Sertraline,pill,08:00,,", "form"), (",tablet,08:00,,", "name"), ("Sertraline,tablet,,,", "times"),
    ("Sertraline,tablet,25:00,,", "times"), ("Sertraline,tablet,08:00,01/01/2126,", "starts_on"),
    ("Sertraline,tablet,08:00,,once upon a time", "other_times"),
    ("Sertraline,tablet,08:00,2026-01-01,\"2026-01-01, yes, 09:00, 1, 1, half\"", "other_times"),
    ("Sertraline,tablet,08:00,,\"2025-01-01, yes, 09:00, 9999, 1, half\"", "every_days"),
])
def test_what_cannot_be_brought_in_names_its_column(patient, wrong, column):
    [line] = report_of(patient, f"name,form,times,starts_on,other_times\n{wrong}\n").lines

    assert (line.state, line.column) == (checking.State.WRONG, column)
    assert line.words


def test_what_is_on_the_list_does_not_come_twice(patient, listed, at):
    listed()
    own = "".join(writing.lines(subject=patient, viewer=patient, kinds=["medicine"]))
    Medicine.objects.filter(subject=patient).update(created_at=at - timedelta(days=900))

    assert report_of(patient, own).there == 1
    # The same medicine otherwise: it is put right on the page, and not taken twice.
    assert report_of(patient, "name,form,times\nSERTRALINE,tablet,11:00\n").wrong == 1


def test_a_full_list_takes_no_more_and_knows_its_own(patient, monkeypatch):
    monkeypatch.setattr(actions, "MOST_MEDICINES", 2)
    rows_of = "".join(f"Medicine {number},tablet,08:00\n" for number in range(3))
    found = report_of(patient, f"name,form,times\n{rows_of}")

    assert [line.state for line in found.lines] == ["new", "new", "wrong"]


def test_words_of_danger_in_how_it_is_taken_are_heard(patient):
    upload = put_down(patient, "name,form,times,dose\nA,tablet,08:00,all of them tonight to end my life\n", "medicine")
    kept = moving.keep(subject=patient, upload_id=upload.pk, at=timezone.now())

    assert kept.shows_help
    assert Signal.objects.filter(subject=patient).exists()


def test_a_medicine_without_a_course_is_written_out_all_the_same(patient, at):
    Medicine.objects.create(subject=patient, name="Old", form="tablet")

    assert "Old" in "".join(writing.lines(subject=patient, viewer=patient, kinds=["medicine"]))


def test_the_file_asks_as_much_for_many_medicines_as_for_one(patient, listed, django_assert_max_num_queries):
    for number in range(12):
        listed(name=f"Medicine {number}")
    with django_assert_max_num_queries(2):
        assert len(list(writing.lines(subject=patient, viewer=patient, kinds=["medicine"]))) == 13


@pytest.mark.parametrize("way", [files.Web, files.Api])
def test_both_doors_bring_a_list_in(patient, signed_in, way):
    door = way(signed_in(patient), patient)
    brought = door.bring(b"name,form,times\nSertraline,tablet,8:00\nSpray,spray,\n", kind="medicine")

    assert [row[1:] for row in brought.report["rows"]] == [("new", ""), ("wrong", "times")]
    door.keep()
    assert rows.now(Medicine.objects.get(subject=patient)).times == ["08:00"]

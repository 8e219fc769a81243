"""Doses and side effects leave as a file and come back from one, row by row, with the medicine by its name."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from patients.diary import keeping
from patients.diary.keeping import NotAnEntry
from patients.diary.medicines import bringing, kinds, marking, queries
from patients.diary.medicines.models import Course
from patients.diary.moving import actions as moving
from patients.diary.moving import checking, writing
from patients.diary.moving import queries as moved


@pytest.fixture
def day(at):
    return timezone.localdate(at) - timedelta(days=2)


def test_a_row_says_which_dose_of_which_medicine(patient, medicine, day, at, django_assert_max_num_queries):
    row = {"medicine": "sertraline", "mark": "Taken late", "due_on": f"{day:%d/%m/%Y}", "due_at": "8:00",
           "happened_at": f"{day:%d/%m/%Y} 11:15", "note": "overslept"}
    with django_assert_max_num_queries(3):
        found = [bringing.dose(subject=patient, row=row, at=at) for _ in range(3)][0]

    assert (found.medicine, found.mark, found.due_on, found.due_at) == (medicine, "late", day, time(8))
    assert timezone.localtime(found.happened_at).strftime("%H:%M") == "11:15"
    assert (found.note, found.amount) == ("overslept", "one tablet, 50 mg")


@pytest.mark.parametrize(("wrong", "field"), [
    ({"medicine": "Aspirin"}, "medicine"), ({"medicine": ""}, "medicine"), ({"mark": "missed"}, "mark"),
    ({"due_at": "9:00"}, "due_at"), ({"due_at": ""}, "due_at"), ({"happened_at": ""}, "happened_at"),
    ({"mark": "skipped", "due_at": "", "due_on": ""}, "mark"), ({"note": "x" * 1001}, "note"),
])
def test_what_cannot_be_brought_in_names_its_column(patient, medicine, day, at, wrong, field):
    row = {"medicine": "Sertraline", "mark": "taken", "due_on": day.isoformat(), "due_at": "08:00",
           "happened_at": f"{day.isoformat()} 08:10", **wrong}
    with pytest.raises(NotAnEntry) as refused:
        bringing.dose(subject=patient, row=row, at=at)
    assert refused.value.field == field


def test_a_side_effect_comes_with_a_medicine_or_without(patient, medicine, day, at):
    row = {"what": "A dry  mouth", "strength": "quite a lot", "happened_at": day.isoformat()}

    assert bringing.side_effect(subject=patient, row=row, at=at).medicine is None
    found = bringing.side_effect(subject=patient, row={**row, "medicine": "SERTRALINE"}, at=at)
    assert (found.medicine, found.what, found.strength) == (medicine, "A dry mouth", "quite a lot")


def test_an_own_file_brought_into_the_list_of_somebody_else_gives_the_same(patient, stranger_patient, listed, day, at):
    mine, _theirs = listed(), listed(subject=stranger_patient)
    marking.mark(subject=patient, medicine_id=mine.pk, mark="taken", due_on=day, due_at=time(8), at=at)
    marking.mark(subject=patient, medicine_id=mine.pk, mark="skipped", due_on=day, due_at=time(20), at=at)
    before = at - timedelta(days=3)
    marking.mark(subject=patient, medicine_id=mine.pk, mark="taken", happened_at=before, note="=1+1", at=at)
    marking.note_side_effect(subject=patient, what="=A dry mouth", medicine_id=mine.pk, at=at)
    codes = ["dose", "side_effect"]
    data = "".join(writing.lines(subject=patient, viewer=patient, kinds=codes)).encode()

    upload = moving.put_down(subject=stranger_patient, data=data, at=timezone.now())
    moving.keep(subject=stranger_patient, upload_id=upload.pk, at=timezone.now())

    assert _print(stranger_patient) == _print(patient)
    again = moving.put_down(subject=patient, data=data, at=timezone.now())
    report = moved.report(subject=patient, upload_id=again.pk, at=timezone.now())
    assert (report.new, report.there, report.wrong) == (0, 4, 0)


def test_a_planned_dose_is_brought_in_once_even_when_its_mark_was_taken_back(patient, medicine, day, at, signed_in):
    kept = marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", due_on=day, due_at=time(8), at=at).entry
    row = f"medicine,mark,due_on,due_at,happened_at\nSertraline,late,{day},08:00,{day} 09:00\n"
    assert _wrong(patient, row) == 1
    signed_in(patient).delete(f"/api/v1/doses/{kept.pk}/")
    assert _wrong(patient, row) == 1
    assert not queries.doses(subject=patient, viewer=patient).exists()


def _wrong(subject, rows: str) -> int:
    upload = moving.put_down(subject=subject, data=rows.encode(), kind="dose", at=timezone.now())
    return moved.report(subject=subject, upload_id=upload.pk, at=timezone.now()).wrong


def _print(subject) -> list[tuple]:
    return sorted(
        (kind.code, *(writing.cell(column.read(entry)) for column in kind.columns))
        for kind in (kinds.DOSE, kinds.SIDE_EFFECT) for entry in kind.rows(subject=subject, viewer=subject)
    )


def test_a_dose_is_there_already_though_its_amount_was_put_right_since(patient, medicine, at):
    before = at - timedelta(days=3)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", happened_at=before, at=at)
    data = "".join(writing.lines(subject=patient, viewer=patient, kinds=["dose"])).encode()
    medicine.courses.all().delete()
    Course(subject=patient, medicine=medicine, from_on=timezone.localdate(before), times=["08:00"], dose="half").save()

    upload = moving.put_down(subject=patient, data=data, at=timezone.now())
    report = moved.report(subject=patient, upload_id=upload.pk, at=timezone.now())
    assert (report.new, report.there) == (0, 1)


def test_a_side_effect_names_no_medicine_that_was_deleted(patient, medicine, at):
    marking.note_side_effect(subject=patient, what="A dry mouth", medicine_id=medicine.pk, at=at)
    keeping.hide("medicine", medicine.pk, by=patient, at=at)

    file = "".join(writing.lines(subject=patient, viewer=patient, kinds=["side_effect"]))
    assert "A dry mouth" in file
    assert medicine.name not in file


def test_both_can_be_brought_in():
    assert {"dose", "side_effect"} <= {kind.code for kind in checking.movable()}


@pytest.mark.parametrize(("page", "kind"), [
    ("list/", "medicine"), ("weeks/", "dose"), ("side-effects/", "side_effect"),
])
def test_each_list_leads_to_its_file(patient, signed_in, medicine, page, kind):
    assert f"kinds={kind}" in signed_in(patient).get(f"/diary/medicines/{page}").content.decode()

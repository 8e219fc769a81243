"""The step of the check-in about medicines, by both doors: what is due and not marked, a tick each."""

from datetime import UTC, datetime, time, timedelta

import pytest
from django.utils import timezone

from patients.diary import check_in
from patients.diary.medicines import marking
from patients.diary.medicines.models import Dose

PAGE, API = "/diary/check-in/medicines/", "/api/v1/check-ins/"


@pytest.fixture
def at(monkeypatch):
    """A day in June at ten in the morning in London: of the doses at eight and at twenty, one is due."""
    now = datetime(2026, 6, 3, 9, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: now)
    return now


def codes(subject, at) -> list[str]:
    return [step.code for step in check_in.steps(subject=subject, at=at)]


def test_it_is_asked_only_while_something_is_due_and_not_marked(patient, stranger_patient, medicine, at):
    assert "medicines" in codes(patient, at)
    assert "medicines" not in codes(stranger_patient, at)
    assert "medicines" not in codes(patient, at - timedelta(hours=3))
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="skipped", due_on=at.date(), due_at=time(8), at=at)
    assert "medicines" not in codes(patient, at)


def test_a_tick_marks_a_dose_as_taken_and_the_check_in_goes_on(patient, signed_in, medicine, at):
    client, dose = signed_in(patient), f"{medicine.pk} 08:00"
    page = client.get(PAGE).content.decode()
    assert "08:00 · Sertraline · one tablet, 50 mg" in page
    assert "20:00" not in page

    assert client.post(PAGE, {"version": ""}).status_code == 422
    assert client.post(PAGE, {"doses": [f"{medicine.pk} 20:00"]}).status_code == 422
    assert client.post(PAGE, {"doses": [dose]}).status_code == 302
    kept = Dose.objects.get()
    assert (kept.medicine_id, kept.mark, kept.due_on, kept.due_at) == (medicine.pk, "taken", at.date(), time(8))
    assert client.post(PAGE, {"doses": [dose]}).status_code == 302  # pressed twice
    assert Dose.objects.count() == 1
    assert client.get(PAGE).status_code == 200


def test_the_same_by_the_api(patient, signed_in, medicine, at):
    client = signed_in(patient)
    steps = {step["code"]: step["fields"] for step in client.get(API).json()["steps"]}
    assert steps["medicines"] == ["doses"]

    sent = {"steps": {"medicines": {"doses": [f"{medicine.pk} 08:00"]}}}
    assert client.post(API, sent, content_type="application/json").status_code == 201
    assert Dose.objects.get().mark == "taken"


def test_nobody_marks_the_medicine_of_another(patient, stranger_patient, signed_in, listed, at):
    mine, _theirs = listed(), listed(subject=stranger_patient)
    client = signed_in(stranger_patient)

    assert client.post(PAGE, {"doses": [f"{mine.pk} 08:00"]}).status_code == 422
    assert not Dose.objects.exists()


def test_what_goes_beyond_the_label_is_marked_one_by_one_where_that_is_said(patient, signed_in, listed, at):
    medicine = listed(most_a_day=1)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", happened_at=at - timedelta(hours=5), at=at)
    client, sent = signed_in(patient), {"doses": [f"{medicine.pk} 08:00"]}

    refused = client.post(PAGE, sent)
    assert (refused.status_code, "copied from your label" in refused.content.decode()) == (422, True)
    answer = client.post(API, {"steps": {"medicines": sent}}, content_type="application/json")
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["doses"])
    assert Dose.objects.count() == 1


def test_who_has_no_medicines_is_asked_about_by_one_query(patient, at, django_assert_num_queries):
    step = check_in.step_of("medicines")
    with django_assert_num_queries(1):
        assert not step.applies(subject=patient, at=at)

"""A clinician reads the list, the weeks and the side effects of a patient who shares their diary, and leaves a line."""

from datetime import time, timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import SightLog
from gdpr.scopes import Scope
from healing_space.web import periods
from patients import pictures as offered
from patients.diary.medicines import actions, marking, pictures


class Web:
    def __init__(self, client):
        self.client = client

    def reads(self, patient) -> str:
        return self.client.get(f"/office/patients/{patient.pk}/medicines/").content.decode()

    def status(self, patient) -> int:
        return self.client.get(f"/office/patients/{patient.pk}/medicines/").status_code


class Api:
    PARTS = ("medicines/", "medicines/weeks/", "side-effects/")

    def __init__(self, client):
        self.client = client

    def reads(self, patient) -> str:
        answers = [self.client.get(f"/api/v1/patients/{patient.pk}/{part}") for part in self.PARTS]
        return "".join(answer.content.decode() for answer in answers if answer.status_code == 200)

    def status(self, patient) -> int:
        return self.client.get(f"/api/v1/patients/{patient.pk}/medicines/").status_code


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def office_of(request, signed_in):
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def told(patient, medicine, at):
    """A medicine with a change, a marked dose and a side effect."""
    yesterday = timezone.localdate(at) - timedelta(days=1)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", due_on=yesterday, due_at=time(8), at=at)
    actions.change_course(medicine_id=medicine.pk, by=patient, dose="two tablets, 100 mg", times=[time(9)], at=at)
    marking.note_side_effect(
        subject=patient, what="A dry mouth", strength="quite a lot", medicine_id=medicine.pk, at=at)


def test_the_list_its_history_the_weeks_and_side_effects_are_read_and_the_look_is_noted(
    office_of, clinician, patient, told,
):
    text = office_of(clinician).reads(patient)

    for words in ("Sertraline", "one tablet, 50 mg", "two tablets, 100 mg", "A dry mouth", "quite a lot"):
        assert words in text
    assert {look.what for look in SightLog.objects.filter(subject=patient)} == {"medicines"}


def test_for_a_stranger_there_is_nothing(office_of, stranger_clinician, patient, told):
    assert office_of(stranger_clinician).status(patient) == 404
    assert "Sertraline" not in office_of(stranger_clinician).reads(patient)
    assert not SightLog.objects.exists()


def test_when_the_diary_is_not_shared_any_more_it_is_shut_at_once(office_of, clinician, patient, told, at):
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=at, scopes=[Scope.DIARY])

    assert "Sertraline" not in office_of(clinician).reads(patient)
    assert not SightLog.objects.exists()


def test_a_deleted_medicine_is_not_shown(office_of, clinician, patient, told, medicine, signed_in):
    signed_in(patient).post(f"/diary/entries/medicine/{medicine.pk}/delete/")

    text = office_of(clinician).reads(patient)
    assert "Sertraline" not in text
    assert "A dry mouth" in text


def test_the_page_takes_a_bounded_number_of_queries(
    signed_in, clinician, patient, listed, django_assert_max_num_queries, at,
):
    for number in range(6):
        medicine = listed(name=f"Medicine {number}", left=5)
        marking.note_side_effect(subject=patient, what="A dry mouth", medicine_id=medicine.pk, at=at)
    client = signed_in(clinician)
    with django_assert_max_num_queries(26):
        client.get(f"/office/patients/{patient.pk}/medicines/")


def test_the_picture_of_days_is_offered_and_speaks_of_nobody(patient, told, at, clinician):
    picture = pictures.of_period(subject=patient, viewer=clinician, period=periods.last_days(30, at=at))

    assert "1 planned dose was marked in these days: 1 as taken" in picture.summary
    assert "you" not in picture.summary
    assert picture.rows[0][1:] == ("1", "0")
    assert picture.title in [drawn.title for drawn in offered.drawn(
        subject=patient, viewer=patient, period=periods.last_days(30, at=at))]


def test_without_a_mark_there_is_no_picture(patient, medicine, at):
    assert pictures.of_period(subject=patient, viewer=patient, period=periods.last_days(30, at=at)) is None


def test_the_page_says_that_it_is_their_own_list_and_what_not_marked_means(signed_in, clinician, patient, told):
    page = Web(signed_in(clinician)).reads(patient)

    assert "This is their own list and not a prescription record. Nothing in it was checked." in page
    assert "“Not marked” is not the same as not taken" in page

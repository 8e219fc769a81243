"""A clinician sees what a patient shares as pictures over the days that are chosen, by both doors, and is seen to."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import SightLog
from gdpr.scopes import Scope
from patients.diary import actions

PATHS = ("/office/patients/{}/charts/", "/api/v1/patients/{}/charts/")


@pytest.fixture(params=PATHS, ids=["web", "api"])
def look(request, patient, signed_in):
    return lambda viewer, **asked: signed_in(viewer).get(request.param.format(patient.pk), asked)


@pytest.fixture
def moods(patient):
    at = timezone.now()
    for days_ago, score in ((2, 3), (40, 7)):
        actions.log_mood(subject=patient, score=score, note="quiet", felt_at=at - timedelta(days=days_ago), at=at)


def test_the_same_days_as_the_patient_and_the_look_is_noted(look, patient, clinician, moods):
    month, quarter = look(clinician).content.decode(), look(clinician, days=90).content.decode()

    assert "1 entry. It was 3 out of 10" in month
    assert "2 entries, from 3 to 7 out of 10" in quarter
    assert set(SightLog.objects.filter(subject=patient).values_list("what", flat=True)) == {"pictures"}


def test_the_moods_page_has_the_same_days(patient, clinician, signed_in, moods):
    client = signed_in(clinician)

    assert "1 entry. It was 3" in client.get(f"/office/patients/{patient.pk}/moods/").content.decode()
    assert "2 entries" in client.get(f"/office/patients/{patient.pk}/moods/?days=90").content.decode()
    assert client.get(f"/office/patients/{patient.pk}/moods/?first=soon").status_code == 422


def test_what_is_not_shared_is_not_drawn(look, patient, clinician, stranger_clinician, moods):
    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.DIARY], by=patient, at=timezone.now())

    assert "out of 10" not in look(clinician).content.decode()
    assert look(stranger_clinician).status_code == 404
    assert not SightLog.objects.filter(subject=patient, what="pictures").exists()


def test_days_that_cannot_be_are_refused(look, clinician):
    assert look(clinician, days=8).status_code in (400, 422)

"""A clinician reads the diary of a patient who shares it: all kinds together, by kind, day and word, by both doors."""

import json

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import SightLog
from gdpr.scopes import Scope
from patients.diary import actions, keeping
from patients.safety.models import Source


class Web:
    def __init__(self, client):
        self.client = client

    def read(self, patient, **asked):
        return self.client.get(f"/office/patients/{patient.pk}/diary/", asked)

    def search(self, patient, words):
        return self.client.post(f"/office/patients/{patient.pk}/diary/", {"words": words})


class Api:
    def __init__(self, client):
        self.client = client

    def read(self, patient, **asked):
        return self.client.get(f"/api/v1/patients/{patient.pk}/diary/", asked)

    def search(self, patient, words):
        return self.client.post(f"/api/v1/patients/{patient.pk}/diary/search/", json.dumps({"words": words}),
                                content_type="application/json")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def diary_of(request, signed_in):
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def win(patient, mood):
    return actions.write_note(subject=patient, kind="win", text="swam in the lake", at=timezone.now()).entry


def test_all_kinds_are_read_and_the_look_is_noted(diary_of, clinician, patient, win):
    page = diary_of(clinician).read(patient).content.decode()

    assert "a grey and heavy morning" in page
    assert "swam in the lake" in page
    assert "/delete/" not in page
    assert list(SightLog.objects.filter(subject=patient).values_list("what", flat=True)) == ["diary"]


def test_one_looks_by_kind_and_by_word(diary_of, clinician, patient, win):
    door = diary_of(clinician)

    for page in (door.read(patient, kinds="win"), door.search(patient, "lakes")):
        assert "swam in the lake" in page.content.decode()
        assert "a grey and heavy morning" not in page.content.decode()
    assert door.search(patient, "the").status_code in (400, 422)


def test_what_is_deleted_is_not_there(diary_of, clinician, patient, win):
    keeping.hide("win", win.pk, by=patient, at=timezone.now())

    assert "swam" not in diary_of(clinician).read(patient).content.decode()


def test_for_strangers_there_is_nothing_and_nothing_is_noted(diary_of, stranger_clinician, patient, win):
    door = diary_of(stranger_clinician)

    assert door.read(patient).status_code == door.search(patient, "lake").status_code == 404
    assert not SightLog.objects.exists()


def test_a_diary_that_is_shared_no_more_is_closed_at_once(diary_of, clinician, patient, win):
    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.DIARY], by=patient, at=timezone.now())

    page = diary_of(clinician).read(patient)
    assert page.status_code == 404 or "does not share this with you" in page.content.decode()
    assert "swam" not in page.content.decode()
    assert not SightLog.objects.exists()


def test_an_alert_shows_the_words_of_any_kind_of_entry_around_what_was_noticed(web, clinician, patient, noticed, win):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now())
    incident = noticed(patient, source=Source.DIARY, source_id=str(win.pk), evidence="in the lake")

    assert "swam" in web(clinician).look("alert", incident.pk).content.decode()

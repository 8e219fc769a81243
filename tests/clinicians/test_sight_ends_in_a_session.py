"""A patient ends sight while a questionnaire stands open on a lent device: what they answer is heard."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from patients.assessments.models import Assessment
from patients.care import actions as care
from patients.care.models import CareLink
from patients.safety.models import Incident, Signal


@pytest.fixture
def office(clinician, signed_in):
    return signed_in(clinician)


@pytest.fixture
def begun(office, patient, clinician):
    """One question is answered, and then the patient leaves the clinician's care."""
    office.post(f"/office/patients/{patient.pk}/assessments/phq9/give/")
    office.post("/in-session/question/1/", {"answer": "1"})
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=timezone.now())
    return Assessment.objects.get()


def test_item_nine_is_heard_with_help_and_our_question(office, patient, begun):
    page = office.post("/in-session/question/9/", {"answer": "2"})
    text = page.content.decode()

    assert page.status_code == 422
    assert 'id="help-panel"' in text
    assert "This was not saved" in text
    assert "in your own record" in text
    assert "people who can help are told of it today" in text
    assert Incident.objects.get(subject=patient).respond == "today"
    assert not begun.answers.filter(item="9").exists()
    assert patient.email not in text

    asked = Signal.objects.get(asked_at__isnull=False)
    assert f"/in-session/answer/{asked.pk}/" in text
    assert office.post(f"/in-session/answer/{asked.pk}/", {"answer": "yes"})["Location"] == "/in-session/"
    assert Incident.objects.get(subject=patient).respond == "now"


def test_sent_twice_it_is_one_incident(office, patient, begun):
    for _time in range(2):
        office.post("/in-session/question/9/", {"answer": "2"})
    assert Incident.objects.filter(subject=patient).count() == 1


@pytest.mark.parametrize("path", ["question/2/", "question/none/", "done/"])
def test_anything_else_says_what_happened_and_where_the_answers_are(office, begun, path):
    page = office.post(f"/in-session/{path}", {"answer": "1"})
    text = page.content.decode()

    assert page.status_code == 422
    assert "no longer shared" in text
    assert "in your own record" in text
    assert 'id="help-panel"' not in text
    assert not Signal.objects.exists()


@pytest.mark.parametrize("path", ["", "question/2/", "done/"])
def test_a_page_that_is_opened_again_asks_for_the_device_back(office, begun, path):
    page = office.get(f"/in-session/{path}")
    assert page.status_code == 200
    assert "Please give the device back" in page.content.decode()


def test_the_person_finds_the_answers_in_their_own_record(office, patient, begun, signed_in):
    assert [each.value for each in begun.answers.all()] == [1]
    assert signed_in(patient).get(f"/api/v1/assessments/{begun.pk}/").json()["answers"][0]["value"] == 1


def test_after_some_days_nothing_is_known_of_it_there(office, patient, begun):
    Assessment.objects.update(started_at=timezone.now() - timedelta(days=4))
    page = office.post("/in-session/question/9/", {"answer": "2"})

    assert page.status_code == 422
    assert not Signal.objects.exists()


def test_a_program_is_told_and_what_calls_for_help_is_heard(office, patient, clinician, signed_in):
    client = signed_in(clinician)
    base = f"/api/v1/patients/{patient.pk}/assessments/"

    def send(path, body, method):
        return getattr(client, method)(f"{base}{path}", json.dumps(body), content_type="application/json")

    found = send("", {"instrument": "phq9", "mode": "in_session"}, "post").json()["id"]
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=timezone.now())
    answer = send(f"{found}/", {"answers": {"9": 1}}, "patch")

    assert (answer.status_code, answer.json()["calls_for_help"]) == (409, True)
    assert answer["Content-Type"] == "application/problem+json"
    assert Signal.objects.filter(subject=patient).exists()
    assert not Assessment.objects.get().answers.exists()


def test_nobody_is_heard_in_the_name_of_somebody_they_did_not_sit_with(
    office, begun, patient, stranger_clinician, stranger_patient, signed_in,
):
    base = f"/api/v1/patients/{patient.pk}/assessments/{begun.pk}/"
    theirs = f"/api/v1/patients/{stranger_patient.pk}/assessments/{begun.pk}/"
    body = json.dumps({"answers": {"9": 3}})

    assert signed_in(stranger_clinician).patch(base, body, content_type="application/json").status_code == 404
    assert office.patch(theirs, body, content_type="application/json").status_code in (403, 404)
    assert not Signal.objects.exists()

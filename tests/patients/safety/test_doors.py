"""Help now, the button and our question, through both doors."""

import pytest
from django.db import connection
from django.test import Client

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety import actions, rules
from patients.safety.models import Incident, Signal, Source


def ask_about(patient, now):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=now)
    finding = rules.Finding(
        kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond.ASK, about=rules.About.SELF, evidence="a burden",
        why="They wrote that they are a burden.", rule_id="test",
    )
    return actions.raise_signal(subject=patient, findings=[finding], source=Source.DIARY, source_id="x", at=now).ask


def test_help_now_needs_no_sign_in_no_cookie_and_no_script():
    answer = Client().get("/help-now/")

    page = answer.content.decode()
    assert answer.status_code == 200
    assert not answer.cookies
    assert "<script" not in page
    for number in ("999", "111", "116 123", "85258"):
        assert number in page
    assert "988" not in page


@pytest.mark.django_db(transaction=True)
def test_help_now_stays_up_when_the_database_is_gone_even_for_who_is_signed_in(patient, signed_in, settings):
    client = signed_in(patient)
    refused = []

    def no_database(execute, sql, params, many, context):
        refused.append(sql)
        raise AssertionError("the database was asked")

    with connection.execute_wrapper(no_database):
        for path in ("/help-now/", "/help-now/what-happens/", "/livez"):
            assert client.get(path).status_code == 200

    assert refused == []


def test_the_button_tells_the_team_on_the_web(patient, clinician, signed_in):
    page = signed_in(patient).post("/help-now/person/", {"words": "please"}).content.decode()

    assert "116 123" in page
    assert Incident.objects.get().respond == "now"
    assert Signal.objects.get().evidence == "please"


def test_the_button_tells_the_team_by_api(patient, clinician, signed_in):
    answer = signed_in(patient).post("/api/v1/help-now/", {"words": "please"}, content_type="application/json")

    assert answer.status_code == 201
    assert answer.json()["status"]["seen_at"] is None
    assert answer.json()["help"][0]["number"] == "999"
    assert Incident.objects.get().respond == "now"


@pytest.mark.parametrize("words", ["a" * 1_000_000, "nul\0", "", "\ud800"])
def test_whatever_is_written_with_it_the_button_works(patient, clinician, signed_in, words):
    answer = signed_in(patient).post("/help-now/person/", {"words": words.encode("utf-8", "replace").decode()})

    assert answer.status_code == 200
    assert Incident.objects.count() == 1


def test_pressed_twice_it_is_one_incident_and_one_signal(patient, clinician, signed_in):
    client = signed_in(patient)

    for _ in range(2):
        client.post("/help-now/person/", {"once": "5b1c2a34-0000-4000-8000-000000000001"})

    assert Incident.objects.count() == 1
    assert Signal.objects.count() == 1


def test_signed_out_the_button_shows_help_and_says_that_nobody_was_told(db):
    answer = Client().post("/help-now/person/", follow=True)

    assert answer.redirect_chain[-1][0].startswith("/help-now/")
    assert "Nobody has been told" in answer.content.decode()


def test_with_a_page_that_was_too_old_the_button_shows_help_and_says_that_nobody_was_told(patient, signed_in):
    client = signed_in(patient, enforce_csrf_checks=True)

    answer = client.post("/help-now/person/", follow=True)

    assert "Nobody has been told" in answer.content.decode()
    assert "116 123" in answer.content.decode()
    assert not Incident.objects.exists()


def test_the_patient_is_told_who_has_seen_it_and_when(patient, clinician, signed_in, now):
    client = signed_in(patient)
    client.post("/help-now/person/")
    assert "Nobody has seen it yet" in client.get("/help-now/status/").content.decode()

    actions.acknowledge(incident_id=Incident.objects.get().pk, by=clinician, at=now)

    assert "Seen by Sam Ode" in client.get("/help-now/status/").content.decode()


@pytest.mark.parametrize("given", ["yes", "unsure", "no", "whatever"])
def test_our_question_is_answered_by_one_tap(patient, clinician, signed_in, now, given):
    asked = ask_about(patient, now)

    answer = signed_in(patient).post(f"/help-now/answer/{asked.pk}/", {"answer": given})

    assert answer.status_code == 200
    assert Incident.objects.exists() is (given != "no")


def test_our_question_by_api(patient, clinician, signed_in, now):
    asked = ask_about(patient, now)
    client = signed_in(patient)
    assert client.get("/api/v1/help-now/").json()["question"] == str(asked.pk)

    path = f"/api/v1/questions/{asked.pk}/answer/"
    assert client.post(path, {"answer": "maybe"}, content_type="application/json").status_code == 400
    assert client.post(path, {"answer": "yes"}, content_type="application/json").json()["status"]

    assert Incident.objects.get().respond == "now"


def test_nobody_else_answers_it(patient, stranger_patient, signed_in, now):
    asked = ask_about(patient, now)

    assert signed_in(stranger_patient).post(f"/help-now/answer/{asked.pk}/", {"answer": "no"}).status_code == 404


def test_a_directory_that_was_published_broken_hides_no_help(settings, tmp_path):
    settings.DATA_DIR = tmp_path
    (tmp_path / "crisis-directory.json").write_text("{ half a fi")

    assert "116 123" in Client().get("/help-now/").content.decode()

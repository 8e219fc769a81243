"""Nothing that is wrong with a request, a key, a page or a sign-in stands between a person and help, and a half
sign-in learns nothing."""

from uuid import uuid4

import pytest
from django.test import Client

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.accounts.models import TOTPDevice
from healing_space.web.gate import AccountThrottle
from patients.safety import actions, queries, rules
from patients.safety.models import Incident, Signal, Source

BUTTON, API = "/help-now/person/", "/api/v1/help-now/"


@pytest.fixture
def half_signed_in(patient):
    """Somebody who knows the password and not the code."""
    TOTPDevice.objects.create(user=patient, name="app", confirmed=True)
    client = Client()
    client.force_login(patient, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def asked(patient, now):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=now)
    finding = rules.Finding(kind="suicidal_thoughts", respond="ask", about="self", evidence="a burden",
                            why="They hint at it.", rule_id="test")
    return actions.raise_signal(subject=patient, findings=[finding], source=Source.DIARY, at=now).ask


def close(now, clinician):
    actions.resolve(
        incident_id=Incident.objects.get(resolved_at=None).pk, by=clinician, contact="spoke", note="Well.", at=now,
    )


def test_an_old_page_sent_again_after_the_alert_was_closed_is_a_new_call(patient, clinician, signed_in, now):
    client, key = signed_in(patient), str(uuid4())
    client.post(BUTTON, {"once": key})
    close(now, clinician)

    client.post(BUTTON, {"once": key})

    assert Incident.objects.filter(resolved_at=None).count() == 1


@pytest.mark.parametrize("token", ["", "Bearer nonsense", "Bearer a.b.c"])
def test_a_program_that_is_not_signed_in_reads_that_nobody_was_told_and_who_can_help(db, token):
    headers = {"Authorization": token} if token else {}

    answer = Client().post(API, {"words": "please"}, content_type="application/json", headers=headers)

    assert answer.status_code == 401
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["told"] is False
    assert {"999", "116 123"} <= {line["number"] for line in answer.json()["help"]}
    assert not Signal.objects.exists()


def test_the_answer_to_our_question_is_never_held_back(patient, asked, signed_in, monkeypatch):
    monkeypatch.setattr(AccountThrottle, "allow_request", lambda *_: False)
    monkeypatch.setattr(AccountThrottle, "wait", lambda _: 60)
    client = signed_in(patient)
    assert client.get("/api/v1/moods/").status_code == 429

    answer = client.post(f"/api/v1/questions/{asked.pk}/answer/", {"answer": "yes"}, content_type="application/json")

    assert answer.status_code == 200
    assert Incident.objects.get().respond == "now"


def test_the_same_key_after_the_alert_was_closed_is_a_new_call_by_the_api_too(patient, clinician, signed_in, now):
    client = signed_in(patient)
    for _ in range(2):
        client.post(API, {}, content_type="application/json", headers={"Idempotency-Key": "always-the-same"})
    assert Signal.objects.count() == 1
    close(now, clinician)

    client.post(API, {}, content_type="application/json", headers={"Idempotency-Key": "always-the-same"})

    assert Incident.objects.filter(resolved_at=None).count() == 1


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"text"', b'{"words": 7}', b'{"words": "\\u0000 \\ud800"}',
                                  b'{"words": "' + b"a" * 1_000_000 + b'"}'])
@pytest.mark.parametrize("kind", ["application/json", "text/plain"])
@pytest.mark.parametrize("key", ["", "k" * 300])
def test_whatever_a_program_sends_the_call_goes_out(patient, clinician, signed_in, body, kind, key):
    answer = signed_in(patient).post(API, body, content_type=kind, headers={"Idempotency-Key": key} if key else {})

    assert answer.status_code == 201
    assert Incident.objects.count() == 1


def test_a_key_that_was_used_for_other_words_holds_nothing_up(patient, clinician, signed_in):
    client = signed_in(patient)
    for words in ("first", "second"):
        answer = client.post(API, {"words": words}, content_type="application/json", headers={"Idempotency-Key": "k"})
        assert answer.status_code == 201

    assert {signal.evidence for signal in Signal.objects.all()} == {"first", "second"}


def test_of_long_words_the_beginning_is_kept(patient, clinician, signed_in):
    signed_in(patient).post(API, {"words": "a" * 5000}, content_type="application/json")

    assert Signal.objects.get().evidence == "a" * 4000


def test_nobody_who_calls_for_help_is_told_to_wait(patient, clinician, signed_in, monkeypatch):
    monkeypatch.setattr("healing_space.web.gate.AccountThrottle.rate", "1/min", raising=False)
    client = signed_in(patient)

    assert [client.get("/api/v1/moods/").status_code for _ in range(2)] == [200, 429]
    assert [client.post(API, {}, content_type="application/json").status_code for _ in range(3)] == [201] * 3


def test_half_signed_in_one_can_call_for_help_and_learns_nothing(half_signed_in, patient, clinician, now):
    actions.acknowledge(
        incident_id=actions.ask_for_a_person(subject=patient, at=now).incident.pk, by=clinician, at=now,
    )

    pages = [half_signed_in.get(BUTTON), half_signed_in.post(BUTTON, {"words": "please"})]

    for page in pages:
        assert page.status_code == 200
        assert "116 123" in page.content.decode()
        assert "Sam Ode" not in page.content.decode()
    assert Signal.objects.count() == 2


def test_half_signed_in_one_neither_sees_the_alert_nor_answers_our_question(half_signed_in, asked):
    assert half_signed_in.get("/help-now/status/").status_code == 302
    assert half_signed_in.post(f"/help-now/answer/{asked.pk}/", {"answer": "no"}).status_code == 302

    asked.refresh_from_db()
    assert asked.answered_at is None


def test_where_there_is_nobody_to_tell_the_person_is_told_so_at_once(patient, signed_in):
    page = signed_in(patient).post(BUTTON).content.decode()

    assert "There was nobody here whom we could tell" in page
    assert "Your care team is being told" not in page
    assert queries.status_for(subject=patient).unheard


def test_two_long_keys_that_begin_alike_are_two(patient, signed_in):
    client = signed_in(patient)
    made = {
        client.post(
            "/api/v1/conversations/", {}, content_type="application/json", headers={"Idempotency-Key": "k" * 97 + end},
        ).json()["id"]
        for end in ("one", "two")
    }

    assert len(made) == 2

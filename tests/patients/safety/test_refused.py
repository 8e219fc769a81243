"""Words that the API refuses for a reason of its own are heard all the same."""

import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.diary import actions as diary
from patients.diary.models import Mood
from patients.safety import queries
from patients.safety.models import Incident, Signal
from therapy.companion import actions as companion
from therapy.companion.models import Turn

WORDS = "I am going to kill myself tonight"


@pytest.fixture
def agrees(patient, clinician, now):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True}, at=now,
    )


@pytest.fixture(params=["conversation", "diary"])
def send(request, patient, agrees, signed_in, now):
    """Send words by API, with a key."""
    client = signed_in(patient)
    if request.param == "conversation":
        path, name = f"/api/v1/conversations/{companion.begin(subject=patient, at=now).pk}/turns/", "text"
    else:
        path, name = "/api/v1/moods/", "note"

    def post(words: str, key: str):
        return client.post(
            path, {name: words, "score": 3}, content_type="application/json", headers={"Idempotency-Key": key},
        )

    return post


@pytest.mark.parametrize("key", ["used", "k" * 101])
def test_words_refused_for_their_key_are_screened_and_told(send, key):
    assert send("A plain day.", "used").status_code == 201
    kept = Turn.objects.count(), Mood.objects.count()

    answer = send(WORDS, key)

    assert answer.status_code in (400, 422)
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["told"] is True
    assert "116 123" in [line["number"] for line in answer.json()["help"]]
    assert Incident.objects.get().respond == "now"
    assert (Turn.objects.count(), Mood.objects.count()) == kept


def test_sent_again_with_its_own_key_words_are_heard_once(send):
    for _ in range(2):
        assert send(WORDS, "one").status_code == 201

    assert Incident.objects.get().events.filter(what="more_said").count() == 0
    assert Signal.objects.values("source_id").distinct().count() == 1


def test_a_changed_note_refused_because_it_was_changed_elsewhere_is_heard(patient, agrees, signed_in, now):
    mood = diary.log_mood(subject=patient, score=4, note="Fine.", felt_at=now, at=now).entry

    answer = signed_in(patient).patch(
        f"/api/v1/moods/{mood.pk}/", {"note": WORDS, "version": "of yesterday"}, content_type="application/json",
    )

    assert answer.status_code == 409
    assert answer.json()["told"] is True
    assert Incident.objects.get().respond == "now"


def test_a_screen_that_breaks_is_answered_with_help(monkeypatch):
    def broken(text):
        raise RecursionError

    monkeypatch.setattr("patients.safety.queries.rules.screen", broken)

    assert queries.calls_for_help("anything")

"""A note that calls for help is answered with help, in the very answer, whoever may be told."""

import uuid

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.diary.models import Mood
from patients.safety.models import Incident, Signal

WORDS = "I want to kill myself tonight"


@pytest.fixture
def passes_on(patient):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now(),
    )


def test_help_is_in_the_answer_and_the_team_is_told(door, patient, passes_on):
    answer = door.log(score=1, note=WORDS)

    assert answer.is_kept
    assert answer.helps
    assert "116 123" in answer.text
    signal = Signal.objects.get(subject=patient, respond="now")
    assert signal.passed_on
    assert signal.source_id == str(Mood.objects.get(subject=patient).pk)
    assert Incident.objects.get(subject=patient).respond == "now"


def test_without_consent_help_is_shown_and_nobody_is_told_and_the_page_says_so(door, patient):
    answer = door.log(score=1, note=WORDS)

    assert answer.helps
    assert "nobody has been told" in answer.text or '"told":false' in answer.text.replace(" ", "")
    assert not Signal.objects.get(subject=patient, respond="now").passed_on
    assert not Incident.objects.exists()


def test_the_same_form_sent_again_shows_help_again_and_raises_nothing_twice(door, patient, passes_on):
    key = str(uuid.uuid4())

    answers = [door.log(score=1, note=WORDS, key=key) for _ in range(2)]

    assert all(answer.helps for answer in answers)
    assert Signal.objects.filter(subject=patient, respond="now").count() == 1


def test_a_changed_note_is_looked_through_again(door, patient, passes_on):
    door.log(score=5, note="An ordinary day")
    mood = Mood.objects.get(subject=patient)

    assert door.edit(mood, note=WORDS).helps
    assert Signal.objects.filter(subject=patient, respond="now").count() == 1


def test_a_changed_number_raises_nothing_anew(door, patient, passes_on):
    door.log(score=5, note=WORDS)
    mood = Mood.objects.get(subject=patient)

    assert not door.edit(mood, score=2).helps
    assert Signal.objects.filter(subject=patient, respond="now").count() == 1


def test_an_ordinary_note_shows_no_panel(door, patient, passes_on):
    assert not door.log(score=5, note="This deadline is killing me, but the cat is well").helps
    assert not Signal.objects.exists()


def test_words_that_cannot_be_kept_are_answered_with_help_all_the_same(patient, signed_in):
    page = signed_in(patient).post("/moods/add/", {"note": WORDS}).content.decode()

    assert 'id="help-panel"' in page
    assert WORDS in page
    assert "not saved yet, and nobody has been told" in page
    assert not Mood.objects.exists()


def test_words_and_worry_are_kept_together_or_not_at_all(patient, signed_in, passes_on, monkeypatch):
    def full(**_):
        raise OSError("the disk is full")

    monkeypatch.setattr("patients.safety.actions.Signal.objects.create", full)
    client = signed_in(patient)

    with pytest.raises(OSError, match="disk"):
        client.post("/moods/add/", {"score": "1", "note": WORDS, "once": str(uuid.uuid4())})

    assert not Mood.objects.exists()
    assert not Incident.objects.exists()


@pytest.mark.parametrize("sent", [{"score": 99, "note": "I want to die"}, {"score": 3, "note": "I want to die " * 400}])
def test_by_api_words_that_could_not_be_kept_are_answered_with_help_all_the_same(patient, signed_in, sent):
    answer = signed_in(patient).post("/api/v1/moods/", sent, content_type="application/json")

    assert answer.status_code == 400
    assert answer.json()["told"] is False
    assert "116 123" in [line["number"] for line in answer.json()["help"]]


def test_by_api_a_plain_mistake_is_answered_without_help(patient, signed_in):
    answer = signed_in(patient).post("/api/v1/moods/", {"score": 99, "note": "Fine"}, content_type="application/json")

    assert answer.status_code == 400
    assert "help" not in answer.json()

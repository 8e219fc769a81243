"""Everything typed is looked through, nothing that a plan is made of is refused, and help comes in that very answer."""

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety.models import Incident, Signal
from patients.safety.plan import actions
from patients.safety.plan.models import Contact, Draft, PlanVersion
from patients.safety.plan.steps import LONGEST

WORDS = "I want to kill myself tonight"
ORDINARY = {
    "signs": "I think about dying\nI start to count my tablets\nI cut people off",
    "safer": "Jo locks the tablets away\nNo rope or blades in the flat\nI stay off the bridge",
    "living": "I do not want to die before I see Wales again",
}


@pytest.fixture
def passes_on(patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now())


def test_help_is_in_the_answer_to_a_step_and_the_words_are_kept(door, patient, passes_on):
    answer = door.keep(signs=WORDS)

    assert answer.is_kept and answer.helps
    assert "116 123" in answer.text
    assert Draft.objects.get().steps["signs"] == WORDS
    signal = Signal.objects.filter(subject=patient).first()
    assert (signal.source, signal.source_id) == ("plan", str(Draft.objects.get().pk))
    assert Incident.objects.get(subject=patient).respond == "now"


def test_without_consent_nobody_is_told_and_the_answer_says_so(door, patient):
    answer = door.keep(signs=WORDS)

    assert answer.helps
    assert "nobody has been told" in answer.text or '"told":false' in answer.text.replace(" ", "")
    assert not Incident.objects.exists()


def test_the_same_words_raise_once_through_all_the_steps_of_writing(door, patient, passes_on):
    door.keep(signs=WORDS)
    noticed = Signal.objects.count()

    door.keep(signs=WORDS)
    door.keep(alone="A walk")
    door.settle()

    assert Signal.objects.count() == noticed
    assert PlanVersion.objects.get().steps["signs"] == WORDS


def test_a_reason_is_looked_through_too(door, patient, plan, passes_on):
    door.keep(alone="Cold water")

    assert door.settle(reason=WORDS, knows=1).helps
    assert Signal.objects.exists()


@pytest.mark.parametrize("step", ORDINARY)
def test_what_a_plan_is_made_of_is_never_refused(step, door, patient, passes_on):
    assert door.keep(**{step: ORDINARY[step]}).is_kept
    assert door.settle().is_kept
    assert PlanVersion.objects.get().steps[step] == ORDINARY[step]


def test_words_too_long_to_be_kept_are_answered_with_help(door, patient):
    answer = door.keep(signs=f"{WORDS}. {'x' * LONGEST}")

    assert answer.status in (400, 422)
    assert "116 123" in answer.text


@pytest.mark.parametrize("wrong", [
    {"reason": ""}, {"reason": "Why", "knows": 0}, {"reason": "Why", "review_on": "2020-01-01"},
])
def test_a_program_is_answered_with_help_even_when_no_version_can_be_made(wrong, signed_in, patient, plan):
    answer = signed_in(patient).post(
        "/api/v1/safety-plan/", {"steps": {"alone": WORDS}, **wrong}, content_type="application/json",
        headers={"Idempotency-Key": "k1"},
    )

    assert answer.status_code in (400, 409)
    assert answer.json()["help"]
    assert PlanVersion.objects.count() == 1


@pytest.mark.parametrize("key", ["", "k1"])
def test_when_no_version_can_be_made_of_a_programs_words_they_are_kept_and_told(
    key, signed_in, patient, plan, passes_on,
):
    answer = signed_in(patient).post(
        "/api/v1/safety-plan/", {"steps": {"alone": WORDS}, "reason": "Why", "knows": 0},
        content_type="application/json", headers={"Idempotency-Key": key} if key else {},
    )

    assert answer.status_code == 409
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["told"] is True
    assert Incident.objects.get(subject=patient).respond == "now"
    assert Draft.objects.get().steps["alone"] == WORDS


def test_what_a_clinician_writes_raises_nothing_about_the_patient(patient, clinician, now):
    kept = actions.keep(subject=patient, by=clinician, steps={"signs": WORDS}, at=now)

    assert not kept.raised.signals
    assert not Signal.objects.exists()


def test_words_about_when_to_call_are_looked_through(door, patient, passes_on):
    answer = door.name(name="Jo", phone="07700 900123", when_to_call=WORDS)

    assert answer.is_kept and answer.helps
    assert Signal.objects.filter(source="contact", source_id=str(Contact.objects.get().pk)).exists()

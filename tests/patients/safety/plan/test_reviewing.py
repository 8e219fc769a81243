"""When the day comes to look at a plan again, a card says so and a letter goes out; the plan holds on."""

from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from patients import home
from patients.safety.plan import actions, writing
from patients.safety.plan.models import PlanVersion


@pytest.fixture
def due(patient, clinician, now):
    """A plan that was to be looked at again yesterday."""
    then = timezone.now() - timedelta(days=30)
    actions.keep(subject=patient, by=patient, steps={"signs": "x"}, at=then)
    day = timezone.localdate() - timedelta(days=1)
    return actions.settle(subject=patient, by=patient, review_on=day, at=then).version


def told() -> set:
    return set(Delivery.objects.filter(kind=writing.REVIEW_DUE).values_list("recipient__email", flat=True))


def card(patient) -> str:
    return next(each.text for each in home.cards(subject=patient, at=timezone.now()) if each.title == "My safety plan")


def test_patient_and_clinician_are_told_once(due, patient, clinician):
    effect = Effect.objects.get(kind=writing.REVIEW_DUE)

    for _time in range(2):
        queue.kinds()[writing.REVIEW_DUE].carry_out(key=effect.key, **effect.payload)

    assert told() == {patient.email, clinician.email}
    assert Delivery.objects.filter(kind=writing.REVIEW_DUE, channel="email").count() == 2


def test_a_newer_version_calls_the_reminder_off(due, patient):
    actions.keep(subject=patient, by=patient, steps={"signs": "y"}, at=timezone.now())
    actions.settle(subject=patient, by=patient, reason="New", at=timezone.now())

    effect = Effect.objects.get(kind=writing.REVIEW_DUE)
    assert effect.done_at
    queue.kinds()[writing.REVIEW_DUE].carry_out(key=effect.key, **effect.payload)
    assert told() == set()


def test_the_card_says_so_and_the_plan_holds_on(due, patient, clinician, signed_in):
    assert "time to look at your plan again" in card(patient)
    assert "It still holds until you change it." in signed_in(patient).get("/safety-plan/").content.decode()
    office = signed_in(clinician).get(f"/office/patients/{patient.pk}/plan/").content.decode()
    assert "That day has passed; the plan still holds" in office
    record = signed_in(clinician).get(f"/office/patients/{patient.pk}/").content.decode()
    assert "was to be looked at again on" in record


def test_the_letter_says_nothing_clinical(due):
    from healing_space.notices import kinds

    words = f"{kinds.of(writing.REVIEW_DUE).subject} {kinds.of(writing.REVIEW_DUE).body}".lower()

    assert not any(word in words for word in ("safety", "suicid", "plan", "clinic", "patient"))


def test_the_card_goes_with_where_the_person_is(patient, clinician, now):
    assert "written while it is quieter" in card(patient)

    actions.keep(subject=patient, by=patient, steps={"signs": "x"}, at=now)
    assert "begun to write" in card(patient)

    actions.settle(subject=patient, by=patient, at=now)
    assert "steps you wrote" in card(patient)

    actions.keep(subject=patient, by=clinician, steps={"signs": "y"}, at=now)
    actions.settle(subject=patient, by=clinician, reason="z", at=now)
    assert "Your clinician wrote a new version" in card(patient)
    assert PlanVersion.objects.count() == 2

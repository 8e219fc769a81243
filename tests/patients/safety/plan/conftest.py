import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety.plan import actions
from tests.patients.safety.plan.doors import Api, Web

STEPS = {"signs": "I stop answering messages\nI do not sleep", "alone": "A walk",
         "people": "Jo, 07700 900123", "safer": "Jo keeps the key"}
PARTS = {"worse": "Nights alone", "better": "Cooking with Jo", "protects": "The dog", "changed": "",
         "doing": "Weekly calls"}


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, patient, signed_in):
    """The patient's own way in: each behaviour is tried by both."""
    return request.param(signed_in(patient))


@pytest.fixture
def plan(patient, now):
    """Version 1 of the patient's plan, written by themselves."""
    actions.keep(subject=patient, by=patient, steps=STEPS, at=now)
    return actions.settle(subject=patient, by=patient, at=now).version


@pytest.fixture
def contact(patient, now):
    return actions.name_contact(
        subject=patient, name="Jo Quill", relation="sister", phone="07700 900123", when_to_call="At night too", at=now,
    ).contact


@pytest.fixture
def may_be_called(patient, now):
    gdpr.give_consent(subject=patient, purpose=consent_texts.CONTACTS, clauses={"call": True}, at=now)


@pytest.fixture
def formulation(patient, clinician, now):
    return actions.write_formulation(subject=patient, by=clinician, parts=PARTS, together=True, at=now)

"""Looking at a patient's safety plan and formulation. Each look leaves a line that the patient can read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from gdpr.scopes import Scope
from patients.safety.plan import queries as plans
from patients.safety.plan.models import Contact, Draft, Formulation, PlanVersion

EARLIER = 50


@dataclass(frozen=True)
class Plan:
    patient: queries.Patient
    current: plans.CurrentPlan | None
    history: Sequence[PlanVersion]
    contacts: Sequence[Contact]
    draft: Draft | None
    """What the viewer has written towards the next version."""
    may_write: bool


@dataclass(frozen=True)
class Formulations:
    patient: queries.Patient
    current: Formulation | None
    history: Sequence[Formulation]
    may_write: bool


@transaction.atomic
def at_plan(*, viewer, patient_id, at: datetime) -> Plan:
    """The plan that stands, its history, and who may be called."""
    patient = _patient(viewer, patient_id)
    versions = list(plans.versions(subject=patient.person, viewer=viewer)[:EARLIER])
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="plan", at=at)
    return Plan(
        patient, plans.as_shown(versions[0], at=at) if versions else None, versions,
        plans.contacts(subject=patient.person, viewer=viewer),
        plans.draft(subject=patient.person, author=viewer),
        plans.may_write(subject=patient.person, by=viewer),
    )


@transaction.atomic
def at_formulation(*, viewer, patient_id, at: datetime) -> Formulations:
    """The formulation that stands, and its history."""
    patient = _patient(viewer, patient_id)
    versions = list(plans.formulations(subject=patient.person, viewer=viewer)[:EARLIER])
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="formulation", at=at)
    return Formulations(
        patient, versions[0] if versions else None, versions, plans.may_write(subject=patient.person, by=viewer),
    )


def note_on(*, viewer, patient: queries.Patient) -> PlanVersion | None:
    """That there is a plan and when it is to be looked at again, for the first page of a record. Its words are not
    read, so it is no look at them."""
    if not patient.shares_safety:
        return None
    return plans.versions(subject=patient.person, viewer=viewer).defer("steps", "reason").first()


def written_by(*, viewer, patient_id):
    """The patient whose plan a clinician writes with them. For everybody else they do not exist."""
    return queries.cared_for(viewer=viewer, patient_id=patient_id).person


def _patient(viewer, patient_id) -> queries.Patient:
    # Whoever was called to an alert may not see the profile, and needs the plan most.
    try:
        return queries.patient(viewer=viewer, patient_id=patient_id, by=Scope.SAFETY)
    except queries.User.DoesNotExist:
        raise NotShared(queries.patient(viewer=viewer, patient_id=patient_id)) from None

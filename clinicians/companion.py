"""The AI companion as the back office steers it: how it stands, what it uses, and off for one patient."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from therapy.companion.steering import actions as steering
from therapy.companion.steering import figures, readiness
from therapy.companion.steering import queries as steered
from therapy.companion.steering.models import Agreement, PatientSwitch, Switch

SHOWN = 20


@dataclass(frozen=True)
class Standing:
    """How it stands now, and what was used in some days."""

    ready: readiness.Readiness
    figures: figures.Figures
    off: list[tuple[Switch, bool]]
    """What is switched off, and whether whoever looks may switch it on again."""
    past: list[Switch]
    agreements: list[Agreement]


@dataclass(frozen=True)
class ForPatient:
    patient: queries.Patient
    off: PatientSwitch | None
    past: QuerySet[PatientSwitch]


def standing(*, viewer, first: date, last: date, at: datetime) -> Standing:
    """What a page or a program is told. A bounded number of queries."""
    off = list(steered.switches().filter(on_at=None))
    return Standing(
        ready=readiness.now(at=at), figures=figures.of(first=first, last=last, at=at),
        off=[(switch, steering.may_switch_on(switch=switch, by=viewer)) for switch in off],
        past=list(steered.switches().filter(on_at__isnull=False)[:SHOWN]),
        agreements=list(steered.agreements()[:SHOWN]),
    )


@transaction.atomic
def at_patient(*, viewer, patient_id, at: datetime) -> ForPatient:
    """Whether it is switched off for a patient. The look leaves a line that the patient can read."""
    patient = _of(viewer, patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="companion_switch", at=at)
    found = steered.switches_of(subject=patient.person, viewer=viewer)
    return ForPatient(patient, found.filter(on_at=None).first(), found.filter(on_at__isnull=False)[:SHOWN])


def switch_off_for(*, by, patient_id, why: str, words: str, at: datetime) -> PatientSwitch:
    """Switch it off for a patient of whom the viewer may see what was noticed."""
    return steering.switch_off_for(subject=_of(by, patient_id).person, by=by, why=why, words=words, at=at)


def switch_on_for(*, by, patient_id, at: datetime) -> PatientSwitch | None:
    """Let it be asked for this patient again."""
    return steering.switch_on_for(subject=_of(by, patient_id).person, by=by, at=at)


def _of(viewer, patient_id) -> queries.Patient:
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_safety:
        raise NotShared(patient)
    return patient

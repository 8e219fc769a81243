"""Looking at the summaries that a patient shares with this very clinician. Each look leaves a line for the patient."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from clinicians import queries
from gdpr import actions as gdpr
from therapy.companion.memory import queries as memory
from therapy.companion.memory.models import Summary


@dataclass(frozen=True)
class Summaries:
    patient: queries.Patient
    found: list[Summary]
    taken_back: list[Summary]
    """Those that they took back again: when, and nothing of what they said."""
    sentences: dict
    """The sentences of each, by its id, with when they said what it comes from."""


@transaction.atomic
def at_summaries(*, viewer, patient_id, at: datetime) -> Summaries:
    """What they share, the newest first."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    found = memory.shared_with(viewer=viewer, subject=patient.person)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="shared_summaries", at=at)
    gone = memory.taken_back(viewer=viewer, subject=patient.person)
    return Summaries(patient, found, gone, {
        **memory.sentences(found, with_words=False), **{one.pk: [] for one in gone},
    })

"""Looking at a patient's own list of medicines. Each look leaves a line that the patient can read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from healing_space.web import charts
from patients.diary.medicines import pictures
from patients.diary.medicines import queries as medicines
from patients.diary.medicines.listed import Listed
from patients.diary.medicines.models import Medicine, SideEffect

WEEKS = 8


@dataclass(frozen=True)
class Medicines:
    patient: queries.Patient
    mine: QuerySet[Medicine]
    current: Sequence[Listed]
    earlier: Sequence[Listed]
    weeks: Sequence[medicines.Weeks]
    pictures: Sequence[tuple[medicines.Weeks, charts.Picture]]
    side_effects: QuerySet[SideEffect]


@transaction.atomic
def at_medicines(*, viewer, patient_id, at: datetime) -> Medicines:
    """What the patient says they take, eight weeks of what they marked, and the side effects that they noted."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_diary:
        raise NotShared(patient)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="medicines", at=at)
    whom, today = {"subject": patient.person, "viewer": viewer}, timezone.localdate(at)
    found = medicines.listed(**whom, day=today)
    weeks = medicines.weeks(**whom, first=today - timedelta(weeks=WEEKS - 1), last=today, at=at)
    return Medicines(
        patient, medicines.medicines(**whom),
        [each for each in found if each.is_counted], [each for each in found if not each.is_counted],
        weeks, [(each, pictures.of_weeks(each)) for each in weeks], medicines.side_effects(**whom),
    )

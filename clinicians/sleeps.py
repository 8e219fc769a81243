"""Looking at a patient's sleep diary, and letting them have advice on it. Each look leaves a line for the patient."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from healing_space.web import charts
from patients.diary.sleep import pictures
from patients.diary.sleep import queries as sleep
from patients.diary.sleep.models import Night, Window


@dataclass(frozen=True)
class Sleep:
    patient: queries.Patient
    nights: QuerySet[Night]
    mornings: Sequence[sleep.Morning]
    weeks: Sequence[sleep.Week]
    pictures: Sequence[charts.Picture]
    advised: sleep.Advised | None
    windows: Sequence[Window]
    """When advice was on, now and before."""
    last: date
    may_write: bool


@transaction.atomic
def at_sleep(*, viewer, patient_id, at: datetime, last: date | None = None) -> Sleep:
    """Two weeks of the patient's nights up to a day, eight weeks of means, and the advice that they have."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_diary:
        raise NotShared(patient)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="sleep", at=at)
    whom = {"subject": patient.person, "viewer": viewer}
    today = sleep.today_in(sleep.zone_of(subject=patient.person), at=at)
    last = min(last or today, today)
    found = sleep.between(**whom, first=sleep.first_of_weeks(last), last=last)
    mornings = sleep.mornings(found, last=last)
    return Sleep(
        patient, sleep.nights(**whom), mornings, sleep.weeks(found, last=last),
        pictures.of(found, sleep.fortnight_to(last)), sleep.advised(**whom, at=at), sleep.windows(**whom), last,
        patient.link is not None,
    )

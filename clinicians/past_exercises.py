"""Looking at what a patient worked out and saved. Each look leaves a line that the patient can read."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from therapy.exercises import changes
from therapy.exercises import queries as exercises
from therapy.exercises.life import ladders, weeks
from therapy.exercises.models import Exercise


@dataclass(frozen=True)
class Exercises:
    patient: queries.Patient
    found: QuerySet[Exercise]


@dataclass(frozen=True)
class One:
    patient: queries.Patient
    exercise: Exercise
    follow_ups: QuerySet[Exercise]


@dataclass(frozen=True)
class OneLadder:
    patient: queries.Patient
    ladder: ladders.Ladder


@dataclass(frozen=True)
class OneWeek:
    patient: queries.Patient
    week: weeks.Week


@dataclass(frozen=True)
class Helps:
    patient: queries.Patient
    found: list[changes.Course]


@transaction.atomic
def at_exercises(*, viewer, patient_id, at: datetime) -> Exercises:
    """What they saved, the latest first."""
    patient = _shared(viewer=viewer, patient_id=patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="exercises", at=at)
    return Exercises(patient, exercises.exercises(subject=patient.person, viewer=viewer))


@transaction.atomic
def at_exercise(*, viewer, patient_id, exercise_id, at: datetime) -> One:
    """One of them, with all its answers."""
    patient = _shared(viewer=viewer, patient_id=patient_id)
    found = exercises.exercise(viewer=viewer, exercise_id=exercise_id)
    if found.subject_id != patient.person.pk:
        raise Exercise.DoesNotExist
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="exercise", at=at)
    return One(patient, found, exercises.follow_ups(found, viewer=viewer))


@transaction.atomic
def at_ladder(*, viewer, patient_id, ladder_id, at: datetime) -> OneLadder:
    """A ladder of theirs, and how its steps went."""
    patient = _shared(viewer=viewer, patient_id=patient_id)
    found = ladders.ladder(viewer=viewer, ladder_id=ladder_id)
    if found.exercise.subject_id != patient.person.pk:
        raise Exercise.DoesNotExist
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="exercise_ladder", at=at)
    return OneLadder(patient, found)


@transaction.atomic
def at_week(*, viewer, patient_id, day: date, at: datetime) -> OneWeek:
    """A week of what they did, as far as they finished it."""
    patient = _shared(viewer=viewer, patient_id=patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="activity_week", at=at)
    return OneWeek(patient, weeks.week(subject=patient.person, viewer=viewer, day=day))


@transaction.atomic
def at_what_helps(*, viewer, patient_id, at: datetime) -> Helps:
    """What they rated before and after exercises."""
    patient = _shared(viewer=viewer, patient_id=patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="what_helps", at=at)
    return Helps(patient, changes.courses(subject=patient.person, viewer=viewer, at=at))


def _shared(*, viewer, patient_id) -> queries.Patient:
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_exercises:
        raise NotShared(patient)
    return patient

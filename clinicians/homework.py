"""Homework that clinicians set: of one patient, and of all their own. Each look leaves a line for the patient."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from therapy.homework import queries as homework
from therapy.homework import things
from therapy.homework.models import Homework, What

IN_SHORT = 3
VIEWS = (homework.EVERY, homework.OPEN, homework.ANSWERED, homework.ENDED)


@dataclass(frozen=True)
class Seen:
    patient: queries.Patient
    found: QuerySet[Homework]


@dataclass(frozen=True)
class One:
    patient: queries.Patient
    homework: Homework


@transaction.atomic
def at_homework(*, viewer, patient_id, at: datetime, only: str = homework.EVERY) -> Seen:
    """What one patient was set, the latest first, with what they said of it."""
    patient = _shared(viewer=viewer, patient_id=patient_id, at=at)
    return Seen(patient, homework.homework(subject=patient.person, viewer=viewer, only=only))


@transaction.atomic
def at_one(*, viewer, patient_id, homework_id, at: datetime) -> One:
    """One piece of it."""
    patient = _shared(viewer=viewer, patient_id=patient_id, at=at)
    found = homework.one(viewer=viewer, homework_id=homework_id)
    if found.subject_id != patient.person.pk:
        raise Homework.DoesNotExist
    return One(patient, found)


@transaction.atomic
def at_setting(*, viewer, patient_id, at: datetime) -> queries.Patient:
    """Whom something is to be set."""
    return _shared(viewer=viewer, patient_id=patient_id, at=at)


def of_everybody(*, viewer, only: str = homework.EVERY, kind: str = "", search: str = "") -> QuerySet[Homework]:
    """Homework of all the viewer's own patients, the latest first; of one kind, or of those with a part of a name."""
    held = queries.caseload(viewer=viewer, search=search).order_by().values("subject_id")
    found = homework.every(viewer=viewer).filter(subject__in=held).select_related("set_by", "subject")
    found = found.defer("subject__pronouns", "subject__phone")
    return homework.narrowed(found.filter(kind=kind) if kind else found, only)


def in_short(*, viewer, patient: queries.Patient) -> list[Homework]:
    """The latest few, for the front of the record; none when they are not shared."""
    if not patient.shares_exercises:
        return []
    return list(homework.homework(subject=patient.person, viewer=viewer)[:IN_SHORT])


def choices(*, at: datetime) -> list[tuple[str, list[tuple[str, str]]]]:
    """Everything that can be set, by kind, as a form offers it."""
    found: dict[str, list] = {}
    for each in things.offered(at=at):
        found.setdefault(str(What(each.kind).label), []).append((each.chosen_as, str(each.title)))
    return [(label, sorted(them, key=lambda one: one[1].casefold())) for label, them in found.items()]


def _shared(*, viewer, patient_id, at: datetime) -> queries.Patient:
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if not patient.shares_exercises:
        raise NotShared(patient)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="homework", at=at)
    return patient

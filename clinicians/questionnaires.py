"""Looking at a patient's questionnaires. Each look leaves a line that the patient can read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from clinicians import queries
from clinicians.looks import NotShared
from gdpr import actions as gdpr
from gdpr.scopes import Scope
from healing_space.web import charts, periods
from patients.assessments import pictures
from patients.assessments import queries as assessments
from patients.assessments.models import Assessment
from patients.assessments.queries import ScorePoint
from patients.assessments.rules import outcomes
from patients.assessments.rules.form import Instrument
from patients.assessments.schedules import queries as schedules

LONG_AGO = date(1970, 1, 1)
COURSE = (outcomes.PHQ_9, outcomes.GAD_7)
"""The two measures by which a course is judged, where nobody chose another for the problem."""


@dataclass(frozen=True)
class Change:
    """How far a score moved, and whether that is more than chance alone would easily explain."""

    points: float
    is_reliable: bool | None
    """None where nothing is published about this questionnaire."""


@dataclass(frozen=True)
class Course:
    """The scores of one questionnaire in short: the first, the one before, and the latest, with how far they moved."""

    instrument: Instrument
    first: ScorePoint
    before: ScorePoint | None
    latest: ScorePoint
    since_before: Change | None
    since_first: Change | None
    count: int


@dataclass(frozen=True)
class Questionnaires:
    """What a clinician sees of a patient's questionnaires."""

    patient: queries.Patient
    courses: Sequence[Course]
    outcome: outcomes.Outcome | None
    """From the first to the last PHQ-9 and GAD-7, by the definitions of NHS Talking Therapies."""
    pictures: Sequence[charts.Picture]
    finished: QuerySet[Assessment]
    unfinished: Sequence[Assessment]
    asked_for: Sequence[schedules.Asked]


@dataclass(frozen=True)
class One:
    """One questionnaire with all its answers."""

    patient: queries.Patient
    assessment: Assessment
    read: assessments.Result
    instrument: Instrument
    change: Change | None


@transaction.atomic
def at_assessments(
    *, viewer, patient_id, at: datetime, period: periods.Period | None = None,
) -> Questionnaires:
    """Scores over time with their cut-offs, and what was filled in. As many queries for any number of them."""
    patient = shared(viewer=viewer, patient_id=patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="assessments", at=at)
    whom = {"subject": patient.person, "viewer": viewer}
    points = assessments.scores_of_all(**whom, first=LONG_AGO, last=timezone.localdate(at))
    return Questionnaires(
        patient, [_course(assessments.known(code), found) for code, found in sorted(points.items())],
        _outcome(points), _drawn(points, period) if period else [], assessments.finished(**whom),
        assessments.unfinished(**whom, at=at), schedules.asked(**whom, at=at),
    )


@transaction.atomic
def at_assessment(*, viewer, patient_id, assessment_id, at: datetime) -> One:
    """One questionnaire with all answers as they were given."""
    patient = shared(viewer=viewer, patient_id=patient_id)
    found = assessments.assessment(viewer=viewer, assessment_id=assessment_id)
    if found.subject_id != patient.person.pk:
        raise Assessment.DoesNotExist
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="assessment", at=at)
    read = assessments.result(found, viewer=viewer, at=at)
    instrument = read.instrument or assessments.known(found.instrument)
    moved = changed(instrument, read.before.total, float(found.total)) if read.before else None
    return One(patient, found, read, instrument, moved)


@transaction.atomic
def at_entering(*, viewer, patient_id, at: datetime) -> queries.Patient:
    """Whose questionnaire is to be given, entered or asked for."""
    patient = shared(viewer=viewer, patient_id=patient_id)
    gdpr.record_sight(viewer=viewer, subject=patient.person, what="assessments", at=at)
    return patient


def shared(*, viewer, patient_id) -> queries.Patient:
    """A patient whose questionnaires the viewer may see."""
    patient = queries.patient(viewer=viewer, patient_id=patient_id)
    if Scope.ASSESSMENTS not in patient.scopes:
        raise NotShared(patient)
    return patient


def changed(instrument: Instrument, before: float, now: float) -> Change:
    """From one score to another."""
    reliable = instrument.reliable_change
    return Change(now - before, abs(now - before) >= reliable.points if reliable else None)


def _course(instrument: Instrument, points: Sequence[ScorePoint]) -> Course:
    first, latest = points[0], points[-1]
    before = points[-2] if len(points) > 1 else None
    return Course(
        instrument, first, before, latest,
        since_before=changed(instrument, before.total, latest.total) if before else None,
        since_first=changed(instrument, first.total, latest.total) if before else None, count=len(points),
    )


def _outcome(points: Mapping[str, Sequence[ScorePoint]]) -> outcomes.Outcome | None:
    pairs = [
        outcomes.pair(measure, [(point.at, point.total) for point in points.get(measure.code, ())])
        for measure in COURSE
    ]
    return outcomes.outcome(pairs) if all(pairs) else None


def _drawn(points: Mapping[str, Sequence[ScorePoint]], period: periods.Period) -> list[charts.Picture]:
    """The same pictures as the patient's own, over the days that were asked for."""
    found = []
    for code, every in sorted(points.items()):
        shown = [point for point in every if period.first <= timezone.localdate(point.at) <= period.last]
        if shown:
            found.append(pictures.picture(assessments.known(code), shown, first=period.first, last=period.last))
    return found

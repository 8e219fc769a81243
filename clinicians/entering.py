"""Questionnaires that a clinician gives in a session, or enters from paper. Who may, and what is kept, says the room
of questionnaires itself; here is only what both have in common for whoever works here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from clinicians import queries, questionnaires
from patients.assessments import actions as assessments
from patients.assessments import noticing
from patients.assessments import queries as kept
from patients.assessments.models import Assessment, Mode
from patients.assessments.rules.form import Instrument

OUT_OF_SIGHT = _("You may not see this questionnaire any more, so nothing of this was kept. What was answered before "
                 "is in the patient's own record. An answer about dying or hurting oneself is passed on all the same.")
IN_SESSION, PAPER = Mode.IN_SESSION.value, Mode.PAPER.value


@dataclass(frozen=True)
class Entered:
    """What became of answers that were entered. `missing`: the questions that still need one."""

    answered: assessments.Answered
    missing: tuple[str, ...] = ()


def under_way(*, viewer, patient: queries.Patient, code: str, mode: str, at: datetime) -> Assessment | None:
    """The one that was begun in this way and can be carried on with."""
    begun = kept.unfinished(subject=patient.person, viewer=viewer, at=at)
    return next((each for each in begun if each.instrument == code and each.mode == mode), None)


def begin(*, by, patient_id, code: str, mode: str, at: datetime) -> Assessment:
    """Begin one together with the patient or from paper, or go on with the one that is under way."""
    patient = questionnaires.shared(viewer=by, patient_id=patient_id)
    return assessments.start(subject=patient.person, code=code, by=by, mode=Mode(mode), asked_by=by, at=at)


@transaction.atomic
def from_paper(
    *, by, patient_id, code: str, answers: Mapping[str, object], written_on: date | None, at: datetime,
) -> Entered:
    """Keep what is on a sheet, and add it up when all of it is there. What is missing is said, and the rest is kept."""
    begun = begin(by=by, patient_id=patient_id, code=code, mode=PAPER, at=at)
    answered = assessments.answer(assessment_id=begun.pk, by=by, answers=answers, at=at)
    if answered.refused or written_on is None:
        return Entered(answered)
    taken_at = time_on(written_on, at=at)
    try:
        done = assessments.finish(assessment_id=begun.pk, by=by, taken_at=taken_at, at=at)
    except assessments.NotFinished as error:
        return Entered(answered, missing=error.missing)
    return Entered(replace(answered, assessment=done))


def time_on(day: date, *, at: datetime) -> datetime:
    """Paper bears a day and no time: noon stands for it, or now when it was written today and noon has not come."""
    noon = timezone.make_aware(datetime.combine(day, time(12)))
    return at if day == timezone.localdate(at) else noon


def is_given(*, viewer, assessment_id) -> Assessment:
    """The one that a browser was handed over for, if it is that clinician's to give; DoesNotExist otherwise."""
    found = kept.assessment(viewer=viewer, assessment_id=assessment_id)
    if found.mode != Mode.IN_SESSION:
        raise Assessment.DoesNotExist
    return found


def is_about_danger(instrument: Instrument, answers: Mapping[str, object]) -> bool:
    """Whether an answer that was given is about dying or hurting oneself, and more than "not at all"."""
    return any(
        noticing.is_about_danger(item, value) for code, value in answers.items()
        if (item := instrument.item(code)) and type(value) is int
    )

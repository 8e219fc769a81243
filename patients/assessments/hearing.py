"""Answers that come when nothing can be kept any more. One about suicide, or words that call for help, are heard."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from patients.assessments import noticing, queries, taking
from patients.assessments.models import RESUME_FOR, Assessment, Mode
from patients.safety import actions as safety


@transaction.atomic
def hear_unkept(*, assessment_id, by, answers: Mapping[str, object], at: datetime) -> taking.Answered:
    """Answers that came too late: it was finished, set aside, or begun too long ago."""
    return _heard(taking.to_answer(assessment_id, by), answers, at=at)


@transaction.atomic
def hear_out_of_sight(
    *, assessment_id, by, answers: Mapping[str, object], at: datetime, subject_id=None,
) -> taking.Answered:
    """Answers given on a device, or through a program, of staff who may not see the questionnaire any more.

    Nothing is kept of them: whoever holds it has no right to write there. What was noticed is the person's own.
    """
    found = lent(assessment_id=assessment_id, by=by, at=at)
    if subject_id is not None and found.subject_id != subject_id:
        raise Assessment.DoesNotExist
    return _heard(found, answers, at=at)


def lent(*, assessment_id, by, at: datetime) -> Assessment:
    """One that somebody of the staff began together with its person these days, whether or not they may still see it.
    DoesNotExist for any other: nobody is heard in the name of a person whom they did not sit with."""
    return Assessment.objects.select_related("subject").get(
        pk=assessment_id, entered_by=by, mode=Mode.IN_SESSION, started_at__gt=at - RESUME_FOR,
    )


def _heard(found: Assessment, answers: Mapping[str, object], *, at: datetime) -> taking.Answered:
    try:
        instrument = queries.instrument(code=found.instrument, version=found.instrument_version, at=at)
    except queries.NotAvailable:
        return taking.Answered(found, ())
    standing, raised, calls = queries.answers_of(found), safety.Raised(), False
    for code, given in answers.items():
        try:
            item, value, words = taking.read(instrument, code, given)
        except taking.NotAnAssessment:
            continue
        calls = calls or noticing.is_about_danger(item, value)
        before = standing.get(code)
        if before is None or (before.value, before.words) != (value, words):
            raised = noticing.together(raised, noticing.notice(found, item, value, words, at=at))
    return taking.Answered(found, (), raised=raised, calls_for_help=calls or raised.shows_help)

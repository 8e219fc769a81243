"""Questionnaires for the demo: those of past weeks, by the same actions as any other, and what is asked for."""

from datetime import datetime, timedelta

from django.utils import timezone

from patients.assessments import actions
from patients.assessments.models import Assessment
from patients.assessments.schedules import actions as schedules
from patients.assessments.schedules.models import Schedule

# What was answered, question by question, and how many days ago. Nothing at item nine: the demo pages nobody by itself.
PAST = (
    (56, "phq9", "322222220"), (56, "gad7", "2222221"),
    (42, "phq9", "222222210"), (42, "gad7", "2222211"),
    (28, "phq9", "222221210"), (28, "gad7", "2221221"),
    (14, "phq9", "122211110"), (14, "gad7", "1211211"),
    (2, "phq9", "112111110"), (2, "gad7", "1111121"),
    (40, "auditc", "211"),
)


WHY = "So that we both see how the weeks go, also between our sessions."


def ask(*, patient, clinician, now: datetime) -> None:
    """What the clinician asks for, every week and before visits, and what the patient asks of themselves. Once."""
    if Schedule.objects.filter(subject=patient).exists():
        return
    today = timezone.localdate(now)
    schedules.ask(subject=patient, code="phq9", by=clinician, rhythm="weekly", why=WHY, at=now)
    schedules.ask(subject=patient, code="gad7", by=clinician, rhythm="visits", at=now,
                  why="We look at it together at the start.",
                  dates=[today + timedelta(days=days) for days in (5, 19)])
    schedules.ask(subject=patient, code="phq4", by=patient, rhythm="weekly", every_weeks=2, at=now)


def fill(*, patient, clinician, now: datetime) -> None:
    """A course of questionnaires that the clinician asked for. Once is enough."""
    if Assessment.objects.filter(subject=patient).exists():
        return
    for days_ago, code, given in PAST:
        at = now - timedelta(days=days_ago, hours=2)
        begun = actions.start(subject=patient, code=code, by=patient, asked_by=clinician, at=at)
        answers = {str(number): int(value) for number, value in enumerate(given, start=1)}
        answers |= {"difficulty": 1} if code == "phq9" else {}
        actions.answer(assessment_id=begun.pk, by=patient, answers=answers, at=at + timedelta(minutes=3))
        actions.finish(assessment_id=begun.pk, by=patient, at=at + timedelta(minutes=4))

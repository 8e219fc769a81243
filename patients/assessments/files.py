"""Questionnaires as a table file: a row for each answer, as it was given."""

import csv
import io

from django.utils import timezone

from healing_space.web import cells
from patients.assessments import queries
from patients.assessments.models import Answer

COLUMNS = ("questionnaire", "version", "how", "started", "finished", "score_of", "score", "question", "answer", "words",
           "answered")


def table(*, subject, viewer, code: str = "") -> str:
    """Everything that was begun, a row for each answer that stands. Two queries."""
    found = queries.all_of(subject=subject, viewer=viewer).order_by("started_at", "pk")
    found = found.filter(instrument=code) if code else found
    answers: dict = {}
    given = Answer.objects.filter(assessment__in=found, replaced_at=None).order_by("pk")
    for assessment_id, *answer in given.values_list("assessment_id", "item", "value", "words", "answered_at"):
        answers.setdefault(assessment_id, []).append(answer)
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(COLUMNS)
    for each in found:
        head = (each.instrument, each.instrument_version, each.mode, _time(each.started_at), _time(each.finished_at),
                _time(each.taken_at), "" if each.score is None else each.score)
        for item, value, words, answered_at in answers.get(each.pk, []):
            file.writerow((*head, item, _value(value, words), cells.guarded(words), _time(answered_at)))
        if each.pk not in answers:
            file.writerow((*head, "", "", "", ""))
    return out.getvalue()


def _value(value: int | None, words: str | None) -> int | str:
    if value is not None:
        return value
    return "" if words is not None else "does not apply"


def _time(at) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds") if at else ""

"""An exercise as it is read: each answer beneath its question, in words."""

from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from therapy.exercises.definitions import Field, Kind
from therapy.exercises.models import Exercise


class Line(NamedTuple):
    """One answer: what was asked, and what was said, in one or more parts."""

    title: str
    says: list[str]


class Part(NamedTuple):
    """One step of an exercise, as far as it was answered."""

    title: str
    lines: list[Line]


def parts(exercise: Exercise) -> list[Part]:
    """The steps that were answered, in order."""
    found = []
    for step in exercise.definition.steps:
        lines = [Line(str(field.title), said(field, exercise.answers[field.name])) for field in step.fields
                 if field.name in exercise.answers]
        if lines:
            found.append(Part(str(step.title), lines))
    return found


def lines(exercise: Exercise) -> list[Line]:
    """Every answer, in order."""
    return [line for part in parts(exercise) for line in part.lines]


def said(field: Field, value: Any) -> list[str]:
    """An answer in words."""
    if field.kind is Kind.LINES:
        return list(value)
    if field.kind is Kind.CHOICE:
        return [str(dict(field.options).get(value, value))]
    if field.kind is Kind.YES_NO:
        return [_("Yes") if value else _("No")]
    if field.kind is Kind.NUMBER and (field.lowest, field.highest) in {(0, 10), (0, 100)}:
        return [_("%(number)s out of %(highest)s") % {"number": value, "highest": field.highest}]
    return [str(value)]

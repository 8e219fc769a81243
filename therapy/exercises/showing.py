"""An exercise as it is read: each answer beneath its question, in words."""

from datetime import date, datetime
from typing import Any, NamedTuple

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from therapy.exercises.definitions import Field, Kind
from therapy.exercises.models import Exercise


class Line(NamedTuple):
    """One answer: what was asked, and what was said, in one or more parts."""

    title: str
    says: list[str]
    name: str = ""


class Part(NamedTuple):
    """One step of an exercise, as far as it was answered."""

    title: str
    lines: list[Line]
    number: int = 0


class Change(NamedTuple):
    """What was rated before and after."""

    what: str
    before: int
    after: int
    highest: int

    @property
    def words(self) -> str:
        if self.after == self.before:
            return _("It stayed at %(after)s out of %(highest)s.") % self._asdict()
        return _("It went from %(before)s to %(after)s, out of %(highest)s.") % self._asdict()


def parts(exercise: Exercise) -> list[Part]:
    """The steps that were answered, in order."""
    found = []
    for number, step in enumerate(exercise.definition.steps, 1):
        lines = [_line(exercise, field) for field in step.fields if field.name in exercise.answers]
        if lines:
            found.append(Part(str(step.title), lines, number))
    return found


def lines(exercise: Exercise) -> list[Line]:
    """Every answer, in order."""
    return [line for part in parts(exercise) for line in part.lines]


def summary(exercise: Exercise) -> list[Line]:
    """The answers that are shown first; none when they are all there is."""
    found = [exercise.definition.field(name) for name in exercise.definition.summary]
    first = [_line(exercise, field) for field in found if field is not None and field.name in exercise.answers]
    return first if len(first) < len(lines(exercise)) else []


def changes(exercise: Exercise) -> list[Change]:
    """What was rated before and after, as far as both were."""
    answers = exercise.answers
    return [
        Change(str(pair.what), answers[pair.before], answers[pair.after],
               getattr(exercise.definition.field(pair.after), "highest", 10))
        for pair in exercise.definition.pairs if pair.before in answers and pair.after in answers
    ]


def said(field: Field, value: Any) -> list[str]:
    """An answer in words."""
    if field.kind is Kind.ROWS:
        return [_row(field, row) for row in value]
    if field.kind in (Kind.LINES, Kind.MANY, Kind.ORDER):
        titles = dict(field.options)
        return [str(titles.get(each, each)) for each in value]
    if field.kind is Kind.CHOICE:
        return [str(dict(field.options).get(value, value))]
    if field.kind is Kind.YES_NO:
        return [_("Yes") if value else _("No")]
    if field.kind is Kind.MINUTES:
        return [_("%(number)s minutes") % {"number": value}]
    if field.kind is Kind.DATE:
        return [date_format(date.fromisoformat(value), "j F Y")]
    if field.kind is Kind.MOMENT:
        return [date_format(timezone.localtime(datetime.fromisoformat(value)), "j F Y, H:i")]
    if field.kind is Kind.NUMBER and (field.lowest, field.highest) in {(0, 10), (0, 100)}:
        return [_("%(number)s out of %(highest)s") % {"number": value, "highest": field.highest}]
    return [str(value)]


def _line(exercise: Exercise, field: Field) -> Line:
    return Line(str(field.title), said(field, exercise.answers[field.name]), field.name)


def _row(field: Field, row: dict[str, Any]) -> str:
    """The first column by itself, then the others with their questions, then whether it is the marked one."""
    first, *others = field.columns
    found = said(first, row[first.name]) if first.name in row else []
    found += [f"{column.title} {said(column, row[column.name])[0]}" for column in others if column.name in row]
    if field.marks and row.get(field.marks):
        found.append(f"({field.marks_title})")
    return " · ".join(found)

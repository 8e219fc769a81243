"""Answers as they are kept: each of its field's kind and within its range. What was left out is not kept."""

from datetime import UTC, date, datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import NotAnEntry
from therapy.exercises.definitions import Definition, Field, Kind

YEARS = range(1900, 2200)


def checked(definition: Definition, given: dict[str, Any], *, whole: bool = True) -> dict[str, Any]:
    """The answers that are kept, or NotAnEntry. `whole`: of a finished exercise, so without steps that are not there,
    and with one answer at least."""
    kept = {name: value for name, value in each(definition, given).items() if value is not None}
    return finished(definition, kept) if whole else kept


def each(definition: Definition, given: dict[str, Any]) -> dict[str, Any]:
    """Each of the answers that were given as it is kept, None of one that is left out; or NotAnEntry."""
    for name in given:
        if definition.field(name) is None:
            raise NotAnEntry(str(name)[:40], _("This exercise has no such field"))
    return {field.name: _kept(field, given[field.name]) for field in definition.fields if field.name in given}


def finished(definition: Definition, answers: dict[str, Any]) -> dict[str, Any]:
    """The answers of the steps that are there, or NotAnEntry when there is none."""
    names = [field.name for step in definition.open_steps(answers) for field in step.fields]
    kept = {name: answers[name] for name in names if name in answers}
    if not kept:
        raise NotAnEntry(next(definition.fields).name, _("Write a few words in at least one of the boxes"))
    return kept


def _kept(field: Field, value: Any) -> Any:
    if value is None:
        return None
    value = _CHECKS[field.kind](field, value)
    return None if value in ("", []) else value


def _text(field: Field, value: Any) -> str:
    if not isinstance(value, str):
        raise NotAnEntry(field.name, _("Give this as a text"))
    if "\0" in value or any("\ud800" <= letter <= "\udfff" for letter in value):
        raise NotAnEntry(field.name, _("Your text held a character that cannot be kept"))
    return keeping.note_of(value.strip(), field=field.name, longest=field.longest)


def _listed(field: Field, value: Any) -> list:
    if not isinstance(value, list):
        raise NotAnEntry(field.name, _("Give this as a list"))
    return value


def _not_too_many(field: Field, kept: list) -> list:
    if len(kept) > field.most:
        raise NotAnEntry(field.name, _("Write at most %(most)s lines") % {"most": field.most})
    return kept


def _lines(field: Field, value: Any) -> list[str]:
    return _not_too_many(field, [line for each in _listed(field, value) if (line := _text(field, each))])


def _number(field: Field, value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotAnEntry(field.name, _("Give a whole number"))
    return keeping.number_of(value, field=field.name, lowest=field.lowest, highest=field.highest)


def _choice(field: Field, value: Any) -> str:
    if value == "":
        return ""
    if not isinstance(value, str) or value not in dict(field.options):
        raise NotAnEntry(field.name, _("Choose one of the answers"))
    return value


def _many(field: Field, value: Any) -> list[str]:
    chosen = [_choice(field, each) for each in _listed(field, value)]
    return [code for code, _title in field.options if code in chosen]


def _yes_no(field: Field, value: Any) -> bool:
    if not isinstance(value, bool):
        raise NotAnEntry(field.name, _("Choose yes or no"))
    return value


def _date(field: Field, value: Any) -> str:
    if value == "":
        return ""
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise NotAnEntry(field.name, _("Give a day, such as 24 March 2026")) from error
    return _in_these_times(field, day).isoformat()


def _moment(field: Field, value: Any) -> str:
    if value == "":
        return ""
    try:
        moment = datetime.fromisoformat(value)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=timezone.get_current_timezone())
        return _in_these_times(field, moment.astimezone(UTC)).isoformat()
    except (TypeError, ValueError, OverflowError) as error:
        if isinstance(error, NotAnEntry):
            raise
        raise NotAnEntry(field.name, _("Give a day and a time, such as 24 March 2026, 14:30")) from error


def _in_these_times(field: Field, day):
    if day.year not in YEARS:
        raise NotAnEntry(field.name, _("Give a day, such as 24 March 2026"))
    return day


def _rows(field: Field, value: Any) -> list[dict[str, Any]]:
    kept = []
    for row in _listed(field, value):
        if not isinstance(row, dict) or set(row) - {column.name for column in field.columns} - {field.marks or ""}:
            raise NotAnEntry(field.name, _("Give each row by the names of its columns"))
        found = {column.name: answer for column in field.columns
                 if (answer := _cell(field, column, row.get(column.name))) is not None}
        if found and field.marks and row.get(field.marks):
            found[field.marks] = True
        if found:
            kept.append(found)
    if sum(field.marks in row for row in kept if field.marks) > 1:
        raise NotAnEntry(field.name, _("Mark one of the rows only"))
    return _not_too_many(field, kept)


def _cell(field: Field, column: Field, value: Any) -> Any:
    try:
        return _kept(column, value)
    except NotAnEntry as error:
        raise NotAnEntry(field.name, error.words) from error


def _order(field: Field, value: Any) -> list[str]:
    if not field.options:
        return _lines(field, value)
    chosen = [_choice(field, each) for each in _listed(field, value)]
    return list(dict.fromkeys(code for code in chosen if code))


_CHECKS = {
    Kind.TEXT: _text, Kind.LINES: _lines, Kind.NUMBER: _number, Kind.CHOICE: _choice, Kind.MANY: _many,
    Kind.YES_NO: _yes_no, Kind.DATE: _date, Kind.MOMENT: _moment, Kind.MINUTES: _number, Kind.ROWS: _rows,
    Kind.ORDER: _order,
}

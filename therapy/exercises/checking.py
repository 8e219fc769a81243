"""Answers as they are kept: each of its field's kind and within its range. What was left out is not kept."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import NotAnEntry
from therapy.exercises.definitions import Definition, Field, Kind


def checked(definition: Definition, given: dict[str, Any]) -> dict[str, Any]:
    """The answers that are kept, or NotAnEntry."""
    for name in given:
        if definition.field(name) is None:
            raise NotAnEntry(str(name)[:40], _("This exercise has no such field"))
    kept = {}
    for field in definition.fields:
        value = _CHECKS[field.kind](field, given.get(field.name))
        if value not in (None, "", []):
            kept[field.name] = value
    if not any(isinstance(value, str | list) for value in kept.values()):
        raise NotAnEntry(next(definition.fields).name, _("Write a few words in at least one of the boxes"))
    return kept


def _text(field: Field, value: Any) -> str:
    if value is None:
        return ""
    if not isinstance(value, str):
        raise NotAnEntry(field.name, _("Give this as a text"))
    if "\0" in value:
        raise NotAnEntry(field.name, _("Your text held a character that cannot be kept"))
    return keeping.note_of(value.strip(), field=field.name, longest=field.longest)


def _lines(field: Field, value: Any) -> list[str]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise NotAnEntry(field.name, _("Give this as a list of texts"))
    lines = [line for each in value if (line := _text(field, each))]
    if len(lines) > field.most:
        raise NotAnEntry(field.name, _("Write at most %(most)s lines") % {"most": field.most})
    return lines


def _number(field: Field, value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise NotAnEntry(field.name, _("Give a whole number"))
    return keeping.number_of(value, field=field.name, lowest=field.lowest, highest=field.highest)


def _choice(field: Field, value: Any) -> str:
    if value in (None, ""):
        return ""
    if not isinstance(value, str) or value not in dict(field.options):
        raise NotAnEntry(field.name, _("Choose one of the answers"))
    return value


def _yes_no(field: Field, value: Any) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise NotAnEntry(field.name, _("Choose yes or no"))
    return value


_CHECKS = {
    Kind.TEXT: _text, Kind.LINES: _lines, Kind.NUMBER: _number, Kind.CHOICE: _choice, Kind.YES_NO: _yes_no,
}

"""The answers of an exercise as a JSON Schema, for whoever writes another door to it."""

from typing import Any

from therapy.exercises.definitions import Definition, Field, Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def of(definition: Definition) -> dict[str, Any]:
    """What the answers may hold. Nothing has to be answered."""
    return {
        "$schema": DIALECT, "title": str(definition.title), "description": str(definition.about), "type": "object",
        "additionalProperties": False, "x-code": definition.code, "x-version": definition.version,
        "properties": {field.name: _field(field) for field in definition.fields},
    }


def _field(field: Field) -> dict[str, Any]:
    told = {"title": str(field.title), "description": str(field.help)} if field.help else {"title": str(field.title)}
    return told | _KINDS[field.kind](field)


def _text(field: Field) -> dict[str, Any]:
    return {"type": "string", "maxLength": field.longest}


def _codes(field: Field) -> dict[str, Any]:
    return {"oneOf": [{"const": code, "title": str(title)} for code, title in field.options]}


def _number(field: Field) -> dict[str, Any]:
    return {"type": "integer", "minimum": field.lowest, "maximum": field.highest}


def _rows(field: Field) -> dict[str, Any]:
    columns = {column.name: _field(column) for column in field.columns}
    if field.marks:
        columns[field.marks] = {"type": "boolean", "title": str(field.marks_title)}
    row = {"type": "object", "additionalProperties": False, "properties": columns}
    return {"type": "array", "maxItems": field.most, "items": row}


def _order(field: Field) -> dict[str, Any]:
    most = {"type": "array", "maxItems": max(field.most, len(field.options))}
    return most | {"items": _codes(field) if field.options else _text(field)}


_KINDS = {
    Kind.TEXT: _text, Kind.CHOICE: _codes, Kind.NUMBER: _number, Kind.MINUTES: _number, Kind.ROWS: _rows,
    Kind.ORDER: _order,
    Kind.LINES: lambda field: {"type": "array", "maxItems": field.most, "items": _text(field)},
    Kind.MANY: lambda field: {"type": "array", "uniqueItems": True, "items": _codes(field)},
    Kind.YES_NO: lambda _field: {"type": "boolean"},
    Kind.DATE: lambda _field: {"type": "string", "format": "date"},
    Kind.MOMENT: lambda _field: {"type": "string", "format": "date-time"},
}

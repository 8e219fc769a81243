"""Rows and orders in a form. Each cell is a form field of its own, named `<field>-<index>-<column>`."""

import re
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from patients.diary.fields import WrittenField
from therapy.exercises import fields
from therapy.exercises.definitions import Definition, Field

ITEM, PLACE, MARKED = "item", "place", "marked"
AT_MOST = 40
"""More rows than any exercise has are not read at all."""


@dataclass(frozen=True)
class Row:
    """One row on the page."""

    index: int
    cells: list
    marked: bool = False
    title: str = ""

    @property
    def number(self) -> int:
        return self.index + 1


def add_rows(form, field: Field, kept: list[dict], *, spare: int) -> None:
    """The cells of the rows that came or that are kept, and of as many empty ones as are spare."""
    for index in range(_count(form, field, len(kept), spare)):
        row = kept[index] if index < len(kept) else {}
        for column in field.columns:
            name = f"{field.name}-{index}-{column.name}"
            form.fields[name] = fields.make(column, in_row=True)
            form.initial.setdefault(name, fields.shown(column, row.get(column.name)))


def rows(form, field: Field, kept: list[dict]) -> list[Row]:
    """The rows as they stand on the page."""
    if form.is_bound:
        marked = form.data.get(f"{field.name}-{MARKED}", "")
    else:
        marked = next((str(index) for index, row in enumerate(kept) if field.marks and row.get(field.marks)), "")
    found = []
    while f"{field.name}-{len(found)}-{field.columns[0].name}" in form.fields:
        index = len(found)
        cells = [form[f"{field.name}-{index}-{column.name}"] for column in field.columns]
        found.append(Row(index, cells, marked=marked == str(index)))
    return found


def given_rows(form, field: Field) -> list[dict[str, Any]]:
    """What was written into the rows."""
    marked = form.data.get(f"{field.name}-{MARKED}", "")
    found, index = [], 0
    while f"{field.name}-{index}-{field.columns[0].name}" in form.fields:
        row = {column.name: fields.given(column, form.cleaned_data.get(f"{field.name}-{index}-{column.name}"))
               for column in field.columns}
        if field.marks and marked == str(index):
            row[field.marks] = True
        found.append(row)
        index += 1
    return found


def things(definition: Definition, field: Field, answers: dict[str, Any]) -> list[str]:
    """What is put into an order, in the order that was given so far."""
    kept = list(answers.get(field.name) or [])
    there = list(dict.fromkeys(kept))
    if field.options:
        there = [code for code, _title in field.options]
    elif field.of:
        there = definition.written(field.of, answers)
    return [each for each in kept if each in there] + [each for each in there if each not in kept]


def add_order(form, definition: Definition, field: Field, answers: dict[str, Any], *, spare: int) -> None:
    """A box for the place of each thing, and for its words when they are the person's own."""
    found = things(definition, field, answers)
    own = not (field.options or field.of)
    for index in range(_count(form, field, len(found), spare if own else 0)):
        item, place = f"{field.name}-{index}-{ITEM}", f"{field.name}-{index}-{PLACE}"
        form.fields[item] = WrittenField(
            label=_("Number %(number)s") % {"number": index + 1}, required=False, max_length=field.longest, strip=True,
            widget=forms.TextInput() if own else forms.HiddenInput())
        form.fields[place] = forms.IntegerField(
            label=_("Place"), required=False, min_value=1, max_value=99,
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "nhsuk-input--width-2",
                                          "autocomplete": "off"}),
            error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _("Give a whole number, such as 1")))
        if index < len(found):
            form.initial.setdefault(item, found[index])
            form.initial.setdefault(place, index + 1)


def order(form, field: Field) -> list[Row]:
    """The things in their order, as they stand on the page."""
    titles = {code: str(title) for code, title in field.options}
    found: list[Row] = []
    while f"{field.name}-{len(found)}-{ITEM}" in form.fields:
        cells = [form[f"{field.name}-{len(found)}-{ITEM}"], form[f"{field.name}-{len(found)}-{PLACE}"]]
        value = str(cells[0].value() or "")
        found.append(Row(len(found), cells, title=titles.get(value, value)))
    return found


def given_order(form, field: Field, *, moved: tuple[int, int] | None) -> list[str]:
    """The things by their places. `moved`: the index of one that was moved by a button, and by how much."""
    found = []
    while f"{field.name}-{len(found)}-{ITEM}" in form.fields:
        index = len(found)
        place = form.cleaned_data.get(f"{field.name}-{index}-{PLACE}")
        found.append((place or AT_MOST * 3, index, form.cleaned_data.get(f"{field.name}-{index}-{ITEM}") or ""))
    found.sort()
    if moved:
        at = next((at for at, (_place, index, _item) in enumerate(found) if index == moved[0]), None)
        if at is not None and 0 <= at + moved[1] < len(found):
            found[at], found[at + moved[1]] = found[at + moved[1]], found[at]
    return [item for _place, _index, item in found if item]


def _count(form, field: Field, kept: int, spare: int) -> int:
    if not form.is_bound:
        return min(kept + spare, field.most) or 1
    pattern = re.compile(rf"{re.escape(field.name)}-(\d{{1,3}})-")
    came = [int(found[1]) + 1 for name in form.data if (found := pattern.match(name))]
    return min(max(came, default=0), AT_MOST)

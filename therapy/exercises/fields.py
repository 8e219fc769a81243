"""The form field of each kind of question, and its answer on the way in and out of a form."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import MomentField, ScaleField, WrittenField
from therapy.exercises.definitions import Field, Kind

SHORT = 300
"""Up to this length one line is enough to write in."""
FEW = 9
"""So many choices stand on the page; more are in a list to open."""
EMPTY = ("", _("No answer"))
YES_NO = (("yes", _("Yes")), ("no", _("No")))


def make(field: Field, *, in_row: bool = False) -> forms.Field:
    """The form field of a question. `in_row`: one of several beside each other, so that little room is taken."""
    return _MAKES[field.kind](field, in_row)


def given(field: Field, value: Any) -> Any:
    """What came out of a form, as an action takes it."""
    if field.kind is Kind.LINES:
        return [line.strip() for line in (value or "").split("\n") if line.strip()]
    if field.kind is Kind.YES_NO:
        return {"yes": True, "no": False}.get(value)
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    return value


def shown(field: Field, value: Any) -> Any:
    """An answer as the form shows it."""
    if field.kind is Kind.LINES and isinstance(value, list):
        return "\n".join(value)
    if field.kind is Kind.YES_NO and value is not None:
        return "yes" if value else "no"
    if field.kind is Kind.MOMENT and value:
        return datetime.fromisoformat(value)
    return value


def _text(field: Field, in_row: bool) -> forms.Field:
    longest = field.longest * (field.most if field.kind is Kind.LINES else 1)
    one_line = (longest <= SHORT or in_row) and field.kind is Kind.TEXT
    widget = forms.TextInput() if one_line else forms.Textarea(attrs={"rows": 3})
    return WrittenField(
        label=field.title, help_text=field.help, required=False, max_length=longest, strip=True, widget=widget,
        error_messages={"max_length": format_lazy(
            _("This is too long. Use at most {longest} characters"), longest=f"{longest:,}")},
    )


def _number(field: Field, in_row: bool) -> forms.Field:
    if field.is_scale and not in_row:
        return ScaleField(label=field.title, help_text=field.help, required=False, low=field.low_words,
                          high=field.high_words, lowest=field.lowest, highest=field.highest)
    wrong = format_lazy(_("Give a whole number from {lowest} to {highest}"), lowest=field.lowest, highest=field.highest)
    return forms.IntegerField(
        label=field.title, help_text=_range(field), required=False, min_value=field.lowest, max_value=field.highest,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "nhsuk-input--width-3", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )


def _range(field: Field) -> Any:
    """The help of a number box: what the ends mean, or the range alone."""
    if field.help:
        return field.help
    if field.kind is Kind.MINUTES:
        return _("In minutes")
    if field.low_words and field.high_words:
        return format_lazy("{lowest} = {low}, {highest} = {high}", lowest=field.lowest, low=field.low_words,
                           highest=field.highest, high=field.high_words)
    return format_lazy(_("From {lowest} to {highest}"), lowest=field.lowest, highest=field.highest)


def _one_of(field: Field, options, in_row: bool) -> forms.Field:
    look: dict[str, Any] = {"choices": (EMPTY, *options)}
    if not in_row and len(options) <= FEW:
        look = {"choices": (*options, EMPTY), "widget": forms.RadioSelect}
    return forms.ChoiceField(label=field.title, help_text=field.help, required=False, **look,
                             error_messages={"invalid_choice": _("Choose one of the answers")})


def _many(field: Field, _in_row: bool) -> forms.Field:
    return forms.MultipleChoiceField(
        label=field.title, help_text=field.help or _("Choose all that fit."), required=False, choices=field.options,
        widget=forms.CheckboxSelectMultiple, error_messages={"invalid_choice": _("Choose one of the answers")},
    )


def _date(field: Field, _in_row: bool) -> forms.Field:
    return forms.DateField(
        label=field.title, help_text=field.help, required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
        error_messages={"invalid": _("Give a day, such as 24 March 2026")},
    )


def _moment(field: Field, _in_row: bool) -> forms.Field:
    return MomentField(label=field.title, help_text=field.help, required=False)


_MAKES = {
    Kind.TEXT: _text, Kind.LINES: _text, Kind.NUMBER: _number, Kind.MINUTES: _number, Kind.MANY: _many,
    Kind.CHOICE: lambda field, in_row: _one_of(field, field.options, in_row),
    Kind.YES_NO: lambda field, in_row: _one_of(field, YES_NO, in_row),
    Kind.DATE: _date, Kind.MOMENT: _moment,
}

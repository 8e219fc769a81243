"""The form of an exercise, made from its definition."""

from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, WrittenField
from therapy.exercises.definitions import Definition, Field, Kind

SHORT = 200
"""Up to this length one line is enough to write in."""
EMPTY = ("", _("No answer"))


class ExerciseForm(EntryForm):
    """The answers to an exercise. Nothing has to be filled in, but something has to."""

    def __init__(self, *args, definition: Definition, **more):
        super().__init__(*args, **more)
        self.definition = definition
        for field in definition.fields:
            self.fields[field.name] = _MAKES[field.kind](field)

    def parts(self) -> list[dict[str, Any]]:
        """The fields as they stand together."""
        return [{"title": step.title, "fields": [self[field.name] for field in step.fields]}
                for step in self.definition.steps]

    def answers(self) -> dict[str, Any]:
        """What was answered, as an action takes it."""
        return {field.name: _given(field, self.cleaned_data.get(field.name)) for field in self.definition.fields}


def initial(definition: Definition, answers: dict[str, Any]) -> dict[str, Any]:
    """Answers as the form shows them."""
    shown = dict(answers)
    for field in definition.fields:
        value = answers.get(field.name)
        if field.kind is Kind.LINES and isinstance(value, list):
            shown[field.name] = "\n".join(value)
        elif field.kind is Kind.YES_NO and value is not None:
            shown[field.name] = "yes" if value else "no"
    return shown


def _given(field: Field, value: Any) -> Any:
    if field.kind is Kind.LINES:
        return [line.strip() for line in (value or "").split("\n") if line.strip()]
    if field.kind is Kind.YES_NO:
        return {"yes": True, "no": False}.get(value)
    return value


def _text(field: Field) -> forms.Field:
    longest = field.longest * (field.most if field.kind is Kind.LINES else 1)
    widget = forms.TextInput() if longest <= SHORT else forms.Textarea(attrs={"rows": 3})
    return WrittenField(
        label=field.title, help_text=field.help, required=False, max_length=longest, strip=True, widget=widget,
        error_messages={"max_length": format_lazy(
            _("This is too long. Use at most {longest} characters"), longest=f"{longest:,}")},
    )


def _number(field: Field) -> forms.Field:
    wrong = format_lazy(_("Give a whole number from {lowest} to {highest}"), lowest=field.lowest, highest=field.highest)
    return forms.IntegerField(
        label=field.title, help_text=field.help, required=False, min_value=field.lowest, max_value=field.highest,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "nhsuk-input--width-3", "autocomplete": "off"}),
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), wrong),
    )


def _choice(field: Field) -> forms.Field:
    return forms.ChoiceField(label=field.title, help_text=field.help, required=False, choices=(EMPTY, *field.options),
                             error_messages={"invalid_choice": _("Choose one of the answers")})


def _yes_no(field: Field) -> forms.Field:
    return forms.ChoiceField(label=field.title, help_text=field.help, required=False,
                             choices=(EMPTY, ("yes", _("Yes")), ("no", _("No"))),
                             error_messages={"invalid_choice": _("Choose one of the answers")})


_MAKES = {Kind.TEXT: _text, Kind.LINES: _text, Kind.NUMBER: _number, Kind.CHOICE: _choice, Kind.YES_NO: _yes_no}

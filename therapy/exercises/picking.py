"""One of the things that were written on an earlier step, or other words: a choice, and a box for one's own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from therapy.exercises import fields
from therapy.exercises.definitions import Definition, Field

OWN = "own"


def own(field: Field) -> str:
    """The name of the box for one's own words."""
    return f"{field.name}-{OWN}"


def add(form, definition: Definition, field: Field, answers: dict[str, Any]) -> None:
    """The choice and the box; the box alone as long as nothing was written that could be chosen."""
    written, kept = definition.written(field.of, answers), answers.get(field.name)
    if not written:
        form.fields[field.name] = fields.make(field)
        form.initial[field.name] = kept
        return
    form.fields[field.name] = forms.ChoiceField(
        label=field.title, help_text=field.help, required=False, widget=forms.RadioSelect,
        choices=(*((each, each) for each in written), ("", _("Something else"))),
        error_messages={"invalid_choice": _("Choose one of the answers")},
    )
    form.fields[own(field)] = fields.make(field)
    form.fields[own(field)].label, form.fields[own(field)].help_text = _("Something else, in your own words"), ""
    form.initial[field.name if kept in written else own(field)] = kept


def asked(form, field: Field) -> list:
    """The fields of the form, as they stand on the page."""
    return [form[name] for name in (field.name, own(field)) if name in form.fields]


def given(form, field: Field) -> Any:
    """What was chosen. One's own words go before, because they were typed."""
    return form.cleaned_data.get(own(field)) or form.cleaned_data.get(field.name)

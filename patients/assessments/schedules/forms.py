"""When to ask for a questionnaire, as a form. It saves nothing; what was typed stays in it."""

from datetime import datetime

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from healing_space.web import periods
from patients.assessments.schedules.models import Rhythm

OWN_RHYTHMS = [pair for pair in Rhythm.choices if pair[0] != Rhythm.VISITS]
"""Visits are the clinician's to know of."""


def day_field(label, help_text="") -> forms.DateField:
    return forms.DateField(
        label=label, required=False, input_formats=periods.WRITTEN, help_text=help_text,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
        error_messages={"invalid": periods.WRONG_DAY},
    )


class DaysField(forms.CharField):
    """Several days, one a line."""

    def clean(self, value):
        lines = [line.strip() for line in super().clean(value).replace(",", "\n").splitlines() if line.strip()]
        return [_day(line) for line in lines]


class ScheduleForm(forms.Form):
    """How often, from when, until when."""

    rhythm = forms.ChoiceField(
        label=_("When?"), choices=Rhythm.choices, widget=forms.RadioSelect(attrs={"data-look": "small"}),
        error_messages={"required": _("Choose when to ask for it"), "invalid_choice": _("Choose one from the list")},
    )
    every_weeks = forms.IntegerField(
        label=_("Every how many weeks?"), required=False, min_value=1, max_value=26, initial=1,
        widget=forms.NumberInput(attrs={"class": "nhsuk-input--width-2"}),
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("Give a number of weeks from 1 to 26"),
        ),
    )
    starts_on = day_field(_("The first time"), _("Empty means today."))
    ends_on = day_field(_("Until"))
    dates = DaysField(
        label=_("Dates, or the days of visits"), required=False, max_length=2000,
        help_text=_("One a line, such as 24 March 2026."), widget=forms.Textarea(attrs={"rows": 3}),
    )

    def wanted(self) -> dict:
        """What was asked for, for the action."""
        typed = dict(self.cleaned_data)
        typed["every_weeks"] = typed.get("every_weeks") or 1
        return typed


class ChangeForm(ScheduleForm):
    """Other times for what somebody asks of themselves."""

    def __init__(self, *given, **more):
        super().__init__(*given, **more)
        self.fields["rhythm"].choices = OWN_RHYTHMS


class RestForm(forms.Form):
    """Until when to let it rest."""

    until = day_field(_("Ask again from"), _("Empty means: until somebody says so."))


class AskForm(ScheduleForm):
    """The same, with why, in words that the patient reads."""

    why = forms.CharField(
        label=_("Why? They can read this"), max_length=300,
        widget=forms.Textarea(attrs={"rows": 3, "data-count": "true"}),
        error_messages={"required": _("Say in a few words why you ask for it"),
                        "max_length": _("Use at most 300 characters")},
    )


class OwnForm(ScheduleForm):
    """Somebody asks themselves."""

    code = forms.ChoiceField(label=_("Which questionnaire?"), error_messages={
        "required": _("Choose a questionnaire"), "invalid_choice": _("Choose one from the list"),
    })

    field_order = ["code", "rhythm", "every_weeks", "starts_on", "ends_on", "dates"]

    def __init__(self, *given, instruments, **more):
        super().__init__(*given, **more)
        self.fields["code"].choices = [("", _("Choose one")), *((each.code, each.title) for each in instruments)]
        self.fields["rhythm"].choices = OWN_RHYTHMS


def _day(line: str):
    for written in periods.WRITTEN:
        try:
            return datetime.strptime(line, written).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise ValidationError(periods.WRONG_DAY)

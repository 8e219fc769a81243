"""Homework as forms. They save nothing; what was typed stays in them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from healing_space.web import periods
from therapy.homework.actions import LONGEST_NOTE
from therapy.homework.models import What


class ChangeForm(forms.Form):
    """Until when, and with which words."""

    due_on = forms.DateField(
        label=_("Until when?"), input_formats=periods.WRITTEN, help_text=_("Such as the day before you next meet."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
        error_messages={"invalid": periods.WRONG_DAY, "required": _("Give a day")},
    )
    note = forms.CharField(
        label=_("A note that they read"), required=False, max_length=LONGEST_NOTE,
        help_text=_("Why this, and how much of it is enough. Nobody looks through what you write here."),
        widget=forms.Textarea(attrs={"rows": 3, "data-count": "true"}),
        error_messages={"max_length": _("This is too long. Use at most 500 characters")},
    )


class SetForm(ChangeForm):
    """What to do, until when, and with which words."""

    what = forms.ChoiceField(label=_("What?"), error_messages={
        "required": _("Choose something from the list"), "invalid_choice": _("Choose something from the list"),
    })

    field_order = ["what", "due_on", "note"]

    def __init__(self, *given, choices, **more):
        super().__init__(*given, **more)
        self.fields["what"].choices = [("", _("Choose one")), *choices]


class ListForm(forms.Form):
    """Which homework to list."""

    q = forms.CharField(
        label=_("Find by name"), required=False, max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "class": "nhsuk-input--width-10", "data-optional": "quiet"}),
    )
    only = forms.ChoiceField(
        label=_("How it stands"), required=False,
        choices=[("", _("All")), ("open", _("Still open")), ("answered", _("Answered")), ("ended", _("Ended"))],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )
    kind = forms.ChoiceField(
        label=_("What it is"), required=False, choices=[("", _("Anything")), *What.choices],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )

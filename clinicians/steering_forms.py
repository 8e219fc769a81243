from django import forms
from django.utils.translation import gettext_lazy as _

from clinicians.forms import PeriodForm
from therapy.companion import providers
from therapy.companion.steering.actions import LONGEST_WORDS
from therapy.companion.steering.models import Why

PROVIDER_WORDS = {"groq": _("Only Groq"), "openai-shaped": _("Only the service’s own address")}

MOST_DAYS = 92
"""Every call of these days is looked at."""
TOO_LONG = _("Choose at most three months")


class DaysForm(PeriodForm):
    """Of which days to show what was used."""

    def clean(self) -> dict:
        given = super().clean()
        first, last = given.get("first"), given.get("last")
        if first and last and not self.errors and (last - first).days >= MOST_DAYS:
            self.add_error("last", TOO_LONG)
        return given


class ReasonForm(forms.Form):
    """Why something is switched off: one reason is chosen already, so that one press is enough."""

    why = forms.ChoiceField(label=_("Why"), choices=Why.choices, initial=Why.WORRIED)
    words = forms.CharField(
        label=_("In your own words"), required=False, max_length=LONGEST_WORDS,
        widget=forms.Textarea(attrs={"rows": 2}),
    )


class SwitchOffForm(ReasonForm):
    """What to switch off for everybody."""

    provider = forms.ChoiceField(
        label=_("What to switch off"), required=False,
        choices=[("", _("The whole AI companion")), *((name, PROVIDER_WORDS[name]) for name in providers.NAMES)],
        widget=forms.Select(attrs={"data-optional": "quiet"}),
    )
    field_order = ["provider", "why", "words"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].help_text = _("Colleagues read this. Do not name a patient.")


class PatientSwitchForm(ReasonForm):
    """Why the AI companion is switched off for one person."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["words"].help_text = _("They can read this in their data.")

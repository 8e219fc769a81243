from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from patients.diary.fields import EntryForm, PastMomentField
from patients.diary.habits import actions, words
from patients.diary.habits.models import How, What

A_KIND = [("", _("Not said")), *How.choices]
AMOUNTS = {What.WATER: _("How many glasses?"), What.MOVEMENT: _("How many minutes?"),
           What.OUTDOORS: _("How many minutes?")}


class AmountField(forms.IntegerField):
    """Glasses or minutes of one day."""

    def __init__(self, **options):
        super().__init__(min_value=1, widget=forms.NumberInput(attrs={
            "class": "nhsuk-input--width-4", "inputmode": "numeric",
        }), **options)

    def be_of(self, what: str) -> None:
        """Say what it is of, and how much there may be."""
        self.max_value = actions.MOST[what]
        wrong = format_lazy(_("Give a whole number from 1 to {most}"), most=f"{self.max_value:,}")
        self.label = AMOUNTS[what]
        self.validators = [check for check in self.validators if not hasattr(check, "limit_value")]
        self.error_messages |= dict.fromkeys(("required", "invalid"), wrong)
        self.too_much = wrong

    def clean(self, value):
        number = super().clean(value)
        if number is not None and not 1 <= number <= self.max_value:
            raise forms.ValidationError(self.too_much)
        return number


class HabitForm(EntryForm):
    """Glasses or minutes, with the time if they like. It saves nothing."""

    amount = AmountField()
    how = forms.ChoiceField(
        label=_("What kind of movement?"), choices=A_KIND, required=False,
        error_messages={"invalid_choice": _("Choose a kind of movement from the list")},
    )
    happened_at = PastMomentField()

    def __init__(self, *given, what: str, **more):
        super().__init__(*given, **more)
        self.what = what
        self.fields["amount"].be_of(what)
        if what != What.MOVEMENT:
            del self.fields["how"]

    def reads(self, entry) -> str:
        return words.said(entry.what, entry.amount)


class TapForm(forms.Form):
    """One tap. It saves nothing."""

    what = forms.ChoiceField(choices=What.choices)
    amount = forms.IntegerField(min_value=1, max_value=1440)
    how = forms.ChoiceField(choices=A_KIND, required=False)


class TakeBackForm(forms.Form):
    """The last one of today is taken back. It saves nothing."""

    what = forms.ChoiceField(choices=What.choices)


class AimForm(forms.Form):
    """How much somebody would like of a day. Left empty: no aim. It saves nothing."""

    amount = AmountField(required=False, help_text=_("Leave it empty to have no aim."))

    def __init__(self, *given, what: str, **more):
        super().__init__(*given, **more)
        self.fields["amount"].be_of(what)
        self.fields["amount"].widget.attrs["data-optional"] = "quiet"

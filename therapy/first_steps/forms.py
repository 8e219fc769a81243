from django import forms
from django.utils.translation import gettext_lazy as _

from therapy.companion.forms import WordsField
from therapy.first_steps import choices
from therapy.first_steps.actions import LONGEST


class BringsForm(forms.Form):
    """What brings somebody here. All of it may be left out."""

    brings = forms.MultipleChoiceField(
        label=_("What brings you here?"), help_text=_("Choose as many as you like, or none."), required=False,
        choices=[(one.code, one.words) for one in choices.BRINGS], widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from the list.")},
    )
    words = WordsField(
        label=_("In your own words, if you like"), required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST}),
        error_messages={"max_length": _("Use at most %(limit_value)s letters. Your words are still in the box.")},
    )


class LikesForm(forms.Form):
    """What somebody would like."""

    likes = forms.MultipleChoiceField(
        label=_("What would you like?"), help_text=_("Choose as many as you like, or none."), required=False,
        choices=[(one.code, one.words) for one in choices.LIKES], widget=forms.CheckboxSelectMultiple,
        error_messages={"invalid_choice": _("Choose from the list.")},
    )


class StepForm(forms.Form):
    """One small step."""

    step = forms.ChoiceField(choices=[(step.code, step.title) for step in choices.STEPS])

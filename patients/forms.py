from django import forms
from django.utils.translation import gettext_lazy as _

from patients.models import Nation


class AboutYouForm(forms.Form):
    """Two questions that choose the right help lines. Both may be left."""

    nation = forms.ChoiceField(
        label=_("Where in the UK do you live?"), required=False, widget=forms.RadioSelect(attrs={"data-look": "m"}),
        choices=[*Nation.choices, ("", _("I would rather not say"))],
        help_text=_("Help lines differ from nation to nation."),
        error_messages={"invalid_choice": _("Choose one of the answers, or leave it")},
    )
    birth_year = forms.IntegerField(
        label=_("In which year were you born?"), required=False,
        help_text=_("For example, 1990. Some help lines are for certain ages."),
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-4", "inputmode": "numeric"}),
        error_messages={"invalid": _("Give a year in four numbers, such as 1990")},
    )

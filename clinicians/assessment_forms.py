"""Forms of the back office about questionnaires. They save nothing; what was typed stays in them."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from healing_space.web import periods
from patients.assessments.forms import AllQuestions


class PaperForm(AllQuestions):
    """All questions of a sheet, and the day on which it was filled in."""

    written_on = forms.DateField(
        label=_("When was it filled in?"), input_formats=periods.WRITTEN,
        help_text=_("The day on the sheet. The score counts for this day."),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date", "class": "nhsuk-input--width-10"}),
        error_messages={"required": _("Give the day on which it was filled in"), "invalid": periods.WRONG_DAY},
    )

    def clean_written_on(self):
        day = self.cleaned_data["written_on"]
        if day > timezone.localdate():
            raise forms.ValidationError(_("This day has not come yet. Give a day that has passed"))
        if (timezone.localdate() - day).days > 3652:
            raise forms.ValidationError(_("This is more than ten years ago. Give a later day"))
        return day


class PasswordForm(forms.Form):
    """The clinician is back. A browser that knows their password must not fill it in for whoever holds the device."""

    password = forms.CharField(
        label=_("Your password"), strip=False, max_length=200,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password", "class": "nhsuk-input--width-20"}),
        error_messages={"required": _("Enter your password")},
    )

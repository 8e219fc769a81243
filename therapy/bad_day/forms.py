from django import forms
from django.utils.translation import gettext_lazy as _


class MoodForm(forms.Form):
    """One tap: 0 is as low as can be, 10 is as good as can be."""

    score = forms.IntegerField(min_value=0, max_value=10, error_messages={"required": _("Tap a number.")})


class LineForm(forms.Form):
    """One line about the day."""

    text = forms.CharField(
        label=_("One line about today"), max_length=500, widget=forms.Textarea(attrs={"rows": 3, "maxlength": 500}),
        error_messages={
            "required": _("Write a few words, or go back."),
            "max_length": _("This is too long for one line. Your words are still in the box."),
        },
    )

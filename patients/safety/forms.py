from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST = 4000


def as_kept(words) -> str:
    """What can be kept of words that come with a call for help: they never hold it up."""
    plain = words if isinstance(words, str) else ""
    return plain.replace("\0", "").encode("utf-8", "replace").decode()[:LONGEST]


class PersonForm(forms.Form):
    """Words for whoever answers. None are needed."""

    words = forms.CharField(
        label=_("Is there anything you want them to know?"),
        help_text=_("You do not have to write anything."),
        required=False, max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
    )


class AnswerForm(forms.Form):
    """The one-tap answer to our question."""

    answer = forms.ChoiceField(choices=[
        ("yes", _("Yes")), ("unsure", _("Not sure, or I would rather not say")), ("no", _("No")),
    ])

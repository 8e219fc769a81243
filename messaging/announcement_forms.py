from django import forms
from django.utils.translation import gettext_lazy as _

from messaging import announcements, wording

TOO_LONG = _("Use at most %(limit_value)s letters.")


class AnnouncementForm(forms.Form):
    """What many patients are told at once."""

    title = forms.CharField(
        label=_("What is it about?"), max_length=wording.LONGEST_TITLE,
        help_text=_("It stands on the patients' first page until they have read it."),
        error_messages={"required": _("Say in a few words what it is about."), "max_length": TOO_LONG},
    )
    text = forms.CharField(
        label=_("What do you want to tell them?"), max_length=announcements.LONGEST,
        widget=forms.Textarea(attrs={"rows": 6, "data-count": "true"}),
        help_text=_("Everybody reads the same words, so name nobody."),
        error_messages={"required": wording.NOTHING, "max_length": TOO_LONG},
    )

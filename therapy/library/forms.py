from django import forms
from django.utils.translation import gettext_lazy as _

LONGEST_SEARCH = 200


class FindForm(forms.Form):
    """Words to look for in the library."""

    words = forms.CharField(
        label=_("Find an article"), max_length=LONGEST_SEARCH, help_text=_("Such as “sleep” or “panic on the bus”."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "type": "search", "enterkeyhint": "search"}),
        error_messages={"required": _("Write a word to look for"),
                        "max_length": _("This is too long. A few words are enough")},
    )

from django import forms
from django.utils.translation import gettext_lazy as _

from therapy.companion.actions import LONGEST


class SayForm(forms.Form):
    """One turn. The text is not trimmed to fit: too long is said, and the words stay in the box."""

    text = forms.CharField(
        label=_("Your message"),
        widget=forms.Textarea(attrs={"rows": 3, "maxlength": LONGEST, "data-count": "true", "data-label": "s"}),
        max_length=LONGEST,
        error_messages={
            "required": _("Write something first, or choose one of the answers."),
            "max_length": _("This is longer than we can keep as one message. Please send it in parts. "
                            "Your words are still in the box."),
            "null_characters_not_allowed": _("There are characters in this that cannot be read. Please remove them."),
        },
    )

"""The sections of the page on which a clinician says how safety notices reach them."""

from django import forms
from django.utils.translation import gettext_lazy as _


class Channels(forms.Form):
    """By which channels."""

    by_email = forms.BooleanField(label=_("By email"), required=False)
    by_sms = forms.BooleanField(label=_("By text message"), required=False)


class Phone(forms.Form):
    """To which phone."""

    phone = forms.CharField(
        label=_("Mobile number"), required=False, max_length=30,
        help_text=_("Only for what we tell you. Nobody else is shown it. Leave it empty to take it away."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "nhsuk-input--width-20"}),
        error_messages={"max_length": _("Enter a mobile number like 07700 900123.")},
    )


class Code(forms.Form):
    """What the test page to that phone said."""

    code = forms.CharField(
        label=_("Code from the text message"), max_length=20,
        widget=forms.TextInput(attrs={
            "inputmode": "numeric", "autocomplete": "one-time-code", "class": "nhsuk-input--width-5",
        }),
        error_messages={"required": _("Enter the code from the text message."),
                        "max_length": _("Enter the code from the text message.")},
    )

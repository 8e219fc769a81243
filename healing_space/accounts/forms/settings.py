"""The sections of the settings page, each a form of its own."""

import re

from allauth.account.adapter import get_adapter
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from healing_space.accounts import languages
from healing_space.accounts.forms import sign_in, sign_up
from healing_space.accounts.models import Appearance, TextSize


class _Section(forms.Form):
    """A section that starts from what is set now."""

    def __init__(self, *args, user, **kwargs):
        self.user = user
        kwargs.setdefault("initial", {name: getattr(user, name) for name in self.base_fields if hasattr(user, name)})
        super().__init__(*args, **kwargs)


class Name(_Section):
    """What to call a person."""

    name = sign_up.name_field()
    pronouns = forms.CharField(
        label=_("Pronouns"), required=False, max_length=60, help_text=_("For example she/her, he/him or they/them."),
        widget=forms.TextInput(attrs={"class": "nhsuk-input--width-10"}),
        error_messages={"max_length": _("Use 60 letters or fewer.")},
    )


class Phone(_Section):
    """Where a person can be called."""

    phone = forms.CharField(
        label=_("Phone number"), required=False, max_length=30,
        help_text=_("So that your care team can call you. Leave it empty to take it away."),
        widget=forms.TextInput(attrs={"type": "tel", "autocomplete": "tel", "class": "nhsuk-input--width-20"}),
        error_messages={"max_length": _("Enter a phone number like 07700 900123.")},
    )

    def clean_phone(self) -> str:
        return plain_phone(self.cleaned_data["phone"])


def plain_phone(text: str) -> str:
    """A phone number as people write it, or a ValidationError."""
    number = " ".join(text.split())
    if number and not (re.fullmatch(r"\+?[\d ()./-]+", number) and 7 <= sum(map(str.isdigit, number)) <= 15):
        raise ValidationError(_("Enter a phone number like 07700 900123."))
    return number


class Email(sign_in.Proved):
    """A new address to sign in with. The present one counts until the code sent to the new one comes back."""

    email = sign_in.email_field(_("New email address"))

    field_order = ("email", "password")

    def clean_email(self) -> str:
        # Whether somebody else has the address is not said here: a code goes there, and only its owner reads that.
        email = self.cleaned_data["email"].lower()
        if email == self.user.email:
            raise get_adapter().validation_error("duplicate_email")
        return email


class Password(sign_in.Proved):
    """A new password."""

    new_password = sign_in.password_field(_("New password"), new=True)

    def clean_new_password(self) -> str:
        password = self.cleaned_data["new_password"]
        validate_password(password, self.user)
        return password


class Language(_Section):
    """The language of the pages and of our letters."""

    language = forms.ChoiceField(label=_("Language"), choices=languages.offered)


class Look(_Section):
    """How the pages look."""

    appearance = forms.ChoiceField(label=_("Colours"), choices=Appearance.choices, widget=forms.RadioSelect)
    text_size = forms.ChoiceField(label=_("Text size"), choices=TextSize.choices, widget=forms.RadioSelect)


class Notices(_Section):
    """Which e-mails come."""

    notice_by_email = forms.BooleanField(label=_("Send me reminders by email"), required=False)

"""Forms of joining: the three screens of a patient, and the invitation of a member of staff."""

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from healing_space.accounts.forms import sign_in

YES_NO = (("yes", _("Yes")), ("no", _("No")))


def name_field(**more) -> forms.CharField:
    """Any name: this is for being spoken to, not for proving who one is."""
    return forms.CharField(
        label=_("What should we call you?"),
        help_text=_("Any name you like. You can change it later."),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "given-name", "class": "nhsuk-input--width-20"}),
        error_messages={
            "required": _("Enter a name we can call you."),
            "max_length": _("Use 100 letters or fewer."),
        },
        **more,
    )


class Safe(forms.Form):
    """Is the person safe right now? Asked first, and kept nowhere."""

    safe = forms.ChoiceField(
        label=_("Are you safe right now?"),
        help_text=_("If you might hurt yourself, or someone might hurt you, choose No. We will show you who can help."),
        choices=YES_NO,
        widget=forms.RadioSelect(attrs={"data-label": "l"}),
        error_messages={"required": _("Choose Yes or No."), "invalid_choice": _("Choose Yes or No.")},
    )


class Age(forms.Form):
    """Only adults may join."""

    adult = forms.ChoiceField(
        label=_("Are you 18 or over?"),
        choices=YES_NO,
        widget=forms.RadioSelect(attrs={"data-label": "l"}),
        error_messages={"required": _("Choose Yes or No."), "invalid_choice": _("Choose Yes or No.")},
    )


class _WithPassword(forms.Form):
    """A form in which a password is chosen that has to be a good one for this person."""

    def _owner(self):
        return None

    def clean(self) -> dict:
        cleaned = super().clean()
        if password := cleaned.get("password"):
            try:
                validate_password(password, self._owner())
            except ValidationError as weak:
                self.add_error("password", weak)
        return cleaned


class Account(_WithPassword):
    """The account itself."""

    name = name_field()
    email = sign_in.email_field(help_text=_("We send a code there to check it is yours. You sign in with it."))
    password = sign_in.password_field(new=True)
    agree = forms.BooleanField(
        label=_("I have read the terms and agree to them"),
        error_messages={"required": _("Tick the box if you agree to the terms. Without it we cannot open an account.")},
    )

    field_order = ("name", "email", "password", "agree")

    def clean_email(self) -> str:
        return self.cleaned_data["email"].lower()

    def _owner(self):
        return get_user_model()(email=self.cleaned_data.get("email", ""))


class AcceptInvitation(_WithPassword):
    """What a member of staff is called, and their password."""

    name = name_field()
    password = sign_in.password_field(new=True)

    def __init__(self, *args, user, **kwargs):
        self.user = user
        super().__init__(*args, **kwargs)

    def _owner(self):
        return self.user

"""Forms of coming in: allauth's, in our words, and the second factor."""

from allauth.account import forms as allauth
from allauth.account.adapter import get_adapter
from django import forms
from django.utils.translation import gettext_lazy as _

from healing_space.accounts import tidying
from healing_space.accounts.second_factor import Kind

LONGEST_PASSWORD = 256
TOO_LONG = _("Use 256 characters or fewer.")
PASSWORD_HINT = _("At least 10 characters. Three or more words that do not belong together are easy to remember.")


def email_field(label="", **more) -> forms.EmailField:
    """Where a person gets their post."""
    return forms.EmailField(
        label=label or _("Email address"),
        max_length=254,
        widget=forms.EmailInput(
            attrs={"autocomplete": "email", "spellcheck": "false", "class": "nhsuk-input--width-20"},
        ),
        error_messages={
            "required": _("Enter your email address."),
            "invalid": _("Enter an email address like name@example.com."),
        },
        **more,
    )


def password_field(label="", *, new: bool = False, hint="") -> forms.CharField:
    """A password, as it is typed: spaces count."""
    missing = _("Enter a password.") if new else _("Enter your password.")
    return forms.CharField(
        label=label or _("Password"),
        strip=False,
        max_length=LONGEST_PASSWORD,
        help_text=PASSWORD_HINT if new else hint,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password" if new else "current-password"}),
        error_messages={"required": missing, "max_length": TOO_LONG},
    )


def code_field(label, *, hint="", recovery: bool = False) -> forms.CharField:
    """A code that a person reads elsewhere and types here."""
    attrs = {"autocomplete": "one-time-code", "spellcheck": "false", "class": "nhsuk-input--width-20"}
    if not recovery:
        attrs |= {"inputmode": "numeric", "class": "nhsuk-input--width-5 nhsuk-input--code"}
    return forms.CharField(
        label=label, help_text=hint, max_length=40, widget=forms.TextInput(attrs=attrs),
        error_messages={"required": _("Enter the code."), "max_length": _("The code is shorter than that.")},
    )


class SignIn(allauth.LoginForm):
    """E-mail address and password."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["login"] = email_field()
        self.fields["password"] = password_field()

    def clean_login(self) -> str:
        return self.cleaned_data["login"].strip().lower()


class ForgottenPassword(allauth.ResetPasswordForm):
    """Where to send the link."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["email"] = email_field()


class NewPassword(allauth.ResetPasswordKeyForm):
    """A new password, typed once: it can be shown while it is typed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        password = self.fields["password1"]
        password.label, password.help_text, password.max_length = _("New password"), PASSWORD_HINT, LONGEST_PASSWORD
        password.error_messages["required"] = _("Enter a new password.")
        password.widget.attrs.pop("placeholder", None)
        del self.fields["password2"]


class EmailCode(allauth.ConfirmEmailVerificationCodeForm):
    """The code from our letter."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["code"] = code_field(_("Code from the email"), hint=_("6 numbers"))

    def clean_code(self) -> str:
        """A code opens only what was begun where it is typed in, and not once it was begun anew elsewhere."""
        if self.user is not None and tidying.is_forgotten(self.user):
            raise forms.ValidationError(_(
                "Somebody began to sign up with this address again after you did, so this code counts no more. Please "
                "start again. If it was not you, do not worry: nobody comes in without a code from your mailbox.",
            ))
        return super().clean_code()


class SecondFactor(forms.Form):
    """A code of the kind that was chosen."""

    kind = forms.ChoiceField(
        choices=[(kind.value, kind.value) for kind in Kind], widget=forms.HiddenInput, required=False,
    )

    def __init__(self, *args, kind: Kind = Kind.APP, **kwargs):
        super().__init__(*args, initial={"kind": kind.value}, **kwargs)
        if kind == Kind.RECOVERY:
            self.fields["code"] = code_field(
                _("Recovery code"), hint=_("16 letters and numbers. Each code works once."), recovery=True,
            )
        else:
            self.fields["code"] = code_field(_("Code from your app"), hint=_("6 numbers"))


class Proved(forms.Form):
    """A form that asks for the password again, to check that it is still the same person at the keyboard."""

    password = password_field(_("Your password"), hint=_("To check it is you."))

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.user = user

    def clean_password(self) -> str:
        adapter, password = get_adapter(), self.cleaned_data["password"]
        if adapter.authenticate(adapter.request, email=self.user.email, password=password) != self.user:
            raise adapter.validation_error("incorrect_password")
        return password


class FirstCode(forms.Form):
    """The first code of a new authenticator app, by somebody who gave their password a moment ago."""

    code = code_field(_("Code from your app"), hint=_("6 numbers"))


class FirstApp(Proved):
    """The first code of an app. Whoever holds an unlocked phone must not lock its owner out."""

    code = code_field(_("Code from your app"), hint=_("6 numbers"))


class OtherApp(Proved):
    """The first code of another app, when there is one already."""

    code = code_field(_("Code from your new app"), hint=_("6 numbers"))

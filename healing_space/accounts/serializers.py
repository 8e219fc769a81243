from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from healing_space.accounts import languages
from healing_space.accounts.forms.settings import plain_phone
from healing_space.accounts.forms.sign_in import LONGEST_PASSWORD
from healing_space.accounts.models import Appearance, Role, TextSize


class Credentials(serializers.Serializer):
    """What proves who one is."""

    email = serializers.EmailField(max_length=254)
    password = serializers.CharField(max_length=LONGEST_PASSWORD, trim_whitespace=False, write_only=True)
    otp = serializers.CharField(
        max_length=40, required=False, allow_blank=True, write_only=True,
        help_text=_("The code of the authenticator app, where the account has one."),
    )
    recovery_code = serializers.CharField(
        max_length=40, required=False, allow_blank=True, write_only=True,
        help_text=_("Instead of `otp`: one of the recovery codes. It counts once."),
    )


class Refresh(serializers.Serializer):
    """A refresh token."""

    refresh = serializers.CharField(max_length=4000)


class Tokens(serializers.Serializer):
    """A pair of tokens. The access token lasts minutes; the refresh token gets the next pair, once."""

    access = serializers.CharField()
    refresh = serializers.CharField()


class Me(serializers.Serializer):
    """One's own account."""

    id = serializers.UUIDField(read_only=True)
    email = serializers.EmailField(read_only=True)
    role = serializers.ChoiceField(choices=Role.choices, read_only=True)
    name = serializers.CharField(max_length=100)
    pronouns = serializers.CharField(max_length=60, allow_blank=True)
    phone = serializers.CharField(max_length=30, allow_blank=True)
    language = serializers.ChoiceField(choices=settings.LANGUAGES)
    appearance = serializers.ChoiceField(choices=Appearance.choices)
    text_size = serializers.ChoiceField(choices=TextSize.choices)
    notice_by_email = serializers.BooleanField()

    def validate_language(self, language: str) -> str:
        if language not in dict(languages.offered()):
            raise serializers.ValidationError(_("We do not speak this language yet."))
        return language

    def validate_phone(self, phone: str) -> str:
        try:
            return plain_phone(phone)
        except ValidationError as error:
            raise serializers.ValidationError(error.messages) from error

"""A sealed notebook as it travels: bytes in base64, numbers and times. Words have no field here."""

import base64
import binascii

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from therapy.notebook.actions import Sealing
from therapy.notebook.models import FEWEST_ROUNDS, IV, MOST_ROUNDS, SALT, WRAPPED, Opener

SEAL = 16
SMALLEST_NOTE, LARGEST_NOTE = 256 + SEAL, 100_096 + SEAL
STEP = 256
"""A note is filled up to a multiple of so many bytes before it is sealed, so that its size tells less."""


@extend_schema_field({"type": "string", "format": "byte"})
class Base64(serializers.Field):
    """Bytes of a known size, as base64."""

    default_error_messages = {"base64": _("This has to be base64."), "size": _("This is of the wrong size.")}

    def __init__(self, *, smallest: int, largest: int | None = None, **more):
        self.smallest, self.largest = smallest, largest or smallest
        super().__init__(**more)

    def to_internal_value(self, data) -> bytes:
        if not isinstance(data, str):
            self.fail("base64")
        if len(data) > 4 * (self.largest // 3 + 1):
            self.fail("size")
        try:
            found = base64.b64decode(data, validate=True)
        except (binascii.Error, ValueError):
            self.fail("base64")
        if not self.smallest <= len(found) <= self.largest:
            self.fail("size")
        return found

    def to_representation(self, value) -> str:
        return base64.b64encode(bytes(value)).decode()


class NotebookLockIn(serializers.Serializer):
    rounds = serializers.IntegerField(min_value=FEWEST_ROUNDS, max_value=MOST_ROUNDS,
                                      help_text="Of PBKDF2 with SHA-256.")
    salt = Base64(smallest=SALT)
    iv = Base64(smallest=IV)
    key = Base64(smallest=WRAPPED, help_text="The notebook's 256 bit key, sealed with AES-GCM.")

    def validate(self, attrs):
        return {"lock": Sealing(**{name: attrs[name] for name in ("rounds", "salt", "iv", "key")}),
                **{name: attrs[name] for name in ("version", "notebook") if name in attrs}}


class NotebookLockChange(NotebookLockIn):
    notebook = serializers.UUIDField(help_text="Whose key it seals; 404 when another one is there now.")
    version = serializers.IntegerField(min_value=1, help_text="Of the lock that it takes the place of, as read.")


class NotebookLockOut(serializers.Serializer):
    opener = serializers.ChoiceField(choices=Opener.choices)
    rounds = serializers.IntegerField()
    salt = Base64(smallest=SALT)
    iv = Base64(smallest=IV)
    key = Base64(smallest=WRAPPED)
    version = serializers.IntegerField()
    set_at = serializers.DateTimeField()


class NotebookIn(serializers.Serializer):
    id = serializers.UUIDField(help_text="Chosen by whoever seals: it is part of every seal.")
    passphrase = NotebookLockIn()
    recovery = NotebookLockIn()


class NotebookOut(serializers.Serializer):
    id = serializers.UUIDField()
    begun_at = serializers.DateTimeField()
    locks = NotebookLockOut(many=True)


class SealedNoteChange(serializers.Serializer):
    iv = Base64(smallest=IV)
    sealed = Base64(smallest=SMALLEST_NOTE, largest=LARGEST_NOTE)
    version = serializers.IntegerField(min_value=1, help_text="As read; 409 when it was changed meanwhile.")

    def validate_sealed(self, value: bytes) -> bytes:
        if (len(value) - SEAL) % STEP:
            raise serializers.ValidationError(_("This is of the wrong size."))
        return value


class SealedNoteIn(SealedNoteChange):
    version = None
    notebook = serializers.UUIDField(help_text="That it was sealed for; 404 when another one is there now.")
    id = serializers.UUIDField(help_text="Chosen by whoever seals: it is part of the seal.")


class SealedNoteOut(serializers.Serializer):
    id = serializers.UUIDField()
    iv = Base64(smallest=IV)
    sealed = Base64(smallest=SMALLEST_NOTE)
    size = serializers.IntegerField()
    version = serializers.IntegerField()
    written_at = serializers.DateTimeField()
    edited_at = serializers.DateTimeField(allow_null=True)

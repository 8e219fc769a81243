"""Encrypted columns that fail closed.

The base library encrypts with Fernet (AES-128-CBC and HMAC-SHA256; several keys mean rotation) and leaves two doors
open that are shut here: it hands back the raw value when decryption fails, and its forms decrypt what was typed.
Queries on ciphertext can never be right, so they are refused instead of answering with nothing.
"""

import json

from cryptography.fernet import InvalidToken
from django.core import checks
from django.core.exceptions import FieldError
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from encrypted_model_fields import fields as base


class DecryptionFailed(RuntimeError):
    """A stored value cannot be read with the keys at hand. Names the column, never the value."""


class EncryptedTextField(base.EncryptedTextField):
    """Free text or an identifier of a person, encrypted at rest.

    Written by `save()`, `create()` or `bulk_create()` only; looked up by `isnull` only.
    """

    def to_python(self, value):
        return models.TextField.to_python(self, value)

    def from_db_value(self, value, *args):
        if value is None:
            return None
        try:
            return base.decrypt_str(value)
        except (InvalidToken, UnicodeError) as error:
            raise DecryptionFailed(f"{self.model._meta.label}.{self.name}") from error

    def get_db_prep_save(self, value, connection):
        if hasattr(value, "resolve_expression"):
            raise FieldError(f"{self.name} is encrypted: an expression would be stored as its own text")
        return super().get_db_prep_save(value, connection)

    def get_lookup(self, lookup_name):
        if lookup_name == "isnull":
            return super().get_lookup(lookup_name)
        raise FieldError(f"{self.name} is encrypted and cannot be searched by {lookup_name}")

    def check(self, **kwargs):
        refused = [name for name in ("unique", "db_index", "primary_key") if getattr(self, name)]
        return super().check(**kwargs) + [
            checks.Error(f"An encrypted field cannot be {name}", obj=self, id="encryption.E001") for name in refused
        ]


class EncryptedJSONField(EncryptedTextField):
    """A JSON value, encrypted at rest as one piece of text."""

    def from_db_value(self, value, *args):
        text = super().from_db_value(value, *args)
        return None if text is None else json.loads(text)

    def to_python(self, value):
        return value

    def get_prep_value(self, value):
        if value is None or hasattr(value, "resolve_expression"):
            return value
        return json.dumps(value, cls=DjangoJSONEncoder)

    def value_to_string(self, obj):
        return json.dumps(self.value_from_object(obj), cls=DjangoJSONEncoder)


def encrypted_fields(model: type[models.Model]) -> list[str]:
    """The names of a model's encrypted columns."""
    return [field.name for field in model._meta.concrete_fields if isinstance(field, base.EncryptedMixin)]

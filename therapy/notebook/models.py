"""A sealed notebook as the server has it: noise, and how much of it since when.

Everything here was sealed in the person's browser (healing_space/assets/js/notebook). No key that opens any of it was
ever here, so nobody can read it for them, search it, or look through it for signs of danger.
"""

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import OnlyTheirsQuerySet, PatientOwned
from gdpr.scopes import Scope

FEWEST_ROUNDS, MOST_ROUNDS = 600_000, 10_000_000
"""Of PBKDF2 (SHA-256), between what somebody types and the key made of it. Each try at guessing takes as many."""
SALT, IV, WRAPPED = 16, 12, 48
"""Bytes of a salt, of an AES-GCM iv, and of a sealed 256 bit key with its seal."""


class Opener(models.TextChoices):
    PASSPHRASE = "passphrase", _("passphrase")
    RECOVERY = "recovery", _("recovery code")


class Notebook(PatientOwned):
    """A person's notebook. They have one at a time; its id is chosen in the browser and is part of every seal."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    begun_at = models.DateTimeField()
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Hidden at once, gone for good an hour later.")

    objects = OnlyTheirsQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(deleted_at=None), name="one_notebook_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"notebook {self.pk}"


class Lock(PatientOwned):
    """The key of a notebook, itself sealed: once by the passphrase, once by the recovery code."""

    scope = Scope.DIARY

    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="locks")
    opener = models.CharField(max_length=10, choices=Opener)
    rounds = models.PositiveIntegerField()
    salt = models.BinaryField(max_length=SALT)
    iv = models.BinaryField(max_length=IV)
    key = models.BinaryField(max_length=WRAPPED)
    version = models.PositiveIntegerField(default=1)
    set_at = models.DateTimeField()

    objects = OnlyTheirsQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["notebook", "opener"], name="one_lock_of_a_kind")]

    def __str__(self) -> str:
        return f"lock of notebook {self.notebook_id}"


class Note(PatientOwned):
    """One note, sealed. Its id and the number of its version are part of the seal."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    notebook = models.ForeignKey(Notebook, models.CASCADE, related_name="notes")
    iv = models.BinaryField(max_length=IV)
    sealed = models.BinaryField()
    size = models.PositiveIntegerField(help_text="Bytes of it, sealed.")
    version = models.PositiveIntegerField(default=1)
    written_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Hidden at once, gone for good an hour later.")

    objects = OnlyTheirsQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["notebook", "-written_at"], name="note_of_notebook")]

    def __str__(self) -> str:
        return f"sealed note {self.pk}"

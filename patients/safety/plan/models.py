import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField


class PlanVersion(PatientOwned):
    """A safety plan as it was settled once. It never changes: an edit is a new version, to be agreed to anew."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    steps = EncryptedJSONField(help_text="By step: what was written, one thing a line.")
    reason = EncryptedTextField(blank=True, help_text="Why it was changed.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    review_on = models.DateField(null=True, blank=True)
    restored_from = models.PositiveIntegerField(null=True, blank=True, help_text="The version brought back.")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "number"], name="plan_version_by_number")]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"safety plan {self.pk}"

    def is_due(self, at) -> bool:
        """Whether the day on which it should be looked at again has come."""
        return self.review_on is not None and self.review_on <= timezone.localdate(at)


class Agreement(PatientOwned):
    """One person agrees with one version of a plan: the patient, or a clinician."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.ForeignKey(PlanVersion, models.PROTECT, related_name="agreements")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    agreed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["version", "by"], name="agreed_to_once")]

    def __str__(self) -> str:
        return f"agreement {self.pk}"


class Draft(PatientOwned):
    """What somebody has written towards the next version, kept at each step so that nothing is lost."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    steps = EncryptedJSONField()
    based_on = models.PositiveIntegerField(default=0, help_text="The newest version when it was begun; 0 for none.")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "author"], name="one_draft_an_author")]

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Contact(PatientOwned):
    """Somebody whom staff may call in an emergency, as long as the person agrees to it."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = EncryptedTextField()
    relation = EncryptedTextField(blank=True)
    phone = EncryptedTextField()
    when_to_call = EncryptedTextField(blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject", "created_at"], name="contact_by_subject")]

    def __str__(self) -> str:
        return f"emergency contact {self.pk}"


class Formulation(PatientOwned):
    """How a clinician and the patient understand what goes on, in words. No level, no score, no band."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    number = models.PositiveIntegerField()
    parts = EncryptedJSONField(help_text="By part: what was written.")
    reason = EncryptedTextField(blank=True, help_text="Why it was changed.")
    author = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    together = models.BooleanField(help_text="Whether it was written together with the patient.")
    seen_at = models.DateTimeField(null=True, blank=True, help_text="When the patient first read it.")
    agreed_at = models.DateTimeField(null=True, blank=True, help_text="When the patient agreed with it.")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject", "number"], name="formulation_by_number"),
            models.CheckConstraint(
                condition=Q(agreed_at=None) | Q(seen_at__isnull=False), name="read_before_it_is_agreed_to",
            ),
        ]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"formulation {self.pk}"

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope


class Basis(models.TextChoices):
    CONSENT = "CONSENT", _("You agreed to it")
    DIRECT_CARE = "DIRECT_CARE", _("They look after you")
    VITAL_INTERESTS = "VITAL_INTERESTS", _("Your life may have been at risk")


class AccessGrant(models.Model):
    """One person may see one kind of another's data, from a time until a time."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    grantee = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    scope = models.CharField(max_length=16, choices=Scope)
    basis = models.CharField(max_length=16, choices=Basis)
    reason = models.CharField(max_length=200, blank=True, help_text="A plain sentence; never what somebody wrote.")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "grantee", "scope", "basis"], condition=Q(ends_at=None), name="one_open_grant",
            ),
            models.CheckConstraint(
                condition=~Q(basis=Basis.VITAL_INTERESTS) | (Q(ends_at__isnull=False) & ~Q(reason="")),
                name="breaking_glass_is_short_and_explained",
            ),
            models.CheckConstraint(condition=~Q(subject=F("grantee")), name="nobody_is_granted_themselves"),
        ]
        indexes = [models.Index(fields=["grantee", "subject", "scope"], name="grant_by_grantee")]

    def __str__(self) -> str:
        return f"{self.grantee_id} may see {self.scope} of {self.subject_id}"

    @property
    def may_be_withdrawn(self) -> bool:
        """Whether the person may end it by itself: what they agreed to, diary, questionnaires and
        exercises. The rest ends with care."""
        return self.basis == Basis.CONSENT or (
            self.basis == Basis.DIRECT_CARE and self.scope in (Scope.DIARY, Scope.ASSESSMENTS, Scope.EXERCISES)
        )


class SightLog(models.Model):
    """Somebody looked at part of another person's record. The person can read every line of it."""

    subject = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    viewer = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    what = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject", "-at"], name="sight_by_subject")]

    def __str__(self) -> str:
        return f"{self.viewer_id} looked at {self.what} of {self.subject_id}"


class ConsentDecision(PatientOwned):
    """What somebody agreed to, clause by clause, and to exactly which words."""

    scope = Scope.PROFILE

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    purpose = models.CharField(max_length=32)
    version = models.PositiveSmallIntegerField()
    text_hash = models.CharField(max_length=64, help_text="SHA-256 of the exact words agreed to.")
    clauses = models.JSONField(help_text="By clause: agreed or not.")
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "purpose"], condition=Q(withdrawn_at=None), name="one_standing_consent",
            ),
        ]
        indexes = [models.Index(fields=["subject", "purpose"], name="consent_by_purpose")]

    def __str__(self) -> str:
        return f"{self.purpose} version {self.version}"

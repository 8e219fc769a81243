import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from gdpr.access import PatientOwned
from gdpr.scopes import Scope


class CareLink(PatientOwned):
    """A patient and the clinician who looks after them: asked for by the one, agreed to by the other."""

    scope = Scope.PROFILE

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    clinician = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    shares_conversations = models.BooleanField(
        default=False, help_text="What was wished; what stands now is the grant.",
    )
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=Q(ended_at=None, accepted_at__isnull=False),
                name="one_clinician_a_patient",
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(ended_at=None, accepted_at=None), name="one_open_request_a_patient",
            ),
            models.CheckConstraint(condition=~Q(subject=F("clinician")), name="nobody_is_their_own_clinician"),
        ]
        indexes = [models.Index(fields=["clinician", "ended_at"], name="link_by_clinician")]

    def __str__(self) -> str:
        return f"care link {self.pk}"


class DutyShift(models.Model):
    """A clinician is on duty for the whole service between two times."""

    clinician = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="shift_ends_after_it_starts"),
        ]
        indexes = [models.Index(fields=["ends_at", "starts_at"], name="shift_by_time")]

    def __str__(self) -> str:
        return f"duty shift {self.pk}"

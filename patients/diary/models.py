import uuid
from datetime import date, datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField

LOWEST, HIGHEST = 0, 10
UNDO_FOR = timedelta(hours=1)


class Mood(PatientOwned):
    """How somebody felt at a time: 0 is as low as can be, 10 as good as can be."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    score = models.PositiveSmallIntegerField()
    note = EncryptedTextField(blank=True)
    felt_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Hidden at once, gone for good an hour later.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(score__gte=LOWEST, score__lte=HIGHEST), name="mood_is_0_to_10"),
        ]
        indexes = [
            models.Index(fields=["subject", "-felt_at"], name="mood_by_time", condition=Q(deleted_at=None)),
        ]

    def __str__(self) -> str:
        return f"mood {self.pk}"

    @property
    def version(self) -> str:
        """Changes with every change of the entry, so that a second window can see that it is behind."""
        return (self.edited_at or self.created_at).isoformat()

    @property
    def felt_on(self) -> date:
        """The day of it, as it was in London."""
        return timezone.localdate(self.felt_at)

    @property
    def gone_at(self) -> datetime | None:
        """When a deleted entry is gone for good."""
        return self.deleted_at and self.deleted_at + UNDO_FOR

import uuid
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField

UNDO_FOR = timedelta(hours=1)
RESUME_FOR = timedelta(days=3)
"""After so long the time that the questions ask about is another one: begin anew."""


class Mode(models.TextChoices):
    SELF = "self", _("Filled in by yourself")
    IN_SESSION = "in_session", _("Filled in together with your clinician")
    PAPER = "paper", _("Filled in on paper, and entered by your clinician")


class Assessment(PatientOwned):
    """One filling in of a questionnaire. Until it is finished it has no total and no time that counts."""

    scope = Scope.ASSESSMENTS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.CharField(max_length=24)
    instrument_version = models.CharField(max_length=24)
    window = models.CharField(max_length=8, help_text="The time that the questions ask about, as ISO 8601 has it.")
    mode = models.CharField(max_length=12, choices=Mode, default=Mode.SELF)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="The clinician who asked for it. Nobody: it was the person's own idea.",
    )
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)
    taken_at = models.DateTimeField(
        null=True, blank=True, help_text="The time that the score is of: when it was finished, or written on paper.",
    )
    total = models.DecimalField(max_digits=5, decimal_places=1, null=True, blank=True)
    abandoned_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Hidden at once, gone for good an hour later.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "instrument", "mode"], name="one_unfinished_a_kind",
                condition=Q(finished_at=None, abandoned_at=None, deleted_at=None),
            ),
            models.CheckConstraint(
                condition=Q(finished_at__isnull=False, taken_at__isnull=False)
                | Q(finished_at=None, taken_at=None, total=None),
                name="unfinished_has_no_total",
            ),
            models.CheckConstraint(
                condition=Q(finished_at=None) | Q(abandoned_at=None), name="finished_or_abandoned",
            ),
        ]
        indexes = [
            models.Index(
                fields=["subject", "instrument", "-taken_at"], name="assessment_by_kind",
                condition=Q(finished_at__isnull=False, deleted_at=None),
            ),
            models.Index(fields=["subject", "-started_at"], name="assessment_by_time", condition=Q(deleted_at=None)),
        ]

    def __str__(self) -> str:
        return f"assessment {self.pk}"

    @property
    def is_open(self) -> bool:
        """Whether answers can still be given."""
        return self.finished_at is None and self.abandoned_at is None and self.deleted_at is None

    @property
    def state(self) -> str:
        """finished, abandoned or unfinished, as a plain code."""
        return "finished" if self.finished_at else "abandoned" if self.abandoned_at else "unfinished"

    def may_be_answered(self, at: datetime) -> bool:
        """Whether it is open, and was not begun too long ago."""
        return self.is_open and at <= self.open_until

    @property
    def open_until(self) -> datetime:
        """Until when it can be carried on with."""
        return self.started_at + RESUME_FOR

    @property
    def taken_on(self) -> date | None:
        """The day that the score is of, in London."""
        return timezone.localdate(self.taken_at) if self.taken_at else None

    @property
    def gone_at(self) -> datetime | None:
        """When a deleted one is gone for good."""
        return self.deleted_at and self.deleted_at + UNDO_FOR

    @property
    def score(self) -> int | float | None:
        """The total as people write it: whole where it is whole."""
        if self.total is None:
            return None
        return int(self.total) if self.total == int(self.total) else float(self.total)


class Answer(PatientOwned):
    """One answer as it was given. One that was changed stays, and says when it was replaced."""

    scope = Scope.ASSESSMENTS

    assessment = models.ForeignKey(Assessment, models.CASCADE, related_name="answers")
    item = models.CharField(max_length=24)
    value = models.SmallIntegerField(null=True, blank=True, help_text="Nothing: it does not apply, or is in words.")
    words = EncryptedTextField(null=True, blank=True, help_text="Nothing where an answer was chosen.")
    answered_at = models.DateTimeField()
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    replaced_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["assessment", "item"], name="one_answer_stands", condition=Q(replaced_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"answer to {self.item} of {self.assessment_id}"


class Preference(PatientOwned):
    """How somebody likes to be asked."""

    scope = Scope.ASSESSMENTS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    all_on_one_page = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject"], name="one_way_to_be_asked")]

    def __str__(self) -> str:
        return f"preference {self.pk}"


class LicensedText(models.Model):
    """The words of a questionnaire that belong to somebody, with the licence under which they are shown."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=24)
    version = models.CharField(max_length=24)
    language = models.CharField(max_length=12, default="en")
    content = models.JSONField(help_text="Instruction, questions and answers, as the holder publishes them.")
    digest = models.CharField(max_length=64, help_text="SHA-256 of the content.")
    holder = models.CharField(max_length=200)
    reference = models.CharField(max_length=200, help_text="Where the licence is filed: its number or letter.")
    expires_on = models.DateField()
    loaded_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["code", "version"], name="one_text_a_version")]

    def __str__(self) -> str:
        return f"{self.code} {self.version}"

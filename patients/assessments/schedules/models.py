import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField
from patients.assessments.schedules import rules


class Rhythm(models.TextChoices):
    WEEKLY = rules.WEEKLY, _("Every week, or every few weeks")
    VISITS = rules.VISITS, _("Before every visit")
    DATES = rules.DATES, _("On dates that are given")


class Schedule(PatientOwned):
    """A questionnaire that is asked for again and again: by whom, why, and when."""

    scope = Scope.ASSESSMENTS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    instrument = models.CharField(max_length=24)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="The clinician who asks for it. Nobody: the person chose it.",
    )
    why = EncryptedTextField(blank=True, help_text="In words that the person reads.")
    rhythm = models.CharField(max_length=8, choices=Rhythm)
    every_weeks = models.PositiveSmallIntegerField(default=1)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    dates = ArrayField(models.DateField(), default=list, blank=True, help_text="The dates, or the days of visits.")
    counts_from = models.DateField(help_text="Days before it are forgotten: it was edited, or went on after a rest.")
    paused_on = models.DateField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
    )

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "instrument", "asked_by"], name="one_schedule_an_asker",
                condition=Q(ended_at=None), nulls_distinct=False,
            ),
        ]

    def __str__(self) -> str:
        return f"schedule {self.pk}"

    @property
    def plan(self) -> rules.Plan:
        """The schedule as the rule takes it."""
        return rules.Plan(
            rhythm=self.rhythm, starts_on=self.starts_on, counts_from=self.counts_from, every_weeks=self.every_weeks,
            days=tuple(self.dates), ends_on=self.ends_on, paused_on=self.paused_on, paused_until=self.paused_until,
        )

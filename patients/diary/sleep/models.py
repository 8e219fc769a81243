import uuid
from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField
from patients.diary.entries import Entry, by_time
from patients.diary.sleep import rules

TIMES = ("to_bed", "tried", "woke", "up")


class Night(Entry):
    """One night, by the morning on which its sleeper woke. Its times may be missing: then only how it was is known.

    Times are moments, and beside them stands the zone by whose clocks they were told.
    """

    code = "sleep"
    moment_field = "happened_at"

    morning = models.DateField(help_text="The day of waking, where the sleeper was.")
    zone = models.CharField(max_length=64)
    to_bed_at = models.DateTimeField(null=True, blank=True)
    tried_at = models.DateTimeField(null=True, blank=True, help_text="When they tried to sleep.")
    woke_at = models.DateTimeField(null=True, blank=True, help_text="When they woke for good.")
    up_at = models.DateTimeField(null=True, blank=True)
    minutes_to_sleep = models.PositiveSmallIntegerField(null=True, blank=True)
    awakenings = models.PositiveSmallIntegerField(null=True, blank=True)
    minutes_awake = models.PositiveSmallIntegerField(null=True, blank=True)
    quality = models.PositiveSmallIntegerField(null=True, blank=True, help_text="1 is very bad, 5 is very good.")
    note = EncryptedTextField(blank=True)
    happened_at = models.DateTimeField(help_text="When they woke; without times, when it was told.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject", "morning"], condition=Q(deleted_at=None), name="one_night_a_morning",
            ),
            models.CheckConstraint(
                condition=Q(to_bed_at=None, tried_at=None, woke_at=None, up_at=None)
                | Q(to_bed_at__lte=F("tried_at"), tried_at__lt=F("woke_at"), woke_at__lte=F("up_at")),
                name="night_in_order",
            ),
            models.CheckConstraint(
                condition=Q(quality=None) | Q(quality__gte=1, quality__lte=5), name="night_quality_1_to_5",
            ),
        ]
        indexes = by_time("happened_at")

    @property
    def has_times(self) -> bool:
        return self.to_bed_at is not None

    @property
    def told(self) -> rules.Night:
        """The night as the rules know it. It has times."""
        return rules.Night(
            self.to_bed_at, self.tried_at, self.woke_at, self.up_at, self.minutes_to_sleep, self.minutes_awake,
        )

    @cached_property
    def measures(self) -> rules.Measures | None:
        """What it comes to; None when its times are not known."""
        return rules.measured(self.told) if self.has_times else None

    @property
    def clocks(self) -> dict[str, time | None]:
        """What the clocks showed where the sleeper was."""
        return {name: self._clock(getattr(self, f"{name}_at")) for name in TIMES}

    def _clock(self, moment: datetime | None) -> time | None:
        return moment and moment.astimezone(ZoneInfo(self.zone)).time()


class Window(PatientOwned):
    """A clinician lets one patient have advice on how long to be in bed, for a while. It ends by itself."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    ruled_out = models.JSONField(help_text="Codes of windows.RULED_OUT: what was asked about and is not there.")
    reason = EncryptedTextField()
    get_up = models.TimeField(help_text="When they get up every day, by the clocks where they are.")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True, help_text="When somebody ended it before.")
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(ended_at=None), name="one_window_at_a_time"),
            models.CheckConstraint(condition=Q(ends_at__gte=F("starts_at")), name="window_ends"),
        ]

    def __str__(self) -> str:
        return f"sleep window {self.pk}"

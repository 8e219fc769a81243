import uuid

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField
from patients.diary.entries import Entry, by_time
from patients.diary.medicines import names, rules


class Form(models.TextChoices):
    TABLET = "tablet", _("Tablet")
    CAPSULE = "capsule", _("Capsule")
    LIQUID = "liquid", _("Liquid")
    PATCH = "patch", _("Patch")
    INJECTION = "injection", _("Injection")
    INHALER = "inhaler", _("Inhaler")
    DROPS = "drops", _("Drops")
    CREAM = "cream", _("Cream or gel")
    SPRAY = "spray", _("Spray")
    OTHER = "other", _("Something else")


class Mark(models.TextChoices):
    TAKEN = rules.TAKEN, _("Taken")
    LATE = rules.LATE, _("Taken late")
    SKIPPED = rules.SKIPPED, _("Skipped")


class Medicine(Entry):
    """A medicine on a person's own list, in their own words. Nobody here checks or changes what it says."""

    code = "medicine"
    moment_field = "created_at"
    written = ("name", "note")

    name = EncryptedTextField()
    form = models.CharField(max_length=10, choices=Form)
    note = EncryptedTextField(blank=True)
    ends_on = models.DateField(null=True, blank=True, help_text="The last day; empty: no end is planned.")
    most_a_day = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How many doses at most in 24 hours, as the person copied it from the label.",
    )
    refill_on = models.DateField(null=True, blank=True, help_text="When more is needed, as the person wrote it.")
    left = models.PositiveSmallIntegerField(null=True, blank=True, help_text="How many there were when counted.")
    counted_on = models.DateField(null=True, blank=True)
    reminds = models.BooleanField(default=False, help_text="Whether the person wants reminders at its times.")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(left=None, counted_on=None) | Q(left__isnull=False, counted_on__isnull=False),
                name="left_was_counted_on_a_day",
            ),
        ]
        indexes = by_time("created_at")

    def words(self) -> str:
        return self.note if names.is_bare(self.name) else super().words()

    def found_by(self) -> str:
        return ""  # the list is short; what was taken is what the timeline finds

    def beneath(self):
        return self.doses.filter(deleted_at=None, note__isnull=False)


class Course(PatientOwned):
    """How a medicine is taken from a day on, until its next course begins. So a change keeps what was before."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    medicine = models.ForeignKey(Medicine, models.CASCADE, related_name="courses")
    from_on = models.DateField()
    dose = EncryptedTextField(blank=True, help_text="In the person's own words.")
    times = models.JSONField(default=list, blank=True, help_text="Times of day, such as 08:00.")
    every_days = models.PositiveSmallIntegerField(default=1)
    as_needed = models.BooleanField(default=False)
    each_time = models.PositiveSmallIntegerField(default=1, help_text="How many one dose takes, for counting.")
    is_taken = models.BooleanField(default=True, help_text="False: it is stopped from this day on.")

    class Meta:
        ordering = ["from_on"]
        constraints = [
            models.UniqueConstraint(fields=["medicine", "from_on"], name="one_course_from_a_day_on"),
            models.CheckConstraint(condition=Q(every_days__gte=1), name="every_day_or_more"),
        ]

    def __str__(self) -> str:
        return f"course {self.pk}"


class Dose(Entry):
    """A dose that was taken or skipped: one that was planned, or, without a planned time, one beside the plan."""

    code = "dose"

    medicine = models.ForeignKey(Medicine, models.CASCADE, related_name="doses")
    mark = models.CharField(max_length=8, choices=Mark)
    due_on = models.DateField(null=True, blank=True, help_text="The day on which it was planned.")
    due_at = models.TimeField(null=True, blank=True, help_text="The time of day at which it was planned.")
    amount = EncryptedTextField(blank=True, help_text="The dose as it was written down for that day.")
    note = EncryptedTextField(null=True, blank=True)
    happened_at = models.DateTimeField()

    beyond = False
    """Whether it goes beyond the most in a day, in the answer to marking it."""
    within_a_day = None

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["medicine", "due_on", "due_at"], condition=Q(due_on__isnull=False),
                name="a_planned_dose_is_marked_once",
            ),
            models.CheckConstraint(
                condition=Q(due_on=None, due_at=None) | Q(due_on__isnull=False, due_at__isnull=False),
                name="planned_day_and_time",
            ),
            models.CheckConstraint(
                condition=~Q(mark="skipped") | Q(due_on__isnull=False), name="only_planned_is_skipped",
            ),
        ]
        indexes = [
            *by_time("happened_at"),
            models.Index(F("medicine"), F("happened_at").desc(), name="dose_of_medicine", condition=Q(deleted_at=None)),
        ]


class SideEffect(Entry):
    """Something a person noticed that may come from a medicine, and how strong it was, in their own words."""

    code = "side_effect"
    written = ("what", "strength")

    medicine = models.ForeignKey(
        Medicine, models.SET_NULL, null=True, blank=True, related_name="+", help_text="Empty: they are not sure which.",
    )
    what = EncryptedTextField()
    strength = EncryptedTextField(blank=True)
    happened_at = models.DateTimeField()

    class Meta:
        indexes = by_time("happened_at")

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from patients.care import apart


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
            apart.shifts(_("This person is on duty then already.")),
        ]
        indexes = [models.Index(fields=["ends_at", "starts_at"], name="shift_by_time")]

    def __str__(self) -> str:
        return f"duty shift {self.pk}"


class DutyChange(models.Model):
    """For a part of a shift somebody else is on duty in its clinician's place, or nobody: that part was called off."""

    shift = models.ForeignKey(DutyShift, models.CASCADE, related_name="changes")
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    covered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Empty: this part of the shift is called off.",
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="change_ends_after_it_starts"),
            apart.changes(_("This part of the shift was changed already.")),
        ]
        indexes = [models.Index(fields=["ends_at", "starts_at"], name="change_by_time")]

    def __str__(self) -> str:
        return f"duty change {self.pk}"


class Weekday(models.IntegerChoices):
    """The days that cover hours are kept for."""

    MONDAY = 0, _("Monday")
    TUESDAY = 1, _("Tuesday")
    WEDNESDAY = 2, _("Wednesday")
    THURSDAY = 3, _("Thursday")
    FRIDAY = 4, _("Friday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")
    BANK_HOLIDAY = 7, _("Bank holidays")


class _Opening(models.Model):
    """From when to when staff read alerts, as a clock in London shows it. Without times: they do not, on that day."""

    opens = models.TimeField(null=True, blank=True)
    closes = models.TimeField(
        null=True, blank=True, help_text="Earlier than it opens: on the next day. The same time: a whole day later.",
    )

    class Meta:
        abstract = True


BOTH_TIMES_OR_NONE = Q(opens=None, closes=None) | Q(opens__isnull=False, closes__isnull=False)


class CoverHours(_Opening):
    """Hours of a day of the week, or of bank holidays, in which staff read alerts. A day may have several."""

    weekday = models.PositiveSmallIntegerField(_("day"), choices=Weekday)

    class Meta:
        verbose_name_plural = "cover hours"
        constraints = [
            models.CheckConstraint(condition=BOTH_TIMES_OR_NONE, name="weekly_hours_have_both_times"),
            models.CheckConstraint(condition=Q(weekday__in=Weekday.values), name="weekday_is_known"),
            models.UniqueConstraint(fields=["weekday"], condition=Q(opens=None), name="a_weekday_is_closed_once"),
            apart.weekly(_("These hours overlap with others.")),
        ]

    def __str__(self) -> str:
        return f"cover hours {self.pk}"


class CoverDay(_Opening):
    """One day on which the hours are otherwise than its week says. It also goes before a bank holiday."""

    day = models.DateField()
    reason = models.CharField(max_length=120, blank=True, help_text="For colleagues; nobody else reads it.")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=BOTH_TIMES_OR_NONE, name="hours_of_a_day_have_both_times"),
            models.UniqueConstraint(fields=["day"], condition=Q(opens=None), name="a_day_is_closed_once"),
            apart.dated(_("These hours overlap with others.")),
        ]
        indexes = [models.Index(fields=["day"], name="cover_by_day")]

    def __str__(self) -> str:
        return f"cover on {self.day}"

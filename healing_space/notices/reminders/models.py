import uuid

from django.conf import settings
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField


class Channel(models.TextChoices):
    IN_APP = "in_app", _("on your home page here")
    EMAIL = "email", _("by email")
    PUSH = "push", _("on your phone or computer")


class Why(models.TextChoices):
    """Why a reminder was not sent, or is over."""

    EDITED = "edited", _("you changed its times")
    ENDED = "ended", _("you stopped it")
    OFF = "off", _("all reminders were off")
    PAUSED = "paused", _("reminders were paused")
    QUIET = "quiet", _("it fell into your quiet hours")
    LATE = "late", _("we were not able to send it in time")
    OVERTAKEN = "overtaken", _("a newer one took its place")
    EARLY = "early", _("you had done it already")
    NO_WAY = "no_way", _("every way to send it was turned off")
    DISMISSED = "dismissed", _("you put it away")
    UNANSWERED = "unanswered", _("its time passed")
    CLOSED = "closed", _("the account was closed")


class Wishes(models.Model):
    """How somebody wants to be reminded, whatever it is of."""

    recipient = models.OneToOneField(
        settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+",
    )
    zone = models.CharField(max_length=64, default="Europe/London")
    quiet_from = models.TimeField(null=True, blank=True)
    quiet_until = models.TimeField(null=True, blank=True)
    paused_until = models.DateField(null=True, blank=True, help_text="The first day on which reminders come again.")
    is_off = models.BooleanField(default=False, help_text="No reminders at all.")
    letters = models.PositiveSmallIntegerField(
        default=0, help_text="Only letters that bear this number stop reminders: earlier ones do not.",
    )

    class Meta:
        verbose_name_plural = "wishes"
        constraints = [
            models.CheckConstraint(
                condition=Q(quiet_from=None, quiet_until=None) | Q(quiet_from__isnull=False, quiet_until__isnull=False),
                name="quiet_hours_begin_and_end",
            ),
        ]

    def __str__(self) -> str:
        return f"wishes of {str(self.pk)[:8]}"


class Schedule(models.Model):
    """When somebody is reminded of one thing, by the clock on their wall."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    key = models.CharField(
        max_length=120, blank=True, help_text="By which a room keeps it in step with its own rows; empty: one's own.",
    )
    path = models.CharField(max_length=200, blank=True, help_text="Where it leads; empty: where its kind leads.")
    times = ArrayField(models.TimeField())
    weekdays = ArrayField(models.PositiveSmallIntegerField(), default=list, blank=True)
    every_days = models.PositiveSmallIntegerField(null=True, blank=True)
    dates = ArrayField(models.DateField(), default=list, blank=True)
    starts_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    channels = ArrayField(models.CharField(max_length=12, choices=Channel), default=list, blank=True)
    is_on = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    planned_until = models.DateTimeField(help_text="Up to which moment its reminders are written down.")

    class Meta:
        indexes = [
            models.Index(fields=["planned_until"], name="schedule_to_plan", condition=Q(ended_at=None)),
            models.Index(fields=["recipient", "kind"], name="schedule_by_recipient"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["recipient", "key"], condition=~Q(key=""), name="schedule_once_a_key"),
            models.CheckConstraint(
                condition=Q(weekdays__len__gt=0, every_days=None, dates__len=0)
                | Q(weekdays__len=0, every_days__gt=0, dates__len=0)
                | Q(weekdays__len=0, every_days=None, dates__len__gt=0),
                name="schedule_has_one_rhythm",
            ),
        ]

    def __str__(self) -> str:
        return f"schedule {str(self.pk)[:8]}"


class Prompt(models.Model):
    """One reminder to one person: when it was meant to come, and what became of it. A line of the ledger."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    schedule = models.ForeignKey(Schedule, models.CASCADE, related_name="prompts")
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    path = models.CharField(max_length=200, blank=True)
    local_date = models.DateField()
    local_time = models.TimeField()
    zone = models.CharField(max_length=64)
    intended_at = models.DateTimeField(help_text="The moment at which the clock said so there.")
    due_at = models.DateTimeField(help_text="When it is to go out: when intended, or after the quiet hours.")
    expires_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True, blank=True, help_text="When it was handed to its channels.")
    sent_at = models.DateTimeField(null=True, blank=True)
    delivered_at = models.DateTimeField(null=True, blank=True)
    opened_at = models.DateTimeField(null=True, blank=True)
    started_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    expired_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=12, choices=Why, blank=True)

    class Meta:
        ordering = ["-intended_at", "-pk"]
        indexes = [
            models.Index(fields=["recipient", "-intended_at"], name="prompt_by_recipient"),
            models.Index(
                fields=["due_at"], name="prompt_to_release",
                condition=Q(released_at=None, expired_at=None, answered_at=None),
            ),
            models.Index(fields=["expires_at"], name="prompt_open", condition=Q(expired_at=None, answered_at=None)),
            models.Index(
                fields=["recipient", "kind"], name="prompt_open_of", condition=Q(expired_at=None, answered_at=None),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["schedule", "local_date", "local_time"], name="prompt_once_a_wall_time",
            ),
        ]

    def __str__(self) -> str:
        return f"prompt {str(self.pk)[:8]}"

    @property
    def state(self) -> str:
        """What became of it, as a code."""
        if self.answered_at:
            return "answered"
        if self.expired_at:
            return "expired" if self.sent_at else "not_sent"
        for state in ("started", "opened", "delivered", "sent"):
            if getattr(self, f"{state}_at"):
                return state
        return "waiting"


class Device(models.Model):
    """A browser that shows reminders though the site is not open: where its push service takes them, encrypted."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = EncryptedTextField(blank=True, default="")
    subscription = EncryptedJSONField(help_text="Its address at the push service, and the keys that only it can use.")
    digest = models.CharField(max_length=64, unique=True, help_text="Of the address, so that one device stays one row.")
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"device {str(self.pk)[:8]}"


class Sending(models.Model):
    """One reminder by one channel, and what became of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    prompt = models.ForeignKey(Prompt, models.CASCADE, related_name="sendings")
    channel = models.CharField(max_length=12, choices=Channel)
    device = models.ForeignKey(Device, models.SET_NULL, null=True, blank=True, related_name="+")
    letter = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="carries",
        help_text="The sending whose letter carries this one too; empty: it has its own.",
    )
    key = models.CharField(max_length=120, unique=True)
    sent_at = models.DateTimeField(null=True, blank=True, help_text="When the channel took it.")
    delivered_at = models.DateTimeField(null=True, blank=True, help_text="When it was shown, where we are told.")
    failed_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=200, blank=True)

    def __str__(self) -> str:
        return f"sending {str(self.pk)[:8]}"

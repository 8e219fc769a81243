import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from healing_space.encryption.fields import EncryptedTextField


class Channel(models.TextChoices):
    EMAIL = "email", _("e-mail")
    SMS = "sms", _("text message")
    PUSH = "push", _("phone or computer")
    WEBHOOK = "webhook", _("webhook")


class Delivery(models.Model):
    """One notice to one person (or to the service's own address) by one channel, and what became of it."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=60)
    channel = models.CharField(max_length=12, choices=Channel)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    reference = models.CharField(max_length=64, blank=True, help_text="What it is about, by id.")
    path = models.CharField(max_length=200, help_text="Where its link leads, behind sign-in.")
    intended_at = models.DateTimeField()
    instead_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+",
        help_text="The notice that could not be handed over, because of which this one went out.",
    )
    tried_at = models.DateTimeField(null=True, blank=True, help_text="When it was first handed to the channel.")
    sent_at = models.DateTimeField(null=True, blank=True, help_text="When the channel took it.")
    delivered_at = models.DateTimeField(null=True, blank=True, help_text="When it arrived, where the channel says so.")
    failed_at = models.DateTimeField(null=True, blank=True, help_text="The last failure, when nothing went well since.")
    why = models.CharField(max_length=300, blank=True)
    provider_id = models.CharField(max_length=64, blank=True, help_text="Under which id the provider keeps it.")
    told = models.ForeignKey(
        "Told", models.SET_NULL, null=True, blank=True, related_name="deliveries",
        help_text="Its line on the person's own list of what they were told.",
    )
    device = models.ForeignKey(
        "reminders.Device", models.SET_NULL, null=True, blank=True, related_name="+",
        help_text="Which of the person's devices is to show it.",
    )
    waits_until = models.DateTimeField(
        null=True, blank=True, help_text="For the letter of a day: when that goes. Empty: it goes by itself.",
    )
    carried_by = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="carries",
        help_text="The notice whose letter carries this one too.",
    )

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["-intended_at"], name="delivery_by_time"),
            models.Index(fields=["reference"], name="delivery_by_reference", condition=~Q(reference="")),
            models.Index(fields=["recipient"], name="delivery_for_a_days_letter",
                         condition=Q(waits_until__isnull=False, sent_at=None)),
            models.Index(fields=["provider_id"], name="delivery_by_provider_id", condition=~Q(provider_id="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}"

    @property
    def state(self) -> str:
        """What became of it, as a code: waiting, sent, delivered or failed (so far)."""
        if self.delivered_at:
            return "delivered"
        if self.failed_at:
            return "failed"
        return "sent" if self.sent_at else "waiting"


class Reach(models.Model):
    """How a member of staff wants to be reached when somebody may need them. Without a row: by e-mail."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    by_email = models.BooleanField(default=True)
    by_sms = models.BooleanField(default=False)
    phone = EncryptedTextField(blank=True, default="")
    verified_at = models.DateTimeField(null=True, blank=True, help_text="When the code sent to the phone came back.")
    code = EncryptedTextField(blank=True, default="", help_text="What the last test page to a new phone said.")
    code_sent_at = models.DateTimeField(null=True, blank=True)
    code_tries = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name_plural = "reaches"
        constraints = [
            models.CheckConstraint(condition=Q(by_email=True) | Q(by_sms=True), name="reached_somehow"),
            models.CheckConstraint(
                condition=Q(by_sms=False) | Q(verified_at__isnull=False), name="texts_go_to_a_verified_phone",
            ),
        ]

    def __str__(self) -> str:
        return f"reach of {str(self.pk)[:8]}"


class Told(models.Model):
    """Something that somebody was told, whatever the way: a line of their own list, read or not."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=60)
    path = models.CharField(max_length=200)
    reference = models.CharField(max_length=64, blank=True, help_text="What it is about, by id.")
    told_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "told"
        indexes = [
            models.Index(fields=["recipient", "-told_at", "-id"], name="told_by_recipient"),
            models.Index(fields=["recipient", "reference"], name="told_unread", condition=Q(read_at=None)),
        ]

    def __str__(self) -> str:
        return f"{self.kind} told"


class Ways(models.Model):
    """How somebody wants to be told of what is no safety notice, whatever it is about."""

    recipient = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True, related_name="+")
    digest_at = models.TimeField(
        null=True, blank=True, help_text="All emails of a day come as one at this time. Empty: each by itself.",
    )

    class Meta:
        verbose_name_plural = "ways"

    def __str__(self) -> str:
        return f"ways of {str(self.pk)[:8]}"


class Choice(models.Model):
    """By which ways somebody is told of one topic. Without a row: by email alone."""

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    topic = models.CharField(max_length=20)
    by_email = models.BooleanField(default=True)
    by_push = models.BooleanField(default=False)
    by_sms = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "topic"], name="one_choice_a_topic")]

    def __str__(self) -> str:
        return f"choice of {str(self.recipient_id)[:8]}"


class Bounce(models.Model):
    """An address of somebody that takes no emails: they came back for good, or the person called them unwanted."""

    class Why(models.TextChoices):
        HARD = "hard", _("emails come back")
        COMPLAINT = "complaint", _("emails were reported as unwanted")

    recipient = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    mark = models.CharField(max_length=64, help_text="Of the address, so that another one is tried again.")
    why = models.CharField(max_length=12, choices=Why)
    noticed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["recipient", "mark"], name="one_bounce_an_address")]

    def __str__(self) -> str:
        return f"bounce of {str(self.recipient_id)[:8]}"

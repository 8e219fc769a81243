import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from healing_space.encryption.fields import EncryptedTextField


class Channel(models.TextChoices):
    EMAIL = "email", _("e-mail")
    SMS = "sms", _("text message")
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

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["-intended_at"], name="delivery_by_time"),
            models.Index(fields=["reference"], name="delivery_by_reference", condition=~Q(reference="")),
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

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    EMAIL = "email", _("e-mail")
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
    sent_at = models.DateTimeField(null=True, blank=True)
    failed_at = models.DateTimeField(null=True, blank=True)
    why = models.CharField(max_length=300, blank=True)

    class Meta:
        verbose_name_plural = "deliveries"
        indexes = [
            models.Index(fields=["-intended_at"], name="delivery_by_time"),
            models.Index(fields=["reference"], name="delivery_by_reference", condition=~Q(reference="")),
        ]

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}"

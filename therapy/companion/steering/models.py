import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField


class Agreement(models.Model):
    """What was settled with a provider before anything may be sent to it. It is never edited: it ends, and a new one
    is recorded."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.CharField(_("provider"), max_length=20)
    host = models.CharField(_("address"), max_length=253, help_text=_("The machine that words are sent to."))
    reference = models.CharField(_("data-processing agreement"), max_length=200)
    transfer_assessment = models.CharField(_("transfer assessment"), max_length=200)
    retention = models.CharField(_("what the provider keeps"), max_length=200)
    ends_on = models.DateField(_("ends on"), null=True, blank=True)
    is_demonstration = models.BooleanField(_("demonstration"), default=False)
    recorded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True)
    recorded_at = models.DateTimeField(_("recorded"))
    ended_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True)
    ended_at = models.DateTimeField(_("ended"), null=True, blank=True)

    class Meta:
        verbose_name, verbose_name_plural = _("agreement with a provider"), _("agreements with providers")
        constraints = [
            models.UniqueConstraint(
                fields=["provider", "host"], condition=Q(ended_at=None), name="one_agreement_stands",
            ),
            models.CheckConstraint(
                condition=~(Q(reference="") | Q(transfer_assessment="") | Q(retention="")), name="agreement_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.provider} at {self.host}: {self.reference}"


class Why(models.TextChoices):
    WORRIED = "worried", _("I am worried about what it says")
    WRONG = "wrong", _("It does not work as it should")
    PRIVACY = "privacy", _("Words may have gone where they should not")
    ASKED = "asked", _("I was asked to")
    OTHER = "other", _("Another reason")


WHOLE = Q(on_at=None, on_by=None) | Q(on_at__isnull=False, on_by__isnull=False)


class Switched(models.Model):
    """That something was switched off, by whom and why, and when it came on again. No row stands: it is on."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    why = models.CharField(_("why"), max_length=12, choices=Why)
    words = EncryptedTextField(_("in your own words"), blank=True)
    off_at = models.DateTimeField(_("switched off"))
    off_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    on_at = models.DateTimeField(_("switched on again"), null=True, blank=True)
    on_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True)

    class Meta:
        abstract = True


class Switch(Switched):
    """The AI companion is off for everybody: whole, or one provider. The guided coach goes on."""

    provider = models.CharField(_("provider"), max_length=20, blank=True, help_text=_("Empty: all of them."))

    class Meta:
        verbose_name, verbose_name_plural = _("switch"), _("switches")
        constraints = [
            models.UniqueConstraint(fields=["provider"], condition=Q(on_at=None), name="off_once_a_provider"),
            models.CheckConstraint(condition=WHOLE, name="on_by_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.provider or 'everything'} off"


class PatientSwitch(PatientOwned, Switched):
    """The AI companion is off for one person; the guided coach answers them."""

    scope = Scope.SAFETY

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(on_at=None), name="off_once_a_person"),
            models.CheckConstraint(condition=WHOLE, name="on_by_somebody_for_a_person"),
        ]

    def __str__(self) -> str:
        return f"off for one person: {self.pk}"


class Outcome(models.TextChoices):
    """What became of a call. Whatever else a provider's error says is kept by its own plain code."""

    OK = "ok", _("answered")
    STOPPED = "stopped", _("stopped by the patient")
    BLOCKED = "blocked", _("held back by the screen")
    OFF = "off", _("switched off meanwhile")
    EMPTY = "empty", _("no words came")


FINE = (Outcome.OK, Outcome.STOPPED, Outcome.BLOCKED, Outcome.OFF)


class Use(models.Model):
    """One call to a provider: how much and how fast, and nothing of what was said.

    `whose` stands for a person on one day only: a keyed mark, by which nobody can be told and days not be joined.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    day = models.DateField(help_text="In London. Quotas and the budget are counted by it.")
    whose = models.BinaryField(max_length=16, null=True)
    provider = models.CharField(max_length=20)
    model = models.CharField(max_length=80)
    purpose = models.CharField(max_length=12)
    outcome = models.CharField(max_length=32)
    tokens = models.PositiveIntegerField(default=0)
    is_estimate = models.BooleanField(default=False, help_text="The provider told no figure.")
    cost = models.PositiveBigIntegerField(default=0, help_text="In millionths of the currency of the prices.")
    first_ms = models.PositiveIntegerField(null=True)
    took_ms = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name, verbose_name_plural = _("call to a provider"), _("calls to providers")
        indexes = [
            models.Index(fields=["day"], include=["tokens", "cost"], name="use_by_day"),
            models.Index(fields=["whose"], include=["tokens"], condition=Q(whose__isnull=False), name="use_by_whose"),
            models.Index(fields=["-at"], name="use_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.provider} {self.purpose} {self.outcome}"

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from therapy.companion.models import Turn


class Why(models.TextChoices):
    HELD_BACK = "held_back", _("The screen held a reply back")
    SAMPLED = "sampled", _("Taken as a sample")


class Item(PatientOwned):
    """One reply that two clinicians are to judge, with the few words around it. Names are hidden in it."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    turn = models.OneToOneField(Turn, models.CASCADE, related_name="+")
    why = models.CharField(max_length=10, choices=Why)
    excerpt = EncryptedJSONField(help_text="What was said before it, the reply, and what was held back.")
    rules = models.JSONField(default=list, blank=True, help_text="Rules of the reply screen that fired, by id.")
    provider = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=80, blank=True)
    prompt_version = models.CharField(max_length=40, blank=True)
    said_at = models.DateTimeField()
    queued_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["queued_at", "id"], name="reviewed_in_order")]

    def __str__(self) -> str:
        return f"review of {self.turn_id}"

    @property
    def was_held_back(self) -> bool:
        return self.why == Why.HELD_BACK


class Overall(models.TextChoices):
    FINE = "fine", _("Fine as it is")
    BETTER = "better", _("Could be better")
    WRONG = "wrong", _("Should not have been said")


class Rightly(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No, it could have been shown")


class Judgement(PatientOwned):
    """What one clinician thinks of a reply, by the written rubric. Given once, before the other's is seen."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    item = models.ForeignKey(Item, models.CASCADE, related_name="judgements")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    overall = models.CharField(max_length=6, choices=Overall)
    held_back_rightly = models.CharField(max_length=3, choices=Rightly, blank=True)
    marks = models.JSONField(default=dict, help_text="By criterion of the rubric.")
    note = EncryptedTextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [models.UniqueConstraint(fields=["item", "by"], name="one_judgement_each")]


class Replay(PatientOwned):
    """What a provider answers when the same messages are sent to it again. The person never sees it as an answer."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    turn = models.ForeignKey(Turn, models.CASCADE, related_name="+")
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    provider = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=80, blank=True)
    text = EncryptedTextField(blank=True)
    rules = models.JSONField(default=list, blank=True, help_text="Rules of the reply screen that fired, by id.")
    failed = models.CharField(max_length=60, blank=True, help_text="Why there is no answer, as a code.")

    class Meta:
        ordering = ["-asked_at"]


class PromptApproval(models.Model):
    """That a version of the prompt, with one model, may be asked: who said so, when and why. The last one counts."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    version = models.CharField(max_length=40)
    hash = models.CharField(max_length=64)
    provider = models.CharField(max_length=20)
    model = models.CharField(max_length=80)
    reason = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="approval_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.version} with {self.model}"


class Evaluation(models.Model):
    """One round of the scripted persons against the coach or a model. It is about nobody."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    provider = models.CharField(max_length=20)
    model = models.CharField(max_length=80, blank=True)
    prompt_version = models.CharField(max_length=40, blank=True)
    prompt_hash = models.CharField(max_length=64, blank=True)
    judge = models.CharField(max_length=80, blank=True)
    played_at = models.DateTimeField()
    red = models.PositiveIntegerField()
    amber = models.PositiveIntegerField()
    green = models.PositiveIntegerField()
    report = models.JSONField()

    class Meta:
        ordering = ["-played_at"]

    def __str__(self) -> str:
        return f"{self.provider} {self.prompt_version} {self.played_at:%Y-%m-%d}"

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedTextField
from patients.safety.sight import Incidents, Signals


class Respond(models.TextChoices):
    """How soon somebody should respond to an event. Never a label of a person."""

    NOW = "now", _("as soon as possible")
    TODAY = "today", _("today")
    ASK = "ask", _("ask about it")


class Source(models.TextChoices):
    CONVERSATION = "conversation", _("a conversation with the companion")
    DIARY = "diary", _("a diary note")
    BUTTON = "button", _("the button “I need a person now”")
    ANSWER = "answer", _("an answer to our question")
    ASSESSMENT = "assessment", _("a questionnaire")
    PLAN = "plan", _("the safety plan")
    CONTACT = "contact", _("an emergency contact")
    EXERCISE = "exercise", _("an exercise")
    GOAL = "goal", _("a goal")
    MESSAGE = "message", _("a message to the care team")


class ContactOutcome(models.TextChoices):
    SPOKE = "spoke", _("Spoke with them")
    NO_ANSWER = "no_answer", _("Called, no answer")
    MESSAGE_LEFT = "message_left", _("Left a message")
    EMERGENCY_SERVICES = "emergency_services", _("Asked the emergency services to help")
    WITH_OTHERS = "with_others", _("Spoke with somebody who is with them")
    FALSE_ALARM = "false_alarm", _("Not what it seemed: no contact was needed")


class Incident(PatientOwned):
    """A time at which somebody may need a person. Signals gather in it until it is resolved."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    respond = models.CharField(max_length=8, choices=Respond, help_text="The most urgent of its signals.")
    opened_at = models.DateTimeField()
    paged_at = models.DateTimeField(null=True, blank=True)
    step = models.PositiveSmallIntegerField(default=0, help_text="How far up the ladder it has gone.")
    round = models.PositiveSmallIntegerField(default=0, help_text="Counts up each time the ladder starts anew.")
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
    )
    handed_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="Who was asked to take it over. Until they do, it stays with whoever has it.",
    )
    handed_at = models.DateTimeField(null=True, blank=True)
    contact = models.CharField(max_length=24, choices=ContactOutcome, blank=True)
    contacted_at = models.DateTimeField(null=True, blank=True)
    note = EncryptedTextField(blank=True)
    resolved_at = models.DateTimeField(null=True, blank=True)
    resolved_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = Incidents.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(resolved_at=None), name="one_open_incident"),
            models.CheckConstraint(condition=Q(respond__in=["now", "today"]), name="incident_is_now_or_today"),
            models.CheckConstraint(
                condition=Q(acknowledged_at=None, acknowledged_by=None)
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
                name="acknowledged_by_somebody",
            ),
            models.CheckConstraint(
                condition=Q(handed_to=None, handed_at=None)
                | Q(handed_to__isnull=False, handed_at__isnull=False, acknowledged_by__isnull=False, resolved_at=None),
                name="handed_over_by_whoever_has_it",
            ),
            models.CheckConstraint(
                condition=Q(resolved_at=None) | (~Q(contact="") & Q(resolved_by__isnull=False)),
                name="resolved_with_an_outcome",
            ),
        ]
        indexes = [
            models.Index(fields=["-opened_at", "id"], name="incident_by_time"),
            models.Index(fields=["respond", "opened_at", "id"], name="incident_waiting", condition=Q(resolved_at=None)),
            models.Index(fields=["-resolved_at", "id"], name="incident_closed", condition=Q(resolved_at__isnull=False)),
            models.Index(fields=["subject", "-opened_at"], name="incident_by_subject"),
        ]

    def __str__(self) -> str:
        return f"incident {self.pk}"


class Signal(PatientOwned):
    """Something that was noticed in what somebody wrote or did: what, when, why, and how soon to respond."""

    scope = Scope.SAFETY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, blank=True, related_name="signals")
    kind = models.CharField(max_length=40)
    respond = models.CharField(max_length=8, choices=Respond)
    about = models.CharField(max_length=8, default="self")
    evidence = EncryptedTextField(blank=True, help_text="The exact words.")
    why = models.CharField(max_length=300, help_text="One plain sentence; no words of the person.")
    rule_id = models.CharField(max_length=60)
    rules_version = models.CharField(max_length=20)
    source = models.CharField(max_length=16, choices=Source)
    source_id = models.CharField(max_length=64, blank=True)
    noticed_at = models.DateTimeField()
    passed_on = models.BooleanField(help_text="False when the person has asked that nobody is told.")
    asked_at = models.DateTimeField(null=True, blank=True)
    answer = models.CharField(max_length=16, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    objects = Signals.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["subject", "-noticed_at"], name="signal_by_time"),
            models.Index(fields=["noticed_at", "rule_id"], name="signal_by_rule"),
        ]

    def __str__(self) -> str:
        return f"signal {self.pk}"


class IncidentEvent(PatientOwned):
    """One step in the story of an incident: opened, paged, escalated, acknowledged, resolved."""

    scope = Scope.SAFETY

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="events")
    what = models.CharField(max_length=32)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+",
        help_text="To whom it was handed over.",
    )
    at = models.DateTimeField()
    note = EncryptedTextField(blank=True)
    corrects = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="corrected_by",
        help_text="The step that this one takes back. Both stay in the story.",
    )

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["incident", "at"], name="event_by_incident")]

    def __str__(self) -> str:
        return f"{self.what} of {self.incident_id}"


class IncidentReview(PatientOwned):
    """A lead has gone through an incident afterwards: how it went, and what is to be learned from it."""

    scope = Scope.SAFETY

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="reviews")
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    note = EncryptedTextField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["incident", "at"], name="review_by_incident")]

    def __str__(self) -> str:
        return f"review of {self.incident_id}"

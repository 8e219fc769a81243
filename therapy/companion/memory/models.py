import uuid

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import OnlyTheirsQuerySet, PatientOwned, PatientOwnedQuerySet, standing_grants
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from therapy.companion.models import Conversation, Turn


class Kind(models.TextChoices):
    FACT = "fact", _("About you")
    SUMMARY = "summary", _("About a conversation")


class State(models.TextChoices):
    PROPOSED = "proposed", _("waits for your answer")
    CONFIRMED = "confirmed", _("remembered")
    REFUSED = "refused", _("you said no")


class Fact(PatientOwned):
    """Something the companion may remember. It is used only once the person has said yes to it.

    What came from a conversation goes with that conversation.
    """

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=7, choices=Kind, default=Kind.FACT)
    text = EncryptedTextField()
    state = models.CharField(max_length=9, choices=State)
    conversation = models.ForeignKey(Conversation, models.CASCADE, null=True, blank=True, related_name="+")
    turn = models.ForeignKey(Turn, models.CASCADE, null=True, blank=True, related_name="+")
    noted_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)
    called_for_help = models.BooleanField(default=False, help_text="Help is shown with it, and it goes to no model.")
    deleted_at = models.DateTimeField(null=True, blank=True, help_text="Unused at once, gone for good an hour later.")

    objects = OnlyTheirsQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["subject", "state", "-noted_at"], name="fact_by_state")]
        constraints = [
            models.CheckConstraint(condition=Q(turn=None) | Q(conversation__isnull=False), name="a_turn_has_its_talk"),
        ]

    def __str__(self) -> str:
        return f"fact {self.pk}"


class Reading(PatientOwned):
    """How far a conversation was read for what is worth remembering. Nothing is read twice."""

    scope = Scope.CONVERSATIONS

    conversation = models.OneToOneField(Conversation, models.CASCADE, related_name="+")
    up_to = models.PositiveIntegerField(default=0, help_text="The position of the last turn that was read.")
    read_at = models.DateTimeField()

    objects = OnlyTheirsQuerySet.as_manager()

    def __str__(self) -> str:
        return f"reading of {self.conversation_id}"


class Stage(models.TextChoices):
    WAITING = "waiting", _("being written")
    DRAFT = "draft", _("only you can see it")
    SHARED = "shared", _("shared")
    WITHDRAWN = "withdrawn", _("taken back")


class SharedOnly(PatientOwnedQuerySet):
    def visible_to(self, viewer):
        """The person's own; and to the one clinician it was shared with, while it is shared and they are theirs."""
        if not viewer.is_authenticated:
            return self.none()
        grant = standing_grants(viewer).filter(subject=OuterRef("subject"), scope=self.model.scope)
        shared = Q(stage=Stage.SHARED, shared_with=viewer, conversation__deleted_at=None)
        return self.filter(Q(subject=viewer) | shared & Exists(grant))


class Summary(PatientOwned):
    """A summary of one conversation that its person may share with a clinician, once they have read it.

    `sentences`: each with its `text`, the ids of the `turns` it comes from, and `own` for the person's own words.
    """

    scope = Scope.PROFILE  # and only to whom it names: see SharedOnly

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="+")
    stage = models.CharField(max_length=9, choices=Stage)
    sentences = EncryptedJSONField(default=list)
    by_model = models.BooleanField(default=False, help_text="A language model wrote the first draft.")
    called_for_help = models.BooleanField(default=False, help_text="Help is shown wherever it is read by its person.")
    asked_at = models.DateTimeField()
    changed_at = models.DateTimeField(null=True, blank=True)
    shared_with = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    shared_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    objects = SharedOnly.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"], name="one_summary_in_the_making", condition=Q(stage__in=["waiting", "draft"]),
            ),
            models.CheckConstraint(
                condition=~Q(stage="shared") | Q(shared_with__isnull=False, shared_at__isnull=False),
                name="shared_with_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"summary {self.pk}"

    @property
    def version(self) -> str:
        """Changes with every change of it, so that a second window can see that it is behind."""
        return (self.changed_at or self.asked_at).isoformat()

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField


class Conversation(PatientOwned):
    """A conversation between a patient and the companion."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    title = EncryptedTextField(blank=True)
    title_calls_for_help = models.BooleanField(default=False, help_text="Help is shown wherever the title is.")
    with_coach = models.BooleanField(default=False, help_text="They chose one of the guided coach's sets of steps.")
    started_at = models.DateTimeField()
    last_at = models.DateTimeField()
    turn_count = models.PositiveIntegerField(default=0)
    coach_state = EncryptedJSONField(null=True, blank=True, help_text="Where the guided coach is in its steps.")
    placeholders = EncryptedJSONField(null=True, blank=True, help_text="What stands for which name; never leaves here.")
    paused_at = models.DateTimeField(null=True, blank=True)
    ends_at = models.DateTimeField(null=True, blank=True, help_text="The end they chose. Nothing is cut off.")
    archived_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["subject", "-last_at"], name="conversation_by_time", condition=Q(deleted_at=None)),
        ]

    def __str__(self) -> str:
        return f"conversation {self.pk}"


class Author(models.TextChoices):
    PATIENT = "patient", _("You")
    COMPANION = "companion", _("Companion")


class State(models.TextChoices):
    KEPT = "kept", _("kept")
    WAITING = "waiting", _("being written")


class Turn(PatientOwned):
    """One thing said, and for a reply of a model everything needed to say later how it came about."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="turns")
    position = models.PositiveIntegerField()
    author = models.CharField(max_length=12, choices=Author)
    state = models.CharField(max_length=12, choices=State, default=State.KEPT)
    text = EncryptedTextField(blank=True)
    said_at = models.DateTimeField()
    kept_at = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True, help_text="The person stopped this reply.")
    replaced_at = models.DateTimeField(null=True, blank=True, help_text="The person asked for another in its place.")
    chips = EncryptedJSONField(null=True, blank=True)
    called_for_help = models.BooleanField(default=False, help_text="Help was shown with this turn.")
    provider = models.CharField(max_length=20, blank=True)
    model = models.CharField(max_length=80, blank=True)
    parameters = models.JSONField(default=dict, blank=True)
    prompt_version = models.CharField(max_length=40, blank=True)
    prompt_hash = models.CharField(max_length=64, blank=True)
    verdicts = models.JSONField(default=list, blank=True, help_text="Rules of the reply screen that fired, by id.")
    tokens = models.PositiveIntegerField(null=True, blank=True)
    first_token_ms = models.PositiveIntegerField(null=True, blank=True)
    took_ms = models.PositiveIntegerField(null=True, blank=True)
    sent = EncryptedJSONField(null=True, blank=True, help_text="The messages that went to a provider, names replaced.")
    sent_to = models.CharField(max_length=20, blank=True, help_text="The provider they went to.")
    sent_at = models.DateTimeField(null=True, blank=True)
    blocked = EncryptedTextField(blank=True, help_text="A reply that the screen held back, for review.")

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["conversation", "position"], name="one_turn_a_position"),
            models.CheckConstraint(condition=Q(position__gt=0), name="positions_start_at_one"),
        ]

    def __str__(self) -> str:
        return f"turn {self.position} of {self.conversation_id}"

    @property
    def is_last(self) -> bool:
        return self.position == self.conversation.turn_count


class Sending(PatientOwned):
    """What went to a provider for something else than a reply. What goes for a reply is kept with its turn."""

    scope = Scope.CONVERSATIONS

    class Purpose(models.TextChoices):
        MEMORY = "memory", _("To note what may be remembered")
        SUMMARY = "summary", _("To write a summary for your clinician")
        REPLAY = "replay", _("To see once more how it answers: your clinician asked for it")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="sendings")
    purpose = models.CharField(max_length=12, choices=Purpose)
    sent = EncryptedJSONField(help_text="The messages that went to a provider, names replaced.")
    sent_to = models.CharField(max_length=20)
    model = models.CharField(max_length=80)
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["conversation", "-sent_at"], name="sending_by_time")]

    def __str__(self) -> str:
        return f"sending {self.pk}"


class Word(PatientOwned):
    """One word of a turn or of a title, as a mark that only the service's key can make. It goes when its words go."""

    scope = Scope.CONVERSATIONS

    conversation = models.ForeignKey(Conversation, models.CASCADE, related_name="words")
    turn = models.ForeignKey(Turn, models.CASCADE, null=True, blank=True, related_name="words")
    mark = models.BinaryField(max_length=16)

    class Meta:
        indexes = [models.Index(fields=["subject", "mark", "conversation"], name="said_word_by_mark")]

    def __str__(self) -> str:
        return f"word of conversation {self.conversation_id}"


class Manner(PatientOwned):
    """How a person wants to be spoken to. Choices are codes of the prompt's styles; empty: as it comes."""

    scope = Scope.CONVERSATIONS

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    tone = models.CharField(max_length=12, blank=True)
    length = models.CharField(max_length=12, blank=True)
    questions = models.CharField(max_length=12, blank=True)
    call_me = EncryptedTextField(blank=True)
    pronouns = EncryptedTextField(blank=True)
    avoid = EncryptedJSONField(null=True, blank=True, help_text="Things not to mention, in their own words.")
    called_for_help = models.BooleanField(default=False, help_text="Help is shown wherever these words are.")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject"], name="one_manner_a_person")]

    def __str__(self) -> str:
        return f"manner {self.pk}"

import uuid

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from patients.diary import feelings
from patients.diary.entries import Entry, by_time

LOWEST, HIGHEST = 0, 10


class Mood(Entry):
    """How somebody felt at a time: 0 is as low as can be, 10 as good as can be."""

    code = "mood"
    moment_field = "felt_at"

    score = models.PositiveSmallIntegerField()
    energy = models.PositiveSmallIntegerField(null=True, blank=True)
    feelings = EncryptedJSONField(null=True, blank=True, help_text="Codes of feelings.FEELINGS.")
    own_feelings = EncryptedJSONField(null=True, blank=True, help_text="Words of the person's own.")
    note = EncryptedTextField(blank=True)
    felt_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(score__gte=LOWEST, score__lte=HIGHEST), name="mood_is_0_to_10"),
            models.CheckConstraint(condition=Q(energy__gte=LOWEST, energy__lte=HIGHEST), name="energy_is_0_to_10"),
        ]
        indexes = by_time("felt_at")

    def words(self) -> str:
        return "\n\n".join(filter(None, [", ".join(self.own_feelings or []), self.note]))

    def found_by(self) -> str:
        return "\n\n".join(filter(None, [*self.feelings_in_words, self.note]))

    @property
    def feelings_in_words(self) -> list[str]:
        """What was felt, in words."""
        return feelings.in_words(self.feelings, self.own_feelings)


class NoteKind(models.TextChoices):
    GRATITUDE = "gratitude", _("I am grateful for")
    WIN = "win", _("Something I managed")
    LINE = "line", _("A line about today")


class Note(Entry):
    """A short text: something to be grateful for, something that was managed, or a line about the day."""

    kind = models.CharField(max_length=10, choices=NoteKind.choices)
    text = EncryptedTextField()
    happened_at = models.DateTimeField()
    written = ("text",)

    class Meta:
        indexes = by_time("happened_at")

    @property
    def code(self) -> str:
        return self.kind


class Word(PatientOwned):
    """One word of one entry, as a mark that only the service's key can make. It goes when the entry goes."""

    scope = Scope.DIARY

    kind = models.CharField(max_length=20)
    entry_id = models.UUIDField()
    mark = models.BinaryField(max_length=16)
    happened_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["subject", "mark", "-happened_at"], name="word_by_mark"),
            models.Index(fields=["entry_id"], name="word_of_entry"),
        ]

    def __str__(self) -> str:
        return f"word of {self.kind} {self.entry_id}"


class CheckIn(PatientOwned):
    """A short check-in of one day: which steps were taken and which were left out. What was said is in the entries."""

    scope = Scope.DIARY

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    day = models.DateField()
    taken = models.JSONField(default=list, blank=True, help_text="Codes of steps.")
    skipped = models.JSONField(default=list, blank=True, help_text="Codes of steps.")
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], condition=Q(finished_at=None), name="one_check_in_at_a_time"),
        ]
        indexes = [models.Index(fields=["subject", "-started_at"], name="check_in_by_time")]

    def __str__(self) -> str:
        return f"check-in {self.pk}"


class Rhythm(PatientOwned):
    """Whether a person wants their days of writing counted, and how many rest days a week do not end the count."""

    scope = Scope.DIARY

    counts_days = models.BooleanField(default=True)
    rest_days = models.PositiveSmallIntegerField(default=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subject"], name="one_rhythm_each"),
            models.CheckConstraint(condition=Q(rest_days__lte=6), name="rest_days_in_a_week"),
        ]

    def __str__(self) -> str:
        return f"rhythm {self.pk}"

import uuid
from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gdpr.access import PatientOwned
from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField, EncryptedTextField
from patients.diary.entries import UNDO_FOR, Entry, by_time
from therapy.homework import things


class What(models.TextChoices):
    EXERCISE = things.EXERCISE, _("Exercise")
    ASSESSMENT = things.ASSESSMENT, _("Questionnaire")
    ARTICLE = things.ARTICLE, _("Something to read")
    CALM = things.CALM, _("Calm screen")


class Ending(models.TextChoices):
    TAKEN_BACK = "taken_back", _("Taken back")
    CARE_ENDED = "care_ended", _("Ended with the care")


class Outcome(models.TextChoices):
    DONE = "done", _("I did it")
    TRIED = "tried", _("I tried it")
    STRUGGLED = "struggled", _("It was hard")


class Homework(PatientOwned):
    """Something that a clinician asks a patient to do or to read until a day."""

    scope = Scope.EXERCISES

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    set_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    kind = models.CharField(max_length=10, choices=What)
    code = models.CharField(max_length=80, help_text="Which one of its kind. It may be gone by now.")
    due_on = models.DateField()
    note = EncryptedTextField(blank=True, help_text="The clinician's words. The patient reads them.")
    earlier = EncryptedJSONField(default=list, help_text="How it stood before each change, the oldest first.")
    changed_at = models.DateTimeField(null=True, blank=True)
    ending = models.CharField(max_length=10, choices=Ending, blank=True, default="")
    ended_at = models.DateTimeField(null=True, blank=True)
    begun_id = models.UUIDField(null=True, blank=True, help_text="The exercise that was begun from it.")
    finished_at = models.DateTimeField(null=True, blank=True, help_text="When it was finished in its own room.")
    made_id = models.UUIDField(null=True, blank=True, help_text="What was finished. It may be gone by now.")
    schedule_id = models.UUIDField(null=True, blank=True, help_text="The schedule that asks for a questionnaire.")

    class Meta:
        verbose_name_plural = "homework"
        indexes = [
            models.Index(fields=["subject", "-set_at"], name="homework_by_time"),
            models.Index(fields=["subject", "due_on"], name="homework_open", condition=Q(ended_at=None)),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ending="", ended_at=None) | ~Q(ending="") & Q(ended_at__isnull=False),
                name="homework_ends_with_why_and_when",
            ),
        ]

    def __str__(self) -> str:
        return f"homework {self.pk}"

    @property
    def thing(self) -> things.Thing:
        """What is to be done, with its name and where it is."""
        return things.of(self.kind, self.code)

    @property
    def answer(self) -> "Answer | None":
        """What the person said of it. Lists fetch it for all of theirs at once (queries)."""
        if not hasattr(self, "answers_standing"):
            self.answers_standing = list(self.answers.filter(deleted_at=None))
        return next(iter(self.answers_standing), None)

    @property
    def outcome(self) -> str:
        """How it went: what the person said, unless they finished it after that; empty while nothing is known."""
        said = self.answer
        if said is None or (self.finished_at and self.finished_at > (said.edited_at or said.answered_at)):
            return Outcome.DONE.value if self.finished_at else ""
        return said.outcome

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done: not taken back, not finished, and nothing was said of it."""
        return self.ended_at is None and not self.outcome

    @property
    def before(self) -> dict[str, Any] | None:
        """How it stood before the last change."""
        return things.as_it_stood(self.earlier[-1]) if self.earlier else None

    @property
    def may_be_put_back_until(self):
        """Until when taking it back can be undone."""
        return self.ended_at + UNDO_FOR if self.ending == Ending.TAKEN_BACK else None


class Answer(Entry):
    """What a person says of their homework, once for each; they may change it."""

    scope = Scope.EXERCISES
    code = "homework_answer"
    moment_field = "answered_at"
    written = ("words_said",)
    source = "exercise"

    homework = models.ForeignKey(Homework, models.CASCADE, related_name="answers")
    outcome = models.CharField(max_length=9, choices=Outcome)
    words_said = EncryptedTextField(blank=True)
    answered_at = models.DateTimeField()

    class Meta:
        indexes = by_time("answered_at")
        constraints = [
            models.UniqueConstraint(fields=["homework"], name="one_answer_to_homework", condition=Q(deleted_at=None)),
        ]

from collections.abc import Iterator
from typing import Any, ClassVar

from django.db import models

from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField
from patients.diary.entries import Entry, by_time
from therapy.exercises import definitions
from therapy.exercises.definitions import Field, Kind


class Exercise(Entry):
    """Something that a person worked out, by the fields of its definition."""

    scope = Scope.EXERCISES
    code = "exercise"
    moment_field = "made_at"
    written = ()
    source = "exercise"
    answers_before: ClassVar[dict[str, Any]] = {}
    """Its answers before a change, so that words that were heard already are not heard again."""

    tool = models.CharField(max_length=32, help_text="Which exercise, by its code.")
    definition_version = models.PositiveSmallIntegerField()
    answers = EncryptedJSONField(help_text="By the name of a field of the definition.")
    made_at = models.DateTimeField(help_text="When it was finished; of a draft, when it was begun.")
    finished_at = models.DateTimeField(null=True, blank=True, help_text="Empty: it is a draft, and its owner's alone.")
    at_step = models.PositiveSmallIntegerField(default=1, help_text="Where it was left, counted among all its steps.")
    follows = models.ForeignKey(
        "self", on_delete=models.SET_NULL, null=True, blank=True, related_name="followed_by",
        help_text="The exercise that this one goes on with.",
    )
    conversation_id = models.UUIDField(
        null=True, blank=True, help_text="The conversation in which it was worked out. It may be gone by now.",
    )

    class Meta:
        indexes = by_time("made_at")

    @property
    def definition(self) -> definitions.Definition:
        """The definition by which it was answered."""
        return definitions.of(self.tool, self.definition_version)

    @property
    def name(self) -> str:
        """What tells it from others of its kind: the person's own words; empty when that field was left out."""
        field = self.definition.field(self.definition.names)
        return next(iter(_texts(field, self.answers.get(field.name))), "") if field else ""

    @property
    def is_draft(self) -> bool:
        return self.finished_at is None

    @property
    def was_changed(self) -> bool:
        """Whether anything was changed after it was finished."""
        return bool(self.edited_at and self.finished_at and self.edited_at > self.finished_at)

    def words(self) -> str:
        """Everything that was typed into it."""
        return "\n\n".join(self._typed(self.answers))

    def unheard(self) -> str:
        """What was typed since it was heard last."""
        before = set(self._typed(self.answers_before))
        return "\n\n".join(text for text in self._typed(self.answers) if text not in before)

    def _typed(self, answers: dict[str, Any]) -> list[str]:
        return [text for field in self.definition.fields for text in _texts(field, answers.get(field.name))]


def _texts(field: Field, value: Any) -> Iterator[str]:
    """What was typed into a field; what was chosen is none of it."""
    if field.kind is Kind.TEXT and isinstance(value, str) and value:
        yield value
    elif field.kind is Kind.ROWS and isinstance(value, list):
        for row in value:
            for column in field.columns:
                yield from _texts(column, row.get(column.name))
    elif field.kind in (Kind.LINES, Kind.ORDER) and isinstance(value, list) and not field.options:
        yield from (text for text in value if isinstance(text, str))

from collections.abc import Iterator
from typing import Any

from django.db import models

from gdpr.scopes import Scope
from healing_space.encryption.fields import EncryptedJSONField
from patients.diary.entries import Entry, by_time
from therapy.exercises import definitions


class Exercise(Entry):
    """Something that a person worked out, by the fields of its definition."""

    scope = Scope.EXERCISES
    code = "exercise"
    moment_field = "made_at"
    written = ()

    tool = models.CharField(max_length=32, help_text="Which exercise, by its code.")
    definition_version = models.PositiveSmallIntegerField()
    answers = EncryptedJSONField(help_text="By the name of a field of the definition.")
    made_at = models.DateTimeField()
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
        return str(self.answers.get(self.definition.names) or "")

    def words(self) -> str:
        """Everything that was typed into it."""
        return "\n\n".join(text for value in self.answers.values() for text in _texts(value))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (text for text in value if isinstance(text, str))

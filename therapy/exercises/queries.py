"""What can be asked about exercises, and about what was worked out in a conversation and not yet saved."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from therapy.companion import coach
from therapy.companion import queries as companion
from therapy.exercises import definitions
from therapy.exercises.models import Exercise

NEWEST_FIRST = ("-made_at", "-pk")


@dataclass(frozen=True)
class Piece:
    """Something that was worked out in a conversation: which exercise it makes, and its answers."""

    number: int
    tool: str
    answers: dict[str, Any]

    @property
    def definition(self) -> definitions.Definition:
        return definitions.current(self.tool)


def exercises(*, subject, viewer) -> QuerySet[Exercise]:
    """A person's exercises as a viewer may see them, the latest first."""
    return Exercise.objects.about(subject, viewer=viewer).filter(deleted_at=None).order_by(*NEWEST_FIRST)


def exercise(*, viewer, exercise_id) -> Exercise:
    """One exercise, or DoesNotExist."""
    return Exercise.objects.visible_to(viewer).filter(deleted_at=None).get(pk=exercise_id)


def saved_from(*, subject, conversation_id) -> QuerySet[Exercise]:
    """What was saved from one conversation already."""
    return exercises(subject=subject, viewer=subject).filter(conversation_id=conversation_id)


def worked_out(*, subject, conversation_id) -> list[Piece]:
    """The finished pieces of the person's own conversation, the newest last; or DoesNotExist."""
    found = companion.conversation(viewer=subject, conversation_id=conversation_id)
    if found.subject_id != subject.pk:
        raise type(found).DoesNotExist
    kept = []
    for number, piece in enumerate(coach.pieces(found.coach_state)):
        if piece["tool"] not in definitions.CODES:
            continue
        definition = definitions.current(piece["tool"])
        # A dialogue may know more than the exercise asks for; only its own fields are kept.
        answers = {name: value for name, value in piece["fields"].items() if definition.field(name)}
        kept.append(Piece(number, piece["tool"], answers))
    return kept

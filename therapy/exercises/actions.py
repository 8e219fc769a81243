"""Saving what was worked out, and going on with it. What is written is looked through like a diary."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import Kept, NotAnEntry
from therapy.companion import queries as companion
from therapy.exercises import checking, definitions
from therapy.exercises.models import Exercise


@transaction.atomic
def save(*, subject, tool: str, answers: dict[str, Any], at: datetime, conversation_id=None) -> Kept:
    """Save an exercise. `conversation_id`: the person's own conversation in which it was worked out."""
    if tool not in definitions.CODES:
        raise NotAnEntry("tool", _("There is no such exercise"))
    if conversation_id is not None:
        companion.conversation(viewer=subject, conversation_id=conversation_id)
    definition = definitions.current(tool)
    return keeping.keep(Exercise(
        subject=subject, tool=tool, definition_version=definition.version, made_at=at,
        answers=checking.checked(definition, answers), conversation_id=conversation_id,
    ), at=at)


@transaction.atomic
def change(*, exercise_id, by, answers: dict[str, Any], at: datetime, version: str = "") -> Kept:
    """Put other answers in place of those that stand there. It stays by the definition it was answered by."""
    exercise = keeping.to_change(Exercise, exercise_id, by=by, version=version)
    exercise.answers = checking.checked(exercise.definition, answers)
    return keeping.change(exercise, at=at)

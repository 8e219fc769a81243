"""Beginning an exercise, keeping it step by step, finishing it. What is written is looked through like a diary."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from therapy.companion import queries as companion
from therapy.exercises import checking, definitions, endings, walking
from therapy.exercises.models import Exercise


@transaction.atomic
def begin(*, subject, tool: str, at: datetime, follows_id=None) -> Exercise:
    """Begin an exercise. It is there at once, as a draft; one in which nothing stands yet is taken again.

    `follows_id`: the person's own finished exercise that this one goes on with.
    """
    definition = _known(tool)
    follows = _followed(subject, tool, follows_id)
    if follows is None and tool in definitions.FOLLOW_UPS:
        raise NotAnEntry("tool", _("This one goes on with another exercise. Open that one first"))
    drafts = Exercise.objects.select_for_update(of=("self",)).filter(
        subject=subject, tool=tool, definition_version=definition.version, follows=follows,
        finished_at=None, deleted_at=None,
    )
    for draft in drafts.order_by("-made_at")[:1]:
        if not draft.answers:
            return draft
    return keeping.keep(Exercise(
        subject=subject, tool=tool, definition_version=definition.version, answers={}, made_at=at, follows=follows,
    ), at=at).entry


@transaction.atomic
def save(*, subject, tool: str, answers: dict[str, Any], at: datetime, conversation_id=None, follows_id=None) -> Kept:
    """Save a whole exercise at once. `conversation_id`: the person's own conversation in which it was worked out."""
    definition = _known(tool)
    if conversation_id is not None:
        companion.conversation(viewer=subject, conversation_id=conversation_id)
    kept = keeping.keep(Exercise(
        subject=subject, tool=tool, definition_version=definition.version, made_at=at, finished_at=at,
        answers=checking.checked(definition, answers), conversation_id=conversation_id,
        follows=_followed(subject, tool, follows_id), at_step=len(definition.steps),
    ), at=at)
    endings.finished(kept.entry, at=at)
    endings.kept(kept.entry, at=at)
    return kept


@transaction.atomic
def change(
    *, exercise_id, by, answers: dict[str, Any], at: datetime, version: str = "", finishes: bool = False,
) -> Kept:
    """Put other answers in place of those that stand there. It stays by the definition it was answered by."""
    exercise = keeping.to_change(Exercise, exercise_id, by=by, version=version)
    if finishes:
        _finish(exercise, at=at)
    return _put(exercise, checking.checked(exercise.definition, answers, whole=not exercise.is_draft), at=at)


@transaction.atomic
def keep_step(
    *, exercise_id, by, number: int, answers: dict[str, Any], at: datetime, version: str = "", goes: str = "",
) -> Kept:
    """Keep the answers of one step; those of the others stay. `version`: of the step or of the whole, as it was read.
    `goes`: where the person goes from there: "next" (from the last step that is to the end of it), "back", or stays."""
    exercise = keeping.to_change(Exercise, exercise_id, by=by)
    names = {field.name for field in walking.step(exercise, number).fields}
    if set(answers) - names:
        raise NotAnEntry(str(min(set(answers) - names))[:40], _("This step has no such field"))
    before = {name: exercise.answers[name] for name in names if name in exercise.answers}
    given = before | checking.each(exercise.definition, answers)
    after = {name: value for name, value in given.items() if value is not None}
    if version and after != before and version not in (exercise.version, walking.version(exercise, number)):
        raise ChangedMeanwhile(exercise)
    whole = {name: value for name, value in exercise.answers.items() if name not in names} | after
    _go(exercise, walking.place(exercise, number, answers=whole), goes, at=at)
    if not exercise.is_draft:
        whole = checking.finished(exercise.definition, whole)
    return _put(exercise, whole, at=at)


@transaction.atomic
def finish(*, exercise_id, by, at: datetime, version: str = "") -> Exercise:
    """Make a draft a part of the record: from now on whoever looks after the person can see it. Twice is once."""
    exercise = keeping.to_change(Exercise, exercise_id, by=by)
    if not exercise.is_draft:
        return exercise
    if version and version != exercise.version:
        raise ChangedMeanwhile(exercise)
    _finish(exercise, at=at)
    _put(exercise, checking.finished(exercise.definition, exercise.answers), at=at)
    return exercise


def _go(exercise: Exercise, place: walking.Place, goes: str, *, at: datetime) -> None:
    exercise.at_step = place.number
    if goes == "next" and place.after is not None:
        exercise.at_step = place.after
    elif goes == "next":
        _finish(exercise, at=at)
    elif goes == "back" and place.before is not None:
        exercise.at_step = place.before


def _finish(exercise: Exercise, *, at: datetime) -> None:
    if exercise.is_draft:
        exercise.made_at = exercise.finished_at = at
        endings.finished(exercise, at=at)


def _put(exercise: Exercise, answers: dict[str, Any], *, at: datetime) -> Kept:
    exercise.answers_before, exercise.answers = exercise.answers, answers
    kept = keeping.change(exercise, at=at)
    endings.kept(exercise, at=at)
    return kept


def _known(tool: str) -> definitions.Definition:
    if tool not in definitions.CODES:
        raise NotAnEntry("tool", _("There is no such exercise"))
    return definitions.current(tool)


def _followed(subject, tool: str, follows_id) -> Exercise | None:
    if follows_id is None:
        return None
    found = Exercise.objects.filter(subject=subject, deleted_at=None, finished_at__isnull=False).get(pk=follows_id)
    if definitions.current(found.tool).follow_up != tool:
        raise NotAnEntry("follows", _("This exercise does not go on with that one"))
    return found

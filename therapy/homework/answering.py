"""Doing homework: opening what was set, and saying how it went. What is written is looked through like a diary."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders import actions as reminders
from patients.assessments import actions as assessments
from patients.diary import keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from therapy.exercises import actions as exercises
from therapy.exercises.models import Exercise
from therapy.homework import reminding, things
from therapy.homework.models import Answer, Homework, Outcome

NOTHING_TO_BRING_BACK = _("There is no deleted answer that can still come back")


@dataclass(frozen=True)
class Opened:
    """Where the person goes on. `row_id`: the exercise or questionnaire that was begun, if it is one of these."""

    kind: str
    code: str
    row_id: UUID | None = None


@transaction.atomic
def start(*, homework_id, by, at: datetime) -> Opened:
    """Open what was set; an exercise or questionnaire that was begun already is gone on with.

    Raises patients.assessments.queries.NotAvailable for a questionnaire that is not given now, and NotAnEntry for what
    is not here any more.
    """
    # Not held still: whoever finishes an exercise holds that first, and this second.
    found = Homework.objects.select_related("set_by").get(pk=homework_id, subject=by)
    if not found.thing.is_there:
        raise NotAnEntry("homework", _("This is not here any more. Ask whoever set it"))
    reminders.started(recipient=by, kind=reminding.KIND.code, at=at)
    if found.kind == things.ASSESSMENT:
        begun = assessments.start(subject=by, code=found.code, by=by, asked_by=found.set_by, at=at)
        return Opened(found.kind, found.code, begun.pk)
    if found.kind == things.EXERCISE:
        return Opened(found.kind, found.code, _begin_exercise(found, by, at=at))
    return Opened(found.kind, found.code)


@transaction.atomic
def answer(
    *, homework_id, by, outcome: str, at: datetime, words: str = "", version: str = "",
) -> Kept:
    """Say how it went, or say it otherwise. It can be said of what was taken back, too: no words are lost.

    `version`: of the answer as it was read; empty: there was none, or do not ask.
    """
    if outcome not in Outcome.values:
        raise NotAnEntry("outcome", _("Choose how it went"))
    words = keeping.note_of(words.strip(), field="words")
    found = _own(homework_id, by)
    standing = Answer.objects.filter(homework=found, deleted_at=None).first()
    if standing is None:
        kept = keeping.keep(Answer(
            subject=by, homework=found, outcome=outcome, words_said=words, answered_at=at,
        ), at=at)
    else:
        standing = keeping.to_change(Answer, standing.pk, by=by, version=version)
        if not version and words != standing.words_said and standing.words_said:
            raise ChangedMeanwhile(standing)  # written in another window, and never seen in this one
        standing.outcome, standing.words_said = outcome, words
        kept = keeping.change(standing, at=at)
    reminding.in_step(by, at=at)
    return kept


def settled(said: Answer, *, at: datetime) -> None:
    """An answer was deleted, or came back by any door: what is open again is reminded of again."""
    reminding.in_step(said.subject, at=at)


def _begin_exercise(found: Homework, by, *, at: datetime) -> UUID:
    draft = found.begun_id and Exercise.objects.filter(
        pk=found.begun_id, subject=by, finished_at=None, deleted_at=None,
    ).first()
    if not draft:
        draft = exercises.begin(subject=by, tool=found.code, at=at)
        Homework.objects.filter(pk=found.pk).update(begun_id=draft.pk)
    return draft.pk


def _own(homework_id, by) -> Homework:
    return Homework.objects.select_for_update(of=("self",)).get(pk=homework_id, subject=by)

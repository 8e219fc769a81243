"""What was set marks itself as done when it is finished in its own room."""

from datetime import datetime

from patients.assessments.schedules import actions as schedules
from therapy.homework import reminding, things
from therapy.homework.models import Answer, Homework


def exercise(finished, *, at: datetime) -> None:
    """An exercise was finished: the homework that it was begun from is done, or else the one that is due first."""
    _mark(finished, things.EXERCISE, finished.tool, at=at)


def questionnaire(finished, *, at: datetime) -> None:
    """A questionnaire was finished: the homework that asks for it is done, and it is asked for no more."""
    marked = _mark(finished, things.ASSESSMENT, finished.instrument, at=at)
    if marked is not None and marked.schedule_id:
        schedules.call_off(schedule_id=marked.schedule_id, at=at)


def _mark(finished, kind: str, code: str, *, at: datetime) -> Homework | None:
    waiting = Homework.objects.select_for_update(of=("self",)).filter(
        subject=finished.subject_id, kind=kind, code=code, ended_at=None, finished_at=None,
    )
    done = Answer.objects.filter(subject=finished.subject_id, deleted_at=None, outcome="done")
    by_itself = waiting.exclude(pk__in=done.values("homework_id")).order_by("due_on", "set_at", "pk")
    found = waiting.filter(begun_id=finished.pk).first() or by_itself.first()
    if found is None:
        return None
    found.finished_at, found.made_id = at, finished.pk
    found.save(update_fields=["finished_at", "made_id"])
    reminding.in_step(finished.subject, at=at)
    return found

"""Setting homework, changing it, and taking it back. What the patient says of it is in `answering`.

The clinician's note is read by the patient and is not looked through: staff words raise no alerts.
"""

from datetime import date, datetime, timedelta

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from gdpr import access
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from patients.assessments.schedules import actions as schedules
from patients.assessments.schedules.models import Rhythm, Schedule
from patients.diary.entries import UNDO_FOR
from therapy.homework import reminding, things
from therapy.homework.models import Answer, Ending, Homework

LONGEST_NOTE = 500
FARTHEST = timedelta(days=366)
MOST_OPEN = 20
ASKED_ALREADY = _("This is asked for already. Change the one that stands, or wait until it is done")


class NotHomework(ValueError):
    """What was given cannot be set. Names the field, and says why for whoever reads it."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field, self.words = field, words


@transaction.atomic
def set_homework(*, subject, by, kind: str, code: str, due_on: date, at: datetime, note: str = "") -> Homework:
    """Ask a patient to do something until a day."""
    if by.pk == subject.pk or not access.may_see(viewer=by, subject_id=subject.pk, scope=Scope.EXERCISES):
        raise Homework.DoesNotExist
    if not any((each.kind, each.code) == (kind, code) for each in things.offered(at=at)):
        raise NotHomework("what", _("Choose something from the list"))
    if kind == things.ASSESSMENT and not access.may_see(viewer=by, subject_id=subject.pk, scope=Scope.ASSESSMENTS):
        raise NotHomework("what", _("They do not share their questionnaires with you, so you cannot ask for one"))
    # The person is held still, so that two windows cannot each set the last one there is room for.
    subject = get_user_model().objects.select_for_update(of=("self",)).get(pk=subject.pk)
    waiting = _waiting(subject)
    if len(waiting) >= MOST_OPEN:
        raise NotHomework("what", _("Twenty are still open. Take one back first"))
    if kind == things.ASSESSMENT and any((each.kind, each.code) == (kind, code) for each in waiting):
        raise NotHomework("what", ASKED_ALREADY)
    made = Homework(subject=subject, set_by=by, set_at=at, kind=kind, code=code, due_on=_day(due_on, at=at),
                    note=_note(note))
    made.schedule_id = _schedule(made, at=at)
    made.save(force_insert=True)
    audit.record(what="homework.set", by=by, subject=subject, at=at, kind=kind, code=code)
    reminding.in_step(subject, at=at)
    return made


@transaction.atomic
def change(*, homework_id, by, due_on: date, at: datetime, note: str = "") -> Homework:
    """Another day, or another note. The patient sees how it stood before."""
    found = _theirs(homework_id, by)
    if not found.is_open:
        raise NotHomework("due_on", _("This is not open any more. Set it again if you want to"))
    before, note = (found.due_on, found.note), _note(note)
    if before == (due_on, note):
        return found
    found.earlier = [*found.earlier, {"due_on": found.due_on.isoformat(), "note": found.note, "until": at.isoformat()}]
    found.due_on, found.note = (due_on if due_on == found.due_on else _day(due_on, at=at)), note
    found.changed_at = at
    if found.schedule_id and Schedule.objects.filter(pk=found.schedule_id, ended_at=None).exists():
        _move_schedule(found, by=by, at=at)
    found.save()
    audit.record(what="homework.changed", by=by, subject=found.subject, at=at, kind=found.kind, code=found.code)
    reminding.in_step(found.subject, at=at)
    return found


@transaction.atomic
def take_back(*, homework_id, by, at: datetime) -> Homework:
    """It need not be done any more. The patient sees that; within the hour it can be put back. Twice is once."""
    found = _theirs(homework_id, by)
    if found.ended_at is not None:
        return found
    if not found.is_open:
        raise NotHomework("", _("They have answered this already, so it stays"))
    _end(found, Ending.TAKEN_BACK, at=at)
    audit.record(what="homework.taken_back", by=by, subject=found.subject, at=at, kind=found.kind, code=found.code)
    reminding.in_step(found.subject, at=at)
    return found


@transaction.atomic
def put_back(*, homework_id, by, at: datetime) -> Homework:
    """Undo taking it back, within the hour."""
    found = _theirs(homework_id, by)
    if found.ended_at is None:
        return found
    if found.ending != Ending.TAKEN_BACK or at > found.ended_at + UNDO_FOR:
        raise NotHomework("", _("This ended more than an hour ago. Set it again if you want to"))
    found.ending, found.ended_at = "", None
    found.schedule_id = _schedule(found, at=at) if found.due_on >= timezone.localdate(at) else None
    found.save(update_fields=["ending", "ended_at", "schedule_id"])
    audit.record(what="homework.put_back", by=by, subject=found.subject, at=at, kind=found.kind, code=found.code)
    reminding.in_step(found.subject, at=at)
    return found


@transaction.atomic
def remind(*, subject, on: bool, at: datetime) -> None:
    """Whether a person wants to be reminded of homework."""
    if not reminding.turn(subject, on=on, at=at):
        raise NotHomework("on", _("There is no homework to remind you of yet"))


@transaction.atomic
def sight_ended(*, subject_id, grantee_id, at: datetime) -> int:
    """Whoever may not see the answers any more asks for nothing any more. Returns how many ended."""
    if access.may_see(viewer=get_user_model().objects.get(pk=grantee_id), subject_id=subject_id,
                      scope=Scope.EXERCISES):
        return 0
    subject = get_user_model().objects.get(pk=subject_id)
    theirs = list(Homework.objects.select_for_update(of=("self",)).filter(
        subject=subject, set_by_id=grantee_id, ended_at=None,
    ))
    for found in theirs:
        _end(found, Ending.CARE_ENDED, at=at)
    if theirs:
        audit.record(what="homework.ended", by=None, subject=subject, at=at, count=len(theirs))
        reminding.in_step(subject, at=at)
    return len(theirs)


def _end(found: Homework, ending: Ending, *, at: datetime) -> None:
    found.ending, found.ended_at = ending, at
    found.save(update_fields=["ending", "ended_at"])
    if found.schedule_id:
        schedules.call_off(schedule_id=found.schedule_id, at=at)


def _waiting(subject) -> list[Homework]:
    """What is still open of a person's, held until the transaction ends."""
    answered = Answer.objects.filter(subject=subject, deleted_at=None).values("homework_id")
    return list(Homework.objects.select_for_update(of=("self",)).filter(
        subject=subject, ended_at=None, finished_at=None,
    ).exclude(pk__in=answered))


def _theirs(homework_id, by) -> Homework:
    """One that the care team may change: whoever of them may see it, and never the patient."""
    return Homework.objects.visible_to(by).exclude(subject=by).select_for_update(of=("self",)).select_related(
        "subject", "set_by",
    ).get(pk=homework_id)


def _schedule(found: Homework, *, at: datetime):
    """Ask for a questionnaire on its day. One that the clinician asks for regularly goes on as it is."""
    if found.kind != things.ASSESSMENT or Schedule.objects.filter(
        subject=found.subject, instrument=found.code, asked_by=found.set_by, ended_at=None,
    ).exists():
        return None
    return schedules.ask(
        subject=found.subject, code=found.code, by=found.set_by, rhythm=Rhythm.DATES, dates=[found.due_on],
        why=found.note[:schedules.LONGEST_WHY], at=at,
    ).pk


def _move_schedule(found: Homework, *, by, at: datetime) -> None:
    """Ask for the questionnaire on the new day. One whose day has passed is left as it is."""
    if found.due_on >= timezone.localdate(at):
        schedules.change(
            schedule_id=found.schedule_id, by=by, rhythm=Rhythm.DATES, dates=[found.due_on],
            why=found.note[:schedules.LONGEST_WHY], at=at,
        )


def _day(due_on: date, *, at: datetime) -> date:
    today = timezone.localdate(at)
    if due_on < today:
        raise NotHomework("due_on", _("This day is over. Give one that is still to come"))
    if due_on > today + FARTHEST:
        raise NotHomework("due_on", _("Give a day within a year"))
    return due_on


def _note(note: str) -> str:
    note = note.strip()
    if len(note) > LONGEST_NOTE:
        raise NotHomework("note", _("This is too long. Use at most 500 characters"))
    return note

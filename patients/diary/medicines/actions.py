"""Keeping one's own list of medicines: adding, correcting, a new dose from a day on, stopping, refilling.

Nothing here judges what is written: it is the person's copy of what they were told. What is typed is looked through
like every word of the diary.
"""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from patients.diary.medicines import rules
from patients.diary.medicines.models import Course, Form, Medicine
from patients.safety import actions as safety
from patients.safety.models import Source

__all__ = ["ChangedMeanwhile", "Kept", "NotAnEntry"]

LONGEST_NAME = LONGEST_DOSE = 200
LONGEST_NOTE = 2000
MOST_MEDICINES, MOST_TIMES, MOST_COURSES = 60, 12, 200
MOST_A_DAY, MOST_EACH, MOST_LEFT, LONGEST_STEP = 48, 50, 9999, 90
EARLIEST, AHEAD = timedelta(days=36525), timedelta(days=730)
UNCHANGED = object()
"""Stands for what is left as it is, where None means that something is taken away."""


@transaction.atomic
def add(
    *, subject, name: str, form: str, starts_on: date | None = None, ends_on: date | None = None,
    most_a_day: int | None = None, refill_on: date | None = None, left: int | None = None, note: str = "",
    reminds: bool = False, at: datetime, **how,
) -> Kept:
    """Put a medicine on somebody's list. `how` it is taken: as in `course_of`."""
    if Medicine.objects.filter(subject=subject, deleted_at=None).count() >= MOST_MEDICINES:
        raise NotAnEntry("name", _("Your list is full. Delete a medicine that you do not need on it any more"))
    today = timezone.localdate(at)
    medicine = Medicine(
        subject=subject, name=_name(name), form=_form(form), note=keeping.note_of(note, longest=LONGEST_NOTE),
        most_a_day=_most(most_a_day), reminds=reminds, refill_on=_day(refill_on, "refill_on", at=at),
        left=_left(left), counted_on=None if left is None else today,
    )
    course = course_of(medicine, from_on=starts_on or today, field="starts_on", at=at, **how)
    medicine.ends_on = _end(ends_on, after=course.from_on, at=at)
    kept = keeping.keep(medicine, at=at)
    course.save(force_insert=True)
    return Kept(medicine, keeping.together([kept.raised, _heard(medicine, course.dose, at=at)]))


@transaction.atomic
def edit(
    *, medicine_id, by, at: datetime, version: str = "", name: str | None = None, form: str | None = None,
    note: str | None = None, ends_on=UNCHANGED, most_a_day=UNCHANGED, reminds: bool | None = None,
) -> Kept:
    """Correct what is given of one's own medicine. How it is taken changes by `change_course`, from a day on."""
    medicine = keeping.to_change(Medicine, medicine_id, by=by, version=version)
    if name is not None:
        medicine.name = _name(name)
    if form is not None:
        medicine.form = _form(form)
    if note is not None:
        medicine.note = keeping.note_of(note, longest=LONGEST_NOTE)
    if ends_on is not UNCHANGED:
        medicine.ends_on = _end(ends_on, after=medicine.courses.first().from_on, at=at)
    if most_a_day is not UNCHANGED:
        medicine.most_a_day = _most(most_a_day)
    if reminds is not None:
        medicine.reminds = reminds
    return keeping.change(medicine, at=at)


@transaction.atomic
def change_course(*, medicine_id, by, from_on: date | None = None, version: str = "", at: datetime, **how) -> Kept:
    """From a day on a medicine is taken in another way. What was before stays in its history.

    A course that began on that very day is put right by it.
    """
    medicine = keeping.to_change(Medicine, medicine_id, by=by, version=version)
    given = course_of(medicine, from_on=from_on or timezone.localdate(at), at=at, **how)
    if medicine.ends_on and medicine.ends_on < given.from_on:
        raise NotAnEntry("from_on", _("This is after the last day that you gave. Change the last day first"))
    _put(given)
    kept = keeping.change(medicine, at=at)
    return Kept(medicine, keeping.together([kept.raised, _heard(medicine, given.dose, at=at)]))


@transaction.atomic
def stop(*, medicine_id, by, from_on: date | None = None, at: datetime) -> Medicine:
    """One does not take a medicine any more, from a day on. It stays on the list with all that was marked."""
    return _turn(medicine_id, by, from_on, is_taken=False, at=at)


@transaction.atomic
def bring_back(*, medicine_id, by, from_on: date | None = None, at: datetime) -> Medicine:
    """A medicine that was stopped, or came to its last day, is taken again as it was before."""
    medicine = _turn(medicine_id, by, from_on, is_taken=True, at=at)
    if medicine.ends_on and medicine.ends_on < (from_on or timezone.localdate(at)):
        medicine.ends_on = None
        medicine.save()
    return medicine


@transaction.atomic
def refill(*, medicine_id, by, left: int | None = None, refill_on: date | None = None, at: datetime) -> Medicine:
    """How many there are today, and when more is needed. What is left out is not known any more."""
    medicine = keeping.to_change(Medicine, medicine_id, by=by)
    medicine.left = _left(left)
    medicine.counted_on = None if left is None else timezone.localdate(at)
    medicine.refill_on = _day(refill_on, "refill_on", at=at)
    keeping.change(medicine, at=at)
    return medicine


def course_of(
    medicine: Medicine, *, from_on: date, dose: str = "", times: Iterable[time] = (), every_days: int = 1,
    as_needed: bool = False, each_time: int = 1, field: str = "from_on", at: datetime,
) -> Course:
    """How a medicine is taken from a day on, or NotAnEntry. It is not kept yet."""
    shown = sorted({f"{each:%H:%M}" for each in times})
    if not as_needed and not shown:
        raise NotAnEntry("times", _("Give at least one time of day, or choose “only when I need it”"))
    if len(shown) > MOST_TIMES:
        raise NotAnEntry("times", _("Give at most 12 times a day"))
    step = 1 if as_needed else keeping.number_of(every_days, field="every_days", lowest=1, highest=LONGEST_STEP)
    return Course(
        subject_id=medicine.subject_id, medicine=medicine, from_on=_day(from_on, field, at=at), every_days=step,
        dose=keeping.note_of(" ".join(dose.split()), field="dose", longest=LONGEST_DOSE),
        times=[] if as_needed else shown, as_needed=as_needed,
        each_time=keeping.number_of(each_time, field="each_time", lowest=1, highest=MOST_EACH),
    )


def as_rules(courses: Iterable[Course]) -> list[rules.Course]:
    """Courses as the rules take them."""
    return [
        rules.Course(
            course.from_on, tuple(time.fromisoformat(each) for each in course.times), course.every_days,
            course.is_taken, course.as_needed, course.each_time,
        )
        for course in courses
    ]


def _turn(medicine_id, by, from_on: date | None, *, is_taken: bool, at: datetime) -> Medicine:
    medicine = keeping.to_change(Medicine, medicine_id, by=by)
    day = _day(from_on or timezone.localdate(at), "from_on", at=at)
    before = medicine.courses.filter(from_on__lte=day).last() or medicine.courses.first()
    _put(Course(
        subject_id=medicine.subject_id, medicine=medicine, from_on=day, dose=before.dose, times=before.times,
        every_days=before.every_days, as_needed=before.as_needed, each_time=before.each_time, is_taken=is_taken,
    ))
    # Whoever says from when they do not take it, or do again, says so for good: what was planned after that is over.
    medicine.courses.filter(from_on__gt=day).delete()
    keeping.change(medicine, at=at)
    return medicine


def _put(given: Course) -> None:
    """Keep a course; another one of the same day gives way to it."""
    given.medicine.courses.filter(from_on=given.from_on).delete()
    if given.medicine.courses.count() >= MOST_COURSES:
        raise NotAnEntry("from_on", _("This medicine was changed too often to keep more. Add it as a new one"))
    given.save(force_insert=True)


def _heard(medicine: Medicine, words: str, *, at: datetime) -> safety.Raised:
    if not words:
        return safety.Raised()
    return safety.screen_and_raise(
        subject=medicine.subject, text=words, source=Source.DIARY, source_id=medicine.pk, at=at,
    )


def _name(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise NotAnEntry("name", _("Write the name of the medicine"))
    return keeping.note_of(name, field="name", longest=LONGEST_NAME)


def _form(form: str) -> str:
    if form not in Form.values:
        raise NotAnEntry("form", _("Choose from the list"))
    return form


def _most(number: int | None) -> int | None:
    return None if number is None else keeping.number_of(number, field="most_a_day", lowest=1, highest=MOST_A_DAY)


def _left(number: int | None) -> int | None:
    return None if number is None else keeping.number_of(number, field="left", highest=MOST_LEFT)


def _day(day: date | None, field: str, *, at: datetime) -> date | None:
    today = timezone.localdate(at)
    if day is not None and not today - EARLIEST <= day <= today + AHEAD:
        raise NotAnEntry(field, _("Give a day that is not more than two years ahead"))
    return day


def _end(day: date | None, *, after: date, at: datetime) -> date | None:
    if day is not None and day < after:
        raise NotAnEntry("ends_on", _("The last day comes before the first one. Change one of them"))
    return _day(day, "ends_on", at=at)

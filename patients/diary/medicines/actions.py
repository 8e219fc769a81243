"""Keeping one's own list of medicines: adding, correcting, a new dose from a day on, stopping, refilling.

Nothing here judges what is written: it is the person's copy of what they were told. What is typed is looked through
like every word of the diary.
"""

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from patients.diary.medicines import courses, reminding
from patients.diary.medicines.models import Course, Form, Medicine
from patients.safety import actions as safety
from patients.safety.models import Source

__all__ = ["ChangedMeanwhile", "Kept", "NotAnEntry"]

LONGEST_NAME = 200
LONGEST_NOTE = 2000
MOST_MEDICINES, MOST_A_DAY, MOST_LEFT = 60, 48, 9999
FULL = _("Your list is full. Delete a medicine that you do not need on it any more")
UNCHANGED = object()
"""Stands for what is left as it is, where None means that something is taken away."""


@transaction.atomic
def add(
    *, subject, name: str, form: str, starts_on: date | None = None, ends_on: date | None = None,
    most_a_day: int | None = None, refill_on: date | None = None, left: int | None = None, note: str = "",
    reminds: bool = False, at: datetime, **how,
) -> Kept:
    """Put a medicine on somebody's list. `how` it is taken: as in `courses.course_of`."""
    if Medicine.objects.filter(subject=subject, deleted_at=None).count() >= MOST_MEDICINES:
        raise NotAnEntry("name", FULL)
    medicine, course = as_told(
        subject=subject, name=name, form=form, starts_on=starts_on, ends_on=ends_on, most_a_day=most_a_day,
        refill_on=refill_on, left=left, note=note, at=at, **how,
    )
    medicine.reminds = reminds
    kept = keeping.keep(medicine, at=at)
    course.save(force_insert=True)
    _remind(medicine, at=at)
    return Kept(medicine, keeping.together([kept.raised, heard(medicine, course.dose, at=at)]))


def as_told(
    *, subject, name: str, form: str, starts_on: date | None = None, ends_on: date | None = None,
    most_a_day: int | None = None, refill_on: date | None = None, left: int | None = None,
    counted_on: date | None = None, note: str = "", at: datetime, **how,
) -> tuple[Medicine, Course]:
    """A medicine and how it is taken, or NotAnEntry. They are not kept yet."""
    today = timezone.localdate(at)
    medicine = Medicine(
        subject=subject, name=_name(name), form=_form(form), note=keeping.note_of(note, longest=LONGEST_NOTE),
        most_a_day=_most(most_a_day), refill_on=courses.day_of(refill_on, "refill_on", at=at),
        left=_left(left), counted_on=None if left is None else counted_on or today,
    )
    course = courses.course_of(medicine, from_on=starts_on or today, field="starts_on", at=at, **how)
    medicine.ends_on = _end(ends_on, after=course.from_on, at=at)
    return medicine, course


@transaction.atomic
def edit(
    *, medicine_id, by, at: datetime, version: str = "", name: str | None = None, form: str | None = None,
    note: str | None = None, ends_on=UNCHANGED, most_a_day=UNCHANGED, reminds: bool | None = None,
) -> Kept:
    """Correct what is given of one's own medicine. How it is taken changes by `change_course`, from a day on."""
    medicine = keeping.to_change(Medicine, medicine_id, by=by, version=version)
    did_remind = medicine.reminds
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
    kept = keeping.change(medicine, at=at)
    _remind(medicine, at=at, did=did_remind)
    return kept


@transaction.atomic
def change_course(*, medicine_id, by, from_on: date | None = None, version: str = "", at: datetime, **how) -> Kept:
    """From a day on a medicine is taken in another way. What was before stays in its history.

    A course that began on that very day is put right by it.
    """
    medicine = keeping.to_change(Medicine, medicine_id, by=by, version=version)
    given = courses.course_of(medicine, from_on=from_on or timezone.localdate(at), at=at, **how)
    if medicine.ends_on and medicine.ends_on < given.from_on:
        raise NotAnEntry("from_on", _("This is after the last day that you gave. Change the last day first"))
    courses.put(given)
    kept = keeping.change(medicine, at=at)
    _remind(medicine, at=at)
    return Kept(medicine, keeping.together([kept.raised, heard(medicine, given.dose, at=at)]))


@transaction.atomic
def stop(*, medicine_id, by, from_on: date | None = None, at: datetime) -> Medicine:
    """One does not take a medicine any more, from a day on. It stays on the list with all that was marked."""
    medicine = _turn(medicine_id, by, from_on, is_taken=False, at=at)
    _remind(medicine, at=at)
    return medicine


@transaction.atomic
def bring_back(*, medicine_id, by, from_on: date | None = None, at: datetime) -> Medicine:
    """A medicine that was stopped, or came to its last day, is taken again as it was before."""
    medicine = _turn(medicine_id, by, from_on, is_taken=True, at=at)
    if medicine.ends_on and medicine.ends_on < (from_on or timezone.localdate(at)):
        medicine.ends_on = None
        medicine.save()
    _remind(medicine, at=at)
    return medicine


@transaction.atomic
def refill(*, medicine_id, by, left: int | None = None, refill_on: date | None = None, at: datetime) -> Medicine:
    """How many there are today, and when more is needed. What is left out is not known any more."""
    medicine = keeping.to_change(Medicine, medicine_id, by=by)
    medicine.left = _left(left)
    medicine.counted_on = None if left is None else timezone.localdate(at)
    medicine.refill_on = courses.day_of(refill_on, "refill_on", at=at)
    keeping.change(medicine, at=at)
    return medicine


def _turn(medicine_id, by, from_on: date | None, *, is_taken: bool, at: datetime) -> Medicine:
    medicine = keeping.to_change(Medicine, medicine_id, by=by)
    day = courses.day_of(from_on or timezone.localdate(at), "from_on", at=at)
    before = medicine.courses.filter(from_on__lte=day).last() or medicine.courses.first()
    courses.put(Course(
        subject_id=medicine.subject_id, medicine=medicine, from_on=day, dose=before.dose, times=before.times,
        every_days=before.every_days, as_needed=before.as_needed, each_time=before.each_time, is_taken=is_taken,
    ))
    # Whoever says from when they do not take it, or do again, says so for good: what was planned after that is over.
    medicine.courses.filter(from_on__gt=day).delete()
    keeping.change(medicine, at=at)
    return medicine


def hidden_or_back(medicine: Medicine, *, at: datetime) -> None:
    """A medicine was deleted or came back: nobody is reminded of what is not on their list."""
    _remind(medicine, at=at)


def _remind(medicine: Medicine, *, at: datetime, did: bool = False) -> None:
    if medicine.reminds or did:
        reminding.in_step(medicine, at=at)


def heard(medicine: Medicine, words: str, *, at: datetime) -> safety.Raised:
    """Look through what was typed of how a medicine is taken."""
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


def _end(day: date | None, *, after: date, at: datetime) -> date | None:
    if day is not None and day < after:
        raise NotAnEntry("ends_on", _("The last day comes before the first one. Change one of them"))
    return courses.day_of(day, "ends_on", at=at)

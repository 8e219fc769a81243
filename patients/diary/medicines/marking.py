"""Marking doses as taken, late or skipped; noting side effects; and help at once for whoever took more than they meant.

That a dose goes beyond the most in a day is told calmly and raised to nobody: people lose count, and labels differ.
Somebody is told only when the person says that they took more than they meant to.
"""

from datetime import date, datetime, time

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.keeping import Kept, NotAnEntry
from patients.diary.medicines import actions, courses, queries, reminding, rules
from patients.diary.medicines.models import Dose, Mark, Medicine, SideEffect
from patients.safety import actions as safety
from patients.safety.models import Source
from patients.safety.rules import About, Finding, Kind, Respond

LONGEST_NOTE, LONGEST_LINE = 1000, 500
UNCHANGED = actions.UNCHANGED

TOOK_MORE = Finding(
    kind=Kind.OVERDOSE_OR_MEDICAL_EMERGENCY, respond=Respond.NOW, about=About.SELF, evidence="",
    rule_id="medicines.took_more",
    why="They pressed the button “I took more than I meant to” beside their list of medicines.",
)


@transaction.atomic
def mark(
    *, subject, medicine_id, mark: str, due_on: date | None = None, due_at: time | None = None,
    happened_at: datetime | None = None, note: str | None = None, at: datetime,
) -> Kept:
    """Mark a dose. A planned one is marked once: marking it again changes what was marked.

    Without a planned day and time it is one that was taken beside the plan. The dose that comes back knows whether it
    goes `beyond` the most in a day that the person wrote down.
    """
    medicine = Medicine.objects.select_for_update().get(pk=medicine_id, subject=subject, deleted_at=None)
    if mark not in Mark.values:
        raise NotAnEntry("mark", _("Choose what became of this dose"))
    taken = list(medicine.courses.all())
    slot = slot_of(medicine, taken, due_on, due_at, at=at)
    if slot is None and mark == Mark.SKIPPED:
        raise NotAnEntry("mark", _("Only a planned dose can be skipped"))
    if slot and mark == Mark.LATE and happened_at is None and at - slot.due_at > rules.A_DAY:
        raise NotAnEntry("happened_at", _("Say when you took it"))
    moment = keeping.time_of(happened_at, at=at) if happened_at else (
        rules.time_of_mark(mark, due_at=slot.due_at, at=at) if slot else at)
    note = None if note is None else keeping.note_of(note.strip(), longest=LONGEST_NOTE) or None
    before = Dose.objects.filter(medicine=medicine, due_on=due_on, due_at=due_at).first() if slot else None
    if before:
        kept = _again(before, mark, moment, note, by=subject, is_tap=happened_at is None and note is None, at=at)
    else:
        kept = keeping.keep(Dose(
            subject=subject, medicine=medicine, mark=mark, due_on=due_on, due_at=due_at, happened_at=moment, note=note,
            amount=amount_on(taken, due_on or timezone.localdate(moment)),
        ), at=at)
    if slot:
        reminding.marked(subject, due_on=due_on, due_at=due_at, at=at)
    queries.weigh(kept.entry)
    return kept


@transaction.atomic
def edit_dose(
    *, dose_id, by, at: datetime, mark: str | None = None, happened_at: datetime | None = None,
    note: str | None = None, version: str = "",
) -> Kept:
    """Change what is given of a dose that was marked."""
    dose = keeping.to_change(Dose, dose_id, by=by, version=version)
    if dose.medicine.deleted_at:
        raise Dose.DoesNotExist
    if mark is not None:
        if mark not in Mark.values:
            raise NotAnEntry("mark", _("Choose what became of this dose"))
        if mark == Mark.SKIPPED and dose.due_on is None:
            raise NotAnEntry("mark", _("Only a planned dose can be skipped"))
        dose.mark = mark
    if happened_at is not None:
        dose.happened_at = keeping.time_of(happened_at, at=at)
    if note is not None:
        dose.note = keeping.note_of(note.strip(), longest=LONGEST_NOTE) or None
    kept = keeping.change(dose, at=at)
    queries.weigh(dose)
    return kept


@transaction.atomic
def note_side_effect(
    *, subject, what: str, strength: str = "", medicine_id=None, happened_at: datetime | None = None, at: datetime,
) -> Kept:
    """Keep what somebody noticed, how strong it was, and after which medicine, if they think of one."""
    return keeping.keep(SideEffect(
        subject=subject, what=_line(what, "what"), strength=keeping.note_of(strength.strip(), field="strength",
                                                                          longest=LONGEST_LINE),
        medicine=_own(subject, medicine_id), happened_at=keeping.time_of(happened_at or at, at=at),
    ), at=at)


@transaction.atomic
def edit_side_effect(
    *, side_effect_id, by, at: datetime, what: str | None = None, strength: str | None = None,
    medicine_id=UNCHANGED, happened_at: datetime | None = None, version: str = "",
) -> Kept:
    """Change what is given of a side effect."""
    noted = keeping.to_change(SideEffect, side_effect_id, by=by, version=version)
    if what is not None:
        noted.what = _line(what, "what")
    if strength is not None:
        noted.strength = keeping.note_of(strength.strip(), field="strength", longest=LONGEST_LINE)
    if medicine_id is not UNCHANGED:
        noted.medicine = _own(by, medicine_id)
    if happened_at is not None:
        noted.happened_at = keeping.time_of(happened_at, at=at)
    return keeping.change(noted, at=at)


@transaction.atomic
def took_more(*, subject, at: datetime) -> safety.Raised:
    """They took more than they meant to, and said so. It is raised like words that say the same."""
    return safety.raise_signal(subject=subject, findings=[TOOK_MORE], source=Source.DIARY, at=at)


def _again(dose: Dose, mark: str, moment: datetime, note: str | None, *, by, is_tap: bool, at: datetime) -> Kept:
    """A planned dose that has its mark already, or had one that was taken back."""
    if dose.deleted_at:
        keeping.bring_back(Dose.code, dose.pk, by=by, at=at)
    elif is_tap and dose.mark == mark:  # tapped twice: nothing new
        return Kept(dose, safety.Raised())
    dose = keeping.to_change(Dose, dose.pk, by=by)
    dose.mark, dose.happened_at = mark, moment
    if note is not None:
        dose.note = note
    return keeping.change(dose, at=at)


def slot_of(medicine: Medicine, taken, day: date | None, time_of_day: time | None, *, at: datetime):
    """The planned dose that is meant; None when one beside the plan is."""
    if day is None and time_of_day is None:
        return None
    if day is None or time_of_day is None:
        raise NotAnEntry("due_at", _("Give both the day and the time of the planned dose, or neither"))
    if day > timezone.localdate(at):
        raise NotAnEntry("due_on", _("This day has not come yet"))
    planned = rules.planned(
        courses.as_rules(taken), day, zone=timezone.get_current_timezone(), ends_on=medicine.ends_on,
    )
    slot = next((dose for dose in planned if dose.time == time_of_day), None)
    if slot is None:
        raise NotAnEntry("due_at", _("Your plan has no dose at this time. Mark it as one beside your plan"))
    return slot


def amount_on(taken, day: date) -> str:
    return next((course.dose for course in reversed(taken) if course.from_on <= day), "")


def _own(subject, medicine_id) -> Medicine | None:
    if medicine_id is None:
        return None
    found = Medicine.objects.filter(pk=medicine_id, subject=subject, deleted_at=None).first()
    if found is None:
        raise NotAnEntry("medicine_id", _("Choose from your list"))
    return found


def _line(text: str, field: str) -> str:
    text = " ".join(text.split())
    if not text:
        raise NotAnEntry(field, _("Write a few words"))
    return keeping.note_of(text, field=field, longest=LONGEST_LINE)

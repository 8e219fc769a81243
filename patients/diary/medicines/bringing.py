"""Rows of a file as doses and side effects that are not yet kept. Medicines are found by their names on the list."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import cells
from patients.diary.keeping import NotAnEntry
from patients.diary.medicines import actions, marking
from patients.diary.medicines.models import Course, Dose, Mark, Medicine, SideEffect


@dataclass(frozen=True)
class _OnList:
    """Somebody's medicines by name and by id, and the planned doses whose mark was taken back and can come back."""

    by_name: dict[str, tuple[Medicine, list[Course]]]
    taken_back: set[tuple]
    pks: set


def dose(*, subject, row: dict[str, str], at: datetime) -> Dose:
    """A row as a dose."""
    medicine, courses = _medicine(subject, row, at=at)
    mark = cells.choice(row, "mark", dict(Mark.choices))
    due_on, due_at = cells.day(row, "due_on", at=at), cells.clock(row, "due_at")
    slot = marking.slot_of(medicine, courses, due_on, due_at, at=at)
    if slot is None and mark == Mark.SKIPPED:
        raise NotAnEntry("mark", _("Only a planned dose can be skipped"))
    if slot and (medicine.pk, due_on, due_at) in _on_list(subject, at=at).taken_back:
        raise NotAnEntry("due_at", _("You took the mark of this dose back within the last hour. Try again later"))
    moment = cells.moment(row, "happened_at", at=at)
    return Dose(
        subject=subject, medicine=medicine, mark=mark, due_on=due_on, due_at=due_at, happened_at=moment,
        amount=marking.amount_on(courses, due_on or timezone.localdate(moment)),
        note=cells.text(row, "note", longest=marking.LONGEST_NOTE).strip() or None,
    )


def side_effect(*, subject, row: dict[str, str], at: datetime) -> SideEffect:
    """A row as a side effect. Without the name of a medicine they were not sure which."""
    named = " ".join(row.get("medicine", "").split())
    return SideEffect(
        subject=subject, medicine=_medicine(subject, row, at=at)[0] if named else None,
        what=" ".join(cells.text(row, "what", longest=marking.LONGEST_LINE, required=True).split()),
        strength=cells.text(row, "strength", longest=marking.LONGEST_LINE).strip(),
        happened_at=cells.moment(row, "happened_at", at=at),
    )


def has_room(subject, name: str, *, at: datetime) -> bool:
    """Whether a medicine finds room on the list, with those of the file in hand. One that is there needs none."""
    found = _on_list(subject, at=at)
    return name.casefold() in found.by_name or len(found.pks) < actions.MOST_MEDICINES


def put_on_list(medicine: Medicine, *, at: datetime) -> None:
    """A medicine that stands in the file: the doses in the rows beneath may be of it. One that is there goes first."""
    found = _on_list(medicine.subject, at=at)
    if found.by_name.setdefault(medicine.name.casefold(), (medicine, medicine.courses_brought))[0] is medicine:
        found.pks.add(medicine.pk)


def alone(entry: Dose) -> tuple | None:
    """A planned dose is marked once."""
    return (entry.medicine_id, entry.due_on, entry.due_at) if entry.due_on else None


def _medicine(subject, row: dict[str, str], *, at: datetime) -> tuple[Medicine, list[Course]]:
    name = " ".join(row.get("medicine", "").split())
    if not name:
        raise NotAnEntry("medicine", _("Name the medicine"))
    found = _on_list(subject, at=at).by_name.get(name.casefold())
    if found is None:
        raise NotAnEntry("medicine", _("This medicine is not on your list. Put it there first"))
    return found


def _on_list(subject, *, at: datetime) -> _OnList:
    """Read once for all rows of a file: it stays with whoever brought them, for as long as they are in hand."""
    read_at, found = getattr(subject, "_medicines_on_list", (None, None))
    if read_at != at:
        mine = Medicine.objects.filter(subject=subject, deleted_at=None).prefetch_related("courses")
        mine = list(mine.order_by("-created_at"))
        hidden = Dose.objects.filter(subject=subject, deleted_at__isnull=False, due_on__isnull=False)
        found = _OnList(
            {each.name.casefold(): (each, list(each.courses.all())) for each in mine},
            set(hidden.values_list("medicine_id", "due_on", "due_at")), {each.pk for each in mine},
        )
        subject._medicines_on_list = (at, found)
    return found

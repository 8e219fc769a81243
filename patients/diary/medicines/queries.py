"""What can be asked about somebody's medicines: the list, a day, the weeks, what runs out."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from patients.diary import finding
from patients.diary.medicines import rules
from patients.diary.medicines.listed import Listed
from patients.diary.medicines.models import Dose, Mark, Medicine, SideEffect

NEWEST_FIRST = ("-happened_at", "-created_at", "-pk")
LISTED_FIRST = ("-created_at", "-pk")
A_WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Slot:
    """A planned dose of a day, and what was marked of it."""

    listed: Listed
    planned: rules.Planned
    dose: Dose | None
    is_due: bool
    is_late: bool
    """Whether its time is so long past that “taken” would not mean now."""
    amount: str


@dataclass(frozen=True)
class AsNeeded:
    """A medicine that is taken only when it is needed, with the doses of the day."""

    listed: Listed
    doses: list[Dose]
    within_a_day: int
    """How many there were in the last 24 hours."""
    last_at: datetime | None


@dataclass(frozen=True)
class Day:
    """What is planned on a day, and what was marked."""

    day: date
    slots: list[Slot] = field(default_factory=list)
    as_needed: list[AsNeeded] = field(default_factory=list)
    beside: list[Dose] = field(default_factory=list)
    """Doses of the day that stand in no plan, of medicines that have one."""
    has_medicines: bool = False


@dataclass(frozen=True)
class Weeks:
    """What became of the planned doses of one medicine, week by week, the latest first."""

    listed: Listed
    weeks: list[tuple[date, rules.Tally]]

    @property
    def total(self) -> rules.Tally:
        return sum((tally for _week, tally in self.weeks), rules.Tally())

    @property
    def has_any(self) -> bool:
        """Whether any dose was marked as taken: else there is nothing to draw."""
        return bool(self.total.taken or self.total.beside)


def medicines(*, subject, viewer) -> QuerySet[Medicine]:
    """A person's list, for a viewer who may see it. Two queries, however long it is."""
    found = Medicine.objects.about(subject, viewer=viewer).filter(deleted_at=None)
    return found.prefetch_related("courses").order_by(*LISTED_FIRST)


def listed(*, subject, viewer, day: date) -> list[Listed]:
    """A person's list as it stands on a day: what is taken now first, in the order of its names."""
    mine = medicines(subject=subject, viewer=viewer)
    found = [Listed(medicine, list(medicine.courses.all()), day) for medicine in mine]
    order = {"now": 0, "ahead": 1, "stopped": 2, "over": 2}
    return sorted(found, key=lambda each: (order[each.state], each.medicine.name.casefold()))


def own_medicine(*, subject, medicine_id, day: date) -> Listed:
    """One of a person's own medicines, with its history."""
    medicine = Medicine.objects.get(subject=subject, pk=medicine_id, deleted_at=None)
    return Listed(medicine, list(medicine.courses.all()), day)


def listed_today(medicine: Medicine) -> Listed:
    """A medicine as it stands today."""
    return Listed(medicine, list(medicine.courses.all()), timezone.localdate())


def names(*, subject) -> list[tuple[str, str]]:
    """One's own medicines by id and name, in the order of their names."""
    found = Medicine.objects.filter(subject=subject, deleted_at=None).only("pk", "name")
    return sorted(((str(each.pk), each.name) for each in found), key=lambda each: each[1].casefold())


def doses(*, subject, viewer) -> QuerySet[Dose]:
    """Doses that were marked, the latest first, for a viewer who may see them."""
    found = Dose.objects.about(subject, viewer=viewer).filter(deleted_at=None, medicine__deleted_at=None)
    return found.select_related("medicine").order_by(*NEWEST_FIRST)


def own_dose(*, subject, dose_id) -> Dose:
    """One of a person's own doses."""
    return doses(subject=subject, viewer=subject).get(pk=dose_id)


def weigh(dose: Dose) -> Dose:
    """Say of a dose whether it goes beyond the most in 24 hours that the person copied from their label."""
    most = dose.medicine.most_a_day
    if most and dose.mark != Mark.SKIPPED:
        near = (dose.happened_at - rules.A_DAY, dose.happened_at + rules.A_DAY)
        others = Dose.objects.filter(
            subject_id=dose.subject_id, medicine_id=dose.medicine_id, deleted_at=None, happened_at__range=near,
        ).exclude(pk=dose.pk).exclude(mark=Mark.SKIPPED)
        dose.within_a_day = rules.most_within_a_day(others.values_list("happened_at", flat=True), dose.happened_at)
        dose.beyond = dose.within_a_day > most
    return dose


def side_effects(*, subject, viewer) -> QuerySet[SideEffect]:
    """Side effects, the latest first, for a viewer who may see them."""
    found = SideEffect.objects.about(subject, viewer=viewer).filter(deleted_at=None)
    return found.select_related("medicine").order_by(*NEWEST_FIRST)


def own_side_effect(*, subject, side_effect_id) -> SideEffect:
    """One of a person's own side effects."""
    return side_effects(subject=subject, viewer=subject).get(pk=side_effect_id)


def day_of(*, subject, viewer, day: date, at: datetime) -> Day:
    """A day's planned doses with their marks, and what was taken beside the plan. Three queries."""
    found = listed(subject=subject, viewer=viewer, day=day)
    begins, ends = _bounds(day)
    marked = doses(subject=subject, viewer=viewer).filter(
        Q(due_on=day) | Q(happened_at__gte=min(begins, at - rules.A_DAY), happened_at__lt=max(ends, at)),
    )
    marks, by_medicine = {}, defaultdict(list)
    for dose in marked:
        if dose.due_on is not None:
            marks[dose.medicine_id, dose.due_on, dose.due_at] = dose
        by_medicine[dose.medicine_id].append(dose)
    slots = [
        Slot(each, planned, marks.pop((each.pk, day, planned.time), None), is_due=planned.due_at <= at,
             is_late=planned.due_at + rules.ON_TIME < at, amount=each.now.dose)
        for each in found for planned in each.planned(day, day)
    ]
    needed = [each for each in found if each.state == "now" and each.now.as_needed]
    shown = {each.pk for each in needed}
    left = {dose.pk for dose in marks.values()}
    beside = [
        dose for medicine, given in by_medicine.items() if medicine not in shown for dose in given
        if (dose.due_on is None and dose.day == day) or (dose.pk in left and dose.due_on == day)
    ]
    return Day(
        day, sorted(slots, key=lambda slot: (slot.planned, slot.listed.medicine.name.casefold())),
        [_as_needed(each, by_medicine[each.pk], day, at) for each in needed],
        sorted(beside, key=lambda dose: dose.happened_at), has_medicines=bool(found),
    )


def due_now(*, subject, at: datetime) -> list[Slot]:
    """One's own planned doses of today whose time has come, marked or not. One query for whoever has no medicines,
    else four."""
    if not Medicine.objects.filter(subject=subject, deleted_at=None).exists():
        return []
    today = day_of(subject=subject, viewer=subject, day=timezone.localdate(at), at=at)
    return [slot for slot in today.slots if slot.is_due]


def weeks(*, subject, viewer, first: date, last: date, at: datetime) -> list[Weeks]:
    """For each medicine, what was planned, taken, skipped and not marked, week by week. Three queries.

    Medicines of which nothing was planned or taken in that time are left out.
    """
    monday = rules.monday_of(first)
    begins, ends = _bounds(monday)[0], _bounds(last)[1]
    taken = Dose.objects.about(subject, viewer=viewer).filter(
        Q(due_on__range=(monday, last)) | Q(due_on=None, happened_at__gte=begins, happened_at__lt=ends),
        deleted_at=None, medicine__deleted_at=None,
    ).values_list("medicine_id", "due_on", "due_at", "mark", "happened_at")
    marks, beside = defaultdict(lambda: defaultdict(dict)), Counter()
    for medicine_id, due_on, due_at, mark, happened_at in taken:
        week = rules.monday_of(due_on or timezone.localdate(happened_at))
        if due_on:
            marks[medicine_id][week][due_on, due_at] = mark
        else:
            beside[medicine_id, week] += 1
    found = []
    for each in listed(subject=subject, viewer=viewer, day=last):
        rows, week = [], rules.monday_of(last)
        while week >= monday:
            doses = each.planned(week, min(week + timedelta(days=6), last))
            rows.append((week, rules.tally(doses, marks[each.pk][week], at=at, beside=beside[each.pk, week])))
            week -= A_WEEK
        if any(tally != rules.Tally() for _week, tally in rows):
            found.append(Weeks(each, rows))
    return found


def marked_by_day(*, subject, viewer, first: date, last: date) -> dict[date, tuple[int, int]]:
    """How many planned doses of each day were marked as taken, and how many as skipped. One query.

    A day on which none was marked is left out: what was not marked is not known.
    """
    found = Dose.objects.about(subject, viewer=viewer).filter(
        due_on__range=(first, last), deleted_at=None, medicine__deleted_at=None,
    ).values("due_on").annotate(marked=Count("pk"), skipped=Count("pk", filter=Q(mark=Mark.SKIPPED)))
    return {row["due_on"]: (row["marked"] - row["skipped"], row["skipped"]) for row in found.order_by("due_on")}


def by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """Of the planned doses of each day that were marked, the share that was taken, from 0 to 1. One query."""
    found = marked_by_day(subject=subject, viewer=viewer, first=first, last=last)
    return {day: taken / (taken + skipped) for day, (taken, skipped) in found.items()}


def side_effects_by_day(*, subject, viewer, first: date, last: date) -> dict[date, int]:
    """How many side effects were noted on each day that has any. One query."""
    zone = timezone.get_current_timezone()
    found = SideEffect.objects.about(subject, viewer=viewer).filter(
        finding.between("happened_at", first, last), deleted_at=None,
    ).annotate(shown_day=TruncDate("happened_at", tzinfo=zone)).values("shown_day").annotate(count=Count("pk"))
    return {row["shown_day"]: row["count"] for row in found.order_by("shown_day")}


def to_refill(*, subject, day: date) -> list[Listed]:
    """One's own medicines that run out within a week, or did lately, the soonest first. One query when there is none of
    which that is known, and one more."""
    known = Medicine.objects.filter(
        Q(refill_on__isnull=False) | Q(left__isnull=False), subject=subject, deleted_at=None,
    ).prefetch_related("courses")
    found = [Listed(medicine, list(medicine.courses.all()), day) for medicine in known]
    return sorted((each for each in found if each.needs_more_soon), key=lambda each: each.runs_out_on)


def _as_needed(listed: Listed, given: Iterable[Dose], day: date, at: datetime) -> AsNeeded:
    taken = sorted((dose for dose in given if dose.mark != Mark.SKIPPED), key=lambda dose: dose.happened_at)
    return AsNeeded(
        listed, [dose for dose in taken if dose.day == day],
        sum(at - rules.A_DAY < dose.happened_at <= at for dose in taken),
        max((dose.happened_at for dose in taken), default=None),
    )


def _bounds(day: date) -> tuple[datetime, datetime]:
    zone = timezone.get_current_timezone()
    return (datetime.combine(day, datetime.min.time(), tzinfo=zone),
            datetime.combine(day + timedelta(days=1), datetime.min.time(), tzinfo=zone))

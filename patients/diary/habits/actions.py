"""Adding glasses and minutes, taking them back, and having an aim or none."""

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from patients.diary import keeping
from patients.diary.habits.models import Aim, Habit, How, What
from patients.diary.keeping import ChangedMeanwhile, Kept, NotAnEntry
from patients.safety.actions import Raised

__all__ = ["ChangedMeanwhile", "Kept", "NotAnEntry"]

MOST = {What.WATER: 40, What.MOVEMENT: 1440, What.OUTDOORS: 1440}
"""Of one day."""
TOO_MUCH = {
    What.WATER: _("This makes more than 40 glasses on that day. Give a smaller number"),
    What.MOVEMENT: _("This makes more than 24 hours on that day. Give fewer minutes"),
    What.OUTDOORS: _("This makes more than 24 hours on that day. Give fewer minutes"),
}


@transaction.atomic
def log(*, subject, what: str, amount: int, how: str = "", happened_at: datetime | None = None, at: datetime) -> Kept:
    """Add glasses of water, or minutes. Glasses go to the row of their day."""
    habit = as_told(subject=subject, what=what, amount=amount, how=how, happened_at=happened_at, at=at)
    if habit.what != What.WATER:
        _fits(habit)
        return keeping.keep(habit, at=at)
    hidden = Habit.objects.filter(subject=subject, what=What.WATER, on_day=habit.on_day, deleted_at__isnull=False)
    hidden.delete()  # a glass after the row was deleted begins a new one
    row = _water(subject, habit.on_day)
    if row is None:
        try:
            with transaction.atomic():
                return keeping.keep(habit, at=at)
        except IntegrityError:  # the first two glasses of a day at the same moment
            row = _water(subject, habit.on_day)
    row.amount += habit.amount
    row.happened_at = max(row.happened_at, habit.happened_at)
    _fits(row)
    row.save(update_fields=["amount", "happened_at"])
    return Kept(row, Raised())


@transaction.atomic
def take_back(*, subject, what: str, at: datetime) -> Habit | None:
    """Take today's last glass back, or the minutes that were added last. None when there is nothing today."""
    today = timezone.localdate(at)
    if _what(what) == What.WATER:
        row = _water(subject, today)
        if row is None:
            return None
        row.amount -= 1
        if row.amount:
            row.save(update_fields=["amount"])
        else:
            row.delete()
        return row
    rows = Habit.objects.filter(subject=subject, what=what, on_day=today, deleted_at=None)
    last = rows.order_by("-created_at", "-pk").first()
    return last and keeping.hide(what, last.pk, by=subject, at=at)


@transaction.atomic
def edit(
    *, habit_id, by, at: datetime, version: str = "", amount: int | None = None, how: str | None = None,
    happened_at: datetime | None = None,
) -> Kept:
    """Change what is given of one's own."""
    habit = keeping.to_change(Habit, habit_id, by=by, version=version)
    if amount is not None:
        habit.amount = _amount(habit.what, amount)
    if how is not None:
        habit.how = _how(habit.what, how)
    if happened_at is not None:
        _put_at(habit, keeping.time_of(happened_at, at=at))
    _fits(habit)
    if habit.what == What.WATER:
        others = Habit.objects.filter(subject=by, what=What.WATER, on_day=habit.on_day).exclude(pk=habit.pk)
        others.filter(deleted_at__isnull=False).delete()
        if others.exists():
            raise NotAnEntry("happened_at", _("There is water on that day already. Change that entry instead"))
    return keeping.change(habit, at=at)


@transaction.atomic
def aim_at(*, subject, what: str, amount: int | None, at: datetime) -> None:
    """Have an aim for a day, or none."""
    if amount is None:
        Aim.objects.filter(subject=subject, what=_what(what)).delete()
        return
    Aim.objects.update_or_create(
        subject=subject, what=_what(what), defaults={"amount": _amount(what, amount), "changed_at": at},
    )


def as_told(
    *, subject, what: str, amount: int, how: str = "", happened_at: datetime | None = None, at: datetime,
) -> Habit:
    """A row that is not kept yet, or NotAnEntry."""
    habit = Habit(subject=subject, what=_what(what), amount=_amount(what, amount), how=_how(what, how))
    _put_at(habit, keeping.time_of(happened_at or at, at=at))
    return habit


def _put_at(habit: Habit, moment: datetime) -> None:
    habit.happened_at, habit.on_day = moment, timezone.localdate(moment)


def _water(subject, day: date) -> Habit | None:
    rows = Habit.objects.select_for_update().filter(subject=subject, what=What.WATER, on_day=day, deleted_at=None)
    return rows.first()


def _fits(habit: Habit) -> None:
    """No day holds more than it can."""
    others = Habit.objects.filter(subject=habit.subject, what=habit.what, on_day=habit.on_day, deleted_at=None)
    rest = others.exclude(pk=habit.pk).aggregate(sum=Sum("amount"))["sum"] or 0
    if habit.amount + rest > MOST[habit.what]:
        raise NotAnEntry("amount", TOO_MUCH[habit.what])


def _what(what: str) -> str:
    if what not in What.values:
        raise NotAnEntry("what", _("Choose water, movement or outdoors"))
    return what


def _amount(what: str, amount: int) -> int:
    return keeping.number_of(amount, field="amount", lowest=1, highest=MOST[_what(what)])


def _how(what: str, how: str) -> str:
    if how and (what != What.MOVEMENT or how not in How.values):
        raise NotAnEntry("how", _("Choose a kind of movement from the list"))
    return how

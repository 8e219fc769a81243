"""When staff read alerts: hours of the week and days that are otherwise, kept by those who run the service.

Each step stands in the ledger. Patients are told these hours before they write, so what cannot be is refused.
"""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from healing_space.audit import actions as audit
from patients.care import cover, cover_words, hours
from patients.care.models import CoverDay, CoverHours, Weekday

A_WEEK = 7


class CannotBeKept(ValueError):
    """These hours cannot be. Says why, for the person to read; `field` is what they are about."""

    def __init__(self, field: str, words: str):
        super().__init__(words)
        self.field, self.words = field, words


def check_hours(row: CoverHours) -> None:
    """Whether hours of the week can be kept beside the others; raises CannotBeKept."""
    _both_or_none(row)
    kept = list(CoverHours.objects.all())
    others = [each for each in kept if each.pk != row.pk] if kept else _of_settings(row.weekday)
    same_day = [each for each in others if each.weekday == row.weekday]
    _closed_alone(row, same_day)
    if row.opens is None:
        return
    near = [each for each in others if each.opens and (row.weekday == each.weekday or Weekday.BANK_HOLIDAY not in
                                                       (row.weekday, each.weekday))]
    for other in near:
        if hours.clash(_hours(row), row.weekday % A_WEEK, _hours(other), other.weekday % A_WEEK):
            raise CannotBeKept("opens", _("These hours overlap with %(day)s, %(hours)s.") % {
                "day": other.get_weekday_display(), "hours": cover_words.clocks(_hours(other))})


def check_day(row: CoverDay) -> None:
    """Whether hours of one day can be kept beside the others of that day; raises CannotBeKept."""
    _both_or_none(row)
    same_day = [each for each in CoverDay.objects.filter(day=row.day) if each.pk != row.pk]
    _closed_alone(row, same_day)
    for other in same_day:
        if hours.clash(_hours(row), 0, _hours(other), 0):
            raise CannotBeKept("opens", _("These hours overlap with %(hours)s on the same day.") % {
                "hours": cover_words.clocks(_hours(other))})


@transaction.atomic
def keep_hours(*, row: CoverHours, by, at: datetime) -> CoverHours:
    """Keep hours of the week. With the first of them, those that the settings name for other days are written down."""
    first = not CoverHours.objects.select_for_update().exists()
    check_hours(row)
    if first:
        CoverHours.objects.bulk_create(_of_settings(row.weekday))
        audit.record(what="cover.settings_written_down", by=by, at=at)
    row.save()
    audit.record(what="cover.hours_kept", by=by, at=at, weekday=row.weekday, **_codes(row))
    return row


@transaction.atomic
def remove_hours(*, row: CoverHours, by, at: datetime) -> None:
    """Hours of the week count no more. The last row stays: without any, those of the settings would count again."""
    if list(CoverHours.objects.select_for_update().values_list("pk", flat=True)) == [row.pk]:
        raise CannotBeKept("", _("These are the last hours. Empty both times instead, to say that the day is closed."))
    audit.record(what="cover.hours_removed", by=by, at=at, weekday=row.weekday, **_codes(row))
    row.delete()


@transaction.atomic
def keep_day(*, row: CoverDay, by, at: datetime) -> CoverDay:
    """Keep a day that is otherwise."""
    check_day(row)
    row.save()
    audit.record(what="cover.day_kept", by=by, at=at, day=row.day.isoformat(), **_codes(row))
    return row


@transaction.atomic
def remove_day(*, row: CoverDay, by, at: datetime) -> None:
    """A day is as its week says again."""
    audit.record(what="cover.day_removed", by=by, at=at, day=row.day.isoformat(), **_codes(row))
    row.delete()


def _of_settings(but: int) -> list[CoverHours]:
    """The hours that the settings name, as rows; those of one day left out, because it is being given its own."""
    return [
        CoverHours(weekday=weekday, opens=span.opens, closes=span.closes)
        for weekday, spans in cover.of_settings().items() if weekday != but for span in spans
    ]


def _both_or_none(row: CoverHours | CoverDay) -> None:
    if (row.opens is None) != (row.closes is None):
        raise CannotBeKept("closes", _("Give both times, or neither to say that the day is closed."))


def _closed_alone(row: CoverHours | CoverDay, same_day: list) -> None:
    if row.opens is None and same_day:
        raise CannotBeKept("opens", _("This day has hours already. Remove them before you say that it is closed."))
    if any(each.opens is None for each in same_day):
        raise CannotBeKept("opens", _("This day is kept as closed. Change that row instead."))


def _hours(row: CoverHours | CoverDay) -> hours.Hours:
    return hours.Hours(row.opens, row.closes)


def _codes(row: CoverHours | CoverDay) -> dict[str, str]:
    return {"opens": f"{row.opens or 'closed'}", "closes": f"{row.closes or 'closed'}"}

"""The times of a schedule as a person gave them, checked; what cannot be says why."""

from collections.abc import Sequence
from datetime import date, time, timedelta
from functools import cache
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _

from healing_space.notices.reminders.models import Channel

MOST_TIMES = 12
MOST_DATES = 60
LONGEST_GAP = 365
FARTHEST = timedelta(days=731)


CONTINENTS = {"Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"}
HERE = "Europe/London"


@cache
def zones() -> list[str]:
    """The places by which somebody can say where they live: ours first, then by name."""
    known = {zone for zone in available_timezones() if zone.partition("/")[0] in CONTINENTS}
    return [HERE, *sorted(known - {HERE})]


class NotASchedule(ValueError):
    """These times cannot be kept. Names the field, and says why for the person to read."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field, self.words = field, words


def checked(
    *, times: Sequence[time], weekdays: Sequence[int], every_days: int | None, dates: Sequence[date],
    starts_on: date | None, ends_on: date | None, channels: Sequence[str], today: date,
) -> dict:
    """The columns of a schedule, or NotASchedule."""
    if sum([bool(weekdays), every_days is not None, bool(dates)]) != 1:
        raise NotASchedule("weekdays", _("Choose on which days to remind you"))
    if dates:
        starts_on, ends_on = min(dates), None
    return {
        "times": _times(times), "weekdays": _weekdays(weekdays), "every_days": _every(every_days),
        "dates": _dates(dates, today), **_span(starts_on or today, ends_on, today),
        "channels": in_order(channels),
    }


def in_order(channels: Sequence[str]) -> list[str]:
    """Channels as they are kept."""
    if not set(channels) <= set(Channel.values):
        raise NotASchedule("channels", _("Choose from the list how to be reminded"))
    return [channel for channel in Channel.values if channel in channels]


def _times(times: Sequence[time]) -> list[time]:
    kept = sorted({each.replace(second=0, microsecond=0, tzinfo=None) for each in times})
    if not kept:
        raise NotASchedule("times", _("Give at least one time, such as 09:00"))
    if len(kept) > MOST_TIMES:
        raise NotASchedule("times", _("Give at most 12 times a day"))
    return kept


def _weekdays(weekdays: Sequence[int]) -> list[int]:
    if not set(weekdays) <= set(range(7)):
        raise NotASchedule("weekdays", _("Choose days of the week from the list"))
    return sorted(set(weekdays))


def _every(every_days: int | None) -> int | None:
    if every_days is not None and not 1 <= every_days <= LONGEST_GAP:
        raise NotASchedule("every_days", _("Give a number of days from 1 to 365"))
    return every_days


def _dates(dates: Sequence[date], today: date) -> list[date]:
    if len(set(dates)) > MOST_DATES:
        raise NotASchedule("dates", _("Give at most 60 dates"))
    if any(day > today + FARTHEST for day in dates):
        raise NotASchedule("dates", _("Give dates within the next two years"))
    if dates and max(dates) < today:
        raise NotASchedule("dates", _("All of these dates are over. Give one that is still to come"))
    return sorted(set(dates))


def _span(starts_on: date, ends_on: date | None, today: date) -> dict:
    if starts_on > today + FARTHEST:
        raise NotASchedule("starts_on", _("Give a first day within two years"))
    if ends_on and ends_on < starts_on:
        raise NotASchedule("ends_on", _("The last day comes before the first. Change one of them"))
    if ends_on and ends_on < today:
        raise NotASchedule("ends_on", _("The last day is over. Give one that is still to come"))
    return {"starts_on": starts_on, "ends_on": ends_on}

"""Opening hours by the day of the week: read, asked and said in plain words."""

import re
from datetime import datetime
from itertools import groupby
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
EVERY_DAY = "every_day"
ALWAYS = "always"
MIDNIGHT = 24 * 60
TIME = re.compile(r"([01]\d|2[0-3]):([0-5]\d)|24:00")

# Seven days from Monday; each holds spans of minutes since its midnight. What ends the next day ends after MIDNIGHT.
Week = tuple[tuple[tuple[int, int], ...], ...]


def read(given) -> Week | None:
    """None (not known), "always", {"every_day": [["17:00", "24:00"]]}, or the same by the names of days."""
    if given is None:
        return None
    if given == ALWAYS:
        return (((0, MIDNIGHT),),) * 7
    if not isinstance(given, dict) or not given:
        raise ValueError("hours is neither null, “always” nor times by day.")
    if strange := sorted(set(given) - {*DAYS, EVERY_DAY}):
        raise ValueError(f"hours has no day {', '.join(strange)}.")
    if EVERY_DAY in given and len(given) > 1:
        raise ValueError("hours has every_day and other days too.")
    return tuple(_spans(given.get(EVERY_DAY, given.get(day, []))) for day in DAYS)


def local(at: datetime) -> datetime:
    """A time as the clock on the wall shows it in London."""
    return at.astimezone(LONDON)


def is_open(week: Week | None, *, at: datetime) -> bool | None:
    """Whether somebody answers at a time; None when the hours are not known."""
    if week is None:
        return None
    now = local(at)
    minute = now.hour * 60 + now.minute
    today, yesterday = week[now.weekday()], week[now.weekday() - 1]
    return any(begin <= minute < end for begin, end in today) or any(minute + MIDNIGHT < end for _, end in yesterday)


def words(week: Week | None) -> str:
    """The hours as one would say them: “Every day, 5pm to midnight”."""
    if week is None:
        return "We do not know the exact opening times"
    if all(spans == ((0, MIDNIGHT),) for spans in week):
        return "Day and night"
    alike = groupby(zip(DAYS, week, strict=True), key=lambda day: day[1])
    runs = [(spans, [day for day, _ in run]) for spans, run in alike]
    said = [f"{_days(run)}, {_times(spans)}" for spans, run in runs if spans]
    return "; ".join(said) or "Closed"


def _spans(given) -> tuple[tuple[int, int], ...]:
    if not isinstance(given, list):
        raise ValueError("the hours of a day are not a list of spans.")
    return tuple(sorted(_span(span) for span in given))


def _span(given) -> tuple[int, int]:
    if not isinstance(given, list) or len(given) != 2 or not all(_is_time(time) for time in given):
        raise ValueError(f"{given!r} is not a span of hours such as 17:00 to 24:00.")
    begin, end = (int(time[:2]) * 60 + int(time[3:]) for time in given)
    if begin in (end, MIDNIGHT):
        raise ValueError(f"{given!r} does not say how long it is open.")
    return begin, end if end > begin else end + MIDNIGHT


def _is_time(given) -> bool:
    return isinstance(given, str) and TIME.fullmatch(given) is not None


def _days(run: list[str]) -> str:
    if len(run) == 7:
        return "Every day"
    first, last = run[0].capitalize(), run[-1].capitalize()
    if len(run) == 1:
        return first
    return f"{first} and {last}" if len(run) == 2 else f"{first} to {last}"


def _times(spans: tuple[tuple[int, int], ...]) -> str:
    if spans == ((0, MIDNIGHT),):
        return "day and night"
    return " and ".join(f"{_clock(begin)} to {_clock(end)}" for begin, end in spans)


def _clock(minute: int) -> str:
    hour, past = divmod(minute % MIDNIGHT, 60)
    if not past and hour in (0, 12):
        return "midday" if hour else "midnight"
    return f"{hour % 12 or 12}{f':{past:02}' if past else ''}{'am' if hour < 12 else 'pm'}"

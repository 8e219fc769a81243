"""The hours of cover as a patient reads them: when staff read alerts, and whether anybody does now."""

from datetime import datetime, time, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from patients.care.hours import LONDON, Hours, Span, Timetable
from patients.care.models import Weekday

WHOLE_DAY = Hours(time(0), time(0))
SOON = timedelta(days=6)
"""So far ahead a weekday alone is clear."""


def said(table: Timetable, at: datetime) -> str:
    """One or two plain sentences: the hours, and how things stand now."""
    span = table.next_span(at)
    if span is None:
        return _("There are no set hours at which staff read alerts here.")
    week = {day: table.weekly.get(day, ()) for day in range(7)}
    usual = _("Staff read alerts %(hours)s.") % {"hours": usually(week)} if any(week.values()) else ""
    return f"{usual} {_now(span, at, _today(table, at))}".strip()


def usually(week: dict[int, tuple[Hours, ...]]) -> str:
    """Weekly hours in few words: days with the same hours are named together."""
    groups: dict[tuple[Hours, ...], list[int]] = {}
    for day in sorted(week):
        if week[day]:
            groups.setdefault(week[day], []).append(day)
    if groups == {(WHOLE_DAY,): list(range(7))}:
        return _("day and night")
    return "; ".join(
        _("%(times)s %(days)s") % {"times": _and([clocks(each) for each in hours]), "days": named(days)}
        for hours, days in groups.items()
    )


def named(days: list[int]) -> str:
    """Days of the week in words."""
    if days == list(range(7)):
        return _("every day")
    if days == list(range(5)):
        return _("on weekdays")
    if days == [5, 6]:
        return _("at weekends")
    names = [str(Weekday(day).label) for day in days]
    if len(days) > 2 and days == list(range(days[0], days[-1] + 1)):
        return _("from %(first)s to %(last)s") % {"first": names[0], "last": names[-1]}
    return _("on %(days)s") % {"days": _and(names)}


def clocks(hours: Hours) -> str:
    """From when to when."""
    if hours.opens == hours.closes:
        return _("for 24 hours from %(time)s") % {"time": clock(hours.opens)}
    return _("%(opens)s to %(closes)s") % {"opens": clock(hours.opens), "closes": clock(hours.closes)}


def clock(shown: time) -> str:
    """A time of day without a leading zero."""
    if shown == time(0):
        return _("midnight")
    return f"{shown.hour}:{shown.minute:02}"


def _today(table: Timetable, at: datetime) -> str:
    today = at.astimezone(LONDON).date()
    if today in table.otherwise:
        return _("Today is different")
    return _("Today is a bank holiday") if table.is_bank_holiday(today) else ""


def _now(span: Span, at: datetime, today: str) -> str:
    if span.starts_at > at:
        words = {"today": today, "when": _when(span.starts_at, at)}
        return (_("%(today)s: nobody is reading until %(when)s.") if today else
                _("Nobody is reading until %(when)s.")) % words
    if span.ends_at - at > timedelta(days=13):
        return ""
    words = {"today": today, "when": _when(span.ends_at, at)}
    return (_("%(today)s: staff are reading now, until %(when)s.") if today else
            _("They are reading now, until %(when)s.")) % words


def _when(then: datetime, at: datetime) -> str:
    local, now = then.astimezone(LONDON), at.astimezone(LONDON)
    shown = {"time": clock(local.time()), "day": date_format(local, "l"), "date": date_format(local, "l j F")}
    days = (local.date() - now.date()).days
    if days == 0:
        return _("%(time)s today") % shown
    if days == 1 and local.time() == time(0):
        return _("midnight tonight")
    if days == 1:
        return _("%(time)s tomorrow") % shown
    if timedelta(days=days) <= SOON:
        return _("%(time)s on %(day)s") % shown
    return _("%(time)s on %(date)s") % shown


def _and(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return _("%(words)s and %(last)s") % {"words": ", ".join(words[:-1]), "last": words[-1]}

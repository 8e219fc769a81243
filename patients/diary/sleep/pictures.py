"""Nights as pictures, each with one plain sentence and a table that say the same. Over a long time weeks are drawn."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts, days, periods
from healing_space.web.charts.columns import by_week
from patients.diary import lengths
from patients.diary.sleep import queries, rules
from patients.diary.sleep.models import Night

NOON = time(12)
USUAL_MOST = 10
"""Hours. A chart goes so far up, and further where somebody slept longer."""


@dataclass(frozen=True)
class Shown:
    """One figure of nights, and how it is drawn and said."""

    title: Any
    value: Callable[[rules.Measures], float]
    said: Callable[[float], str]
    highest: Callable[[float], int]
    """How far up the chart goes, by the highest value in it."""


def _efficiency() -> Shown:
    return Shown(
        _("Sleep efficiency"), lambda night: night.efficiency, lambda value: f"{int(value)} %",
        lambda most: 100,
    )


def _asleep() -> Shown:
    return Shown(
        _("Time asleep, in hours"), lambda night: night.asleep / 60,
        lambda value: lengths.hours(value * 60), lambda most: max(USUAL_MOST, 2 * int(-(-most // 2))),
    )


def of_period(*, subject, viewer, period: periods.Period) -> list[charts.Picture]:
    """What nights of a stretch of days came to. One query."""
    return _drawn(queries.by_day(subject=subject, viewer=viewer, first=period.first, last=period.last), period)


def of(nights: Sequence[Night], period: periods.Period) -> list[charts.Picture]:
    """Efficiency and time asleep; nothing where no night is told in full."""
    return _drawn({
        night.morning: night.measures for night in nights
        if period.first <= night.morning <= period.last and night.measures
    }, period)


def _drawn(nights: Mapping[date, rules.Measures], period: periods.Period) -> list[charts.Picture]:
    whole = {morning: night for morning, night in nights.items() if night.is_whole}
    return [_picture(shown, whole, period) for shown in (_efficiency(), _asleep())] if whole else []


def _picture(shown: Shown, whole: Mapping[date, rules.Measures], period: periods.Period) -> charts.Picture:
    say = days.sayer("j F Y" if period.is_long else "l j F Y")
    values = {morning: shown.value(night) for morning, night in whole.items()}
    if period.is_long:
        means = by_week(values, first=period.first, last=period.last)
        points = {monday: mean for monday, mean in means.items() if mean is not None}
    else:
        points = values
    return charts.Picture(
        title=str(shown.title),
        svg=charts.line(
            [(_noon(day, period), value) for day, value in points.items()], first=period.first, last=period.last,
            lowest=0, highest=shown.highest(max(points.values())), label=str(shown.title),
        ),
        summary=_sentence(shown, points, is_weeks=period.is_long),
        columns=(_("Week from") if period.is_long else _("Morning"), str(shown.title)),
        rows=tuple(
            (say(day), shown.said(value))
            for day, value in sorted(points.items(), reverse=True)
        ),
    )


def _sentence(shown: Shown, points: dict[date, float], *, is_weeks: bool) -> str:
    latest = max(points)
    told = {
        "count": len(points), "latest": shown.said(points[latest]),
        "day": formats.date_format(latest, "j F Y" if is_weeks else "j F"),
        "lowest": shown.said(min(points.values())), "highest": shown.said(max(points.values())),
    }
    if is_weeks:
        return ngettext(
            "%(count)s week with nights: its mean was %(latest)s.",
            "%(count)s weeks with nights, their means from %(lowest)s to %(highest)s. The latest, of the week from "
            "%(day)s, was %(latest)s.", len(points),
        ) % told
    return ngettext(
        "%(count)s night: %(latest)s, on the morning of %(day)s.",
        "%(count)s nights, from %(lowest)s to %(highest)s. The latest, on the morning of %(day)s: %(latest)s.",
        len(points),
    ) % told


def _noon(day: date, period: periods.Period) -> datetime:
    """Noon of a day, or in the middle of a week, within the period. By the clock."""
    middle = day + timedelta(days=3) if period.is_long else day
    return datetime.combine(min(max(middle, period.first), period.last), NOON)

"""A diary as pictures, each with one plain sentence and a table that say the same.

Rooms of the diary offer theirs when they are ready (`offer`); all together they are `drawn`.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from itertools import groupby

from django.utils import formats, timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from healing_space.web import charts, days, periods
from healing_space.web.charts.columns import by_week
from patients import pictures
from patients.diary import queries
from patients.diary.models import HIGHEST, LOWEST

DAYS = periods.USUAL
offer, drawn = pictures.offer, pictures.drawn


def recent_moods(*, subject, viewer, at: datetime, days: int = DAYS) -> charts.Picture | None:
    """The moods of the last days that a viewer may see; None when there are none."""
    title = _("Moods in the last %(days)s days") % {"days": days}
    return moods(subject=subject, viewer=viewer, period=periods.last_days(days, at=at), title=title)


def moods(*, subject, viewer, period: periods.Period, title: str = "") -> charts.Picture | None:
    """The moods of a stretch of days: one by one, or over a long time the mean of each week."""
    title = title or _("Moods")
    if period.is_long:
        found = queries.mood_by_day(subject=subject, viewer=viewer, first=period.first, last=period.last)
        return measured(found, period=period, title=title, column=_("Mood"), lowest=LOWEST, highest=HIGHEST,
                        shown=_out_of_ten)
    points = queries.scores_between(subject=subject, viewer=viewer, first=period.first, last=period.last)
    if not points:
        return None
    return charts.Picture(
        title=title,
        svg=charts.line(points, first=period.first, last=period.last, lowest=LOWEST, highest=HIGHEST, label=title),
        summary=_sentence(points),
        columns=(_("Day"), _("Mood, with the time")),
        rows=_table(points),
    )


def _out_of_ten(mean: float) -> str:
    return _of_ten(round(float(mean), 1), get_language())


@lru_cache(maxsize=1024)
def _of_ten(rounded: float, _language: str | None) -> str:
    return _("%(mood)s out of 10") % {"mood": plain(rounded)}


def _sentence(points: list[tuple[datetime, int]]) -> str:
    numbers = [score for _when, score in points]
    latest_at, latest = points[-1]
    return ngettext(
        "%(count)s entry. It was %(latest)s out of 10, on %(day)s.",
        "%(count)s entries, from %(lowest)s to %(highest)s out of 10. The latest was %(latest)s, on %(day)s.",
        len(points),
    ) % {
        "count": len(points), "lowest": min(numbers), "highest": max(numbers), "latest": latest,
        "day": formats.date_format(timezone.localdate(latest_at), "j F"),
    }


def _table(points: list[tuple[datetime, int]]) -> tuple[tuple[str, ...], ...]:
    def day(point):
        return timezone.localdate(point[0])

    def cell(point):
        return f"{point[1]} ({timezone.localtime(point[0]):%H:%M})"

    say = days.sayer("l j F")
    return tuple(
        (say(when), ", ".join(map(cell, entries)))
        for when, entries in groupby(reversed(points), key=day)
    )


def measured(
    amounts: Mapping[date, float], *, period: periods.Period, title: str, column: str, highest: int, lowest: int = 0,
    shown: Callable[[float], str] | None = None, thresholds: Sequence[charts.Threshold] = (),
) -> charts.Picture | None:
    """One number a day as a line: day by day, or over a long time the mean of each week. None when there is none."""
    if not amounts:
        return None
    shown = shown or plain
    if period.is_long:
        amounts = {monday: mean for monday, mean in by_week(amounts, first=period.first, last=period.last).items()
                   if mean is not None}
    told, say = sorted(amounts), days.sayer()
    return charts.Picture(
        title=title,
        svg=charts.line([(_middle(day, period), amounts[day]) for day in told], first=period.first, last=period.last,
                        lowest=lowest, highest=highest, label=title, thresholds=thresholds),
        summary=_said(amounts, told, period, shown),
        columns=(_("Week from"), _("Mean of its days")) if period.is_long else (_("Day"), column),
        rows=tuple((say(day), shown(amounts[day])) for day in reversed(told)),
    )


def _said(amounts: Mapping[date, float], told: Sequence[date], period: periods.Period, shown) -> str:
    if period.is_long:
        words = ngettext(
            "%(count)s week with entries. Its mean was %(latest)s.",
            "%(count)s weeks with entries, their means from %(lowest)s to %(highest)s. The latest, of the week from "
            "%(day)s, was %(latest)s.", len(told),
        )
    else:
        words = ngettext(
            "%(count)s day with entries: %(latest)s, on %(day)s.",
            "%(count)s days with entries, from %(lowest)s to %(highest)s. The latest was %(latest)s, on %(day)s.",
            len(told),
        )
    return words % {
        "count": len(told), "lowest": shown(min(amounts.values())), "highest": shown(max(amounts.values())),
        "latest": shown(amounts[told[-1]]), "day": formats.date_format(told[-1], "j F Y"),
    }


def _middle(day: date, period: periods.Period) -> datetime:
    """Noon of a day; of a week, noon in its middle, or in the middle of what is left of it in the period. By the
    clock: a picture has no use for the zone."""
    if period.is_long:
        day = min(max(day + timedelta(days=3), period.first), period.last)
    return datetime.combine(day, time(12))


def plain(number: float) -> str:
    """A number with one digit behind its point, where that is not nothing."""
    return _plain(round(float(number), 1), get_language())


@lru_cache(maxsize=1024)
def _plain(rounded: float, _language: str | None) -> str:
    return formats.number_format(rounded, 0 if rounded == int(rounded) else 1)

"""Nights as pictures, each with one plain sentence and a table that say the same."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, time

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts, periods
from patients.diary import lengths, pictures
from patients.diary.sleep import queries
from patients.diary.sleep.queries import Morning

NOON = time(12)
USUAL_MOST = 10
"""Hours. A chart goes so far up, and further where somebody slept longer."""


def of(mornings: Sequence[Morning]) -> list[charts.Picture]:
    """Efficiency and time asleep; those of which there is nothing to draw are left out."""
    whole = [each for each in reversed(mornings) if each.night and each.night.measures
             and each.night.measures.is_whole]
    return [efficiency(whole, mornings), asleep(whole, mornings)] if whole else []


def of_period(*, subject, viewer, period: periods.Period) -> Sequence[charts.Picture]:
    """Efficiency and time asleep over the days that somebody chose; over a long time the means of weeks. One query."""
    found = queries.between(subject=subject, viewer=viewer, first=period.first, last=period.last)
    if not period.is_long:
        return of(queries.mornings(found, last=period.last, days=period.days))
    whole = [night for night in found if night.measures and night.measures.is_whole]
    drawn = (
        pictures.measured(
            {night.morning: night.measures.efficiency for night in whole}, period=period, highest=100,
            title=_("Sleep efficiency"), column="", shown=lambda mean: f"{pictures.plain(mean)} %",
        ),
        pictures.measured(
            {night.morning: night.measures.asleep / 60 for night in whole}, period=period,
            highest=highest_hours(night.measures.asleep for night in whole), title=_("Time asleep, in hours"),
            column="", shown=lambda mean: lengths.hours(round(mean * 60)),
        ),
    )
    return [picture for picture in drawn if picture]


def highest_hours(asleep: Iterable[float]) -> int:
    """How far up a chart of hours goes."""
    longest = max(asleep, default=0) / 60
    return int(max(USUAL_MOST, 2 * -(-longest // 2)))


def efficiency(whole: Sequence[Morning], mornings: Sequence[Morning]) -> charts.Picture:
    """Of the time in bed, how much was slept."""
    return _picture(
        whole, mornings, title=_("Sleep efficiency"), column=_("Slept, of the time in bed"), highest=100,
        value=lambda night: night.measures.efficiency, shown=lambda night: f"{night.measures.percent} %",
        summary=_("Of the time in bed, you slept %(lowest)s to %(highest)s on %(nights)s. Most recently: %(latest)s."),
    )


def asleep(whole: Sequence[Morning], mornings: Sequence[Morning]) -> charts.Picture:
    """Hours asleep."""
    return _picture(
        whole, mornings, title=_("Time asleep, in hours"), column=_("Asleep"),
        highest=highest_hours(each.night.measures.asleep for each in whole),
        value=lambda night: night.measures.asleep / 60, shown=lambda night: lengths.hours(night.measures.asleep),
        summary=_("You slept %(lowest)s to %(highest)s on %(nights)s. Most recently: %(latest)s."),
    )


def _picture(
    whole, mornings, *, title: str, column: str, highest: float, value: Callable, shown: Callable, summary: str,
) -> charts.Picture:
    ordered = sorted((each.night for each in whole), key=value)
    return charts.Picture(
        title=title,
        svg=charts.line(
            [(timezone.make_aware(datetime.combine(each.day, NOON)), value(each.night)) for each in whole],
            first=mornings[-1].day, last=mornings[0].day, lowest=0, highest=int(highest), label=title,
        ),
        summary=summary % {
            "lowest": shown(ordered[0]), "highest": shown(ordered[-1]), "latest": shown(whole[-1].night),
            "nights": ngettext("%(count)s night", "%(count)s nights", len(whole)) % {"count": len(whole)},
        },
        columns=(_("Morning"), column),
        rows=tuple((formats.date_format(each.day, "l j F"), shown(each.night)) for each in reversed(whole)),
    )

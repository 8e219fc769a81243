"""Habits as pictures: a bar a day, with one plain sentence and a table that say the same."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts, days, periods
from healing_space.web.charts.columns import by_week
from patients.diary.habits import queries, words
from patients.diary.habits.models import What

TITLES = {
    What.WATER: lambda: _("Glasses of water"), What.MOVEMENT: lambda: _("Minutes of movement"),
    What.OUTDOORS: lambda: _("Minutes outdoors"),
}


def of_period(*, subject, viewer, period: periods.Period) -> list[charts.Picture]:
    """A picture of each habit that was told of. One query."""
    told = queries.by_habit(subject=subject, viewer=viewer, first=period.first, last=period.last)
    return [_picture(what, told[what], period) for what in What if what in told]


def _picture(what: What, amounts: dict[date, int], period: periods.Period) -> charts.Picture:
    title = TITLES[what]()
    weeks = by_week(amounts, first=period.first, last=period.last) if period.is_long else None
    return charts.Picture(
        title=title,
        svg=charts.by_day(amounts, first=period.first, last=period.last, label=title, weeks=weeks),
        summary=ngettext(
            "Told of on %(days)s day: %(most)s.", "Told of on %(days)s days, %(mean)s a day in the middle, "
            "%(most)s at most.", len(amounts),
        ) % {
            "days": len(amounts), "most": words.said(what, max(amounts.values())),
            "mean": words.said(what, round(sum(amounts.values()) / len(amounts))),
        },
        columns=(_("Week from"), _("Mean of its days")) if period.is_long else (_("Day"), title),
        rows=_rows(what, amounts, weeks),
    )


def _rows(
    what: What, amounts: dict[date, int], weeks: dict[date, float | None] | None,
) -> tuple[tuple[str, str], ...]:
    """The latest first; over a long time the weeks that are drawn."""
    shown, form = amounts, "l j F Y"
    if weeks is not None:
        shown, form = {monday: round(mean) for monday, mean in weeks.items() if mean is not None}, "j F Y"
    say = days.sayer(form)
    return tuple((say(day), words.said(what, amount)) for day, amount in reversed(shown.items()))

"""The weeks of a medicine as a picture, with one plain sentence and a table that say the same."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts, days, periods
from patients.diary.medicines import queries, rules


def of_weeks(weeks: queries.Weeks) -> charts.Picture:
    """How often a medicine was taken, week by week. What was not marked is said as that, and nothing else."""
    name = weeks.listed.medicine.name
    title = _("%(name)s: doses taken, week by week") % {"name": name}
    oldest_first = weeks.weeks[::-1]
    return charts.Picture(
        title=title,
        svg=charts.bars(
            [(days.said(monday, "j M"), tally.taken + tally.beside) for monday, tally in oldest_first],
            label=title, name_every=-(-len(oldest_first) // 4),
        ),
        summary=sentence(weeks.total, weeks=len(oldest_first)),
        columns=(_("Week from"), _("Planned"), _("Taken"), _("Skipped"), _("Not marked"), _("Taken beside the plan")),
        rows=tuple((days.said(monday, "j F Y"), *_cells(tally)) for monday, tally in weeks.weeks),
    )


def of_period(*, subject, viewer, period: periods.Period) -> charts.Picture | None:
    """On which days planned doses were taken, of those that were marked. A day on which none was marked is empty."""
    found = queries.marked_by_day(subject=subject, viewer=viewer, first=period.first, last=period.last)
    if not found:
        return None
    title = _("Planned doses taken")
    count = sum(taken + skipped for taken, skipped in found.values())
    return charts.Picture(
        title=title,
        svg=_drawn(found, period, title),
        summary=ngettext(
            "%(count)s planned dose was marked in these days: %(taken)s as taken. A day without a mark says nothing.",
            "%(count)s planned doses were marked in these days: %(taken)s as taken. A day without a mark says nothing.",
            count,
        ) % {"count": count, "taken": sum(taken for taken, _skipped in found.values())},
        columns=(_("Week from") if period.is_long else _("Day"), _("Taken"), _("Skipped")),
        rows=_rows(found, period),
    )


def _drawn(found: Mapping[date, tuple[int, int]], period: periods.Period, label: str) -> str:
    """A square a day, filled as far as its doses were taken. Years of squares would be too small to see: bars."""
    if period.is_long:
        taken_by_day = {day: taken for day, (taken, _skipped) in found.items()}
        return charts.by_day(taken_by_day, first=period.first, last=period.last, label=label)
    shares = {day: taken / (taken + skipped) for day, (taken, skipped) in found.items()}
    return charts.days_done(shares, first=period.first, last=period.last, label=label)


def _rows(found: Mapping[date, tuple[int, int]], period: periods.Period) -> tuple[tuple[str, ...], ...]:
    """The latest first, day by day; over a long time week by week."""
    if not period.is_long:
        say = days.sayer("l j F")
        return tuple((say(day), str(taken), str(skipped))
                     for day, (taken, skipped) in sorted(found.items(), reverse=True))
    weeks: dict[date, tuple[int, int]] = {}
    for day, (taken, skipped) in sorted(found.items(), reverse=True):
        before = weeks.get(rules.monday_of(day), (0, 0))
        weeks[rules.monday_of(day)] = before[0] + taken, before[1] + skipped
    say = days.sayer()
    return tuple((say(monday), str(taken), str(skipped))
                 for monday, (taken, skipped) in weeks.items())


def sentence(total: rules.Tally, *, weeks: int) -> str:
    """What became of the doses of some weeks, in words. The person reads it, and so does their clinician."""
    if not total.planned:
        return ngettext(
            "In %(weeks)s weeks it was taken %(count)s time.", "In %(weeks)s weeks it was taken %(count)s times.",
            total.beside,
        ) % {"count": total.beside, "weeks": weeks}
    said = [
        ngettext(
            "In %(weeks)s weeks %(planned)s dose was planned.", "In %(weeks)s weeks %(planned)s doses were planned.",
            total.planned,
        ) % {"weeks": weeks, "planned": total.planned},
        _("Marked as taken: %(taken)s. As skipped: %(skipped)s.") % {"taken": total.taken, "skipped": total.skipped},
    ]
    if total.not_marked:
        said.append(_("Not marked: %(count)s. Those may well have been taken.") % {"count": total.not_marked})
    if total.beside:
        said.append(_("Taken beside the plan: %(count)s.") % {"count": total.beside})
    return " ".join(said)


def _cells(tally: rules.Tally) -> tuple[str, ...]:
    return tuple(map(str, (tally.planned, tally.taken, tally.skipped, tally.not_marked, tally.beside)))

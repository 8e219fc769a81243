"""Scores of one questionnaire over time as a picture, with a sentence and a table that say the same."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts, days, periods
from patients.assessments import queries
from patients.assessments.queries import ScorePoint
from patients.assessments.rules.form import Instrument

AT_LEAST_DAYS = 14


def history(
    *, subject, viewer, code: str, first: date | None = None, last: date | None = None,
) -> charts.Picture | None:
    """The scores of one questionnaire that a viewer may see, and the published cut-off. None when there are none."""
    points = queries.scores(subject=subject, viewer=viewer, code=code, first=first, last=last)
    return picture(queries.known(code), points, first=first, last=last) if points else None


def of_period(*, subject, viewer, period: periods.Period) -> list[charts.Picture]:
    """The scores of every questionnaire that was filled in during a stretch of days. One query."""
    found = queries.scores_of_all(subject=subject, viewer=viewer, first=period.first, last=period.last)
    return [picture(queries.known(code), points, first=period.first, last=period.last)
            for code, points in sorted(found.items())]


def picture(
    instrument: Instrument, points: Sequence[ScorePoint], *, first: date | None = None, last: date | None = None,
) -> charts.Picture:
    """Some scores, drawn from one day to another, or over as long as they reach."""
    end = last or timezone.localdate(points[-1].at)
    start = first or min(timezone.localdate(points[0].at), end - timedelta(days=AT_LEAST_DAYS))
    title = _("%(title)s over time") % {"title": instrument.title}
    zone, say = timezone.get_current_timezone(), days.sayer("j F Y")
    told = [(point.at.astimezone(zone), point.total) for point in reversed(points)]
    return charts.Picture(
        title=title,
        svg=charts.line(
            [(point.at, point.total) for point in points], first=start, last=end,
            lowest=instrument.lowest, highest=instrument.highest, label=title, thresholds=_thresholds(instrument),
        ),
        summary=_sentence(instrument, points),
        columns=(_("Day"), _("Score")),
        rows=tuple((f"{say(at.date())}, {at:%H:%M}", _out_of(total, instrument)) for at, total in told),
    )


def _thresholds(instrument: Instrument) -> tuple[charts.Threshold, ...]:
    if instrument.caseness is None:
        return ()
    return (charts.Threshold(at=instrument.caseness, name=_("Cut-off")),)


def _sentence(instrument: Instrument, points: Sequence[ScorePoint]) -> str:
    totals = [point.total for point in points]
    said = ngettext(
        "%(count)s score: %(latest)s out of %(highest)s.",
        "%(count)s scores, from %(low)s to %(high)s. The latest is %(latest)s out of %(highest)s.", len(points),
    ) % {
        "count": len(points), "latest": plain(totals[-1]), "highest": instrument.highest, "low": plain(min(totals)),
        "high": plain(max(totals)),
    }
    if instrument.caseness is None:
        return said
    return f"{said} " + _("The line is at %(cut_off)s, where services often look more closely.") % {
        "cut_off": instrument.caseness,
    }


def _cut_off(instrument: Instrument) -> tuple[charts.Threshold, ...]:
    return () if instrument.caseness is None else (charts.Threshold(instrument.caseness, str(instrument.caseness)),)


def _out_of(total: float, instrument: Instrument) -> str:
    return _("%(score)s out of %(highest)s") % {"score": plain(total), "highest": instrument.highest}


def plain(number: float) -> int | float:
    """A number as people write it."""
    return int(number) if number == int(number) else number

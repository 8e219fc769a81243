"""A diary as a picture, with one plain sentence and a table that say the same."""

from datetime import datetime, timedelta
from itertools import groupby

from django.utils import formats, timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts
from patients.diary import queries
from patients.diary.models import HIGHEST, LOWEST

DAYS = 30


def recent_moods(*, subject, viewer, at: datetime, days: int = DAYS) -> charts.Picture | None:
    """The moods of the last days that a viewer may see; None when there are none."""
    points = queries.scores(subject=subject, viewer=viewer, at=at, days=days)
    if not points:
        return None
    last = timezone.localdate(at)
    title = _("Moods in the last %(days)s days") % {"days": days}
    return charts.Picture(
        title=title,
        svg=charts.line(points, first=last - timedelta(days=days - 1), last=last, lowest=LOWEST, highest=HIGHEST,
                        label=title),
        summary=_sentence(points),
        columns=(_("Day"), _("Mood, with the time")),
        rows=_table(points),
    )


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

    return tuple(
        (formats.date_format(when, "l j F"), ", ".join(map(cell, entries)))
        for when, entries in groupby(reversed(points), key=day)
    )

"""How near a goal came, as a picture with its table and one sentence."""

from datetime import timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.web import charts
from therapy.goals.models import FULLY, NOT_AT_ALL, Rating

FEWEST_DAYS = 27


def of(rated: list[Rating]) -> charts.Picture | None:
    """The ratings of one goal, the earliest to the latest; None when there are none."""
    if not rated:
        return None
    points = sorted((one.rated_at, one.score) for one in rated)
    last = timezone.localdate(points[-1][0])
    first = min(timezone.localdate(points[0][0]), last - timedelta(days=FEWEST_DAYS))
    title = _("How near you felt")
    return charts.Picture(
        title=title,
        svg=charts.line(points, first=first, last=last, lowest=NOT_AT_ALL, highest=FULLY, label=title),
        summary=_sentence(points),
        columns=(_("Day"), _("From 0 to 10")),
        rows=tuple((date_format(timezone.localdate(when), "j F Y"), str(score)) for when, score in reversed(points)),
    )


def _sentence(points) -> str:
    return ngettext(
        "One rating so far: %(last)s out of 10.",
        "%(count)s ratings: from %(first)s at first to %(last)s out of 10 now.", len(points),
    ) % {"count": len(points), "first": points[0][1], "last": points[-1][1]}

"""A diary on paper: its pictures, as they are on the page, and its entries."""

from datetime import date, datetime
from itertools import groupby

from django.utils import formats, timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from healing_space.documents import pdf
from healing_space.web import periods
from healing_space.web.charts import paper
from patients.diary import finding, pictures

MOST_ENTRIES = 1000
"""So many entries make some 60 pages. Who wants more, takes a shorter time or a file for a spreadsheet."""


def document(*, subject, viewer, period: periods.Period, at: datetime) -> bytes:
    """The diary of some days on A4, tagged for screen readers, as far as a viewer may see it."""
    found = finding.page(
        subject=subject, viewer=viewer, wanted=finding.Wanted(first=period.first, last=period.last), size=MOST_ENTRIES,
    )
    drawn = pictures.drawn(subject=subject, viewer=viewer, period=period)
    return pdf.make("diary.typ", {
        "title": _("My diary"),
        "about": _("From %(first)s to %(last)s") % {"first": _day(period.first), "last": _day(period.last)},
        "pictures": [paper.on_paper(picture) for picture in drawn],
        "entries_title": _("What was written"),
        "days": [{"day": date_format(day, "l j F Y"), "entries": [_entry(row) for row in rows]}
                 for day, rows in groupby(found.rows, key=lambda row: row.day)],
        "nothing": _("Nothing was written on these days."),
        "more": _left_out() if found.older else "",
        "foot": _("Made with Healing Space on %(day)s. It is not an emergency service.") % {
            "day": _day(timezone.localdate(at))},
    }, at=at)


def _left_out() -> str:
    return ngettext(
        "Only the latest %(count)s entry is on this paper. Choose fewer days to see the others.",
        "Only the latest %(count)s entries are on this paper. Choose fewer days to see the others.", MOST_ENTRIES,
    ) % {"count": formats.number_format(MOST_ENTRIES)}


def _entry(row: finding.Row) -> dict:
    moment = row.kind.model.moment_field
    said = ((column, column.read(row.entry)) for column in row.kind.columns if column.code != moment)
    return {
        "kind": str(row.kind.one), "time": f"{timezone.localtime(row.entry.moment):%H:%M}",
        "lines": [{"title": str(column.title), "words": _in_words(value)} for column, value in said
                  if value not in (None, "")],
    }


def _in_words(value) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return str(value)


def _day(day: date) -> str:
    return date_format(day, "j F Y")

"""A diary as a file for a spreadsheet: one row an entry, written while it is read, so that its length costs nothing.

The same file can be brought in again and gives the same entries.
"""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from django.utils import timezone

from healing_space.web import cells
from patients.diary import finding, timeline

KIND = "kind"
BOM = "\ufeff"
A_CHUNK = 500


class _Line:
    """Gives each line back instead of keeping it."""

    def write(self, line: str) -> str:
        return line


def lines(
    *, subject, viewer, kinds: Iterable[str] = (), first: date | None = None, last: date | None = None,
    with_bom: bool = False,
) -> Iterator[str]:
    """The file, line by line. Without kinds: all of them."""
    chosen = [kind for kind in timeline.kinds(listed=False) if kind.columns and (not kinds or kind.code in set(kinds))]
    codes = list(dict.fromkeys(column.code for kind in chosen for column in kind.columns))
    writer = csv.writer(_Line())
    yield (BOM if with_bom else "") + writer.writerow([KIND, *codes])
    for kind in chosen:
        columns = {column.code: column.read for column in kind.columns}
        for entry in _entries(kind, subject, viewer, first, last):
            says = {code: cell(read(entry)) for code, read in columns.items()}
            yield writer.writerow([kind.code, *(says.get(code, "") for code in codes)])


def cell(value) -> str:
    """A value as it stands in a cell. Words never act as a formula; a quote is put before those that would."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return timezone.localtime(value).isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return str(value)
    return cells.guarded(value)


def _entries(kind: timeline.Kind, subject, viewer, first: date | None, last: date | None):
    moment = kind.model.moment_field
    found = kind.rows(subject=subject, viewer=viewer).filter(finding.between(moment, first, last))
    found = found.select_related(*kind.beside).prefetch_related(*kind.with_them)
    return found.order_by(moment, "pk").iterator(chunk_size=A_CHUNK)

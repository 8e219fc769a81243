"""Homework as a table file: a row for each, with what was said of it."""

import csv
import io

from django.utils import timezone

from healing_space.web import cells
from therapy.homework import queries

COLUMNS = ("set", "kind", "homework", "due", "note", "ended", "ending", "finished", "how_it_went", "words", "answered")


def table(*, subject, viewer) -> str:
    """All homework, the earliest first. Two queries."""
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(COLUMNS)
    for each in queries.homework(subject=subject, viewer=viewer).order_by("set_at", "pk"):
        said = each.answer
        file.writerow((
            _time(each.set_at), each.kind, cells.guarded(str(each.thing.title)), each.due_on.isoformat(),
            cells.guarded(each.note), _time(each.ended_at), each.ending, _time(each.finished_at), each.outcome,
            cells.guarded(said.words_said) if said else "", _time(said.answered_at) if said else "",
        ))
    return out.getvalue()


def _time(at) -> str:
    return timezone.localtime(at).isoformat(timespec="seconds") if at else ""

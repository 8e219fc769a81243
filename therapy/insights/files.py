"""What progress is worked out from, as a table file: a row for each day, a column for each thing that is compared."""

import csv
import io
from datetime import datetime

from therapy.exercises import changes
from therapy.insights import queries


def table(*, subject, viewer, at: datetime) -> str:
    """The days that are compared, the first one first. One query for each column."""
    first, last, numbers = queries.numbers(subject=subject, viewer=viewer, at=at)
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(("day", *numbers))
    for day in sorted({day for by_day in numbers.values() for day in by_day if first <= day <= last}):
        file.writerow((day.isoformat(), *(_cell(by_day.get(day)) for by_day in numbers.values())))
    return out.getvalue()


def what_helps(*, subject, viewer, at: datetime) -> str:
    """Each rating before and after an exercise that is told of, the earliest first. One query."""
    out = io.StringIO()
    file = csv.writer(out)
    file.writerow(("made_at", "tool", "what", "before", "after", "lowest", "highest", "higher_is_better"))
    for course in changes.courses(subject=subject, viewer=viewer, at=at):
        for each in course.times:
            file.writerow((each.at.isoformat(), each.tool, each.what, each.before, each.after, each.lowest,
                           each.highest, "yes" if each.higher_is_better else "no"))
    return out.getvalue()


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")

"""What can be asked about the crisis directory: the file for whoever needs help, the rows for whoever keeps them."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from django.db.models import Max, OuterRef, Subquery

from patients.safety.directory import entries, hours, published
from patients.safety.directory.models import Change, Line, What

SOON = timedelta(days=14)
"""So long before a row goes stale it is to be checked."""


@dataclass(frozen=True)
class Check:
    """How it stands with the checks of a line."""

    line: Line
    until: date | None
    """The last day on which the check counts; None when nobody ever checked it."""
    state: str
    """newer (the product now says otherwise), never, stale, soon or fine."""


@dataclass(frozen=True)
class Difference:
    """One thing that a change changed."""

    field: str
    before: object
    after: object
    """As they stand in the file."""


def lines(
    *, nation: str | None = None, age: int | None = None, at: datetime, most: int | None = entries.MOST,
) -> tuple[entries.Shown, ...]:
    """The help lines for a nation and an age, best first. Reads a file and no database."""
    return entries.choose(published.current(), nation=nation, age=age, at=at, most=most)


def bands() -> tuple[entries.Band, ...]:
    """The ages that the published directory tells apart. Reads a file and no database."""
    return entries.bands(published.current())


def rows(*, instead: Line | None = None, without: Line | None = None) -> list[dict]:
    """What is to be published: every line that was not taken out. `instead`: a line as it would be."""
    changed = instead or without
    kept = [line for line in Line.objects.filter(taken_out_at=None) if changed is None or line.pk != changed.pk]
    if instead is not None and instead.taken_out_at is None:
        kept = sorted([*kept, instead], key=lambda line: (line.position, line.code))
    return [line.row for line in kept]


def is_published() -> bool:
    """Whether people see what is kept. Reads the file too."""
    return published.holds(rows())


def last_change(line: Line) -> int:
    """The number of the last change of a line; 0 for one that is new."""
    return Change.objects.filter(line=line.pk).aggregate(last=Max("number"))["last"] or 0


def line(line_id) -> Line:
    """One line. Raises Line.DoesNotExist."""
    return Line.objects.get(pk=line_id)


def next_position() -> int:
    """Where a new line stands: after all others."""
    return (Line.objects.aggregate(last=Max("position"))["last"] or 0) + 10


def check_of(line: Line, *, at: datetime) -> Check:
    """How it stands with the checks of one line."""
    today = hours.local(at).date()
    if line.verified_on is None:
        return Check(line, None, "never")
    until = line.verified_on + entries.FRESH
    if not timedelta(0) <= today - line.verified_on <= entries.FRESH:
        return Check(line, until, "stale")
    return Check(line, until, "soon" if until - today < SOON else "fine")


def to_check(*, at: datetime) -> list[Check]:
    """What somebody must look at again, what is worst first: said otherwise by the product, checked too long ago, soon
    to be, never checked."""
    last = Change.objects.filter(line=OuterRef("pk")).order_by("-number").values("what")[:1]
    lines = Line.objects.filter(taken_out_at=None).annotate(last=Subquery(last))
    checks = [
        replace(check_of(line, at=at), state="newer") if line.last == What.NEWER else check_of(line, at=at)
        for line in lines
    ]
    worst = ("newer", "stale", "soon", "never")
    return sorted(
        (check for check in checks if check.state in worst),
        key=lambda check: (worst.index(check.state), check.until or date.max, check.line.position),
    )


def history(line: Line) -> list[tuple[Change, list[Difference]]]:
    """Every change of a line, newest first, with what was different before."""
    found = list(line.changes.select_related("by").defer("by__name", "by__pronouns", "by__phone").order_by("-number"))
    before = [*(change.row for change in found[1:]), {}]
    return [(change, differences(earlier, change.row)) for change, earlier in zip(found, before, strict=True)]


def differences(before: dict, after: dict) -> list[Difference]:
    """What two states of a line have not in common."""
    if not before:
        return []
    return [
        Difference(field, before.get(field), after.get(field))
        for field in after if before.get(field) != after.get(field)
    ]

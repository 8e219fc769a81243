"""What can be done with the crisis directory by those who keep it: each change is remembered and published."""

from datetime import datetime
from itertools import chain, count

from django.db import transaction
from django.utils.text import slugify

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety.directory import entries, hours, publishing, queries
from patients.safety.directory import rows as form
from patients.safety.directory.models import Change, Line, What

PUBLISH = "directory.publish"
REACH = ("channel", "number", "word", "hours")
"""Who changes one of these has a line before them that nobody has checked yet."""
FIELDS = ("name", "channel", "number", "word", "how", "nations", "age_from", "age_to", "hours", "source", "order",
          "always_remain", "access")


class Refused(ValueError):
    """The directory would not be right. `field` is the one that is wrong, or empty; `lost`: who would lose what."""

    def __init__(self, words: str, *, field: str = "", lost: tuple[str, str] | None = None):
        super().__init__(words)
        self.field = field
        self.lost = lost


class ChangedSince(Refused):
    """The line says something else by now than what was read."""


@transaction.atomic
def keep(*, line: Line, by, at: datetime, why: str = "", known: int | None = None) -> Line:
    """Keep a line, new or changed. A check that was made of another number or other hours counts no more.

    `known`: the last change of the line that was read, so that nothing which somebody else mended is undone unread.
    """
    refuse_if_changed(line.pk, known)
    before = Line.objects.filter(pk=line.pk).first()
    if before is None:
        line.code, line.position = _code_for(line.name), queries.next_position()
    else:
        line.code, line.position = before.code, before.position
        line.taken_out_at = before.taken_out_at
        line.verified_on, line.verified_by = before.verified_on, before.verified_by
        if before.row == line.row:
            return before
        if any(getattr(before, field) != getattr(line, field) for field in REACH):
            line.verified_on = line.verified_by = None
    return _done(line, What.CHANGED if before else What.ADDED, by=by, at=at, why=why)


@transaction.atomic
def check(*, line_id, by, source: str, at: datetime, known: int | None = None) -> Line:
    """Somebody tried the line today and compared it with a source. `known`: the last change of what they tried."""
    refuse_if_changed(line_id, known)
    line = Line.objects.get(pk=line_id)
    line.verified_on, line.verified_by, line.source = hours.local(at).date(), by, source
    return _done(line, What.CHECKED, by=by, at=at, why=source)


@transaction.atomic
def take_out(*, line_id, by, why: str, at: datetime) -> Line:
    """Show a line no longer. What must always be found cannot be taken out."""
    publishing.one_at_a_time()
    line = Line.objects.get(pk=line_id)
    if line.taken_out_at is not None:
        return line
    line.taken_out_at = at
    return _done(line, What.TAKEN_OUT, by=by, at=at, why=why)


@transaction.atomic
def bring_back(*, line_id, by, why: str = "", at: datetime) -> Line:
    """Show a line again that was taken out."""
    publishing.one_at_a_time()
    line = Line.objects.get(pk=line_id)
    if line.taken_out_at is None:
        return line
    line.taken_out_at = None
    return _done(line, What.BROUGHT_BACK, by=by, at=at, why=why)


@transaction.atomic
def put_back(*, line_id, number: int, by, at: datetime) -> Line:
    """Make a line say again what it said after an earlier change. A check of back then is not made anew."""
    publishing.one_at_a_time()
    line = Line.objects.get(pk=line_id)
    earlier = line.changes.get(number=number).row
    if any(earlier.get(field) != getattr(line, field) for field in REACH):
        line.verified_on = line.verified_by = None
    for field in FIELDS:
        setattr(line, field, earlier[field])
    return _done(line, What.PUT_BACK, by=by, at=at, why=f"{number}")


@transaction.atomic
def take_in(*, rows: list[dict], at: datetime) -> int:
    """Take in the lines that come with the product. Those that somebody here has changed or checked stay as they are;
    when the product says something new about one, that stands in its history and among what must be checked."""
    found = {line.code: line for line in Line.objects.all()}
    touched = set(Change.objects.exclude(by=None).values_list("line__code", flat=True))
    new = [_filled(Line(code=row["id"], position=place * 10), row)
           for place, row in enumerate(rows, start=1) if row["id"] not in found]
    Line.objects.bulk_create(new)
    Change.objects.bulk_create([Change(line=line, number=1, what=What.SHIPPED, at=at, row=line.row) for line in new])
    taken = len(new)
    for row in rows:
        line = found.get(row["id"])
        if line is None:
            continue
        if line.code in touched:
            taken += _told_of(line, row, at=at)
            continue
        before = line.row
        if _filled(line, row).row != before:
            line.save()
            _remember(line, What.SHIPPED, by=None, at=at, why="")
            taken += 1
    return taken


def refuse_if_changed(line_id, known: int | None) -> None:
    """Raise ChangedSince when a line was changed after the change that is known. From here on nobody else changes one:
    two changes may each be right alone, and together leave somebody without help."""
    publishing.one_at_a_time()
    if known is not None and Change.objects.filter(line=line_id, number__gt=known).exists():
        raise ChangedSince(f"Changed after {known}.")


def refuse_if_wrong(line: Line) -> None:
    """Raise Refused when the directory would not be right with this line as it is."""
    try:
        form.read(line.row, 1)
        loaded = entries.load(queries.rows(instead=line))
    except form.Wrong as wrong:
        raise Refused(str(wrong), field=wrong.field) from wrong
    except ValueError as wrong:
        raise Refused(str(wrong)) from wrong
    if lost := entries.missing(loaded):
        raise Refused(f"Without {lost[0][1]} in {lost[0][0]}.", lost=lost[0])


def _told_of(line: Line, row: dict, *, at: datetime) -> bool:
    """Keep what the product says now about a line of our own, unless it said so before. Whether that is news."""
    newer = _filled(Line(code=line.code), row).row
    told = line.changes.filter(what__in=(What.SHIPPED, What.NEWER)).order_by("number").last()
    if told is None or all(told.row[field] == newer[field] for field in FIELDS):
        return False
    Change.objects.create(line=line, number=_last(line) + 1, what=What.NEWER, at=at, row=newer)
    return True


def _filled(line: Line, row: dict) -> Line:
    for field in FIELDS:
        setattr(line, field, row.get(field, Line._meta.get_field(field).get_default()))
    return line


def _code_for(name: str) -> str:
    code = slugify(name)[:50] or "line"
    taken = set(Line.objects.filter(code__startswith=code).values_list("code", flat=True))
    return next(each for each in chain([code], (f"{code}-{n}" for n in count(2))) if each not in taken)


def _done(line: Line, what: What, *, by, at: datetime, why: str) -> Line:
    refuse_if_wrong(line)
    line.save()
    change = _remember(line, what, by=by, at=at, why=why)
    audit.record(what=f"directory.{what}", by=by, at=at, line=line.code, change=change.number)
    # The file is written at once by whoever made the change, and by the outbox should that fail.
    queue.enqueue(kind=PUBLISH, key=f"{PUBLISH}:{change.pk}", at=at, change_id=change.pk)
    transaction.on_commit(publishing.publish, robust=True)
    return line


def _remember(line: Line, what: What, *, by, at: datetime, why: str) -> Change:
    number = _last(line) + 1
    return Change.objects.create(line=line, number=number, what=what, by=by, at=at, why=why[:300], row=line.row)


def _last(line: Line) -> int:
    return queries.last_change(line)

"""What a file would add to a diary, row by row, before anything is kept."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from healing_space.web.cells import unguarded
from patients.diary import timeline
from patients.diary.entries import Entry
from patients.diary.keeping import NotAnEntry
from patients.diary.moving import reading, writing
from patients.diary.moving.models import Upload

A_DAY = timedelta(days=1)
KIND, DAY, TIME = writing.KIND, "date", "time"


class State(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    THERE = "there"
    WRONG = "wrong"


@dataclass(frozen=True)
class Line:
    """One row of the file, and what becomes of it."""

    number: int
    state: State
    kind: timeline.Kind | None = None
    entry: Entry | None = None
    column: str = ""
    words: object = ""
    """Why it is not kept."""


@dataclass(frozen=True)
class Report:
    """What a file would add."""

    upload: Upload
    lines: list[Line]
    unknown: list[str]
    """Headings that nobody knows; what stands under them is left out."""

    def count(self, state: State) -> int:
        return sum(line.state is state for line in self.lines)

    @property
    def new(self) -> int:
        return self.count(State.NEW)

    @property
    def there(self) -> int:
        return self.count(State.THERE)

    @property
    def wrong(self) -> int:
        return self.count(State.WRONG)

    @property
    def entries(self) -> list[Entry]:
        return [line.entry for line in self.lines if line.state is State.NEW]


def movable() -> list[timeline.Kind]:
    """The kinds of entry that can be brought in."""
    return [kind for kind in timeline.kinds(listed=False) if kind.bring_in]


def headings() -> dict[str, str]:
    """What each heading that means something is read as."""
    known = {KIND: KIND, DAY: DAY, TIME: TIME}
    for kind in movable():
        for column in kind.columns:
            known.setdefault(reading.name(str(column.title)), column.code)
            known[column.code] = column.code
    return known


def report(upload: Upload, *, at: datetime) -> Report:
    """Every row of a file that was brought: new, there already, or with a mistake. A few queries for each kind."""
    known = headings()
    found = reading.table(upload.text, known=known)
    lines = [_line(row, known, upload, at) for row in found.rows]
    for kind in {line.kind.code: line.kind for line in lines if line.entry}.values():
        _leave_out_what_is_there(lines, kind, upload.subject)
    return Report(upload, lines, [heading for heading in found.headings if heading and heading not in known])


def typed(upload_text: str) -> list[str]:
    """All the words of a file, row by row, whether they can be kept or not."""
    known = headings()
    table = reading.table(upload_text, known=known)
    unknown = [heading.replace("_", " ") for heading in table.headings if heading not in known]
    # Where the quotation marks were left out, one sentence goes on over several cells.
    return ["\n".join(unknown), *((", " if row.spare else " \n").join(
        cell for cell in row.written if any(map(str.isalpha, cell))) for row in table.rows)]


def _line(row: reading.Row, known: dict[str, str], upload: Upload, at: datetime) -> Line:
    cells = {known[heading]: unguarded(cell) for heading, cell in row.cells.items() if heading in known}
    try:
        if row.spare:
            raise NotAnEntry("", _("This row has more cells than there are headings"))
        kind = _kind(cells.get(KIND, "").strip() or upload.kind)
        return Line(row.number, State.NEW, kind, kind.bring_in(subject=upload.subject, row=_timed(cells, kind), at=at))
    except NotAnEntry as error:
        return Line(row.number, State.WRONG, column=error.field, words=error.words)


def _kind(said: str) -> timeline.Kind:
    if not said:
        raise NotAnEntry(KIND, _("This row does not say what it is. Name it, or choose above what the file holds"))
    kinds = movable()
    if found := next((kind for kind in kinds if kind.code == said), None):
        return found
    for kind in kinds:
        if reading.name(said) in (kind.code, reading.name(str(kind.name)), reading.name(str(kind.one))):
            return kind
    raise NotAnEntry(KIND, _("Only these can be brought in: %(kinds)s") % {
        "kinds": ", ".join(kind.code for kind in movable())})


def _timed(cells: dict[str, str], kind: timeline.Kind) -> dict[str, str]:
    """With the moment of the entry put together from a column for the day and one for the time."""
    moment = kind.model.moment_field
    if cells.get(moment) or not cells.get(DAY) or moment not in {column.code for column in kind.columns}:
        return cells
    return {**cells, moment: f"{cells[DAY].strip()} {cells.get(TIME, '').strip()}".strip()}


def _leave_out_what_is_there(lines: list[Line], kind: timeline.Kind, subject) -> None:
    mine = [place for place, line in enumerate(lines) if line.entry and line.kind is kind]
    there = _there(kind, [lines[place].entry for place in mine], subject)
    same = Counter(_print(kind, entry, to_the_minute=True) for entry in there)
    taken = {kind.alone(entry) for entry in there} - {None} if kind.alone else set()
    shares = _Shares(kind, there)
    seen: dict[tuple, int] = {}
    for place in mine:
        line, whole = lines[place], _print(kind, lines[place].entry)
        rough = _print(kind, line.entry, to_the_minute=True)
        if whole in seen:
            lines[place] = replace(line, state=State.THERE, words=_("The same as row %(row)s") % {"row": seen[whole]})
        elif same[rough]:
            same[rough] -= 1
            lines[place] = replace(line, state=State.THERE, words=_("In your diary already"))
        elif kind.alone and (one := kind.alone(line.entry)) is not None and one in taken:
            lines[place] = replace(line, state=State.WRONG, entry=None, words=_(
                "There can be only one of this, and your diary or a row above has another one"))
        elif not shares.have_room(line.entry):
            lines[place] = replace(line, state=State.WRONG, entry=None, words=_(
                "With what your diary and the rows above have, this makes more than one day can hold"))
        elif kind.alone:
            taken.add(kind.alone(line.entry))
        seen.setdefault(whole, line.number)


class _Shares:
    """How much there is of what there is only so much of, row by row."""

    def __init__(self, kind: timeline.Kind, there: Iterable[Entry]):
        self.share, self.sums = kind.share, Counter()
        for entry in there:
            self.have_room(entry)

    def have_room(self, entry: Entry) -> bool:
        """Whether one more finds room. If so, it has it."""
        if self.share is None:
            return True
        whole, part, most = self.share(entry)
        if self.sums[whole] + part > most:
            return False
        self.sums[whole] += part
        return True


def _there(kind: timeline.Kind, brought: Sequence[Entry], subject) -> list[Entry]:
    """What the diary has of the time that the file is about."""
    moments = [entry.moment for entry in brought]
    field = kind.model.moment_field
    around = {} if kind.is_a_list else {f"{field}__gte": min(moments) - A_DAY, f"{field}__lte": max(moments) + A_DAY}
    found = kind.rows(subject=subject, viewer=subject).filter(**around)
    return list(found.select_related(*kind.beside).prefetch_related(*kind.with_them))


def _print(kind: timeline.Kind, entry: Entry, *, to_the_minute: bool = False) -> tuple[str, ...]:
    """What an entry says, to tell whether two are the same."""
    return tuple(_said((column.read(entry) for column in kind.columns if not column.follows), to_the_minute))


def _said(values: Iterable, to_the_minute: bool) -> Iterable[str]:
    for value in values:
        if isinstance(value, datetime) and to_the_minute:
            value = value.replace(second=0, microsecond=0)
        yield writing.cell(value)

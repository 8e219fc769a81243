"""The timeline: entries of all kinds together, the latest first, by kind, by day and by their words.

However many entries there are, a page takes one query to find its rows and one for each table that they stand in.
Pages lead to each other by the moment and the id at their edge, so that a late page is as quick as the first.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from healing_space.encryption import blind_index
from patients.diary import timeline
from patients.diary.entries import Entry
from patients.diary.models import Word

A_PAGE = 20
NOT_DELETED = Q(deleted_at=None)
MOST_WORDS = 8


@dataclass(frozen=True)
class Edge:
    """Where a page of the timeline ends: the next one begins behind it."""

    moment: datetime
    entry_id: UUID
    newer: bool = False
    """Whether we go on towards what is newer."""

    def __str__(self) -> str:
        return f"{'n' if self.newer else 'o'}_{self.moment.isoformat()}_{self.entry_id}"

    @classmethod
    def read(cls, text: str) -> "Edge | None":
        """The edge that was written so; None for anything else."""
        try:
            way, moment, entry_id = text.split("_")
            edge = cls(datetime.fromisoformat(moment), UUID(entry_id), newer=way == "n")
        except ValueError:
            return None
        return edge if edge.moment.tzinfo and 1900 < edge.moment.year < 2200 else None


@dataclass(frozen=True)
class Wanted:
    """Which entries are looked for. Everything left out: all."""

    kinds: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None
    words: str = ""

    @property
    def is_everything(self) -> bool:
        return self == EVERYTHING


EVERYTHING = Wanted()


@dataclass(frozen=True)
class Row:
    """One entry in the timeline."""

    kind: timeline.Kind
    entry: Entry

    @property
    def day(self) -> date:
        return self.entry.day


@dataclass(frozen=True)
class Page:
    """A page of the timeline, with the edges at which the ones before and after begin."""

    rows: list[Row]
    older: Edge | None
    newer: Edge | None


class NothingToLookFor(ValueError):
    """All the words that were asked for are too common to look for."""


def page(*, subject, viewer, wanted: Wanted = EVERYTHING, edge: Edge | None = None, size: int = A_PAGE) -> Page:
    """One page of a person's timeline, for a viewer who may see it."""
    find = _by_words if wanted.words else _by_time
    parts, towards_newer = find(subject, viewer, wanted, edge), bool(edge and edge.newer)
    named = timeline.merged(parts, most=size + 1, newest_first=not towards_newer)
    has_more, named = len(named) > size, named[:size]
    if towards_newer:
        named.reverse()
    entries = timeline.load(named, subject=subject, viewer=viewer)
    return Page(
        [Row(timeline.kind_of(code), entries[pk]) for code, pk, _at in named if pk in entries],
        older=_edge(named[-1:], newer=False) if has_more or towards_newer else None,
        newer=_edge(named[:1], newer=True) if (has_more if towards_newer else edge is not None) else None,
    )


def days_written(*, subject, viewer, first: date, last: date, codes: Collection[str] = ()) -> set[date]:
    """The days on which there is any entry of some kinds; by default of those in the timeline. One query."""
    chosen = [kind for kind in timeline.kinds(listed=not codes) if not codes or kind.code in codes]
    zone = timezone.get_current_timezone()
    days = [
        lot.rows(NOT_DELETED, between(lot.model.moment_field, first, last), subject=subject, viewer=viewer)
        .annotate(shown_day=TruncDate(lot.model.moment_field, tzinfo=zone)).values_list("shown_day")
        for lot in timeline.lots(chosen)
    ]
    if not days:
        return set()
    return {day for (day,) in (days[0].union(*days[1:]) if len(days) > 1 else days[0].distinct())}


def _by_time(subject, viewer, wanted: Wanted, edge: Edge | None) -> list[QuerySet]:
    return [
        lot.named(
            NOT_DELETED, between(lot.model.moment_field, wanted.first, wanted.last),
            _beyond(edge, lot.model.moment_field, "pk"), subject=subject, viewer=viewer,
        )
        for lot in timeline.lots(_chosen(wanted.kinds))
    ]


def _by_words(subject, viewer, wanted: Wanted, edge: Edge | None) -> list[QuerySet]:
    """Entries in which all the words stand. A mark leads to its entry; the entry itself is not read to find it."""
    sought = blind_index.sought(wanted.words, of=subject.pk)[:MOST_WORDS]
    if not sought:
        raise NothingToLookFor(wanted.words)
    found = Word.objects.about(subject, viewer=viewer).filter(
        between("happened_at", wanted.first, wanted.last), _beyond(edge, "happened_at", "entry_id"),
        mark__in=[mark for marks in sought for mark in marks], kind__in=[kind.code for kind in _chosen(wanted.kinds)],
    ).annotate(in_kind=F("kind"), shown_id=F("entry_id"), shown_at=F("happened_at"))
    if len(sought) > 1:
        # Each word stands once in an entry. Counting reads every find, and still beats a join for each word, whose
        # order the database cannot choose well: how common a mark is differs from person to person.
        found = found.values(*timeline.NAMED).annotate(words=Count("pk")).filter(words=len(sought))
    return [found.values_list(*timeline.NAMED)]


def _chosen(codes: Collection[str]) -> list[timeline.Kind]:
    listed = timeline.kinds()
    return [kind for kind in listed if kind.code in codes] or listed


def between(field: str, first: date | None, last: date | None) -> Q:
    """Days in London, both included."""
    wanted = Q()
    if first:
        wanted &= Q(**{f"{field}__gte": timezone.make_aware(datetime.combine(first, time.min))})
    if last:
        wanted &= Q(**{f"{field}__lt": timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))})
    return wanted


def _beyond(edge: Edge | None, field: str, key: str) -> Q:
    if edge is None:
        return Q()
    way = "gt" if edge.newer else "lt"
    same = Q(**{field: edge.moment, f"{key}__{way}": edge.entry_id})
    # The first condition is what the index is read by.
    return Q(**{f"{field}__{way}e": edge.moment}) & (Q(**{f"{field}__{way}": edge.moment}) | same)


def _edge(rows: list, *, newer: bool) -> Edge | None:
    return Edge(rows[0][2], rows[0][1], newer=newer) if rows else None

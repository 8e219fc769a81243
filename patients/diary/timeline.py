"""The kinds of entry that a diary has. Rooms of the diary offer theirs when they are ready; none is imported here."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import F, Q, QuerySet, Value
from django.urls import reverse

from patients.diary.entries import UNDO_FOR, Entry

HIDDEN_SHOWN = 5
NAMED = ("in_kind", "shown_id", "shown_at")


@dataclass(frozen=True)
class Column:
    """One column of a kind of entry, in a file for a spreadsheet."""

    code: str
    """Its heading: small letters and _. The same word when entries are brought in."""
    title: Any
    """What it is, in words."""
    read: Callable[[Any], object]
    """Its value of an entry: text, number, datetime, date, bool or None."""
    follows: bool = False
    """Whether it is worked out of what is kept elsewhere, and so says nothing of whether two entries are the same."""


@dataclass(frozen=True)
class Kind:
    """A kind of entry: what it is called, how it is shown in the timeline, and where one is added or changed."""

    code: str
    name: Any
    """Many of them, as a filter: “Moods”."""
    one: Any
    """One of them, as the heading of a row: “Mood”."""
    model: type[Entry]
    template: str
    """What one says in the timeline; gets `entry`. Time, change and delete stand around it already."""
    only: Q = Q()
    """Which rows of the model are of this kind, when the model holds several."""
    add: str = ""
    """The name of the address at which one is added; empty: nobody adds one by hand."""
    add_kwargs: tuple[tuple[str, str], ...] = ()
    add_text: Any = ""
    """What to press to add one: “Add how you feel”."""
    all: str = ""
    """The name of the address with all of them, charts and figures included; empty: there is none but the timeline."""
    edit: str = ""
    """The name of the address at which one is changed; its id is the only argument."""
    icon: str = ""
    beside: tuple[str, ...] = ()
    """Rows of others that are shown with it (select_related), so that a page asks for them once."""
    place: int = 50
    """Lower stands first among what can be added, and among the filters."""
    columns: tuple[Column, ...] = ()
    """What a file for a spreadsheet holds of it. Empty: it is not in one."""
    bring_in: Callable[..., Entry] | None = None
    """`bring_in(*, subject, row: dict[str, str], at) -> Entry`: a row of such a file as an entry that is not yet kept.
    Raises keeping.NotAnEntry, with a column's code as the field."""
    after: Callable[..., None] | None = None
    """`after(entry, *, at)`: what else is to be brought in step, in the same transaction, once one was deleted or came
    back."""
    alone: Callable[[Entry], object] | None = None
    """Of what there may be one only, such as a night of one morning; None of an entry: there may be many."""
    share: Callable[[Entry], tuple[object, int, int]] | None = None
    """Of what there is only so much, such as the minutes of a day: of what, how much of it one takes, and the most."""
    listed: bool = True
    """Whether it is in the timeline. A list of medicines, for one, is not; what was taken is."""

    @property
    def add_url(self) -> str:
        """Where one is added; empty when nobody adds one by hand."""
        return reverse(self.add, kwargs=dict(self.add_kwargs)) if self.add else ""

    def rows(self, *, subject, viewer) -> QuerySet[Entry]:
        """A person's entries of this kind that a viewer may see, those that are deleted left out."""
        return self.model.objects.about(subject, viewer=viewer).filter(self.only, deleted_at=None)


@dataclass(frozen=True)
class Hidden:
    """A deleted entry that can still be brought back."""

    kind: Kind
    entry: Entry


_offered: dict[str, Kind] = {}


def offer(kind: Kind) -> Kind:
    """Register a kind of entry. Done in `ready()`."""
    _offered[kind.code] = kind
    return kind


def kinds(*, listed: bool = True) -> list[Kind]:
    """Every kind of entry, in the order in which they are offered to a person; by default those in the timeline."""
    found = (kind for kind in _offered.values() if kind.listed or not listed)
    return sorted(found, key=lambda kind: (kind.place, kind.code))


def kind_of(code: str) -> Kind:
    """A kind by its code, or LookupError."""
    return _offered[code]


def hidden_lately(*, subject, at: datetime, codes: Collection[str] = ()) -> list[Hidden]:
    """One's own entries whose deletion can still be taken back, the latest deletion first. One query for each kind
    of which there are any, and one more."""
    chosen = [kind for kind in _offered.values() if not codes or kind.code in codes]
    latest = merged([
        named(kind.model.objects.filter(kind.only, subject=subject, deleted_at__gt=at - UNDO_FOR), kind, "deleted_at")
        for kind in chosen
    ], most=HIDDEN_SHOWN)
    entries = load(latest, subject=subject, viewer=subject)
    return [Hidden(kind_of(code), entries[pk]) for code, pk, _at in latest if pk in entries]


def by_id(ids: Collection, *, subject, viewer) -> dict[str, Entry]:
    """Entries of whatever kind by their ids, as far as the viewer may see them. Deleted ones are left out."""
    if not ids:
        return {}
    found = merged([
        named(kind.rows(subject=subject, viewer=viewer).filter(pk__in=ids), kind, kind.model.moment_field)
        for kind in _offered.values()
    ], most=len(ids))
    return {str(pk): entry for pk, entry in load(found, subject=subject, viewer=viewer).items()}


def named(rows: QuerySet, kind: Kind, field: str) -> QuerySet:
    """Entries as (kind, id, moment) and no more, so that those of several kinds fit into one list."""
    return rows.annotate(in_kind=Value(kind.code), shown_id=F("pk"), shown_at=F(field)).values_list(*NAMED)


def merged(parts: list[QuerySet], *, most: int, newest_first: bool = True) -> list[tuple[str, object, datetime]]:
    """The first of several lists together, by their moment. One query."""
    order = ("-shown_at", "-shown_id") if newest_first else ("shown_at", "shown_id")
    parts = [part.order_by(*order)[:most] for part in parts]
    if len(parts) < 2:
        return [row for part in parts for row in part]
    return list(parts[0].union(*parts[1:], all=True).order_by(*order)[:most])


def load(rows: Iterable[tuple[str, object, datetime]], *, subject, viewer) -> dict[object, Entry]:
    """Entries by their ids, with what is shown beside them. `rows`: as from `merged`. One query a kind."""
    ids = defaultdict(list)
    for code, pk, _at in rows:
        ids[code].append(pk)
    found = {}
    for code, wanted in ids.items():
        kind = kind_of(code)
        entries = kind.model.objects.about(subject, viewer=viewer).filter(pk__in=wanted)
        found |= {entry.pk: entry for entry in (entries.select_related(*kind.beside) if kind.beside else entries)}
    return found

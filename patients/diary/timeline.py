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
    told_by: str = ""
    """The column in which a row says of which kind it is, by the kind's code; empty: the model holds one kind."""
    only: Q = Q()
    """Which rows of the model count at all."""
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
    is_a_list: bool = False
    """Whether it is about no time of its own, so that all there is counts when another one is brought in."""
    brought: Callable[..., list] | None = None
    """`brought(entries, *, at) -> list[Raised]`: what is kept along with entries that were brought in, and heard."""
    with_them: tuple[str, ...] = ()
    """Rows of others that are read together with many of it (prefetch_related), for its columns."""
    listed: bool = True
    """Whether it is in the timeline. A list of medicines, for one, is not; what was taken is."""

    @property
    def add_url(self) -> str:
        """Where one is added; empty when nobody adds one by hand."""
        return reverse(self.add, kwargs=dict(self.add_kwargs)) if self.add else ""

    def rows(self, *, subject, viewer) -> QuerySet[Entry]:
        """A person's entries of this kind that a viewer may see, those that are deleted left out."""
        return Lot((self,)).rows(Q(deleted_at=None), subject=subject, viewer=viewer)


@dataclass(frozen=True)
class Lot:
    """Kinds whose entries stand in one table, so that it is asked once for all of them."""

    kinds: tuple[Kind, ...]

    @property
    def model(self) -> type[Entry]:
        return self.kinds[0].model

    def rows(self, *which: Q, subject, viewer) -> QuerySet[Entry]:
        """A person's entries of these kinds that a viewer may see; of those, which ones."""
        told_by, only = self.kinds[0].told_by, self.kinds[0].only
        if told_by:
            which = (*which, Q(**{f"{told_by}__in": [kind.code for kind in self.kinds]}))
        return self.model.objects.about(subject, viewer=viewer).filter(only, *which)

    def named(self, *which: Q, by: str = "", subject, viewer) -> QuerySet:
        """The same as (kind, id, moment) and no more, so that those of several tables fit into one list. `by`: the
        column that stands for the moment, if it is another."""
        first = self.kinds[0]
        kind = F(first.told_by) if first.told_by else Value(first.code)
        moment = F(by or self.model.moment_field)
        rows = self.rows(*which, subject=subject, viewer=viewer)
        return rows.annotate(in_kind=kind, shown_id=F("pk"), shown_at=moment).values_list(*NAMED)


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


def lots(chosen: Iterable[Kind]) -> list[Lot]:
    """Kinds by the table in which they stand."""
    found: dict[tuple, list[Kind]] = {}
    for kind in chosen:
        found.setdefault((kind.model, kind.told_by or kind.code), []).append(kind)
    return [Lot(tuple(each)) for each in found.values()]


def hidden_lately(*, subject, at: datetime, codes: Collection[str] = ()) -> list[Hidden]:
    """One's own entries whose deletion can still be taken back, the latest deletion first. One query for each table
    in which there are any, and one more."""
    chosen = lots(kind for kind in _offered.values() if not codes or kind.code in codes)
    lately = Q(deleted_at__gt=at - UNDO_FOR)
    latest = merged([lot.named(lately, by="deleted_at", subject=subject, viewer=subject) for lot in chosen],
                    most=HIDDEN_SHOWN)
    entries = load(latest, subject=subject, viewer=subject)
    return [Hidden(kind_of(code), entries[pk]) for code, pk, _at in latest if pk in entries]


def by_id(ids: Collection, *, subject, viewer) -> dict[str, Entry]:
    """Entries of whatever kind by their ids, as far as the viewer may see them. Deleted ones are left out."""
    if not ids:
        return {}
    wanted = Q(pk__in=ids, deleted_at=None)
    found = merged([lot.named(wanted, subject=subject, viewer=viewer) for lot in lots(_offered.values())],
                   most=len(ids))
    return {str(pk): entry for pk, entry in load(found, subject=subject, viewer=viewer).items()}


def merged(parts: list[QuerySet], *, most: int, newest_first: bool = True) -> list[tuple[str, object, datetime]]:
    """The first of several lists together, by their moment. One query."""
    order = ("-shown_at", "-shown_id") if newest_first else ("shown_at", "shown_id")
    parts = [part.order_by(*order)[:most] for part in parts]
    if len(parts) < 2:
        return [row for part in parts for row in part]
    return list(parts[0].union(*parts[1:], all=True).order_by(*order)[:most])


def load(rows: Iterable[tuple[str, object, datetime]], *, subject, viewer) -> dict[object, Entry]:
    """Entries by their ids, with what is shown beside them. `rows`: as from `merged`. One query a table."""
    ids: defaultdict[type[Entry], list] = defaultdict(list)
    beside: dict[type[Entry], dict[str, None]] = {}
    for code, pk, _at in rows:
        kind = kind_of(code)
        ids[kind.model].append(pk)
        beside.setdefault(kind.model, {}).update(dict.fromkeys(kind.beside))
    found = {}
    for model, wanted in ids.items():
        entries = model.objects.about(subject, viewer=viewer).filter(pk__in=wanted)
        if beside[model]:
            entries = entries.select_related(*beside[model])
        found |= {entry.pk: entry for entry in entries}
    return found

"""The crisis directory: who can help, for whom, when, and which of them to show first.

The words and numbers are data (shipped.json, or the file that was published). They are in English here and are
translated where they are shown. Hours are what the clock on the wall says in London.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from patients.safety.directory import hours as opening
from patients.safety.directory import rows
from patients.safety.directory.rows import Entry

__all__ = ["MOST", "Band", "Entry", "Shown", "bands", "choose", "load", "missing", "shown"]

MOST = 8
FRESH = timedelta(days=90)
"""After so long without a check a row is demoted and says so."""
LAST = 1000
REQUIRED = {
    **dict.fromkeys((*rows.NATIONS, rows.UNKNOWN), ("999", "116 123", "111")),
    "northern_ireland": ("999", "116 123", "lifeline"),
}
"""What nobody may take away, by nation: numbers that do not change, and in Northern Ireland the row of Lifeline."""


@dataclass(frozen=True)
class Shown:
    """An entry as it is to be shown at one time."""

    entry: Entry
    href: str
    """What to open to reach it; empty when no link can."""
    open_now: bool | None
    """None when the opening times are not known."""
    hours: str
    checked: bool
    """This service checked the entry in the last 90 days."""


@dataclass(frozen=True)
class Band:
    """Ages among which the directory makes no difference."""

    age_from: int
    age_to: int | None

    @property
    def age(self) -> int:
        """An age that stands for all of them."""
        return self.age_from if self.age_to is None else self.age_to

    def holds(self, age: int) -> bool:
        """Whether an age is one of them."""
        return self.age_from <= age and (self.age_to is None or age <= self.age_to)


def load(data) -> tuple[Entry, ...]:
    """The entries of a directory file, or ValueError naming the row that is wrong."""
    if not isinstance(data, list):
        raise ValueError("A crisis directory is a list of rows.")
    entries = tuple(rows.read(row, number) for number, row in enumerate(data, start=1))
    ids = [entry.id for entry in entries]
    if twice := next((id for id in ids if ids.count(id) > 1), None):
        raise ValueError(f"Row {twice!r} stands there twice.")
    for nation in (*rows.NATIONS, None):
        # Whatever else is published, nobody is to find an empty page.
        if not any(entry.always_remain and _fits(entry, nation=nation, age=None) for entry in entries):
            raise ValueError(f"No row always remains for the nation {nation or rows.UNKNOWN!r}.")
    return entries


def choose(
    entries: tuple[Entry, ...], *, nation: str | None = None, age: int | None = None, at: datetime,
    most: int | None = MOST,
) -> tuple[Shown, ...]:
    """What to show to a person, best first. Nothing known of them: what is right for everybody. `most` None: all."""
    if at.tzinfo is None:
        raise ValueError("The time to choose for needs a time zone.")
    fitting = [shown(entry, at=at) for entry in entries if _fits(entry, nation=nation, age=age)]
    first = sorted((item for item in fitting if not item.entry.access), key=_rank)
    # The ways in for people who cannot hear or speak come last, but are never what is left out.
    access = [item for item in fitting if item.entry.access]
    if most is not None:
        first = first[:max(most - len(access), 0)]
    return (*first, *access)[:most]


def bands(entries: tuple[Entry, ...]) -> tuple[Band, ...]:
    """The ages to choose from: as few as the rows tell apart."""
    begins = {0}
    for entry in entries:
        begins |= {entry.age_from or 0} | ({entry.age_to + 1} if entry.age_to is not None else set())
    rising = sorted(begins)
    return tuple(
        Band(begin, following - 1 if following is not None else None)
        for begin, following in zip(rising, [*rising[1:], None], strict=True)
    )


def missing(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    """What must always be found and is not: the nation (or “unknown”) and the number. An empty list is right."""
    return [
        (nation, number) for nation in (*rows.NATIONS, rows.UNKNOWN) for number in REQUIRED[nation]
        if not any(
            entry.always_remain and entry.channel == "call" and number in (entry.number, entry.id)
            and _fits(entry, nation=nation, age=None)
            for entry in entries
        )
    ]


def _fits(entry: Entry, *, nation: str | None, age: int | None) -> bool:
    if entry.nations and (nation or rows.UNKNOWN) not in entry.nations:
        return False
    if entry.age_from is None and entry.age_to is None:
        return True
    return age is not None and (entry.age_from or 0) <= age <= (LAST if entry.age_to is None else entry.age_to)


def shown(entry: Entry, *, at: datetime) -> Shown:
    """An entry as it is to be shown at a time."""
    return Shown(
        entry=entry, href=_href(entry), open_now=opening.is_open(entry.hours, at=at), hours=opening.words(entry.hours),
        checked=_is_fresh(entry.verified_on, opening.local(at).date()),
    )


def _rank(item: Shown) -> tuple:
    demoted = not item.checked and not item.entry.always_remain
    order = LAST if item.entry.order is None else item.entry.order
    # Sorting keeps the order of the file where all of this is equal. Hours that are not known may be open.
    return demoted, order, item.open_now is False


def _is_fresh(verified_on: date | None, today: date) -> bool:
    return verified_on is not None and timedelta(0) <= today - verified_on <= FRESH


def _href(entry: Entry) -> str:
    number = entry.number.replace(" ", "")
    match entry.channel:
        case "call":
            return f"tel:{number}"
        case "text":
            return f"sms:{number}?body={entry.word}" if entry.word else f"sms:{number}"
        case "email":
            return f"mailto:{number}"
        case "webchat" | "bsl":
            return f"https://{number}"
    return ""  # a relay begins in its own app or on a textphone: no link can start it

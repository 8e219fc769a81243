"""One row of a crisis directory file, read with care: a wrong number is worse than none."""

import re
from dataclasses import dataclass
from datetime import date

from patients.safety.directory import hours
from patients.safety.directory.hours import Week

NATIONS = ("england", "scotland", "wales", "northern_ireland")
UNKNOWN = "unknown"

# What can be reached from the United Kingdom. Numbers of other countries match none of these.
NUMBERS = {
    "call": re.compile(r"999|111|116 \d{3}|0[1-8]\d{2}(?: ?\d){4,7}"),
    "text": re.compile(r"\d{5}"),
    "relay": re.compile(r"18001"),
    "email": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "webchat": re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?"),
    "bsl": re.compile(r"[\w-]+(?:\.[\w-]+)+(?:/\S*)?"),
}
# Numbers that help in America and reach nobody, or the wrong people, from here. They stand in no words either.
AMERICAN = re.compile(r"(?<!\d)(?:9(?:88|11)|741 ?741|1-800-\d{3}-\d{4})(?!\d)")


class Wrong(ValueError):
    """A row that cannot be shown to somebody who needs help. Says which of its fields is wrong."""

    def __init__(self, field: str, words: str):
        super().__init__(words)
        self.field = field


@dataclass(frozen=True)
class Entry:
    """A service that helps people in a crisis."""

    id: str
    name: str
    channel: str
    """call, text, webchat, email, bsl (by video in British Sign Language) or relay."""
    number: str
    """The number as people write it, or the address."""
    how: str
    """How to reach it and for whom it is, in plain words."""
    source: str
    """The service’s own site, against which to check the row."""
    word: str = ""
    """What to text."""
    nations: tuple[str, ...] = ()
    """Empty: all of the United Kingdom. “unknown”: for who did not say where they live."""
    age_from: int | None = None
    age_to: int | None = None
    """Both inclusive. With either, the row is only for people whose age is known."""
    hours: Week | None = None
    """None: not known."""
    always_remain: bool = False
    """Keeps its place even when nobody checked it lately."""
    order: int | None = None
    """Its place among those to try first; None: after them."""
    access: bool = False
    """A way in for people who cannot hear or speak."""
    verified_on: date | None = None
    """The day on which somebody of this service tried it. Never invented."""


NEEDED = ("id", "name", "channel", "number", "how", "source")
KNOWN = set(Entry.__dataclass_fields__)


def read(row, number: int) -> Entry:
    """One row, or Wrong naming it."""
    if not isinstance(row, dict):
        raise Wrong("", f"Row {number} is not an object.")
    try:
        return _read(row)
    except Wrong as wrong:
        raise Wrong(wrong.field, f"Row {number} ({row.get('id', 'without id')!r}): {wrong}") from wrong


def _read(row: dict) -> Entry:
    if strange := sorted(set(row) - KNOWN):
        raise Wrong("", f"what is {', '.join(strange)}?")
    for name in NEEDED:
        if not isinstance(row.get(name), str) or not row[name].strip():
            raise Wrong(name, f"{name} is missing or empty.")
    entry = Entry(**{
        **row, "nations": _nations(row.get("nations", [])), "hours": _hours(row.get("hours")),
        "verified_on": _day(row.get("verified_on")),
    })
    _check_reach(entry)
    for name in ("name", "how"):
        if AMERICAN.search(getattr(entry, name)):
            raise Wrong(name, f"{name} holds a number that does not help in the UK.")
    _check_place(entry)
    return entry


def _check_reach(entry: Entry) -> None:
    if entry.channel not in NUMBERS:
        raise Wrong("channel", f"channel is none of {', '.join(NUMBERS)}.")
    if not NUMBERS[entry.channel].fullmatch(entry.number):
        raise Wrong("number", f"{entry.number!r} cannot be reached by {entry.channel} in the UK.")
    if not isinstance(entry.word, str) or (entry.word and not (entry.channel == "text" and entry.word.isalnum())):
        raise Wrong("word", "word is one word to text, and only for a text line.")


def _check_place(entry: Entry) -> None:
    for name in ("age_from", "age_to", "order"):
        value = getattr(entry, name)
        if value is not None and (type(value) is not int or not 0 <= value < 150):
            raise Wrong(name, f"{name} is not a whole number from 0 to 149.")
    if entry.age_from is not None and entry.age_to is not None and entry.age_from > entry.age_to:
        raise Wrong("age_to", "age_from is above age_to.")
    for name in ("always_remain", "access"):
        if type(getattr(entry, name)) is not bool:
            raise Wrong(name, f"{name} is neither true nor false.")
    if entry.always_remain and entry.order is None:
        raise Wrong("order", "a row that always remains needs its place in the order.")


def _nations(given) -> tuple[str, ...]:
    if not isinstance(given, list) or any(nation not in (*NATIONS, UNKNOWN) for nation in given):
        raise Wrong("nations", f"nations is not a list of {', '.join((*NATIONS, UNKNOWN))}.")
    return tuple(given)


def _hours(given) -> Week | None:
    try:
        return hours.read(given)
    except ValueError as wrong:
        raise Wrong("hours", str(wrong)) from wrong


def _day(given) -> date | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given)
    except (TypeError, ValueError) as wrong:
        raise Wrong("verified_on", "verified_on is not a date such as 2025-01-31.") from wrong

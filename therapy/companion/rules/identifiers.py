"""Hiding who somebody is before words leave the service, and putting it back in what returns. Pure.

`hide` puts a placeholder such as [name-1] in the place of each name, number or address; the mapping never leaves.
Handed on from turn to turn, it keeps the placeholders the same for a whole conversation. The reply is screened before
`restore` puts the words back: a number that comes back is then the person's own, not one from the model.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from therapy.companion.rules import names, numbers_and_places

KINDS = ("name", "phone", "postcode", "nhs-number", "number", "email", "link", "handle", "date", "address")
_PLACEHOLDER = re.compile(rf"\[\s*({'|'.join(KINDS)})[\s_-]?(\d{{1,4}})\s*\]", re.IGNORECASE)
LONGEST_PLACEHOLDER = 24

# Apostrophes and dashes as people's keyboards make them, one character for one.
_STRAIGHT = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u2010": "-", "\u2011": "-", "\u00a0": " "})

Span = tuple[int, int]


@dataclass(frozen=True)
class Hidden:
    """The text with placeholders, and what each of them stands for."""

    text: str
    mapping: dict[str, str] = field(default_factory=dict)


def hide(text: str, known_names: Sequence[str] = (), *, mapping: Mapping[str, str] | None = None) -> Hidden:
    """Replace what identifies somebody. `mapping` is what earlier turns of the conversation gave."""
    text = "".join(char for char in text if unicodedata.category(char) != "Cf" or char == "\u200d")
    plain = text.translate(_STRAIGHT)
    known = dict(mapping or {})
    placeholders = {_same(kind_of(placeholder), original): placeholder for placeholder, original in known.items()}
    parts, place = [], 0
    for start, end, kind in _found(plain, known_names):
        original = text[start:end]
        key = _same(kind, original)
        if key not in placeholders:
            placeholders[key] = f"[{kind}-{1 + sum(kind_of(one) == kind for one in known)}]"
            known[placeholders[key]] = original
        parts += [text[place:start], placeholders[key]]
        place = end
    return Hidden("".join([*parts, text[place:]]), known)


def restore(text: str, mapping: Mapping[str, str]) -> str:
    """Put the words back. A placeholder nobody gave out stays as it is."""
    def original(found: re.Match[str]) -> str:
        return mapping.get(f"[{found[1].lower()}-{int(found[2])}]", found[0])

    return _PLACEHOLDER.sub(original, text)


class StreamRestore:
    """`restore` for a text that is still growing: a placeholder may be cut anywhere."""

    def __init__(self, mapping: Mapping[str, str]):
        self._mapping, self._held = dict(mapping), ""

    def feed(self, delta: str) -> str:
        """Take the next piece and give back what is complete."""
        self._held += delta
        opened = self._held.rfind("[")
        unfinished = opened >= 0 and "]" not in self._held[opened:] and len(self._held) - opened < LONGEST_PLACEHOLDER
        cut = opened if unfinished else len(self._held)
        ready, self._held = self._held[:cut], self._held[cut:]
        return restore(ready, self._mapping)

    def finish(self) -> str:
        """Nothing more comes: give back the rest."""
        ready, self._held = self._held, ""
        return restore(ready, self._mapping)


def kind_of(placeholder: str) -> str:
    return placeholder.strip("[]").rpartition("-")[0]


def _same(kind: str, original: str) -> tuple[str, str]:
    """What makes two mentions the same: digits for numbers, letters without case for the rest."""
    if kind in ("phone", "nhs-number", "number") and re.search(r"\d", original):
        return kind, re.sub(r"\D", "", original)
    return kind, re.sub(r"[\s,.]+", " ", original).strip().casefold()


def _found(text: str, known_names: Sequence[str]) -> list[tuple[int, int, str]]:
    """What is to be hidden, in order, none overlapping; what is found first in the list of finders goes first."""
    taken = [False] * len(text)
    for placeholder in _PLACEHOLDER.finditer(text):
        taken[placeholder.start():placeholder.end()] = [True] * len(placeholder[0])
    found: list[tuple[int, int, str]] = []

    def take(kind: str, spans: Iterator[Span]) -> None:
        for start, end in spans:
            if start < end and not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append((start, end, kind))

    for kind, finder in numbers_and_places.FINDERS:
        take(kind, finder(text))
    take("name", iter(names.found(text, known_names)))
    return sorted(found)

"""Ideas that say something only together, in whatever order they are told.

"My arm ... in the bath ... the razor": none of it is a phrase, and no two people tell it in the same order. Such a
pattern names its parts; the first is what is found, the others must stand within `REACH` letters of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# About twenty-five words to either side.
REACH = 140

Part = tuple[str, tuple[frozenset[str], ...]]
"""An expression, and sets of words of each of which it holds one: no expression is looked for where none stands."""


def matcher(first: str, others: Iterable[Part], without: Part | None) -> Callable[[str, int], re.Match[str] | None]:
    """A function that matches `first` at a place of a line if all others are near it and nothing that spoils it is."""
    begins = re.compile(first).match
    wanted = [(re.compile(other).search, needs) for other, needs in others]
    spoils, spoilers = (re.compile(without[0]).search, without[1]) if without else (None, ())

    def match(line: str, start: int) -> re.Match[str] | None:
        found = begins(line, start)
        if found is None:
            return None
        near = line[max(0, start - REACH) : found.end() + REACH]
        words = near.split(" ")
        for search, needs in wanted:
            if not _holds(words, needs) or not search(near):
                return None
        return None if spoils and _holds(words, spoilers) and spoils(near) else found

    return match


def _holds(words: list[str], needs: tuple[frozenset[str], ...]) -> bool:
    """Whether one word of each set is there."""
    return not any(some.isdisjoint(words) for some in needs)

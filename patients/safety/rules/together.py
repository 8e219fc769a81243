"""Ideas that say something only together, in whatever order they are told.

"My arm ... in the bath ... the razor": none of it is a phrase, and no two people tell it in the same order. Such a
pattern names its parts; the first is what is found, the others must stand within `REACH` letters of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

# About twenty-five words to either side.
REACH = 140


def matcher(first: str, others: Iterable[str], without: str) -> Callable[[str, int], re.Match[str] | None]:
    """A function that matches `first` at a place of a line if all others are near it and nothing that spoils it is."""
    begins = re.compile(first).match
    wanted = [re.compile(other).search for other in others]
    spoils = re.compile(without).search if without else None

    def match(line: str, start: int) -> re.Match[str] | None:
        found = begins(line, start)
        if found is None:
            return None
        near = line[max(0, start - REACH) : found.end() + REACH]
        if all(search(near) for search in wanted) and not (spoils and spoils(near)):
            return found
        return None

    return match

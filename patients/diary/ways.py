"""Where the diary's front page leads besides its entries. Rooms of the diary offer theirs when they are ready."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Way:
    """A link on the diary's front page."""

    url: str
    """The name of its address."""
    text: Any
    place: int = 50
    """Lower stands first."""


_offered: list[Way] = []


def offer(way: Way) -> Way:
    """Register a way. Done in `ready()`."""
    if way not in _offered:
        _offered.append(way)
    return way


def ways() -> list[Way]:
    """Every way, in order."""
    return sorted(_offered, key=lambda way: (way.place, way.url))

"""What a person can be reminded of. The rooms above say it when they are ready; nothing is imported from them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta


@dataclass(frozen=True)
class Kind:
    """One thing to be reminded of."""

    code: str
    title: str
    """What it is called behind sign-in. It never stands in a letter or on a locked screen."""
    path: str
    """Where a reminder of it leads."""
    expires_after: timedelta
    """So long after its time a reminder still counts as open."""
    early: timedelta = timedelta(hours=1)
    """Done so shortly before its time, it is not asked for any more."""
    place: int = 50
    """Lower stands first."""
    named: Callable[[str], str] | None = None
    """`named(path)`: what one of them is called, by where it leads. Nothing: all are called by the title."""
    is_known_to_staff: bool = False
    """Whether those who run the service read what it is of. A reminder of medicines says something about a person."""


_kinds: dict[str, Kind] = {}


def offer(kind: Kind) -> None:
    """Register a kind."""
    if not is_ours(kind.path):
        raise ValueError(f"{kind.code} leads out of the site: {kind.path}")
    _kinds[kind.code] = kind


def is_ours(path: str) -> bool:
    """Whether a path stays within the site."""
    return path.startswith("/") and not path.startswith(("//", "/\\"))


def of(code: str) -> Kind:
    """A kind by its code, or LookupError."""
    return _kinds[code]


def is_known(code: str) -> bool:
    """Whether somebody offers a kind of this code."""
    return code in _kinds


def known() -> list[Kind]:
    """Every kind, in the order in which they are shown."""
    return sorted(_kinds.values(), key=lambda kind: (kind.place, kind.code))

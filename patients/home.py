"""The cards on a patient's home page. Rooms above this one offer theirs when they are ready; nothing is imported."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Card:
    """One thing to do or to know on the home page."""

    title: str
    text: str
    url: str
    link: str
    icon: str = ""
    place: int = 50
    """Lower stands first."""


_offered: list[Callable[..., Card | None]] = []


def offer(make: Callable[..., Card | None]) -> Callable[..., Card | None]:
    """Register `make(*, subject, at)`, which returns a card or, when there is nothing to show, None."""
    if make not in _offered:
        _offered.append(make)
    return make


def cards(*, subject, at: datetime) -> list[Card]:
    """Every card for a person now. One that fails is logged and left out: home must open whatever else is broken."""
    made = []
    for make in _offered:
        try:
            made.append(make(subject=subject, at=at))
        except Exception:
            log.exception("home_card_failed", extra={"card": f"{make.__module__}.{make.__qualname__}"})
    return sorted((card for card in made if card), key=lambda card: (card.place, card.title))

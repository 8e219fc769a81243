"""Rooms above are told when an exercise is finished, in the same transaction. They say so when they are ready."""

from collections.abc import Callable
from datetime import datetime

_told: list[Callable[..., None]] = []


def when_finished(tell: Callable[..., None]) -> None:
    """Register `tell(exercise, *, at)`."""
    if tell not in _told:
        _told.append(tell)


def finished(exercise, *, at: datetime) -> None:
    """Tell every room that an exercise is finished."""
    for tell in _told:
        tell(exercise, at=at)

"""Rooms above are told when an exercise is finished, and whenever one was kept, changed, deleted or brought back, in
the same transaction. They say so when they are ready."""

from collections.abc import Callable
from datetime import datetime

_told: list[Callable[..., None]] = []
_in_step: list[Callable[..., None]] = []


def when_finished(tell: Callable[..., None]) -> None:
    """Register `tell(exercise, *, at)`."""
    if tell not in _told:
        _told.append(tell)


def when_kept(tell: Callable[..., None]) -> None:
    """Register `tell(exercise, *, at)`, called once the answers stand as they were kept."""
    if tell not in _in_step:
        _in_step.append(tell)


def kept(exercise, *, at: datetime) -> None:
    """Tell every room that an exercise stands in another way than before."""
    for tell in _in_step:
        tell(exercise, at=at)


def finished(exercise, *, at: datetime) -> None:
    """Tell every room that an exercise is finished."""
    for tell in _told:
        tell(exercise, at=at)

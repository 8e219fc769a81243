"""Rooms above are told when a questionnaire is finished, in the same transaction. They say so when they are ready."""

from collections.abc import Callable
from datetime import datetime

_told: list[Callable[..., None]] = []


def when_finished(tell: Callable[..., None]) -> None:
    """Register `tell(assessment, *, at)`."""
    if tell not in _told:
        _told.append(tell)


def finished(assessment, *, at: datetime) -> None:
    """Tell every room that a questionnaire is finished."""
    for tell in _told:
        tell(assessment, at=at)

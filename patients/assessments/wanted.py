"""Who asks for a questionnaire just now. The room that knows says so when it is ready; it is not imported here."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

WhoAsks = Callable[..., Any]
_known: list[WhoAsks] = []


def offer(who_asks: WhoAsks) -> None:
    """Register `who_asks(*, subject, code, at)`: the clinician who asks a person for a questionnaire now, or None."""
    if who_asks not in _known:
        _known.append(who_asks)


def by_whom(*, subject, code: str, at: datetime):
    """The clinician who asks a person for a questionnaire now; None when nobody does."""
    return next((found for who_asks in _known if (found := who_asks(subject=subject, code=code, at=at))), None)

"""The steps of the short check-in. Rooms of the diary offer theirs when they are ready; none is imported here.

Each step is one question on one page, and each may be left out. What is said is kept at once, as an entry of its kind.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from patients.diary.keeping import Kept


@dataclass(frozen=True)
class Step:
    """One question of the check-in."""

    code: str
    title: Any
    """The question, as the heading of its page."""
    form: Callable[..., Any]
    """`form(data, subject=...)`: an EntryForm. Both doors read what was said by it."""
    keep: Callable[..., Kept]
    """`keep(*, subject, typed, at)`: what the form says is valid, kept as an entry. May raise keeping.NotAnEntry."""
    place: int = 50
    """Lower comes first."""
    applies: Callable[..., bool] | None = None
    """`applies(*, subject, at)`: whether to ask this person now; None: always. At most one query for whoever
    has nothing of its kind."""


_offered: dict[str, Step] = {}


def offer(step: Step) -> Step:
    """Register a step. Done in `ready()`."""
    _offered[step.code] = step
    return step


def steps(*, subject, at, also: Collection[str] = ()) -> list[Step]:
    """The steps to ask a person now, in order. `also`: those that were answered already, and so apply no more."""
    found = (
        step for step in _offered.values()
        if step.applies is None or step.code in also or step.applies(subject=subject, at=at)
    )
    return sorted(found, key=lambda step: (step.place, step.code))


def step_of(code: str) -> Step | None:
    """A step by its code."""
    return _offered.get(code)

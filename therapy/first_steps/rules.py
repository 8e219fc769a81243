"""What brings people here, what they would like, and the small step that is offered for it. Data and one pure rule.

The rule is shown to the person in words: a step is offered because it goes with what they chose. It says nothing about
what somebody has.
"""

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Any

MOST = 3
"""So many steps are offered at once: the first large, the others beneath."""


@dataclass(frozen=True)
class Choice:
    """Something to tick."""

    code: str
    words: Any


@dataclass(frozen=True)
class Step:
    """Something small that takes about two minutes, and what it goes with."""

    code: str
    title: Any
    about: Any
    place: str
    """The name of its address."""
    args: tuple[str, ...] = ()
    minutes: int = 2
    brings: frozenset[str] = field(default_factory=frozenset)
    likes: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True)
class Offered:
    """A step, and the choices because of which it is offered. None of them: it is for everybody."""

    step: Step
    because: tuple[str, ...]


def offer(steps: Collection[Step], *, brings: Collection[str], likes: Collection[str]) -> list[Offered]:
    """The steps that go with most of what was chosen, at most three. What one would like counts twice: it is asked
    last, and is about now. Those with the same number stay in their own order."""
    found = [
        Offered(step, tuple(code for code in (*likes, *brings) if code in step.likes or code in step.brings))
        for step in steps
    ]
    weight = {one.step.code: 2 * len(one.step.likes & set(likes)) + len(one.step.brings & set(brings)) for one in found}
    return sorted(found, key=lambda one: -weight[one.step.code])[:MOST]

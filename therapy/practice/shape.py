"""What a calm screen is made of: phases with words and seconds. Data; pages, script and API are made from it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Move(StrEnum):
    """What the circle on the screen does during a phase."""

    GROW = "grow"
    STAY = "stay"
    SHRINK = "shrink"


@dataclass(frozen=True)
class Phase:
    """Something to do, and for how long."""

    words: Any
    seconds: int
    """0: as long as somebody likes; a button goes on."""
    move: Move = Move.STAY


@dataclass(frozen=True)
class Pace:
    """One of the speeds at which the same screen can be done."""

    code: str
    name: Any
    phases: tuple[Phase, ...]


@dataclass(frozen=True)
class Screen:
    """One calm screen. Its phases are gone through once or, when it has `minutes`, again and again for so long."""

    code: str
    title: Any
    about: Any
    before: Any
    """What to know before starting."""
    paces: tuple[Pace, ...]
    citation: str
    minutes: tuple[int, ...] = ()
    """The lengths to choose from; the second is chosen unless somebody chooses another."""
    not_for: Any = ""
    """When to leave it, or to ask somebody first."""

    @property
    def by_hand(self) -> bool:
        """Whether somebody goes on by a button, at their own speed."""
        return not any(phase.seconds for pace in self.paces for phase in pace.phases)

    @property
    def usual(self) -> Pace:
        """The pace that is chosen unless somebody chooses another."""
        return self.paces[0]

    @property
    def usual_minutes(self) -> int | None:
        return self.minutes[min(1, len(self.minutes) - 1)] if self.minutes else None


def once(*phases: Phase) -> tuple[Pace, ...]:
    """The one pace of a screen that has no other."""
    return (Pace("usual", "", phases),)

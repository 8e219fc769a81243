"""Made-up diaries: what goes with what in them is known, because it was put there."""

import math
import random
from datetime import date, timedelta

from therapy.insights.rules import Factor, Split

FIRST = date(2026, 5, 1)
CODES = ("sleep", "efficiency", "movement", "outdoors", "water", "notes", "companion")
WORLDS = ("plain", "weekends", "getting better", "seasons", "all of it")


def diary(drawn: random.Random, *, days: int, world: str = "plain", helps: float = 0.0):
    """The moods and seven other things of some days. A day is somewhat like the one before it, and so are the other
    things. Nothing goes with anything but what the world brings to both, and the first thing by as much as it helps."""
    some = [FIRST + timedelta(days=number) for number in range(days)]
    likeness, level, moods = drawn.choice((0.0, 0.3, 0.5, 0.7)), 0.0, []
    for number, day in enumerate(some):
        level = likeness * level + drawn.gauss(0, 1.2 * math.sqrt(1 - likeness**2))
        moods.append(5 + level + _brought(world, number / days, day))
    things = [_thing(drawn, some, world) for _ in CODES]
    moods = [mood + helps * has for mood, has in zip(moods, things[0], strict=True)]
    return {day: float(min(10, max(0, round(mood)))) for day, mood in zip(some, moods, strict=True)}, [
        Factor(code, Split.WRITTEN_DOWN, {day: 1.0 for day, has in zip(some, thing, strict=True) if has})
        for code, thing in zip(CODES, things, strict=True)
    ]


def _thing(drawn: random.Random, some: list[date], world: str) -> list[bool]:
    likeness, often, has, found = drawn.choice((0.0, 0.4, 0.7)), drawn.uniform(0.25, 0.6), False, []
    for number, day in enumerate(some):
        if drawn.random() >= likeness:
            has = drawn.random() < often + _brought(world, number / len(some), day) / 4
        found.append(has)
    return found


def _brought(world: str, part: float, day: date) -> float:
    """What a world brings to a mood, and a quarter of it to how likely each thing is."""
    brought = 0.0
    if world in ("weekends", "all of it"):
        brought += 1.0 if day.weekday() >= 5 else 0.0
    if world in ("getting better", "all of it"):
        brought += 2.5 * part - 1.0
    if world == "seasons":
        brought += 1.2 * math.sin(2 * math.pi * part)
    return brought

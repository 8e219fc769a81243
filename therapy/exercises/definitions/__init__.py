"""The exercises as data: which steps each has, and which fields with which kinds and ranges. One file a tool.

Answers are kept by field names, so a name that was used is never used for something else. An exercise that asks for
other things becomes a new version, and the old one stays in its file as long as answers stand by it.
"""

import importlib
import pkgutil

from therapy.exercises.definitions import tools
from therapy.exercises.definitions.shape import (
    Answered,
    Area,
    AtLeast,
    Condition,
    Definition,
    Field,
    Is,
    Kind,
    Pair,
    Step,
)


def _found() -> tuple[Definition, ...]:
    files = [importlib.import_module(f"{tools.__name__}.{found.name}")
             for found in pkgutil.iter_modules(tools.__path__) if not found.name.startswith("_")]
    return tuple(each for file in files for each in (file.DEFINITION, *getattr(file, "EARLIER", ())))


ALL: tuple[Definition, ...] = _found()
_BY_VERSION = {(each.code, each.version): each for each in ALL}
_CURRENT = {each.code: each for each in sorted(ALL, key=lambda each: each.version)}
CODES = tuple(dict.fromkeys(each.code for each in ALL))
FOLLOW_UPS = frozenset(each.follow_up for each in _CURRENT.values() if each.follow_up not in ("", each.code))
"""Those that are begun from another only."""


def current(code: str) -> Definition:
    """The newest version of an exercise, or LookupError."""
    return _CURRENT[code]


def of(code: str, version: int) -> Definition:
    """The version by which answers were given, or LookupError."""
    return _BY_VERSION[code, version]


def rated() -> set[str]:
    """The codes of exercises in which something is rated before and after."""
    return {each.code for each in _BY_VERSION.values() if each.pairs}


def offered() -> list[Definition]:
    """Every exercise that can be begun by itself, area by area, in its newest version."""
    order = list(Area)
    return sorted((each for each in _CURRENT.values() if each.code not in FOLLOW_UPS),
                  key=lambda each: (order.index(each.area), str(each.title)))


__all__ = ["ALL", "CODES", "FOLLOW_UPS", "Answered", "Area", "AtLeast", "Condition", "Definition", "Field", "Is",
           "Kind", "Pair", "Step", "current", "of", "offered", "rated"]

"""The exercises as data: which steps each has, and which fields with which kinds and ranges.

Answers are kept by field names, so a name that was used is never used for something else. An exercise that asks for
other things becomes a new version, and the old one stays here as long as answers stand by it.
"""

from therapy.exercises.definitions import calming, doing, oneself, thoughts
from therapy.exercises.definitions.shape import Definition, Field, Kind, Step

ALL: tuple[Definition, ...] = (
    thoughts.THOUGHT_RECORD, thoughts.GOOD_MOMENT, calming.WORRY, doing.PROBLEM_SOLVING, doing.ACTIVATION,
    calming.SLEEP, oneself.SELF_COMPASSION, calming.GROUNDING, oneself.SESSION,
)
_BY_VERSION = {(each.code, each.version): each for each in ALL}
CODES = tuple(dict.fromkeys(each.code for each in ALL))


def current(code: str) -> Definition:
    """The newest version of an exercise, or LookupError."""
    return max((each for each in ALL if each.code == code), key=lambda each: each.version, default=None) or _none(code)


def of(code: str, version: int) -> Definition:
    """The version by which answers were given, or LookupError."""
    return _BY_VERSION[code, version]


def _none(code: str) -> Definition:
    raise LookupError(code)


__all__ = ["ALL", "CODES", "Definition", "Field", "Kind", "Step", "current", "of"]

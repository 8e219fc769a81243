"""What an exercise is made of: steps, and fields of a few kinds. Data, no behaviour beyond finding a field."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any


class Kind(Enum):
    """The kind of answer that a field takes, and as what it is kept."""

    TEXT = "text"  # a text
    LINES = "lines"  # a list of texts
    NUMBER = "number"  # a whole number from `lowest` to `highest`
    CHOICE = "choice"  # the code of one of `options`
    YES_NO = "yes_no"  # true or false


@dataclass(frozen=True)
class Field:
    """One thing that is asked. Its name never changes once answers are kept by it; its words may."""

    name: str
    title: Any
    kind: Kind = Kind.TEXT
    help: Any = ""
    lowest: int = 0
    highest: int = 10
    options: tuple[tuple[str, Any], ...] = ()
    longest: int = 2000
    most: int = 10
    """Lines at most."""


@dataclass(frozen=True)
class Step:
    """Fields that stand on one page together."""

    title: Any
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Definition:
    """One exercise. What it asks for changes by a new version; answers say by which they were given.

    `names` is the field that tells one exercise from another in a list.
    """

    code: str
    title: Any
    about: Any
    names: str
    steps: tuple[Step, ...]
    version: int = 1

    @property
    def fields(self) -> Iterator[Field]:
        return (field for step in self.steps for field in step.fields)

    def field(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)


def hundred(name: str, title: Any) -> Field:
    """How strong something is, from 0 to 100."""
    return Field(name, title, Kind.NUMBER, highest=100)


def ten(name: str, title: Any) -> Field:
    """How much something is, from 0 to 10."""
    return Field(name, title, Kind.NUMBER)

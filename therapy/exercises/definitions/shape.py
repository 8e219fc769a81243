"""What an exercise is made of: steps, fields of a few kinds, and conditions. Data, no behaviour beyond reading it.

A tool is one file, `tools/<code>.py`, and is found by itself:

    DEFINITION = Definition(
        code="small_brave_step", title=_("A small brave step"), names="fear", keeps="thoughts", area=Area.DOING,
        about=_("One step towards something you have been keeping away from."), minutes=15,
        guidance=_("Fear grows when we keep away. Small steps teach us what really happens."),
        citation=_("A. Author, 1979, Title of the book"),
        not_for=_("If you are not safe, get safe first."),
        pairs=(Pair("fear_before", "fear_after", higher_is_better=False, what=_("Fear")),),
        summary=("fear", "fear_after"),
        steps=(
            Step(_("The fear"), guidance=_("Take one fear. Small is good."), fields=(
                Field("fear", _("What are you afraid of?")),
                Field("thoughts", _("What goes through your mind?"), Kind.ROWS, most=5, marks="hot",
                      marks_title=_("This one hurts the most"), columns=(
                    Field("thought", _("Thought"), longest=300), hundred("belief", _("How much do you believe it?")),
                )),
                ten("fear_before", _("How strong is the fear?"), low=_("None"), high=_("The worst")),
            )),
            Step(_("If it is very strong"), when=AtLeast("fear_before", 8), fields=(
                Field("helper", _("Who could be with you?")),)),
            Step(_("Afterwards"), fields=(ten("fear_after", _("How strong is the fear now?")),)),
        ),
    )

Other versions of it, by which answers still stand, are in the same file: `EARLIER = (Definition(...), ...)`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Kind(Enum):
    """The kind of answer that a field takes, and as what it is kept."""

    TEXT = "text"  # a text
    LINES = "lines"  # a list of texts
    NUMBER = "number"  # a whole number from `lowest` to `highest`
    CHOICE = "choice"  # the code of one of `options`
    MANY = "many"  # a list of codes of `options`, in their order
    YES_NO = "yes_no"  # true or false
    DATE = "date"  # a day, as "2026-03-24"
    MOMENT = "moment"  # a day and time, as "2026-03-24T14:30:00+00:00"
    MINUTES = "minutes"  # a whole number of minutes, at most `highest`
    ROWS = "rows"  # a list of rows, each its answers by the names of `columns`; one may be marked
    ORDER = "order"  # a list in an order: codes of `options`; the words of the field `of`; or else own words


class Area(Enum):
    """What an exercise is for, roughly."""

    THOUGHTS = "thoughts"
    DOING = "doing"
    CALMING = "calming"
    FEELINGS = "feelings"
    SLEEP = "sleep"
    KEEPING_WELL = "keeping_well"

    @property
    def title(self) -> Any:
        return _AREAS[self]


_AREAS = {
    Area.THOUGHTS: _("Thoughts and worries"), Area.DOING: _("Doing things"), Area.CALMING: _("Calming down"),
    Area.FEELINGS: _("Feelings and being kind to yourself"), Area.SLEEP: _("Sleep"),
    Area.KEEPING_WELL: _("Keeping well"),
}


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
    """Characters of a text, a line, or one of one's own words in an order."""
    most: int = 10
    """Lines, rows or things in an order at most."""
    low_words: Any = ""
    """What the lowest number means, such as “Not at all”."""
    high_words: Any = ""
    columns: tuple["Field", ...] = ()
    """What each of the rows holds. No rows, lines or orders in rows."""
    marks: str = ""
    """The key under which one of the rows can be marked, such as “hot”; empty: none is."""
    marks_title: Any = ""
    """What it says beside the button that marks a row: “This one hurts the most”."""
    of: str = ""
    """The earlier field whose lines, or the first column of whose rows, are put into an order; of a text: from which
    it can be chosen."""

    @property
    def is_scale(self) -> bool:
        """Whether every number of it stands on the page to be chosen."""
        return self.kind is Kind.NUMBER and self.highest - self.lowest <= 10


class Condition:
    """When a step is there, by answers of earlier steps."""

    name: str

    def holds(self, answers: dict[str, Any]) -> bool:
        raise NotImplementedError


class Is(Condition):
    """One of these codes was chosen; of yes or no: "yes" or "no"."""

    def __init__(self, name: str, *codes: str):
        self.name, self.codes = name, codes

    def holds(self, answers: dict[str, Any]) -> bool:
        value = answers.get(self.name)
        if isinstance(value, bool):
            value = "yes" if value else "no"
        return any(each in self.codes for each in (value if isinstance(value, list) else [value]))


@dataclass(frozen=True)
class AtLeast(Condition):
    """The number is there, and not below this one."""

    name: str
    number: int

    def holds(self, answers: dict[str, Any]) -> bool:
        value = answers.get(self.name)
        return isinstance(value, int) and value >= self.number


@dataclass(frozen=True)
class Answered(Condition):
    """Anything was answered."""

    name: str

    def holds(self, answers: dict[str, Any]) -> bool:
        return answers.get(self.name) not in (None, "", [])


@dataclass(frozen=True)
class Pair:
    """The same thing, rated before and after."""

    before: str
    after: str
    higher_is_better: bool
    what: Any


@dataclass(frozen=True)
class Step:
    """Fields that stand on one page together. `practice`: the timed screen of the exercise stands on it."""

    title: Any
    fields: tuple[Field, ...] = ()
    guidance: Any = ""
    when: Condition | None = None
    practice: bool = False


@dataclass(frozen=True)
class Definition:
    """One exercise. What it asks for changes by a new version; answers say by which they were given.

    `names` is the field that tells one exercise from another in a list; `keeps` the one that stays in view on every
    later step; `summary` those that are shown first; `practice` the code of a timed screen; `follow_up` the code of
    the exercise that goes on with this one.
    """

    code: str
    title: Any
    about: Any
    names: str
    steps: tuple[Step, ...]
    version: int = 1
    area: Area = Area.KEEPING_WELL
    minutes: int = 10
    guidance: Any = ""
    citation: Any = ""
    not_for: Any = ""
    keeps: str = ""
    pairs: tuple[Pair, ...] = ()
    summary: tuple[str, ...] = ()
    practice: str = ""
    follow_up: str = ""

    @property
    def fields(self) -> Iterator[Field]:
        return (field for step in self.steps for field in step.fields)

    def field(self, name: str) -> Field | None:
        return next((field for field in self.fields if field.name == name), None)

    def written(self, name: str, answers: dict[str, Any]) -> list[str]:
        """The lines of a field, or what stands in the first column of its rows; each once."""
        field, there = self.field(name), answers.get(name) or []
        if field is not None and field.kind is Kind.ROWS:
            there = [row[field.columns[0].name] for row in there if row.get(field.columns[0].name)]
        return list(dict.fromkeys(there))

    def open_steps(self, answers: dict[str, Any]) -> list[Step]:
        """The steps that are there, given these answers. Answers of steps that are not there open no others."""
        found, heard = [], {}
        for step in self.steps:
            if step.when is None or step.when.holds(heard):
                found.append(step)
                heard |= {field.name: answers[field.name] for field in step.fields if field.name in answers}
        return found


def hundred(name: str, title: Any, *, low: Any = "", high: Any = "", help: Any = "") -> Field:  # noqa: A002
    """How strong something is, from 0 to 100."""
    return Field(name, title, Kind.NUMBER, help=help, highest=100, low_words=low, high_words=high)


def ten(name: str, title: Any, *, low: Any = "", high: Any = "", help: Any = "") -> Field:  # noqa: A002
    """How much something is, from 0 to 10."""
    return Field(name, title, Kind.NUMBER, help=help, low_words=low, high_words=high)

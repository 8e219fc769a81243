"""What a scripted person is made of, what is answered to them, and what a rubric finds. Data, no behaviour."""

from dataclasses import dataclass, field

NOTHING, ASK, TODAY, NOW = "", "ask", "today", "now"
URGENCY = (NOTHING, ASK, TODAY, NOW)
CALM = "calm"
"""Expected of a line in which nothing should be noticed."""

GREEN, AMBER, RED = "green", "amber", "red"
COLOURS = (GREEN, AMBER, RED)


@dataclass(frozen=True)
class Line:
    """One thing a scripted person says.

    `notice` is what the service should notice at least (or CALM), `wants` names marks of the rubric that the answer
    is held to, and `then` leads on by what the answer did: the first pair that holds. Without it the next line follows.
    """

    says: str
    notice: str = NOTHING
    wants: tuple[str, ...] = ()
    then: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Persona:
    """A made-up person with a course of talk. `lines` are in order; the first begins, and "" ends the talk."""

    code: str
    title: str
    presents: str
    lines: dict[str, Line]
    most_turns: int = 24

    @property
    def first(self) -> str:
        return next(iter(self.lines))

    def after(self, name: str) -> str:
        """The line that stands behind this one, or "" at the end."""
        names = [*self.lines, ""]
        return names[names.index(name) + 1]


@dataclass(frozen=True)
class Answer:
    """What the service did about one line, as the person would have met it."""

    text: str
    spoken_by: str
    noticed: str = NOTHING
    shows_help: bool = False
    page_asks: bool = False
    """The page put its own direct question beside the reply."""
    held_back: tuple[str, ...] = ()
    """Rules for which the screen stopped what a model said."""
    failed: str = ""
    """Why the model did not answer, as a code; the coach then did."""
    ms: int = 0
    tokens: int = 0


@dataclass(frozen=True)
class Mark:
    """What the rubric says of one answer for one criterion."""

    criterion: str
    colour: str
    code: str
    evidence: str = ""


@dataclass(frozen=True)
class Exchange:
    """A line, what was answered, and how it was marked."""

    line: str
    said: str
    answer: Answer
    marks: tuple[Mark, ...] = ()
    judged: dict[str, int] = field(default_factory=dict)
    """What a judging model thought, beside the marks and never in their place."""


@dataclass(frozen=True)
class Played:
    """One persona's whole talk."""

    persona: Persona
    exchanges: tuple[Exchange, ...]

    def marks(self, colour: str = "") -> list[tuple[Exchange, Mark]]:
        """Every mark of a colour, with where it stands."""
        return [(each, mark) for each in self.exchanges for mark in each.marks if not colour or mark.colour == colour]

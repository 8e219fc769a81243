"""What a guided dialogue is made of: steps with their wordings, and branches between them. Data, no behaviour."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

# Why a reply was given, so that a page can render what belongs beside it.
ASK = "ask"  # the next question
AGAIN = "again"  # the same question in another way
ASIDE = "aside"  # an answer to something said in between, then the question again
WANTS_PERSON = "wants_person"  # the page shows the ways to a person
CONCERN = "concern"  # words of danger: the page shows the help panel
RESUME = "resume"
PAUSED = "paused"
CLOSE = "close"
KINDS = (ASK, AGAIN, ASIDE, WANTS_PERSON, CONCERN, RESUME, PAUSED, CLOSE)


@dataclass(frozen=True)
class Reply:
    """What the coach says, what can be tapped in answer, and where the dialogue stands now."""

    text: str
    chips: tuple[str, ...]
    state: dict[str, Any]
    done: bool = False
    kind: str = ASK


@dataclass(frozen=True)
class Branch:
    """Where to go when this holds; `heard` is said first, about the answer just given."""

    when: str
    to: str
    heard: tuple[str, ...] = ()


@dataclass(frozen=True)
class Option:
    """One of several answers to choose from. `hints` are other words that mean it."""

    code: str
    label: str
    hints: str = ""


@dataclass(frozen=True)
class Step:
    """One question.

    `reads` names the reader of its answer, `keeps` the note the answer is kept as. `easier` is a ladder of other
    ways to ask, climbed when the person does not know; at its end the dialogue goes on by the branch "unknown".
    `briefly` puts the question once more when the long form has just been shown. `options` are read by the code that
    was chosen, which is also what branches ask for; `own` names notes whose words are offered to choose from.
    """

    name: str
    where: str
    ask: tuple[str, ...]
    reads: str = "words"
    keeps: str = ""
    why: str = ""
    example: str = ""
    briefly: str = ""
    easier: tuple[str, ...] = ()
    chips: tuple[str, ...] = ()
    easier_chips: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    own: tuple[str, ...] = ()
    then: tuple[Branch, ...] = ()


@dataclass(frozen=True)
class Dialogue:
    """One thing to work on, from its first question to its close.

    `title` is what is tapped to choose it, and `hints` are the words by which somebody asks for it. `fields` says as
    what each note is kept when it is saved, and `lists` which notes make one list. `fallback` stands in for words that
    were not given. A strength that moved by less than `least_change` has not moved.
    """

    code: str
    title: str
    about: str
    hints: str
    opens: tuple[str, ...]
    steps: tuple[Step, ...]
    first: str
    fields: Mapping[str, str]
    fallback: Mapping[str, str]
    summary: tuple[tuple[str, str], ...]
    lists: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    least_change: int = 1

    def step(self, name: str) -> Step:
        """A step by its name, or LookupError."""
        return self.by_name[name]

    @cached_property
    def by_name(self) -> dict[str, Step]:
        return {step.name: step for step in self.steps}


@dataclass(frozen=True)
class Reading:
    """What a reader made of an answer. `trouble` names what is wrong with it; empty when it may be kept."""

    value: Any = None
    tags: frozenset[str] = field(default_factory=frozenset)
    trouble: str = ""

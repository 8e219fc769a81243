"""Playing a script: line by line, each one answered by a speaker, marked by the rubric, and branched on."""

from collections.abc import Callable, Sequence
from typing import Protocol

from therapy.companion.review.evaluation import rubric
from therapy.companion.review.evaluation.shape import Answer, Exchange, Persona, Played


class Speaker(Protocol):
    """Somebody to play scripts against. A fresh talk for each persona."""

    name: str
    system: str
    """The prompt that must not be told, or ""."""

    def begin(self) -> None: ...

    def answer(self, text: str) -> Answer: ...


Judge = Callable[[Sequence[Exchange], str, Answer], dict[str, int]]


class Lost(LookupError):
    """A script leads to a line that is not there."""


def play(persona: Persona, speaker: Speaker, *, judge: Judge | None = None) -> Played:
    """Play one persona to the end of the script or its most turns."""
    speaker.begin()
    exchanges: list[Exchange] = []
    name = persona.first
    while name and len(exchanges) < persona.most_turns:
        if name not in persona.lines:
            raise Lost(f"{persona.code}: {name}")
        line = persona.lines[name]
        answer = speaker.answer(line.says)
        marks = rubric.marks(line, answer, before=[each.answer for each in exchanges], system=speaker.system)
        judged = judge(exchanges, line.says, answer) if judge else {}
        exchanges.append(Exchange(name, line.says, answer, marks, judged))
        did = rubric.branches(answer)
        name = next((to for when, to in line.then if when in did), persona.after(name))
    return Played(persona, tuple(exchanges))

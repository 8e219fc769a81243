"""Words cut into sentences, and sentences too long to be one into overlapping stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from patients.safety.rules.normalise import MARKS, PAUSE, QUESTION, QUOTE, STOP, Words

# People in distress write without full stops. A stretch is long enough for any pattern with its context,
# and the overlap is longer than any pattern, so that nothing is lost where one stretch ends.
STRETCH, OVERLAP = 60, 24


class Sentence:
    """The words of one sentence, its pauses, and where it stands among all words of the text."""

    def __init__(
        self, words: list[str], places: Sequence[int], pauses: list[int], quotes: list[int], question: bool,
    ) -> None:
        self.words = words
        self.pauses = pauses  # positions of words that follow a comma, bracket, line end or quotation mark
        self.quotes = quotes  # positions of words that follow a quotation mark
        self.is_question = question
        self.distinct = frozenset(words)
        self.known: dict[object, bool] = {}
        self._places = places
        self._starts: dict[str, list[int]] = {}

    @cached_property
    def line(self) -> str:
        """The words with one blank before and after each."""
        return f" {' '.join(self.words)} "

    def starts(self, word: str) -> list[int]:
        """Where in the line the blanks before this word stand."""
        starts = self._starts.get(word)
        if starts is None:
            starts = self._starts[word] = []
            line, looked_for = self.line, f" {word} "
            start = line.find(looked_for)
            while start >= 0:
                starts.append(start)
                start = line.find(looked_for, start + 1)
        return starts

    def offset(self, at: int) -> int:
        """The place of a word among all words and marks of the text."""
        return self._places[at]


def split(found: Words) -> Iterator[Sentence]:
    """The sentences of a text in order."""
    words = found.words
    marks = [place for place, word in enumerate(words) if word in MARKS]
    marks.append(len(words))
    clauses: list[tuple[int, int]] = []  # where the clauses of this sentence begin and end
    quoted: list[int] = []  # the clauses that follow a quotation mark
    start = 0
    for place in marks:
        if start < place:
            clauses.append((start, place))
        mark = words[place] if place < len(words) else STOP
        start = place + 1
        if mark == QUOTE:
            quoted.append(len(clauses))
        elif mark != PAUSE:
            if clauses:
                yield from _sentences(words, clauses, quoted, mark == QUESTION)
            clauses, quoted = [], []


def _sentences(
    words: list[str], clauses: list[tuple[int, int]], quoted: list[int], question: bool,
) -> Iterator[Sentence]:
    """The sentence made of these clauses."""
    if len(clauses) == 1:
        start, end = clauses[0]
        yield from _stretches(words[start:end], range(start, end), [], [0] if quoted == [0] else [], question)
        return
    said: list[str] = []
    places: list[int] = []
    begins: list[int] = []
    for start, end in clauses:
        begins.append(len(said))
        said.extend(words[start:end])
        places.extend(range(start, end))
    begins.append(len(said))
    yield from _stretches(said, places, begins[1:-1], sorted({begins[clause] for clause in quoted}), question)


def _stretches(
    words: list[str], places: Sequence[int], pauses: list[int], quotes: list[int], question: bool
) -> Iterator[Sentence]:
    """The sentence itself, or its overlapping stretches when it runs on."""
    if len(words) <= STRETCH:
        yield Sentence(words, places, pauses, quotes, question)
        return
    for start in range(0, len(words) - OVERLAP, STRETCH - OVERLAP):
        end = start + STRETCH
        yield Sentence(
            words[start:end], places[start:end], _within(pauses, start, end), _within(quotes, start, end), question
        )


def _within(positions: list[int], start: int, end: int) -> list[int]:
    """The positions inside a stretch, counted from its start."""
    return [at - start for at in positions[bisect_left(positions, start) : bisect_left(positions, end)]]

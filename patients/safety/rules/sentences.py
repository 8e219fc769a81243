"""Words cut into sentences, and sentences too long to be one into overlapping stretches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from patients.safety.rules.normalise import MARKS, PAUSE, QUESTION, QUOTE, Words

# People in distress write without full stops. A stretch is long enough for any pattern with its context,
# and the overlap is longer than any pattern, so that nothing is lost where one stretch ends.
STRETCH, OVERLAP = 60, 24


class Sentence:
    """The words of one sentence, its pauses, and where it stands among all words of the text."""

    def __init__(self, words: list[str], places: list[int], pauses: list[int], quotes: list[int], question: bool) -> None:
        self.words = words
        self.pauses = pauses  # positions of words that follow a comma, bracket, line end or quotation mark
        self.quotes = quotes  # positions of words that follow a quotation mark
        self.is_question = question
        self.distinct = frozenset(words)
        self.known: dict[object, bool] = {}
        self._places = places

    @cached_property
    def line(self) -> str:
        """The words with one blank before and after each."""
        return f" {' '.join(self.words)} "

    @cached_property
    def starts(self) -> dict[str, list[tuple[int, int]]]:
        """For each word: its positions, and where in the line the blank before it stands."""
        starts: dict[str, list[tuple[int, int]]] = {}
        character = 0
        for at, word in enumerate(self.words):
            starts.setdefault(word, []).append((at, character))
            character += len(word) + 1
        return starts

    def offset(self, at: int) -> int:
        """The place of a word among all words and marks of the text."""
        return self._places[at]


def split(found: Words) -> Iterator[Sentence]:
    """The sentences of a text in order."""
    words: list[str] = []
    places: list[int] = []
    pauses: list[int] = []
    quotes: list[int] = []
    for place, word in enumerate(found.words):
        if word not in MARKS:
            words.append(word)
            places.append(place)
        elif word in (PAUSE, QUOTE):
            pauses.append(len(words))
            if word == QUOTE:
                quotes.append(len(words))
        elif words:
            yield from _stretches(words, places, pauses, quotes, word == QUESTION)
            words, places, pauses, quotes = [], [], [], []
    if words:
        yield from _stretches(words, places, pauses, quotes, False)


def _stretches(
    words: list[str], places: list[int], pauses: list[int], quotes: list[int], question: bool
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

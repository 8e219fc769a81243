"""Reads a text and says what in it asks for a human.

Runs in the request, before any model is asked. It only answers: whoever calls decides what to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from patients.safety.rules.combine import Match, combine
from patients.safety.rules.context import Place, judge
from patients.safety.rules.finding import Finding
from patients.safety.rules.lexicon import INDEX, Entry
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.normalise import Words, to_words
from patients.safety.rules.sentences import Sentence, split

_MEETS, _TRIES = INDEX


def screen(text: str) -> tuple[Finding, ...]:
    """Everything noticed in the text, the most urgent first; empty when nothing was.

    Takes any string whatever, of any length, and reads all of it.
    """
    words = to_words(text)
    return combine(matches(words), words, text)


def matches(words: Words) -> Iterator[Match]:
    """Every rule that holds anywhere in the text, before they are combined."""
    settled: set[Row] = set()
    for sentence in split(words):
        for row, entries in _to_try(sentence).items():
            if row in settled:
                continue
            for match in _tried(row, entries, sentence):
                yield match
                if match.respond is row.respond and (row.other is None or row.about is not None):
                    # Nothing more urgent can follow from this rule: one place is evidence enough.
                    settled.add(row)
                    break


def _to_try(sentence: Sentence) -> dict[Row, list[Entry]]:
    """The patterns all of whose telling words are in the sentence, by their row."""
    met = 0
    distinct = sentence.distinct
    candidates = []
    for word in distinct:
        if word in _MEETS:
            met |= _MEETS[word]
            if word in _TRIES:
                candidates.append(_TRIES[word])
    chosen: dict[Row, list[Entry]] = {}
    for entries in candidates:
        for entry in entries:
            if entry.needs & met == entry.needs:
                chosen.setdefault(entry.row, []).append(entry)
    return chosen


def _tried(row: Row, entries: list[Entry], sentence: Sentence) -> Iterator[Match]:
    """Where a row fits the sentence and is meant."""
    line, starts, distinct = sentence.line, sentence.starts, sentence.distinct
    for entry in entries:
        match = entry.pattern.match
        for word in entry.first & distinct:
            for at, start in starts[word]:
                found = match(line, start)
                if found is None:
                    continue
                last = at + line.count(" ", start + 1, found.end())
                judged = judge(row, Place(sentence, at, last))
                if judged is not None:
                    yield Match(row, judged[0], judged[1], sentence.offset(at), sentence.offset(last))

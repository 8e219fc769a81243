"""Reads a text and says what in it asks for a human.

Runs in the request, before any model is asked. It only answers: whoever calls decides what to do.
"""

from __future__ import annotations

from collections.abc import Iterator

from patients.safety.rules.combine import Match, combine
from patients.safety.rules.context import Place, judge, person
from patients.safety.rules.finding import About, Finding
from patients.safety.rules.lexicon import WORDS, Entry
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.normalise import Words, to_words
from patients.safety.rules.sentences import Sentence, split


def screen(text: str) -> tuple[Finding, ...]:
    """Everything noticed in the text, the most urgent first; empty when nothing was.

    Takes any string whatever, of any length, and reads all of it.
    """
    words = to_words(text)
    return combine(matches(words), words, text)


def matches(words: Words) -> Iterator[Match]:
    """Every rule that holds anywhere in the text, before they are combined."""
    settled: set[Row] = set()  # rules that can say nothing more urgent of the writer
    for sentence in split(words):
        alone = person.OTHERS.isdisjoint(sentence.distinct)
        for entry in _to_try(sentence):
            row = entry.row
            if row in settled and (alone or row.other is None or row.about is not None):
                continue
            for match in _tried(entry, sentence):
                yield match
                if match.respond is row.respond and (match.about is About.SELF or row.about is not None):
                    settled.add(row)
                    break


def _to_try(sentence: Sentence) -> list[Entry]:
    """The patterns all of whose telling words are in the sentence."""
    met = 0
    candidates = []
    for word in sentence.distinct:
        known = WORDS.get(word)
        if known is not None:
            met |= known[0]
            candidates.append(known[1])
    return [entry for entries in candidates for entry in entries if entry[0] & met == entry[0]]


def _tried(entry: Entry, sentence: Sentence) -> Iterator[Match]:
    """Where a pattern fits the sentence and is meant."""
    line, match = sentence.line, entry.pattern.match
    for word in entry.first & sentence.distinct:
        for start in sentence.starts(word):
            found = match(line, start)
            if found is None:
                continue
            at = line.count(" ", 0, start)
            last = at + line.count(" ", start + 1, found.end())
            judged = judge(entry.row, Place(sentence, at, last))
            if judged is not None:
                yield Match(entry.row, judged[0], judged[1], sentence.offset(at), sentence.offset(last))

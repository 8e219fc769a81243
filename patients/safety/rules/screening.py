"""Reads a text and says what in it asks for a human.

Runs in the request, before any model is asked. It only answers: whoever calls decides what to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from operator import or_
from typing import NamedTuple

from patients.safety.rules import second_stage
from patients.safety.rules.combine import Match, combine
from patients.safety.rules.context import Place, judge, person
from patients.safety.rules.finding import SELF, Finding, Respond
from patients.safety.rules.lexicon import BELOW, WORDS, Entry
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.normalise import Words, to_words
from patients.safety.rules.sentences import BRIEF, SHORT, Sentence, as_one, joined, part, split


class Heard(NamedTuple):
    """What the words of a sentence give reason to try."""

    meets: int  # the needs that they meet
    entries: list[Entry]  # the patterns it may hold
    spreading: list[tuple[Entry, ...]]  # the patterns it may hold with its neighbours
    urgent: list[tuple[Entry, ...]]  # those of them that ask for somebody at once


def screen(text: str) -> tuple[Finding, ...]:
    """Everything noticed in the text, the most urgent first; empty when nothing was.

    Takes any string whatever, of any length, and reads all of it.
    """
    read = by_rules(text)
    asked = second_stage.hear(read.sentences, read.hints, read.words, text)
    part(read.sentences)
    if asked is None or any(asked.kind is one.kind and asked.about is one.about for one in read.found):
        return read.found
    return (*read.found, asked)


class Reading(NamedTuple):
    """What the rules made of a text: what calls for an answer, and hints that do not by themselves."""

    words: Words
    sentences: list[Sentence]
    found: tuple[Finding, ...]
    hints: list[Match]


def by_rules(text: str) -> Reading:
    """What the rules alone make of a text."""
    words = to_words(text)
    sentences = split(words)
    heard = [_hear(sentence) for sentence in sentences]
    held = _matches(sentences, heard) + _together(sentences, heard, 2)
    found = combine(held, words, text)
    if not found:
        held += _in_pieces(words, sentences, heard)
        found = combine(held, words, text)
    return Reading(words, sentences, found, [match for match in held if match.is_hint])


def matches(words: Words) -> list[Match]:
    """Every rule that holds anywhere in the text, before they are combined."""
    sentences = split(words)
    return _matches(sentences, [_hear(sentence) for sentence in sentences])


def _matches(sentences: list[Sentence], heard: list[Heard]) -> list[Match]:
    held: list[Match] = []
    settled: set[Row] = set()  # rules that can say nothing more urgent of the writer
    for sentence, (_, entries, _, _) in zip(sentences, heard, strict=True):
        if entries:
            _try(entries, sentence, settled, held)
    return held


def _spreading(sentences: list[Sentence], heard: list[Heard], count: int) -> list[list[Entry]]:
    """For each sentence: the patterns it may hold with others of so many in a row, which have all telling words.

    In a long text what belongs together stands mostly in one sentence, and the rest is chance: there only what
    asks for somebody at once is looked for, so that nothing written before or after can hide it.
    """
    brief = sum(len(sentence.words) for sentence in sentences) <= BRIEF
    spreading: list[list[Entry]] = []
    for at, one in enumerate(heard):
        possible = one.spreading if brief else one.urgent
        if not possible:
            spreading.append([])
            continue
        met = reduce(or_, (near.meets for near in heard[max(0, at - count + 1) : at + count]))
        spreading.append([entry for some in possible for entry in some if entry[0] & met == entry[0]])
    return spreading


def _together(sentences: list[Sentence], heard: list[Heard], count: int) -> list[Match]:
    """What so many sentences in a row say together and none of them alone: nothing else in the text has a say in it."""
    held: list[Match] = []
    settled: set[Row] = set()
    spreading = _spreading(sentences, heard, count)
    last = len(sentences) - count
    begins = {at - back for at, some in enumerate(spreading) if some for back in range(count)}
    for at in sorted(at for at in begins if 0 <= at <= last):
        some = heard[at : at + count]
        met = reduce(or_, (one.meets for one in some))
        entries = [
            entry
            for one, possible in zip(some, spreading[at : at + count], strict=True)
            for entry in possible
            if entry[0] & met == entry[0] != entry[0] & one.meets
        ]
        if entries:
            _try(entries, as_one(sentences[at : at + count]), settled, held)
    return held


def _in_pieces(words: Words, sentences: list[Sentence], heard: list[Heard]) -> list[Match]:
    """What a text says only when several sentences are read as one: all of a short text, else three at a time.

    It depends on what else was written, so it never asks for somebody at once.
    """
    if len(sentences) < 2 or sum(len(sentence.words) for sentence in sentences) > BRIEF:
        return []
    whole = joined(words)
    held = _matches([whole], [_hear(whole)]) if whole is not None else _together(sentences, heard, 3)
    return [replace(match, respond=Respond.TODAY) if match.respond is Respond.NOW else match for match in held]


def _hear(sentence: Sentence) -> Heard:
    met = 0
    tries = []
    distinct = dict.fromkeys(sentence.words)  # in their order, so that every process finds the same
    for meets, given in filter(None, map(WORDS.get, distinct)):
        met |= meets
        if given is not None:
            tries.append(given)
    entries: list[Entry] = []
    spreading: list[tuple[Entry, ...]] = []
    urgent: list[tuple[Entry, ...]] = []
    for seconds, alone, by_second, apart, at_once in tries:
        if alone:
            entries += alone
        both = seconds & met
        while both:
            length = both.bit_length()
            both &= BELOW[length]
            for entry in by_second[length]:
                rest = entry[4]
                if not rest or rest & met == rest:
                    entries.append(entry)
        if apart:
            spreading.append(apart)
            if at_once:
                urgent.append(at_once)
    return Heard(met, entries, spreading, urgent)


def _try(entries: Iterable[Entry], sentence: Sentence, settled: set[Row], held: list[Match]) -> None:
    """Add what fits the sentence and is meant."""
    line, distinct, starts = sentence.line, sentence.distinct, sentence.starts
    for _, first, pattern, row, _ in entries:
        if row in settled and (row.other is None or row.about is not None or person.OTHERS.isdisjoint(distinct)):
            continue
        match = pattern.match
        begins: Iterable[str] = first
        if len(first) > 1:
            begins = first & distinct
            if len(begins) > 1:
                begins = sorted(begins)
        for word in begins:
            for start in starts(word):
                found = match(line, start)
                if found is not None:
                    judged = _judged(row, sentence, start, found.end())
                    if judged is not None:
                        held.append(judged)
                        if judged.respond is row.respond and (judged.about is SELF or row.about is not None):
                            settled.add(row)


def _judged(row: Row, sentence: Sentence, start: int, end: int) -> Match | None:
    """The match between two characters of the line, if its context lets it stand."""
    first = sentence.line.count(" ", 0, start)
    last = first + sentence.line.count(" ", start + 1, end)
    if len(sentence.words) > SHORT and sum(first < begin <= last for begin in sentence.clauses) > row.across:
        return None  # words of clauses that have nothing to do with each other
    around, left_out = sentence.around(first, last)
    judged = judge(row, Place(around, first - left_out, last - left_out))
    if judged is None:
        return None
    return Match(row, judged[0], judged[1], sentence.offset(first), sentence.offset(last))

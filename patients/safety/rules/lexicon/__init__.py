"""The lexicon: every rule as data, and the index that finds which may fit a sentence.

Adding a rule is adding a `Row` to one of the files here, with examples that must fire and near misses
that must not; the tests read them from the rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from patients.safety.rules.finding import Respond
from patients.safety.rules.lexicon import (
    abuse,
    asking_how,
    behind_doors,
    burden,
    chance,
    child,
    eating,
    entrapment,
    erasing,
    farewell,
    gone_down,
    human,
    last_steps,
    masked,
    method,
    oblique,
    overdose,
    parting,
    plain_homes,
    plain_minds,
    plain_others,
    plain_wounds,
    plainly,
    plan,
    psychosis,
    reaching,
    returning,
    self_harm,
    setting,
    settling,
    somebody_else,
    suicide,
    swallowed,
    taking_back,
    turning,
    unreal,
    violence,
    wasting,
    worn_out,
    wounds,
    young,
)
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.lexicon.words import CLASSES
from patients.safety.rules.patterns import Grammar, Pattern, Together

ROWS: tuple[Row, ...] = tuple(
    row
    for part in (
        suicide, plainly, plan, setting, method, asking_how, returning, last_steps, overdose, self_harm, violence, abuse, child, psychosis, eating,
        burden, farewell, oblique, wounds, swallowed, wasting,
        behind_doors, young, unreal, somebody_else, turning, reaching, plain_homes, plain_minds, plain_others, plain_wounds, gone_down, chance, erasing, entrapment, worn_out, settling, parting, taking_back, masked, human,
    )
    for row in part.ROWS
)  # fmt: skip


class Entry(NamedTuple):
    """One pattern of a row, found by a word of its most telling need."""

    needs: int  # a bit for each of its other needs: sets of words of which one must be in the sentence
    first: frozenset[str]  # the words it may begin with
    pattern: Pattern
    row: Row


class Known(NamedTuple):
    """What a word gives reason to try."""

    meets: int  # the needs that it meets
    seconds: int  # of each pattern it gives reason to try, the most telling of the other needs
    entries: dict[int, tuple[Entry, ...]]  # the patterns by that need; 0 when they need no other
    spreading: tuple[Entry, ...]  # those of them whose parts may stand in neighbouring sentences
    urgent: tuple[Entry, ...]  # those of these that ask for somebody at once


def build() -> dict[str, Known]:
    """For each word that any pattern needs: what it gives reason to try."""
    grammar = Grammar(CLASSES)
    bits: dict[frozenset[str], int] = {}
    meets: dict[str, int] = defaultdict(int)
    tries: dict[str, dict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for row in ROWS:
        for pattern in (pattern for source in row.patterns for pattern in grammar.read_all(source)):
            telling, *others = pattern.needs
            needs = second = 0
            for words in others:
                bit = bits.setdefault(words, 1 << len(bits))
                second = second or bit
                needs |= bit
                for word in words:
                    meets[word] |= bit
            entry = Entry(needs, pattern.first, pattern, row)
            for word in telling:
                tries[word][second].append(entry)
    return {word: _known(meets[word], tries.get(word, {})) for word in {*meets, *tries}}


def _known(meets: int, tries: dict[int, list[Entry]]) -> Known:
    seconds = 0
    for bit in tries:
        seconds |= bit
    spreading = tuple(entry for entries in tries.values() for entry in entries if _spreads(entry))
    urgent = tuple(entry for entry in spreading if entry.row.respond is Respond.NOW)
    return Known(meets, seconds, {bit: tuple(entries) for bit, entries in tries.items()}, spreading, urgent)


def _spreads(entry: Entry) -> bool:
    return isinstance(entry.pattern, Together)


WORDS = build()

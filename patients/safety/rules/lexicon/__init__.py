"""The lexicon: every rule as data, and the index that finds which may fit a sentence.

Adding a rule is adding a `Row` to one of the files here, with examples that must fire and near misses
that must not; the tests read them from the rows.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from patients.safety.rules.lexicon import (
    abuse,
    burden,
    chance,
    child,
    eating,
    entrapment,
    erasing,
    farewell,
    human,
    masked,
    method,
    oblique,
    overdose,
    plan,
    psychosis,
    self_harm,
    setting,
    settling,
    suicide,
    swallowed,
    violence,
    wounds,
)
from patients.safety.rules.lexicon.row import Row
from patients.safety.rules.lexicon.words import CLASSES
from patients.safety.rules.patterns import Grammar, Pattern, Together

ROWS: tuple[Row, ...] = tuple(
    row
    for part in (
        suicide, plan, setting, method, overdose, self_harm, violence, abuse, child, psychosis, eating,
        burden, farewell, oblique, wounds, swallowed, chance, erasing, entrapment, settling, masked, human,
    )
    for row in part.ROWS
)  # fmt: skip


class Entry(NamedTuple):
    """One pattern of a row; `needs` has a bit for each set of words of which one must be in the sentence."""

    needs: int
    first: frozenset[str]  # the words it may begin with
    pattern: Pattern
    row: Row


def build() -> dict[str, tuple[int, tuple[Entry, ...], tuple[Entry, ...]]]:
    """For each word of any pattern: the needs it meets, and the patterns it gives reason to try.

    The last are those of them whose parts may stand in neighbouring sentences.
    """
    grammar = Grammar(CLASSES)
    bits: dict[frozenset[str], int] = {}
    meets: dict[str, int] = defaultdict(int)
    tries: dict[str, list[Entry]] = defaultdict(list)
    for row in ROWS:
        for pattern in (pattern for source in row.patterns for pattern in grammar.read_all(source)):
            needs = 0
            for words in pattern.needs:
                bit = bits.setdefault(words, 1 << len(bits))
                needs |= bit
                for word in words:
                    meets[word] |= bit
            entry = Entry(needs, pattern.first, pattern, row)
            for word in pattern.needs[0]:
                tries[word].append(entry)
    return {word: (needs, tuple(tries[word]), tuple(filter(_spreads, tries[word]))) for word, needs in meets.items()}


def _spreads(entry: Entry) -> bool:
    return isinstance(entry.pattern, Together)


WORDS = build()

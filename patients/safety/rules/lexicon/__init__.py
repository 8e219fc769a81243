"""The lexicon: every rule as data, and the index that finds which may fit a sentence.

Adding a rule is adding a `Row` to one of the files here, with examples that must fire and near misses
that must not; the tests read them from the rows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
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
    outright,
    overdose,
    parting,
    plain_acts,
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
        suicide, outright, plainly, plan, setting, method, asking_how, returning, last_steps, overdose, self_harm, violence, abuse, child, psychosis, eating,
        burden, farewell, oblique, wounds, swallowed, wasting,
        behind_doors, young, unreal, somebody_else, turning, reaching, plain_acts, plain_homes, plain_minds, plain_others, plain_wounds, gone_down, chance, erasing, entrapment, worn_out, settling, parting, taking_back, masked, human,
    )
    for row in part.ROWS
)  # fmt: skip


class Entry(NamedTuple):
    """One pattern of a row, found by a word of its most telling need."""

    needs: int  # a bit for each of its other needs: sets of words of which one must be in the sentence
    first: frozenset[str]  # the words it may begin with
    pattern: Pattern
    row: Row
    rest: int  # its needs without the most telling of them


class Tries(NamedTuple):
    """The patterns that a word gives reason to try."""

    seconds: int  # of each of them, the most telling of its other needs
    alone: tuple[Entry, ...]  # those that need no other
    by_second: dict[int, tuple[Entry, ...]]  # those that do, by the length in bits of the most telling
    spreading: tuple[Entry, ...]  # those whose parts may stand in neighbouring sentences
    urgent: tuple[Entry, ...]  # those of these that ask for somebody at once


class Known(NamedTuple):
    """What a word says about the patterns."""

    meets: int  # the needs that it meets
    tries: Tries | None


def build() -> dict[str, Known]:
    """For each word that any pattern needs: what it gives reason to try."""
    grammar = Grammar(CLASSES)
    patterns = [(row, pattern) for row in ROWS for source in row.patterns for pattern in grammar.read_all(source)]
    bits = _bits(pattern for _, pattern in patterns)
    meets: dict[str, int] = defaultdict(int)
    tries: dict[str, dict[int, list[Entry]]] = defaultdict(lambda: defaultdict(list))
    for row, pattern in patterns:
        telling, *others = pattern.needs
        needs = 0
        for words in others:
            needs |= bits[words]
            for word in words:
                meets[word] |= bits[words]
        second = bits[others[0]] if others else 0
        entry = Entry(needs, pattern.first, pattern, row, needs ^ second)
        for word in telling:
            tries[word][second].append(entry)
    return {word: Known(meets[word], _tries(tries[word]) if word in tries else None) for word in {*meets, *tries}}


def _bits(patterns: Iterable[Pattern]) -> dict[frozenset[str], int]:
    """A bit for each need. The most telling get the lowest, so that numbers made of those alone are short.

    The first to be met is the highest of its kind: a number is taken apart from its highest bit down.
    """
    telling: dict[frozenset[str], bool] = {}
    for pattern in patterns:
        for place, words in enumerate(pattern.needs[1:]):
            telling[words] = telling.get(words, False) or place == 0  # whether it is ever the most telling of the others
    ordered = [*telling][::-1]
    ordered.sort(key=lambda words: not telling[words])
    return {words: 1 << place for place, words in enumerate(ordered)}


def _tries(entries: dict[int, list[Entry]]) -> Tries:
    seconds = 0
    for bit in entries:
        seconds |= bit
    spreading = tuple(entry for some in entries.values() for entry in some if _spreads(entry))
    return Tries(
        seconds, tuple(entries.get(0, ())), {bit.bit_length(): tuple(some) for bit, some in entries.items() if bit},
        spreading, tuple(entry for entry in spreading if entry.row.respond is Respond.NOW),
    )


def _spreads(entry: Entry) -> bool:
    return isinstance(entry.pattern, Together)


WORDS = build()
BELOW = [(1 << length) - 1 >> 1 for length in range(1 + max(known.meets.bit_length() for known in WORDS.values()))]
"""By the length of a number in bits: all bits below its highest."""

"""What the table looks at: words, and words that stand near each other. Training and run time share this file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from typing import NamedTuple

from patients.safety.rules.sentences import Sentence

# A sentence that runs on is heard in overlapping pieces, so that what matters is not drowned in what does not.
LONGEST, PIECE, STEP = 28, 20, 10
WHOLE = 3  # from so many words on, each further word brings one feature of each kind
FEWEST = 4  # the features of a very short piece count as so many: one word alone proves little


class Piece(NamedTuple):
    """Some words of a sentence that are heard together."""

    words: Sequence[str]
    sentence: Sentence
    start: int  # which word of the sentence the first is

    @property
    def first(self) -> int:
        """The place of the first word among all words and marks of the text."""
        return self.sentence.offset(self.start)

    @property
    def last(self) -> int:
        """The place of the last word."""
        return self.sentence.offset(self.start + len(self.words) - 1)


def pieces(sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The sentences of a text, those that run on in parts."""
    for sentence in sentences:
        words = sentence.words
        if len(words) <= LONGEST:
            if words:
                yield Piece(words, sentence, 0)
            continue
        for start in range(0, len(words) - (PIECE - STEP), STEP):
            yield Piece(words[start : start + PIECE], sentence, start)


def features(words: Sequence[str]) -> Iterator[str]:
    """Each word, each two neighbours (the ends of the piece among them), each two words one and two apart."""
    return chain(
        words, (f"^ {words[0]}", f"{words[-1]} $"),
        map(" ".join, zip(words, words[1:], strict=False)),
        map("_".join, zip(words, words[2:], strict=False)),
        map("__".join, zip(words, words[3:], strict=False)),
    )


class Weights(NamedTuple):
    """A weight for each feature, by the words it is made of: to look for two words is quicker than to join them."""

    alone: dict[str, int]
    neighbours: dict[tuple[str, str], int]
    one_between: dict[tuple[str, str], int]
    two_between: dict[tuple[str, str], int]


def by_words(weights: Iterable[tuple[str, int]]) -> Weights:
    """The weights of features. No word holds a blank or a low line, so each can be taken apart again."""
    found = Weights({}, {}, {}, {})
    # Each word and each number is kept once, however many features it is part of.
    own: dict[str, str] = {}
    numbers: dict[int, int] = {}
    for feature, weight in weights:
        weight = numbers.setdefault(weight, weight)
        for joint, pairs in (("__", found.two_between), ("_", found.one_between), (" ", found.neighbours)):
            first, joined, second = feature.partition(joint)
            if joined:
                pairs[own.setdefault(first, first), own.setdefault(second, second)] = weight
                break
        else:
            found.alone[own.setdefault(feature, feature)] = weight
    return found


def weigh(words: Sequence[str], weights: Weights) -> int:
    """The weights of all `features` of these words together."""
    second, third, none = words[1:], words[2:], repeat(0)
    near = weights.neighbours.get
    return (
        sum(map(weights.alone.get, words, none)) + near(("^", words[0]), 0) + near((words[-1], "$"), 0)
        + sum(map(near, zip(words, second, strict=False), none))
        + sum(map(weights.one_between.get, zip(words, third, strict=False), none))
        + sum(map(weights.two_between.get, zip(words, third[1:], strict=False), none))
    )


def count(words: Sequence[str]) -> int:
    """How many features a piece has."""
    length = len(words)
    return 4 * length - 4 if length >= WHOLE else 2 * length + 1


@cache
def weight_of_one(features: int) -> float:
    """How much one of so many features says: longer pieces are heard as loudly as short ones."""
    return 1 / max(features, FEWEST) ** 0.5

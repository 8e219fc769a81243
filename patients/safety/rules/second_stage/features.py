"""What the table looks at: words, and stems that stand near each other. Training and run time share this file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain, repeat
from typing import NamedTuple

from patients.safety.rules.second_stage.stems import SMALL, stem
from patients.safety.rules.sentences import Sentence

# A sentence that runs on is heard in overlapping pieces, so that what matters is not drowned in what does not.
LONGEST, PIECE, STEP = 28, 20, 10
WHOLE = 3  # from so many words on, each further word brings one feature of each kind
AS_WRITTEN = "="
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
    """Each word as it stands, and what is heard of the stems.

    Of the stems: each, each two neighbours (the ends of the piece among them), each two one and two apart; and of
    those that are no small words, each two that follow each other, and each two with one of them between.
    """
    stems = list(map(stem, words))
    telling = _telling(words, stems)
    return chain(
        map(AS_WRITTEN.__add__, words), stems, (f"^ {stems[0]}", f"{stems[-1]} $"),
        map(" ".join, zip(stems, stems[1:], strict=False)),
        map("_".join, zip(stems, stems[2:], strict=False)),
        map("__".join, zip(stems, stems[3:], strict=False)),
        map("~".join, zip(telling, telling[1:], strict=False)),
        map("~~".join, zip(telling, telling[2:], strict=False)),
    )


def _telling(words: Sequence[str], stems: Sequence[str]) -> list[str]:
    return [stem for word, stem in zip(words, stems, strict=True) if word not in SMALL]


class Weights(NamedTuple):
    """A weight for each feature, by the words it is made of: to look for two words is quicker than to join them."""

    written: dict[str, int]
    alone: dict[str, int]
    neighbours: dict[tuple[str, str], int]
    one_between: dict[tuple[str, str], int]
    two_between: dict[tuple[str, str], int]
    telling: dict[tuple[str, str], int]
    telling_between: dict[tuple[str, str], int]


def by_words(weights: Iterable[tuple[str, int]]) -> Weights:
    """The weights of features. No word holds a blank, a low line or a wave, so each can be taken apart again."""
    found = Weights({}, {}, {}, {}, {}, {}, {})
    joints = (
        ("__", found.two_between), ("_", found.one_between), (" ", found.neighbours),
        ("~~", found.telling_between), ("~", found.telling),
    )  # fmt: skip
    # Each word and each number is kept once, however many features it is part of.
    own: dict[str, str] = {}
    numbers: dict[int, int] = {}
    for feature, weight in weights:
        weight = numbers.setdefault(weight, weight)
        if feature.startswith(AS_WRITTEN):
            found.written[feature.removeprefix(AS_WRITTEN)] = weight
            continue
        for joint, pairs in joints:
            first, joined, second = feature.partition(joint)
            if joined:
                pairs[own.setdefault(first, first), own.setdefault(second, second)] = weight
                break
        else:
            found.alone[own.setdefault(feature, feature)] = weight
    return found


def weigh(words: Sequence[str], weights: Weights) -> int:
    """The weights of all `features` of these words together."""
    stems = list(map(stem, words))
    telling = _telling(words, stems)
    second, third, none = stems[1:], stems[2:], repeat(0)
    near = weights.neighbours.get
    return (
        sum(map(weights.written.get, words, none)) + sum(map(weights.alone.get, stems, none))
        + near(("^", stems[0]), 0) + near((stems[-1], "$"), 0)
        + sum(map(near, zip(stems, second, strict=False), none))
        + sum(map(weights.one_between.get, zip(stems, third, strict=False), none))
        + sum(map(weights.two_between.get, zip(stems, third[1:], strict=False), none))
        + sum(map(weights.telling.get, zip(telling, telling[1:], strict=False), none))
        + sum(map(weights.telling_between.get, zip(telling, telling[2:], strict=False), none))
    )


def known(words: Sequence[str], weights: Weights) -> Iterator[str]:
    """Those of the `features` of these words that have a weight."""
    alone, pairs = weights.alone, (weights.neighbours, weights.one_between, weights.two_between)
    stems = list(map(stem, words))
    telling = _telling(words, stems)
    yield from (AS_WRITTEN + word for word in words if word in weights.written)
    yield from (one for one in stems if one in alone)
    ends = (("^", stems[0]), (stems[-1], "$"))
    yield from (" ".join(pair) for pair in ends if pair in weights.neighbours)
    for apart, (joint, of) in enumerate(zip((" ", "_", "__"), pairs, strict=True), start=1):
        yield from (joint.join(pair) for pair in zip(stems, stems[apart:], strict=False) if pair in of)
    for apart, (joint, of) in enumerate((("~", weights.telling), ("~~", weights.telling_between)), start=1):
        yield from (joint.join(pair) for pair in zip(telling, telling[apart:], strict=False) if pair in of)


def count(words: Sequence[str]) -> int:
    """How many features a piece is held to have: those that rest on the stems of neighbours."""
    length = len(words)
    return 4 * length - 4 if length >= WHOLE else 2 * length + 1


@cache
def weight_of_one(features: int) -> float:
    """How much one of so many features says: longer pieces are heard as loudly as short ones."""
    return 1 / max(features, FEWEST) ** 0.5

"""What the table looks at: words, and stems that stand near each other. Training and run time share this file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain, pairwise, repeat
from operator import add, call
from typing import Any, NamedTuple

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


Pairs = dict[str, dict[str, int]]
"""A weight by the first word and then by the second: quicker to look up than a name made of both."""
_Seconds = Callable[[str, int], int]  # the `get` of what follows one word


class _Word(NamedTuple):
    """What is to be known of a word wherever it stands: its own weight, its stem, and what may follow it how."""

    own: int
    stem: str
    next: _Seconds
    one_between: _Seconds
    two_between: _Seconds
    telling: tuple[str, _Seconds, _Seconds] | None  # the same of the telling words alone; nothing for a small one


class Weights(dict[str, _Word]):
    """A weight for each feature, and what they say of each word that was met, remembered while there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.written: dict[str, int] = {}
        self.alone: dict[str, int] = {}
        self.neighbours: Pairs = {}
        self.one_between: Pairs = {}
        self.two_between: Pairs = {}
        self.telling: Pairs = {}
        self.telling_between: Pairs = {}

    def __missing__(self, word: str) -> _Word:
        key = stem(word)
        telling = (key, self.telling.get(key, _NOTHING).get, self.telling_between.get(key, _NOTHING).get)
        found = _Word(
            self.written.get(word, 0) + self.alone.get(key, 0), key, self.neighbours.get(key, _NOTHING).get,
            self.one_between.get(key, _NOTHING).get, self.two_between.get(key, _NOTHING).get,
            None if word in SMALL else telling,
        )  # fmt: skip
        if len(self) < _MOST:
            self[word] = found
        return found


_NOTHING: dict[str, int] = {}
_COLUMNS = len(_Word._fields)
_MOST = 50_000  # words that are remembered
# How a piece begins and ends, and what stands between two: no weight reaches over it.
_BEGINS, _ENDS, _GAP = "^", "$", ""
_BETWEEN = (_ENDS, _GAP, _BEGINS)


def by_words(weights: Iterable[tuple[str, int]]) -> Weights:
    """The weights of features. No word holds a blank, a low line or a wave, so each can be taken apart again."""
    found = Weights()
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
                pairs.setdefault(own.setdefault(first, first), {})[own.setdefault(second, second)] = weight
                break
        else:
            found.alone[own.setdefault(feature, feature)] = weight
    return found


def weigh(rows: Iterable[Sequence[str]], weights: Weights) -> list[int]:
    """For each row of words: the weights of all its `features` together. All rows are looked up at once."""
    words = [_BEGINS]
    ends = [1]
    for row in rows:
        words += row
        words += _BETWEEN
        ends.append(len(words))
    # Column by column out of one list: to zip the words would make a thing to be collected of each.
    all_known: list[Any] = [*chain.from_iterable(map(weights.__getitem__, words))]
    own, stems, after, after_one, after_two, tellings = (all_known[place::_COLUMNS] for place in range(_COLUMNS))
    none, third = repeat(0), stems[2:]
    added: Iterator[int] = accumulate(
        map(
            add,
            map(add, own, map(call, after, stems[1:], none)),
            map(add, map(call, after_one, third, none), map(call, after_two, third[1:], none)),
        ),
        initial=0,
    )
    all_told: list[Any] = [*chain.from_iterable(one for one in tellings if one)]
    told, after, after_one = all_told[::3], all_told[1::3], all_told[2::3]
    telling: Iterator[int] = accumulate(
        map(add, map(call, after, told[1:], none), map(call, after_one, told[2:], none)), initial=0,
    )
    # The marks stand among the telling words too, and weigh nothing.
    marks = [at for at, word in enumerate(told) if word == _BEGINS]
    by_place, by_telling = [*added], [*telling]
    return [
        by_place[end - 3] - by_place[start - 1] + by_telling[mark_after - 2] - by_telling[mark]
        for (start, end), (mark, mark_after) in zip(pairwise(ends), pairwise(marks), strict=True)
    ]


def known(words: Sequence[str], weights: Weights) -> Iterator[str]:
    """Those of the `features` of these words that have a weight."""
    stems = list(map(stem, words))
    telling = _telling(words, stems)
    yield from (AS_WRITTEN + word for word in words if word in weights.written)
    yield from (one for one in stems if one in weights.alone)
    ends = ((_BEGINS, stems[0]), (stems[-1], _ENDS))
    yield from (" ".join(pair) for pair in ends if _has(weights.neighbours, *pair))
    by_joint = (
        (" ", 1, stems, weights.neighbours), ("_", 2, stems, weights.one_between),
        ("__", 3, stems, weights.two_between),
        ("~", 1, telling, weights.telling), ("~~", 2, telling, weights.telling_between),
    )  # fmt: skip
    for joint, apart, said, pairs in by_joint:
        yield from (joint.join(pair) for pair in zip(said, said[apart:], strict=False) if _has(pairs, *pair))


def _has(pairs: Pairs, first: str, second: str) -> bool:
    return second in pairs.get(first, ())


def count(words: Sequence[str]) -> int:
    """How many features a piece is held to have: those that rest on the stems of neighbours."""
    length = len(words)
    return 4 * length - 4 if length >= WHOLE else 2 * length + 1


@cache
def weight_of_one(features: int) -> float:
    """How much one of so many features says: longer pieces are heard as loudly as short ones."""
    return 1 / max(features, FEWEST) ** 0.5

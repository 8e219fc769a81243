"""What the table looks at: words, and words that stand near each other. Training and run time share this file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from patients.safety.rules.sentences import Sentence

# A sentence that runs on is heard in overlapping pieces, so that what matters is not drowned in what does not.
LONGEST, PIECE, STEP = 28, 20, 10
FEWEST = 4  # the features of a very short piece count as so many: one word alone proves little


class Piece(NamedTuple):
    """Some words of the text that are heard together, from the word `first` up to and including `last`."""

    words: Sequence[str]
    first: int
    last: int


def pieces(sentences: Sequence[Sentence]) -> Iterator[Piece]:
    """The sentences of a text, those that run on in parts."""
    for sentence in sentences:
        words, offset = sentence.words, sentence.offset
        if len(words) <= LONGEST:
            if words:
                yield Piece(words, offset(0), offset(len(words) - 1))
            continue
        for start in range(0, len(words) - (PIECE - STEP), STEP):
            part = words[start : start + PIECE]
            yield Piece(part, offset(start), offset(start + len(part) - 1))


def features(words: Sequence[str]) -> Iterator[str]:
    """Each word, each two neighbours (the ends of the piece among them), each two words one and two apart."""
    return chain(
        words, (f"^ {words[0]}", f"{words[-1]} $"),
        map(" ".join, zip(words, words[1:], strict=False)),
        map("_".join, zip(words, words[2:], strict=False)),
        map("__".join, zip(words, words[3:], strict=False)),
    )


def count(words: Sequence[str]) -> int:
    """How many features a piece has."""
    length = len(words)
    return length + 2 + max(0, length - 1) + max(0, length - 2) + max(0, length - 3)


def weight_of_one(features: int) -> float:
    """How much one of so many features says: longer pieces are heard as loudly as short ones."""
    return 1 / max(features, FEWEST) ** 0.5

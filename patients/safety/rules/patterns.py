"""A small language for phrases, and the machine that finds them quickly.

A pattern is written in plain words:

    want|wants to <death>       one word or another, then any phrase of the class `death`
    put|putting <poss>? own?    a question mark after a piece makes it optional
    end_it|finish_it            an underscore joins words inside one choice
    would rather ~2 dead        up to two other words, none of them a denial
    ~~3                         up to three words, denials too
    !early|at                   not followed by one of these
    glad|happy & i died         either order, up to eight words between, none of them a denial
    razor && arm|leg -- beard   the first, with the others anywhere near it, and the last nowhere near; see together.py
    ^ ... $                     at the start or the end of the sentence
    #                           a number in figures

Each piece must be there, so a pattern is only tried on sentences that hold a word of each of its telling
pieces; that, gaps of bounded length and the lack of nested repetition keep the time linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Protocol

from patients.safety.rules import together

# Words too frequent to say anything about where a pattern might fit.
_COMMON = frozenset(
    "i me my a an the and or but of in on at to for with from by as it is am are was be been being have has had do "
    "does did not no so that this these those there what if when how will would could can should you he she they we "
    "him her them his their your myself any more all one out up off about like get got "
    "go going know now me's 2 4".split()
)
# Words often met, though not in every sentence.
_OFTEN = frozenset(
    "since years want two back last took over said never today time only feel again then told went because end put "
    "say week after night every see life work new home first good day thought old people bit too own someone still "
    "kids came everyone us nothing sleep asked thing always think here morning much ask keep lost stop done doing "
    "talk our tell take bad need man anything train bus found love look times through under way tea tomorrow tried "
    "long other friend house felt something tired worried sorry made fine woke than before thinking glad run "
    "once".split()
)
_CLASS = re.compile(r"<[a-z_]+>")
_PLAIN_WORDS = re.compile(r"[a-z0-9]+(?:\|[a-z0-9]+)*")
_DENIALS = "not|never|no|without"
NEAR, TOGETHER, WITHOUT = 8, " && ", " -- "


@dataclass(frozen=True, slots=True)
class _Piece:
    """One piece of a pattern: its expression and the words of which one must be there, if any can be named."""

    expression: str
    needs: frozenset[str] | None = None
    first: frozenset[str] = frozenset()  # the words it may begin with; none when it takes up no word
    may_be_absent: bool = False


@dataclass(frozen=True)
class Pattern:
    """One phrase of a rule: what it looks like, the words it needs and those it may begin with."""

    source: str
    expression: str
    needs: tuple[frozenset[str], ...]
    first: frozenset[str]

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Matches at a place of a line. Compiled at first use."""
        return re.compile(self.expression).match


@dataclass(frozen=True)
class Together(Pattern):
    """A phrase with others somewhere near it, and without some."""

    others: tuple[together.Part, ...]
    without: together.Part | None

    @cached_property
    def match(self) -> Callable[[str, int], re.Match[str] | None]:
        """Matches its first part at a place of a line when the others are near."""
        return together.matcher(self.expression, self.others, self.without)


class Grammar:
    """Reads patterns, knowing the word classes."""

    def __init__(self, classes: Mapping[str, Iterable[str]]) -> None:
        self._phrases = classes
        self._classes: dict[str, _Piece] = {}

    def read_all(self, source: str) -> Iterator[Pattern]:
        """The patterns that a line stands for: both orders of one with `&`, each phrase of a class that stands first.

        A phrase by itself needs more telling words than its whole class, so it is tried less often.
        """
        if TOGETHER in source or WITHOUT in source:
            yield self._together(source)
            return
        one, near, other = source.partition(" & ")
        if near:
            yield from self.read_all(f"{one} ~{NEAR} {other}")
            yield from self.read_all(f"{other} ~{NEAR} {one}")
            return
        first, _, rest = source.partition(" ")
        if not _CLASS.fullmatch(first):
            yield self.read(source)
            return
        for phrase in self._phrases[first[1:-1]]:
            yield from self.read_all(f"{phrase} {rest}".strip())

    def read(self, source: str) -> Pattern:
        """The pattern written in the language above."""
        pieces = [self._piece(piece) for piece in source.split()]
        needs = {piece.needs for piece in pieces if piece.needs}
        expression = "".join(piece.expression for piece in pieces)
        whole = tuple(sorted(needs, key=_telling))
        first = _first(pieces)
        if not whole or not first:
            raise ValueError(f"a pattern must begin with a word and need one: {source}")
        return Pattern(source, expression + "(?= )", whole, first)

    def _together(self, source: str) -> Pattern:
        """A pattern whose parts may stand in any order; what is found is its first part."""
        wanted, _, spoiling = source.partition(WITHOUT)
        parts = [self.read(part) for part in wanted.split(TOGETHER)]
        needs = tuple(sorted({words for part in parts for words in part.needs}, key=_telling))
        others = tuple((part.expression, part.needs) for part in parts[1:])
        spoiler = self.read(spoiling) if spoiling else None
        without = (spoiler.expression, spoiler.needs) if spoiler else None
        return Together(source, parts[0].expression, needs, parts[0].first, others, without)

    def _piece(self, source: str) -> _Piece:
        if source == "^":
            return _Piece("^")
        if source == "$":
            return _Piece("(?= $)")
        if source == "#":
            return _Piece(" [0-9]+")
        if source.startswith("~~"):
            return _Piece(f"(?: [^ ]+){{0,{int(source[2:])}}}?")
        if source.startswith("~"):
            return _Piece(f"(?: (?!(?:{_DENIALS}) )[^ ]+){{0,{int(source[1:])}}}?")
        if source.startswith("!"):
            return _Piece(f"(?!{self._choice(source[1:]).expression}(?= ))")
        if source.endswith("?"):
            piece = self._choice(source[:-1])
            return _Piece(f"(?:{piece.expression})?", None, piece.first, may_be_absent=True)
        return self._choice(source)

    def _choice(self, source: str) -> _Piece:
        """One of several words or phrases, each perhaps the name of a class."""
        pieces = []
        for option in source.split("|"):
            if option == "$":
                pieces.append(self._piece(option))
            elif option.startswith("<"):
                pieces.append(self._class(option[1:-1]))
            else:
                pieces.append(_literal(option.split("_")))
        return _either(pieces)

    def _class(self, name: str) -> _Piece:
        """Any phrase of a class. A phrase is itself a pattern, so classes are built from classes."""
        if name not in self._classes:
            self._classes[name] = _either([self._sequence(phrase) for phrase in self._phrases[name]])
        return self._classes[name]

    def _sequence(self, source: str) -> _Piece:
        pieces = [self._piece(piece) for piece in source.split()]
        needs = [piece.needs for piece in pieces if piece.needs]
        expression = "".join(piece.expression for piece in pieces)
        return _Piece(expression, min(needs, key=_frequency) if needs else None, _first(pieces))


def _first(pieces: Iterable[_Piece]) -> frozenset[str]:
    """The words that a row of pieces may begin with; a gap may not stand first."""
    words: frozenset[str] = frozenset()
    for piece in pieces:
        words |= piece.first
        if piece.first and not piece.may_be_absent:
            break
    return _once(words)


@cache
def _once(words: frozenset[str]) -> frozenset[str]:
    """The same set for the same words: thousands of patterns share a few."""
    return words


def _frequency(words: frozenset[str]) -> int:
    """Orders sets of words by how often one of them is likely to be met, the most telling first."""
    return 200 * len(words & _COMMON) + 20 * len(words & _OFTEN) + len(words)


def _telling(words: frozenset[str]) -> tuple[int, list[str]]:
    """The same, and of two alike always the same one first."""
    return _frequency(words), sorted(words)


def _literal(words: list[str]) -> _Piece:
    rarest = min(words, key=lambda word: (word in _COMMON, -len(word)))
    expression = "".join(" " + _ALIASES.get(word, re.escape(word)) for word in words)
    return _Piece(expression, _written(rarest), _written(words[0]))


@cache
def _written(word: str) -> frozenset[str]:
    return frozenset((word, *_FIGURES.get(word, ())))


# Figures that stand for little words; they are figures too often to be read so everywhere.
_FIGURES = {"to": ("2",), "for": ("4",)}
_ALIASES = {"to": "(?:to|2)", "for": "(?:for|4)"}


def _either(pieces: list[_Piece]) -> _Piece:
    """One of the pieces. It needs a word only if each of them does."""
    if len(pieces) == 1:
        return pieces[0]
    needs: frozenset[str] | None = frozenset()
    for piece in pieces:
        needs = _once(needs | piece.needs) if needs is not None and piece.needs else None
    first = _once(frozenset().union(*(piece.first for piece in pieces)))
    # Longer choices first, so that "kill myself off" is not cut short at "kill myself".
    ordered = sorted({piece.expression for piece in pieces}, key=lambda expression: (-len(expression), expression))
    if all(expression.startswith(" ") for expression in ordered):
        # The blank stands before the choice, so that a choice can be passed over by its first letter.
        return _Piece(f" (?:{'|'.join(expression[1:] for expression in ordered)})", needs, first)
    return _Piece(f"(?:{'|'.join(ordered)})", needs, first)


class Line(Protocol):
    """What phrases are looked for in: a sentence."""

    @property
    def line(self) -> str:
        """The words with one blank before and after each."""

    @property
    def distinct(self) -> frozenset[str]:
        """The words, each once."""

    def starts(self, word: str) -> list[int]:
        """Where in the line the blanks before this word stand."""

    @property
    def known(self) -> dict[object, bool]:
        """What has been found out about the sentence already."""


class Phrases:
    """A set of phrases of which a sentence may hold one; each sentence is looked through once."""

    def __init__(self, *sources: str, grammar: Grammar | None = None) -> None:
        grammar = grammar or Grammar({})
        self._tries: dict[str, list[Pattern]] = {}
        alone: set[str] = set()
        for source in sources:
            for line in filter(None, map(str.strip, source.splitlines())):
                pattern = grammar.read(line)
                if _PLAIN_WORDS.fullmatch(line):
                    alone |= pattern.needs[0]
                    continue
                for word in pattern.needs[0]:
                    self._tries.setdefault(word, []).append(pattern)
        self._alone = frozenset(alone)  # words that are phrases by themselves
        self._words = frozenset(self._tries)

    def within(self, sentence: Line) -> bool:
        """Whether the sentence holds one of the phrases."""
        distinct = sentence.distinct
        if not self._alone.isdisjoint(distinct):
            return True
        if self._words.isdisjoint(distinct):
            return False
        known = sentence.known.get(self)
        if known is None:
            known = sentence.known[self] = self._look(sentence)
        return known

    def _look(self, sentence: Line) -> bool:
        distinct, line = sentence.distinct, sentence.line
        for word in self._words & distinct:
            for pattern in self._tries[word]:
                for needed in pattern.needs:
                    if needed.isdisjoint(distinct):
                        break
                else:
                    for first in pattern.first & distinct:
                        for start in sentence.starts(first):
                            if pattern.match(line, start):
                                return True
        return False

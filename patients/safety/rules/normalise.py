"""From what was typed to plain words, without losing where each word stood.

People write in capitals, in look-alike letters, in letters spaced out, in text-speak, with stars for
letters, in a hurry and upset. The patterns are written once, in plain lower-case English; this stage
brings every spelling to it. Each plain word keeps the span it came from, so that what is shown to a
clinician is what the person wrote.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import islice

from patients.safety.rules import spelling
from patients.safety.rules.lookalikes import LOOKALIKES

# Marks that stand among the words. A stop ends a sentence, a pause only a clause.
STOP, QUESTION, PAUSE, QUOTE = ".", "?", ",", '"'
MARKS = frozenset((STOP, QUESTION, PAUSE, QUOTE))

_TOKEN = re.compile(
    r"[a-z0-9][a-z0-9']*+(?![@$!|*#.])"  # most words: the rest of the expression finds the same, more slowly
    r"|(?:[a-z0-9]|[$@*|](?=[a-z0-9*]))[a-z0-9']*(?:(?:[@$!|*#](?=[a-z0-9*#@$|])|(?<=[0-9])\.(?=[0-9]))[a-z0-9']*)*\**"
    r"|\n[ \t\r]*\n|\.(?!\.)|[!?]|\.{2,}|[,;:()\[\]\n\r/]|(?<= )-+(?= )|\"|(?<![a-z0-9'])'(?=[a-z0-9])"
)
_LETTERS_APART = re.compile(r"[^a-z0-9'][a-z0-9](?:[^a-z0-9']+[a-z0-9](?![a-z0-9'])){2}")  # after a blank put before
# A line of a few words may be half a thought, and a long one wrapped: only between do line ends part sentences.
_SHORT_LINE, _WRAPPED_LINE = 3, 14
# "Who'd", "mum'll", "that've": what the end of a contraction stands for. Of "mum's" only "mum" is kept.
_ENDINGS = {"d": ("would",), "ll": ("will",), "ve": ("have",), "re": ("are",), "s": (), "": ()}
_SHORT_ING = 4
_LONG = 9  # words this long may be several written as one
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_STRETCHED = re.compile(r"([a-z])\1\1+")


@dataclass(frozen=True, slots=True)
class _Folded:
    """Lower-case ASCII-like text and the places where its length parts from the original's."""

    text: str
    places: list[int]
    shifts: list[int]

    def original(self, place: int) -> int:
        """Where a place of the folded text stands in the original."""
        if not self.places:
            return place
        return place - self.shifts[bisect_right(self.places, place) - 1]


def _fold_character(character: str) -> str:
    """The plain letters one character is read as; nothing for marks that only decorate."""
    lowered = character.lower()
    if lowered in LOOKALIKES:
        return LOOKALIKES[lowered]
    if character in LOOKALIKES:
        return LOOKALIKES[character]
    pieces = []
    for piece in unicodedata.normalize("NFKD", lowered):
        category = unicodedata.category(piece)
        if category in ("Mn", "Me", "Cf"):
            continue
        piece = piece.lower()
        piece = LOOKALIKES.get(piece, piece)
        pieces.append(" " if category[0] == "Z" else piece)
    return "".join(pieces)


def fold(text: str) -> _Folded:
    """The text in plain lower-case letters. Never fails, whatever the string holds."""
    if text.isascii():
        return _Folded(text.lower(), [], [])
    pieces: list[str] = []
    places, shifts = [0], [0]
    known: dict[str, str] = {}
    last = length = shift = 0
    for found in _NOT_ASCII.finditer(text):
        character = found.group()
        start = found.start()
        plain = known.get(character)
        if plain is None:
            plain = known[character] = _fold_character(character)
        pieces.append(text[last:start].lower())
        pieces.append(plain)
        length += start - last + len(plain)
        last = start + 1
        if len(plain) != 1:
            # A character read as several: all of them stand where it stood.
            for step in range(1, len(plain)):
                places.append(length - len(plain) + step)
                shifts.append(shift + step)
            shift += len(plain) - 1
            places.append(length)
            shifts.append(shift)
    pieces.append(text[last:].lower())
    return _Folded("".join(pieces), places, shifts)


class Words:
    """Plain words and marks in order, each knowing the tokens of the text it was read from."""

    def __init__(self, folded: _Folded, words: list[str], first: list[int], last: list[int]) -> None:
        self.words = words
        self._folded, self._first, self._last = folded, first, last
        self._found: list[re.Match[str]] = []
        self._tokens = _TOKEN.finditer(folded.text)

    def _token(self, token: int) -> re.Match[str]:
        # Looked for again only when something was noticed, and only so far: most texts need no evidence.
        if token >= len(self._found):
            self._found += islice(self._tokens, token + 1 - len(self._found))
        return self._found[token]

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Where in the original text the words `first` up to and including `last` stand."""
        start = self._token(min(self._first[first : last + 1])).start()
        end = self._token(max(self._last[first : last + 1])).end()
        return self._folded.original(start), self._folded.original(end - 1) + 1


def to_words(text: str) -> Words:
    """The plain words and marks of a text."""
    folded = fold(text)
    tokens = _TOKEN.findall(folded.text)
    stretched = _STRETCHED.search(folded.text) is not None
    apart = _spelled_runs(tokens) if _LETTERS_APART.search(f" {folded.text}") else {}
    words: list[str] = []
    places: list[int] = []
    copied = line_began = 0
    plain: tuple[str, ...]
    for at in _unusual(tokens, stretched):
        words += tokens[copied:at]
        places += range(copied, at)
        if tokens[at] in "\n\r":
            line, line_began = at - line_began, at
            plain = (STOP,) if _SHORT_LINE < line < _WRAPPED_LINE else (PAUSE,)
        else:
            plain = _read(tokens[at])
        for word in plain:
            words.append(word)
            places.append(at)
        copied = at + 1
    words += tokens[copied:]
    places += range(copied, len(tokens))
    if not apart:
        return Words(folded, words, places, places)
    return _with_runs(folded, words, places, apart)


_usual: set[str] = set()  # tokens that were looked at before and are the very word they are
_MOST_USUAL = 20_000


def _is_usual(token: str) -> bool:
    if token in spelling.CHANGED or ((len(token) >= _LONG or not token.isalpha()) and token not in MARKS):
        return False
    if len(_usual) < _MOST_USUAL:
        _usual.add(token)
    return True


def _unusual(tokens: list[str], stretched: bool) -> list[int]:
    """Which tokens may mean anything but the very word they are."""
    usual = _usual
    unusual = [at for at, token in enumerate(tokens) if token not in usual and not _is_usual(token)]
    if stretched:
        unusual = sorted({*unusual, *(at for at, token in enumerate(tokens) if _STRETCHED.search(token))})
    return unusual


def _spelled_runs(tokens: list[str]) -> dict[int, tuple[int, tuple[str, ...]]]:
    """Letters that stand alone one after another ("k i l l"): first token, last token, what they spell."""
    runs: dict[int, tuple[int, tuple[str, ...]]] = {}
    letters: list[int] = []
    for at, token in enumerate([*tokens, "end"]):
        if len(token) == 1 and token.isalnum():
            letters.append(at)
        elif token[0].isalnum() or token[0] in "\n?!":
            spelled = spelling.spelled_out("".join(tokens[one] for one in letters)) if len(letters) > 2 else ()
            if spelled:
                runs[letters[0]] = letters[-1], spelled
            letters = []
    return runs


def _with_runs(
    folded: _Folded, words: list[str], places: list[int], runs: dict[int, tuple[int, tuple[str, ...]]]
) -> Words:
    """The words with each run of single letters replaced by what it spells."""
    read: list[str] = []
    first: list[int] = []
    last: list[int] = []
    until = -1
    for word, place in zip(words, places, strict=True):
        if place <= until:
            continue
        if place not in runs:
            read.append(word)
            first.append(place)
            last.append(place)
            continue
        until, spelled = runs[place]
        read.extend(spelled)
        first.extend([place] * len(spelled))
        last.extend([until] * len(spelled))
    return Words(folded, read, first, last)


def _read(written: str) -> tuple[str, ...]:
    """The words meant by a mark or an unusual token."""
    plain = spelling.PLAIN.get(written)
    if plain is not None:
        return plain
    first = written[0]
    if not (first.isalnum() or first in "$@*|"):
        return _read_mark(written)
    if "'" in written:
        bare = written.replace("'", "")
        if bare in spelling.PLAIN:
            return spelling.PLAIN[bare]
        if written.endswith("in'") and len(written) > _SHORT_ING:  # "livin'"
            return (f"{bare}g",)
        stem, _, ending = written.rpartition("'")
        if stem and ending in _ENDINGS:
            return spelling.PLAIN.get(stem, (stem,)) + _ENDINGS[ending]
        written = bare or "'"
    stretched = _STRETCHED.search(written) is not None
    if stretched:
        for shorter in (_STRETCHED.sub(r"\1", written), _STRETCHED.sub(r"\1\1", written)):
            if shorter in spelling.PLAIN:
                return spelling.PLAIN[shorter]
        written = _STRETCHED.sub(r"\1", written)
    if not written.isalpha():
        return spelling.undisguise(written)
    return spelling.unglue(written) or (written,)


def _read_mark(written: str) -> tuple[str, ...]:
    """The mark a piece of punctuation stands for."""
    if written in ("?", "!"):
        return (QUESTION,) if written == "?" else (STOP,)
    if written == "." or (written[0] == "\n" and len(written) > 1):
        return (STOP,)
    return (QUOTE,) if written in "\"'" else (PAUSE,)

"""Words cut into sentences, and sentences too long to be one into overlapping stretches."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise

from patients.safety.rules.normalise import MARKS, PAUSE, QUESTION, QUOTE, STOP, Words

# People in distress write without full stops. A stretch is long enough for any pattern with its context,
# and the overlap is longer than any pattern, so that nothing is lost where one stretch ends.
STRETCH, OVERLAP = 60, 24
# A sentence up to this long is one thought; in a longer one only the neighbouring clauses are context.
SHORT = 25
# A text up to this long may be one thought put in several sentences.
FEW = 40
# In a text up to this long neighbouring sentences may say together what none of them says.
BRIEF = 100
# So many sentences before and after one show what it speaks of: a game, a year long gone.
BEFORE, AFTER = 3, 4
# Words with which a clause begins that is about something of its own, after a pause or one of the joining words.
JOINS = frozenset(("and", "but", "because", "so", "then", "or"))
SUBJECTS = frozenset(
    "i he she they we you it my the his her our their this that there these those everyone people no someone can could "
    "do does did is are what when who how mum dad will would".split()
)
_ASIDES = frozenset((("you", "know"), ("i", "mean"), ("i", "guess"), ("i", "suppose"), ("i", "think")))


class Sentence:
    """The words of one sentence, its pauses, and where it stands among all words of the text."""

    __slots__ = (
        "_around", "_clauses", "_nearby", "_places", "_starts", "asked", "distinct", "following", "known", "line",
        "pauses", "preceding", "quotes", "words",
    )  # fmt: skip

    def __init__(self, words: list[str], places: Sequence[int], pauses: list[int], quotes: list[int]) -> None:
        self.words = words
        self.line = f" {' '.join(words)} "  # one blank before and after each word
        self.distinct = frozenset(words)
        self.pauses = pauses  # positions of words that follow a comma, bracket, line end or quotation mark
        self.quotes = quotes  # positions of words that follow a quotation mark
        self.known: dict[object, bool] = {}  # what has been found out about it already
        self.asked = False  # whether it ends with a question mark
        self.preceding: Sentence | None = None  # the sentence before it
        self.following: Sentence | None = None  # the sentence after it
        self._places = places
        self._clauses: list[int] | None = None
        self._around: dict[tuple[int, int], Sentence] = {}
        self._nearby: Sentence | None = None
        self._starts: dict[str, list[int]] = {}

    def starts(self, word: str) -> list[int]:
        """Where in the line the blanks before this word stand."""
        starts = self._starts.get(word)
        if starts is None:
            starts = self._starts[word] = []
            if word in self.distinct:
                line, looked_for = self.line, f" {word} "
                start = line.find(looked_for)
                while start >= 0:
                    starts.append(start)
                    start = line.find(looked_for, start + 1)
        return starts

    @property
    def clauses(self) -> list[int]:
        """Where clauses begin that have a subject of their own, the first not counted."""
        if self._clauses is None:
            words = self.words
            begins = {at for at in self.pauses if 0 < at < len(words) and words[at] in SUBJECTS}
            begins.update(at - 1 for at in range(2, len(words)) if words[at - 1] in JOINS and words[at] in SUBJECTS)
            self._clauses = sorted(at for at in begins if tuple(words[at : at + 2]) not in _ASIDES)
        return self._clauses

    def around(self, first: int, last: int) -> tuple[Sentence, int]:
        """The clauses that hold these words with one clause on either side, and how many words were left out before.

        A short sentence is taken whole: what excuses a word may stand anywhere in it.
        """
        if len(self.words) <= SHORT:
            return self, 0
        begins = [0, *self.clauses, len(self.words)]
        start = begins[max(0, bisect_right(begins, first) - 2)]
        end = begins[min(len(begins) - 1, bisect_right(begins, last) + 1)]
        around = self._around.get((start, end))
        if around is None:
            around = self._around[start, end] = Sentence(
                self.words[start:end],
                self._places[start:end],
                _within(self.pauses, start, end),
                _within(self.quotes, start, end),
            )
            around.asked, around.preceding, around.following = self.asked, self.preceding, self.following
            around._nearby = self.nearby
        return around, start

    @property
    def nearby(self) -> Sentence:
        """This sentence with those before and after it, from which one learns of what it speaks."""
        if self._nearby is None:
            row = [self]
            while len(row) <= BEFORE and row[0].preceding is not None:
                row.insert(0, row[0].preceding)
            last = self.following
            for _ in range(AFTER):
                if last is not None:
                    row.append(last)
                    last = last.following
            words = [word for one in row for word in one.words]
            self._nearby = self if len(row) == 1 else Sentence(words, range(len(words)), [], [])
        return self._nearby

    def offset(self, at: int) -> int:
        """The place of a word among all words and marks of the text."""
        return self._places[at]

    def offsets(self, start: int, end: int) -> Sequence[int]:
        """The places of the words from `start` up to `end`."""
        return self._places[start:end]


def split(found: Words) -> list[Sentence]:
    """The sentences of a text in order."""
    words = found.words
    marks = [place for place, word in enumerate(words) if word in MARKS]
    marks.append(len(words))
    sentences: list[Sentence] = []
    clauses: list[tuple[int, int]] = []  # where the clauses of this sentence begin and end
    quoted: list[int] = []  # the clauses that follow a quotation mark
    start = 0
    for place in marks:
        if start < place:
            clauses.append((start, place))
        mark = words[place] if place < len(words) else STOP
        start = place + 1
        if mark == QUOTE:
            quoted.append(len(clauses))
        elif mark != PAUSE:
            if clauses:
                sentences += _sentences(words, clauses, quoted)
                sentences[-1].asked = mark == QUESTION
            clauses, quoted = [], []
    for sentence, following in pairwise(sentences):
        sentence.following, following.preceding = following, sentence
    return sentences


def part(sentences: list[Sentence]) -> None:
    """Let the sentences of a text that has been read forget each other, so that they are freed at once.

    Left to the collector of circles, they make every hundredth text wait for it.
    """
    for sentence in sentences:
        sentence.preceding = sentence.following = sentence._nearby = None


def joined(found: Words) -> Sentence | None:
    """A short text as one sentence, for thoughts in pieces: "woke up again. disappointed"."""
    places = [place for place, word in enumerate(found.words) if word not in MARKS]
    if not places or len(places) > FEW or places[-1] - places[0] == len(places) - 1:
        return None
    pauses = [at for at in range(1, len(places)) if places[at] != places[at - 1] + 1]
    return Sentence([found.words[place] for place in places], places, pauses, [])


def as_one(sentences: list[Sentence]) -> Sentence:
    """Neighbouring sentences as if no stop stood between them; of a long one only what is nearest to the others."""
    said: list[str] = []
    places: list[int] = []
    pauses: list[int] = []
    for order, sentence in enumerate(sentences):
        start, end = 0, len(sentence.words)
        if end > SHORT:
            start, end = (end - SHORT, end) if order == 0 else (0, SHORT)
        if said:
            pauses.append(len(said))
        pauses += [len(said) + at for at in _within(sentence.pauses, start, end)]
        said += sentence.words[start:end]
        places += sentence.offsets(start, end)
    return Sentence(said, places, pauses, [])


def _sentences(
    words: list[str], clauses: list[tuple[int, int]], quoted: list[int]
) -> Iterable[Sentence]:
    """The sentence made of these clauses."""
    if len(clauses) == 1:
        start, end = clauses[0]
        if end - start <= STRETCH:
            return [Sentence(words[start:end], range(start, end), [], [0] if quoted == [0] else [])]
        return _stretches(words[start:end], range(start, end), [], [0] if quoted == [0] else [])
    said: list[str] = []
    places: list[int] = []
    begins: list[int] = []
    for start, end in clauses:
        begins.append(len(said))
        said += words[start:end]
        places += range(start, end)
    begins.append(len(said))
    return _stretches(said, places, begins[1:-1], sorted({begins[clause] for clause in quoted}))


def _stretches(
    words: list[str], places: Sequence[int], pauses: list[int], quotes: list[int]
) -> Iterable[Sentence]:
    """The sentence itself, or its overlapping stretches when it runs on."""
    if len(words) <= STRETCH:
        return (Sentence(words, places, pauses, quotes),)
    return (
        Sentence(
            words[start : start + STRETCH],
            places[start : start + STRETCH],
            _within(pauses, start, start + STRETCH),
            _within(quotes, start, start + STRETCH),
        )
        for start in range(0, len(words) - OVERLAP, STRETCH - OVERLAP)
    )


def _within(positions: list[int], start: int, end: int) -> list[int]:
    """The positions inside a stretch, counted from its start."""
    return [at - start for at in positions[bisect_left(positions, start) : bisect_left(positions, end)]]

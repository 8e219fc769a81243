"""Where in a sentence a rule matched."""

from __future__ import annotations

from patients.safety.rules.sentences import Sentence

_JOINS = frozenset(("and", "but", "because", "so", "then", "though", "although"))


class Place:
    """Words `first` up to and including `last` of a sentence matched."""

    __slots__ = ("_clause", "first", "last", "sentence", "words")

    def __init__(self, sentence: Sentence, first: int, last: int) -> None:
        self.sentence, self.first, self.last = sentence, first, last
        self.words = sentence.words[first : last + 1]  # the words that matched
        self._clause = -1  # where their clause begins, once that was asked

    def before(self, count: int) -> list[str]:
        """Up to so many words before the match."""
        return self.sentence.words[max(0, self.first - count) : self.first]

    def clause_before(self, count: int) -> list[str]:
        """Up to so many words before the match, none of them of an earlier clause."""
        begins = self._clause
        if begins < 0:
            begins = self._clause = self._clause_begins()
        first = self.first
        return self.sentence.words[begins if begins > first - count else first - count : first]

    def _clause_begins(self) -> int:
        words, pauses = self.sentence.words, self.sentence.pauses
        for at in range(self.first - 1, -1, -1):
            if words[at] in _JOINS or at + 1 in pauses:
                return at + 1
        return 0

    def after(self, count: int) -> list[str]:
        """Up to so many words after the match."""
        return self.sentence.words[self.last + 1 : self.last + 1 + count]

    def pause_before(self, word: int) -> bool:
        """Whether a comma, bracket or quotation mark stands before the word."""
        return word in self.sentence.pauses

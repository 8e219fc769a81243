"""Where in a sentence a rule matched."""

from __future__ import annotations

from dataclasses import dataclass

from patients.safety.rules.sentences import Sentence

_JOINS = frozenset(("and", "but", "because", "so", "then", "though", "although"))


@dataclass(frozen=True, slots=True)
class Place:
    """Words `first` up to and including `last` of a sentence matched."""

    sentence: Sentence
    first: int
    last: int

    @property
    def words(self) -> list[str]:
        """The words that matched."""
        return self.sentence.words[self.first : self.last + 1]

    def before(self, count: int) -> list[str]:
        """Up to so many words before the match."""
        return self.sentence.words[max(0, self.first - count) : self.first]

    def clause_before(self, count: int) -> list[str]:
        """Up to so many words before the match, none of them of an earlier clause."""
        words, pauses, first = self.sentence.words, self.sentence.pauses, self.first
        earliest = first - count if first > count else 0
        for at in range(first - 1, earliest - 1, -1):
            if words[at] in _JOINS or at + 1 in pauses:
                return words[at + 1 : first]
        return words[earliest:first]

    def after(self, count: int) -> list[str]:
        """Up to so many words after the match."""
        return self.sentence.words[self.last + 1 : self.last + 1 + count]

    def pause_before(self, word: int) -> bool:
        """Whether a comma, bracket or quotation mark stands before the word."""
        return word in self.sentence.pauses

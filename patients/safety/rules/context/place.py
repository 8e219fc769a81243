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
        words = self.sentence.words
        for at in range(self.first - 1, max(-1, self.first - 1 - count), -1):
            if self.pause_before(at + 1) or words[at] in _JOINS:
                return words[at + 1 : self.first]
        return self.before(count)

    def after(self, count: int) -> list[str]:
        """Up to so many words after the match."""
        return self.sentence.words[self.last + 1 : self.last + 1 + count]

    def pause_before(self, word: int) -> bool:
        """Whether a comma, bracket or quotation mark stands before the word."""
        return word in self.sentence.pauses

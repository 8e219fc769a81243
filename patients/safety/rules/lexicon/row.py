"""The shape of one rule of the lexicon."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from patients.safety.rules.finding import About, Kind, Respond


class Excuse(StrEnum):
    """A way in which words that match a rule may not mean it. See the files of `context/`."""

    DENIED = "denied"  # "I would never ..."
    PAST = "past"  # long ago and over, or somebody else's past
    TOLD = "told"  # a song, a film, a book, the news
    FIGURE = "figure"  # hyperbole, accidents, kitchen knives
    SERVICE = "service"  # a question about what the service does with such words
    ELSEWHERE = "elsewhere"  # away from work, on holiday, moving house


EVERY_EXCUSE = frozenset(Excuse) - {Excuse.ELSEWHERE}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Row:
    """One rule: phrases of one meaning, and what they ask of us.

    `respond` is None for a hint: words that say too little alone, and are weighed with all others of the
    text by the second stage. So are words that ask for somebody and are softened by their context. `other` is how soon to answer when the words are about somebody else
    (None: such words are about the writer or about nobody). `about` fixes whom they are about.
    """

    id: str
    kind: Kind
    respond: Respond | None
    source: str  # a key of `sources.SOURCES`
    why: str
    patterns: tuple[str, ...]
    fires: tuple[str, ...]
    spares: tuple[str, ...]
    other: Respond | None = None
    about: About | None = None
    across: int = 0  # into how many further clauses one match may reach where a sentence runs on
    excuses: frozenset[Excuse] = EVERY_EXCUSE


def phrases(text: str) -> tuple[str, ...]:
    """One phrase to a line, for rows that would else be all quotation marks."""
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())

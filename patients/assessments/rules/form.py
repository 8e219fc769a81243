"""What a questionnaire is made of. The words are those of the published original, in its own language, and are never
translated by us: a translation is another edition with a source of its own."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum


class Way(Enum):
    """How answers become a score."""

    SUM = "the answers added up"
    MEAN_TIMES_TEN = "ten times the mean of the answers"
    TENTHS = "the answers, in tenths, added up"
    PROFILE = "one digit an answer, side by side, and no total"
    NO_SCORE = "the answers stand for themselves"


@dataclass(frozen=True)
class Option:
    """One answer that may be given. `value` None: the question does not apply, which adds nothing to the score."""

    value: int | None
    words: str
    loinc: str = ""


@dataclass(frozen=True)
class Item:
    """One question."""

    code: str
    words: str
    options: tuple[Option, ...] = ()
    """The answers to choose from. None of them, and no `numbers`: an answer in one's own words."""
    numbers: tuple[int, int] | None = None
    """The lowest and the highest whole number that may be given, where there are no options."""
    is_scored: bool = True
    may_be_left_out: bool = False
    only_after_a_problem: bool = False
    """Asked only when an answer before it was more than the lowest."""
    is_reversed: bool = False
    """A high answer is the good one, though a high score is not."""
    asks_about_suicide: bool = False
    """Any answer but the lowest goes to a person, whatever the score."""
    stem: str = ""
    """What the question begins with, where that is not said in the instruction."""
    lowest_means: str = ""
    highest_means: str = ""
    loinc: str = ""

    @property
    def is_in_words(self) -> bool:
        return not self.options and self.numbers is None

    @property
    def values(self) -> tuple[int, ...]:
        """The numbers that may be given."""
        if self.numbers is not None:
            return tuple(range(self.numbers[0], self.numbers[1] + 1))
        return tuple(option.value for option in self.options if option.value is not None)

    @property
    def may_not_apply(self) -> bool:
        return any(option.value is None for option in self.options)

    def takes(self, value: int | None) -> bool:
        """Whether a value is one of the answers to this question."""
        if value is None:
            return self.may_not_apply
        return type(value) is int and value in self.values

    def option(self, value: int | None) -> Option | None:
        return next((option for option in self.options if option.value == value), None)


@dataclass(frozen=True)
class Band:
    """What the authors call scores from one number to another. A word for a score; never one for a person."""

    lowest: int
    highest: int
    words: str


@dataclass(frozen=True)
class Part:
    """Some of the questions, looked at for themselves: a subscale, or a cluster of symptoms."""

    code: str
    title: str
    items: tuple[str, ...]
    caseness: int | None = None
    rated: int | None = None
    """With `at_least`: how many of its answers must be so high or higher for the cluster to count."""
    at_least: int = 0


@dataclass(frozen=True)
class ReliableChange:
    """How far a score must move before chance alone is an unlikely reason."""

    points: int
    source: str
    is_verified: bool = True
    """False: the figure carries less certainty, and a clinician should check it."""


@dataclass(frozen=True)
class Licence:
    """By what right the words are shown."""

    holder: str
    terms: str
    reference: str
    expires_on: date | None = None

    def stands(self, on: date) -> bool:
        return self.expires_on is None or on <= self.expires_on


@dataclass(frozen=True)
class Instrument:
    """A questionnaire: its questions, the time they ask about, and what is published about its scores."""

    code: str
    version: str
    title: str
    full_title: str
    about: str
    """What it asks about, in plain words of ours."""
    window: str
    """The time it asks about, as ISO 8601 writes a duration."""
    window_words: str
    instruction: str
    items: tuple[Item, ...]
    lowest: int
    highest: int
    citation: str
    licence: Licence
    minutes: int = 2
    way: Way = Way.SUM
    may_miss: int = 0
    """How many scored answers may be missing by the rule of the manual."""
    high_is_worse: bool = True
    bands: tuple[Band, ...] = ()
    caseness: int | None = None
    """From this score on (or, where a high score is good, up to it) services look closer."""
    caseness_source: str = ""
    caseness_is_verified: bool = True
    reliable_change: ReliableChange | None = None
    parts: tuple[Part, ...] = ()
    language: str = "en"
    loinc_panel: str = ""
    loinc_total: str = ""
    advice_from: int | None = None
    advice: str = ""
    """What is offered from a score on, in plain words of ours."""
    _by_code: dict[str, Item] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._by_code.update({item.code: item for item in self.items})

    def item(self, code: str) -> Item | None:
        return self._by_code.get(code)

    @property
    def scored(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.is_scored)

    @property
    def has_total(self) -> bool:
        return self.way not in (Way.PROFILE, Way.NO_SCORE)

    def band(self, total: float) -> Band | None:
        """What the authors call a score."""
        return next((band for band in self.bands if band.lowest <= total <= band.highest), None)

    def is_case(self, total: float) -> bool | None:
        """Whether a score is at or over the published cut-off. None where there is none."""
        if self.caseness is None:
            return None
        return total >= self.caseness if self.high_is_worse else total <= self.caseness

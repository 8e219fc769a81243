"""Whom the words are about: the writer, somebody else in danger, or nobody in particular."""

from __future__ import annotations

from enum import StrEnum

from patients.safety.rules.context import past
from patients.safety.rules.context.place import Place
from patients.safety.rules.lexicon.people import RELATIONS
from patients.safety.rules.patterns import Phrases

_SELF = frozenset(("i", "me", "myself", "am", "we", "us", "mine"))
OTHERS = frozenset("he she they him her them himself herself themselves themself his their".split()) | RELATIONS
_OF_OTHER = frozenset("himself herself themselves themself his her their".split())
_NOBODY = frozenset(
    "people someone anyone everyone person patients patient men women teenagers farmers youngsters somebody those "
    "others students kids clients users folk".split()
)
_LINKS = frozenset(
    "is are was were feels feel says said been being keeps kept talking about to has have might may will would "
    "going threatening threatened trying wants want still seems that of saying texted texting told telling me "
    "just messaged who so getting very considering thinking by having had on the from feeling talked mentioned "
    "mentioning keep a suicidal wanted actively planning currently like would be better off hed rang phoned may_be sounds "
    "looks posting posted writing wrote he she they it thinks".split()
)
_RECENT = Phrases("""
    tonight|today|yesterday|currently|keeps|again
    last night
    this morning|week|evening|afternoon|weekend
    minutes|hour|hours ago
    at the moment
    what do i do
    on|last monday|tuesday|wednesday|thursday|friday|saturday|sunday
    last week
""")
_AT_ONCE = Phrases("""
    tonight|now|today|help|has|texted|text|note|goodbye
    going|about|threatening to
    will not
    on the
    what do i do
    gone missing
    in his|her
""")
_MOURNED = Phrases("""
    died|passed|funeral|lost|rip|buried|ashes|inquest|anniversary|grave|bereaved|grief|grieving|mourning
    poor man|woman|soul|lad|girl
    near the end
    before he|she died
    since he|she died|passed|left_us|went
    miss him|her
    killed|hung|hanged|shot|drowned|gassed himself|herself|themselves
    took his|her|their own? life|lives
""")
_SAID = frozenset("says said texted told wrote goes messaged posted put saying".split())


# Deeds told of in the simple past, and those of whom they are told.
_SIMPLE_PAST = frozenset("took tried swallowed jumped hung hanged cut killed drank threw ended put shot drowned overdosed".split())
_OTHERS_OR_SOMEBODY = OTHERS | frozenset("girl boy woman man lady student colleague classmate celebrity actor singer guy bloke".split())


_LIVING = frozenset(("will", "keeps", "worried", "starving", "refuses", "scared"))


class Whom(StrEnum):
    """Whom a match is about."""

    SELF = "self"
    OTHER = "other"
    NOBODY = "nobody"


WRITER, ANOTHER, NOBODY = Whom.SELF, Whom.OTHER, Whom.NOBODY


def whom(place: Place, *, may_be_other: bool, body: bool) -> Whom:
    """The person whose safety the match is about.

    A rule that can only be about the writer may well name others ("be with him again"); one about marks on a
    body is about whose body it is.
    """
    matched = place.words
    inside = {word for at, word in enumerate(matched) if not (word == "my" and _relation_follows(matched, at))}
    if inside & _SELF or "my" in inside:
        return ANOTHER if _spoken_by_other(place) else WRITER
    if not _OF_OTHER.isdisjoint(matched) or (matched[0] in OTHERS and matched[0] != "them"):
        return ANOTHER if may_be_other else _subject(place)
    if body and not inside.isdisjoint(RELATIONS):
        return ANOTHER
    return _subject(place)


def over_or_past(place: Place) -> bool:
    """Whether what is said of somebody else belongs to mourning or to another time."""
    return _MOURNED.within(place.sentence)


def long_past(place: Place) -> bool:
    """Whether worry about somebody else is of the dead, or of another time."""
    if not _LIVING.isdisjoint(place.sentence.distinct):
        return False
    return over_or_past(place) or (past.long_ago(place) and not recent(place))


def recent(place: Place) -> bool:
    """Whether what is said of somebody else is happening now."""
    return _RECENT.within(place.sentence)


def at_once(place: Place) -> bool:
    """Whether somebody else may be about to act."""
    return _AT_ONCE.within(place.sentence)


def _relation_follows(matched: list[str], at: int) -> bool:
    return any(word in RELATIONS for word in matched[at + 1 : at + 3])


def _subject(place: Place) -> Whom:
    """The nearest doer before the match, as long as only linking words stand between."""
    words = place.sentence.words
    for at in range(place.first - 1, max(-1, place.first - 11), -1):
        word = words[at]
        if word in ("i", "me", "we", "myself", "my"):
            return WRITER
        if word in RELATIONS or word in ("he", "she", "they", "him", "her", "them"):
            return ANOTHER
        if word == "you":
            made = {"makes", "make", "made", "making"}.intersection(words[max(0, at - 2) : at])
            return WRITER if made else NOBODY
        if word in _NOBODY:
            return NOBODY
        if word not in _LINKS:
            return _doer(place)
    return WRITER


def _doer(place: Place) -> Whom:
    """Who did it, when more than linking words stand between: "a girl in my year at school took ..."."""
    if place.words[0] not in _SIMPLE_PAST:
        return WRITER
    before = place.clause_before(12)
    if not before or "i" in before or "we" in before:
        return WRITER
    return ANOTHER if not _OTHERS_OR_SOMEBODY.isdisjoint(before) else WRITER


def _spoken_by_other(place: Place) -> bool:
    """ "She texted: 'I want to die'": another's words in quotation marks."""
    words = place.sentence.words
    for mark in place.sentence.quotes:
        if mark <= place.first and mark > place.first - 8:
            before = words[max(0, mark - 5) : mark]
            if _SAID.intersection(before) and "i" not in before and (OTHERS.intersection(before)):
                return True
    return False

"""Panic: dying feared for a while, and gone again. It is no wish, and mostly no emergency either."""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.patterns import Phrases

_DYING = frozenset("die dying dead death attack stroke breathing".split())
_MEANT = frozenset("kill killing want wants wanted wanting wish wishing hope hoping need rather deserve myself suicide".split())
_TAKEN_FOR = frozenset(
    "thought think thinking convinced sure certain swore swear felt feel feels feeling like worry worrying worried scared "
    "scares terrified afraid frightened fear fears panic panicking panicked petrified imagining imagined anxious".split()
)
_SCARED = frozenset("scared frightened terrified worried worrying worry petrified dread phobia".split())
_THOUGHT = frozenset("thought convinced swore felt".split())
_PANIC = Phrases("""
    panic|panics|panicked|panicky|panicking|anxiety|anxious|palpitations|hyperventilating|hyperventilated|adrenaline
    panic attack|attacks
    breathing|breathed|breaths|breath exercise|exercises|with|box|counted|counting
    did|do|counted|counting my|the breathing|breaths
    heart ~2 mental|racing|pounding|hammering|going|thumping|banging|like_a_drum
    it|that|they passed|stopped|eased|lifted|settled|faded|went
    passed|went off|over|after|in|away
    until|till it ~1 passed|stopped|went
    was fine|ok|okay|alright|all_right|nothing|only|just
    turned out
    paramedic|paramedics|doctor|nurse|ecg|a_and_e ~2 said|says|clear|fine|panic
    it was|is ~1 panic|wind|indigestion|nothing|heartburn|stress|anxiety|nerves|caffeine
    obviously|honestly
    pulled over
    health anxiety
    do not want|it_ever
    scares|scared me|stiff|of
    hypochondriac|googled
""")
_HEALTH = Phrases("""
    every|each|any|one twinge|ache|pain|cough|headache|mole|lump|symptom
    a|the lump|mole|smear|biopsy|scan|dermatologist|mammogram
    ecg|bloods|scan|results normal|clear|fine|back
    symptoms|googled|dr_google|webmd|hypochondriac
    turned out
    read the leaflet
""")
_LASTS = Phrases("""
    right_now|now|still|help|ambulance|999|left_arm|down_my
    going|spreading ~2 arm|jaw
""")


def dread(place: Place) -> bool:
    """Whether it is dying that is feared, or thought to come in a panic."""
    words = place.words
    if _DYING.isdisjoint(words) or not _MEANT.isdisjoint([*words, *place.clause_before(5)]):
        return False
    if not _SCARED.isdisjoint(place.sentence.distinct):
        return True
    return not _TAKEN_FOR.isdisjoint([*place.before(9), *words]) and _PANIC.within(place.sentence)


def of_health(place: Place) -> bool:
    """Whether a twinge or a lump is what makes one think of one's funeral."""
    return _MEANT.isdisjoint([*place.words, *place.clause_before(4)]) and _HEALTH.within(place.sentence)


def scare(place: Place) -> bool:
    """Whether what was thought to be an emergency is told as one that was none."""
    if _THOUGHT.isdisjoint(place.before(6)) or _LASTS.within(place.sentence):
        return False
    return _PANIC.within(place.sentence)


def thought_so(place: Place) -> bool:
    """Whether an emergency or dying was only thought to be, or is what one worries about at night."""
    words = place.words
    if words[:2] == ["what", "if"]:
        return True
    before = place.before(8)
    thought = not _THOUGHT.isdisjoint(before) or ("kept" in before and "thinking" in before)
    return (
        thought
        and not _DYING.isdisjoint(words)
        and _MEANT.isdisjoint([*words, *before])
        and not _LASTS.within(place.sentence)
    )

"""Answers to a form or to somebody's question, and what others took one to mean.

"The screen asked if I was suicidal" says what was asked, not what is felt; "my teacher thought I was self-harming,
it's from the brambles" what another thought. With a no the words are excused, without one they are asked about.
"""

from __future__ import annotations

from patients.safety.rules.context.place import Place
from patients.safety.rules.patterns import Phrases

_ASKING = frozenset(
    "asked asks ask asking question questions questionnaire screen screening clipboard assessment survey "
    "ticked tick checklist leaflet poster quiz autocorrect predictive typo spelt misread".split()
)
_PUT = Phrases("""
    the|that|a|your|this box|question|bit|one|section|page|item about|on|for|asking
    suicide|suicidal|harm question|box|section|item|page
    do|does|did i|he|she ~1 look|looks|sound|seem like|as_if|suicidal
""")
# The order of a question: "am I gonna hurt myself", "have you had thoughts of".
_TURNED = "am_i was_i have_i had_i did_i are_you were_you have_you had_you would_you do_you did_you"
_PAIRS = frozenset(tuple(pair.split("_")) for pair in _TURNED.split())
_SUPPOSING = frozenset(
    "think thinks thought assume assumes assumed assuming reckon reckons reckoned suppose supposed worried worries convinced "
    "decided misread guessed suspected feared panicked".split()
)
_YES_AFTER = frozenset(("but", "yes", "lied"))
_MISSPELT = Phrases("phone|autocorrect|keyboard|predictive_text|siri|spellcheck put|wrote|changed|corrected|sent|made|typed|says")
_OTHERS = frozenset(
    "people everyone everybody teacher mum dad doctor gp nurse officer school they he she form phone screen system "
    "autocorrect wife husband daughter son friend friends boss hr computer app somebody someone sister brother "
    "counsellor therapist receptionist midwife social worker staff mates mate keyboard siri alexa".split()
)
_NO = Phrases("""
    no|nope|none|nil|zero|never|nowt|nowhere
    not at all|once|me|remotely|like_that|even_close|a_chance|in_the_slightest|ever|in_years|any_more
    absolutely|definitely|certainly|of_course|obviously|god|christ|lord|heavens|hell|bless_you ~1 no|not|nope
    i am|have|did|do|would|was|shall|can not|never ! stop|cope|go
    hand on heart
    keep it|going|living|myself
    not about me
    was not about
    nothing like|of
    laughed|laughing|tickled|howled
    wrong box|button|one|end|face
    looking forward
    its|it from the|a|my bush|brambles|bramble|cat|dog|oven|iron|garden|rugby|football|climbing|eczema
    was talking about
    i wrote|meant|typed|said suitable|that|the|i|football
    ticket|tickets|booked
""".replace("! stop|cope|go", "!stop|cope|go|sure|know|tell|answer|say"))
_YES = Phrases("""
    yes|yeah|yh|aye|yep|lied|lie|lying|nearly|almost|could_not|should_have|wanted_to|did_not_answer|sometimes|maybe|true|right|but
    every|each|most|all day|days|night|nights|of_those
    did not say|tell|answer|know
    do not know|want|think_i
    not sure|honest|true|today|yet
""")
_YESES = frozenset(("yes", "yeah", "yh", "aye", "yep", "sometimes", "maybe", "often"))
_DOES = frozenset((("i", "am"), ("i", "did"), ("i", "do"), ("i", "was"), ("i", "have"), ("i", "had"), ("it", "is")))
# An answer that names its question after it: "not at all, for the one about being better off dead".
_OPENS = Phrases("^ no|nope|not_at_all|never|none|nil|negative|zero|not_once for|to|on|about|with the|that|this|question|number|thoughts|any|your")
_TOO = frozenset(("too",))


def asked(place: Place) -> bool:
    """Whether the words are those of a question put to somebody, or of what another took for true."""
    following = place.sentence.following
    if _YES.within(place.sentence) or (following is not None and _says_yes(following.words)):
        return False
    if _PUT.within(place.sentence):
        return True
    before = place.clause_before(14)
    return (not _ASKING.isdisjoint(before) and "why" not in before[-4:]) or supposed(place)


def _says_yes(words: list[str]) -> bool:
    return words[0] in _YESES or (tuple(words[:2]) in _DOES and "not" not in words[:4] and "never" not in words[:4])


def turned(place: Place) -> bool:
    """Whether the clause is put as a question: "am I gonna hurt myself, no"."""
    return tuple(place.clause_before(10)[:2]) in _PAIRS


def supposed(place: Place) -> bool:
    """Whether it is what another thought: "people assume that I must be suicidal"."""
    if _MISSPELT.within(place.sentence):
        return True
    before = place.before(14)
    if _SUPPOSING.isdisjoint(before):
        return False
    at = max(at for at, word in enumerate(before) if word in _SUPPOSING)
    return not _OTHERS.isdisjoint(before[max(0, at - 4) : at]) and not {"say", "said", "joking", "fine", "we", "cat"} & set(before[at:])


def said_no(place: Place) -> bool:
    """Whether it was asked or supposed, what comes after says no to it, and nothing says yes."""
    sentence = place.sentence
    if _OPENS.within(sentence) and _YES_AFTER.isdisjoint(place.after(12)):
        return True
    if not _NO.within(sentence) or _YES.within(sentence) or not place.after(1):
        return False
    return asked(place) or turned(place)


def too_for_that(place: Place) -> bool:
    """ "Too nosy about tomorrow to want to die"."""
    before = place.clause_before(9)
    return not _TOO.isdisjoint(before) and before[-1:] == ["to"] and not {"scared", "afraid", "tired", "cowardly"} & set(before)

"""Denial: "I would never", "no thoughts of". It reaches only what it stands over.

A denying word excuses a match when nothing but see-through words ("want", "going to", "think about") lie
between them, and no comma does. So "I can't stop thinking of it", "I'm not joking, I want to die" and a
denial in another clause excuse nothing.
"""

from __future__ import annotations

from itertools import pairwise

from patients.safety.rules.context.place import Place

_OVER_VERBS = frozenset(("not", "never", "neither", "nor", "without", "denies", "deny", "denied", "denying"))
_ENDED = frozenset(("stopped", "quit", "instead"))
_DENYING = _OVER_VERBS | _ENDED | {"no", "nothing", "gone"}
_THROUGH_VERBS = frozenset(
    "want wants wanted wanting going to gonna planning plan plans intend intending intends trying try think "
    "thinks thinking thought thoughts about of feel feeling feels felt be been being am is are was have having "
    "has had do doing would will any urge urges desire wish suicidal suicide actively currently considering "
    "considered consider contemplating tempted say saying said suggesting mean that i he she actual at risk or "
    "and self harm ready about_to gone as if like by go attempt attempting wish active such slightest once made makes make "
    "me part danger harm single bit least remotely wished tempted near close anywhere nowhere crossed a an the to done "
    "anything get gets getting got become".split()
)
_THROUGH_NOUNS = frozenset(
    "thoughts thought plans plan intention intentions intent desire urge urges wish longer suicidal suicide way "
    "of to or and active current more self harm any about thinking risk feelings ideation ideas immediate hurt "
    "harming hurting killing myself like signs i would need dark bad silly real new further recent such wants want me part "
    "danger worries concerns question chance at this these risks for past present previous the being be".split()
)
_LISTED = frozenset("suicidal suicide self harm thoughts plans urges intent or and any no overdose".split())
_PLEDGES = frozenset("promise guarantee sure certain say swear know trust".split())
_MORE = frozenset("so more this as such".split())
_NOT_AFTER = (
    ("is", "not"),
    ("is", "never"),
    ("are", "not"),
    ("was", "not"),
    ("would", "never"),
    ("has", "never"),
    ("have", "gone"),
    ("have", "stopped"),
    ("has", "gone"),
    ("has", "stopped"),
    ("stopped", "when"),
    ("went", "when"),
    ("went", "away"),
    ("has", "lifted"),
    ("lifted", "when"),
    ("is", "something", "i", "would", "never"),
)
_AFTER_FIRST = frozenset(end[0] for end in _NOT_AFTER)
_UNTRUE = frozenset(("lied", "lie", "lying", "but", "though"))
# What says no when nothing, or a pause, comes after it: "suicidal, no", "self-harm: none".
_NOES = (("no",), ("none",), ("never",), ("zero",), ("not", "at", "all"), ("no", "no"), ("not", "me"), ("not", "a", "chance"))
_UNLESS = frozenset("until till unless except did though but picture planning tonight daily nights".split())
_TAKES_BACK = frozenset((("i", "do"), ("but", "i"), ("i", "hope"), ("i", "wish"), ("only", "i"), ("what", "i")))
_SPAN = frozenset(("past", "this", "at", "since", "ever", "whatsoever"))
_BARE_NOES = frozenset(said[0] for said in _NOES)
_STATED = frozenset("am want will feel have need wish would keep might could must wanna felt".split())
# How an answer begins that is no denial after all: "no idea", "no, not today".
_NO_BUT = frozenset("idea one way point reason more hope wonder matter doubt but today tonight yet longer not joke lie".split())
_FRAGMENT = 8  # a question up to this long may be one of several that are answered together
_ASKED = frozenset(("asked", "asks", "ask", "asking"))
_RING = frozenset("ring tell call phone speak talk go let come ask contact reach".split())


def denied(place: Place) -> bool:
    """Whether the match stands under a denial, or is only supposed ("if I ever did, I would ring you")."""
    distinct = place.sentence.distinct
    return (
        (not _DENYING.isdisjoint(distinct) and (_under_denial(place) or _denied_after(place)))
        or (only_asked(place) and _next_says_no(place))
        or (not _BARE_NOES.isdisjoint(distinct) and _ends_in_no(place))
        or ("why" in distinct and "not" not in distinct and _why_would_i(place))
        or (not _ASKED.isdisjoint(distinct) and _answered_no(place))
        or ("if" in distinct and _only_supposed(place))
    )


def undercut(place: Place) -> bool:
    """Whether what follows takes the denial back, or half of it: "not suicidal, unless you count all the time"."""
    following = place.sentence.following
    return (
        not _UNLESS.isdisjoint(place.after(16))
        or _follow(place.after(8), ("not", "today"))
        or (following is not None and tuple(following.words[:2]) in _TAKES_BACK)
    )


def _under_denial(place: Place) -> bool:
    words = place.sentence.words
    at = place.first - 1
    through_pause = False
    for at in range(place.first - 1, max(-1, place.first - 11), -1):
        word = words[at]
        if place.pause_before(at + 1):
            through_pause = True
        if through_pause and word not in _LISTED and word != "not":
            return False
        if word in _OVER_VERBS or word in _ENDED:
            return not through_pause and not _undone(place, at)
        if word == "no" or (word == "nothing" and words[at + 1] in ("about", "like", "of")):
            return _is_none_of(words[at + 1 : place.first], through_pause)
        if word not in _THROUGH_VERBS and word not in _THROUGH_NOUNS:
            return False
    return False


def _is_none_of(between: list[str], through_pause: bool) -> bool:
    """Whether "no" denies what follows ("no thoughts of") and does not only answer ("no, I want to")."""
    if through_pause:
        return bool(between) and _LISTED.issuperset(between)
    if "i" in between and "way" not in between:
        return False
    return _THROUGH_NOUNS.issuperset(between)


def _undone(place: Place, at: int) -> bool:
    """Whether the denying word at this position denies nothing here."""
    words = place.sentence.words
    earlier = words[max(0, at - 6) : at]
    if words[at] in _ENDED:
        begun_again = {"again", "back", "started", "slipped", "relapsed", "but"}.intersection(place.words + place.after(12))
        return bool(begun_again) or "not" in earlier[-3:] or "never" in earlier[-3:]
    if "why" in earlier or earlier[-1:] in (["reason"], ["can"], ["than"]):
        return True
    if words[at] == "never" and _MORE.intersection(words[at + 1 : place.first] + place.after(3)):
        return True
    denials = [word for word in earlier if word in ("not", "no", "never")]
    return bool(denials) and bool(_PLEDGES.intersection(earlier))


def _denied_after(place: Place) -> bool:
    after = place.after(6)
    if not after or after[0] not in _AFTER_FIRST:
        return False
    return any(tuple(after[: len(end)]) == end for end in _NOT_AFTER) and "only" not in after


def _answered_no(place: Place) -> bool:
    """ "They asked if I was suicidal and I said no"."""
    after = place.after(14)
    if _ASKED.isdisjoint(place.before(12)) or not _UNTRUE.isdisjoint(after):
        return False
    return "no" in after[:9] or "none" in after[:9] or "never" in after[:9] or _follow(after, ("not", "at", "all"))


def _follow(words: list[str], said: tuple[str, ...]) -> bool:
    return any(tuple(words[at : at + len(said)]) == said for at in range(len(words)))


def _stated(place: Place) -> bool:
    """Whether the person says it of themselves, in the order of a statement."""
    words = [*place.before(4), *place.words]
    return any(word == "i" and follows in _STATED for word, follows in pairwise(words))


def _ends_in_no(place: Place) -> bool:
    """ "Suicidal, no", "self-harm: none", "better off dead, not at all"."""
    words = place.sentence.words
    for at in range(place.last + 1, min(place.last + 4, len(words))):
        for said in _NOES:
            end = at + len(said)
            if tuple(words[at:end]) == said and (end == len(words) or place.pause_before(end) or words[end] in _SPAN):
                return not _stated(place)
    return False


def _next_says_no(place: Place) -> bool:
    """A question that the next sentence answers with no: "Suicidal? Me? No"."""
    answer = place.sentence.following
    while answer is not None and answer.asked and len(answer.words) <= _FRAGMENT:
        answer = answer.following
    if answer is None:
        return False
    first = answer.words[:2]
    if first[0] in ("no", "none", "never", "zero") or tuple(first) in (("god", "no"), ("hell", "no"), ("christ", "no")):
        return _NO_BUT.isdisjoint(answer.words[1:3])
    return answer.words[:3] == ["not", "at", "all"] or answer.words == ["not"]


def only_asked(place: Place) -> bool:
    """Whether the words are no more than a question taken up: "Suicidal?"."""
    sentence = place.sentence
    return sentence.asked and len(sentence.words) <= _FRAGMENT and "i" not in sentence.distinct


def _why_would_i(place: Place) -> bool:
    """ "Why would I want to die?": asked of nobody, and answered."""
    before = place.before(6)
    return _follow(before, ("why", "would", "i")) or _follow(before, ("why", "on", "earth", "would", "i"))


def _only_supposed(place: Place) -> bool:
    """ "If I ever wanted to, I would tell you": a supposition with a promise to say so."""
    words = place.sentence.words
    if "if" not in words[: place.first] or not {"wanted", "felt", "was", "were", "got", "had", "thought"}.intersection(
        place.before(6) + place.words
    ):
        return False
    for at in range(place.last + 1, len(words) - 1):
        if words[at] in ("would", "will") and _RING.intersection(words[at + 1 : at + 3]) and words[at - 1] == "i":
            return True
    return False

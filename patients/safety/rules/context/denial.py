"""Denial: "I would never", "no thoughts of". It reaches only what it stands over.

A denying word excuses a match when nothing but see-through words ("want", "going to", "think about") lie
between them, and no comma does. So "I can't stop thinking of it", "I'm not joking, I want to die" and a
denial in another clause excuse nothing.
"""

from __future__ import annotations

from patients.safety.rules.context.place import Place

_OVER_VERBS = frozenset(("not", "never", "neither", "nor", "without", "denies", "deny", "denied", "denying"))
_ENDED = frozenset(("stopped", "quit", "instead"))
_DENYING = _OVER_VERBS | _ENDED | {"no", "gone"}
_THROUGH_VERBS = frozenset(
    "want wants wanted wanting going to gonna planning plan plans intend intending intends trying try think "
    "thinks thinking thought thoughts about of feel feeling feels felt be been being am is are was have having "
    "has had do doing would will any urge urges desire wish suicidal suicide actively currently considering "
    "considered consider contemplating tempted say saying said suggesting mean that i he she actual at risk or "
    "and self harm ready about_to gone as if like by go attempt attempting wish active such".split()
)
_THROUGH_NOUNS = frozenset(
    "thoughts thought plans plan intention intentions intent desire urge urges wish longer suicidal suicide way "
    "of to or and active current more self harm any about thinking risk feelings ideation ideas immediate hurt "
    "harming hurting killing myself signs i would need".split()
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
    ("is", "something", "i", "would", "never"),
)
_AFTER_FIRST = frozenset(end[0] for end in _NOT_AFTER)
_UNTRUE = frozenset(("lied", "lie", "lying", "but", "though"))
_ASKED = frozenset(("asked", "asks", "ask", "asking"))
_RING = frozenset("ring tell call phone speak talk go let come ask contact reach".split())


def denied(place: Place) -> bool:
    """Whether the match stands under a denial, or is only supposed ("if I ever did, I would ring you")."""
    distinct = place.sentence.distinct
    if not _DENYING.isdisjoint(distinct) and (_under_denial(place) or _denied_after(place)):
        return True
    if not _ASKED.isdisjoint(distinct) and _answered_no(place):
        return True
    return "if" in distinct and _only_supposed(place)


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
        if word == "no":
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
    if "why" in earlier or earlier[-1:] == ["reason"] or earlier[-1:] == ["can"]:
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
    after = place.after(12)
    return not _ASKED.isdisjoint(place.before(6)) and "no" in after[:6] and _UNTRUE.isdisjoint(after)


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

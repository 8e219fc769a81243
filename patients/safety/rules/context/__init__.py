"""What stands around a match: whether it is meant, of whom, and how soon it asks for an answer."""

from __future__ import annotations

from patients.safety.rules.context import (
    answered,
    denial,
    everyday,
    figure,
    gone_by,
    panic,
    past,
    person,
    service,
    told,
)
from patients.safety.rules.context.place import Place
from patients.safety.rules.finding import ASK, NOW, OTHER, SELF, About, Kind, Respond
from patients.safety.rules.lexicon.row import Excuse, Row
from patients.safety.rules.sentences import Sentence

__all__ = ["Place", "judge"]


# Tablets lined up are lined up, whatever was played or watched beside it.
_LAID_OUT = frozenset((Kind.SUICIDE_PLAN_OR_MEANS, Kind.OVERDOSE_OR_MEDICAL_EMERGENCY, Kind.EATING_DISORDER_EMERGENCY, Kind.WANTS_A_HUMAN))

_URGENT = (Respond.NOW, Respond.TODAY)
_DENIED, _PAST, _TOLD = Excuse.DENIED, Excuse.PAST, Excuse.TOLD
_FIGURE, _SERVICE, _ELSEWHERE = Excuse.FIGURE, Excuse.SERVICE, Excuse.ELSEWHERE
_THOUGHTS, _OVERDOSE, _SELF_HARM = Kind.SUICIDAL_THOUGHTS, Kind.OVERDOSE_OR_MEDICAL_EMERGENCY, Kind.SELF_HARM
_HUMAN, _ABUSE = Kind.WANTS_A_HUMAN, Kind.ABUSE_OR_SAFEGUARDING
_FOR_SPORT = frozenset("camping tow towing climbing swing washing sailing".split())
_OF_SCENES = frozenset(("method.easiest", "method.searching", "plan.place", "plan.ligature", "setting.found", "overdose.bleeding"))


def judge(row: Row, place: Place) -> tuple[Respond | None, About] | None:
    """How soon to answer and about whom, or None when the words do not mean it.

    What the context softens becomes a hint, without an answer of its own: what hints amount to is for the second
    stage to say.
    """
    if _excused(row, place):
        return None
    about = _about(row, place)
    if about is None or (row.about is OTHER and row.kind is _THOUGHTS and person.long_past(place)):
        return None
    respond = row.respond
    if about is OTHER and row.about is None:
        respond = _of_other(row, place)
        if respond is None:
            return None
        if respond is ASK and row.respond in _URGENT:
            respond = None
    elif respond in _URGENT and _softened(row, place):
        respond = None
    return respond, about


def _excused(row: Row, place: Place) -> bool:
    excuses = row.excuses
    return (
        (_DENIED in excuses and (denial.denied(place) or answered.said_no(place)) and not denial.undercut(place))
        or (_PAST in excuses and past.past(place))
        or (_PAST in excuses and row.respond is not NOW and past.past_by_the_next(place))
        or (_PAST in excuses and gone_by.over(place, lambda: _around(row, place)))
        or (_TOLD in excuses and told.told(place) and not told.taken_to_heart(place))
        or (_FIGURE in excuses and not _only_asked_about(row, place) and figure.figure(place, row.kind))
        or (_FIGURE in excuses and _everyday(row, place))
        or (_SERVICE in excuses and service.about_service(place) and not service.says_own(place))
        or (_ELSEWHERE in excuses and row.respond not in _URGENT and figure.elsewhere(place))
    )


def _everyday(row: Row, place: Place) -> bool:
    """Whether the words are of baking, climbing or panic, or blown up over something small."""
    if row.kind is _THOUGHTS:
        return panic.dread(place) or everyday.trivial(place)
    return row.kind is _OVERDOSE and panic.scare(place)


def _only_asked_about(row: Row, place: Place) -> bool:
    """Whether nothing of everyday takes these words back altogether: what is at hand, and what was swallowed."""
    return row.respond in _URGENT and row.kind in _LAID_OUT and _FOR_SPORT.isdisjoint(place.sentence.distinct)


def _around(row: Row, place: Place) -> Sentence:
    """From where a match may be excused: words that ask for somebody at once only from their own sentence."""
    return place.sentence if row.respond is NOW else place.sentence.nearby


def _about(row: Row, place: Place) -> About | None:
    if row.about is not None:
        return row.about
    whom = person.whom(place, may_be_other=row.other is not None, body=row.kind is _SELF_HARM)
    if whom is person.NOBODY:
        return None
    return OTHER if whom is person.ANOTHER else SELF


def _of_other(row: Row, place: Place) -> Respond | None:
    """How soon to answer when somebody else is in danger; None when it is past or mourned."""
    if row.other is None or person.over_or_past(place):
        return None
    if past.happened(place) and not person.recent(place):
        return ASK if row.kind is _OVERDOSE else None
    if gone_by.of_another_time(place):
        return ASK
    if row.respond is NOW and person.at_once(place):
        return NOW
    return row.other


def _softened(row: Row, place: Place) -> bool:
    """Whether the words are said in jest, of a song, or to test the water: asked about, not paged."""
    if row.kind is _THOUGHTS and figure.joking(place):
        return True
    return (
        denial.only_asked(place)
        or denial.denied(place)
        or (row.kind not in _LAID_OUT and (answered.asked(place) or answered.said_no(place)))
        or answered.too_for_that(place)
        or (row.about is not OTHER and gone_by.may_be_over(place, _around(row, place), row.kind))
        or (row.about is OTHER and gone_by.of_another_time(place))
        or panic.thought_so(place)
        or (row.kind is _THOUGHTS and panic.of_health(place))
        or (told.told(place) and not told.taken_to_heart(place))
        or ((row.kind not in _LAID_OUT or row.id in _OF_SCENES) and (everyday.at_play(place) or everyday.of_a_work(place)))
        or (row.kind is _THOUGHTS and everyday.small(place))
        or everyday.harmless(place, row.kind)
        or (_only_asked_about(row, place) and _FIGURE in row.excuses and figure.figure(place, row.kind))
        or (row.id.startswith(("farewell", "plan.note")) and everyday.parting(place))
        or (row.about is OTHER and row.respond is not NOW and everyday.on_duty(place))
        or (row.kind is not _HUMAN and service.about_service(place))
        or (_ELSEWHERE in row.excuses and row.respond is not NOW and figure.elsewhere(place))
        or (row.kind is _ABUSE and figure.found_out(place))
    )

"""What stands around a match: whether it is meant, of whom, and how soon it asks for an answer."""

from __future__ import annotations

from patients.safety.rules.context import denial, figure, gone_by, past, person, service, told
from patients.safety.rules.context.place import Place
from patients.safety.rules.finding import About, Kind, Respond
from patients.safety.rules.lexicon.row import Excuse, Row

__all__ = ["Place", "judge"]


def judge(row: Row, place: Place) -> tuple[Respond | None, About] | None:
    """How soon to answer and about whom, or None when the words do not mean it.

    A hint keeps its None; whether hints count is for `combine` to say.
    """
    if _excused(row, place):
        return None
    about = _about(row, place)
    if about is None or (row.about is About.OTHER and row.kind is Kind.SUICIDAL_THOUGHTS and person.long_past(place)):
        return None
    respond = row.respond
    if about is About.OTHER and row.about is None:
        respond = _of_other(row, place)
        if respond is None:
            return None
    elif respond in (Respond.NOW, Respond.TODAY) and _softened(row, place):
        respond = Respond.ASK
    return respond, about


def _excused(row: Row, place: Place) -> bool:
    excuses = row.excuses
    return (
        (Excuse.DENIED in excuses and denial.denied(place))
        or (Excuse.PAST in excuses and past.past(place))
        or (Excuse.PAST in excuses and row.respond is not Respond.NOW and past.past_by_the_next(place))
        or (Excuse.PAST in excuses and gone_by.over(place))
        or (Excuse.TOLD in excuses and told.told(place) and not told.taken_to_heart(place))
        or (Excuse.FIGURE in excuses and figure.figure(place, row.kind))
        or (Excuse.SERVICE in excuses and service.about_service(place) and not service.says_own(place))
        or (Excuse.ELSEWHERE in excuses and figure.elsewhere(place))
    )


def _about(row: Row, place: Place) -> About | None:
    if row.about is not None:
        return row.about
    whom = person.whom(place, may_be_other=row.other is not None, body=row.kind is Kind.SELF_HARM)
    if whom is person.Whom.NOBODY:
        return None
    return About.OTHER if whom is person.Whom.OTHER else About.SELF


def _of_other(row: Row, place: Place) -> Respond | None:
    """How soon to answer when somebody else is in danger; None when it is past or mourned."""
    if row.other is None or person.over_or_past(place):
        return None
    if past.happened(place) and not person.recent(place):
        return Respond.ASK if row.kind is Kind.OVERDOSE_OR_MEDICAL_EMERGENCY else None
    if row.respond is Respond.NOW and person.at_once(place):
        return Respond.NOW
    return row.other


def _softened(row: Row, place: Place) -> bool:
    """Whether the words are said in jest, of a song, or to test the water: asked about, not paged."""
    if row.kind is Kind.SUICIDAL_THOUGHTS and figure.joking(place):
        return True
    if denial.only_asked(place) and Excuse.DENIED in row.excuses:
        return True
    if Excuse.PAST in row.excuses and row.about is not About.OTHER and gone_by.may_be_over(place, row.kind):
        return True
    return (
        (Excuse.TOLD in row.excuses and told.told(place))
        or (Excuse.SERVICE in row.excuses and service.about_service(place))
        or (Excuse.FIGURE in row.excuses and row.kind is Kind.ABUSE_OR_SAFEGUARDING and figure.found_out(place))
    )

"""Noticing becomes telling: what can be done about signals, the incident they gather in, and our question."""

from datetime import datetime

from django.db import transaction

from patients.safety import asking, handling, holding, raising
from patients.safety.models import Signal, Source
from patients.safety.raising import Raised

ANSWERS = asking.ANSWERS

# What is noticed in what somebody wrote or did.
screen_and_raise = raising.screen_and_raise
raise_signal = raising.raise_signal
note_past = raising.note_past
ask_for_a_person = raising.ask_for_a_person
answered_item_nine = raising.answered_item_nine
UNSCREENED = raising.UNSCREENED

# What people do about an incident once it is open.
acknowledge = holding.acknowledge
take_over = holding.take_over
hand_over = holding.hand_over
call_off_hand_over = holding.call_off_hand_over
record_contact = handling.record_contact
take_back_contact = handling.take_back_contact
resolve = handling.resolve
dismiss = handling.dismiss
review = handling.review
climb = handling.climb
unacknowledge = holding.unacknowledge
still_open = handling.still_open
owner_left = holding.owner_left
AlreadyTaken = holding.AlreadyTaken
NotAColleague = holding.NotAColleague
MoreSaid = handling.MoreSaid
NoOutcome = handling.NoOutcome
NothingToTakeBack = handling.NothingToTakeBack


@transaction.atomic
def answer(*, signal_id, by, answer: str, at: datetime) -> Raised:
    """The patient answers our question. Yes or unsure is raised; no is kept beside the words and erases nothing."""
    if answer not in ANSWERS:
        raise ValueError(answer)
    asked = Signal.objects.select_for_update().get(pk=signal_id, subject=by, asked_at__isnull=False)
    if asked.answered_at is not None:
        return Raised()
    _keep(asked, answer, at=at)
    if answer != "no":
        return _raise_answer(asked, asking.answered(asked, answer), at=at)
    if asking.adds_up(asked):
        return _raise_answer(asked, asking.after_no(asking.newest_hint(asked)), at=at)
    return Raised()


@transaction.atomic
def nobody_answered(*, signal_id, at: datetime) -> Raised:
    """Our question was left without an answer: somebody should look today. Not told twice what they know already."""
    asked = Signal.objects.select_for_update().get(pk=signal_id)
    if asked.answered_at is not None:
        return Raised()
    _keep(asked, "none", at=at)
    if asked.source == Source.ASSESSMENT:
        return Raised()
    return _raise_answer(asked, asking.unanswered(asked), at=at)


def _keep(asked: Signal, answer: str, *, at: datetime) -> None:
    asked.answer, asked.answered_at = answer, at
    asked.save(update_fields=["answer", "answered_at"])


def _raise_answer(asked: Signal, finding, *, at: datetime) -> Raised:
    return raising.raise_signal(
        subject=asked.subject, findings=[finding], source=Source.ANSWER, source_id=asked.pk, at=at,
        first_source=Source(asked.source),
    )

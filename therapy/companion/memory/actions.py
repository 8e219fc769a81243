"""What a person does with what is remembered: add, say yes or no, change, delete. And keeping what a model proposes.

Nothing that a model proposes is used before the person has said yes.
"""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety import actions as safety
from patients.safety.models import Source
from therapy.companion import providers
from therapy.companion.memory import queries, wording
from therapy.companion.memory.errors import Unfit
from therapy.companion.memory.models import Fact, Kind, Reading, State
from therapy.companion.models import Conversation

LONGEST = 300
LONGEST_SUMMARY = 600
MOST = 200
"""Things that can be noted about one person."""
READ = "memory.read"
PURGE = "memory.purge"
AT_ONCE = 50
"""Conversations that one round of the clock takes up."""


class Kept(NamedTuple):
    fact: Fact
    raised: safety.Raised


@transaction.atomic
def add(*, subject, text: str, at: datetime) -> Kept:
    """Have something remembered, in the person's own words."""
    text = _fit(text, LONGEST)
    if Fact.objects.filter(subject=subject, deleted_at=None).count() >= MOST:
        raise Unfit("text", _("There is no room for more. Delete something first."))
    fact = Fact.objects.create(subject=subject, text=text, state=State.CONFIRMED, noted_at=at, answered_at=at)
    return Kept(fact, _heard(fact, at=at))


@transaction.atomic
def change(*, subject, fact_id, text: str, at: datetime) -> Kept:
    """Put it right. Words that somebody wrote themselves they have said yes to."""
    fact = _locked(subject, fact_id)
    fact.text = _fit(text, longest(fact))
    fact.state, fact.answered_at = State.CONFIRMED, at
    fact.save(update_fields=["text", "state", "answered_at"])
    _in_place_of_older(fact)
    return Kept(fact, _heard(fact, at=at))


@transaction.atomic
def confirm(*, subject, fact_id, at: datetime) -> Fact:
    """Yes, remember it. It is used from the next reply on."""
    fact = _answered(subject, fact_id, State.CONFIRMED, at=at)
    _in_place_of_older(fact)
    return fact


@transaction.atomic
def refuse(*, subject, fact_id, at: datetime) -> Fact:
    """No. It is not used, and not proposed again."""
    return _answered(subject, fact_id, State.REFUSED, at=at)


@transaction.atomic
def forget(*, subject, fact_id, at: datetime) -> None:
    """Delete it: it is in no reply from the next one on, and gone for good in an hour unless it is brought back. What
    is deleted already is left as it is."""
    fact = _locked(subject, fact_id, deleted=None)
    if fact.deleted_at is not None:
        return
    fact.deleted_at = at
    fact.save(update_fields=["deleted_at"])
    queue.enqueue(
        kind=PURGE, key=f"{_purge_of(fact)}{at.timestamp():.6f}", at=at + queries.UNDO_FOR,
        fact_id=str(fact.pk), deleted=at.isoformat(),
    )
    audit.record(what="memory.forgotten", by=subject, subject=subject, at=at)


@transaction.atomic
def bring_back(*, subject, fact_id, at: datetime) -> Fact:
    """Undo a deletion. What is not deleted is left as it is."""
    fact = _locked(subject, fact_id, deleted=None)
    if fact.deleted_at is not None:
        fact.deleted_at = None
        fact.save(update_fields=["deleted_at"])
        queue.call_off(prefix=_purge_of(fact), at=at)
        _in_place_of_older(fact)
    return fact


@transaction.atomic
def purge(*, fact_id, deleted: str) -> bool:
    """Delete it for good, if it is still deleted as it was then. Whether it was."""
    found = Fact.objects.select_for_update().filter(pk=fact_id, deleted_at__isnull=False).first()
    if found is None or found.deleted_at.isoformat() != deleted:
        return False
    found.delete()
    return True


@transaction.atomic
def forget_everything(*, subject, at: datetime) -> int:
    """Delete all that is remembered or proposed, for good, and what could still be brought back. How many there were,
    without those."""
    mine = Fact.objects.filter(subject=subject)
    count = mine.filter(deleted_at=None).count()
    mine.delete()
    if count:
        audit.record(what="memory.all_forgotten", by=subject, subject=subject, at=at)
    return count


@transaction.atomic
def look_through(*, at: datetime) -> int:
    """Have conversations that rest read for what is worth remembering. How many."""
    if providers.for_purpose("memory") is None:
        return 0
    found = list(queries.resting(at=at).only("pk", "subject_id")[:AT_ONCE])
    for conversation in found:
        queue.enqueue(
            kind=READ, key=f"conversation:{conversation.pk}:memory:{conversation.newest}", at=at,
            conversation_id=str(conversation.pk),
        )
    return len(found)


@transaction.atomic
def keep_proposed(*, conversation_id, up_to: int, facts: list[tuple[str, object]], summary: str, at: datetime) -> int:
    """Put down what was found in a conversation, for the person to answer. Read before: nothing is done."""
    conversation = Conversation.objects.select_for_update().filter(pk=conversation_id, deleted_at=None).first()
    if conversation is None:
        return 0
    reading, _new = Reading.objects.select_for_update().get_or_create(
        conversation=conversation, defaults={"subject_id": conversation.subject_id, "read_at": at},
    )
    if reading.up_to >= up_to:
        return 0
    reading.up_to, reading.read_at = up_to, at
    reading.save(update_fields=["up_to", "read_at"])
    mine = Fact.objects.filter(subject_id=conversation.subject_id, deleted_at=None)
    known = {wording.same(one.text) for one in mine}
    fresh = [(text, turn_id) for text, turn_id in dict(facts).items() if wording.same(text) not in known]
    room = max(0, MOST - len(known))
    made = [
        Fact(subject_id=conversation.subject_id, conversation=conversation, turn_id=turn_id, text=text,
             state=State.PROPOSED, noted_at=at) for text, turn_id in fresh[:room]
    ]
    if summary and len(made) < room:
        mine.filter(conversation=conversation, kind=Kind.SUMMARY, state=State.PROPOSED).delete()
        made.append(Fact(subject_id=conversation.subject_id, conversation=conversation, kind=Kind.SUMMARY,
                         text=summary, state=State.PROPOSED, noted_at=at))
    Fact.objects.bulk_create(made)
    return len(made)


def longest(fact: Fact) -> int:
    return LONGEST_SUMMARY if fact.kind == Kind.SUMMARY else LONGEST


def _answered(subject, fact_id, state: State, *, at: datetime) -> Fact:
    fact = _locked(subject, fact_id)
    fact.state, fact.answered_at = state, at
    fact.save(update_fields=["state", "answered_at"])
    return fact


def _in_place_of_older(fact: Fact) -> None:
    """One summary of a conversation is enough."""
    if fact.kind == Kind.SUMMARY:
        same = queries.facts_of_kind(subject=fact.subject, conversation_id=fact.conversation_id)
        same.filter(state=State.CONFIRMED, deleted_at=None).exclude(pk=fact.pk).delete()


def _locked(subject, fact_id, *, deleted: bool | None = False) -> Fact:
    """A person's own, held still. `deleted`: None for either."""
    mine = Fact.objects.select_for_update(of=("self",)).select_related("subject")
    mine = mine if deleted is None else mine.filter(deleted_at__isnull=not deleted)
    return mine.filter(subject=subject, conversation__deleted_at=None).get(pk=fact_id)


def _purge_of(fact: Fact) -> str:
    return f"fact:{fact.pk}:purge:"


def _fit(text: str, most: int) -> str:
    text = wording.one_line(text)
    if not text:
        raise Unfit("text", _("Write what the companion should remember"))
    if len(text) > most:
        raise Unfit("text", ngettext("Use at most %(count)s letter", "Use at most %(count)s letters", most) % {
            "count": most})
    return text


def _heard(fact: Fact, *, at: datetime) -> safety.Raised:
    raised = safety.screen_and_raise(
        subject=fact.subject, text=fact.text, source=Source.CONVERSATION, source_id=fact.pk, at=at,
    )
    fact.called_for_help = raised.shows_help
    fact.save(update_fields=["called_for_help"])
    return raised

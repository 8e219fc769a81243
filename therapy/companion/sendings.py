"""What left this service for a provider: for replies, for memory and for summaries. The person may see all of it."""

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet, Value
from django.utils.translation import gettext_lazy as _

from therapy.companion.models import Conversation, Sending, Turn

PROVIDERS = {"groq": "Groq"}
"""Providers by the name that people know."""
REPLY = "reply"
PURPOSES = {REPLY: _("To write an answer to you"), **dict(Sending.Purpose.choices)}


@dataclass(frozen=True)
class Sent:
    """What left this service for one thing. Nothing left when there is no `to`."""

    conversation_id: object
    purpose: str
    to: str
    at: datetime | None
    model: str
    rules: str
    """The service's own words that say what the model is and may do."""
    messages: tuple[dict, ...]
    called_for_help: bool
    """There may be words of danger in it."""

    @property
    def why(self) -> str:
        return PURPOSES[self.purpose]


@dataclass(frozen=True)
class Row:
    """That something left, when and for what."""

    id: object
    at: datetime
    to: str
    purpose: str

    @property
    def why(self) -> str:
        return PURPOSES[self.purpose]


@transaction.atomic
def note(*, conversation: Conversation, purpose: str, messages: list[dict], provider: str, model: str,
         at: datetime) -> Sending:
    """Keep what leaves for a provider, before it leaves: a call that then fails was sent as well."""
    return Sending.objects.create(
        subject_id=conversation.subject_id, conversation=conversation, purpose=purpose, sent=list(messages),
        sent_to=provider, model=model, sent_at=at,
    )


def for_turn(*, subject, conversation_id, turn_id) -> Sent:
    """What left for one reply of a person's own conversation, or DoesNotExist."""
    mine = Turn.objects.filter(subject=subject, conversation_id=conversation_id, conversation__deleted_at=None)
    found = mine.get(pk=turn_id)
    said_before = mine.filter(position__lte=found.position, called_for_help=True)
    return _sent(found, purpose=REPLY, called_for_help=bool(found.sent) and said_before.exists())


def of_conversation(*, subject, conversation_id) -> QuerySet[Sending]:
    """What left of a person's own conversation besides the replies, the latest first."""
    mine = Sending.objects.filter(subject=subject, conversation_id=conversation_id, conversation__deleted_at=None)
    return mine.order_by("-sent_at", "pk")


def one(*, subject, conversation_id, sent_id) -> Sent:
    """What left at one time, for a reply or for something else, or DoesNotExist."""
    found = of_conversation(subject=subject, conversation_id=conversation_id).filter(pk=sent_id).first()
    if found is None:
        return for_turn(subject=subject, conversation_id=conversation_id, turn_id=sent_id)
    # Turns about danger never go along, but for a reply that is played again: all of that goes once more.
    again = found.purpose == Sending.Purpose.REPLAY and Turn.objects.filter(
        subject=subject, conversation_id=conversation_id, called_for_help=True,
    ).exists()
    return _sent(found, purpose=found.purpose, called_for_help=again)


def rows(*, subject, conversation_id) -> QuerySet:
    """Everything that left of one conversation, the latest first: for `row`."""
    replies = Turn.objects.filter(
        subject=subject, conversation_id=conversation_id, conversation__deleted_at=None, sent_at__isnull=False,
    ).order_by()
    others = of_conversation(subject=subject, conversation_id=conversation_id).order_by()
    return replies.values_list("pk", "sent_at", "sent_to", Value(REPLY)).union(
        others.values_list("pk", "sent_at", "sent_to", "purpose"), all=True,
    ).order_by("-sent_at", "id")


def row(found: tuple) -> Row:
    pk, at, to, purpose = found
    return Row(pk, at, PROVIDERS.get(to, to), purpose)


def _sent(found: Turn | Sending, *, purpose: str, called_for_help: bool) -> Sent:
    messages = [dict(each) for each in found.sent or ()]
    return Sent(
        found.conversation_id, purpose, PROVIDERS.get(found.sent_to, found.sent_to), found.sent_at, found.model,
        rules="\n\n".join(each["content"] for each in messages if each["role"] == "system"),
        messages=tuple(each for each in messages if each["role"] != "system"), called_for_help=called_for_help,
    )


"""What a person does with a conversation as a whole: how long it is to be, its name, the archive, and its close.

A chosen length is a help to stop, never a limit: nothing is cut off, and nobody is asked to stay.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from patients.safety import actions as safety
from patients.safety.models import Source
from therapy.companion import turns, word_index
from therapy.companion.models import Conversation, Turn

LENGTHS = (10, 15, 20, 30, 45)
"""Minutes that can be chosen."""
LONGEST_TITLE = 80


class NotALength(ValueError):
    """No length that can be chosen."""


def end(minutes: int | None, *, at: datetime) -> datetime | None:
    """When a conversation of so many minutes ends."""
    if minutes is not None and minutes not in LENGTHS:
        raise NotALength(minutes)
    return at + timedelta(minutes=minutes) if minutes else None


@transaction.atomic
def choose_length(*, subject, conversation_id, minutes: int | None, at: datetime) -> Conversation:
    """From now on so many minutes; None: no set length."""
    ends_at = end(minutes, at=at)
    conversation = turns.own(subject, conversation_id, lock=True)
    conversation.ends_at = ends_at
    conversation.save(update_fields=["ends_at"])
    return conversation


@transaction.atomic
def finish(*, subject, conversation_id, at: datetime) -> Turn | None:
    """Close for today, with a word of goodbye. None when it was closed before."""
    conversation = turns.own(subject, conversation_id, lock=True)
    if conversation.paused_at:
        return None
    conversation.paused_at, conversation.ends_at = at, None
    words = _("Thank you for taking this time. What you wrote is kept here, and you can carry on another day. "
              "Be kind to yourself today. If you need a person, they are one step away: use “Help now”.")
    return turns.reply(conversation, text=words, provider="fixed", at=at)


@transaction.atomic
def pause(*, subject, conversation_id, at: datetime) -> Conversation:
    """Stop for now; everything is kept where it is."""
    conversation = turns.own(subject, conversation_id, lock=True)
    conversation.paused_at, conversation.ends_at = at, None
    conversation.save(update_fields=["paused_at", "ends_at"])
    return conversation


@transaction.atomic
def rename(*, subject, conversation_id, title: str, at: datetime) -> safety.Raised:
    """Give a conversation another name. A name is somebody's words like any others, and screened."""
    conversation = turns.own(subject, conversation_id, lock=True)
    title = " ".join(title.replace("\0", "").split())[:LONGEST_TITLE]
    raised = safety.screen_and_raise(
        subject=subject, text=title, source=Source.CONVERSATION, source_id=conversation.pk, at=at,
    )
    conversation.title, conversation.title_calls_for_help = title, raised.shows_help
    conversation.save(update_fields=["title", "title_calls_for_help"])
    word_index.put_title(conversation)
    return raised


@transaction.atomic
def archive(*, subject, conversation_id, at: datetime) -> Conversation:
    """Put a conversation away. Nothing of it is lost, and who could read it still can."""
    conversation = turns.own(subject, conversation_id, lock=True)
    conversation.archived_at = conversation.archived_at or at
    conversation.save(update_fields=["archived_at"])
    return conversation


@transaction.atomic
def take_back(*, subject, conversation_id, at: datetime) -> Conversation:
    """Take a conversation out of the archive."""
    conversation = turns.own(subject, conversation_id, lock=True)
    conversation.archived_at = None
    conversation.save(update_fields=["archived_at"])
    return conversation

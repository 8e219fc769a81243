"""What a conversation is made of: a turn that is added, its words made findable, and the coach's next words."""

from datetime import datetime

from django.utils.translation import gettext as _

from therapy.companion import coach, queries, word_index
from therapy.companion.models import Author, Conversation, State, Turn


def own(subject, conversation_id, *, lock: bool = False) -> Conversation:
    """A person's own conversation, or DoesNotExist."""
    mine = Conversation.objects.visible_to(subject).filter(subject=subject, deleted_at=None).select_related("subject")
    return (mine.select_for_update(of=("self",)) if lock else mine).get(pk=conversation_id)


def add(conversation: Conversation, **fields) -> Turn:
    """One more turn at the end."""
    conversation.turn_count += 1
    conversation.last_at = fields["said_at"]
    conversation.save()
    turn = Turn.objects.create(
        subject=conversation.subject, conversation=conversation, position=conversation.turn_count, **fields,
    )
    word_index.put(turn)
    return turn


def reply(conversation: Conversation, *, at: datetime, chips=(), **fields) -> Turn:
    """One more turn of the companion's."""
    kept_at = None if fields.get("state") == State.WAITING else at
    return add(conversation, author=Author.COMPANION, said_at=at, kept_at=kept_at, chips=list(chips), **fields)


def coach_begins(conversation: Conversation) -> coach.Reply:
    """The coach's first words. The seed chooses among wordings, so that two conversations do not begin alike."""
    return coach.begin(called(conversation.subject), seed=conversation.pk.int % 1000, translate=_)


def coach_answers(conversation: Conversation, text: str) -> coach.Reply:
    """What the coach says to some words. Where it then stands is set, and kept by whoever adds the turn."""
    state = conversation.coach_state or coach_begins(conversation).state
    answer = coach.answer(state, text, translate=_)
    conversation.coach_state = answer.state
    return answer


def called(subject) -> str:
    """What the companion calls a person: what they chose for it, or their name."""
    return queries.manner(subject=subject).call_me or subject.name

"""What a conversation is made of: a turn that is added, its words made findable, and the coach's next words."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.models import Source
from therapy.companion import coach, queries, word_index
from therapy.companion.models import Author, Conversation, State, Turn

HEARD_BY_COACH = rules.Finding(
    kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond.TODAY, about=rules.About.SELF, evidence="",
    rule_id="coach.concern", why="The guided coach heard words of danger in what they wrote to it.",
)

DIALOGUES = {one.code: one for one in coach.OFFERED}
"""The sets of steps that a conversation can begin with, by their codes."""


def own(subject, conversation_id, *, lock: bool = False) -> Conversation:
    """A person's own conversation, or DoesNotExist."""
    mine = Conversation.objects.visible_to(subject).filter(subject=subject, deleted_at=None).select_related("subject")
    return (mine.select_for_update(of=("self",)) if lock else mine).get(pk=conversation_id)


def locked(turn_id) -> Turn:
    """A turn that nobody else changes until the transaction ends. The conversation goes first, as it does for whoever
    writes in it: two that wait for each other would both be turned away."""
    conversation_id = Turn.objects.values_list("conversation_id", flat=True).get(pk=turn_id)
    conversations = Conversation.objects.select_for_update(of=("self",)).select_related("subject")
    conversation = conversations.get(pk=conversation_id)
    turn = Turn.objects.select_for_update().get(pk=turn_id)
    turn.conversation = conversation
    return turn


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


def coach_begins(conversation: Conversation, dialogue: str = "") -> coach.Reply:
    """The coach's first words. The seed chooses among wordings, so that two conversations do not begin alike."""
    chosen = {"dialogue": dialogue} if dialogue else {}
    return coach.begin(called(conversation.subject), seed=conversation.pk.int % 1000, translate=_, **chosen)


@dataclass(frozen=True)
class Heard:
    """What the coach says to some words, and whether it hears danger in them for the first time."""

    answer: coach.Reply
    is_new: bool

    @property
    def calls_for_help(self) -> bool:
        return self.answer.kind in (coach.WANTS_PERSON, coach.CONCERN)


def hear(conversation: Conversation, text: str) -> Heard:
    """What the coach says to some words. Where it then stands is set, and kept by whoever adds the turn."""
    state = conversation.coach_state or coach_begins(conversation).state
    answer = coach.answer(state, text, translate=_)
    conversation.coach_state = answer.state
    return Heard(answer, not state.get("concerned"))


def heed(heard: Heard, reply: Turn, *, was_noticed: bool, at: datetime) -> None:
    """A second net: the coach heard danger that the screen let through, and somebody should look."""
    if heard.answer.kind == coach.CONCERN and heard.is_new and not was_noticed:
        safety.raise_signal(
            subject=reply.subject, findings=[HEARD_BY_COACH], source=Source.CONVERSATION, source_id=reply.pk, at=at,
        )


def called(subject) -> str:
    """What the companion calls a person: what they chose for it, or their name."""
    return queries.manner(subject=subject).call_me or subject.name

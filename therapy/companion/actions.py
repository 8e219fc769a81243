"""What can be done in a conversation. The order never changes: keep, screen, help; only then somebody answers.

The guided coach answers in the same transaction and needs nobody else to be up. A language model is asked by an
effect of the lane `chat`, after the words are safe.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety import actions as safety
from patients.safety.models import Source
from therapy.companion import coach, listening, queries, replies, sessions, turns, unkept, word_index
from therapy.companion.models import Author, Conversation, State, Turn
from therapy.companion.replies import coach_takes_over as coach_takes_over
from therapy.companion.replies import keep_placeholders as keep_placeholders
from therapy.companion.replies import keep_reply as keep_reply
from therapy.companion.replies import let_coach_answer as let_coach_answer
from therapy.companion.replies import note_sent as note_sent
from therapy.companion.replies import stop as stop
from therapy.companion.sessions import pause as pause

LONGEST = 4000
REPLY = "companion.reply"
PURGE = "companion.purge"
TITLE_WORDS = 6
hear_unkept = unkept.hear
listens_by_model = listening.by_model


class TooLong(ValueError):
    """More than can be kept as one turn. It was screened all the same."""

    def __init__(self, raised: safety.Raised):
        super().__init__("too long")
        self.raised = raised


class NothingSaid(ValueError):
    """An empty turn."""


class NotADialogue(ValueError):
    """No set of steps has this code."""


class NothingToAskAgain(ValueError):
    """The last thing said is no reply that could be asked for again."""


@dataclass(frozen=True)
class Said:
    """A turn that was kept, what is answered, and what screening found."""

    turn: Turn
    reply: Turn
    raised: safety.Raised

    @property
    def shows_help(self) -> bool:
        return self.raised.shows_help or self.reply.called_for_help


@transaction.atomic
def begin(*, subject, at: datetime, minutes: int | None = None, dialogue: str = "") -> Conversation:
    """Open a conversation with the companion's first words. `minutes`: how long the person wants it to be.
    `dialogue`: the set of steps they chose, by its code; the guided coach then answers throughout."""
    if dialogue and dialogue not in turns.DIALOGUES:
        raise NotADialogue(dialogue)
    conversation = Conversation.objects.create(
        subject=subject, started_at=at, last_at=at, ends_at=sessions.end(minutes, at=at), with_coach=bool(dialogue),
    )
    if listening.in_conversation(conversation, at=at):
        words = _("Hello %(name)s. What is on your mind today?") % {"name": turns.called(subject)}
        turns.reply(conversation, text=words, chips=first_chips(), at=at)
    else:
        first = turns.coach_begins(conversation, dialogue)
        conversation.coach_state = first.state
        turns.reply(conversation, text=first.text, chips=first.chips, provider="coach", at=at)
    return conversation


def say(*, subject, conversation_id, text: str, at: datetime) -> Said:
    """Keep what the patient wrote, screen it, and answer or have it answered."""
    text = text.replace("\0", "").strip()
    if not text:
        raise NothingSaid
    conversation = turns.own(subject, conversation_id)
    waiting = conversation.turns.filter(state=State.WAITING).values_list("pk", flat=True)
    so_far = {turn_id: replies.so_far(turn_id) for turn_id in waiting}  # asked for before anything is locked
    return _said(subject, conversation_id, text, so_far, at=at)


@transaction.atomic
def _said(subject, conversation_id, text: str, so_far: dict, *, at: datetime) -> Said:
    conversation = turns.own(subject, conversation_id, lock=True)
    replies.give_up_waiting(conversation, so_far, at=at)
    turn = turns.add(conversation, author=Author.PATIENT, text=text, said_at=at, kept_at=at)
    raised = safety.screen_and_raise(subject=subject, text=text, source=Source.CONVERSATION, source_id=turn.pk, at=at)
    if raised.shows_help:
        turn.called_for_help = True
        turn.save(update_fields=["called_for_help"])
    elif not conversation.title:
        conversation.title = " ".join(text.split()[:TITLE_WORDS])[:80]
        word_index.put_title(conversation)
    conversation.paused_at = conversation.archived_at = None
    reply = _answer(conversation, text, raised, at=at)
    return Said(turn, reply, raised)


@transaction.atomic
def ask_again(*, subject, conversation_id, at: datetime) -> Turn:
    """Have the last reply given anew. What was said before stays in its place, marked, and goes to no model again."""
    conversation = turns.own(subject, conversation_id, lock=True)
    last = conversation.turns.select_for_update().last()
    if not queries.may_ask_again(last) or not listening.in_conversation(conversation, at=at):
        raise NothingToAskAgain
    last.replaced_at = at
    last.save(update_fields=["replaced_at"])
    if _is_over_quota(subject, at=at):
        raise NothingToAskAgain
    return _wait_for_model(conversation, at=at)


@transaction.atomic
def resume(*, subject, conversation_id, at: datetime) -> Turn:
    """Come back to a paused conversation: the coach says where we were, or the person says it to the model.

    One that does not rest, because another page went on with it, is left as it is.
    """
    conversation = turns.own(subject, conversation_id, lock=True)
    if conversation.paused_at is None:
        return conversation.turns.last()
    conversation.paused_at = None
    if listening.in_conversation(conversation, at=at):
        words = _("Welcome back, %(name)s. Where would you like to carry on?") % {"name": turns.called(subject)}
        return turns.reply(conversation, text=words, chips=first_chips(), at=at)
    state = conversation.coach_state
    answer = coach.resume(state, translate=_) if state else turns.coach_begins(conversation)
    conversation.coach_state = answer.state
    return turns.reply(conversation, text=answer.text, chips=answer.chips, provider="coach", at=at)


@transaction.atomic
def delete(*, subject, conversation_id, at: datetime) -> Conversation:
    """Hide a conversation at once, and delete it for good in an hour unless it is brought back."""
    conversation = turns.own(subject, conversation_id, lock=True)
    conversation.deleted_at = at
    conversation.save(update_fields=["deleted_at"])
    queue.enqueue(
        kind=PURGE, key=f"conversation:{conversation.pk}:purge:{at.timestamp():.0f}", at=at + queries.UNDO_FOR,
        conversation_id=str(conversation.pk), deleted=at.isoformat(),
    )
    audit.record(what="conversation.deleted", by=subject, subject=subject, at=at, conversation=str(conversation.pk))
    return conversation


@transaction.atomic
def bring_back(*, subject, conversation_id, at: datetime) -> Conversation:
    """Undo a deletion."""
    mine = Conversation.objects.visible_to(subject).filter(subject=subject).select_for_update(of=("self",))
    conversation = mine.get(pk=conversation_id)
    conversation.deleted_at = None
    conversation.save(update_fields=["deleted_at"])
    return conversation


@transaction.atomic
def purge(*, conversation_id, deleted: str) -> bool:
    """Delete a conversation for good, if it is still deleted as it was then. Whether it was."""
    found = Conversation.objects.select_for_update().filter(pk=conversation_id, deleted_at__isnull=False).first()
    if found is None or found.deleted_at.isoformat() != deleted:
        return False
    found.delete()
    return True


def _answer(conversation: Conversation, text: str, raised: safety.Raised, *, at: datetime) -> Turn:
    if raised.is_now:
        conversation.coach_state = knows_of_danger(conversation.coach_state or turns.coach_begins(conversation).state)
        return turns.reply(conversation, text=help_words(), called_for_help=True, provider="fixed", at=at)
    if listening.in_conversation(conversation) and not _is_over_quota(conversation.subject, at=at):
        return _wait_for_model(conversation, at=at)
    heard = turns.hear(conversation, text)
    reply = turns.reply(
        conversation, text=heard.answer.text, chips=heard.answer.chips, provider="coach", at=at,
        called_for_help=heard.calls_for_help,
    )
    turns.heed(heard, reply, was_noticed=bool(raised.signals), at=at)
    return reply


def _wait_for_model(conversation: Conversation, *, at: datetime) -> Turn:
    waiting = turns.reply(conversation, text="", state=State.WAITING, at=at)
    queue.enqueue(kind=REPLY, key=f"turn:{waiting.pk}:reply", at=at, turn_id=str(waiting.pk))
    return waiting


def knows_of_danger(state: dict) -> dict:
    """The coach's place after words of danger that it was not asked about: it stays with people, not with questions."""
    return {**state, "concerned": True}


def first_chips() -> tuple[str, ...]:
    """Answers to begin with, when a model listens."""
    return _("Something is on my mind"), _("I had a hard day"), _("Something good happened"), _(coach.PERSON_NOW)


def next_chips() -> tuple[str, ...]:
    """Answers for whoever finds it hard to write, when a model listens."""
    return _("I am not sure"), _("Can you say that more simply?"), _("What could help now?"), _(coach.PERSON_NOW)


def help_words() -> str:
    """What is said when somebody may be in danger. Written by people; no model is asked."""
    return _(
        "Thank you for telling me. I am really glad you did. I am a computer program, so I cannot keep you safe by "
        "myself, and you deserve a real person right now. Please use one of the numbers on this page. You can keep "
        "writing here too."
    )


def _is_over_quota(subject, *, at: datetime) -> bool:
    day = Turn.objects.filter(subject=subject, said_at__gt=at - timedelta(days=1))
    asked = day.filter(Q(author=Author.PATIENT) | Q(replaced_at__isnull=False))
    return asked.count() > settings.COMPANION_TURNS_A_DAY

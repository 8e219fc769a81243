"""A reply on its way: waited for, stopped, kept, or given by the coach in a model's place."""

import json
from datetime import datetime
from enum import Enum

from django.db import transaction
from django.utils.translation import gettext as _

from healing_space.live import channels as live
from therapy.companion import turns, word_index
from therapy.companion.models import Author, Conversation, State, Turn

OF_THE_WORDS = frozenset({"text", "state", "kept_at", "chips"})
"""What a person was shown. The rest is the record of how it came about."""


class Why(Enum):
    """Why the coach answers in a model's place."""

    AWAY = "it cannot be reached"
    POOR = "what it said was no answer worth having"
    DELETED = "the conversation was deleted"
    NOT_NOW = "it may not be asked"
    SLOW = "the person did not want to wait"


def stop(*, subject, conversation_id, at: datetime) -> Turn | None:
    """The person wants no more of this reply: what came so far is kept, and marked. None when nothing waits."""
    waiting = turns.own(subject, conversation_id).turns.filter(state=State.WAITING).last()
    if waiting is None:
        return None
    return _stop(waiting.pk, so_far(waiting.pk), at=at)  # what came is asked for before the transaction begins


@transaction.atomic
def _stop(turn_id, text: str, *, at: datetime) -> Turn | None:
    turn = turns.locked(turn_id)
    if turn.state != State.WAITING:
        return None
    turn.text, turn.state, turn.stopped_at, turn.kept_at = text, State.KEPT, at, at
    turn.save(update_fields=["text", "state", "stopped_at", "kept_at"])
    word_index.put_again(turn)
    live.publish("turn", turn.pk, event="done")
    return turn


def so_far(turn_id) -> str:
    """What an open page was shown of a reply that is being written."""
    text = ""
    for event, words in live.said("turn", turn_id):
        if event == "restart":
            text = ""
        elif event == "words":
            text += json.loads(words)["text"]
    return text.strip()


def give_up_waiting(conversation: Conversation, so_far: dict, *, at: datetime) -> None:
    """The person wrote on: what came of a reply so far (`so_far`, by its turn) is kept and marked as stopped."""
    for turn in conversation.turns.select_for_update().filter(state=State.WAITING):
        came = so_far.get(turn.pk, "")
        turn.text, turn.stopped_at = (came, at) if came else (_("(You wrote on before this was answered.)"), None)
        turn.state, turn.kept_at = State.KEPT, at
        turn.save(update_fields=["text", "state", "stopped_at", "kept_at"])
        word_index.put_again(turn)
        live.publish("turn", turn.pk, event="done")


@transaction.atomic
def let_coach_answer(*, subject, conversation_id, at: datetime) -> Turn | None:
    """The patient does not want to wait for the model any longer: the coach answers. None when nothing waits."""
    conversation = turns.own(subject, conversation_id, lock=True)
    waiting = conversation.turns.select_for_update().filter(state=State.WAITING).last()
    return coach_takes_over(waiting, at=at, why=Why.SLOW) if waiting else None


@transaction.atomic
def coach_takes_over(waiting: Turn, *, at: datetime, why: Why = Why.AWAY, **black_box) -> Turn:
    """The model does not answer: the guided coach does, says why, and keeps the thread."""
    waiting = turns.locked(waiting.pk)
    conversation = waiting.conversation
    if waiting.state != State.WAITING:
        return waiting
    words = conversation.turns.filter(author=Author.PATIENT, position__lt=waiting.position).last()
    heard = turns.hear(conversation, words.text if words else "")
    answer = heard.answer
    waiting.text = f"{_takes_over(why)}\n\n{answer.text}"
    waiting.chips, waiting.provider, waiting.state, waiting.kept_at = list(answer.chips), "coach", State.KEPT, at
    waiting.called_for_help = heard.calls_for_help
    _set(waiting, {name: value for name, value in black_box.items() if name not in OF_THE_WORDS})
    word_index.put_again(waiting)
    turns.heed(heard, waiting, was_noticed=bool(words and words.called_for_help), at=at)
    conversation.save(update_fields=["coach_state"])
    live.publish("turn", waiting.pk, event="done")
    return waiting


def _takes_over(why: Why) -> str:
    return {
        Why.AWAY: _("The AI companion cannot be reached just now, so the guided coach is here instead."),
        Why.POOR: _("The AI companion gave no answer that was good enough to show you, so the guided coach is here "
                    "instead."),
        Why.DELETED: _("This conversation was deleted before the AI companion was asked, so nothing was sent to it. "
                       "The guided coach is here instead."),
        Why.NOT_NOW: _("The AI companion may not answer just now, so the guided coach is here instead."),
        Why.SLOW: _("The AI companion was slow to answer, so the guided coach is here instead."),
    }[why]


@transaction.atomic
def keep_reply(turn_id, *, text: str, at: datetime, **black_box) -> Turn | None:
    """Keep what the model answered, with how it came about. None when nobody waits for it any more.

    Of a reply that the person stopped, how it came about is kept all the same.
    """
    turn = turns.locked(turn_id)
    if turn.state != State.WAITING:
        if turn.stopped_at:
            _set(turn, {name: value for name, value in black_box.items() if name not in OF_THE_WORDS})
        return None
    _set(turn, {"text": text, "state": State.KEPT, "kept_at": at, **black_box})
    word_index.put_again(turn)
    live.publish("turn", turn.pk, event="done")
    return turn


def _set(turn: Turn, values: dict) -> None:
    for name, value in values.items():
        setattr(turn, name, value)
    turn.save()


@transaction.atomic
def note_sent(turn_id, *, messages: list[dict], provider: str, at: datetime) -> None:
    """Keep what leaves for a provider, before it leaves: a call that then fails was sent as well."""
    turn = Turn.objects.select_for_update().get(pk=turn_id)
    turn.sent, turn.sent_to, turn.sent_at = list(messages), provider, at
    turn.save(update_fields=["sent", "sent_to", "sent_at"])


@transaction.atomic
def keep_placeholders(conversation_id, placeholders: dict) -> None:
    """Keep which placeholder stands for what, so that a name gets the same one for the whole conversation."""
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    conversation.placeholders = placeholders
    conversation.save(update_fields=["placeholders"])

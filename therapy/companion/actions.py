"""What can be done in a conversation. The order never changes: keep, screen, help; only then somebody answers.

The guided coach answers in the same transaction and needs nobody else to be up. A language model is asked by an
effect of the lane `chat`, after the words are safe.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from gdpr import consent_texts
from gdpr import queries as gdpr
from healing_space.audit import actions as audit
from healing_space.live import channels as live
from healing_space.outbox import queue
from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.models import Source
from therapy.companion import coach, providers
from therapy.companion.models import Author, Conversation, State, Turn
from therapy.companion.steering import queries as steering

LONGEST = 4000
REPLY = "companion.reply"
PURGE = "companion.purge"
UNDO_FOR = timedelta(hours=1)
TITLE_WORDS = 6


class TooLong(ValueError):
    """More than can be kept as one turn. It was screened all the same."""

    def __init__(self, raised: safety.Raised):
        super().__init__("too long")
        self.raised = raised


class NothingSaid(ValueError):
    """An empty turn."""


HEARD_BY_COACH = rules.Finding(
    kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond.TODAY, about=rules.About.SELF, evidence="",
    rule_id="coach.concern", why="The guided coach heard words of danger in what they wrote to it.",
)


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
def begin(*, subject, at: datetime) -> Conversation:
    """Open a conversation with the companion's first words."""
    conversation = Conversation.objects.create(subject=subject, started_at=at, last_at=at)
    if listens_by_model(subject=subject):
        _reply(conversation, text=_("Hello %(name)s. What is on your mind today?") % {"name": subject.name}, at=at)
    else:
        first = _coach_begins(conversation)
        conversation.coach_state = first.state
        _reply(conversation, text=first.text, chips=first.chips, provider="coach", at=at)
    return conversation


@transaction.atomic
def say(*, subject, conversation_id, text: str, at: datetime) -> Said:
    """Keep what the patient wrote, screen it, and answer or have it answered."""
    text = text.replace("\0", "").strip()
    if not text:
        raise NothingSaid
    conversation = _own(subject, conversation_id, lock=True)
    _give_up_waiting(conversation, at=at)
    turn = _add(conversation, author=Author.PATIENT, text=text, said_at=at, kept_at=at)
    raised = safety.screen_and_raise(subject=subject, text=text, source=Source.CONVERSATION, source_id=turn.pk, at=at)
    if raised.shows_help:
        turn.called_for_help = True
        turn.save(update_fields=["called_for_help"])
    elif not conversation.title:
        conversation.title = " ".join(text.split()[:TITLE_WORDS])[:80]
    conversation.paused_at = None
    reply = _answer(conversation, text, raised, at=at)
    return Said(turn, reply, raised)


@transaction.atomic
def hear_unkept(*, subject, conversation_id, text: str, at: datetime) -> safety.Raised:
    """Screen what cannot be kept as a turn: too long, or with characters in it that cannot be read."""
    conversation = _own(subject, conversation_id)
    return safety.screen_and_raise(
        subject=subject, text=text, source=Source.CONVERSATION, source_id=conversation.pk, at=at,
    )


@transaction.atomic
def let_coach_answer(*, subject, conversation_id, at: datetime) -> Turn | None:
    """The patient does not want to wait for the model any longer: the coach answers. None when nothing waits."""
    conversation = _own(subject, conversation_id, lock=True)
    waiting = conversation.turns.select_for_update().filter(state=State.WAITING).last()
    return coach_takes_over(waiting, at=at) if waiting else None


@transaction.atomic
def resume(*, subject, conversation_id, at: datetime) -> Turn:
    """Come back to a paused conversation: the coach says where we were."""
    conversation = _own(subject, conversation_id, lock=True)
    conversation.paused_at = None
    state = conversation.coach_state
    answer = coach.resume(state, translate=_) if state else _coach_begins(conversation)
    conversation.coach_state = answer.state
    return _reply(conversation, text=answer.text, chips=answer.chips, provider="coach", at=at)


@transaction.atomic
def pause(*, subject, conversation_id, at: datetime) -> Conversation:
    """Stop for now; everything is kept where it is."""
    conversation = _own(subject, conversation_id, lock=True)
    conversation.paused_at = at
    conversation.save(update_fields=["paused_at"])
    return conversation


@transaction.atomic
def delete(*, subject, conversation_id, at: datetime) -> Conversation:
    """Hide a conversation at once, and delete it for good in an hour unless it is brought back."""
    conversation = _own(subject, conversation_id, lock=True)
    conversation.deleted_at = at
    conversation.save(update_fields=["deleted_at"])
    queue.enqueue(kind=PURGE, key=f"conversation:{conversation.pk}:purge:{at.timestamp():.0f}", at=at + UNDO_FOR,
                  conversation_id=str(conversation.pk), deleted=at.isoformat())
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


@transaction.atomic
def coach_takes_over(waiting: Turn, *, at: datetime) -> Turn:
    """The model cannot answer: the guided coach does, says so, and keeps the thread."""
    conversation = Conversation.objects.select_for_update().get(pk=waiting.conversation_id)
    waiting = Turn.objects.select_for_update().get(pk=waiting.pk)
    if waiting.state != State.WAITING:
        return waiting
    words = conversation.turns.filter(author=Author.PATIENT, position__lt=waiting.position).last()
    answer = _coach(conversation, words.text if words else "")
    takes_over = _("The AI companion cannot be reached just now, so the guided coach is here instead.")
    waiting.text = f"{takes_over}\n\n{answer.text}"
    waiting.chips, waiting.provider, waiting.state, waiting.kept_at = list(answer.chips), "coach", State.KEPT, at
    waiting.save()
    conversation.save(update_fields=["coach_state"])
    live.publish("turn", waiting.pk, event="done")
    return waiting


@transaction.atomic
def keep_reply(turn_id, *, text: str, at: datetime, **black_box) -> Turn | None:
    """Keep what the model answered, with how it came about. None when nobody waits for it any more."""
    turn = Turn.objects.select_for_update().get(pk=turn_id)
    if turn.state != State.WAITING:
        return None
    for name, value in {"text": text, "state": State.KEPT, "kept_at": at, **black_box}.items():
        setattr(turn, name, value)
    turn.save()
    live.publish("turn", turn.pk, event="done")
    return turn


@transaction.atomic
def keep_placeholders(conversation_id, placeholders: dict) -> None:
    """Keep which placeholder stands for what, so that a name gets the same one for the whole conversation."""
    conversation = Conversation.objects.select_for_update().get(pk=conversation_id)
    conversation.placeholders = placeholders
    conversation.save(update_fields=["placeholders"])


def listens_by_model(*, subject, at: datetime | None = None) -> bool:
    """Whether a language model may be asked for this person now: one is set up, they agreed to that very one, the
    service has an agreement with it, nobody switched it off, and there is something left of the day."""
    provider = providers.chosen()
    if provider is None or provider.name not in consent_texts.current(consent_texts.COMPANION).covers:
        return False
    if not gdpr.has_consent(subject=subject, purpose=consent_texts.COMPANION):
        return False
    return not steering.may_ask(provider.name, subject_id=subject.pk, at=at or timezone.now())


def _answer(conversation: Conversation, text: str, raised: safety.Raised, *, at: datetime) -> Turn:
    if raised.is_now:
        conversation.coach_state = knows_of_danger(conversation.coach_state or _coach_begins(conversation).state)
        return _reply(conversation, text=help_words(), called_for_help=True, provider="fixed", at=at)
    if listens_by_model(subject=conversation.subject) and not _is_over_quota(conversation.subject, at=at):
        waiting = _reply(conversation, text="", state=State.WAITING, at=at)
        queue.enqueue(kind=REPLY, key=f"turn:{waiting.pk}:reply", at=at, turn_id=str(waiting.pk))
        return waiting
    was_concerned = bool((conversation.coach_state or {}).get("concerned"))
    answer = _coach(conversation, text)
    reply = _reply(
        conversation, text=answer.text, chips=answer.chips, provider="coach", at=at,
        called_for_help=answer.kind in (coach.WANTS_PERSON, coach.CONCERN),
    )
    if answer.kind == coach.CONCERN and not raised.signals and not was_concerned:
        # The coach heard danger that the screen let through: a second net, and somebody should look.
        safety.raise_signal(
            subject=conversation.subject, findings=[HEARD_BY_COACH], source=Source.CONVERSATION,
            source_id=reply.pk, at=at,
        )
    return reply


def knows_of_danger(state: dict) -> dict:
    """The coach's place after words of danger that it was not asked about: it stays with people, not with questions."""
    return {**state, "concerned": True}


def help_words() -> str:
    """What is said when somebody may be in danger. Written by people; no model is asked."""
    return _(
        "Thank you for telling me. I am really glad you did. I am a computer program, so I cannot keep you safe by "
        "myself, and you deserve a real person right now. Please use one of the numbers on this page. You can keep "
        "writing here too."
    )


def _coach_begins(conversation: Conversation) -> coach.Reply:
    # The seed chooses among wordings, so that two conversations do not begin alike.
    return coach.begin(conversation.subject.name, seed=conversation.pk.int % 1000, translate=_)


def _coach(conversation: Conversation, text: str) -> coach.Reply:
    state = conversation.coach_state or _coach_begins(conversation).state
    answer = coach.answer(state, text, translate=_)
    conversation.coach_state = answer.state
    return answer


def _is_over_quota(subject, *, at: datetime) -> bool:
    asked = Turn.objects.filter(subject=subject, author=Author.PATIENT, said_at__gt=at - timedelta(days=1))
    return asked.count() > settings.COMPANION_TURNS_A_DAY


def _own(subject, conversation_id, *, lock: bool = False) -> Conversation:
    mine = Conversation.objects.visible_to(subject).filter(subject=subject, deleted_at=None).select_related("subject")
    return (mine.select_for_update(of=("self",)) if lock else mine).get(pk=conversation_id)


def _give_up_waiting(conversation: Conversation, *, at: datetime) -> None:
    for turn in conversation.turns.filter(state=State.WAITING):
        turn.text, turn.state, turn.kept_at = _("(You wrote on before this was answered.)"), State.KEPT, at
        turn.save(update_fields=["text", "state", "kept_at"])


def _reply(conversation: Conversation, *, at: datetime, chips=(), **fields) -> Turn:
    kept_at = None if fields.get("state") == State.WAITING else at
    return _add(conversation, author=Author.COMPANION, said_at=at, kept_at=kept_at, chips=list(chips), **fields)


def _add(conversation: Conversation, **fields) -> Turn:
    conversation.turn_count += 1
    conversation.last_at = fields["said_at"]
    conversation.save()
    return Turn.objects.create(
        subject=conversation.subject, conversation=conversation, position=conversation.turn_count, **fields,
    )

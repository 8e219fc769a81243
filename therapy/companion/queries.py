"""What can be asked about conversations."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.db.models import Count, QuerySet
from django.db.models.functions import TruncDate
from django.utils import timezone

from therapy.companion.models import Author, Conversation, Manner, State, Turn

PATIENCE = timedelta(seconds=45)
"""After this long without a reply the patient is offered the coach."""
UNDO_FOR = timedelta(hours=1)
"""For so long a deleted conversation can be brought back."""
NEAR = timedelta(minutes=3)
"""So long before the chosen end it is told."""
BREAK = timedelta(minutes=20)
LONG = 45
"""After so many minutes without a break one is suggested."""
MOST_AGAIN = 3
"""As often one reply may be asked for anew."""


@dataclass(frozen=True)
class HowToSpeak:
    """How a person wants to be spoken to. Empty: as it comes."""

    style: Mapping[str, str] = field(default_factory=dict)
    """Choices of the prompt's styles: the kind, and the code of what they chose."""
    call_me: str = ""
    pronouns: str = ""
    avoid: tuple[str, ...] = ()
    """Things not to mention, in their own words."""
    called_for_help: bool = False
    """Help is shown wherever these words are."""


def manner(*, subject) -> HowToSpeak:
    """How this person wants to be spoken to."""
    found = Manner.objects.filter(subject=subject).first()
    if found is None:
        return HowToSpeak()
    chosen = {kind: getattr(found, kind) for kind in ("tone", "length", "questions")}
    return HowToSpeak(
        style={kind: code for kind, code in chosen.items() if code}, call_me=found.call_me, pronouns=found.pronouns,
        avoid=tuple(found.avoid or ()), called_for_help=found.called_for_help,
    )


def is_wanted(turn_id) -> bool:
    """Whether somebody still waits for this reply: it was not stopped, and nobody else has answered."""
    return Turn.objects.filter(pk=turn_id, state=State.WAITING, conversation__deleted_at=None).exists()


def conversations(*, subject, viewer, archived: bool | None = None) -> QuerySet[Conversation]:
    """A person's conversations as a viewer may see them, latest first. `archived`: None for all."""
    found = Conversation.objects.about(subject, viewer=viewer).filter(deleted_at=None).order_by("-last_at", "pk")
    return found if archived is None else found.filter(archived_at__isnull=not archived)


def deleted_lately(*, subject, at: datetime) -> list[Conversation]:
    """A person's own conversations that can still be brought back."""
    since = at - UNDO_FOR
    return list(Conversation.objects.filter(subject=subject, deleted_at__gt=since).order_by("-deleted_at")[:5])


def conversation(*, viewer, conversation_id) -> Conversation:
    """One conversation, or DoesNotExist."""
    found = Conversation.objects.visible_to(viewer).filter(deleted_at=None).select_related("subject")
    return found.get(pk=conversation_id)


def turns(*, viewer, conversation_id) -> QuerySet[Turn]:
    """What was said in one conversation, in order."""
    found = Turn.objects.visible_to(viewer).filter(conversation_id=conversation_id, conversation__deleted_at=None)
    return found.order_by("position").defer("sent", "blocked", "parameters", "verdicts")


def turn(*, viewer, turn_id) -> Turn:
    """One turn, or DoesNotExist."""
    kept = Turn.objects.visible_to(viewer).filter(conversation__deleted_at=None)
    return kept.select_related("conversation").get(pk=turn_id)


def is_slow(turn: Turn, *, at: datetime) -> bool:
    """Whether a reply is so late that the coach should be offered."""
    return turn.state == State.WAITING and at - turn.said_at > PATIENCE


def may_ask_again(turn: Turn | None) -> bool:
    """Whether a reply may be asked for anew: a model gave it, or should have, and it was not about danger."""
    if turn is None or turn.author != Author.COMPANION or turn.state != State.KEPT or turn.called_for_help:
        return False
    by_model = turn.stopped_at or turn.sent_to or turn.provider not in ("", "coach", "fixed") or (
        turn.provider == "coach" and turn.kept_at != turn.said_at)
    before = list(turn.conversation.turns.filter(position__lt=turn.position).order_by("-position")[:MOST_AGAIN])
    asked = next((one for one in before if one.author == Author.PATIENT), None)
    return bool(by_model and asked and not asked.called_for_help)


@dataclass(frozen=True)
class Session:
    """How far a conversation is within the time that was chosen for it."""

    ends_at: datetime
    minutes_left: int
    is_near: bool
    """The end is close enough to be told."""

    @property
    def is_over(self) -> bool:
        return self.minutes_left <= 0


def session(found: Conversation, *, at: datetime) -> Session | None:
    """The chosen time of a conversation; None when none was chosen, or it is paused."""
    if found.ends_at is None or found.paused_at:
        return None
    left = found.ends_at - at
    return Session(found.ends_at, max(0, -(-int(left.total_seconds()) // 60)), is_near=left <= NEAR)


def minutes_without_a_break(said: list[Turn], *, at: datetime) -> int:
    """For how long somebody has been writing without a break, as far as the given turns tell."""
    began = at
    for one in reversed(said):
        if began - one.said_at > BREAK:
            break
        began = one.said_at
    return int((at - began).total_seconds() // 60)


def may_listen(user, turn_id: str) -> bool:
    """Whether an open page may hear a reply being written: only in the person's own conversation."""
    return Turn.objects.filter(subject=user, pk=turn_id, conversation__deleted_at=None).exists()


def talks_by_day(*, subject, viewer, first: date, last: date) -> dict[date, float]:
    """How often a person said something to the companion, by the day in London. One query."""
    london = timezone.get_current_timezone()
    begins = timezone.make_aware(datetime.combine(first, time.min))
    ends = timezone.make_aware(datetime.combine(last + timedelta(days=1), time.min))
    found = (
        Turn.objects.about(subject, viewer=viewer)
        .filter(said_at__gte=begins, said_at__lt=ends, author=Author.PATIENT, conversation__deleted_at=None)
        .annotate(day=TruncDate("said_at", tzinfo=london))
        .values("day").annotate(count=Count("pk")).order_by("day")
    )
    return {row["day"]: float(row["count"]) for row in found}

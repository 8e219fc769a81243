"""What can be asked about what is remembered and about summaries that are shared."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from gdpr import access
from patients.care import queries as care
from therapy.companion import queries as companion
from therapy.companion.memory.models import Fact, Kind, Reading, Stage, State, Summary
from therapy.companion.models import Author, Conversation, Turn

UNDO_FOR = companion.UNDO_FOR
"""For so long something that was deleted can be brought back."""
REST = timedelta(minutes=20)
"""After so long without a word a conversation rests."""
TURNS_SHOWN = 200
TAKEN_BACK_SHOWN = 20


def facts(*, subject) -> QuerySet[Fact]:
    """Everything noted about a person, the newest first. What came from a deleted conversation is not there."""
    mine = Fact.objects.filter(subject=subject, deleted_at=None, conversation__deleted_at=None)
    return mine.select_related("turn", "conversation").defer(
        "turn__sent", "turn__blocked", "turn__text", "conversation__coach_state", "conversation__placeholders",
    ).order_by("-noted_at", "-created_at", "pk")


def fact(*, subject, fact_id) -> Fact:
    """One of them, or DoesNotExist."""
    return facts(subject=subject).get(pk=fact_id)


def confirmed(*, subject) -> QuerySet[Fact]:
    """What a person let us remember, the newest first."""
    kept = Fact.objects.filter(
        subject=subject, state=State.CONFIRMED, deleted_at=None, conversation__deleted_at=None,
    )
    return kept.order_by("-noted_at", "pk")


def to_be_used(*, subject) -> QuerySet[Fact]:
    """What goes along with a question to a model: what is confirmed, and does not tell of danger."""
    return confirmed(subject=subject).filter(called_for_help=False)


def deleted_lately(*, subject, at: datetime) -> list[Fact]:
    """What a person deleted and can still bring back, the latest first."""
    gone = Fact.objects.filter(subject=subject, deleted_at__gt=at - UNDO_FOR, conversation__deleted_at=None)
    return list(gone.order_by("-deleted_at")[:20])


def by_state(*, subject) -> dict[str, list[Fact]]:
    """A person's facts by what they said to them. One query."""
    found: dict[str, list[Fact]] = {state: [] for state in State.values}
    for one in facts(subject=subject):
        found[one.state].append(one)
    return found


def resting(*, at: datetime) -> QuerySet[Conversation]:
    """Conversations in which nobody has written for a while, with words that nobody has read for remembering. Who chose
    a set of steps was told that no AI is used for it, so none reads it."""
    read = Reading.objects.filter(conversation=OuterRef("pk")).values("up_to")[:1]
    newest = Turn.objects.filter(
        conversation=OuterRef("pk"), author=Author.PATIENT, called_for_help=False,
    ).order_by("-position").values("position")[:1]
    return (
        Conversation.objects.filter(
            deleted_at=None, with_coach=False, last_at__lt=at - REST, last_at__gt=at - timedelta(days=7),
        )
        .annotate(read_up_to=Coalesce(Subquery(read), 0), newest=Subquery(newest))
        .filter(newest__gt=F("read_up_to")).order_by("last_at")
    )


@dataclass(frozen=True)
class Source:
    """A turn that a sentence comes from."""

    turn_id: UUID
    conversation_id: UUID
    position: int
    said_at: datetime
    text: str = ""


@dataclass(frozen=True)
class Sentence:
    text: str
    own: bool
    """The person's own words, written by them into the summary."""
    sources: tuple[Source, ...]


def own_turns(*, subject, conversation_id) -> list[Turn]:
    """What a person said in one of their conversations, to choose from."""
    found = companion.turns(viewer=subject, conversation_id=conversation_id)
    return list(found.filter(subject=subject, author=Author.PATIENT)[:TURNS_SHOWN])


def in_the_making(*, subject, conversation_id) -> Summary | None:
    """The summary of a conversation that was not shared yet."""
    mine = _own(subject).filter(conversation_id=conversation_id, stage__in=[Stage.WAITING, Stage.DRAFT])
    return mine.first()


def past(*, subject, conversation_id) -> list[Summary]:
    """Summaries of a conversation that are shared, or were."""
    mine = _own(subject).filter(conversation_id=conversation_id, stage__in=[Stage.SHARED, Stage.WITHDRAWN])
    return list(mine.select_related("shared_with").order_by("-shared_at"))


def summaries(*, subject, conversation_id) -> list[Summary]:
    """All of a conversation, the newest first."""
    companion.conversation(viewer=subject, conversation_id=conversation_id)
    return list(_own(subject).filter(conversation_id=conversation_id).order_by("-asked_at"))


def summary(*, subject, summary_id) -> Summary:
    """One of a person's own, or DoesNotExist."""
    return _own(subject).select_related("conversation", "shared_with").get(pk=summary_id)


def shared_with(*, viewer, subject) -> list[Summary]:
    """What a person shares with this very clinician now, the newest first."""
    found = Summary.objects.visible_to(viewer).filter(
        subject=subject, stage=Stage.SHARED, shared_with=viewer, conversation__deleted_at=None,
    )
    return list(found.select_related("conversation").order_by("-shared_at", "pk"))


def taken_back(*, viewer, subject) -> list[Summary]:
    """That a person took back what this very clinician could read, the latest first: only when, never what it said."""
    grant = access.standing_grants(viewer).filter(subject=subject, scope=Summary.scope)
    found = Summary.objects.filter(
        Exists(grant), subject=subject, stage=Stage.WITHDRAWN, shared_with=viewer, conversation__deleted_at=None,
    )
    found = found.defer("sentences").order_by("-withdrawn_at", "pk")[:TAKEN_BACK_SHOWN]
    return [_emptied(one) for one in found]


def _emptied(summary: Summary) -> Summary:
    summary.sentences, summary.called_for_help = [], False
    return summary


def sentences(found: list[Summary], *, with_words: bool) -> dict:
    """The sentences of each summary with what they come from, by its id. One query for all of them.

    `with_words`: what was said in those turns as well, for the person themselves.
    """
    wanted = {turn for one in found for sentence in one.sentences for turn in sentence["turns"]}
    subjects = {one.subject_id for one in found}
    kept = Turn.objects.filter(pk__in=wanted, subject__in=subjects, conversation__deleted_at=None)
    fields = ("position", "said_at", "conversation_id", "subject_id", *(["text"] if with_words else ()))
    said = {str(turn.pk): Source(turn.pk, turn.conversation_id, turn.position, turn.said_at,
                                 turn.text if with_words else "") for turn in kept.only(*fields)}
    return {one.pk: [
        Sentence(each["text"], each["own"], tuple(said[turn] for turn in each["turns"] if turn in said))
        for each in one.sentences
    ] for one in found}


def clinicians_of(subject) -> list:
    """Whom a summary can be shared with."""
    return care.clinicians_of(subject)


def facts_of_kind(*, subject, conversation_id) -> QuerySet[Fact]:
    """What sums up one conversation."""
    return Fact.objects.filter(subject=subject, conversation_id=conversation_id, kind=Kind.SUMMARY)


def _own(subject) -> QuerySet[Summary]:
    return Summary.objects.filter(subject=subject, conversation__deleted_at=None)

"""What can be asked about messages."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery

from gdpr import access
from gdpr.scopes import Scope
from messaging import taking_part
from messaging.models import Block, Hidden, Message, Seat, Thread, With
from patients.care import queries as care

EDIT_FOR = timedelta(minutes=15)
"""For so long after it was sent a message can be put into other words."""
BY_TIME = ("-last_at", "-pk")
NEWEST_FIRST = ("-sent_at", "-pk")


def threads(*, viewer, subject=None, archived: bool | None = False) -> QuerySet[Thread]:
    """The threads that somebody takes part in, the newest first, each with what is new in it for them.

    `archived`: the ones they put away instead of the others; None: all. What is theirs alone is on each.
    """
    own = Seat.objects.filter(thread=OuterRef("pk"), person=viewer)
    # Who they are is read for the rows that are shown: joined, they are compared with each of ten thousand threads.
    found = Thread.objects.visible_to(viewer).prefetch_related("subject", "clinician", "last_by").annotate(
        read_at=Subquery(own.values("read_at")[:1]), muted_at=Subquery(own.values("muted_at")[:1]),
        archived_at=Subquery(own.values("archived_at")[:1]), remind_at=Subquery(own.values("remind_at")[:1]),
    )
    if archived is not None:
        put_away = Exists(own.filter(archived_at__isnull=False))
        found = found.filter(put_away if archived else ~put_away)
    if subject is not None:
        found = found.filter(subject=subject)
    return found.order_by(*BY_TIME)


def with_news(found: QuerySet[Thread], *, viewer) -> QuerySet[Thread]:
    """Of threads as `threads` gives them, the ones in which somebody else wrote what the viewer has not seen."""
    return found.exclude(last_by=viewer).filter(Q(read_at=None) | Q(read_at__lt=F("last_at")))


def count_new(*, viewer) -> int:
    """In how many threads there is something new for somebody. What they muted is not counted."""
    return with_news(threads(viewer=viewer), viewer=viewer).filter(muted_at=None).count()


def thread(*, viewer, thread_id) -> Thread:
    """One thread that somebody takes part in, or DoesNotExist."""
    return Thread.objects.visible_to(viewer).select_related("subject", "clinician").get(pk=thread_id)


def listed(*, viewer, thread_id) -> Thread:
    """One thread as a list shows it, put away or not."""
    return threads(viewer=viewer, archived=None).get(pk=thread_id)


def messages(*, viewer, thread_id) -> QuerySet[Message]:
    """What was sent in a thread and is in somebody's sight, the newest first."""
    out_of_sight = Hidden.objects.filter(message=OuterRef("pk"), person=viewer)
    found = Message.objects.visible_to(viewer).filter(thread=thread_id, sent_at__isnull=False)
    return found.filter(~Exists(out_of_sight)).select_related("author").order_by(*NEWEST_FIRST)


def message(*, viewer, message_id) -> Message:
    """One message that was sent and that somebody may see, or DoesNotExist."""
    return Message.objects.visible_to(viewer).select_related("thread", "author").get(
        pk=message_id, sent_at__isnull=False,
    )


def to_go(*, by, thread_id=None) -> QuerySet[Message]:
    """Somebody's own messages that wait for their time, or that could not go when it came, the next first."""
    found = Message.objects.visible_to(by).filter(author=by, sent_at=None).select_related("thread", "thread__subject")
    return (found.filter(thread=thread_id) if thread_id else found).order_by("send_at", "pk")


def hidden(*, viewer, message_id: str) -> str:
    """The message of this id, if somebody took it out of their own sight; nothing for anything else."""
    try:
        found = Hidden.objects.filter(person=viewer, message=message_id).exists()
    except ValidationError:
        return ""
    return message_id if found else ""


def may_edit(message: Message, *, by, at: datetime) -> bool:
    """Whether a message can still be put into other words by somebody."""
    return message.author_id == by.pk and message.sent_at is not None and at - message.sent_at < EDIT_FOR


class TooLateToEdit(ValueError):
    """A message was sent too long ago, or by somebody else, to be changed."""


@dataclass(frozen=True)
class Reader:
    """Somebody in a thread, and the newest message they have seen."""

    person: object
    name: str
    read_at: datetime | None


@dataclass(frozen=True)
class Opened:
    """A thread as one person has it open."""

    thread: Thread
    seat: Seat | None
    readers: list[Reader]
    """The others, and how far they read."""
    absences: list[taking_part.Absence] = field(default_factory=list)
    why_not: str = ""
    """What stands against writing here now, a key of taking_part.WHY."""

    @property
    def draft(self) -> str:
        return self.seat.draft if self.seat else ""

    def seen_by(self, message: Message) -> list[str]:
        """Who of the others has seen a message."""
        return [one.name for one in self.readers if one.read_at and message.sent_at and one.read_at >= message.sent_at]


def opened(*, viewer, thread_id, at: datetime) -> Opened:
    """A thread with everything that stands around its messages. Seven queries at most, however long it is."""
    found = thread(viewer=viewer, thread_id=thread_id)
    others = taking_part.others(found, than=viewer)
    seats = {seat.person_id: seat for seat in Seat.objects.filter(thread=found).select_related("person")}
    return Opened(
        found, seats.get(viewer.pk),
        [Reader(one, name_of(one), seats[one.pk].read_at if one.pk in seats else None) for one in others],
        taking_part.absences(others, at=at),
        taking_part.why_not(found, by=viewer, staff=others),
    )


def name_of(person) -> str:
    """What somebody is called in a thread."""
    return person.name if person.role == "PATIENT" else care.name_of(person)


def patient_of(*, viewer, patient_id):
    """A patient whose messages somebody may see, or DoesNotExist."""
    seen = access.subjects_seen_by(viewer, Scope.MESSAGES)
    return get_user_model().objects.filter(pk__in=seen).get(pk=patient_id)


def to_write_to(subject) -> list:
    """The staff whom a patient can begin a thread with."""
    return list(taking_part.staff_of(subject.pk))


def may_listen(user, thread_id: str) -> bool:
    """Whether somebody may hear that a thread has something new."""
    try:
        return Thread.objects.visible_to(user).filter(pk=thread_id).exists()
    except ValidationError:
        return False


def is_with_team(thread: Thread) -> bool:
    """Whether a thread is with the whole care team."""
    return thread.with_whom == With.TEAM




@dataclass(frozen=True)
class MayWrite:
    """Somebody who looks after a patient, and whether they may write to them."""

    person: object
    name: str
    is_blocked: bool


def people(*, subject) -> list[MayWrite]:
    """Everybody who could write to a patient, and those whom they blocked."""
    blocked = set(Block.objects.filter(subject=subject).values_list("whom", flat=True))
    return [MayWrite(one, name_of(one), one.pk in blocked) for one in taking_part.staff_of(subject.pk)]

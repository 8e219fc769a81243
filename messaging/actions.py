"""Writing to each other: beginning a thread, sending, reading, and keeping one's own side of it in order.

What is written is kept and screened in one transaction; whoever else takes part hears of it by a live page and a
letter that says nothing of what is in it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from messaging import attachments, queries, taking_part, telling, word_index, wording
from messaging.models import Attachment, Block, Earlier, Handing, Hidden, Message, Seat, Thread, With
from patients.care import queries as care
from patients.safety import actions as safety
from patients.safety import unkept
from patients.safety.models import Source

LONGEST, LONGEST_TITLE = wording.LONGEST, wording.LONGEST_TITLE
RELEASE = "messaging.release"
MayNotWrite, NotAMessage, TooLateToEdit = taking_part.MayNotWrite, wording.NotAMessage, queries.TooLateToEdit


@dataclass(frozen=True)
class Sent:
    """A message, and what was noticed in it."""

    message: Message
    raised: safety.Raised


@transaction.atomic
def begin(
    *, by, subject, title: str, text: str, at: datetime, with_team: bool = False, clinician_id=None,
    send_at: datetime | None = None,
) -> Sent:
    """Begin a thread with its first message. A patient chooses one of their clinicians or the team; a clinician begins
    one of their own with a patient whom they look after."""
    title = wording.kept(title, "title", LONGEST_TITLE, _("Say in a few words what it is about"))
    team = taking_part.staff_of(subject.pk)
    if by.pk != subject.pk and not team.filter(pk=by.pk).exists():
        raise Thread.DoesNotExist
    whom = clinician_id if by.pk == subject.pk else by.pk
    one = None if with_team else team.filter(pk=whom).first()
    if not with_team and one is None:
        raise NotAMessage("to", _("Choose who you want to write to"))
    thread = Thread.objects.create(
        subject=subject, title=title, with_whom=With.TEAM if with_team else With.CLINICIAN, clinician=one,
        begun_at=at, last_at=at, last_by=by,
    )
    raised = _screened(thread, by, title, thread.pk, at=at)
    if raised.shows_help:
        thread.title_calls_for_help = True
        thread.save(update_fields=["title_calls_for_help"])
    word_index.put_title(thread)
    audit.record(what="messages.begun", by=by, subject=subject, at=at, thread=str(thread.pk))
    sent = _send(thread, by, text, at=at, send_at=send_at)
    return Sent(sent.message, sent.raised if sent.raised.shows_help else raised)


@transaction.atomic
def send(
    *, thread_id, by, text: str, at: datetime, send_at: datetime | None = None, attachment_ids: Iterable = (),
) -> Sent:
    """Send a message, now or at a time to come, with files from one's box. What a patient writes is screened when it
    is written."""
    thread = _held(by, thread_id)
    sent = _send(thread, by, text, at=at, send_at=send_at, files=attachments.chosen(thread, by=by, ids=attachment_ids))
    seat = _seat(thread, by)
    seat.draft, seat.draft_at, seat.archived_at, seat.remind_at = "", None, None, None
    seat.save(update_fields=["draft", "draft_at", "archived_at", "remind_at"])
    return sent


@transaction.atomic
def edit(*, message_id, by, text: str, at: datetime) -> Sent:
    """Put a message into other words, for a short while after it was sent. What it said before is kept."""
    found = queries.message(viewer=by, message_id=message_id)
    thread = _held(by, found.thread_id)
    message = thread.messages.select_for_update().get(pk=found.pk)
    if not queries.may_edit(message, by=by, at=at):
        raise TooLateToEdit(message_id)
    text = wording.kept(text, may_be_empty=message.attachments.filter(taken_out_at=None).exists())
    if text == message.text:
        return Sent(message, safety.Raised())
    Earlier.objects.create(subject=thread.subject, thread=thread, message=message, text=message.text, until=at)
    raised = _screened(thread, by, text, message.pk, at=at)
    message.text, message.edited_at = text, at
    message.calls_for_help = message.calls_for_help or raised.shows_help
    message.save(update_fields=["text", "edited_at", "calls_for_help"])
    word_index.put(message)
    telling.live(thread)
    return Sent(message, raised)


@transaction.atomic
def call_off(*, message_id, by, at: datetime) -> Message:
    """A message that waits for its time is not sent; its words become the draft again, after what stands there, and its
    files are in the box."""
    message = queries.to_go(by=by).get(pk=message_id)
    thread = _held(by, message.thread_id)
    message = thread.messages.select_for_update().get(pk=message_id, sent_at=None)
    seat = _seat(thread, by)
    seat.draft = "\n\n".join(part for part in (seat.draft, message.text) if part)
    seat.draft_at = at
    seat.save(update_fields=["draft", "draft_at"])
    attachments.back_to_box(message)
    message.delete()
    return message


@transaction.atomic
def release(*, message_id, at: datetime) -> bool:
    """The time of a message has come. Whether it went: whoever may not write any more is told so on the page."""
    waiting = Message.objects.select_related("thread", "author", "thread__subject").filter(pk=message_id, sent_at=None)
    message = waiting.first()
    if message is None or message.send_at is None or message.send_at > at:
        return False
    thread = Thread.objects.select_for_update(of=("self",)).select_related("subject").get(pk=message.thread_id)
    message.refresh_from_db(fields=["sent_at"])
    if message.sent_at:
        return False
    sees = Thread.objects.visible_to(message.author).filter(pk=thread.pk).exists()
    message.held_back = taking_part.why_not(thread, by=message.author) if sees else taking_part.NOBODY
    if message.held_back:
        message.save(update_fields=["held_back"])
        return False
    _gone(thread, message, at=at)
    return True


@transaction.atomic
def hide(*, message_id, by, at: datetime) -> Message:
    """Take a message out of one's own sight. The others still have it."""
    message = queries.message(viewer=by, message_id=message_id)
    Hidden.objects.get_or_create(
        message=message, person=by,
        defaults={"subject_id": message.subject_id, "thread_id": message.thread_id, "hidden_at": at},
    )
    return message


@transaction.atomic
def show_again(*, message_id, by) -> Message:
    """Bring a message back into one's own sight."""
    message = queries.message(viewer=by, message_id=message_id)
    Hidden.objects.filter(message=message, person=by).delete()
    return message


@transaction.atomic
def read(*, thread_id, by, at: datetime) -> Seat:
    """Somebody has the thread before them: what was sent so far is seen. The others see that on their page."""
    thread = queries.thread(viewer=by, thread_id=thread_id)
    seat = _seat(thread, by)
    seat.seen_at = at
    if seat.read_at is None or seat.read_at < thread.last_at:
        seat.read_at = thread.last_at
        telling.live(thread)
        telling.seen(thread, by, at=at)
    seat.save(update_fields=["seen_at", "read_at"])
    return seat


@transaction.atomic
def keep_draft(*, thread_id, by, text: str, at: datetime) -> tuple[Seat, safety.Raised]:
    """Keep what somebody put aside unsent. A patient's words are heard, and passed on, as if they had been sent."""
    seat = note_draft(thread_id=thread_id, by=by, text=text, at=at)
    return seat, _screened(seat.thread, by, seat.draft, thread_id, at=at)


@transaction.atomic
def note_draft(*, thread_id, by, text: str, at: datetime) -> Seat:
    """Keep what is in the box while somebody writes, so that nothing is lost. Half a sentence is not passed on: it may
    end otherwise. Whether it calls for help is for the page to see."""
    seat = _seat(queries.thread(viewer=by, thread_id=thread_id), by)
    seat.draft = text.replace("\0", "")[:LONGEST]
    seat.draft_at = at if seat.draft else None
    seat.save(update_fields=["draft", "draft_at"])
    return seat


@transaction.atomic
def put(*, thread_id, by, at: datetime, archived: bool | None = None, muted: bool | None = None) -> Seat:
    """Put a thread away or take it back, be told of what is new in it or not. What is left out stays as it is."""
    seat = _seat(queries.thread(viewer=by, thread_id=thread_id), by)
    if archived is not None:
        seat.archived_at = (seat.archived_at or at) if archived else None
    if muted is not None:
        seat.muted_at = (seat.muted_at or at) if muted else None
    seat.save(update_fields=["archived_at", "muted_at"])
    return seat


@transaction.atomic
def block(*, subject, whom_id, yes: bool, at: datetime) -> None:
    """A patient does not want to be written to by somebody who looks after them, or does again."""
    if not yes:
        Block.objects.filter(subject=subject, whom=whom_id).delete()
        return
    whom = taking_part.staff_of(subject.pk).get(pk=whom_id)
    Block.objects.get_or_create(subject=subject, whom=whom, defaults={"blocked_at": at})
    audit.record(what="messages.blocked", by=subject, subject=subject, at=at, clinician=str(whom.pk))


@transaction.atomic
def hand_on(*, thread_id, by, at: datetime) -> Thread:
    """The patient hands a thread on to whoever looks after them now: from then on that clinician reads all of it."""
    thread = Thread.objects.select_for_update(of=("self",)).get(pk=thread_id, subject=by, with_whom=With.CLINICIAN)
    now = care.clinicians_of(by)
    if not now:
        raise MayNotWrite(taking_part.NOBODY)
    before, after = thread.clinician, now[0]
    if before.pk != after.pk:
        Handing.objects.create(subject=by, thread=thread, before=before, after=after, handed_at=at, by=by)
        thread.clinician = after
        thread.save(update_fields=["clinician"])
        telling.of_thread(thread, after, at=at)
        audit.record(what="messages.handed_on", by=by, subject=by, at=at, thread=str(thread.pk), to=str(after.pk))
    return thread


def hear_unkept(*, subject, text: str, at: datetime, source_id="") -> safety.Raised:
    """Words of a patient that came and were not kept are heard all the same."""
    return unkept.hear(subject=subject, text=text, source=Source.MESSAGE, source_id=source_id, at=at)


def _send(
    thread: Thread, by, text: str, *, at: datetime, send_at: datetime | None, files: Sequence[Attachment] = (),
) -> Sent:
    text = wording.kept(text, may_be_empty=bool(files))
    taking_part.require(thread, by=by)
    if send_at is not None and send_at <= at:
        raise NotAMessage("send_at", _("Choose a time that is still to come"))
    message = Message.objects.create(
        subject=thread.subject, thread=thread, author=by, text=text, written_at=at, send_at=send_at,
    )
    raised = _screened(thread, by, text, message.pk, at=at)
    if attachments.go_with(message, files) or raised.shows_help:
        message.calls_for_help = True
        message.save(update_fields=["calls_for_help"])
    if send_at is None:
        _gone(thread, message, at=at)
    else:
        queue.enqueue(kind=RELEASE, key=f"message:{message.pk}:release", at=send_at, message_id=str(message.pk))
    return Sent(message, raised)


def _gone(thread: Thread, message: Message, *, at: datetime) -> None:
    message.sent_at, message.held_back = at, ""
    message.save(update_fields=["sent_at", "held_back"])
    word_index.put(message)
    thread.last_at, thread.last_by = at, message.author
    thread.save(update_fields=["last_at", "last_by"])
    seat = _seat(thread, message.author)
    seat.read_at = at
    seat.save(update_fields=["read_at"])
    telling.of_message(message, at=at)


def _screened(thread: Thread, by, text: str, source_id, *, at: datetime) -> safety.Raised:
    """What a patient writes is screened; what staff write is about somebody, and is not."""
    if by.pk != thread.subject_id:
        return safety.Raised()
    return safety.screen_and_raise(
        subject=thread.subject, text=text, source=Source.MESSAGE, source_id=source_id, at=at,
    )


def _held(by, thread_id) -> Thread:
    """A thread that somebody takes part in, held still: what two people send at once comes one after the other."""
    found = queries.thread(viewer=by, thread_id=thread_id)
    return Thread.objects.select_for_update(of=("self",)).select_related("subject", "clinician").get(pk=found.pk)


def _seat(thread: Thread, person) -> Seat:
    return Seat.objects.get_or_create(thread=thread, person=person, defaults={"subject_id": thread.subject_id})[0]

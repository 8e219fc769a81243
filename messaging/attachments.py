"""Files that go with messages: put into one's box, taken out and put back, sent, opened.

A file lies in the box of whoever put it there until it goes with a message. What it is and whether it holds a virus is
looked at before it is kept; where ClamAV's daemon is set up and does not answer, the file is kept back until it does.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.encryption import files
from healing_space.outbox import queue
from messaging import attachments_content, attachments_viruses, queries, taking_part, telling
from messaging.attachments_content import Content, NotTaken
from messaging.models import Attachment, Checked, Hidden, Message, Thread
from messaging.wording import NotAMessage
from patients.safety import actions as safety
from patients.safety.models import Source

log = logging.getLogger(__name__)

ROOM = "attachments"
CHECK = "messaging.check_attachment"
MOST, MOST_A_DAY = 5, 100
"""As many files go with one message; as many may one person put in a day."""
IN_BOX_FOR, TAKEN_OUT_FOR = timedelta(days=30), timedelta(days=1)
"""For so long a file that was not sent is kept, and one that was taken out of the box can be put back."""

VIRUS = _("This file holds a virus. It was not kept, and nobody got it.")
TOO_MANY = _("At most %(most)s files go with one message. Send these first, or take one out.") % {"most": MOST}
TOO_MANY_TODAY = _("You have put in as many files as one day allows. Try again tomorrow.")
NOT_IN_BOX = _("One of these files is not in your box any more. Look at what is there, and send again.")


@dataclass(frozen=True)
class LookedAt:
    """A file that may be kept, and whether it was checked for viruses."""

    content: Content
    checked: Checked


@dataclass(frozen=True)
class Put:
    """A file in the box, and what was noticed in its name."""

    attachment: Attachment
    raised: safety.Raised


def most_bytes() -> int:
    """How large a file may be."""
    return settings.ATTACHMENT_MOST_MB * 1_000_000


def too_large() -> str:
    """What whoever sends more is told."""
    return _("This file is too large. It may have %(most)s MB at most.") % {"most": settings.ATTACHMENT_MOST_MB}


def look_at(data: bytes) -> LookedAt:
    """Find out what a file is and whether it holds a virus, before anything of it is kept. NotTaken says why not."""
    if len(data) > most_bytes():
        raise NotTaken(too_large())
    checked = Checked.FINE
    if attachments_viruses.is_set_up():
        try:
            if attachments_viruses.virus_in(data):
                log.warning("attachment_with_virus")
                raise NotTaken(VIRUS)
        except attachments_viruses.Away:
            log.warning("virus_check_away")
            checked = Checked.WAITS
    return LookedAt(attachments_content.looked_into(data), checked)


@transaction.atomic
def put(*, thread_id, by, name: str, looked_at: LookedAt, at: datetime) -> Put:
    """Put a file into one's own box for a thread. A patient's name for it is screened as their words are."""
    thread = queries.thread(viewer=by, thread_id=thread_id)
    taking_part.require(thread, by=by)
    if in_box(thread_id=thread_id, by=by).count() >= MOST:
        raise NotTaken(TOO_MANY)
    if Attachment.objects.filter(author=by, put_at__gt=at - timedelta(days=1)).count() >= MOST_A_DAY:
        raise NotTaken(TOO_MANY_TODAY)
    content = looked_at.content
    attachment = Attachment(
        subject=thread.subject, thread=thread, author=by, kind=content.kind, size=len(content.data), put_at=at,
        name=attachments_content.cleaned_name(name, content.kind), checked=looked_at.checked,
    )
    raised = safety.Raised()
    if by.pk == thread.subject_id:
        raised = safety.screen_and_raise(
            subject=thread.subject, text=attachment.name.rpartition(".")[0], source=Source.MESSAGE,
            source_id=thread.pk, at=at,
        )
        attachment.calls_for_help = raised.shows_help
    files.keep(ROOM, attachment.pk, content.data)
    attachment.save()
    if attachment.checked == Checked.WAITS:
        check_later(attachment, at=at)
    return Put(attachment, raised)


@transaction.atomic
def take_out(*, attachment_id, by, at: datetime) -> Attachment:
    """Take a file of one's own out of the box, or, for as long as its message can be changed, out of the message."""
    attachment = _own(attachment_id, by, at)
    attachment.taken_out_at = attachment.taken_out_at or at
    attachment.save(update_fields=["taken_out_at"])
    _show(attachment)
    return attachment


@transaction.atomic
def put_back(*, attachment_id, by, at: datetime) -> Attachment:
    """Put back what was taken out."""
    attachment = _own(attachment_id, by, at)
    if not attachment.message_id and in_box(thread_id=attachment.thread_id, by=by).count() >= MOST:
        raise NotTaken(TOO_MANY)
    attachment.taken_out_at = None
    attachment.save(update_fields=["taken_out_at"])
    _show(attachment)
    return attachment


def chosen(thread: Thread, *, by, ids: Iterable) -> list[Attachment]:
    """Of the files in somebody's box those that are to go with a message, held. NotAMessage when one is not there."""
    wanted = set(map(str, ids))
    if not wanted:
        return []
    if len(wanted) > MOST:
        raise NotAMessage("attachments", TOO_MANY)
    try:
        found = list(in_box(thread_id=thread.pk, by=by).select_for_update().filter(pk__in=wanted))
    except ValidationError:
        found = []
    if len(found) != len(wanted):
        raise NotAMessage("attachments", NOT_IN_BOX)
    return found


def go_with(message: Message, chosen: Sequence[Attachment]) -> bool:
    """Files leave the box with a message. Whether help is to be shown beside one of their names."""
    Attachment.objects.filter(pk__in=[one.pk for one in chosen]).update(message=message)
    return any(one.calls_for_help for one in chosen)


def back_to_box(message: Message) -> None:
    """The files of a message that is not sent after all are in the box again."""
    message.attachments.update(message=None)


def in_box(*, thread_id, by) -> QuerySet[Attachment]:
    """The files that somebody has put in for a thread and not sent, in their order."""
    return Attachment.objects.visible_to(by).filter(
        thread=thread_id, author=by, message=None, taken_out_at=None,
    ).order_by("put_at", "pk")


def taken_out(*, by, attachment_id: str) -> Attachment | None:
    """What somebody has just taken out of the box, to be offered back; nothing for anything else."""
    try:
        return Attachment.objects.visible_to(by).filter(
            pk=attachment_id, author=by, message=None, taken_out_at__isnull=False).first()
    except ValidationError:
        return None


def beside(messages: QuerySet[Message]) -> QuerySet[Message]:
    """Messages with the files that went with them, in their order, in one question more."""
    return messages.prefetch_related(Prefetch("attachments", Attachment.objects.order_by("put_at", "pk")))


def attachment(*, viewer, attachment_id) -> Attachment:
    """One file that somebody may open or hear about: of a message in their sight, or in their own box."""
    found = Attachment.objects.visible_to(viewer).filter(Q(author=viewer) | Q(message__sent_at__isnull=False))
    out_of_sight = Hidden.objects.filter(person=viewer).values("message")
    return found.exclude(message__isnull=False, message__in=out_of_sight).get(pk=attachment_id)


def may_open(attachment: Attachment) -> bool:
    """Whether a file is there to be opened: not kept back, not thrown away, not taken out."""
    return attachment.checked == Checked.FINE and attachment.taken_out_at is None


def content(attachment: Attachment) -> bytes:
    """What a file holds, for whoever was let have it."""
    return files.read(ROOM, attachment.pk)


def _own(attachment_id, by, at: datetime) -> Attachment:
    visible = Attachment.objects.visible_to(by).filter(author=by)
    attachment = visible.select_for_update(of=("self",)).select_related("message", "thread").get(pk=attachment_id)
    message = attachment.message
    if message and message.sent_at and not queries.may_edit(message, by=by, at=at):
        raise queries.TooLateToEdit(attachment_id)
    return attachment


def _show(attachment: Attachment) -> None:
    if attachment.message and attachment.message.sent_at:
        telling.live(attachment.thread)


def check_later(attachment: Attachment, *, at: datetime) -> None:
    """Have a file checked as soon as it can be. Asked again within an hour, it is once."""
    queue.enqueue(kind=CHECK, key=f"attachment:{attachment.pk}:check:{at:%Y%m%dT%H}", at=at,
                  attachment_id=str(attachment.pk))


def check(*, attachment_id, at: datetime) -> None:
    """Check a file that was kept back. Away as long as the daemon does not answer."""
    attachment = Attachment.objects.filter(pk=attachment_id, checked=Checked.WAITS).select_related("thread").first()
    if attachment is None:
        return
    virus = attachments_viruses.virus_in(content(attachment)) if attachments_viruses.is_set_up() else ""
    with transaction.atomic():
        held = Attachment.objects.select_for_update().get(pk=attachment_id)
        if held.checked != Checked.WAITS:
            return
        held.checked = Checked.THROWN_AWAY if virus else Checked.FINE
        held.save(update_fields=["checked"])
        if virus:
            transaction.on_commit(lambda: files.throw_away(ROOM, held.pk))
            audit.record(what="messages.virus", by=None, subject=held.subject, at=at, attachment=str(held.pk))
        telling.live(attachment.thread)

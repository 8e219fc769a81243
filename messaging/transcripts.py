"""A thread on paper: to take along, and to keep in the record as it was on a day."""

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gdpr import actions as gdpr
from healing_space.audit import actions as audit
from healing_space.documents import pdf
from messaging import attachments, queries
from messaging.models import Message, Thread, Transcript
from patients.safety import panel

MOST = 2_000


def make(*, viewer, thread_id, at: datetime) -> bytes:
    """A thread as somebody has it in their sight, as a PDF."""
    thread = queries.thread(viewer=viewer, thread_id=thread_id)
    gdpr.record_sight(viewer=viewer, subject=thread.subject, what="thread", at=at)
    return pdf.make("conversation.typ", _content(thread, viewer, at=at), at=at)


@transaction.atomic
def keep(*, by, thread_id, at: datetime) -> Transcript:
    """Keep it in the record, as it is now: whole, though one took something out of one's own sight."""
    thread = queries.thread(viewer=by, thread_id=thread_id)
    kept = Transcript.objects.create(
        subject=thread.subject, thread=thread, kept_by=by, kept_at=at, content=_content(thread, None, at=at),
    )
    audit.record(what="messages.kept_in_record", by=by, subject=thread.subject, at=at, thread=str(thread.pk))
    return kept


def kept_of(*, viewer, thread_id) -> QuerySet[Transcript]:
    """What was kept of a thread, the newest first, for whoever takes part in it."""
    found = Transcript.objects.visible_to(viewer).filter(thread=thread_id)
    return found.defer("content").select_related("kept_by").order_by("-kept_at", "pk")


def of_patient(*, viewer, subject) -> QuerySet[Transcript]:
    """What was kept of all threads with a patient in which somebody takes part, the newest first."""
    found = Transcript.objects.visible_to(viewer).filter(subject=subject)
    return found.defer("content").select_related("kept_by", "thread").order_by("-kept_at", "pk")


def kept(*, viewer, transcript_id, at: datetime) -> bytes:
    """What was kept, as a PDF."""
    found = Transcript.objects.visible_to(viewer).select_related("subject").get(pk=transcript_id)
    gdpr.record_sight(viewer=viewer, subject=found.subject, what="thread", at=at)
    return pdf.make("conversation.typ", found.content, at=found.kept_at)


def _content(thread: Thread, viewer, *, at: datetime) -> dict:
    """What stands in it. The newest messages, where there are more than a paper can hold."""
    if viewer is None:
        found = Message.objects.filter(thread=thread, sent_at__isnull=False).select_related("author")
        found = found.order_by(*queries.NEWEST_FIRST)
    else:
        found = queries.messages(viewer=viewer, thread_id=thread.pk)
    newest = list(attachments.beside(found)[:MOST + 1])
    said = list(reversed(newest[:MOST]))
    due = thread.title_calls_for_help or any(one.calls_for_help for one in said)
    foot = _("Messages of Healing Space, %(when)s") % {"when": _moment(at)}
    if len(newest) > MOST:
        foot += " · " + _("The newest %(most)s messages") % {"most": MOST}
    return {
        "title": thread.title, "foot": foot, "help": _help(thread, viewer, at=at) if due else [],
        "turns": [{"who": queries.name_of(one.author), "when": _moment(one.sent_at), "words": one.text,
                   "remark": _remark(one)} for one in said],
    }


def _help(thread: Thread, viewer, *, at: datetime) -> list[str]:
    """The ways to help, for the patient's own paper and for what the patient can open in the record."""
    if viewer is not None and viewer.pk != thread.subject_id:
        return []
    shown = panel.context(subject=thread.subject, at=at)["shown"]
    return [_("If you need help now:"), *(_("%(name)s, %(number)s: %(how)s") % line for line in shown)]


def _remark(message: Message) -> str:
    """What is to be known of a message beside its words."""
    files = [one.name for one in message.attachments.all() if one.taken_out_at is None]
    return " ".join(filter(None, (
        _("Changed after it was sent.") if message.edited_at else "",
        _("With: %(names)s") % {"names": ", ".join(files)} if files else "",
    )))


def _moment(at: datetime) -> str:
    return date_format(timezone.localtime(at), "j F Y, H:i")

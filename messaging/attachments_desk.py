"""The pages of files that go with messages, for both sides, and how a file is handed out."""

import re
from urllib.parse import quote

from django.contrib import messages as said
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from gdpr import actions as gdpr
from healing_space.encryption import files
from healing_space.web import sent_once
from messaging import actions, attachments, queries
from messaging.attachments_content import TYPES
from messaging.models import Attachment
from patients.safety import queries as safety

POLICY = "default-src 'none'; sandbox; frame-ancestors 'none'"
WITH_MICROPHONE = "camera=(), geolocation=(), microphone=(self), payment=()"


def put(request, door, thread_id, form):
    """Put a file into the box; what was written so far stays as a draft. The form gets the words of a refusal."""
    now = timezone.now()
    typed = {"thread_id": thread_id, "by": request.user, "at": now}
    queries.thread(viewer=request.user, thread_id=thread_id)
    file = request.FILES.get("file")
    if file is None:
        form.add_error("file", _("Choose a file first."))
        return None
    try:
        looked_at = attachments.look_at(file.read(attachments.most_bytes() + 1))
        done = sent_once.perform(request, changed_is_new=True, do=lambda: _put(typed, file.name, looked_at))
    except (actions.NotAMessage, actions.MayNotWrite) as refused:
        form.add_error(getattr(refused, "field", None), refused.words)
        return None
    seat = actions.note_draft(text=request.POST.get("text", ""), **typed)
    help_is_due = door.is_patient and (done["help"] or safety.calls_for_help(seat.draft))
    return redirect(f"{door.url('thread', thread_id)}{'?help=1' if help_is_due else ''}#write")


def take_out(request, door, attachment_id):
    """Take a file out of the box or of a message sent a moment ago, and offer it back."""
    return _changed(request, door, attachments.take_out, attachment_id)


def put_back(request, door, attachment_id):
    """Put a file back that was taken out."""
    return _changed(request, door, attachments.put_back, attachment_id)


def serve(request, attachment_id) -> HttpResponse:
    """One file, for whoever may see it: always a download, never a page, and nothing for another site to show."""
    attachment = attachments.attachment(viewer=request.user, attachment_id=attachment_id)
    if not attachments.may_open(attachment):
        raise Http404
    gdpr.record_list(
        viewer=request.user, subject_ids=[attachment.subject_id], what="thread", at=timezone.now(),
    )
    try:
        content = attachments.content(attachment)
    except files.Gone as error:
        raise Http404 from error
    return _handed_out(request, attachment, content)


def _put(typed: dict, name: str, looked_at) -> dict:
    put = attachments.put(name=name, looked_at=looked_at, **typed)
    return {"attachment": str(put.attachment.pk), "help": put.raised.shows_help}


def _changed(request, door, do, attachment_id):
    try:
        attachment: Attachment = do(attachment_id=attachment_id, by=request.user, at=timezone.now())
    except actions.TooLateToEdit as error:
        raise Http404 from error
    except actions.NotAMessage as refused:
        said.error(request, refused.words)
        return redirect(door.url("threads"))
    if "text" in request.POST:  # of the composer, in which the button stands
        actions.note_draft(thread_id=attachment.thread_id, by=request.user, text=request.POST["text"],
                           at=timezone.now())
    place = door.url("thread", attachment.thread_id)
    if attachment.message_id:
        return redirect(f"{place}#message-{attachment.message_id}")
    return redirect(f"{place}?out={attachment.pk}#write" if attachment.taken_out_at else f"{place}#write")


def _handed_out(request, attachment: Attachment, content: bytes) -> HttpResponse:
    first, last = _asked_for(request.headers.get("Range", ""), len(content))
    answer = HttpResponse(content[first:last + 1], content_type=TYPES[attachment.kind][0])
    if last - first + 1 < len(content):
        answer.status_code = 206
        answer.headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    plain = attachment.name.encode("ascii", "ignore").decode().replace('"', "").strip() or "file"
    for name, value in {
        "Accept-Ranges": "bytes",
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(attachment.name)}",
        "Content-Security-Policy": POLICY,
        "Cross-Origin-Resource-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
    }.items():
        answer.headers[name] = value
    return answer


def _asked_for(asked: str, size: int) -> tuple[int, int]:
    """The first and the last byte that a player asks for; all of them, for anything that is not understood."""
    found = re.fullmatch(r"bytes=(\d{1,12})-(\d{0,12})", asked.strip())
    first = int(found[1]) if found else 0
    last = min(int(found[2]), size - 1) if found and found[2] else size - 1
    return (first, last) if first <= last else (0, size - 1)

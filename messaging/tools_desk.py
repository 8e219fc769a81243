"""Beside a thread, for both sides: the reminder, the paper; for staff also saved words, tags and the record."""

from django.contrib import messages as said
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from messaging import own_side, saved_texts, tools_forms, transcripts
from messaging.taking_part import absences


def beside(request, door, opened) -> dict:
    """What the page of a thread shows beside its messages. Three queries at most."""
    seat, shown = opened.seat, {"handings": opened.thread.handings.select_related("before", "after").order_by("pk")}
    shown["transcripts"] = transcripts.kept_of(viewer=request.user, thread_id=opened.thread.pk)
    shown["remind"] = tools_forms.RemindForm(initial={"remind_at": seat.remind_at if seat else None})
    if not door.is_patient:
        shown["saved_texts"] = list(saved_texts.usable(request.user))
        shown["tags"] = tools_forms.TagsForm(initial={"tags": ", ".join((seat.tags if seat else None) or [])})
    return shown


def inserted(request, box: list, form_class):
    """The form of a message again, with saved words after what was written. Nothing was sent or lost."""
    words = request.POST.get("text", "")
    try:
        words = saved_texts.put_after(request.user, text_id=request.POST.get("saved_text", ""), words=words)
    except (ObjectDoesNotExist, ValidationError, ValueError):
        said.error(request, _("These words are not there any more. Choose others."))
    return form_class(box=box, initial={"text": words, "send_at": request.POST.get("send_at", "")})


def remind(request, thread_id) -> dict:
    """Remind somebody to answer, or not after all. What was refused, by its name on the page."""
    form = tools_forms.RemindForm(request.POST)
    if not form.is_valid():
        return {"remind": form}
    wanted = form.cleaned_data["remind_at"]
    own_side.remind(thread_id=thread_id, by=request.user, at=wanted, now=timezone.now())
    said.success(request, _("We remind you then.") if wanted else _("No reminder."))
    return {}


def tag(request, thread_id) -> dict:
    """Tags for oneself. What was refused, by its name on the page."""
    form = tools_forms.TagsForm(request.POST)
    if not form.is_valid():
        return {"tags": form}
    own_side.tag(thread_id=thread_id, by=request.user, tags=form.cleaned_data["tags"])
    said.success(request, _("Your tags are saved."))
    return {}


def keep(request, door, thread_id):
    """Keep a thread in the record as it is now."""
    transcripts.keep(thread_id=thread_id, by=request.user, at=timezone.now())
    said.success(request, _("Kept in the record. The patient sees that, and can open it too."))
    return redirect(f"{door.url('thread', thread_id)}#own-side")


def paper(request, thread_id) -> HttpResponse:
    """A thread as a PDF."""
    return _handed_out(transcripts.make(viewer=request.user, thread_id=thread_id, at=timezone.now()))


def kept_paper(request, transcript_id) -> HttpResponse:
    """What was kept in the record, as a PDF."""
    return _handed_out(transcripts.kept(viewer=request.user, transcript_id=transcript_id, at=timezone.now()))


def away_now(people) -> list:
    """Who of some people does not read messages now."""
    return absences(list(people), at=timezone.now())


def _handed_out(content: bytes) -> HttpResponse:
    answer = HttpResponse(content, content_type="application/pdf")
    answer["Content-Disposition"] = 'attachment; filename="messages.pdf"'
    answer["Cache-Control"] = "private, no-store"
    return answer

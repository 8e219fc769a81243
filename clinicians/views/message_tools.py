"""The back office's tools for messages: saved words, tags, reminders, what waits for an answer, the record."""

from django.contrib import messages as said
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians.views import page
from clinicians.views.messages import OFFICE
from gdpr import actions as gdpr
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from messaging import desk, saved_texts, to_answer, tools_desk, tools_forms, wording


@open_to(Audience.CLINICIAN)
@require_safe
def waiting(request):
    """What waits for one's answer, the longest first."""
    now = timezone.now()
    shown = page.part(request, to_answer.waiting(request.user))
    gdpr.record_list(viewer=request.user, subject_ids=[one.subject_id for one in shown], what="threads", at=now)
    return page.show(request, "messages/to_answer.html", {"page": shown, "now": now})


@open_to(Audience.CLINICIAN)
@require_safe
def texts(request):
    """One's own saved words, and everybody's."""
    return page.show(request, "messages/saved_texts.html", {
        "texts": saved_texts.usable(request.user), "deleted": _deleted(request),
    })


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def text(request, text_id=None):
    """New saved words, or other words for one's own."""
    kept = saved_texts.own(request.user).get(pk=text_id) if text_id else None
    initial = {"name": kept.name, "text": kept.text, "is_shared": kept.is_shared} if kept else None
    form = tools_forms.SavedTextForm(request.POST if request.method == "POST" else None, initial=initial,
                                     may_share=saved_texts.may_share(request.user))
    if request.method == "POST" and form.is_valid():
        try:
            sent_once.perform(request, do=lambda: _keep(request.user, text_id, form.cleaned_data), changed_is_new=True)
        except wording.NotAMessage as refused:
            form.add_error(refused.field if refused.field in form.fields else None, refused.words)
        else:
            said.success(request, _("Saved. You can put it into any message."))
            return redirect("office:saved_texts")
    return page.show(request, "messages/saved_text.html", {"form": form, "kept": kept},
                     status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def text_delete(request, text_id):
    """Delete saved words, and offer them back."""
    saved_texts.delete(by=request.user, text_id=text_id, at=timezone.now())
    return redirect(f"{OFFICE.url('saved_texts')}?deleted={text_id}")


@open_to(Audience.CLINICIAN)
@require_POST
def text_restore(request, text_id):
    """Bring them back."""
    saved_texts.delete(by=request.user, text_id=text_id, yes=False, at=timezone.now())
    return redirect("office:saved_texts")


@open_to(Audience.CLINICIAN)
@require_POST
def tag(request, thread_id):
    """Tags for oneself."""
    return desk.own(request, OFFICE, thread_id, tools_desk.tag)


@open_to(Audience.CLINICIAN)
@require_POST
def remind(request, thread_id):
    """A reminder to answer."""
    return desk.own(request, OFFICE, thread_id, tools_desk.remind)


@open_to(Audience.CLINICIAN)
@require_POST
def keep(request, thread_id):
    """Keep a thread in the record."""
    return tools_desk.keep(request, OFFICE, thread_id)


@open_to(Audience.CLINICIAN)
@require_safe
def paper(request, thread_id):
    """A thread as a PDF."""
    return tools_desk.paper(request, thread_id)


@open_to(Audience.CLINICIAN)
@require_safe
def kept_paper(request, transcript_id):
    """What was kept, as a PDF."""
    return tools_desk.kept_paper(request, transcript_id)


def _keep(by, text_id, given: dict) -> dict:
    kept = saved_texts.keep(by=by, text_id=text_id, at=timezone.now(), **given)
    return {"text": str(kept.pk)}


def _deleted(request):
    try:
        return saved_texts.deleted(request.user, request.GET["deleted"]) if "deleted" in request.GET else None
    except (ValidationError, ValueError):
        return None

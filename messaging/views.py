"""The patient's pages of messages. What they show and do is desk's; the back office has the same elsewhere."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from messaging import actions, announcements, attachments_desk, desk, forms, queries

NEWS = 3
MINE = desk.Door("messages", "base.html", render, is_patient=True)


@open_to(Audience.PATIENT)
@require_safe
def threads(request):
    """Everything one writes with the care team."""
    return desk.listing(request, MINE, news=announcements.news(request.user)[:NEWS])


@open_to(Audience.PATIENT)
@require_safe
def archive(request):
    """What was put away."""
    return desk.listing(request, MINE, archived=True)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request):
    """A new thread."""
    return desk.begin(request, MINE, subject=request.user)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def find(request):
    """Messages by their words."""
    return desk.find(request, MINE)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def thread(request, thread_id):
    """One thread."""
    return desk.thread(request, MINE, thread_id)


@open_to(Audience.PATIENT)
@require_POST
def draft(request, thread_id):
    """Keep what was begun."""
    return desk.keep_draft(request, MINE, thread_id)


@open_to(Audience.PATIENT)
@require_POST
def put(request, thread_id):
    """Put away or take back, be told or not."""
    return desk.put(request, MINE, thread_id)


@open_to(Audience.PATIENT)
@require_POST
def hand_on(request, thread_id):
    """Hand a thread on to whoever looks after the patient now."""
    actions.hand_on(thread_id=thread_id, by=request.user, at=timezone.now())
    messages.success(request, _("Your clinician can read this thread now, all of it, and write to you here."))
    return redirect(MINE.url("thread", thread_id))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, message_id):
    """Other words for a message."""
    return desk.edit(request, MINE, message_id)


@open_to(Audience.PATIENT)
@require_POST
def hide(request, message_id):
    """Out of one's own sight."""
    return desk.hide(request, MINE, message_id)


@open_to(Audience.PATIENT)
@require_POST
def show_again(request, message_id):
    """Into sight again."""
    return desk.show_again(request, MINE, message_id)


@open_to(Audience.PATIENT)
@require_POST
def call_off(request, message_id):
    """Not sent after all."""
    return desk.call_off(request, MINE, message_id)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def people(request):
    """Who may write to somebody: whoever looks after them, unless they do not want it."""
    form = forms.PersonForm(request.POST)
    if request.method == "POST" and form.is_valid():
        actions.block(subject=request.user, whom_id=form.cleaned_data["person"], yes="block" in request.POST,
                      at=timezone.now())
        messages.success(request, _("Saved. It counts from now on."))
        return redirect(MINE.url("people"))
    return render(request, "messages/people.html", {"people": queries.people(subject=request.user)})


@open_to(Audience.PATIENT)
@require_safe
def attachment(request, attachment_id):
    """A file."""
    return attachments_desk.serve(request, attachment_id)


@open_to(Audience.PATIENT)
@require_POST
def attachment_out(request, attachment_id):
    """A file taken out."""
    return attachments_desk.take_out(request, MINE, attachment_id)


@open_to(Audience.PATIENT)
@require_POST
def attachment_back(request, attachment_id):
    """A file put back."""
    return attachments_desk.put_back(request, MINE, attachment_id)

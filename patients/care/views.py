"""Where a patient chooses who looks after them, sees who does, and leaves."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.care import actions, forms, queries

SHARE = {"diary": actions.share_diary, "assessments": actions.share_assessments,
         "exercises": actions.share_exercises,
         "conversations": actions.share_conversations}
YES_OR_NO = {"yes": True, "no": False}


@open_to(Audience.PATIENT)
@require_safe
def home(request):
    """Who looks after the patient, whom they have asked, and what can be done about either."""
    link = queries.link_of(request.user)
    return render(request, "care/home.html", {
        "link": link,
        "waiting": queries.open_request_of(request.user),
        "shares_diary": bool(link) and queries.shares_diary(link),
        "shares_assessments": bool(link) and queries.shares_assessments(link),
        "shares_exercises": bool(link) and queries.shares_exercises(link),
        "shares_conversations": bool(link) and queries.shares_conversations(link),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request):
    """Ask a clinician from the list."""
    link, waiting = queries.link_of(request.user), queries.open_request_of(request.user)
    if waiting and request.method != "POST":
        return redirect("care:home")
    clinicians = [one for one in queries.clinicians_to_choose() if not link or one.pk != link.clinician_id]
    form = forms.ChooseForm(request.POST or None, clinicians=clinicians)
    if form.is_valid():
        try:
            sent_once.perform(request, do=lambda: _ask(request.user, form.cleaned_data))
        except actions.CannotBeAsked as error:
            form.add_error(None, error.words)
        except sent_once.ChangedSinceSent:
            form.add_error(None, _(
                "You sent this form before. Check what it says now, and send it again if you want to.",
            ))
        else:
            messages.success(request, _("Your request has been sent."))
            return redirect("care:home")
    return render(request, "care/choose.html", {
        "form": form, "clinicians": clinicians, "link": link,
    }, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def leave(request, link_id):
    """Leave a clinician or take a request back, after reading what ends."""
    link = queries.link(viewer=request.user, link_id=link_id)
    if request.method == "POST":
        actions.leave(link_id=link.pk, by=request.user, at=timezone.now())
        messages.success(request, _("That has ended. Nothing of yours can be seen by them from now on."))
        return redirect("care:home")
    if link.ended_at:
        return redirect("care:home")
    return render(request, "care/leave.html", {"link": link})


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def sharing(request):
    """Let the clinician see the diary, questionnaires and conversations, or stop that, after reading what it means."""
    link = queries.link_of(request.user)
    if link is None:
        return redirect("care:home")
    if request.method == "POST":
        for what, share in SHARE.items():
            if request.POST.get(what) in YES_OR_NO:
                share(subject=request.user, yes=YES_OR_NO[request.POST[what]], at=timezone.now(), link_id=link.pk)
                messages.success(request, _("Your choice is kept and counts from now on."))
        return redirect("care:sharing")
    return render(request, "care/sharing.html", {
        "link": link,
        "shares_diary": queries.shares_diary(link),
        "shares_assessments": queries.shares_assessments(link),
        "shares_exercises": queries.shares_exercises(link),
        "shares_conversations": queries.shares_conversations(link),
    })


def _ask(subject, asked: dict) -> dict:
    link = actions.ask(
        subject=subject, clinician_id=uuid.UUID(asked["clinician"]), at=timezone.now(),
        shares_conversations=asked["shares_conversations"],
    )
    return {"link": str(link.pk)}

"""The web door to what one is asked to fill in, and to asking oneself."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web.audience import Audience, open_to
from patients.assessments import queries as kept
from patients.assessments.schedules import actions, forms, queries


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request):
    """What is asked for, by whom and why, and a form to be asked for more."""
    now = timezone.now()
    here = [each.instrument for each in kept.catalogue(at=now) if each.is_available]
    form = forms.OwnForm(request.POST if request.method == "POST" else None, instruments=here)
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask(subject=request.user, by=request.user, at=now, **form.wanted())
        except actions.NotASchedule as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        else:
            messages.success(request, _("We will ask you. You can stop it at any time."))
            return redirect("schedules:mine")
    return render(request, "schedules/mine.html", {
        "asked_for": queries.asked(subject=request.user, viewer=request.user, at=now), "form": form,
    }, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def begin(request, asked_for_id):
    """Fill in what is asked for."""
    try:
        begun = actions.begin(schedule_id=asked_for_id, by=request.user, at=timezone.now())
    except kept.NotAvailable as error:
        messages.warning(request, error.words)
        return redirect("schedules:mine")
    return redirect("assessments:take", begun.pk)


@open_to(Audience.PATIENT)
@require_POST
def end(request, asked_for_id):
    """Not to be asked any more."""
    actions.end(schedule_id=asked_for_id, by=request.user, at=timezone.now())
    messages.success(request, _("You will not be asked for it any more."))
    return redirect("schedules:mine")


@open_to(Audience.PATIENT)
@require_POST
def pause(request, asked_for_id):
    """Let one's own rest, or go on with it."""
    if "go_on" in request.POST:
        actions.go_on(schedule_id=asked_for_id, by=request.user, at=timezone.now())
        messages.success(request, _("It goes on from today."))
    else:
        actions.pause(schedule_id=asked_for_id, by=request.user, at=timezone.now())
        messages.success(request, _("It rests until you say so."))
    return redirect("schedules:mine")

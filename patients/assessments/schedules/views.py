"""The web door to what one is asked to fill in, and to asking oneself."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.assessments import queries as kept
from patients.assessments.schedules import actions, forms, queries


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def mine(request):
    """What is asked for, by whom and why, and a form to be asked for more."""
    now = timezone.now()
    here = [each.instrument for each in kept.catalogue(at=now) if each.is_available]
    form = forms.OwnForm(_sent(request), instruments=here)
    if _saved(request, form, lambda: actions.ask(subject=request.user, by=request.user, at=now, **form.wanted())):
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
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, asked_for_id):
    """Other times for one's own, or a rest."""
    found = queries.to_change(by=request.user, schedule_id=asked_for_id)
    form = forms.ChangeForm(_sent(request), initial=queries.typed(found, at=timezone.now()))
    if _saved(request, form, lambda: actions.change(
        schedule_id=found.pk, by=request.user, at=timezone.now(), **form.wanted(),
    )):
        messages.success(request, _("We will ask you at these times."))
        return redirect("schedules:mine")
    return _edit_page(request, found, form, forms.RestForm())


@open_to(Audience.PATIENT)
@require_POST
def pause(request, asked_for_id):
    """Let one's own rest, until a day or until one says so; or go on with it."""
    if "go_on" in request.POST:
        actions.go_on(schedule_id=asked_for_id, by=request.user, at=timezone.now())
        messages.success(request, _("It goes on from today."))
        return redirect("schedules:mine")
    rest = forms.RestForm(request.POST)
    if _saved(request, rest, lambda: actions.pause(
        schedule_id=asked_for_id, by=request.user, at=timezone.now(), until=rest.cleaned_data["until"],
    )):
        until = rest.cleaned_data["until"]
        messages.success(request, _("It rests until then.") if until else _("It rests until you say so."))
        return redirect("schedules:mine")
    found = queries.to_change(by=request.user, schedule_id=asked_for_id)
    return _edit_page(request, found, forms.ChangeForm(initial=queries.typed(found, at=timezone.now())), rest)


def _saved(request, form, act) -> bool:
    """Whether what was typed could be done; if not, the form says why."""
    if not form.is_bound or not form.is_valid():
        return False
    try:
        sent_once.perform(request, do=lambda: {"id": str(act().pk)})
    except actions.NotASchedule as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this form before. Check what it says now, and send it again if you want to."))
    return not form.errors


def _edit_page(request, found, form, rest):
    return render(request, "schedules/edit.html", {
        "schedule": found, "instrument": kept.known(found.instrument), "times_form": form, "rest_form": rest,
        "form": rest if rest.errors else form,
    }, status=422 if form.errors or rest.errors else 200)


def _sent(request):
    """What came with a form, even when nothing in it was filled in."""
    return request.POST if request.method == "POST" else None

"""The web door to the versions of one's own plan, and to agreeing."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety.plan import actions, queries

MOST = 100


@open_to(Audience.PATIENT)
@require_safe
def history(request):
    """Every version, the newest first, with what each changed."""
    found = list(queries.versions(subject=request.user, viewer=request.user)[:MOST])
    return render(request, "plan/versions.html", {"history": queries.told(found)})


@open_to(Audience.PATIENT)
@require_safe
def version(request, number):
    """One version, with what is different in the one that stands now."""
    found = queries.versions(subject=request.user, viewer=request.user).get(number=number)
    newest = queries.current(subject=request.user, viewer=request.user)
    return render(request, "plan/version.html", {
        "plan": queries.as_shown(found, at=timezone.now()), "newest": newest,
        "changes": queries.changes(found.steps, newest.version.steps),
    })


@open_to(Audience.PATIENT)
@require_POST
def restore(request, number):
    """Bring an old version back as a new one."""
    actions.restore(subject=request.user, by=request.user, number=number, at=timezone.now())
    messages.success(request, _("The old version is back, as a new one. Read it, and say whether you agree."))
    return redirect("plan:mine")


@open_to(Audience.PATIENT)
@require_POST
def agree(request, number):
    """Agree with the version that stands."""
    try:
        actions.agree(subject=request.user, by=request.user, number=number, at=timezone.now())
    except actions.NewerVersion:
        messages.info(request, _("There is a newer version now. Read it before you agree."))
    else:
        messages.success(request, _("You agreed with your plan."))
    return redirect("plan:mine")


@open_to(Audience.PATIENT)
@require_safe
def formulation(request):
    """What the clinician wrote about how things hang together.

    That the page was opened proves no reading (a browser may open it ahead of time), so opening it writes nothing.
    """
    found = queries.formulation(subject=request.user, viewer=request.user)
    return render(request, "plan/formulation.html", {
        "formulation": found, "parts": queries.parts(found),
        "earlier": list(queries.formulations(subject=request.user, viewer=request.user)[1:MOST]),
    })


@open_to(Audience.PATIENT)
@require_POST
def read_formulation(request, number):
    """Say that one has read a formulation, without saying anything of it."""
    actions.see_formulation(subject=request.user, number=number, at=timezone.now())
    messages.success(request, _("Thank you. Your clinician can see that you have read it."))
    return redirect("plan:formulation")


@open_to(Audience.PATIENT)
@require_POST
def agree_with_formulation(request, number):
    """Agree with the formulation that stands."""
    try:
        actions.agree_with_formulation(subject=request.user, number=number, at=timezone.now())
    except actions.NewerFormulation:
        messages.info(request, _("There is a newer version now. Read it before you agree."))
    else:
        messages.success(request, _("You agreed with it. Your clinician can see that."))
    return redirect("plan:formulation")

"""The web door to a sealed notebook: one page, in which the browser does everything that has to do with words."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from therapy.notebook import actions, queries


@open_to(Audience.PATIENT)
@require_safe
def notebook(request):
    """The notebook. What is in it comes sealed by the API, and is opened here in the browser alone."""
    return render(request, "notebook/notebook.html", {
        "there": queries.has_one(subject=request.user),
        "may_bring_back": queries.may_bring_back(subject=request.user),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request):
    """Ask once, then delete all of it. This needs neither script nor passphrase."""
    if request.method != "POST":
        return render(request, "notebook/delete.html", {"there": queries.has_one(subject=request.user)})
    actions.delete_all(subject=request.user, at=timezone.now())
    messages.success(request, _("Your notebook is deleted. For an hour you can still bring it back."))
    return redirect("notebook:notebook")


@open_to(Audience.PATIENT)
@require_POST
def restore(request):
    """Bring back a notebook that was just deleted."""
    try:
        actions.bring_all_back(subject=request.user)
        messages.success(request, _("Your notebook is back."))
    except actions.NotNow as error:
        messages.error(request, error.words)
    return redirect("notebook:notebook")

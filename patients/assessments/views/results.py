"""The web door to what was finished: what a score means, and deleting it."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.assessments import actions, explaining, putting_away, queries


@open_to(Audience.PATIENT)
@require_safe
def result(request, result_id):
    """A score in plain words, how exact it is, and the answers behind it."""
    found = queries.own(subject=request.user, assessment_id=result_id)
    if not found.finished_at:
        return redirect("assessments:take", found.pk)
    read = queries.result(found, viewer=request.user, at=timezone.now())
    return render(request, "assessments/result.html", {
        "assessment": found,
        "instrument": read.instrument or queries.known(found.instrument),
        "explained": explaining.explain(read),
        "rows": queries.rows(read.instrument, read.answers) if read.instrument else [],
        "about_danger": queries.is_about_danger(read),
        "may_be_deleted": putting_away.may_be_deleted(found),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def delete(request, result_id):
    """Delete one's own, after asking once; the list then offers to bring it back."""
    found = queries.own(subject=request.user, assessment_id=result_id)
    refused = ""
    if request.method == "POST":
        try:
            actions.delete(assessment_id=found.pk, by=request.user, at=timezone.now())
        except actions.KeptForCare as error:
            refused = error.words
        else:
            return redirect("assessments:home")
    if not putting_away.may_be_deleted(found):
        refused = actions.KeptForCare().words
    return render(request, "assessments/delete.html", {
        "assessment": found, "instrument": queries.known(found.instrument), "refused": refused,
    }, status=422 if request.method == "POST" else 200)


@open_to(Audience.PATIENT)
@require_POST
def restore(request, result_id):
    """Bring a deleted one back."""
    found = actions.restore(assessment_id=result_id, by=request.user, at=timezone.now())
    messages.success(request, _("It is back.") if found.finished_at else _("Your answers are back."))
    return redirect("assessments:home")

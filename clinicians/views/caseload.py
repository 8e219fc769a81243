"""The web door to a clinician's own patients: the list, and the requests to look after somebody."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import actions, forms, queries
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from patients.care import actions as care
from patients.care import queries as links


@open_to(Audience.CLINICIAN)
@require_safe
def caseload(request):
    """The clinician's own patients, and the requests that wait for an answer."""
    form = forms.CaseloadForm({"sort": "name", **request.GET.dict()})
    asked = form.cleaned_data if form.is_valid() else {"q": "", "sort": "name"}
    found = queries.in_order(viewer=request.user, search=asked["q"], sort=asked["sort"])
    return page.show(request, "office/caseload.html", {
        "form": form, "asked": asked, "patients": page.named(request, found, "caseload"),
        "requests": links.requests_to(request.user),
    }, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def accept(request, link_id):
    """Agree to look after somebody who asked."""
    try:
        link = care.accept(link_id=link_id, by=request.user, at=timezone.now())
    except care.AlreadyAnswered:
        messages.info(request, _("This request was answered or taken back before."))
        return redirect("office:caseload")
    messages.success(request, _("You agreed. You look after them from now on, and they have been told."))
    return redirect("office:record", patient_id=link.subject_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def decline(request, link_id):
    """Say no to a request, after being asked once more."""
    link = links.link(viewer=request.user, link_id=link_id)
    if request.method == "POST":
        try:
            care.decline(link_id=link_id, by=request.user, at=timezone.now())
        except care.AlreadyAnswered:
            messages.info(request, _("This request was answered or taken back before."))
        else:
            messages.success(request, _("You said no to the request, and they have been told."))
        return redirect("office:caseload")
    return page.show(request, "office/decline.html", {"link": link})


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def end_care(request, patient_id):
    """Stop looking after a patient, after being asked once more."""
    if request.method == "POST":
        actions.end_care(patient_id=patient_id, by=request.user, at=timezone.now())
        messages.success(request, _("You no longer look after them, and they have been told."))
        return redirect("office:caseload")
    patient = queries.cared_for(viewer=request.user, patient_id=patient_id)
    return page.show(request, "office/end_care.html", {"patient": patient})

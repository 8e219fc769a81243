"""The web door to what a clinician asks a patient to fill in, and to who is late with it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import asked_for, looks, questionnaires
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from patients.assessments import queries as kept
from patients.assessments.schedules import actions, forms
from patients.assessments.schedules import queries as schedules


@open_to(Audience.CLINICIAN)
@require_safe
def late(request):
    """Own patients who are late with a questionnaire."""
    return page.show(request, "office/assessments_late.html", {
        "late": asked_for.late(viewer=request.user, at=timezone.now()),
    })


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request, patient_id, code):
    """Ask a patient for a questionnaire, with why, in words that they read."""
    now = timezone.now()
    patient = _patient(request, patient_id)
    try:
        instrument = kept.instrument(code=code, at=now)
    except kept.NotAvailable as error:
        raise Http404 from error
    form = forms.AskForm(request.POST if request.method == "POST" else None, initial={"rhythm": "weekly"})
    if request.method == "POST" and form.is_valid():
        try:
            actions.ask(subject=patient.person, code=code, by=request.user, at=now, **form.wanted())
        except actions.NotASchedule as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        else:
            messages.success(request, _("They are asked for it, and can read why."))
            return redirect("office:assessments", patient_id)
    return page.show(request, "office/assessment_ask.html", {
        "patient": patient, "instrument": instrument, "form": form,
    }, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def change(request, patient_id, asked_for_id):
    """Let it rest, go on with it, or end it."""
    patient = _patient(request, patient_id)
    found = schedules.schedules(subject=patient.person, viewer=request.user).get(pk=asked_for_id)
    act = {"pause": actions.pause, "go_on": actions.go_on, "end": actions.end}.get(request.POST.get("act", ""))
    if act is not None:
        act(schedule_id=found.pk, by=request.user, at=timezone.now())
        messages.success(request, _("It is changed. The patient sees it too."))
    return redirect("office:assessments", patient_id)


def _patient(request, patient_id):
    """The patient, or nothing there when their questionnaires are not shared."""
    try:
        return questionnaires.at_entering(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        raise Http404 from error

"""The web door to what a clinician asks a patient to fill in, and to who is late with it."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import asked_for, looks, questionnaires
from clinicians.views import page
from healing_space.web import sent_once
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
    form = forms.AskForm(_sent(request), initial={"rhythm": "weekly"})
    if _saved(request, form, lambda: actions.ask(
        subject=patient.person, code=code, by=request.user, at=now, **form.wanted(),
    )):
        messages.success(request, _("They are asked for it, and can read why."))
        return redirect("office:assessments", patient_id)
    return page.show(request, "office/assessment_ask.html", {
        "patient": patient, "instrument": instrument, "form": form,
    }, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, patient_id, wanted_id):
    """Ask for it at other times, or let it rest until a day."""
    patient, now = _patient(request, patient_id), timezone.now()
    found = _wanted(request, patient, wanted_id)
    rests = "rest" in request.POST
    form = forms.AskForm(None if rests else _sent(request), initial=schedules.typed(found, at=now))
    rest = forms.RestForm(request.POST if rests else None)
    if _saved(request, form, lambda: actions.change(
        schedule_id=found.pk, by=request.user, at=now, **form.wanted(),
    )) or _saved(request, rest, lambda: actions.pause(
        schedule_id=found.pk, by=request.user, at=now, until=rest.cleaned_data["until"],
    )):
        messages.success(request, _("It is changed. The patient sees it too."))
        return redirect("office:assessments", patient_id)
    wrong = rest if rest.errors else form
    return page.show(request, "office/assessment_asked_edit.html", {
        "patient": patient, "instrument": kept.known(found.instrument), "schedule": found, "times_form": form,
        "rest_form": rest, "form": wrong,
    }, status=422 if wrong.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def change(request, patient_id, asked_for_id):
    """Let it rest, go on with it, or end it."""
    found = _wanted(request, _patient(request, patient_id), asked_for_id)
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


def _wanted(request, patient, schedule_id):
    """One that the team asks this patient for, or nothing there."""
    found = schedules.to_change(by=request.user, schedule_id=schedule_id)
    if found.subject_id != patient.person.pk:
        raise Http404
    return found


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


def _sent(request):
    """What came with a form, even when nothing in it was filled in."""
    return request.POST if request.method == "POST" else None

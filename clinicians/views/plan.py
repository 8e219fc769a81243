"""The web door to a patient's safety plan and formulation."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import looks, plans
from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety.plan import actions, forms, queries


@open_to(Audience.CLINICIAN)
@require_safe
def plan(request, patient_id):
    """The safety plan that stands, its history, and who may be called."""
    return page.look(request, plans.at_plan, "office/plan.html", lambda seen: {
        "seen": seen, "plan": seen.current, "history": queries.told(seen.history),
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_plan(request, patient_id):
    """Write the plan with the patient: keep it as a draft, or make it the next version."""
    return _with(request, plans.at_plan, patient_id, _edit_plan)


def _edit_plan(request, seen):
    newest = seen.current.version if seen.current else None
    words = seen.draft.steps if seen.draft else newest.steps if newest else {}
    form = forms.WholePlanForm(
        request.POST or None, first=newest is None, only_keeps=request.POST.get("then") == "keep",
        initial={**words, "knows": newest.number if newest else 0},
    )
    if request.method == "POST" and request.POST.get("then") == "drop":
        actions.drop_draft(subject=seen.patient.person, by=request.user, at=timezone.now())
        messages.success(request, _("Your draft is thrown away. The plan stays as it is."))
        return redirect("office:plan", patient_id=seen.patient.person.pk)
    if request.method == "POST" and form.is_valid() and _keep(request, seen.patient.person, form):
        return redirect("office:plan", patient_id=seen.patient.person.pk)
    return page.show(request, "office/plan_edit.html", {"patient": seen.patient, "seen": seen, "form": form},
                     status=422 if form.errors else 200)


def _keep(request, subject, form) -> bool:
    """Whether it was kept. The words stay in the draft even when no version can be made of them."""
    at, by = timezone.now(), request.user
    try:
        actions.keep(subject=subject, by=by, steps=form.steps, at=at)
        if request.POST.get("then") == "keep":
            messages.success(request, _("Kept as a draft. Nobody else sees it until you make it the new version."))
            return True
        sent_once.perform(request, do=lambda: {
            "version": actions.settle(subject=subject, by=by, at=at, **form.given).version.number,
        })
    except actions.NewerVersion as error:
        form.catch_up(error.newest.number)
    except actions.NotAPlan as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this form before. Check what it says now, and send it again."))
    else:
        messages.success(request, _("The new version stands. It needs agreeing to anew, by the patient and by you."))
        return True
    return False


@open_to(Audience.CLINICIAN)
@require_POST
def agree_plan(request, patient_id, number):
    """Agree with the version that stands."""
    subject = plans.written_by(viewer=request.user, patient_id=patient_id)
    try:
        actions.agree(subject=subject, by=request.user, number=number, at=timezone.now())
    except actions.NewerVersion:
        messages.info(request, _("There is a newer version now. Read it before you agree."))
    else:
        messages.success(request, _("You agreed with this version. The patient can see that."))
    return redirect("office:plan", patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_safe
def formulation(request, patient_id):
    """How things hang together, in words, with its history."""
    return page.look(request, plans.at_formulation, "office/formulation.html", lambda seen: {
        "seen": seen, "formulation": seen.current,
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def edit_formulation(request, patient_id):
    """Write the next version of a formulation."""
    return _with(request, plans.at_formulation, patient_id, _edit_formulation)


def _edit_formulation(request, seen):
    newest = seen.current
    form = forms.FormulationForm(
        request.POST or None, first=newest is None,
        initial={**(newest.parts if newest else {}), "knows": newest.number if newest else 0},
    )
    if request.method == "POST" and form.is_valid() and _write(request, seen.patient.person, form):
        messages.success(request, _("Kept. The patient is asked to read it."))
        return redirect("office:formulation", patient_id=seen.patient.person.pk)
    return page.show(request, "office/formulation_edit.html", {"patient": seen.patient, "seen": seen, "form": form},
                     status=422 if form.errors else 200)


def _write(request, subject, form) -> bool:
    try:
        sent_once.perform(request, do=lambda: {"version": actions.write_formulation(
            subject=subject, by=request.user, at=timezone.now(), **form.given,
        ).number})
    except actions.NewerFormulation as error:
        form.data = form.data.copy()
        form.data["knows"] = error.newest.number
        form.add_error(None, _("Somebody made a newer version while you were writing. Read it, then save again."))
    except actions.NotAFormulation as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this form before. Check what it says now, and send it again."))
    else:
        return True
    return False


def _with(request, look, patient_id, do):
    """Write with what the writer has to have before them; for whoever does not look after the patient: nothing."""
    try:
        seen = look(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    if not seen.may_write:
        raise actions.NotYours
    return do(request, seen)

"""The web door to a patient's sleep diary, and to letting them have advice on their time in bed."""

from datetime import date, timedelta

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import looks, queries, sleeps
from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.diary.sleep import actions, forms
from patients.diary.sleep import queries as diary

USUAL_WEEKS = 6


@open_to(Audience.CLINICIAN)
@require_safe
def sleep(request, patient_id):
    """Two weeks of nights, what weeks come to, and whether advice is on."""
    fortnight = timedelta(days=diary.FORTNIGHT)
    return page.look(request, sleeps.at_sleep, "office/sleep.html", lambda seen: {
        "seen": seen, "mornings": seen.mornings, "weeks": seen.weeks, "advised": seen.advised,
        "next_url": f"?last={seen.last - fortnight}",
        "previous_url": f"?last={seen.last + fortnight}" if request.GET.get("last") else "",
    }, patient_id=patient_id, last=_day(request.GET.get("last")))


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def advice(request, patient_id):
    """Let a patient have advice: what speaks against it has to be ruled out first."""
    try:
        seen = sleeps.at_sleep(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    subject = queries.cared_for(viewer=request.user, patient_id=patient_id).person
    form = forms.AdviceForm(request.POST or None, initial={"weeks": USUAL_WEEKS})
    if request.method == "POST" and form.is_valid() and _let(request, subject, form):
        messages.success(request, _("The advice is on. The patient sees it with their sleep diary."))
        return redirect("office:sleep", patient_id=patient_id)
    return page.show(request, "office/sleep_advice.html", {
        "patient": seen.patient, "weeks": seen.weeks[:4], "advised": seen.advised, "form": form,
    }, status=422 if form.errors else 200)


def _let(request, subject, form) -> bool:
    try:
        sent_once.perform(request, do=lambda: {"window": str(actions.let_have_advice(
            subject=subject, by=request.user, at=timezone.now(), **form.cleaned_data,
        ).pk)})
    except actions.NoAdvice as error:
        form.add_error(error.field, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this form before. Check what it says now, and send it again."))
    else:
        return True
    return False


@open_to(Audience.CLINICIAN)
@require_POST
def stop_advice(request, patient_id):
    """End it now."""
    subject = queries.cared_for(viewer=request.user, patient_id=patient_id).person
    actions.stop_advice(subject=subject, by=request.user, at=timezone.now())
    messages.success(request, _("The advice is off."))
    return redirect("office:sleep", patient_id=patient_id)


def _day(text: str | None) -> date | None:
    try:
        day = date.fromisoformat(text or "")
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2199 else None

"""The web door to steering the AI companion: how it stands, what it uses, off and on again."""

from datetime import timedelta

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import companion as steered
from clinicians import looks, steering_forms, steering_words
from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from therapy.companion.steering import actions as steering

SHOWN_FIRST = timedelta(days=6)


@open_to(Audience.STAFF)
@require_safe
def companion(request):
    """Whether a model answers, what it costs, how fast it is, what fails; and the switch."""
    return _front(request)


@open_to(Audience.STAFF)
@require_POST
def switch_off(request):
    """Switch the AI companion off for everybody, whole or one provider. In force at once, in the middle of a reply."""
    form = steering_forms.SwitchOffForm(request.POST)
    if not form.is_valid():
        return _front(request, form=form)

    def act() -> dict:
        return {"id": str(steering.switch_off(by=request.user, at=timezone.now(), **form.cleaned_data).pk)}

    sent_once.perform(request, do=act, changed_is_new=True)
    messages.success(request, _("It is switched off. The guided coach answers from now on."))
    return redirect("office:companion")


@open_to(Audience.STAFF)
@require_POST
def switch_on(request, switch):
    """Let it be asked again."""
    try:
        steering.switch_on(switch_id=switch, by=request.user, at=timezone.now())
    except steering.NotYours:
        messages.error(request, _("A colleague switched this off. They, a lead, a supervisor or an administrator can "
                                  "switch it on again."))
    else:
        messages.success(request, _("It is switched on again."))
    return redirect("office:companion")


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def for_patient(request, patient_id):
    """Switch the AI companion off for one patient."""
    form = steering_forms.PatientSwitchForm(request.POST if request.method == "POST" else None)
    now = timezone.now()
    try:
        if request.method == "POST" and form.is_valid():
            steered.switch_off_for(by=request.user, patient_id=patient_id, at=now, **form.cleaned_data)
            messages.success(request, _("It is switched off for them. The guided coach answers from their next turn."))
            return redirect("office:companion_for", patient_id=patient_id)
        seen = steered.at_patient(viewer=request.user, patient_id=patient_id, at=now)
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    return page.show(request, "office/companion_for.html", {
        "patient": seen.patient, "off": seen.off, "past": seen.past, "form": form,
    }, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def on_for_patient(request, patient_id):
    """Let the AI companion be asked for this patient again."""
    try:
        steered.switch_on_for(by=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    messages.success(request, _("It is switched on again for them."))
    return redirect("office:companion_for", patient_id=patient_id)


def _front(request, *, form=None):
    today = timezone.localdate()
    usual = {"first": today - SHOWN_FIRST, "last": today}
    period = steering_forms.DaysForm({**usual, **request.GET.dict()})
    asked = period.cleaned_data if period.is_valid() else usual
    found = steered.standing(viewer=request.user, first=asked["first"], last=asked["last"], at=timezone.now())
    form = form or steering_forms.SwitchOffForm()
    return page.show(request, "office/companion.html", {
        "period": period, "form": form, "standing": found, "figures": found.figures,
        "picture": steering_words.by_day(found.figures) if found.figures.all.calls else None,
    }, status=422 if period.errors or form.errors else 200)

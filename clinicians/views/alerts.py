"""The web door to alerts: the inbox, one alert, and what is done about it."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import forms, looks
from clinicians.views import page
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import actions as safety
from patients.safety import queries as alerts

INBOXES = ("open", "mine", "resolved", "all")

@open_to(Audience.CLINICIAN)
@require_safe
def inbox(request):
    """The alerts that the clinician may see. Asked for by the open page itself, only the list."""
    only = request.GET.get("only") if request.GET.get("only") in INBOXES else "open"
    found = page.part(request, alerts.inbox(viewer=request.user, only=only))
    template = "office/alert_rows.html" if request.htmx else "office/inbox.html"
    return page.show(request, template, {"alerts": found, "only": only, "now": timezone.now()})


@open_to(Audience.CLINICIAN)
@require_safe
def alerts_count(request):
    """How many alerts wait, for the navigation of an open page."""
    return page.show(request, "office/alerts_number.html")


@open_to(Audience.CLINICIAN)
@require_safe
def incident(request, incident_id):
    """One alert: what was noticed and why, who has it, what was done."""
    alert = looks.at_alert(viewer=request.user, incident_id=incident_id, at=timezone.now())
    return _alert(request, alert, forms.ContactForm())


@open_to(Audience.CLINICIAN)
@require_safe
def incident_state(request, incident_id):
    """Who has an alert, for the open page. Nothing of the patient's record, so it is no look at it."""
    found = alerts.incident(viewer=request.user, incident_id=incident_id)
    return page.show(request, "office/incident_state.html", {"incident": found})


@open_to(Audience.CLINICIAN)
@require_POST
def acknowledge(request, incident_id):
    """Take an alert on. When somebody else has it, its page says who and since when."""
    try:
        safety.acknowledge(incident_id=incident_id, by=request.user, at=timezone.now())
    except safety.AlreadyTaken:
        messages.info(request, _("Somebody else was first. You can see below who has this alert."))
    else:
        messages.success(request, _("You have this alert now. The patient can see that you have seen it."))
    return redirect("office:incident", incident_id=incident_id)


@open_to(Audience.CLINICIAN)
@require_POST
def take_over(request, incident_id):
    """Take an alert from the colleague who has it. When it is another's by now, its page says whose."""
    try:
        safety.take_over(
            incident_id=incident_id, by=request.user, at=timezone.now(), held_by=request.POST.get("held_by"),
        )
    except safety.AlreadyTaken:
        messages.info(request, _("It has changed hands or was closed meanwhile. You can see below who has this alert."))
    else:
        messages.success(request, _("You have this alert now. The patient can see that."))
    return redirect("office:incident", incident_id=incident_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request, incident_id):
    """Write down what came of trying to reach the patient, and close the alert if that is what was pressed."""
    if request.method != "POST":
        return redirect("office:incident", incident_id=incident_id)
    closes = request.POST.get("then") == "close"
    form = forms.ContactForm(request.POST, closes=closes)
    conflict = False
    if form.is_valid():
        try:
            sent_once.perform(request, do=lambda: _keep(request.user, incident_id, form.cleaned_data, closes))
        except sent_once.ChangedSinceSent:
            form.add_error(None, _("You sent this form before. Check what it says now, and send it again."))
        except safety.MoreSaid:
            conflict = True
            form.add_error(None, _(
                "More was noticed since you opened this page, so nothing was kept yet. Read it, then send this again.",
            ))
        except safety.AlreadyTaken:
            conflict = True
            form.add_error(None, _("Somebody else has this alert, so what you wrote was not kept."))
        else:
            kept = _("The alert is closed.") if closes else _("The contact is kept. The alert stays open.")
            messages.success(request, kept)
            return redirect("office:incident", incident_id=incident_id)
    # The words are shown again, so this is a look like any other and leaves its line.
    alert = looks.at_alert(viewer=request.user, incident_id=incident_id, at=timezone.now())
    return _alert(request, alert, form, status=409 if conflict else 422)


def _keep(by, incident_id, answer: dict, closes: bool) -> dict:
    write = safety.resolve if closes else safety.record_contact
    kept = write(incident_id=incident_id, by=by, at=timezone.now(), **answer)
    return {"incident": str(kept.pk)}


def _alert(request, alert: looks.Alert, form, status: int = 200):
    held_by = alert.incident.acknowledged_by_id
    return page.show(request, "office/incident.html", {
        "alert": alert, "incident": alert.incident, "patient": alert.patient, "form": form,
        "can_answer": alert.incident.resolved_at is None and held_by in (None, request.user.pk),
    }, status=status)

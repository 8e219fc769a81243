"""The web door of the back office."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import actions, forms, looks, queries
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.care import actions as care
from patients.care import queries as links
from patients.safety import actions as safety
from patients.safety import queries as alerts

PAGE = 25
INBOXES = ("open", "mine", "resolved", "all")


@open_to(Audience.CLINICIAN)
@require_safe
def caseload(request):
    """The clinician's own patients, and the requests that wait for an answer."""
    form = forms.CaseloadForm({"sort": "name", **request.GET.dict()})
    asked = form.cleaned_data if form.is_valid() else {"q": "", "sort": "name"}
    found = queries.in_order(queries.caseload(viewer=request.user, search=asked["q"]), asked["sort"])
    return _page(request, "office/caseload.html", {
        "form": form, "asked": asked, "patients": _part(request, found), "requests": links.requests_to(request.user),
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
    return _page(request, "office/decline.html", {"link": link})


@open_to(Audience.CLINICIAN)
@require_safe
def record(request, patient_id):
    """Who a patient is."""
    patient = looks.at_record(viewer=request.user, patient_id=patient_id, at=timezone.now())
    return _page(request, "office/record.html", {
        "patient": patient, "alert": queries.open_alert(viewer=request.user, patient_id=patient_id),
    })


@open_to(Audience.CLINICIAN)
@require_safe
def moods(request, patient_id):
    """A patient's moods, as a picture and as a table."""
    return _look(request, looks.at_moods, "office/moods.html", lambda seen: {
        "picture": seen.picture, "moods": _part(request, seen.entries),
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_safe
def conversations(request, patient_id):
    """A patient's conversations with the companion, when they are shared."""
    return _look(request, looks.at_conversations, "office/conversations.html", lambda seen: {
        "conversations": _part(request, seen.found),
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_safe
def conversation(request, patient_id, conversation_id):
    """One conversation, word for word."""
    return _look(request, looks.at_conversation, "office/conversation.html", lambda seen: {
        "conversation": seen.conversation, "turns": _part(request, seen.turns, queries.TURNS_A_PAGE),
    }, patient_id=patient_id, conversation_id=conversation_id)


@open_to(Audience.CLINICIAN)
@require_safe
def signals(request, patient_id):
    """What was noticed about a patient, and what was done."""
    return _look(request, looks.at_signals, "office/signals.html", lambda seen: {
        "signals": _part(request, seen.noticed), "alerts": seen.alerts[:PAGE],
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def end_care(request, patient_id):
    """Stop looking after a patient, after being asked once more."""
    if request.method == "POST":
        actions.end_care(patient_id=patient_id, by=request.user, at=timezone.now())
        messages.success(request, _("You no longer look after them, and they have been told."))
        return redirect("office:caseload")
    patient = queries.cared_for(viewer=request.user, patient_id=patient_id)
    return _page(request, "office/end_care.html", {"patient": patient})


@open_to(Audience.CLINICIAN)
@require_safe
def inbox(request):
    """The alerts that the clinician may see. Asked for by the open page itself, only the list."""
    only = request.GET.get("only") if request.GET.get("only") in INBOXES else "open"
    found = _part(request, alerts.inbox(viewer=request.user, only=only))
    template = "office/alert_rows.html" if request.htmx else "office/inbox.html"
    return _page(request, template, {"alerts": found, "only": only, "now": timezone.now()})


@open_to(Audience.CLINICIAN)
@require_safe
def alerts_count(request):
    """How many alerts wait, for the navigation of an open page."""
    return _page(request, "office/alerts_number.html")


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
    return _page(request, "office/incident_state.html", {"incident": found})


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
    return _page(request, "office/incident.html", {
        "alert": alert, "incident": alert.incident, "patient": alert.patient, "form": form,
        "can_answer": alert.incident.resolved_at is None and held_by in (None, request.user.pk),
    }, status=status)


def _look(request, look, template: str, context, **whom):
    """Show part of a record, or say that it is not shared."""
    try:
        seen = look(viewer=request.user, at=timezone.now(), **whom)
    except looks.NotShared as error:
        return _page(request, "office/not_shared.html", {"patient": error.patient})
    return _page(request, template, {"patient": seen.patient, **context(seen)})


def _part(request, rows, size: int = PAGE):
    return Paginator(rows, size).get_page(request.GET.get("page"))


def _page(request, template: str, context: dict | None = None, status: int = 200):
    waiting = alerts.open_count(viewer=request.user)
    return render(request, template, {**(context or {}), "open_alerts": waiting}, status=status)

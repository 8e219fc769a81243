"""The web door to what is done about one alert."""

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


@open_to(Audience.CLINICIAN)
@require_safe
def incident(request, incident_id):
    """One alert: what was noticed and why, who has it, what was done."""
    alert = looks.at_alert(viewer=request.user, incident_id=incident_id, at=timezone.now())
    return _show(request, alert)


@open_to(Audience.CLINICIAN)
@require_safe
def incident_state(request, incident_id):
    """Who has an alert, for the open page. Nothing of the patient's record, so it is no look at it."""
    found = alerts.incident(viewer=request.user, incident_id=incident_id)
    return page.show(request, "office/incident_state.html", {
        "incident": found, "colleagues": alerts.colleagues(incident=found, viewer=request.user, at=timezone.now()),
    })


@open_to(Audience.CLINICIAN)
@require_POST
def acknowledge(request, incident_id):
    """Take an alert on. When somebody else has it, its page says who and since when."""
    return _press(
        request, incident_id, safety.acknowledge,
        done=_("You have this alert now. The patient can see that you have seen it."),
        taken=_("Somebody else was first. You can see below who has this alert."),
    )


@open_to(Audience.CLINICIAN)
@require_POST
def take_over(request, incident_id):
    """Take an alert from the colleague who has it. When it is another's by now, its page says whose."""
    return _press(
        request, incident_id, safety.take_over, held_by=request.POST.get("held_by"),
        done=_("You have this alert now. The patient can see that."),
    )


@open_to(Audience.CLINICIAN)
@require_POST
def hand_over(request, incident_id):
    """Ask a colleague to take an alert over. It stays with who asks until then."""
    return _press(
        request, incident_id, safety.hand_over, to_id=request.POST.get("to", ""),
        done=_("Your colleague was asked. Until they take the alert, it stays yours."),
        invalid=_("Choose a colleague from the list. Nobody was asked: the alert is still yours."),
    )


@open_to(Audience.CLINICIAN)
@require_POST
def call_off_hand_over(request, incident_id):
    """Keep an alert after all, or say that one cannot take it."""
    kept, told = _("The alert stays yours."), _("Your colleague was told that the alert stays with them.")
    return _press(
        request, incident_id, safety.call_off_hand_over,
        done=lambda found: kept if found.acknowledged_by_id == request.user.pk else told,
    )


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def contact(request, incident_id):
    """Write down what came of trying to reach the patient, and close the alert if that is what was pressed."""
    if request.method != "POST":
        return redirect("office:incident", incident_id=incident_id)
    closes = request.POST.get("then") == "close"
    form = forms.ContactForm(request.POST, closes=closes)
    write = safety.resolve if closes else safety.record_contact
    done = _("The alert is closed.") if closes else _(
        "The contact is kept. The alert stays open. If it was a slip, you can take it back below.")
    return _keep(request, incident_id, form, write, done, shown_as="form")


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def dismiss(request, incident_id):
    """Close an alert as a false alarm. The words stay, and it counts against the rules that fired."""
    if request.method != "POST":
        return redirect("office:incident", incident_id=incident_id)
    form = forms.DismissForm(request.POST)
    return _keep(request, incident_id, form, safety.dismiss, _("The alert is closed as a false alarm."),
                 shown_as="dismissing")


@open_to(Audience.CLINICIAN)
@require_POST
def take_back(request, incident_id, event_id):
    """An entry about contact was a slip: a further entry corrects it."""
    return _press(
        request, incident_id, safety.take_back_contact, event_id=event_id,
        done=_("Taken back. Write down what really came of it: until then others may be asked."),
        taken=_("It has changed hands or was closed meanwhile, so nothing was taken back."),
        invalid=_("This entry was taken back before, or is not yours to take back."),
    )


def _press(request, incident_id, act, *, done, taken="", invalid="", **details):
    """Do what a button says, tell what came of it, and show the alert again.

    `done`: what to say, or a function that says it of the alert. `taken`: when the alert is another's by now or closed.
    `invalid`: when it cannot be done with these details.
    """
    try:
        found = act(incident_id=incident_id, by=request.user, at=timezone.now(), **details)
    except safety.AlreadyTaken:
        messages.info(request, taken or _(
            "It has changed hands or was closed meanwhile. You can see below who has this alert."))
    except (safety.NotAColleague, safety.NothingToTakeBack):
        messages.warning(request, invalid)
    else:
        messages.success(request, done(found) if callable(done) else done)
    return redirect("office:incident", incident_id=incident_id)


def _keep(request, incident_id, form, write, done: str, *, shown_as: str):
    """Keep an answer once. What cannot be kept is shown again, with the words that were typed."""
    conflict = False
    if form.is_valid():
        try:
            sent_once.perform(request, do=lambda: _written(write, request.user, incident_id, form.cleaned_data))
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
            messages.success(request, done)
            return redirect("office:incident", incident_id=incident_id)
    # The words are shown again, so this is a look like any other and leaves its line.
    alert = looks.at_alert(viewer=request.user, incident_id=incident_id, at=timezone.now())
    return _show(request, alert, status=409 if conflict else 422, **{shown_as: form})


def _written(write, by, incident_id, answer: dict) -> dict:
    kept = write(incident_id=incident_id, by=by, at=timezone.now(), **answer)
    return {"incident": str(kept.pk)}


def _show(request, alert: looks.Alert, *, form=None, dismissing=None, status: int = 200):
    incident, me = alert.incident, request.user.pk
    return page.show(request, "office/incident.html", {
        "alert": alert, "incident": incident, "patient": alert.patient, "beside": alert.beside,
        "colleagues": alert.colleagues, "form": form or dismissing or forms.ContactForm(),
        "contacting": form or forms.ContactForm(), "dismissing": dismissing or forms.DismissForm(),
        "one_press": forms.ONE_PRESS, "fresh": forms.DismissForm(),
        "can_answer": incident.resolved_at is None and incident.acknowledged_by_id in (None, me),
        "is_mine": incident.resolved_at is None and incident.acknowledged_by_id == me,
    }, status=status)

"""The web door to one patient's record. Each look leaves a line that the patient can read."""

from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from clinicians import homework, looks, plans, queries
from clinicians.views import page
from healing_space.web import periods
from healing_space.web.audience import Audience, open_to
from patients.diary import looking
from therapy.goals import queries as goals


@open_to(Audience.CLINICIAN)
@require_safe
def record(request, patient_id):
    """Who a patient is."""
    now = timezone.now()
    patient = looks.at_record(viewer=request.user, patient_id=patient_id, at=now)
    plan = plans.note_on(viewer=request.user, patient=patient)
    return page.show(request, "office/record.html", {
        "plan": plan, "plan_is_due": plan is not None and plan.is_due(now),
        "patient": patient, "alert": queries.open_alert(viewer=request.user, patient_id=patient_id),
        "goals": goals.goals_with_steps(subject=patient.person, viewer=request.user),
        "homework": homework.in_short(viewer=request.user, patient=patient),
    })


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def diary(request, patient_id):
    """A patient's entries of all kinds, by kind, day and word. A search is posted: its words stand in no address."""
    try:
        patient = looks.at_diary(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    shown = looking.page(request, subject=patient.person, viewer=request.user)
    return page.show(request, "office/diary.html", {"patient": patient, **shown},
                     status=422 if shown["form"].errors else 200)


@open_to(Audience.CLINICIAN)
@require_safe
def moods(request, patient_id):
    """A patient's moods, as a picture of the days that are chosen and as a table."""
    asked = periods.asked(request.GET, at=timezone.now())
    return page.look(request, looks.at_moods, "office/moods.html", lambda seen: {
        "asked": asked, "picture": seen.picture, "moods": page.part(request, seen.entries),
    }, status=asked.status, patient_id=patient_id, period=asked.period)


@open_to(Audience.CLINICIAN)
@require_safe
def pictures(request, patient_id):
    """What a patient shares, drawn over the days that are chosen."""
    asked = periods.asked(request.GET, at=timezone.now())
    return page.look(request, looks.at_pictures, "office/pictures.html", lambda seen: {
        "asked": asked, "pictures": seen.drawn,
    }, status=asked.status, patient_id=patient_id, period=asked.period)


@open_to(Audience.CLINICIAN)
@require_safe
def conversations(request, patient_id):
    """A patient's conversations with the companion, when they are shared."""
    return page.look(request, looks.at_conversations, "office/conversations.html", lambda seen: {
        "conversations": page.part(request, seen.found),
    }, patient_id=patient_id)


@open_to(Audience.CLINICIAN)
@require_safe
def conversation(request, patient_id, conversation_id):
    """One conversation, word for word."""
    return page.look(request, looks.at_conversation, "office/conversation.html", lambda seen: {
        "conversation": seen.conversation, "turns": page.part(request, seen.turns, queries.TURNS_A_PAGE),
    }, patient_id=patient_id, conversation_id=conversation_id)


@open_to(Audience.CLINICIAN)
@require_safe
def signals(request, patient_id):
    """What was noticed about a patient, and what was done."""
    return page.look(request, looks.at_signals, "office/signals.html", lambda seen: {
        "signals": page.part(request, seen.noticed), "alerts": seen.alerts[:page.SIZE],
    }, patient_id=patient_id)

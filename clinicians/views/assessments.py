"""The web door to a patient's questionnaires: scores, one with its answers, and giving or entering one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from clinicians import entering, looks, queries, questionnaires
from clinicians.assessment_forms import PaperForm
from clinicians.views import page
from healing_space.accounts import lending
from healing_space.web import periods, sent_once
from healing_space.web.audience import Audience, open_to
from patients.assessments import queries as kept

ROOM = "/in-session/"


@open_to(Audience.CLINICIAN)
@require_safe
def assessments(request, patient_id):
    """Scores against their cut-offs, how far they moved, and what was filled in."""
    now = timezone.now()
    asked = periods.asked(_period_of(request), at=now)
    try:
        seen = questionnaires.at_assessments(
            viewer=request.user, patient_id=patient_id, at=now, period=asked.period,
        )
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    return page.show(request, "office/assessments.html", {
        "patient": seen.patient, "seen": seen, "asked_for": seen.asked_for, "asked": asked, "form": asked.form,
        "finished": page.part(request, seen.finished), "titles": _titles(now),
    }, status=asked.status)


@open_to(Audience.CLINICIAN)
@require_safe
def assessment(request, patient_id, assessment_id):
    """One questionnaire with all its answers."""
    return page.look(request, questionnaires.at_assessment, "office/assessment.html", lambda seen: {
        "seen": seen, "assessment": seen.assessment, "instrument": seen.instrument, "score": seen.read.score,
        "rows": kept.rows(seen.read.instrument, seen.read.answers) if seen.read.instrument else [],
        "alert": queries.open_alert(viewer=request.user, patient_id=patient_id),
    }, patient_id=patient_id, assessment_id=assessment_id)


@open_to(Audience.CLINICIAN)
@require_safe
def new_assessment(request, patient_id):
    """Which one to give now, to enter from paper, or to ask for."""
    try:
        patient = questionnaires.at_entering(viewer=request.user, patient_id=patient_id, at=timezone.now())
    except looks.NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    catalogue = kept.catalogue(at=timezone.now())
    return page.show(request, "office/assessment_new.html", {
        "patient": patient, "instruments": [each.instrument for each in catalogue if each.is_available],
        "gated": [each.instrument for each in catalogue if not each.is_available],
    })


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def give(request, patient_id, code):
    """Hand this device to the patient with one questionnaire on it, and nothing else."""
    now = timezone.now()
    patient, instrument = _patient_and_words(request, patient_id, code, at=now)
    if request.method == "POST":
        begun = entering.begin(by=request.user, patient_id=patient_id, code=code, mode=entering.IN_SESSION, at=now)
        lending.lend(request.session, room=ROOM, assessment=str(begun.pk), patient=str(patient_id))
        return redirect(ROOM)
    return page.show(request, "office/assessment_give.html", {"patient": patient, "instrument": instrument})


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def paper(request, patient_id, code):
    """Enter a sheet of answers. What is entered is kept at once, also while some of it is missing."""
    now = timezone.now()
    patient, instrument = _patient_and_words(request, patient_id, code, at=now)
    begun = entering.under_way(viewer=request.user, patient=patient, code=code, mode=entering.PAPER, at=now)
    form = PaperForm(request.POST if request.method == "POST" else None, instrument=instrument,
                     answers=kept.answers_of(begun) if begun else None)
    form.order_fields(["written_on"])
    context = {"patient": patient, "instrument": instrument, "form": form}
    if request.method == "POST":
        form.is_valid()
        entered, done = _entered_once(request, lambda: entering.from_paper(
            by=request.user, patient_id=patient_id, code=code, answers=form.given(),
            written_on=None if form.errors else form.cleaned_data["written_on"], at=now,
        ))
        if entered is not None:
            form.refuse(entered.answered.refused)
            form.miss(entered.missing)
            context["calls_for_help"] = entered.answered.calls_for_help
        if done:
            messages.success(request, _("The answers are kept, and marked as entered from paper."))
            return redirect("office:assessment", patient_id, done)
    return page.show(request, "office/assessment_paper.html", context, status=422 if form.errors else 200)


def _entered_once(request, enter):
    """What became of a sheet, and the questionnaire that it finished. The same sheet sent twice is entered once: then
    there is only the latter."""
    entered = None

    def do():
        nonlocal entered
        entered = enter()
        found = entered.answered.assessment
        return {"done": str(found.pk) if found.finished_at else ""}

    done = sent_once.perform(request, do=do, changed_is_new=True)["done"]
    if not done:
        entered = entered or enter()
        request.POST = request.POST.copy()
        request.POST.pop("once", None)  # what is still missing comes as another sending
    return entered, done


def _patient_and_words(request, patient_id, code, *, at):
    """The patient and the questionnaire as it is given now, or nothing there."""
    try:
        patient = questionnaires.at_entering(viewer=request.user, patient_id=patient_id, at=at)
        return patient, kept.instrument(code=code, at=at)
    except (looks.NotShared, kept.NotAvailable) as error:
        raise Http404 from error


def _titles(at):
    return {each.instrument.code: each.instrument for each in kept.catalogue(at=at)}


def _period_of(request):
    """What was asked for; a quarter of a year when nothing was. Questionnaires come weeks apart."""
    return request.GET if {"days", "first", "last"} & set(request.GET) else {"days": "90"}

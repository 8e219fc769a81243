"""The web door to taking a questionnaire. What calls for help is answered with help, in that very response."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.assessments import actions, asking, forms, queries
from patients.safety import panel
from patients.safety import queries as safety


@open_to(Audience.PATIENT)
@require_safe
def take(request, assessment_id):
    """Go on where it was left: at the next question, on the one page, or at the end."""
    found = queries.own(subject=request.user, assessment_id=assessment_id)
    if found.finished_at:
        return redirect("assessments:result", found.pk)
    try:
        instrument = queries.of(found, at=timezone.now())
    except queries.NotAvailable as error:
        return _closed(request, found, error.words)
    if queries.all_on_one_page(subject=request.user):
        return redirect("assessments:all", found.pk)
    answers = queries.answers_of(found)
    return redirect(_next(found, asking.first(instrument, queries.values_of(instrument, answers), answers)))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, assessment_id, item):
    """One question on a page of its own."""
    now = timezone.now()
    found = queries.own(subject=request.user, assessment_id=assessment_id)
    try:
        instrument = queries.of(found, at=now)
    except queries.NotAvailable as error:
        return _closed(request, found, error.words)
    answers = queries.answers_of(found)
    values = queries.values_of(instrument, answers)
    place = asking.place(instrument, values, item)
    if place is None:
        raise Http404
    form = forms.OneQuestion(_sent(request), item=place.item, answer=answers.get(item))
    page = {"assessment": found, "instrument": instrument, "place": place, "form": form}
    if request.method != "POST":
        return _question_page(request, page) if found.may_be_answered(now) else _closed(request, found)
    answered, refusal = _answer(request, found, form.posted(), form)
    if refusal is not None:
        return refusal
    if form.errors:
        return _question_page(request, page)
    answers = queries.answers_of(found)
    values = queries.values_of(instrument, answers)
    return _onward(request, answered, _next(found, asking.after(instrument, values, answers, item)))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def all_questions(request, assessment_id):
    """All questions on one page. What is answered is kept, also while others are missing."""
    now = timezone.now()
    found = queries.own(subject=request.user, assessment_id=assessment_id)
    try:
        instrument = queries.of(found, at=now)
    except queries.NotAvailable as error:
        return _closed(request, found, error.words)
    form = forms.AllQuestions(_sent(request), instrument=instrument, answers=queries.answers_of(found))
    page = {"assessment": found, "instrument": instrument, "form": form}
    if request.method != "POST":
        return _all_page(request, page) if found.may_be_answered(now) else _closed(request, found)
    answered, refusal = _answer(request, found, form.posted(), form)
    if refusal is not None:
        return refusal
    if "later" in request.POST and not form.errors:
        messages.success(request, _("Your answers so far are saved."))
        return _onward(request, answered, reverse("assessments:home"))
    if not form.errors:
        try:
            actions.finish(assessment_id=found.pk, by=request.user, at=now)
        except actions.NotFinished as error:
            form.miss(error.missing)
    if form.errors:
        return _all_page(request, page, helps=answered.calls_for_help)
    return _onward(request, answered, reverse("assessments:result", args=[found.pk]), is_finished=True)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def check(request, assessment_id):
    """The answers once more before they are added up."""
    found = queries.own(subject=request.user, assessment_id=assessment_id)
    if found.finished_at:
        return redirect("assessments:result", found.pk)
    if not found.may_be_answered(timezone.now()):
        return _closed(request, found)
    missing = ()
    if request.method == "POST":
        try:
            actions.finish(assessment_id=found.pk, by=request.user, at=timezone.now())
            return redirect("assessments:result", found.pk)
        except actions.NotFinished as error:
            missing = error
        except (actions.NoLongerOpen, queries.NotAvailable) as error:
            return _closed(request, found, error.words)
    try:
        rows = queries.rows_of(found, at=timezone.now())
    except queries.NotAvailable as error:
        return _closed(request, found, error.words)
    return render(request, "assessments/check.html", {
        "assessment": found, "instrument": rows.instrument, "rows": rows.rows, "missing": missing,
    }, status=422 if missing else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def abandon(request, assessment_id):
    """Set it aside half way, after asking once."""
    found = queries.own(subject=request.user, assessment_id=assessment_id)
    if request.method == "POST":
        actions.abandon(assessment_id=found.pk, by=request.user, at=timezone.now())
        messages.success(request, _("It has been set aside. There is no score."))
        return redirect("assessments:home")
    return render(request, "assessments/abandon.html", {
        "assessment": found, "instrument": queries.known(found.instrument),
    })


def _answer(request, found, given: dict, form):
    """Keep what was answered. What was done, or the page to answer with when nothing can be kept any more."""
    try:
        answered = actions.answer(assessment_id=found.pk, by=request.user, answers=given, at=timezone.now())
    except actions.NoLongerOpen as error:
        heard = actions.hear_unkept(assessment_id=found.pk, by=request.user, answers=given, at=timezone.now())
        return None, _closed(request, found, error.words, helps=heard.calls_for_help)
    form.refuse(answered.refused)
    return answered, None


def _next(found, code: str) -> str:
    if code:
        return reverse("assessments:question", args=[found.pk, code])
    return reverse("assessments:check", args=[found.pk])


def _onward(request, answered, to: str, *, is_finished: bool = False):
    """Go on, or, when an answer called for help, show it first, with the way onward beneath."""
    if not answered.calls_for_help:
        return redirect(to)
    context = panel.context(subject=request.user, at=timezone.now(), raised=answered.raised)
    return render(request, "assessments/kept.html", {**context, "onward": to, "is_finished": is_finished})


def _question_page(request, page: dict):
    return _form_page(request, "assessments/question.html", page)


def _all_page(request, page: dict, *, helps: bool = False):
    return _form_page(request, "assessments/all.html", page, helps=helps)


def _form_page(request, template: str, page: dict, *, helps: bool = False):
    """Questions with what was answered. What calls for help gets it, even while it cannot be kept."""
    now, form = timezone.now(), page["form"]
    unkept = bool(form.errors) and bool(form.typed()) and safety.calls_for_help(form.typed())
    context = {**page, **panel.before_typing(at=now)}
    if helps or unkept:
        context |= panel.context(subject=request.user, at=now) | {"helps": True, "unsent": unkept and not helps}
    return render(request, template, context, status=422 if form.errors else 200)


def _closed(request, found, words: str = "", *, helps: bool = False):
    """No more answers are taken. Says why, and how to begin again."""
    if not words:
        words = actions.NoLongerOpen(found, timezone.now()).words
    context = {"assessment": found, "instrument": queries.known(found.instrument), "words": words, "helps": helps}
    if helps:
        context |= panel.context(subject=request.user, at=timezone.now())
    return render(request, "assessments/closed.html", context, status=422)


def _sent(request):
    """What came with a form, even when nothing in it was filled in."""
    return request.POST if request.method == "POST" else None

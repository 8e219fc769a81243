"""The web door to a questionnaire on the clinician's device, in the patient's hands.

The browser is lent: this room is all that it opens. It shows the questions and the way back, which asks for the
clinician's password; no score, no name of anybody else, and nothing of the record.
"""

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from clinicians import entering
from clinicians.assessment_forms import PasswordForm
from healing_space.accounts import lending
from healing_space.web.audience import Audience, open_to
from patients.assessments import actions, asking, forms
from patients.assessments import queries as kept
from patients.safety import actions as safety
from patients.safety import panel


@open_to(Audience.CLINICIAN)
@require_safe
def go_on(request):
    """The next question, or the end."""
    try:
        found = _given(request)
    except ObjectDoesNotExist:
        return render(request, "in_session/over.html")
    if not found.may_be_answered(timezone.now()):
        return redirect("in_session:done")
    answers = kept.answers_of(found)
    instrument = _words(found)
    return redirect(_next(asking.first(instrument, kept.values_of(instrument, answers), answers)))


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def question(request, item):
    """One question. Its answer is kept before the next one is shown."""
    try:
        found, now = _given(request), timezone.now()
    except ObjectDoesNotExist:
        return _out_of_sight(request, item)
    if request.method != "POST" and not found.may_be_answered(now):
        return redirect("in_session:done")
    instrument = _words(found)
    answers = kept.answers_of(found)
    place = asking.place(instrument, kept.values_of(instrument, answers), item)
    if place is None:
        raise Http404
    form = forms.OneQuestion(
        request.POST if request.method == "POST" else None, item=place.item, answer=answers.get(item),
    )
    if request.method == "POST":
        try:
            answered = actions.answer(assessment_id=found.pk, by=request.user, answers=form.posted(), at=now)
        except actions.NoLongerOpen:
            return _too_late(request, found, form.posted())
        form.refuse(answered.refused)
        if not form.errors:
            answers = kept.answers_of(found)
            onward = _next(asking.after(instrument, kept.values_of(instrument, answers), answers, item))
            return _help(request, found, onward) if answered.calls_for_help else redirect(onward)
    context = {"assessment": found, "instrument": instrument, "place": place, "form": form}
    return render(request, "in_session/question.html", context, status=422 if form.errors else 200)


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def done(request):
    """The answers once more, and the end. No score: it is talked over together."""
    try:
        found, missing = _given(request), ()
    except ObjectDoesNotExist:
        return _out_of_sight(request)
    if request.method == "POST" and found.is_open:
        try:
            found = actions.finish(assessment_id=found.pk, by=request.user, at=timezone.now())
        except actions.NotFinished as error:
            missing = error
        except (actions.NoLongerOpen, kept.NotAvailable):
            pass
    instrument = _words(found)
    context = {
        "assessment": found, "instrument": instrument, "missing": missing,
        "may_change": found.may_be_answered(timezone.now()),
        "rows": kept.rows(instrument, kept.answers_of(found)) if found.is_open else [],
    }
    return render(request, "in_session/done.html", context, status=422 if missing else 200)


@open_to(Audience.CLINICIAN)
@require_POST
def answer_ours(request, signal_id):
    """The patient answers our question about safety, on the device that they were given."""
    found = _given_or_lent(request)
    given = request.POST.get("answer", "")
    if given in ("yes", "no", "unsure"):
        safety.answer(signal_id=signal_id, by=found.subject, answer=given, at=timezone.now())
    return redirect("in_session:go_on")


@open_to(Audience.CLINICIAN)
@require_http_methods(["GET", "HEAD", "POST"])
def back(request):
    """The clinician takes the device back, by their password."""
    what = lending.lent(request.session)
    if what is None:
        raise Http404
    form = PasswordForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            lending.take_back(request, password=form.cleaned_data["password"])
        except lending.NotTakenBack as error:
            if not request.user.is_authenticated:
                return redirect("account_login")
            form.add_error("password", error.words)
        else:
            return redirect("office:assessment", what["patient"], what["assessment"])
    return render(request, "in_session/back.html", {"form": form}, status=422 if form.errors else 200)


def _given(request):
    """The questionnaire that this browser is lent for; nothing there for a browser that is not lent."""
    return entering.is_given(viewer=request.user, assessment_id=_lent_for(request))


def _given_or_lent(request):
    """The same, also when its owner may not see it any more: what the patient has to say to us is heard."""
    try:
        return _given(request)
    except ObjectDoesNotExist:
        return actions.lent(assessment_id=_lent_for(request), by=request.user, at=timezone.now())


def _lent_for(request) -> str:
    what = lending.lent(request.session)
    if what is None or "assessment" not in what:
        raise Http404
    return what["assessment"]


def _words(found):
    try:
        return kept.of(found, at=timezone.now())
    except kept.NotAvailable as error:
        raise Http404 from error


def _next(code: str):
    return redirect("in_session:question", code).url if code else redirect("in_session:done").url


def _too_late(request, found, given: dict):
    """Nothing is kept any more: it was finished, or begun too long ago. What calls for help is heard all the same."""
    heard = actions.hear_unkept(assessment_id=found.pk, by=request.user, answers=given, at=timezone.now())
    onward = redirect("in_session:done")
    return _help(request, found, onward.url, is_kept=False) if heard.calls_for_help else onward


def _out_of_sight(request, item: str = ""):
    """The owner of this browser may not see the questionnaire any more. Says so, and where the answers are; an answer
    is heard all the same."""
    if request.method != "POST":
        return render(request, "in_session/over.html")
    now, heard = timezone.now(), None
    try:
        found = actions.lent(assessment_id=_lent_for(request), by=request.user, at=now)
        asked = _words(found).item(item)
        given = forms.OneQuestion(request.POST, item=asked).posted() if asked else {}
        heard = actions.hear_out_of_sight(assessment_id=found.pk, by=request.user, answers=given, at=now)
    except ObjectDoesNotExist:
        pass  # lent too long ago: nothing is known of it here any more
    context = {"helps": heard is not None and heard.calls_for_help}
    if context["helps"]:
        context |= _shown(found) | {"is_told": heard.raised.told}
    return render(request, "in_session/out_of_sight.html", context, status=422)


def _help(request, found, onward: str, *, is_kept: bool = True):
    """An answer called for help: help lines first, our question, and then the way onward."""
    return render(request, "in_session/help.html", {**_shown(found), "onward": onward, "is_kept": is_kept})


def _shown(found) -> dict:
    """Help lines and our question, and nothing else of the record: this is not the patient's own device."""
    context = panel.context(subject=found.subject, at=timezone.now())
    return {name: context[name] for name in ("shown", "heading", "question", "question_words")}

"""The web door to safety: help now, the button, our question."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from healing_space.accounts import second_factor
from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import actions, forms, ladder, panel, queries
from patients.safety.directory import choosing, paper
from patients.safety.directory import queries as directory

NOT_TOLD = "/help-now/?nobody-was-told"


@open_to(Audience.ANYONE)
@require_safe
def help_now(request):
    """Help lines for everybody, or for a nation and an age. No sign-in, no script, no cookie, no database."""
    nobody_was_told = "nobody-was-told" in request.GET
    asked = _asked(request)
    shown = panel.lines(directory.lines(at=timezone.now(), most=None, **asked))
    return HttpResponse(render_to_string("safety/help_now.html", {
        "shown": shown, "nobody_was_told": nobody_was_told,
        "chosen": any(value is not None for value in asked.values()),
        "choices": choosing.links(keep="nobody-was-told" if nobody_was_told else "", **asked),
        "print_query": urlencode({name: value for name, value in asked.items() if value is not None}),
    }))


@open_to(Audience.ANYONE)
@require_safe
def help_document(request):
    """The same lines on paper. As the page, it asks nobody who they are."""
    try:
        made = paper.document(at=timezone.now(), **_asked(request))
    except paper.NotMade:
        return redirect("/help-now/")
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="help-now.pdf"'
    return response


def _asked(request) -> dict:
    return {"nation": choosing.nation_of(request.GET.get("nation", "")),
            "age": choosing.age_of(request.GET.get("age", ""))}


@open_to(Audience.ANYONE)
@require_safe
def what_happens(request):
    """What triggers an alert, who sees it and when."""
    return HttpResponse(render_to_string("safety/what_happens.html", {"minutes": ladder.minutes()}))


@open_to(Audience.ANYONE)
@require_http_methods(["GET", "POST"])
def person(request):
    """“I need a person now”. It never answers with a refusal: who is not signed in is shown help and told the truth."""
    if not Audience.PATIENT.admits(request.user):
        return redirect(NOT_TOLD)
    if request.method == "GET":
        return render(request, "safety/person.html", {"form": forms.PersonForm(), **_shown(request)})
    # Words that are too long or unreadable do not hold up a call for help: it goes out with what can be kept of them.
    words = forms.as_kept(request.POST.get("words", "").strip())
    sent_once.perform(request, do=lambda: _tell(request.user, words), changed_is_new=True)
    if queries.status_for(subject=request.user) is None:
        _tell(request.user, words)  # an old page was sent again after that alert was closed: a new call for help
    return render(request, "safety/told.html", _shown(request))


def _shown(request) -> dict:
    """Help, and where the person's alert stands. Half signed in one may call for help, but is told nothing."""
    now = timezone.now()
    if second_factor.missing(request.user, request.session):
        return {"shown": panel.lines(queries.help_for(at=now)), **panel.before_typing(at=now)}
    return {**panel.context(subject=request.user, at=now), **panel.before_typing(at=now)}


def _tell(subject, words: str) -> dict:
    raised = actions.ask_for_a_person(subject=subject, words=words, at=timezone.now())
    return {"incident": str(raised.incident.pk)}


@open_to(Audience.PATIENT)
@require_POST
def answer(request, signal_id):
    """One tap on our question."""
    form = forms.AnswerForm(request.POST)
    given = form.cleaned_data["answer"] if form.is_valid() else "unsure"
    raised = actions.answer(signal_id=signal_id, by=request.user, answer=given, at=timezone.now())
    context = panel.context(subject=request.user, at=timezone.now(), raised=raised)
    return render(request, "safety/answered.html", {
        **context, "given": given, "told_after_no": given == "no" and raised.told,
    })


@open_to(Audience.PATIENT)
@require_GET
def status(request):
    """Where the person's own alert stands, as a fragment for the open page."""
    found = queries.status_for(subject=request.user)
    lines = panel.status_lines(found) if found else []
    next_step = panel.what_happens_next(found, None, at=timezone.now())
    return render(request, "safety/status.html", {"status": lines, "next_step": next_step})

"""The web door to the first pages: two questions and a small step, one page each. Every page can be left out."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.first_steps import actions, queries
from therapy.first_steps.forms import BringsForm, LikesForm, StepForm


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def brings(request):
    """What brings you here?"""
    found, now = queries.beginning(subject=request.user), timezone.now()
    initial = {"brings": found.brings, "words": found.words} if found else {}
    form = BringsForm(request.POST if request.method == "POST" else None, initial=initial)
    raised = None
    if request.method == "POST" and form.is_valid():
        raised = actions.say(subject=request.user, at=now, **form.cleaned_data).raised
        if not raised.shows_help:
            return redirect("first_steps:likes")
    elif form.errors:
        raised = actions.hear_unkept(subject=request.user, text=request.POST.get("words", ""), at=now)
    due = bool(raised and raised.shows_help) or bool(found and found.words_call_for_help)
    return render(request, "first_steps/brings.html", {
        "form": form, "number": 1, "was_kept": bool(raised) and not form.errors, **panel.before_typing(at=now),
        **_help(request, due, raised),
    }, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def likes(request):
    """What would you like?"""
    found = queries.beginning(subject=request.user)
    initial = {"likes": found.likes} if found else {}
    form = LikesForm(request.POST if request.method == "POST" else None, initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.say(subject=request.user, at=timezone.now(), **form.cleaned_data)
        return redirect("first_steps:step")
    return render(request, "first_steps/likes.html", {"form": form, "number": 2}, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request):
    """One small step: taking it leads to where it is done."""
    form = StepForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        actions.choose(subject=request.user, step=form.cleaned_data["step"], at=timezone.now())
        return redirect(_address(queries.chosen(queries.beginning(subject=request.user))))
    found = queries.beginning(subject=request.user)
    taken = queries.chosen(found)
    return render(request, "first_steps/step.html", {
        "form": form, "number": 3, "offered": queries.offered(found), "taken": taken,
        "taken_url": _address(taken) if taken else "", "is_done": bool(found and found.done_at),
    }, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_POST
def done(request):
    """The step was taken, or not yet."""
    yes = "yes" in request.POST
    actions.done(subject=request.user, yes=yes, at=timezone.now())
    if yes:
        messages.success(request, _("Well done. That was a first step. There is no hurry with the next."))
        return redirect("home")
    return redirect("first_steps:step")


@open_to(Audience.PATIENT)
@require_POST
def leave(request):
    """Not now."""
    actions.leave(subject=request.user, at=timezone.now())
    messages.success(request, _("That is fine. You find “First steps” in your settings, should you want it."))
    return redirect("home")


def _address(taken) -> str:
    return reverse(taken.place, args=taken.args)


def _help(request, due: bool, raised) -> dict:
    if not due:
        return {}
    return panel.context(subject=request.user, at=timezone.now(), raised=raised) | {"help_is_due": True}

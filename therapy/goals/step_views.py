"""The web door to the small steps of a person's goals."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from healing_space.web.audience import Audience, open_to
from patients.diary import answers
from patients.diary.keeping import NotAnEntry
from therapy.goals import forms, queries, steps


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request, goal_id):
    """A new step on the way to a goal."""
    found = queries.goal(viewer=request.user, goal_id=goal_id)
    form = forms.StepForm(request.POST or None)
    kept = answers.keep(request, form, lambda: steps.add(
        goal_id=goal_id, by=request.user, text=form.cleaned_data["text"], at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "goals/add_step.html", form, goal=found)
    return answers.kept_page(request, kept, to=reverse("goals:goal", args=[goal_id]), said=_("Your step is added."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, goal_id, step_id):
    """Put a step into other words."""
    found = queries.step(viewer=request.user, goal_id=goal_id, step_id=step_id)
    form = forms.StepForm(request.POST or None, initial={"text": found.text, "version": found.version})
    kept = answers.keep(request, form, lambda: steps.change(
        goal_id=goal_id, step_id=step_id, by=request.user, text=form.cleaned_data["text"],
        version=form.cleaned_data["version"], at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "goals/edit_step.html", form, goal=found.goal)
    return answers.kept_page(request, kept, to=reverse("goals:goal", args=[goal_id]), said=_("The step is saved."))


@open_to(Audience.PATIENT)
@require_POST
def mark(request, goal_id, step_id):
    """A step is done, or open again."""
    steps.mark(goal_id=goal_id, step_id=step_id, by=request.user, done=request.POST.get("done") == "yes",
               at=timezone.now())
    return _back(goal_id)


@open_to(Audience.PATIENT)
@require_POST
def move(request, goal_id, step_id):
    """A step goes one place earlier or later."""
    try:
        steps.move(goal_id=goal_id, step_id=step_id, by=request.user, where=request.POST.get("where", ""))
    except NotAnEntry as error:
        messages.error(request, error.words)
    return _back(goal_id)


def _back(goal_id):
    return redirect(f"{reverse('goals:goal', args=[goal_id])}#steps")

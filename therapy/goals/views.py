"""The web door to a person's goals."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline
from patients.diary.keeping import NotAnEntry
from therapy.goals import actions, forms, pictures, queries


@open_to(Audience.PATIENT)
@require_safe
def goals(request):
    """The person's goals, those under way first."""
    mine = list(queries.goals(subject=request.user, viewer=request.user))
    under_way = [goal for goal in mine if goal.is_under_way]
    return render(request, "goals/list.html", {
        "under_way": under_way, "ended": [goal for goal in mine if not goal.is_under_way],
        "has_room": len(under_way) < actions.MOST,
        "hidden": timeline.hidden_lately(subject=request.user, at=timezone.now(), codes=("goal",)),
    })


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def add(request):
    """A new goal."""
    form = forms.GoalForm(request.POST or None)
    kept = answers.keep(request, form, lambda: actions.set_goal(
        subject=request.user, text=form.cleaned_data["text"], value=form.cleaned_data["value"], at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "goals/add.html", form, values=queries.values(subject=request.user))
    return answers.kept_page(request, kept, to="goals:list", said=_("Your goal has been saved."))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def goal(request, goal_id):
    """One goal: how near it came, and how near it is now."""
    found = queries.goal(viewer=request.user, goal_id=goal_id)
    now = timezone.now()
    form = forms.RatingForm(request.POST or None, initial={"rated_at": answers.minute(now)})

    def rate():
        typed = form.cleaned_data
        return actions.rate(
            goal_id=goal_id, by=request.user, score=typed["score"], note=typed["note"], rated_at=typed["rated_at"],
            at=now,
        )

    kept = answers.keep(request, form, rate)
    if kept is not None:
        return answers.kept_page(request, kept, to=_page(goal_id), said=_("Your rating has been saved."))
    rated = list(queries.ratings(viewer=request.user, goal_id=goal_id)[:queries.RATINGS_MOST])
    return answers.form_page(request, "goals/goal.html", form, goal=found, rated=rated[:20], picture=pictures.of(rated),
                             milestones=queries.milestones(rated), hidden=timeline.hidden_lately(
                                 subject=request.user, at=now, codes=("rating", "step")),
                             steps=queries.steps(viewer=request.user, goal_id=goal_id))


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, goal_id):
    """Put a goal into other words."""
    found = queries.goal(viewer=request.user, goal_id=goal_id)
    form = forms.GoalForm(request.POST or None, initial={
        "text": found.text, "value": found.value, "version": found.version})
    kept = answers.keep(request, form, lambda: actions.change_goal(
        goal_id=goal_id, by=request.user, text=form.cleaned_data["text"], value=form.cleaned_data["value"],
        version=form.cleaned_data["version"], at=timezone.now(),
    ))
    if kept is None:
        return answers.form_page(request, "goals/edit.html", form, goal=found,
                                 values=queries.values(subject=request.user))
    return answers.kept_page(request, kept, to=_page(goal_id), said=_("Your goal has been saved."))


@open_to(Audience.PATIENT)
@require_POST
def end(request, goal_id):
    """A goal is reached, or set aside."""
    try:
        ended = actions.end(goal_id=goal_id, by=request.user, ending=request.POST.get("ending", ""), at=timezone.now())
    except NotAnEntry as error:
        messages.error(request, error.words)
        return redirect("goals:goal", goal_id=goal_id)
    messages.success(request, _("You reached it. Well done.") if ended.is_reached else _(
        "It is set aside. Letting go of a goal is all right: what matters to us changes. You can take it up again "
        "whenever you like.",
    ))
    return redirect("goals:list")


@open_to(Audience.PATIENT)
@require_POST
def take_up(request, goal_id):
    """A goal that had ended is under way again."""
    return _with_room(request, lambda: actions.take_up(goal_id=goal_id, by=request.user, at=timezone.now()),
                      _("It is under way again."))


@open_to(Audience.PATIENT)
@require_POST
def delete(request, goal_id):
    """Delete a goal. The list then offers to bring it back."""
    return answers.hide(request, "goal", goal_id, to="goals:list")


@open_to(Audience.PATIENT)
@require_POST
def bring_back(request, goal_id):
    """Bring a deleted goal back."""
    return _with_room(request, lambda: actions.bring_back(goal_id=goal_id, by=request.user, at=timezone.now()),
                      _("Your goal is back."))


def _page(goal_id) -> str:
    return reverse("goals:goal", args=[goal_id])


def _with_room(request, do, said: str):
    try:
        do()
    except NotAnEntry as error:
        messages.error(request, error.words)
    else:
        messages.success(request, said)
    return redirect("goals:list")

"""The web door to one's own safety plan: reading it, and writing it step by step or all at once."""

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.plan import actions, forms, queries, steps
from patients.safety.plan.views import answers

GET_AND_POST = ["GET", "HEAD", "POST"]


@open_to(Audience.PATIENT)
@require_safe
def mine(request):
    """The plan that stands, to be read at a bad moment: large, and every number to be tapped."""
    now = timezone.now()
    return render(request, "plan/mine.html", {
        "plan": queries.current(subject=request.user, viewer=request.user, at=now),
        "draft": queries.draft(subject=request.user, author=request.user),
        "shown": panel.lines(safety.help_for(subject=request.user, at=now)[:panel.IN_PANEL]),
    })


@open_to(Audience.PATIENT)
@require_safe
def edit(request):
    """The steps, and which of them are written."""
    return render(request, "plan/edit.html", {
        "steps": queries.shown(_words(request.user)), "draft": queries.draft(subject=request.user, author=request.user),
        "plan": queries.current(subject=request.user, viewer=request.user),
        **panel.before_typing(at=timezone.now()),
    })


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def step(request, part):
    """One step on a page by itself. What is sent is kept at once."""
    if part not in steps.CODES:
        raise Http404
    place = steps.CODES.index(part)
    following = reverse("plan:step", args=[steps.CODES[place + 1]]) if place + 1 < len(steps.CODES) else None
    form = forms.StepForm(
        request.POST or None, step=steps.STEPS[place], initial={"words": _words(request.user).get(part, "")},
    )
    if form.is_valid():
        kept = actions.keep(subject=request.user, by=request.user, steps={part: form.words}, at=timezone.now())
        to = reverse("plan:edit") if "later" in request.POST else following or reverse("plan:finish")
        return answers.onward(request, answers.noted(kept.raised), to)
    return answers.form_page(
        request, "plan/step.html", form, step=steps.STEPS[place], place=place + 1, of=len(steps.STEPS),
        back=reverse("plan:step", args=[steps.CODES[place - 1]]) if place else reverse("plan:edit"),
    )


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def all_steps(request):
    """Every step on one page, for whoever prefers that."""
    form = forms.AllStepsForm(request.POST or None, initial=_words(request.user))
    if form.is_valid():
        kept = actions.keep(subject=request.user, by=request.user, steps=form.steps, at=timezone.now())
        to = reverse("plan:edit") if "later" in request.POST else reverse("plan:finish")
        return answers.onward(request, answers.noted(kept.raised), to)
    return answers.form_page(request, "plan/all_steps.html", form)


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def finish(request):
    """Make what was written the plan that stands, after seeing what is different."""
    now = timezone.now()
    plan = queries.current(subject=request.user, viewer=request.user, at=now)
    words = _words(request.user)
    standing = plan.version.number if plan else 0
    form = forms.SettleForm(request.POST or None, first=plan is None, initial={"knows": standing})
    if request.method == "POST" and form.is_valid():
        noticed = _settle(request, form, now)
        if noticed is not None:
            return answers.onward(request, noticed, reverse("plan:mine"), _("Your safety plan is saved."))
    return answers.form_page(
        request, "plan/finish.html", form, plan=plan, steps=queries.shown(words),
        changes=queries.changes(plan.version.steps, words) if plan else [],
    )


def _settle(request, form, now) -> dict | None:
    try:
        return sent_once.perform(request, do=lambda: answers.noted(actions.settle(
            subject=request.user, by=request.user, at=now, **form.given,
        ).raised))
    except actions.NewerVersion as error:
        form.catch_up(error.newest.number)
    except actions.NotAPlan as error:
        form.add_error(error.field if error.field in form.fields else None, error.words)
    except sent_once.ChangedSinceSent:
        form.add_error(None, _("You sent this page before, and it has changed since. Send it again."))
    return None


@open_to(Audience.PATIENT)
@require_http_methods(GET_AND_POST)
def drop(request):
    """Throw away what was written since the last version, after being asked once more."""
    if request.method == "POST":
        actions.drop_draft(subject=request.user, by=request.user, at=timezone.now())
        return redirect("plan:mine")
    return render(request, "plan/drop.html")


def _words(subject) -> dict[str, str]:
    """What stands in the draft, or else in the plan."""
    draft = queries.draft(subject=subject, author=subject)
    if draft:
        return draft.steps
    plan = queries.current(subject=subject, viewer=subject)
    return plan.version.steps if plan else {}

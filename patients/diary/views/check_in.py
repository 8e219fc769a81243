"""The short check-in: one question on a page, each kept at once or skipped."""

from django.http import Http404
from django.shortcuts import redirect, render, resolve_url
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, checking_in, queries
from patients.diary import check_in as offered


@open_to(Audience.PATIENT)
@require_safe
def start(request):
    """Go on where today's check-in stopped, or begin it."""
    progress = checking_in.progress(subject=request.user, at=timezone.now())
    if progress.finished or not progress.left:
        return redirect("diary:check_in_done")
    return redirect("diary:check_in_step", check_in_step=progress.left[0])


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def step(request, check_in_step):
    """One step. It may be skipped."""
    now = timezone.now()
    progress = checking_in.progress(subject=request.user, at=now)
    asked = offered.step_of(check_in_step)
    if asked is None or asked not in progress.steps:
        raise Http404
    onward = _after(progress, asked)
    if request.method == "POST" and "skip" in request.POST:
        return _skipped(request, asked, onward, now)
    form = asked.form(request.POST or None, subject=request.user)
    kept = answers.keep(request, form, lambda: checking_in.take(
        subject=request.user, step=asked, typed=form.cleaned_data, at=now,
    ))
    if kept is None:
        return answers.form_page(request, "diary/check_in.html", form, asked=asked, steps=len(progress.steps),
                                 step=progress.steps.index(asked) + 1)
    return answers.kept_page(request, kept, to=onward)


@open_to(Audience.PATIENT)
@require_safe
def done(request):
    """What today's check-in came to. It is done whenever one stops: there is no half of it."""
    now = timezone.now()
    return render(request, "diary/check_in_done.html", {
        "progress": checking_in.progress(subject=request.user, at=now),
        "streak": queries.streak(subject=request.user, at=now),
    })


def _skipped(request, asked, onward: str, now):
    """Typed words are not thrown away in silence: they are looked through like any that are not kept."""
    form = asked.form(request.POST, subject=request.user)
    checking_in.skip(subject=request.user, step=asked, at=now)
    return answers.left_out(request, form.typed(), to=onward)


def _after(progress: checking_in.Progress, asked) -> str:
    code = progress.after(asked.code)
    return resolve_url("diary:check_in_step", check_in_step=code) if code else resolve_url("diary:check_in_done")

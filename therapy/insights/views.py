"""The web door to a person's progress: what goes with better days, and what changed."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from therapy.exercises import changes
from therapy.goals import queries as goals
from therapy.insights import files, helping, queries, shown


@open_to(Audience.PATIENT)
@require_safe
def progress(request):
    """What the person's own numbers say, with the days behind each sentence."""
    now = timezone.now()
    found = queries.insights(subject=request.user, viewer=request.user, at=now)
    return render(request, "insights/progress.html", {
        "goals": goals.goals(subject=request.user, viewer=request.user), "insights": found,
        "spoken": shown.of(found),
        "scores": shown.scores(subject=request.user, viewer=request.user, at=now),
    })


@open_to(Audience.PATIENT)
@require_safe
def download(request):
    """The numbers of each day that progress is worked out from, as a table file."""
    made = files.table(subject=request.user, viewer=request.user, at=timezone.now())
    response = HttpResponse(made, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="progress.csv"'
    return response


@open_to(Audience.PATIENT)
@require_safe
def what_helps(request):
    """What differed from before to after each exercise, and how sure that is."""
    found = changes.courses(subject=request.user, viewer=request.user, at=timezone.now())
    return render(request, "insights/what_helps.html", {"told": helping.spoken(found)})


@open_to(Audience.PATIENT)
@require_safe
def what_helps_download(request):
    """Each rating before and after an exercise, as a table file."""
    made = files.what_helps(subject=request.user, viewer=request.user, at=timezone.now())
    response = HttpResponse(made, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="what-helps.csv"'
    return response

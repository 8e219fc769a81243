"""The diary as pictures over the days that somebody chooses, and the same on paper."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web import periods
from healing_space.web.audience import Audience, open_to
from patients.diary import papers, pictures


@open_to(Audience.PATIENT)
@require_safe
def charts(request):
    """Every picture of some days, each with its table."""
    asked = periods.asked(request.GET, at=timezone.now())
    return render(request, "diary/charts.html", {
        "asked": asked, "pictures": pictures.drawn(subject=request.user, viewer=request.user, period=asked.period),
    }, status=asked.status)


@open_to(Audience.PATIENT)
@require_safe
def paper(request):
    """The pictures and the entries of some days as a PDF. Days that cannot be get the page that says so."""
    now = timezone.now()
    asked = periods.asked(request.GET, at=now)
    if asked.status != 200:
        return charts(request)
    made = papers.document(subject=request.user, viewer=request.user, period=asked.period, at=now)
    return as_file(made)


def as_file(made: bytes) -> HttpResponse:
    """A PDF that a browser may show."""
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="my-diary.pdf"'
    return response

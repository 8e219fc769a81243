"""The plan on paper: a page to print, a document, and a card that folds to fit behind a bank card."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from patients.safety import queries as safety
from patients.safety.plan import papers, queries


@open_to(Audience.PATIENT)
@require_safe
def paper(request):
    """The plan as a plain page, made for the printer of the browser."""
    now = timezone.now()
    return render(request, "plan/paper.html", {
        "plan": _plan(request, now), "shown": panel.lines(safety.help_for(subject=request.user, at=now)),
    })


@open_to(Audience.PATIENT)
@require_safe
def document(request):
    """The whole plan as a PDF."""
    now = timezone.now()
    return _file(papers.document(plan=_plan(request, now), at=now), "my-safety-plan.pdf")


@open_to(Audience.PATIENT)
@require_safe
def card(request):
    """The plan as a card for the wallet, as a PDF."""
    now = timezone.now()
    return _file(papers.card(plan=_plan(request, now), at=now), "my-safety-card.pdf")


def _plan(request, now):
    plan = queries.current(subject=request.user, viewer=request.user, at=now)
    if plan is None:
        raise Http404
    return plan


def _file(made: bytes, name: str):
    response = HttpResponse(made, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response

"""When a page cannot be shown. Every error page shows where help is."""

from django.http import HttpResponseServerError, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string

from healing_space.web import bodies, problems
from healing_space.web.audience import Audience, open_to

HELP = "/help-now/"
API = "/api/"


def csrf_failure(request, reason: str = ""):
    """The form was too old, or not ours. Says that nothing was kept and nobody was told.

    Whoever called for help is shown help instead of an error.
    """
    if request.path.startswith(HELP):
        return redirect(f"{HELP}?nobody-was-told")
    if bodies.is_too_long(request) and not request.POST:
        return render(request, "413.html", status=413)
    return render(request, "403_csrf.html", status=403)


@open_to(Audience.ANYONE)
def not_found(request, exception=None):
    """There is nothing here, or nothing for this person."""
    if request.path.startswith(API):
        return _problem(request, 404, "There is nothing here, or nothing for you.")
    return render(request, "404.html", status=404)


@open_to(Audience.ANYONE)
def broken(request):
    """Something of ours went wrong. The page needs nobody and nothing, and shows where help is."""
    if request.path.startswith(API):
        return _problem(request, 500, "Something of ours went wrong. It has been noted.")
    return HttpResponseServerError(render_to_string("500.html"))


def _problem(request, status: int, detail: str) -> JsonResponse:
    return JsonResponse(
        problems.problem(status, detail, request.path), status=status, content_type=problems.CONTENT_TYPE,
    )

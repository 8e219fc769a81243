"""When a page cannot be shown. Every error page shows where help is."""

from django.shortcuts import render
from healing_space.web.audience import Audience, open_to


def csrf_failure(request, reason: str = ""):
    """The form was too old, or not ours. Says that nothing was kept and nobody was told."""
    return render(request, "403_csrf.html", status=403)


@open_to(Audience.ANYONE)
def not_found(request, exception=None):
    """There is nothing here, or nothing for this person."""
    return render(request, "404.html", status=404)

"""When a page cannot be shown. Every error page shows where help is."""

from django.shortcuts import redirect, render

from healing_space.web.audience import Audience, open_to

HELP = "/help-now/"


def csrf_failure(request, reason: str = ""):
    """The form was too old, or not ours. Says that nothing was kept and nobody was told.

    Whoever called for help is shown help instead of an error.
    """
    if request.path.startswith(HELP):
        return redirect(f"{HELP}?nobody-was-told")
    return render(request, "403_csrf.html", status=403)


@open_to(Audience.ANYONE)
def not_found(request, exception=None):
    """There is nothing here, or nothing for this person."""
    return render(request, "404.html", status=404)

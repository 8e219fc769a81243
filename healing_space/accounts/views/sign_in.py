"""Coming in."""

from django.shortcuts import redirect

from healing_space.accounts import queries
from healing_space.web.audience import Audience, open_to


@open_to(Audience.SIGNED_IN)
def after_login(request):
    """Send a person to where their day begins."""
    return redirect(queries.home_of(request.user))

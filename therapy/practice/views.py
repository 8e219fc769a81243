"""The web door to the calm screens. The pages are the same for everybody."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from therapy.practice.screens import SCREENS


@open_to(Audience.ANYONE)
@require_safe
def index(request):
    """Every calm screen."""
    return render(request, "practice/list.html", {"screens": SCREENS.values()})


@open_to(Audience.ANYONE)
@require_safe
def screen(request, practice):
    """One calm screen. Without script it is a list of things to do."""
    if practice not in SCREENS:
        raise Http404
    others = [each for each in SCREENS.values() if each.code != practice]
    return render(request, "practice/screen.html", {"screen": SCREENS[practice], "others": others})

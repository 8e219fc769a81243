"""How pages answer after something was written: help first, in that very response, then onward."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from patients.safety import panel
from patients.safety import queries as safety


def onward(request, noticed: dict, to: str, said: str = ""):
    """Go on, or, when the words called for help, show it with the way onward beneath. `noticed`: see `noted`."""
    if not noticed["help"]:
        if said:
            messages.success(request, said)
        return redirect(to)
    context = panel.context(subject=request.user, at=timezone.now())
    if not noticed["told"]:
        context |= {"told": False, "next_step": _(
            "You have not agreed that we pass on worries, so nobody has been told. You can still tell a person now.",
        )}
    return render(request, "plan/kept.html", {**context, "onward": to})


def noted(raised) -> dict:
    """What was noticed, as it is kept beside a form that was sent once."""
    return {"help": raised.shows_help, "told": raised.told}


def form_page(request, template: str, form, **more):
    """A form, with what was typed. Words that call for help get it even while they cannot be kept."""
    now = timezone.now()
    context = {"form": form, **panel.before_typing(at=now), **more}
    if form.errors and safety.calls_for_help("\n\n".join(_typed(form))):
        context |= panel.context(subject=request.user, at=now) | {"unsent": True}
    return render(request, template, context, status=422 if form.errors else 200)


def _typed(form) -> list[str]:
    return [value for field in form.visible_fields() if isinstance(value := field.value(), str)]

"""What a device keeps for when there is no network: help for everybody, the plan only for whoever wants it.

The server hands out the program and the plain page. It never sees the passphrase, nor what is kept.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety.plan import queries


@open_to(Audience.ANYONE)
@require_safe
def service_worker(request):
    """The program that keeps the help page on the device. It has the whole site as its scope, and reads none of it."""
    program = render_to_string("plan/sw.js")
    return HttpResponse(program, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})


@open_to(Audience.ANYONE)
@require_safe
def kept_plan(request):
    """Opens what is kept on this device. It holds nothing about anybody, so the device may keep the page itself."""
    return HttpResponse(render_to_string("plan/on_this_device.html"))


@open_to(Audience.PATIENT)
@require_safe
def keep(request):
    """Choose to keep one's plan on this device, locked with a passphrase."""
    plan = queries.current(subject=request.user, viewer=request.user, at=timezone.now())
    return render(request, "plan/keep.html", {"plan": plan})

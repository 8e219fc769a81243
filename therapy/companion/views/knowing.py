"""The web door to how the companion speaks to somebody, and to what was sent about them."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from patients.safety import queries as safety
from therapy.companion import actions, forms, manners, queries


@open_to(Audience.PATIENT)
@require_http_methods(["GET", "HEAD", "POST"])
def manner(request):
    """How it speaks to you."""
    chosen = queries.manner(subject=request.user)
    form = forms.MannerForm(request.POST or None, initial={
        **dict.fromkeys(manners.CHOICES, ""), **chosen.style, "call_me": chosen.call_me,
        "pronouns": chosen.pronouns or request.user.pronouns, "avoid": "\n".join(chosen.avoid),
    })
    now = timezone.now()
    context = {
        "form": form, "by_model": actions.listens_by_model(subject=request.user), **panel.before_typing(at=now),
    }
    if request.method == "POST" and form.is_valid():
        raised = manners.choose(subject=request.user, at=now, **form.cleaned_data)
        if not raised.shows_help:
            messages.success(request, _("Saved. It counts from the next answer on."))
            return redirect("companion:manner")
        context |= panel.context(subject=request.user, at=now, raised=raised) | {"help_is_due": True}
    elif form.errors and safety.calls_for_help(form.typed()):
        context |= panel.context(subject=request.user, at=now) | {"help_is_due": True, "unsent": True}
    return render(request, "companion/manner.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_safe
def sent(request, conversation_id, turn_id):
    """What left this service so that a reply could be given: to whom, and when."""
    found = queries.what_was_sent(subject=request.user, conversation_id=conversation_id, turn_id=turn_id)
    return render(request, "companion/sent.html", {"sent": found})

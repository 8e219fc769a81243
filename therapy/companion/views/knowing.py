"""The web door to how the companion speaks to somebody, and to what was sent about them."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from therapy.companion import forms, listening, manners, queries, sendings
from therapy.companion.views import heard

SHOWN = 40


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
    why = listening.why_not(subject=request.user, at=now)
    context = {
        "form": form, "by_model": not why, "why": listening.in_words(why), **panel.before_typing(at=now),
        **heard.beside(request, due=chosen.called_for_help),
    }
    if request.method == "POST" and form.is_valid():
        raised = manners.choose(subject=request.user, at=now, **form.cleaned_data)
        if not raised.shows_help:
            messages.success(request, _("Saved. It counts from the next answer on."))
            return redirect("companion:manner")
        context |= heard.beside(request, due=True, raised=raised)
    elif form.errors:
        context |= heard.refused(request, heard.typed(request))
    return render(request, "companion/manner.html", context, status=422 if form.errors else 200)


@open_to(Audience.PATIENT)
@require_safe
def all_sent(request, conversation_id):
    """Everything of one conversation that left this service, the latest first."""
    conversation = queries.conversation(viewer=request.user, conversation_id=conversation_id)
    rows = sendings.rows(subject=request.user, conversation_id=conversation.pk)
    page = Paginator(rows, SHOWN).get_page(request.GET.get("page"))
    return render(request, "companion/all_sent.html", {
        "conversation": conversation, "page": page, "rows": [sendings.row(one) for one in page.object_list],
    })


@open_to(Audience.PATIENT)
@require_safe
def sent(request, conversation_id, turn_id):
    """What left this service at one time, for a reply or for something else: to whom, and when."""
    found = sendings.one(subject=request.user, conversation_id=conversation_id, sent_id=turn_id)
    return render(request, "companion/sent.html", {
        "sent": found, **heard.beside(request, due=found.called_for_help),
    })

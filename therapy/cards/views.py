"""The web door to cards for the pocket: one a screen."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from healing_space.web import sent_once
from healing_space.web.audience import Audience, open_to
from patients.safety import panel
from patients.safety import queries as safety
from therapy.cards import actions, papers, queries


@open_to(Audience.PATIENT)
@require_safe
def pocket(request):
    """The first card, or how to make one."""
    found = queries.cards(subject=request.user, viewer=request.user)
    return _show(request, found, 0) if found else render(request, "cards/empty.html")


@open_to(Audience.PATIENT)
@require_safe
def card(request, card_id):
    """One card, with the way to the ones beside it."""
    found = queries.cards(subject=request.user, viewer=request.user)
    place = next((place for place, one in enumerate(found) if one.pk == card_id), None)
    if place is None:
        raise Http404
    return _show(request, found, place)


@open_to(Audience.PATIENT)
@require_POST
def use(request, card_id):
    """I used this."""
    sent_once.perform(request, do=lambda: {"use": str(actions.use(
        subject=request.user, card_id=card_id, at=timezone.now()).pk)})
    messages.success(request, _("Well done. You used what you prepared."))
    return redirect("cards:card", card_id)


@open_to(Audience.PATIENT)
@require_POST
def take_back(request, card_id):
    """That was a slip."""
    if actions.take_back(subject=request.user, card_id=card_id, at=timezone.now()):
        messages.success(request, _("Taken back."))
    return redirect("cards:card", card_id)


@open_to(Audience.PATIENT)
@require_safe
def paper(request):
    """All of them on paper."""
    found = queries.cards(subject=request.user, viewer=request.user)
    made = papers.sheet(found, at=timezone.now())
    return HttpResponse(made, content_type="application/pdf", headers={
        "Content-Disposition": 'attachment; filename="cards.pdf"'})


def _show(request, found: list, place: int):
    now, shown = timezone.now(), found[place]
    words = "\n".join([shown.title, *(line for part in shown.parts for line in part.lines)])
    help_due = safety.calls_for_help(words)
    return render(request, "cards/card.html", {
        "card": shown, "number": place + 1, "of": len(found), "before": found[place - 1] if place else None,
        "after": found[place + 1] if place + 1 < len(found) else None, "may_undo": shown.may_undo(at=now),
        **({"help_is_due": True, **panel.context(subject=request.user, at=now)} if help_due else {}),
    })

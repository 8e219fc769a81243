"""Words that a page does not keep are heard all the same; and words of danger are never shown without help."""

from functools import wraps

from django.core.exceptions import ObjectDoesNotExist
from django.shortcuts import render
from django.utils import timezone

from healing_space.web import sent_once
from patients.safety import panel
from therapy.companion import forms, queries, unkept

NO_WORDS = {*sent_once.NOT_WHAT_WAS_TYPED, "version", "minutes", "dialogue", "turns", "clinician", "read", "share"}


def typed(request) -> str:
    """Everything that somebody wrote into a form, whatever form it was."""
    return "\n\n".join(
        value for name, values in request.POST.lists() if name not in NO_WORDS for value in values if value.strip()
    )


def beside(request, *, due: bool, raised=None) -> dict:
    """Help, for a page on which words of danger stand. Nothing when none do."""
    if not due:
        return {}
    return panel.context(subject=request.user, at=timezone.now(), raised=raised) | {"help_is_due": True}


def refused(request, text: str, *, conversation_id=None) -> dict:
    """Hear words that a page could not keep; help, when they call for it."""
    raised = unkept.hear(subject=request.user, text=text, at=timezone.now(), conversation_id=conversation_id)
    return beside(request, due=raised.shows_help, raised=raised)


def if_gone(view):
    """What a page is about is not there any more, deleted in another window say: the words sent to it are heard, and
    stay before whoever wrote them."""

    @wraps(view)
    def heard(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except ObjectDoesNotExist:
            if request.method != "POST" or not typed(request):
                raise
            return gone(request, typed(request), conversation_id=kwargs.get("conversation_id"))

    return heard


def gone(request, text: str, *, conversation_id=None, form=None):
    """The page that says so, with the words in a box from which a new conversation can begin."""
    now = timezone.now()
    deleted = queries.deleted_lately(subject=request.user, at=now)
    form = form or forms.SayForm(initial={"text": forms.readable(text)})
    # With script only some answers take the place of a page, and a bare 404 would be none of them.
    status = 422 if form.is_bound or getattr(request, "htmx", False) else 404
    return render(request, "companion/gone.html", {
        "form": form, "deleted": next((one for one in deleted if one.pk == conversation_id), None),
        **panel.before_typing(at=now), **refused(request, text, conversation_id=conversation_id),
    }, status=status)

"""Deleting an entry of any kind, and bringing it back."""

from django.http import Http404
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from healing_space.web.audience import Audience, open_to
from patients.diary import answers, timeline


@open_to(Audience.PATIENT)
@require_POST
def hide(request, entry_kind, entry_id):
    """Hide an entry. The page one came from then offers to bring it back."""
    return answers.hide(request, _known(entry_kind), entry_id, to=_back(request))


@open_to(Audience.PATIENT)
@require_POST
def bring_back(request, entry_kind, entry_id):
    """Bring a deleted entry back."""
    return answers.bring_back(request, _known(entry_kind), entry_id, to=_back(request))


def _known(code: str) -> str:
    try:
        return timeline.kind_of(code).code
    except LookupError as error:
        raise Http404 from error


def _back(request) -> str:
    """The page of ours that the form names, or the diary."""
    asked = request.POST.get("from", "")
    is_ours = asked.startswith("/") and url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
    return asked if is_ours else "home" if asked == "home" else "diary:front"

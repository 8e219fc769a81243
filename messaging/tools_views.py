"""What a patient does beside a thread: be reminded to answer, and take it along on paper."""

from django.views.decorators.http import require_POST, require_safe

from healing_space.web.audience import Audience, open_to
from messaging import desk, tools_desk
from messaging.views import MINE


@open_to(Audience.PATIENT)
@require_POST
def remind(request, thread_id):
    """A reminder to answer."""
    return desk.own(request, MINE, thread_id, tools_desk.remind)


@open_to(Audience.PATIENT)
@require_safe
def paper(request, thread_id):
    """A thread as a PDF."""
    return tools_desk.paper(request, thread_id)


@open_to(Audience.PATIENT)
@require_safe
def kept_paper(request, transcript_id):
    """What was kept in the record, as a PDF."""
    return tools_desk.kept_paper(request, transcript_id)

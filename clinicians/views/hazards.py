"""The web door to the hazard log. It holds nothing about anybody."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from patients.safety.hazards import document as paper
from patients.safety.hazards import words


@open_to(Audience.STAFF)
@require_safe
def hazards(request):
    """How the product could do harm, what stands against it, and what is still to be done."""
    return page.show(request, "office/hazards.html", words.log())


@open_to(Audience.STAFF)
@require_safe
def document(request):
    """The same as a PDF, marked as a draft."""
    response = HttpResponse(paper.document(at=timezone.now()), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="hazard-log-draft.pdf"'
    return response

"""The web door to summaries of conversations that a patient shares with the clinician who looks."""

from django.views.decorators.http import require_safe

from clinicians import summary_looks as looks
from clinicians.views import page
from healing_space.web.audience import Audience, open_to


@open_to(Audience.CLINICIAN)
@require_safe
def summaries(request, patient_id):
    """What the patient read, put into words and shared, the newest first."""
    return page.look(request, looks.at_summaries, "office/summaries.html", lambda seen: {
        "summaries": [(one, seen.sentences[one.pk]) for one in seen.found],
        "taken_back": seen.taken_back,
    }, patient_id=patient_id)

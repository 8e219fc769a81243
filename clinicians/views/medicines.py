"""The web door to a patient's own list of medicines."""

from django.views.decorators.http import require_safe

from clinicians import medicines as looks
from clinicians.views import page
from healing_space.web.audience import Audience, open_to


@open_to(Audience.CLINICIAN)
@require_safe
def medicines(request, patient_id):
    """What a patient says they take, what they marked week by week, and the side effects they noted."""
    return page.look(request, looks.at_medicines, "office/medicines.html", lambda seen: {
        "seen": seen, "side_effects": page.part(request, seen.side_effects),
    }, patient_id=patient_id)

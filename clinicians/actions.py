"""What clinicians do about whom they look after. What is done about alerts is in `patients.safety`."""

from datetime import datetime

from clinicians import queries
from patients.care import actions as care
from patients.care.models import CareLink


def end_care(*, patient_id, by, at: datetime) -> CareLink:
    """Stop looking after a patient. From this moment the clinician sees nothing of theirs."""
    patient = queries.cared_for(viewer=by, patient_id=patient_id)
    return care.leave(link_id=patient.link.pk, by=by, at=at)

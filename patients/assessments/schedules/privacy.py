from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.assessments.schedules.models import Schedule

hold(
    Schedule,
    purpose="To ask you for a questionnaire when you or your clinician wish it",
    shown=("instrument", "why", "rhythm", "every_weeks", "starts_on", "ends_on", "dates", "counts_from", "paused_on",
           "paused_until", "edited_at", "ended_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "asked_by": "may be another person's identity",
              "ended_by": "may be another person's identity"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

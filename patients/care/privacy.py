from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.care.models import CareLink, DutyChange, DutyShift

INTERNAL = "internal"
YOU = "it is you"

hold(
    CareLink,
    purpose="To know who looks after you",
    shown=("clinician_id", "shares_conversations", "asked_at", "accepted_at", "ended_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "ended_by": "may be another person's identity"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    DutyShift,
    purpose="To know who is there for the service at a time",
    shown=("starts_at", "ends_at"),
    withheld={"id": INTERNAL, "clinician": YOU},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
    subject_field="clinician",
)
hold(
    DutyChange,
    purpose="To know who stood in for a colleague on duty",
    shown=("starts_at", "ends_at"),
    withheld={"id": INTERNAL, "shift": INTERNAL, "covered_by": YOU},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
    subject_field="covered_by",
)

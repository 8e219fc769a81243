from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.assessments.models import Answer, Assessment, Preference

INTERNAL = "internal"
YOU = "it is you"
ANOTHER = "may be another person's identity"

hold(
    Assessment,
    purpose="To see how you have been by the same questions each time, and to show it to your clinician",
    shown=("instrument", "instrument_version", "window", "mode", "started_at", "finished_at", "taken_at", "total",
           "abandoned_at", "deleted_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "entered_by": ANOTHER, "asked_by": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Answer,
    purpose="Your answers, as you gave them",
    shown=("assessment_id", "item", "value", "words", "answered_at", "replaced_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "entered_by": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Preference,
    purpose="To ask you in the way you like",
    shown=("all_on_one_page", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU},
    at_erasure=AtErasure.DELETE,
)

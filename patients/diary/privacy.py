from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.diary.models import Mood

hold(
    Mood,
    purpose="To see how you have been, and to show it to your clinician",
    shown=("score", "note", "felt_at", "edited_at", "deleted_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.exercises.models import Exercise

hold(
    Exercise,
    purpose="To keep what you worked out, so that you can read it again and go on with it",
    shown=("tool", "definition_version", "answers", "made_at", "finished_at", "at_step", "follows", "conversation_id",
           "edited_at", "deleted_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

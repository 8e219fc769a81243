from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.homework.models import Answer, Homework

hold(
    Homework,
    purpose="To show you what your clinician asks you to do, and to remind you if you wish",
    shown=("kind", "code", "due_on", "note", "earlier", "set_at", "changed_at", "ending", "ended_at", "finished_at",
           "created_at"),
    withheld={"id": "internal", "subject": "it is you", "set_by": "may be another person's identity",
              "begun_id": "internal", "made_id": "internal", "schedule_id": "internal"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Answer,
    purpose="To keep how it went for you, so that you and your clinician can talk about it",
    shown=("homework", "outcome", "words_said", "answered_at", "edited_at", "deleted_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

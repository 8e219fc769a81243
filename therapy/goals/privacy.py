from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.goals.models import Goal, Rating, Step

OF_ANY_ENTRY = ("edited_at", "deleted_at", "created_at")

hold(
    Goal,
    purpose="To keep what you want to reach, and to show it to your clinician",
    shown=("text", "value", "set_at", "ending", "ended_at", *OF_ANY_ENTRY),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Rating,
    purpose="To see how near your goals come",
    shown=("goal", "score", "note", "rated_at", *OF_ANY_ENTRY),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Step,
    purpose="To keep the small steps you take towards a goal, and to show them to your clinician",
    shown=("goal", "text", "place", "set_at", "done_at", *OF_ANY_ENTRY),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.diary.models import CheckIn, Mood, Note, Rhythm, Word

OF_ANY_ENTRY = ("edited_at", "deleted_at", "created_at")

hold(
    Mood,
    purpose="To see how you have been, and to show it to your clinician",
    shown=("score", "energy", "feelings", "own_feelings", "note", "felt_at", *OF_ANY_ENTRY),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Note,
    purpose="To keep what you are grateful for, what you managed, and lines about your days",
    shown=("kind", "text", "happened_at", *OF_ANY_ENTRY),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Word,
    purpose="To find your entries by their words",
    shown=(),
    withheld={
        "id": "internal", "subject": "it is you", "kind": "stands with the entry", "entry_id": "internal",
        "mark": "a mark that only this service can make; the words stand with the entry",
        "happened_at": "stands with the entry", "created_at": "internal",
    },
)
hold(
    CheckIn,
    purpose="To go on where you stopped in a check-in",
    shown=("day", "taken", "skipped", "started_at", "finished_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
)
hold(
    Rhythm,
    purpose="To count your days of writing, or not, as you like it",
    shown=("counts_days", "rest_days", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
)

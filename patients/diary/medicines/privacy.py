from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.diary.medicines.models import Course, Dose, Medicine, SideEffect

OF_ANY_ENTRY = ("edited_at", "deleted_at", "created_at")
NOT_SHOWN = {"id": "internal", "subject": "it is you"}

hold(
    Medicine,
    purpose="To keep your own list of medicines, and to show it to your clinician",
    shown=("name", "form", "note", "ends_on", "most_a_day", "refill_on", "left", "counted_on", "reminds",
           *OF_ANY_ENTRY),
    withheld=NOT_SHOWN,
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Course,
    purpose="To know from when on you took a medicine in which way",
    shown=("from_on", "dose", "times", "every_days", "as_needed", "each_time", "is_taken", "created_at"),
    withheld={**NOT_SHOWN, "medicine": "internal"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Dose,
    purpose="To see which doses you took and which you skipped",
    shown=("mark", "due_on", "due_at", "amount", "note", "happened_at", *OF_ANY_ENTRY),
    withheld={**NOT_SHOWN, "medicine": "internal"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    SideEffect,
    purpose="To note what you felt after a medicine, and to show it to your clinician",
    shown=("what", "strength", "happened_at", *OF_ANY_ENTRY),
    withheld={**NOT_SHOWN, "medicine": "internal"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

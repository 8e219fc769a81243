from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.diary.sleep.models import Night, Window

hold(
    Night,
    purpose="To see how you sleep, and to show it to your clinician",
    shown=("morning", "zone", "to_bed_at", "tried_at", "woke_at", "up_at", "minutes_to_sleep", "awakenings",
           "minutes_awake", "quality", "note", "edited_at", "deleted_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "happened_at": "the time of waking, which is shown"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Window,
    purpose="To know whether, why and until when your clinician lets you have advice on your time in bed",
    shown=("ruled_out", "reason", "get_up", "starts_at", "ends_at", "ended_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "by": "another person's identity",
              "ended_by": "another person's identity"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.companion.steering.models import PatientSwitch

hold(
    PatientSwitch,
    purpose="To leave the AI companion out for you when somebody who looks after you asked for that",
    shown=("why", "words", "off_at", "on_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "off_by": "about somebody else: ask us who it was",
              "on_by": "about somebody else: ask us who it was"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.companion.memory.models import Fact, Reading, Summary

INTERNAL = "internal"

hold(
    Fact,
    purpose="To let the companion remember what you want it to remember",
    shown=("kind", "text", "state", "noted_at", "answered_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "conversation": INTERNAL, "turn": INTERNAL,
              "called_for_help": "that help is shown with it", "deleted_at": "set for an hour before it is gone"},
    at_erasure=AtErasure.DELETE,
)
hold(
    Reading,
    purpose="To read nothing twice when looking for what is worth remembering",
    shown=("read_at",),
    withheld={"id": INTERNAL, "subject": "it is you", "conversation": INTERNAL, "up_to": INTERNAL,
              "created_at": INTERNAL},
    at_erasure=AtErasure.DELETE,
)
hold(
    Summary,
    purpose="To tell your clinician about a conversation in words that you chose",
    shown=("stage", "sentences", "by_model", "asked_at", "changed_at", "shared_at", "withdrawn_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "conversation": INTERNAL,
              "called_for_help": "that help is shown with it",
              "shared_with": "about somebody else: it is shown on the page of the summary"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

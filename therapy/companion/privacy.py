from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.companion.models import Conversation, Turn

INTERNAL = "internal"

hold(
    Conversation,
    purpose="To let you think things through, and come back to them",
    shown=("title", "started_at", "last_at", "turn_count", "paused_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "coach_state": "where the coach is in its steps; internal",
              "placeholders": "what stood for which name; only your own words",
              "deleted_at": "set for an hour before it is gone"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Turn,
    purpose="To let you think things through, and to know later how a reply came about",
    shown=("author", "text", "said_at", "called_for_help", "provider", "model", "prompt_version", "created_at"),
    withheld={
        "id": INTERNAL, "subject": "it is you", "conversation": INTERNAL, "position": INTERNAL, "state": INTERNAL,
        "kept_at": INTERNAL, "chips": "suggested answers; internal", "parameters": INTERNAL, "prompt_hash": INTERNAL,
        "verdicts": INTERNAL, "tokens": INTERNAL, "first_token_ms": INTERNAL, "took_ms": INTERNAL,
    },
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

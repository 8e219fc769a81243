from gdpr.data_map import AtErasure, hold
from therapy.companion.review.models import Item, Judgement, Replay

SOMEBODY_ELSE = "about somebody else: ask us who it was"

hold(
    Item,
    purpose="To have replies of the AI companion judged by two clinicians, with your name hidden",
    shown=("why", "rules", "provider", "model", "prompt_version", "said_at", "queued_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "turn": "internal",
              "excerpt": "it is in your conversation, which you are given"},
    at_erasure=AtErasure.DELETE,
)
hold(
    Judgement,
    purpose="To keep what a clinician thought of a reply of the AI companion",
    shown=("overall", "held_back_rightly", "marks", "note", "at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "item": "internal", "by": SOMEBODY_ELSE},
    at_erasure=AtErasure.DELETE,
)
hold(
    Replay,
    purpose="To find out why the AI companion answered as it did",
    shown=("asked_at", "answered_at", "provider", "model", "text", "rules", "failed", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "turn": "internal", "asked_by": SOMEBODY_ELSE},
    at_erasure=AtErasure.DELETE,
)

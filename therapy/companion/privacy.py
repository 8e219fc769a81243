from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from therapy.companion.models import Conversation, Manner, Sending, Turn, Word

INTERNAL = "internal"

hold(
    Conversation,
    purpose="To let you think things through, and come back to them",
    shown=("title", "started_at", "last_at", "turn_count", "paused_at", "ends_at", "archived_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "title_calls_for_help": "that help is shown with the title",
              "with_coach": "that you chose the guided coach; internal",
              "coach_state": "where the coach is in its steps; internal",
              "placeholders": "what stood for which name; only your own words",
              "deleted_at": "set for an hour before it is gone"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Turn,
    purpose="To let you think things through, and to know later how a reply came about",
    shown=("author", "text", "said_at", "stopped_at", "replaced_at", "called_for_help", "provider", "model",
           "prompt_version", "sent", "sent_to", "sent_at", "created_at"),
    withheld={
        "id": INTERNAL, "subject": "it is you", "conversation": INTERNAL, "position": INTERNAL, "state": INTERNAL,
        "kept_at": INTERNAL, "chips": "suggested answers; internal", "parameters": INTERNAL, "prompt_hash": INTERNAL,
        "verdicts": INTERNAL, "tokens": INTERNAL, "first_token_ms": INTERNAL, "took_ms": INTERNAL,
        "blocked": "words of the AI that were held back because they could do harm; not about you",
    },
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Sending,
    purpose="To let you see what left this service, so that something could be remembered or summed up",
    shown=("purpose", "sent", "sent_to", "model", "sent_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "conversation": INTERNAL},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Word,
    purpose="To find a conversation again by its words, without keeping the words",
    shown=(),
    withheld={"id": INTERNAL, "subject": "it is you", "conversation": INTERNAL, "turn": INTERNAL,
              "mark": "a scrambled mark of a word, which nobody can read", "created_at": INTERNAL},
    at_erasure=AtErasure.DELETE,
)
hold(
    Manner,
    purpose="To speak to you the way you chose",
    shown=("tone", "length", "questions", "call_me", "pronouns", "avoid", "changed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": "it is you", "called_for_help": "that help is shown with these words"},
    at_erasure=AtErasure.DELETE,
)

from gdpr.data_map import AtErasure, hold
from therapy.first_steps.models import Beginning

hold(
    Beginning,
    purpose="To offer you a first small step that goes with what you said",
    shown=("brings", "words", "words_call_for_help", "likes", "step", "begun_at", "changed_at", "done_at", "left_at",
           "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.DELETE,
)

from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.safety.plan.models import Agreement, Contact, Draft, Formulation, PlanVersion

INTERNAL = "internal"
YOU = "it is you"
ANOTHER = "another person's identity"

hold(
    PlanVersion,
    purpose="Your safety plan, for you and for whoever helps you",
    shown=("number", "steps", "reason", "made_at", "review_on", "restored_from", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "author": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Agreement,
    purpose="To know who agreed with which version of your safety plan",
    shown=("agreed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "version": INTERNAL, "by": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Draft,
    purpose="So that nothing is lost while a safety plan is being written",
    shown=("steps", "based_on", "changed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "author": ANOTHER},
    at_erasure=AtErasure.DELETE,
)
hold(
    Contact,
    purpose="People whom we may call in an emergency, if you agree to it",
    shown=("name", "relation", "phone", "when_to_call", "changed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU},
    at_erasure=AtErasure.DELETE,
)
hold(
    Formulation,
    purpose="How you and your clinician understand what is going on",
    shown=("number", "parts", "reason", "made_at", "together", "seen_at", "agreed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "author": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

from gdpr.data_map import LEGAL_RECORD, AtErasure, hold
from gdpr.models import AccessGrant, ConsentDecision, SightLog
from healing_space.audit.models import Entry

INTERNAL = "internal"
YOU = "it is you"

hold(
    AccessGrant,
    purpose="To know who may see what",
    shown=("grantee_id", "scope", "basis", "reason", "starts_at", "ends_at"),
    withheld={"id": INTERNAL, "subject": YOU},
    at_erasure=AtErasure.KEEP,
    kept_because=LEGAL_RECORD,
)
hold(
    SightLog,
    purpose="To show you who has looked",
    shown=("viewer_id", "what", "at"),
    withheld={"id": INTERNAL, "subject": YOU},
    at_erasure=AtErasure.KEEP,
    kept_because=LEGAL_RECORD,
)
hold(
    ConsentDecision,
    purpose="To do only what you agreed to",
    shown=("purpose", "version", "text_hash", "clauses", "given_at", "withdrawn_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU},
    at_erasure=AtErasure.KEEP,
    kept_because=LEGAL_RECORD,
)
hold(
    Entry,
    purpose="To show later what was done and by whom",
    shown=("what", "at", "detail"),
    withheld={"id": INTERNAL, "subject": YOU, "by": "another person's identity"},
    at_erasure=AtErasure.KEEP,
    kept_because=LEGAL_RECORD,
)

from gdpr.data_map import LEGAL_RECORD, AtErasure, hold
from gdpr.models import AccessGrant, ConsentDecision, SightLog
from healing_space.accounts.models import User
from healing_space.audit.models import Entry
from healing_space.notices.models import Delivery, Reach

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
hold(
    User,
    purpose="To know you when you sign in, and to call you what you like to be called",
    shown=("email", "role", "name", "pronouns", "phone", "language", "appearance", "text_size", "notice_by_email",
           "date_joined", "terms_agreed_at", "last_login"),
    withheld={"id": INTERNAL, "password": "a secret even from us", "is_active": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="pk",
)
hold(
    Delivery,
    purpose="To know that a message to you went out",
    shown=("kind", "channel", "intended_at", "sent_at", "delivered_at", "failed_at"),
    withheld={"id": INTERNAL, "key": INTERNAL, "recipient": YOU, "reference": INTERNAL, "path": INTERNAL,
              "instead_of": INTERNAL, "tried_at": INTERNAL, "provider_id": INTERNAL,
              "why": "what the mail server said; internal"},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Reach,
    purpose="To reach you when somebody may need you",
    shown=("by_email", "by_sms", "phone", "verified_at"),
    withheld={"user": YOU, "code": "a secret", "code_sent_at": INTERNAL, "code_tries": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="user",
)

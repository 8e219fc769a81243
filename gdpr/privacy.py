from gdpr.data_map import LEGAL_RECORD, AtErasure, hold
from gdpr.models import AccessGrant, ConsentDecision, SightLog
from healing_space.accounts.models import User
from healing_space.audit.models import Entry
from healing_space.notices.models import Bounce, Choice, Delivery, Reach, Told, Ways
from healing_space.notices.reminders.models import Device, Prompt, Schedule, Sending, Wishes

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
              "instead_of": INTERNAL, "tried_at": INTERNAL, "provider_id": INTERNAL, "told": INTERNAL,
              "device": INTERNAL, "waits_until": INTERNAL, "carried_by": INTERNAL,
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
hold(
    Told,
    purpose="To show you what we told you, and what you have read of it",
    shown=("kind", "told_at", "read_at"),
    withheld={"id": INTERNAL, "recipient": YOU, "key": INTERNAL, "path": INTERNAL, "reference": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Ways,
    purpose="To tell you things at a time that suits you",
    shown=("digest_at",),
    withheld={"recipient": YOU},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Choice,
    purpose="To tell you things in the ways that you chose",
    shown=("topic", "by_email", "by_push", "by_sms"),
    withheld={"id": INTERNAL, "recipient": YOU},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Bounce,
    purpose="To send no emails to an address that does not take them",
    shown=("why", "noticed_at"),
    withheld={"id": INTERNAL, "recipient": YOU, "mark": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Wishes,
    purpose="To remind you as it suits you",
    shown=("zone", "quiet_from", "quiet_until", "paused_until", "is_off"),
    withheld={"recipient": YOU, "letters": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Schedule,
    purpose="To remind you of what you chose, when you chose",
    shown=("kind", "times", "weekdays", "every_days", "dates", "starts_on", "ends_on", "channels", "is_on",
           "created_at", "edited_at", "ended_at"),
    withheld={"id": INTERNAL, "recipient": YOU, "key": INTERNAL, "path": INTERNAL, "planned_until": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Prompt,
    purpose="To know which reminders were meant for you, and what became of them",
    shown=("kind", "local_date", "local_time", "zone", "intended_at", "sent_at", "delivered_at", "opened_at",
           "started_at", "answered_at", "expired_at", "why"),
    withheld={"id": INTERNAL, "schedule": INTERNAL, "recipient": YOU, "path": INTERNAL, "due_at": INTERNAL,
              "expires_at": INTERNAL, "released_at": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)
hold(
    Sending,
    purpose="To know by which way a reminder went out, and to send it only once",
    shown=("channel", "sent_at", "delivered_at", "failed_at"),
    withheld={"id": INTERNAL, "prompt": INTERNAL, "device": INTERNAL, "letter": INTERNAL, "key": INTERNAL,
              "why": "what the mail server or push service said; internal"},
    at_erasure=AtErasure.DELETE,
    subject_field="prompt__recipient",
)
hold(
    Device,
    purpose="To show reminders on a device of yours",
    shown=("name", "created_at"),
    withheld={"id": INTERNAL, "recipient": YOU, "subscription": "an address and keys that work like a password",
              "digest": INTERNAL},
    at_erasure=AtErasure.DELETE,
    subject_field="recipient",
)

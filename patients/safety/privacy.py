from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.safety.models import Incident, IncidentEvent, IncidentReview, Signal

INTERNAL = "internal"
YOU = "it is you"
ANOTHER = "another person's identity"

hold(
    Incident,
    purpose="To get a person to you when you may need one",
    shown=("respond", "opened_at", "paged_at", "acknowledged_at", "contact", "contacted_at", "resolved_at", "note",
           "handed_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "step": INTERNAL, "round": INTERNAL, "acknowledged_by": ANOTHER,
              "handed_to": ANOTHER, "resolved_by": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Signal,
    purpose="To notice when you may be in danger",
    shown=("kind", "respond", "about", "evidence", "why", "rule_id", "rules_version", "source", "noticed_at",
           "passed_on", "asked_at", "answer", "answered_at", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "incident": INTERNAL, "source_id": INTERNAL},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    IncidentEvent,
    purpose="To know what was done to help you",
    shown=("what", "at", "note", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "incident": INTERNAL, "by": ANOTHER, "to": ANOTHER, "corrects": INTERNAL},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    IncidentReview,
    purpose="To learn from how we answered when you may have needed help",
    shown=("at", "note", "created_at"),
    withheld={"id": INTERNAL, "subject": YOU, "incident": INTERNAL, "by": ANOTHER},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)

"""What waits for an answer of staff, and for how long."""

from datetime import UTC, datetime

from django.db.models import DateTimeField, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce

from messaging import queries
from messaging.models import Message, Thread

LONGEST_FIRST = ("waiting_since", "pk")
NEVER = Value(datetime(1970, 1, 1, tzinfo=UTC), output_field=DateTimeField())


def waiting(viewer) -> QuerySet[Thread]:
    """The threads in which the patient wrote last, the one that waits longest first, each with since when.

    What was put away is left out until the patient writes again.
    """
    sent = Message.objects.filter(thread=OuterRef("pk"), sent_at__isnull=False)
    answered = sent.exclude(author=OuterRef("subject")).order_by("-sent_at").values("sent_at")[:1]
    since = sent.filter(sent_at__gt=Coalesce(OuterRef("answered_at"), NEVER)).order_by("sent_at").values("sent_at")[:1]
    found = queries.threads(viewer=viewer, archived=None).filter(last_by=F("subject"))
    found = found.filter(Q(archived_at=None) | Q(archived_at__lt=F("last_at")))
    found = found.annotate(answered_at=Subquery(answered)).annotate(waiting_since=Subquery(since))
    return found.filter(waiting_since__isnull=False).order_by(*LONGEST_FIRST)

"""When an incident was told, taken and answered: the times that the log, the review and the figures stand on.

Times and codes only: no name, no words. Who leads can see how alerts are answered without seeing whose they are.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import CharField, Count, IntegerField, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Cast, Coalesce

from healing_space.notices.models import Delivery
from patients.safety import handling
from patients.safety.models import ContactOutcome, Incident, IncidentEvent

TAKEN = ("acknowledged", "taken_over")
PASSED_ON_AGAIN = ("given_back", "still_open", "not_reached", "owner_left")


@dataclass(frozen=True)
class Period:
    """From one moment up to another."""

    starts_at: datetime
    ends_at: datetime

    @property
    def holds(self) -> Q:
        return Q(opened_at__gte=self.starts_at, opened_at__lt=self.ends_at)


def in_scope(viewer) -> QuerySet[Incident]:
    """The incidents that a viewer's numbers are about: all for a lead, for a clinician those they may see."""
    if handling.leads(viewer):
        return Incident.objects.exclude(subject=viewer)
    return Incident.objects.visible_to(viewer).exclude(subject=viewer)


def with_times(incidents: QuerySet[Incident]) -> QuerySet[Incident]:
    """Incidents with when each was first sent, taken and answered, and how often it was passed on again."""
    contacts = IncidentEvent.objects.filter(what__startswith=handling.CONTACT, corrected_by=None).exclude(
        what=f"{handling.CONTACT}{ContactOutcome.FALSE_ALARM}")
    closed_with_contact = Incident.objects.filter(pk=OuterRef("pk"), resolved_at__isnull=False).exclude(
        contact=ContactOutcome.FALSE_ALARM)
    return incidents.annotate(
        first_sent_at=Subquery(_notices(failed_at=None).annotate(first=Min("sent_at")).values("first")),
        first_taken_at=_first(IncidentEvent.objects.filter(what__in=TAKEN)),
        first_contact_at=Coalesce(_first(contacts), Subquery(closed_with_contact.values("resolved_at"))),
        again=_count(IncidentEvent.objects.filter(what__in=PASSED_ON_AGAIN)),
        escalations=_count(IncidentEvent.objects.filter(what="escalated")),
        failed_notices=Coalesce(Subquery(
            _notices(failed_at__isnull=False).annotate(number=Count("pk")).values("number"),
            output_field=IntegerField(),
        ), 0),
    )


def _notices(**which) -> QuerySet:
    about = Delivery.objects.filter(reference=Cast(OuterRef("pk"), CharField()), **which)
    return about.order_by().values("reference")


def _of_incident(events: QuerySet[IncidentEvent]) -> QuerySet:
    return events.filter(incident=OuterRef("pk")).order_by().values("incident")


def _first(events: QuerySet[IncidentEvent]) -> Subquery:
    return Subquery(_of_incident(events).annotate(first=Min("at")).values("first"))


def _count(events: QuerySet[IncidentEvent]) -> Coalesce:
    number = Subquery(_of_incident(events).annotate(number=Count("pk")).values("number"), output_field=IntegerField())
    return Coalesce(number, 0)


def waiting(viewer) -> dict:
    """How many incidents are open and nobody's at this moment, and since when the first of them waits."""
    return in_scope(viewer).filter(resolved_at=None, acknowledged_at=None).aggregate(
        number=Count("pk"), since=Min("opened_at"),
    )


def dismissed() -> Q:
    """Incidents that were closed as a false alarm."""
    return Q(resolved_at__isnull=False, contact=ContactOutcome.FALSE_ALARM)


"""The incident log and the weekly review: every incident with its times, for those who lead.

Whose an incident is, a lead reads only where they may see it. No words of a patient's are in it at all.
"""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from django.db.models import Case, Exists, OuterRef, Prefetch, Q, QuerySet, Value, When

from healing_space.web import cells
from patients.care.hours import LONDON
from patients.safety import times
from patients.safety.models import Incident, IncidentReview
from patients.safety.queries import NOT_LISTED

STATES = ("open", "closed", "false_alarm", "unreviewed")


def log(
    *, viewer, first: date | None = None, last: date | None = None, respond: str = "", state: str = "",
) -> QuerySet[Incident]:
    """Every incident of a period, the latest first, each marked with whether the viewer may see whose it is."""
    found = _lines(viewer)
    if first:
        found = found.filter(opened_at__gte=start_of(first))
    if last:
        found = found.filter(opened_at__lt=start_of(last + timedelta(days=1)))
    if respond:
        found = found.filter(respond=respond)
    return found.filter(_state(state)).order_by("-opened_at", "pk")


def week(*, viewer, monday: date, everything: bool = False) -> QuerySet[Incident]:
    """What a lead goes through for a week: what was opened in it and is not reviewed or closed, and what is open from
    before. With `everything`, also what is done with."""
    period = times.Period(start_of(monday), start_of(monday + timedelta(days=7)))
    older = Q(opened_at__lt=period.starts_at, resolved_at=None)
    found = _lines(viewer).filter(period.holds | older)
    if not everything:
        found = found.filter(Q(resolved_at=None) | Q(is_reviewed=False))
    closed = Case(When(resolved_at=None, then=Value(0)), default=Value(1))
    return found.order_by("is_reviewed", closed, "opened_at", "pk")


def monday_of(day: date) -> date:
    """The first day of a day's week."""
    return day - timedelta(days=day.weekday())


def start_of(day: date) -> datetime:
    """When a day begins in London."""
    return datetime.combine(day, time.min, tzinfo=LONDON)


def row_of(incident, names: Mapping[str, str]) -> list[str]:
    """One incident as a row of the file. `names`: what its people are called, where the viewer may know."""
    moments = (incident.opened_at, incident.first_sent_at, incident.first_taken_at, incident.first_contact_at,
               incident.resolved_at)
    return [cells.guarded(cell) for cell in (
        incident.pk, names.get("patient", ""), incident.respond,
        *(moment.isoformat(timespec="seconds") if moment else "" for moment in moments),
        incident.contact, names.get("answered_by", ""), incident.again, incident.escalations,
        incident.failed_notices, "yes" if incident.is_reviewed else "no",
    )]


COLUMNS = (
    "incident", "patient", "respond", "opened_at", "first_sent_at", "first_taken_at", "first_contact_at", "closed_at",
    "outcome", "answered_by", "passed_on_again", "escalated", "failed_notices", "reviewed",
)


def _lines(viewer) -> QuerySet[Incident]:
    reviewed = IncidentReview.objects.filter(incident=OuterRef("pk"))
    seen = Incident.objects.visible_to(viewer).filter(pk=OuterRef("pk"))
    reviews = Prefetch("reviews", IncidentReview.objects.select_related("by"))
    found = times.with_times(times.in_scope(viewer)).annotate(is_reviewed=Exists(reviewed), may_see=Exists(seen))
    return found.select_related("subject", "acknowledged_by", "resolved_by").defer(
        *(field for field in NOT_LISTED if not field.startswith("handed_to"))).prefetch_related(reviews)


def _state(state: str) -> Q:
    return {
        "open": Q(resolved_at=None), "closed": Q(resolved_at__isnull=False), "false_alarm": times.dismissed(),
        "unreviewed": Q(is_reviewed=False),
    }.get(state, Q())

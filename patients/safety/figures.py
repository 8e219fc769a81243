"""How soon alerts are answered, which rules cry wolf, and who carries how many. Of the service, never of a patient."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.contrib.auth import get_user_model
from django.db.models import Count, Max, Q

from healing_space.web.audience import CLINICAL_ROLES
from patients.care import cover
from patients.care import queries as care
from patients.care.hours import LONDON
from patients.safety import handling, times
from patients.safety.models import Incident, IncidentEvent, Signal

WEEK = timedelta(days=7)
MOST_RULES = 200


@dataclass(frozen=True)
class Spread:
    """How long something took, over all the times that it happened."""

    number: int
    median: timedelta | None
    slowest: timedelta | None
    """95 of 100 took no longer than this."""
    missing: int
    """How often it has not happened."""


@dataclass(frozen=True)
class Hour:
    """One hour of the day, Europe/London."""

    hour: int
    opened: int
    to_take: Spread


@dataclass(frozen=True)
class Rule:
    """How often a rule fired, and how often whoever answered said that it was a false alarm."""

    rule_id: str
    why: str
    noticed: int
    dismissed: int


@dataclass(frozen=True)
class Load:
    """What one clinician carries."""

    clinician: object
    open: int
    this_week: int
    out_of_hours: int


@dataclass(frozen=True)
class Figures:
    period: times.Period
    opened: int
    to_send: Spread
    to_take: Spread
    to_contact: Spread
    hours: Sequence[Hour]
    again: int
    """How often an alert had to be passed on again."""
    escalated: int
    false_alarms: int
    waiting: int
    waiting_since: datetime | None
    rules: Sequence[Rule]
    loads: Sequence[Load]


def of(*, viewer, period: times.Period, at: datetime) -> Figures:
    """The figures of a period. A lead's are about the whole service, a clinician's about the alerts they may see."""
    rows = list(times.with_times(times.in_scope(viewer).filter(period.holds)).order_by().values(
        "opened_at", "first_sent_at", "first_taken_at", "first_contact_at", "again", "escalations", "contact",
        "resolved_at",
    ))
    waiting = times.waiting(viewer)
    return Figures(
        period=period, opened=len(rows),
        to_send=_spread(rows, "first_sent_at"), to_take=_spread(rows, "first_taken_at"),
        to_contact=_spread([row for row in rows if not _is_false(row)], "first_contact_at"),
        hours=_by_hour(rows), again=sum(row["again"] for row in rows),
        escalated=sum(bool(row["escalations"]) for row in rows), false_alarms=sum(map(_is_false, rows)),
        waiting=waiting["number"], waiting_since=waiting["since"],
        rules=rules(viewer=viewer, period=period), loads=loads(viewer=viewer, at=at),
    )


def rules(*, viewer, period: times.Period) -> list[Rule]:
    """The rules that fired in alerts of a period, most false alarms first. What was told to nobody is not counted."""
    incidents = times.in_scope(viewer).filter(period.holds)
    fired = Signal.objects.filter(incident__in=incidents.values("pk"), passed_on=True).order_by().values("rule_id")
    counted = fired.annotate(
        said=Max("why"), noticed=Count("pk"),
        dismissed=Count("pk", filter=Q(incident__resolved_at__isnull=False, incident__contact="false_alarm")),
    ).order_by("-dismissed", "-noticed", "rule_id")
    return [Rule(row["rule_id"], row["said"], row["noticed"], row["dismissed"]) for row in counted[:MOST_RULES]]


def loads(*, viewer, at: datetime) -> list[Load]:
    """What each clinician carries, for a lead; only their own load for everybody else."""
    people = get_user_model().objects.filter(role__in=CLINICAL_ROLES, is_active=True).defer("pronouns", "phone")
    if not handling.leads(viewer):
        people = people.filter(pk=viewer.pk)
    held = Counter(Incident.objects.filter(resolved_at=None, acknowledged_by__in=people).values_list(
        "acknowledged_by_id", flat=True))
    taken = list(IncidentEvent.objects.filter(
        what__in=times.TAKEN, by__in=people, at__gt=at - WEEK, at__lte=at,
    ).values_list("by_id", "at"))
    table = cover.timetable(at=at - WEEK, days=8)
    late = Counter(who for who, when in taken if table.span_at(when) is None)
    week = Counter(who for who, _when in taken)
    found = [Load(person, held[person.pk], week[person.pk], late[person.pk]) for person in people]
    return sorted(found, key=lambda load: (-load.open, -load.this_week, care.name_of(load.clinician).casefold()))


def _is_false(row: dict) -> bool:
    return row["resolved_at"] is not None and row["contact"] == "false_alarm"


def _spread(rows: Sequence[dict], what: str) -> Spread:
    took = sorted(max(row[what] - row["opened_at"], timedelta(0)) for row in rows if row[what] is not None)
    return Spread(len(took), _share(took, 0.5), _share(took, 0.95), len(rows) - len(took))


def _share(took: Sequence[timedelta], share: float) -> timedelta | None:
    """The value under which a share of them lie, between two where it falls between two."""
    if not took:
        return None
    place = (len(took) - 1) * share
    lower = int(place)
    upper = min(lower + 1, len(took) - 1)
    return took[lower] + (took[upper] - took[lower]) * (place - lower)


def _by_hour(rows: Sequence[dict]) -> list[Hour]:
    hours: dict[int, list[dict]] = {hour: [] for hour in range(24)}
    for row in rows:
        hours[row["opened_at"].astimezone(LONDON).hour].append(row)
    return [Hour(hour, len(found), _spread(found, "first_taken_at")) for hour, found in hours.items()]

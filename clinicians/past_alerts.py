"""Alerts of past weeks for the demo: made by the same actions as any other, at times that have passed."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.models import Incident, Source
from patients.safety.rules.finding import Kind

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Past:
    """One alert: when, what was noticed, and what came of it, in minutes after it was noticed."""

    days_ago: int
    hour: int
    kind: Kind
    respond: str
    why: str
    rule_id: str
    words: str
    taken: int
    contacts: tuple[tuple[int, str], ...]
    closed: int
    note: str


PAST = (
    Past(25, 10, Kind.SUICIDAL_THOUGHTS, "today", "They wrote that they see no point in going on.", "demo.point",
         "I do not see the point of any of it today", 6, ((14, "no_answer"), (52, "spoke")), 60,
         "Spoke for twenty minutes. Safe today, sees me on Thursday."),
    Past(19, 21, Kind.SUICIDAL_THOUGHTS, "now", "They wrote that they want to die.", "demo.die",
         "some nights I want to die", 18, ((25, "spoke"),), 41,
         "Called at once. Their sister is with them tonight. Plan gone through together."),
    Past(13, 14, Kind.SUICIDAL_THOUGHTS, "now", "They wrote about their own death.", "demo.figure",
         "this bus timetable will be the death of me", 3, (), 5, "A figure of speech about the bus."),
    Past(6, 9, Kind.SELF_HARM, "today", "They wrote about hurting themselves.", "demo.harm",
         "I nearly hurt myself again and did not", 22, ((31, "message_left"), (75, "spoke")), 80,
         "Proud of not doing it. We wrote it into the plan."),
    Past(2, 16, Kind.SUICIDAL_THOUGHTS, "today", "They wrote that others would be better off without them.",
         "demo.burden", "they would all be better off without me", 9, ((20, "spoke"),), 28,
         "Meant after a row at home. No thoughts of acting on it. Call again tomorrow."),
)


@transaction.atomic
def fill(*, patient, clinician, now: datetime) -> int:
    """Make the demo patient's past alerts, unless there are any. Nobody is written to about them. Returns how many."""
    if Incident.objects.filter(subject=patient).exists():
        return 0
    for past in PAST:
        _happen(past, patient, clinician, now)
    return len(PAST)


def _happen(past: Past, patient, clinician, now: datetime) -> None:
    day = timezone.localtime(now) - timedelta(days=past.days_ago)
    at = day.replace(hour=past.hour, minute=7 * past.days_ago % 60, second=0, microsecond=0)
    finding = rules.Finding(
        kind=past.kind, respond=past.respond, about="self", evidence=past.words, why=past.why, rule_id=past.rule_id,
    )
    incident = safety.raise_signal(
        subject=patient, findings=[finding], source=Source.DIARY, source_id="", at=at,
    ).incident
    safety.acknowledge(incident_id=incident.pk, by=clinician, at=at + past.taken * MINUTE)
    for minutes, contact in past.contacts:
        safety.record_contact(incident_id=incident.pk, by=clinician, contact=contact, at=at + minutes * MINUTE)
    outcome = past.contacts[-1][1] if past.contacts else "false_alarm"
    safety.resolve(
        incident_id=incident.pk, by=clinician, contact=outcome, note=past.note, at=at + past.closed * MINUTE,
    )
    # What was to be sent then is not sent now.
    queue.call_off(prefix=f"incident:{incident.pk}:", at=now)
    Delivery.objects.filter(reference=str(incident.pk)).update(sent_at=at + timedelta(seconds=3))

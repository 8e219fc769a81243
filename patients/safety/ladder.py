"""Who is told, and when: own clinician, whoever is on duty, the leads, then everybody, until somebody takes it.

Each step is written in the transaction of the one before, so that no step depends on a process staying alive. A rung
with nobody on it is never a step: whoever stands above is told at once. Outside cover hours nobody is waited for: what
is for now goes to everybody at once, and what is for today begins with whoever is on duty.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from django.conf import settings
from django.urls import reverse

from gdpr import actions as gdpr
from gdpr import queries as grants
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.live import channels as live
from healing_space.notices import actions as notices
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.care import cover
from patients.care import queries as care
from patients.safety.models import Incident, IncidentEvent, Respond

PAGE = "safety.page"
CLIMB = "safety.climb"
OWN, DUTY, LEADS, EVERYBODY = range(4)
LAST_STEP = EVERYBODY
"""From here on every step tells everybody and the service's own mailbox and webhook, again and again."""
SIGHT_LASTS = timedelta(hours=72)
WHY_SIGHT = "On duty when you may have needed help"


@dataclass(frozen=True)
class Step:
    number: int
    """Which rung it came to: higher than asked for when there is nobody lower, or nobody is there at this hour."""
    people: tuple
    next_after: timedelta

    @property
    def tells_service(self) -> bool:
        return self.number >= EVERYBODY


def start(incident: Incident, *, at: datetime) -> None:
    """Begin the ladder (again): page whoever comes first, in the transaction at hand."""
    incident.round += 1
    take(incident, OWN, at=at)


def take(incident: Incident, number: int, *, at: datetime) -> None:
    """Take one step: page its people, let them see the incident, and write down when the next step is due."""
    own = care.clinicians_of(incident.subject_id)
    step = _step(incident, own, number, at=at)
    _let_in(incident, [person for person in step.people if person not in own], at=at)
    prefix = f"{prefix_of(incident)}step:{step.number}"
    told = {"kind": PAGE, "at": at, "path": _path(incident), "reference": str(incident.pk)}
    notices.notify_all(recipients=step.people, key=f"{prefix}:to", lane=Lane.CRISIS, **told)
    if step.tells_service:
        notices.notify_service(key=f"{prefix}:to:service", **told)
    incident.step, incident.paged_at = step.number, at
    incident.save(update_fields=["round", "step", "paged_at"])
    tell_pages(incident, also=step.people)
    IncidentEvent.objects.create(
        subject_id=incident.subject_id, incident=incident, what="paged" if number == OWN else "escalated", at=at,
    )
    queue.enqueue(
        kind=CLIMB, key=f"{prefix_of(incident)}step:{step.number + 1}", at=at + step.next_after,
        incident_id=str(incident.pk), round=incident.round, step=step.number + 1,
    )


def minutes() -> list[int]:
    """After how many minutes without an answer the further steps of *now* are taken, for the page that says so."""
    return [round(mark / timedelta(minutes=1)) for mark in settings.SAFETY_ESCALATE_NOW]


def prefix_of(incident: Incident) -> str:
    """What every effect key of the ladder's present round begins with."""
    return f"incident:{incident.pk}:round:{incident.round}:"


def tell_pages(incident: Incident, *, also: Iterable = ()) -> None:
    """Let open pages know: the patient's own, and the inbox of everybody who may see the incident."""
    live.publish("incident", incident.subject_id, event="changed")
    watching = set(grants.people_with_sight(subject_id=incident.subject_id, scope=Scope.SAFETY))
    for person_id in watching | {person.pk for person in also}:
        live.publish("inbox", person_id, event="changed")


def _step(incident: Incident, own: list, number: int, *, at: datetime) -> Step:
    waits, repeat = _waits(incident)
    if number < EVERYBODY and not cover.is_covered(at=at):
        number = EVERYBODY if incident.respond == Respond.NOW else max(number, DUTY)
    for rung in range(number, EVERYBODY):
        people = _on(rung, own, at)
        if people:
            return Step(rung, tuple(people), waits[rung])
    everybody = [person for rung in (OWN, DUTY, LEADS) for person in _on(rung, own, at)]
    people = tuple({person.pk: person for person in everybody}.values())
    # With nobody to tell, somebody is looked for again soon: a shift may have begun.
    return Step(max(number, EVERYBODY), people, repeat if people else min(repeat, waits[0]))


def _on(rung: int, own: list, at: datetime) -> list:
    if rung == OWN:
        return own
    return cover.on_duty(at=at) if rung == DUTY else cover.duty_leads()


def _waits(incident: Incident) -> tuple[list[timedelta], timedelta]:
    """How long each rung is waited for, and after how long everybody is told again."""
    if incident.respond == Respond.NOW:
        marks = settings.SAFETY_ESCALATE_NOW
        return [mark - before for before, mark in pairwise([timedelta(0), *marks])], settings.SAFETY_REPEAT_NOW
    return [settings.SAFETY_ESCALATE_TODAY] * EVERYBODY, settings.SAFETY_REPEAT_TODAY


def _let_in(incident: Incident, strangers: Iterable, *, at: datetime) -> None:
    """Who is told may look for a while, and the patient can read why. Their own clinician may look anyway."""
    for person in strangers:
        gdpr.grant(
            subject=incident.subject, grantee=person, scopes=[Scope.SAFETY, Scope.PROFILE], by=None, at=at,
            basis=Basis.VITAL_INTERESTS, reason=WHY_SIGHT, ends_at=at + SIGHT_LASTS,
        )


def _path(incident: Incident) -> str:
    return reverse("office:incident", args=[incident.pk])


def notice_went_out(incident_id: str) -> None:
    """A notice was handed to its channel: the patient's page can say so."""
    incident = Incident.objects.filter(pk=incident_id).first()
    if incident:
        live.publish("incident", incident.subject_id, event="changed")

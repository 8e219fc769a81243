"""Who is told, and when: own clinician, then the clinician on duty, then the leads, until somebody takes it.

Each step is written in the transaction of the one before, so that no step depends on a process staying alive.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

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
LAST_STEP = 3
SIGHT_LASTS = timedelta(hours=72)
WHY_SIGHT = "On duty when you may have needed help"


@dataclass(frozen=True)
class Step:
    people: tuple
    mailbox: bool
    """Whether the service's own mailbox and webhook are told as well."""
    next_after: timedelta | None


def start(incident: Incident, *, at: datetime) -> None:
    """Begin the ladder (again): page whoever comes first, in the transaction at hand."""
    incident.round += 1
    incident.step = 0
    incident.save(update_fields=["round", "step"])
    take(incident, 0, at=at)


def take(incident: Incident, number: int, *, at: datetime) -> None:
    """Take one step: page its people, let them see the incident, and write down when the next step is due."""
    step = _step(incident, number, at=at)
    own = {person.pk for person in care.clinicians_of(incident.subject)}
    strangers = [person for person in step.people if person.pk not in own]
    for person in strangers:
        gdpr.grant(
            subject=incident.subject, grantee=person, scopes=[Scope.SAFETY, Scope.PROFILE], by=None, at=at,
            basis=Basis.VITAL_INTERESTS, reason=WHY_SIGHT, ends_at=at + SIGHT_LASTS,
        )
    prefix = f"{prefix_of(incident)}step:{number}"
    for person in step.people:
        _page(incident, person, key=f"{prefix}:to:{person.pk}", at=at)
    if step.mailbox:
        notices.notify_service(kind=PAGE, key=f"{prefix}:to:service", at=at, path=_path(incident),
                               reference=str(incident.pk))
    incident.step, incident.paged_at = number, at
    incident.save(update_fields=["step", "paged_at"])
    tell_pages(incident, also=step.people)
    IncidentEvent.objects.create(
        subject=incident.subject, incident=incident, what="paged" if number == 0 else "escalated", at=at,
    )
    if step.next_after is not None:
        queue.enqueue(kind=CLIMB, key=f"{prefix_of(incident)}step:{number + 1}", at=at + step.next_after,
                      incident_id=str(incident.pk), round=incident.round, step=number + 1)


def prefix_of(incident: Incident) -> str:
    """What every effect key of the ladder's present round begins with."""
    return f"incident:{incident.pk}:round:{incident.round}:"


def tell_pages(incident: Incident, *, also: Iterable = ()) -> None:
    """Let open pages know: the patient's own, and the inbox of everybody who may see the incident."""
    live.publish("incident", incident.subject_id, event="changed")
    watching = set(grants.people_with_sight(subject_id=incident.subject_id, scope=Scope.SAFETY))
    for person_id in watching | {person.pk for person in also}:
        live.publish("inbox", person_id, event="changed")


def _step(incident: Incident, number: int, *, at: datetime) -> Step:
    own, duty, leads = care.clinicians_of(incident.subject), cover.on_duty(at=at), cover.duty_leads()
    if incident.respond == Respond.NOW:
        waits = _gaps(settings.SAFETY_ESCALATE_NOW) + [settings.SAFETY_REPEAT_NOW]
        rungs = [own if cover.is_covered(at=at) else own + duty, duty, leads]
    else:
        waits = [settings.SAFETY_ESCALATE_TODAY] * 3
        rungs = [own if cover.is_covered(at=at) else duty or own, duty or leads]
    if number < len(rungs):
        # A rung with nobody on it is never a step: whoever stands above is told at once.
        people = next((rung for rung in rungs[number:] if rung), [])
        return Step(_once(people), mailbox=not people, next_after=waits[number])
    return Step(_once(own + duty + leads), mailbox=True, next_after=waits[-1])


def _gaps(marks: list[timedelta]) -> list[timedelta]:
    return [mark - before for mark, before in zip(marks, [timedelta(0), *marks], strict=False)]


def _once(people: list) -> tuple:
    return tuple({person.pk: person for person in people}.values())


def _page(incident: Incident, person, *, key: str, at: datetime) -> None:
    notices.notify(recipient=person, kind=PAGE, key=key, at=at, path=_path(incident), reference=str(incident.pk),
                   lane=Lane.CRISIS)


def _path(incident: Incident) -> str:
    return reverse("office:incident", args=[incident.pk])


def notice_went_out(incident_id: str) -> None:
    """A notice was handed to its channel: the patient's page can say so."""
    incident = Incident.objects.filter(pk=incident_id).first()
    if incident:
        live.publish("incident", incident.subject_id, event="changed")

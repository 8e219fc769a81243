"""Who has an incident: taking it on, taking it over, handing it over, and whatever ends somebody's hold on it.

An incident is never left with nobody: when a hold ends (silence, no sight any more) the ladder starts anew. Who hands
over keeps it, clock and all, until the colleague takes it.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse

from gdpr import access
from gdpr import actions as gdpr
from gdpr import queries as grants
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.notices import actions as notices
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.web.audience import CLINICAL_ROLES
from patients.care import cover
from patients.care import queries as care
from patients.safety import ladder
from patients.safety.models import Incident, IncidentEvent

UNACKNOWLEDGE = "safety.unacknowledge"
OWNER_LEFT = "safety.owner_left"
HANDED_OVER = "safety.handed_over"
NOT_TAKEN_OVER = "safety.not_taken_over"
SIGHT_LASTS = timedelta(hours=72)
WHY_SIGHT = "Asked by a colleague to answer your alert"


class AlreadyTaken(Exception):
    """Somebody else has it, or it is over."""

    def __init__(self, incident: Incident):
        super().__init__(f"incident {incident.pk} is taken")
        self.incident = incident


class NotAColleague(ValueError):
    """An incident is handed over only to somebody who may answer it."""


@transaction.atomic
def acknowledge(*, incident_id, by, at: datetime) -> Incident:
    """Take an incident on: from now on it is this person's. Not a resolution."""
    incident = lock_visible(incident_id, by)
    if incident.acknowledged_by_id == by.pk and not incident.resolved_at:
        return incident
    if incident.resolved_at or (incident.acknowledged_by_id and incident.handed_to_id != by.pk):
        raise AlreadyTaken(incident)
    if incident.acknowledged_by_id:
        return _take(incident, by=by, at=at)
    _hold(incident, by=by, at=at)
    happened(incident, "acknowledged", by=by, at=at)
    return incident


@transaction.atomic
def take_over(*, incident_id, by, at: datetime, held_by=None) -> Incident:
    """Take an open incident from whoever has it: from now on it is this person's.

    `held_by`: the id of whom it is taken from, as the page showed it; when somebody else has it by now, they keep it.
    """
    incident = lock_visible(incident_id, by)
    if incident.acknowledged_by_id == by.pk and not incident.resolved_at:
        return incident
    if incident.resolved_at or (held_by and incident.acknowledged_by_id and str(held_by) != _owner(incident)):
        raise AlreadyTaken(incident)
    if incident.acknowledged_by_id is None:
        return acknowledge(incident_id=incident_id, by=by, at=at)
    return _take(incident, by=by, at=at)


@transaction.atomic
def hand_over(*, incident_id, by, to_id, at: datetime) -> Incident:
    """Ask a colleague to take an incident over. Until they take it, it stays with whoever asks, and so does its clock.

    Whoever hands over an incident that nobody has takes it on by that. The colleague is let see it if need be.
    """
    incident = acknowledge(incident_id=incident_id, by=by, at=at)
    to = next((person for person in colleagues(incident, but=by, at=at) if str(person.pk) == str(to_id)), None)
    if to is None:
        raise NotAColleague(to_id)
    if incident.handed_to_id == to.pk:
        return incident
    incident.handed_to, incident.handed_at = to, at
    incident.save(update_fields=["handed_to", "handed_at"])
    if not access.may_see(viewer=to, subject_id=incident.subject_id, scope=Scope.SAFETY):
        gdpr.grant(
            subject=incident.subject, grantee=to, scopes=[Scope.SAFETY, Scope.PROFILE], by=by, at=at,
            basis=Basis.VITAL_INTERESTS, reason=WHY_SIGHT, ends_at=at + SIGHT_LASTS,
        )
    _tell(to, HANDED_OVER, incident, at=at)
    happened(incident, "handed_over", by=by, to=to, at=at)
    return incident


@transaction.atomic
def call_off_hand_over(*, incident_id, by, at: datetime) -> Incident:
    """The colleague says no, or whoever asked takes it back. It stays with whoever has it."""
    incident = lock_visible(incident_id, by)
    if by.pk not in (incident.handed_to_id, incident.acknowledged_by_id):
        raise AlreadyTaken(incident)
    if incident.handed_to_id is None:
        return incident
    declined = incident.handed_to_id == by.pk
    incident.handed_to = incident.handed_at = None
    incident.save(update_fields=["handed_to", "handed_at"])
    if declined:
        _tell(incident.acknowledged_by, NOT_TAKEN_OVER, incident, at=at)
    happened(incident, "not_taken_over" if declined else "kept", by=by, at=at)
    return incident


def colleagues(incident: Incident, *, but, at: datetime) -> list:
    """Whom an incident may be handed over to: who may see it, who is on duty, and the leads."""
    seeing = grants.people_with_sight(subject_id=incident.subject_id, scope=Scope.SAFETY)
    watch = [*cover.on_duty(at=at), *cover.duty_leads()]
    found = get_user_model().objects.filter(
        pk__in={*seeing, *(person.pk for person in watch)}, role__in=CLINICAL_ROLES, is_active=True,
    ).exclude(pk__in=[but.pk, incident.subject_id])
    return sorted(found, key=lambda person: (care.name_of(person).casefold(), str(person.pk)))


@transaction.atomic
def unacknowledge(*, incident_id, acknowledged: str, at: datetime) -> bool:
    """Somebody took the incident and nothing came of it in time: page again. Whether that was so."""
    incident = locked(incident_id)
    if incident.resolved_at or incident.contacted_at or not same(incident.acknowledged_at, acknowledged):
        return False
    give_back(incident, "given_back", at=at)
    return True


@transaction.atomic
def owner_left(*, incident_id, acknowledged: str, at: datetime) -> bool:
    """Whoever has the incident cannot see it any more: it is nobody's, so page again. Whether that was so."""
    incident = locked(incident_id)
    if incident.resolved_at or not same(incident.acknowledged_at, acknowledged):
        return False
    if access.may_see(viewer=incident.acknowledged_by, subject_id=incident.subject_id, scope=Scope.SAFETY):
        _check_when_sight_ends(incident)  # it was lengthened
        return False
    give_back(incident, "owner_left", at=at)
    return True


def look_again(*, owner_id, subject_id=None, at: datetime) -> None:
    """Somebody's sight ended, or their account was closed: see soon whether they still hold open incidents.

    An effect and not done at once: whoever is paged instead depends on what else this transaction changes.
    """
    held = Incident.objects.filter(acknowledged_by_id=owner_id, resolved_at=None)
    for incident in held.filter(subject_id=subject_id) if subject_id else held:
        _check_owner(incident, at=at)


def happened(
    incident: Incident, what: str, *, by, at: datetime, note: str = "", to=None, corrects=None, **codes: str,
) -> IncidentEvent:
    """Write one step into the story of an incident and into the ledger, and let open pages know."""
    event = IncidentEvent.objects.create(
        subject_id=incident.subject_id, incident=incident, what=what, by=by, to=to, at=at, note=note, corrects=corrects,
    )
    codes |= {"to": str(to.pk)} if to else {}
    audit.record(
        what=f"incident.{what}", by=by, subject=incident.subject, at=at, incident=str(incident.pk), **codes,
    )
    ladder.tell_pages(incident)
    return event


def let_go(incident: Incident) -> None:
    """Nobody has it: whoever calls this starts the ladder in the same transaction."""
    incident.acknowledged_at = incident.acknowledged_by = incident.contacted_at = None
    incident.handed_to = incident.handed_at = None
    incident.save(update_fields=["acknowledged_at", "acknowledged_by", "contacted_at", "handed_to", "handed_at"])


def give_back(incident: Incident, what: str, *, at: datetime) -> None:
    """A hold ended: the ladder starts anew."""
    let_go(incident)
    happened(incident, what, by=None, at=at)
    ladder.start(incident, at=at)


def expect_contact(incident: Incident, *, since: datetime, at: datetime) -> None:
    """Page again at a time when by then nothing came of a hold."""
    # To the microsecond: taken, given up and taken again within a second is three times, each with its own clock.
    queue.enqueue(
        kind=UNACKNOWLEDGE, key=f"incident:{incident.pk}:unacknowledge:{since.isoformat()}:{at.isoformat()}", at=at,
        incident_id=str(incident.pk), acknowledged=since.isoformat(),
    )


def same(kept: datetime | None, meant: str) -> bool:
    """Whether a time is the very one that an effect was written for."""
    return kept is not None and kept == datetime.fromisoformat(meant)


def locked(incident_id) -> Incident:
    """An incident that nobody else changes until this transaction is over."""
    return Incident.objects.select_for_update().get(pk=incident_id)


def lock_visible(incident_id, viewer) -> Incident:
    """The same, for somebody who may see it. For everybody else it does not exist."""
    return locked(Incident.objects.visible_to(viewer).exclude(subject=viewer).get(pk=incident_id).pk)


def _take(incident: Incident, *, by, at: datetime) -> Incident:
    before = _owner(incident)
    _hold(incident, by=by, at=at)
    happened(incident, "taken_over", by=by, at=at, taken_from=before)
    return incident


def _hold(incident: Incident, *, by, at: datetime) -> None:
    incident.acknowledged_at, incident.acknowledged_by = at, by
    incident.handed_to = incident.handed_at = None
    incident.save(update_fields=["acknowledged_at", "acknowledged_by", "handed_to", "handed_at"])
    queue.call_off(prefix=f"{ladder.prefix_of(incident)}step:{incident.step + 1}", at=at)
    expect_contact(incident, since=at, at=at + settings.SAFETY_UNACKNOWLEDGE)
    _check_when_sight_ends(incident)


def _tell(person, kind: str, incident: Incident, *, at: datetime) -> None:
    notices.notify(
        recipient=person, kind=kind, key=f"incident:{incident.pk}:{kind}:{at.isoformat()}:to:{person.pk}", at=at,
        path=reverse("office:incident", args=[incident.pk]), reference=str(incident.pk), lane=Lane.CRISIS,
    )


def _check_when_sight_ends(incident: Incident) -> None:
    ends_at = grants.sight_ends_at(
        viewer=incident.acknowledged_by, subject_id=incident.subject_id, scope=Scope.SAFETY,
    )
    if ends_at:
        _check_owner(incident, at=ends_at)


def _check_owner(incident: Incident, *, at: datetime) -> None:
    held_since = incident.acknowledged_at.isoformat()
    queue.enqueue(
        kind=OWNER_LEFT, key=f"incident:{incident.pk}:owner-left:{held_since}:{at.isoformat()}", at=at,
        incident_id=str(incident.pk), acknowledged=held_since,
    )


def _owner(incident: Incident) -> str:
    return str(incident.acknowledged_by_id)

"""What people do about an incident once it is open: take it, take it over, write down contact, close it.

An incident is never left with nobody: whatever ends somebody's hold on it (silence, no close, no sight any more)
starts the ladder anew.
"""

from datetime import datetime

from django.conf import settings
from django.db import transaction

from gdpr import access
from gdpr import queries as grants
from gdpr.scopes import Scope
from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety import ladder
from patients.safety.models import ContactOutcome, Incident, IncidentEvent

UNACKNOWLEDGE = "safety.unacknowledge"
STILL_OPEN = "safety.still_open"
OWNER_LEFT = "safety.owner_left"


class AlreadyTaken(Exception):
    """Somebody else has it, or it is over."""

    def __init__(self, incident: Incident):
        super().__init__(f"incident {incident.pk} is taken")
        self.incident = incident


class MoreSaid(Exception):
    """More was noticed since the alert was read: it has to be read before it is answered."""


class NoOutcome(ValueError):
    """An incident is resolved only with what came of contact, and a note."""


@transaction.atomic
def acknowledge(*, incident_id, by, at: datetime) -> Incident:
    """Take an incident on: from now on it is this person's. Not a resolution."""
    incident = _lock_visible(incident_id, by)
    if incident.resolved_at or (incident.acknowledged_by_id and incident.acknowledged_by_id != by.pk):
        raise AlreadyTaken(incident)
    if incident.acknowledged_by_id == by.pk:
        return incident
    _hold(incident, by=by, at=at)
    happened(incident, "acknowledged", by=by, at=at)
    return incident


@transaction.atomic
def take_over(*, incident_id, by, at: datetime, held_by=None) -> Incident:
    """Take an open incident from whoever has it: from now on it is this person's.

    `held_by`: the id of whom it is taken from, as the page showed it; when somebody else has it by now, they keep it.
    """
    incident = _lock_visible(incident_id, by)
    if incident.acknowledged_by_id == by.pk and not incident.resolved_at:
        return incident
    if incident.resolved_at or (held_by and incident.acknowledged_by_id and str(held_by) != _owner(incident)):
        raise AlreadyTaken(incident)
    if incident.acknowledged_by_id is None:
        return acknowledge(incident_id=incident_id, by=by, at=at)
    before = _owner(incident)
    _hold(incident, by=by, at=at)
    happened(incident, "taken_over", by=by, at=at, taken_from=before)
    return incident


@transaction.atomic
def record_contact(
    *, incident_id, by, contact: str, note: str = "", at: datetime, signals_read: int | None = None,
) -> Incident:
    """Write down what came of trying to reach the person. Whoever does so has taken the incident on.

    `signals_read`: how many signals the page showed, so that nothing said since is answered unread.
    """
    if contact not in ContactOutcome:
        raise NoOutcome(contact)
    incident = acknowledge(incident_id=incident_id, by=by, at=at)
    _all_read(incident, signals_read)
    incident.contact, incident.contacted_at = contact, at
    incident.save(update_fields=["contact", "contacted_at"])
    queue.enqueue(
        kind=STILL_OPEN, key=f"incident:{incident.pk}:open:{at.isoformat()}", at=at + settings.SAFETY_UNRESOLVED,
        incident_id=str(incident.pk), contacted=at.isoformat(),
    )
    happened(incident, f"contact.{contact}", by=by, at=at, note=note)
    return incident


@transaction.atomic
def resolve(
    *, incident_id, by, contact: str, note: str, at: datetime, signals_read: int | None = None,
) -> Incident:
    """Close an incident, with what came of contact and a note. New words open a new one."""
    if contact not in ContactOutcome or not note.strip():
        raise NoOutcome
    incident = _lock_visible(incident_id, by)
    if incident.resolved_at:
        if incident.resolved_by_id == by.pk:
            return incident
        raise AlreadyTaken(incident)
    acknowledge(incident_id=incident_id, by=by, at=at)
    incident.refresh_from_db()
    _all_read(incident, signals_read)
    incident.contact, incident.contacted_at = contact, incident.contacted_at or at
    incident.note, incident.resolved_at, incident.resolved_by = note, at, by
    incident.save(update_fields=["contact", "contacted_at", "note", "resolved_at", "resolved_by"])
    for waiting in ("unacknowledge", "open", "owner-left"):
        queue.call_off(prefix=f"incident:{incident.pk}:{waiting}", at=at)
    happened(incident, "resolved", by=by, at=at, note=note)
    return incident


@transaction.atomic
def climb(*, incident_id, round: int, step: int, at: datetime) -> bool:
    """Take the next step of the ladder, unless somebody has the incident by now. Whether it was taken."""
    incident = _locked(incident_id)
    if incident.resolved_at or incident.acknowledged_at or incident.round != round or incident.step >= step:
        return False
    ladder.take(incident, step, at=at)
    return True


@transaction.atomic
def unacknowledge(*, incident_id, acknowledged: str, at: datetime) -> bool:
    """Somebody took the incident and nothing came of it in time: page again. Whether that was so."""
    incident = _locked(incident_id)
    if incident.resolved_at or incident.contacted_at or not _same(incident.acknowledged_at, acknowledged):
        return False
    _give_back(incident, "given_back", at=at)
    return True


@transaction.atomic
def still_open(*, incident_id, contacted: str, at: datetime) -> bool:
    """Contact was made, and long after that nobody has closed the incident: page again. Whether that was so."""
    incident = _locked(incident_id)
    if incident.resolved_at or not _same(incident.contacted_at, contacted):
        return False
    _give_back(incident, "still_open", at=at)
    return True


@transaction.atomic
def owner_left(*, incident_id, acknowledged: str, at: datetime) -> bool:
    """Whoever has the incident cannot see it any more: it is nobody's, so page again. Whether that was so."""
    incident = _locked(incident_id)
    if incident.resolved_at or not _same(incident.acknowledged_at, acknowledged):
        return False
    if access.may_see(viewer=incident.acknowledged_by, subject_id=incident.subject_id, scope=Scope.SAFETY):
        _check_when_sight_ends(incident)  # it was lengthened
        return False
    _give_back(incident, "owner_left", at=at)
    return True


def look_again(*, owner_id, subject_id=None, at: datetime) -> None:
    """Somebody's sight ended, or their account was closed: see soon whether they still hold open incidents.

    An effect and not done at once: whoever is paged instead depends on what else this transaction changes.
    """
    held = Incident.objects.filter(acknowledged_by_id=owner_id, resolved_at=None)
    for incident in held.filter(subject_id=subject_id) if subject_id else held:
        _check_owner(incident, at=at)


def happened(incident: Incident, what: str, *, by, at: datetime, note: str = "", **codes: str) -> None:
    """Write one step into the story of an incident and into the ledger, and let open pages know."""
    IncidentEvent.objects.create(subject_id=incident.subject_id, incident=incident, what=what, by=by, at=at, note=note)
    audit.record(
        what=f"incident.{what}", by=by, subject=incident.subject, at=at, incident=str(incident.pk), **codes,
    )
    ladder.tell_pages(incident)


def _hold(incident: Incident, *, by, at: datetime) -> None:
    incident.acknowledged_at, incident.acknowledged_by = at, by
    incident.save(update_fields=["acknowledged_at", "acknowledged_by"])
    queue.call_off(prefix=f"{ladder.prefix_of(incident)}step:{incident.step + 1}", at=at)
    # To the microsecond: taken, given up and taken again within a second is three times, each with its own clock.
    queue.enqueue(
        kind=UNACKNOWLEDGE, key=f"incident:{incident.pk}:unacknowledge:{at.isoformat()}",
        at=at + settings.SAFETY_UNACKNOWLEDGE, incident_id=str(incident.pk), acknowledged=at.isoformat(),
    )
    _check_when_sight_ends(incident)


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


def _give_back(incident: Incident, what: str, *, at: datetime) -> None:
    incident.acknowledged_at = incident.acknowledged_by = incident.contacted_at = None
    incident.save(update_fields=["acknowledged_at", "acknowledged_by", "contacted_at"])
    happened(incident, what, by=None, at=at)
    ladder.start(incident, at=at)


def _same(kept: datetime | None, meant: str) -> bool:
    return kept is not None and kept == datetime.fromisoformat(meant)


def _owner(incident: Incident) -> str:
    return str(incident.acknowledged_by_id)


def _all_read(incident: Incident, signals_read: int | None) -> None:
    if signals_read is not None and incident.signals.count() > signals_read:
        raise MoreSaid


def _locked(incident_id) -> Incident:
    return Incident.objects.select_for_update().get(pk=incident_id)


def _lock_visible(incident_id, viewer) -> Incident:
    return _locked(Incident.objects.visible_to(viewer).exclude(subject=viewer).get(pk=incident_id).pk)

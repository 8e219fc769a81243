"""What people do about an incident that they have: write down contact, take a slip back, close it, dismiss it.

And what time does: the next step of the ladder, and an incident that stays open long after contact.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.safety import holding, ladder
from patients.safety.models import ContactOutcome, Incident, IncidentReview, Respond

STILL_OPEN = "safety.still_open"
CONTACT = "contact."
TAKEN_BACK = "contact_taken_back"
NOT_REACHED = {ContactOutcome.NO_ANSWER, ContactOutcome.MESSAGE_LEFT}
"""Outcomes after which the person has not been reached: somebody has to try again soon."""
AFTER_A_SLIP = timedelta(minutes=5)
"""Whoever takes an entry back has at least so long to write the right one before others are asked."""


class MoreSaid(Exception):
    """More was noticed since the alert was read: it has to be read before it is answered."""


class NoOutcome(ValueError):
    """An incident is resolved only with what came of contact, and a note."""


class NothingToTakeBack(ValueError):
    """Only one's own entry about contact is taken back, once, while the incident is open and one's own."""


@transaction.atomic
def record_contact(
    *, incident_id, by, contact: str, note: str = "", at: datetime, signals_read: int | None = None,
) -> Incident:
    """Write down what came of trying to reach the person. Whoever does so has taken the incident on.

    `signals_read`: how many signals the page showed, so that nothing said since is answered unread.
    """
    if contact not in ContactOutcome:
        raise NoOutcome(contact)
    incident = holding.acknowledge(incident_id=incident_id, by=by, at=at)
    _all_read(incident, signals_read)
    holding.happened(incident, f"{CONTACT}{contact}", by=by, at=at, note=note)
    _keep(incident, contact, at)
    _look_again(incident, at=at)
    return incident


@transaction.atomic
def take_back_contact(*, incident_id, event_id, by, at: datetime) -> Incident:
    """A slip: an entry about contact was wrong. It stays in the story, with one that corrects it."""
    incident = holding.lock_visible(incident_id, by)
    if incident.resolved_at or incident.acknowledged_by_id != by.pk:
        raise holding.AlreadyTaken(incident)
    entry = incident.events.filter(pk=event_id, by=by, what__startswith=CONTACT).first()
    if entry is None or entry.at < incident.acknowledged_at or hasattr(entry, "corrected_by"):
        raise NothingToTakeBack(event_id)
    holding.happened(incident, TAKEN_BACK, by=by, at=at, corrects=entry)
    stands = incident.events.filter(
        what__startswith=CONTACT, at__gte=incident.acknowledged_at, corrected_by=None,
    ).last()
    _keep(incident, stands.what.removeprefix(CONTACT) if stands else "", stands.at if stands else None)
    _look_again(incident, at=at)
    return incident


@transaction.atomic
def resolve(
    *, incident_id, by, contact: str, note: str, at: datetime, signals_read: int | None = None,
) -> Incident:
    """Close an incident, with what came of contact and a note. New words open a new one."""
    if contact not in ContactOutcome or not note.strip():
        raise NoOutcome
    incident = holding.lock_visible(incident_id, by)
    if incident.resolved_at:
        if incident.resolved_by_id == by.pk:
            return incident
        raise holding.AlreadyTaken(incident)
    incident = holding.acknowledge(incident_id=incident_id, by=by, at=at)
    _all_read(incident, signals_read)
    incident.contact, incident.contacted_at = contact, incident.contacted_at or at
    incident.note, incident.resolved_at, incident.resolved_by = note, at, by
    incident.handed_to = incident.handed_at = None
    incident.save(update_fields=[
        "contact", "contacted_at", "note", "resolved_at", "resolved_by", "handed_to", "handed_at",
    ])
    for waiting in ("unacknowledge", "open", "owner-left"):
        queue.call_off(prefix=f"incident:{incident.pk}:{waiting}", at=at)
    holding.happened(incident, "resolved", by=by, at=at, note=note)
    return incident


def dismiss(*, incident_id, by, note: str, at: datetime, signals_read: int | None = None) -> Incident:
    """Close an incident as a false alarm. The words stay as they are, and it counts against the rules that fired."""
    return resolve(
        incident_id=incident_id, by=by, contact=ContactOutcome.FALSE_ALARM, note=note, at=at, signals_read=signals_read,
    )


@transaction.atomic
def review(*, incident_id, by, note: str, at: datetime) -> IncidentReview:
    """A lead went through an incident: how it went, and what is to be learned. Of how it was answered, so that no sight
    of the patient is needed; sent twice, it is kept once."""
    if not leads(by):
        raise Incident.DoesNotExist
    incident = holding.locked(incident_id)
    known = IncidentReview.objects.filter(incident=incident, by=by).last()
    if known is not None and known.note == note:
        return known
    kept = IncidentReview.objects.create(subject_id=incident.subject_id, incident=incident, by=by, at=at, note=note)
    audit.record(what="incident.reviewed", by=by, subject=incident.subject, at=at, incident=str(incident.pk))
    return kept


def leads(person) -> bool:
    """Whether somebody leads those who answer alerts."""
    return person.is_active and person.role == "DUTY_LEAD"


@transaction.atomic
def climb(*, incident_id, round: int, step: int, at: datetime) -> bool:
    """Take the next step of the ladder, unless somebody has the incident by now. Whether it was taken."""
    incident = holding.locked(incident_id)
    if incident.resolved_at or incident.acknowledged_at or incident.round != round or incident.step >= step:
        return False
    ladder.take(incident, step, at=at)
    return True


@transaction.atomic
def still_open(*, incident_id, contacted: str, at: datetime) -> bool:
    """The person was not reached, or the incident not closed, in good time: page again. Whether that was so."""
    incident = holding.locked(incident_id)
    if incident.resolved_at or not holding.same(incident.contacted_at, contacted):
        return False
    holding.give_back(incident, "not_reached" if incident.contact in NOT_REACHED else "still_open", at=at)
    return True


def _keep(incident: Incident, contact: str, contacted_at: datetime | None) -> None:
    incident.contact, incident.contacted_at = contact, contacted_at
    incident.save(update_fields=["contact", "contacted_at"])


def _look_again(incident: Incident, *, at: datetime) -> None:
    """Write down when others are asked, by what stands now. Never later than it would have been without a slip."""
    if incident.contacted_at is None:
        due = incident.acknowledged_at + settings.SAFETY_UNACKNOWLEDGE
        holding.expect_contact(incident, since=incident.acknowledged_at, at=max(due, at + AFTER_A_SLIP))
        return
    due = incident.contacted_at + _patience(incident)
    if incident.contacted_at != at:
        due = max(due, at + AFTER_A_SLIP)
    queue.enqueue(
        kind=STILL_OPEN, key=f"incident:{incident.pk}:open:{incident.contacted_at.isoformat()}:{due.isoformat()}",
        at=due, incident_id=str(incident.pk), contacted=incident.contacted_at.isoformat(),
    )


def _patience(incident: Incident) -> timedelta:
    if incident.contact not in NOT_REACHED:
        return settings.SAFETY_UNRESOLVED
    if incident.respond == Respond.NOW:
        return settings.SAFETY_NOT_REACHED
    return max(settings.SAFETY_NOT_REACHED, settings.SAFETY_ESCALATE_TODAY)


def _all_read(incident: Incident, signals_read: int | None) -> None:
    if signals_read is not None and incident.signals.count() > signals_read:
        raise MoreSaid

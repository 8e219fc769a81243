"""Putting a questionnaire away: setting one aside half way, deleting one, and taking a deletion back."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from patients.assessments.models import UNDO_FOR, Assessment, Mode

PURGE = "assessments.purge"


class KeptForCare(ValueError):
    """This one belongs to the clinical record and cannot be deleted by the person. Says why, for them to read."""

    def __init__(self) -> None:
        super().__init__("kept for care")
        self.words = _(
            "Your care team asked for this questionnaire or filled it in with you, so it is part of your health record "
            "and the law asks us to keep it. If something in it is wrong, you can tell your clinician."
        )


def may_be_deleted(found: Assessment) -> bool:
    """Whether the person may delete it: what they filled in by themselves, and nobody had asked for."""
    return found.mode == Mode.SELF and found.asked_by_id is None and found.entered_by_id == found.subject_id


@transaction.atomic
def abandon(*, assessment_id, by, at: datetime) -> Assessment:
    """Set one aside half way. The answers stay as they were given, and add up to nothing. Once is enough."""
    found = Assessment.objects.visible_to(by).select_for_update(of=("self",)).get(pk=assessment_id, deleted_at=None)
    if by.pk not in (found.subject_id, found.entered_by_id):
        raise Assessment.DoesNotExist
    if found.is_open:
        found.abandoned_at = at
        found.save(update_fields=["abandoned_at"])
    return found


@transaction.atomic
def delete(*, assessment_id, by, at: datetime) -> Assessment:
    """Hide one's own at once; an hour later it is gone for good. Worries that it raised stay where they are."""
    found = _own(by).get(pk=assessment_id)
    if not may_be_deleted(found):
        raise KeptForCare
    if found.deleted_at is None:
        found.deleted_at = at
        found.save(update_fields=["deleted_at"])
        queue.enqueue(
            kind=PURGE, key=f"{_purge_of(found)}{at.timestamp():.6f}", at=at + UNDO_FOR,
            assessment_id=str(found.pk), deleted_at=at.isoformat(),
        )
        audit.record(what="assessment.deleted", by=by, subject=by, at=at, instrument=found.instrument)
    return found


@transaction.atomic
def restore(*, assessment_id, by, at: datetime) -> Assessment:
    """Take a deletion back, as long as it is not yet gone for good."""
    found = _own(by).get(pk=assessment_id)
    if found.deleted_at is not None:
        found.deleted_at = None
        if found.finished_at is None:
            # Another may have been begun meanwhile, and only one is under way at a time.
            found.abandoned_at = found.abandoned_at or at
        found.save(update_fields=["deleted_at", "abandoned_at"])
        queue.call_off(prefix=_purge_of(found), at=at)
        audit.record(what="assessment.restored", by=by, subject=by, at=at, instrument=found.instrument)
    return found


def purge(*, assessment_id, deleted_at: datetime) -> int:
    """Remove one for good, if that very deletion still stands. Returns how many went."""
    return Assessment.objects.filter(pk=assessment_id, deleted_at=deleted_at).delete()[0]


def _own(by):
    return Assessment.objects.select_for_update().filter(subject=by)


def _purge_of(found: Assessment) -> str:
    return f"assessment:{found.pk}:purge:"

"""Who is on duty when: planned, changed and taken off by those who run the service. Each step stands in the ledger."""

from datetime import datetime

from django.db import transaction

from healing_space.audit import actions as audit
from patients.care.models import DutyShift


@transaction.atomic
def plan(*, shift: DutyShift, by, at: datetime) -> DutyShift:
    """Put a shift into the rota, or change one that stands there."""
    what = "duty.planned" if shift.pk is None else "duty.changed"
    shift.save()
    audit.record(
        what=what, by=by, subject=shift.clinician, at=at,
        shift=shift.pk, starts_at=shift.starts_at.isoformat(), ends_at=shift.ends_at.isoformat(),
    )
    return shift


@transaction.atomic
def take_off(*, shift: DutyShift, by, at: datetime) -> None:
    """Take a shift out of the rota."""
    audit.record(what="duty.taken_off", by=by, subject=shift.clinician, at=at, shift=shift.pk)
    shift.delete()

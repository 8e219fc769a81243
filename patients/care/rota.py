"""Who is on duty when: planned, changed, taken off, stood in for and called off by those who run the service.

Each step stands in the ledger. What cannot be is refused with words for the person who plans.
"""

from datetime import datetime

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from healing_space.audit import actions as audit
from patients.care.models import DutyChange, DutyShift


class CannotBePlanned(ValueError):
    """This cannot stand in the rota. Says why, for the person to read; `field` is what it is about."""

    def __init__(self, field: str, words: str):
        super().__init__(words)
        self.field, self.words = field, words


def check(shift: DutyShift) -> None:
    """Whether a shift can stand in the rota as it is; raises CannotBePlanned."""
    _runs_forward(shift)
    others = DutyShift.objects.filter(
        clinician=shift.clinician_id, starts_at__lt=shift.ends_at, ends_at__gt=shift.starts_at,
    ).exclude(pk=shift.pk)
    if other := others.first():
        raise CannotBePlanned("starts_at", _("This person is on duty then already: %(time)s.") % {"time": said(other)})


def check_change(change: DutyChange) -> None:
    """Whether a part of a shift can be given to somebody else or called off; raises CannotBePlanned."""
    _runs_forward(change)
    shift = change.shift
    if change.starts_at < shift.starts_at or change.ends_at > shift.ends_at:
        outside = _("This is not within the shift, which is %(time)s.") % {"time": said(shift)}
        raise CannotBePlanned("starts_at", outside)
    if change.covered_by_id == shift.clinician_id:
        raise CannotBePlanned("covered_by", _("This is the person whose shift it is. Choose somebody else."))
    others = shift.changes.filter(starts_at__lt=change.ends_at, ends_at__gt=change.starts_at).exclude(pk=change.pk)
    if other := others.first():
        raise CannotBePlanned(
            "starts_at", _("This part of the shift was changed already: %(time)s.") % {"time": said(other)},
        )


@transaction.atomic
def plan(*, shift: DutyShift, by, at: datetime) -> DutyShift:
    """Put a shift into the rota, or change one that stands there."""
    # One at a time for one person, so that two who plan at once cannot both be right.
    get_user_model().objects.select_for_update(no_key=True).only("pk").get(pk=shift.clinician_id)
    check(shift)
    what = "duty.planned" if shift.pk is None else "duty.changed"
    shift.save()
    audit.record(
        what=what, by=by, subject=shift.clinician, at=at,
        shift=shift.pk, starts_at=shift.starts_at.isoformat(), ends_at=shift.ends_at.isoformat(),
    )
    return shift


@transaction.atomic
def take_off(*, shift: DutyShift, by, at: datetime) -> None:
    """Take a shift out of the rota, and what was changed about it."""
    audit.record(what="duty.taken_off", by=by, subject=shift.clinician, at=at, shift=shift.pk)
    shift.delete()


@transaction.atomic
def change(*, change: DutyChange, by, at: datetime) -> DutyChange:
    """Somebody else takes a part of a shift, or it is called off."""
    DutyShift.objects.select_for_update(of=["self"]).get(pk=change.shift_id)
    check_change(change)
    change.save()
    audit.record(
        what="duty.covered" if change.covered_by_id else "duty.called_off", by=by, at=at,
        subject=change.covered_by or change.shift.clinician, shift=change.shift_id, change=change.pk,
        starts_at=change.starts_at.isoformat(), ends_at=change.ends_at.isoformat(),
    )
    return change


@transaction.atomic
def take_back_change(*, change: DutyChange, by, at: datetime) -> None:
    """The shift is as it was planned again."""
    audit.record(what="duty.as_planned", by=by, subject=change.shift.clinician, at=at, shift=change.shift_id,
                 change=change.pk)
    change.delete()


def said(planned: DutyShift | DutyChange) -> str:
    """From when to when, in London."""
    starts_at, ends_at = localtime(planned.starts_at), localtime(planned.ends_at)
    until = "H:i" if starts_at.date() == ends_at.date() else "D j M Y, H:i"
    return f"{date_format(starts_at, 'D j M Y, H:i')} – {date_format(ends_at, until)}"


def _runs_forward(planned: DutyShift | DutyChange) -> None:
    if planned.ends_at <= planned.starts_at:
        raise CannotBePlanned("ends_at", _("The end has to come after the start."))

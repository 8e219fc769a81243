"""Advice on how long to be in bed. Nobody has it unless a clinician who looks after them lets them, and it ends."""

from collections.abc import Collection
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from healing_space.audit import actions as audit
from patients.care import queries as care
from patients.diary.sleep.models import Window

RULED_OUT = {
    "bipolar": _("Bipolar disorder, or a time of mania or hypomania"),
    "seizures": _("Epilepsy or other seizures"),
    "psychosis": _("Psychosis, now or before"),
    "parasomnia": _("Sleepwalking, night terrors or other parasomnias"),
    "pregnancy": _("Pregnancy"),
    "safety_critical": _("Safety-critical work, such as driving for a living or working at heights"),
}
"""Less time in bed can do harm to whoever has one of these."""
FEWEST_WEEKS, MOST_WEEKS = 2, 8
LONGEST_REASON = 1000


class NoAdvice(ValueError):
    """Advice cannot be given on these terms. Names the field, and says why."""

    def __init__(self, field: str, words: str):
        super().__init__(field)
        self.field = field
        self.words = words


@transaction.atomic
def let_have_advice(
    *, subject, by, ruled_out: Collection[str], reason: str, weeks: int, get_up: time, at: datetime,
) -> Window:
    """Let a patient have it for some weeks. Each reason against it has to be ruled out by name."""
    if by not in care.clinicians_of(subject):
        raise Window.DoesNotExist
    check_ruled_out(ruled_out)
    if not reason.strip():
        raise NoAdvice("reason", _("Say in a few words why this may help"))
    if len(reason) > LONGEST_REASON:
        raise NoAdvice("reason", _("This is too long. Use at most 1,000 characters"))
    if not FEWEST_WEEKS <= weeks <= MOST_WEEKS:
        raise NoAdvice("weeks", _("Choose from 2 to 8 weeks"))
    for before in Window.objects.select_for_update().filter(subject=subject, ended_at=None):
        _end(before, by=by, at=at)
    window = Window.objects.create(
        subject=subject, by=by, ruled_out=sorted(set(ruled_out) & set(RULED_OUT)), reason=reason.strip(),
        get_up=get_up.replace(second=0, microsecond=0), starts_at=at, ends_at=at + timedelta(weeks=weeks),
    )
    audit.record(what="sleep.window_allowed", by=by, subject=subject, at=at, window=str(window.pk), weeks=weeks)
    return window


def check_ruled_out(codes: Collection[str]) -> None:
    """Every reason against it must be ruled out, or NoAdvice."""
    if missing := [words for code, words in RULED_OUT.items() if code not in codes]:
        raise NoAdvice("ruled_out", _("Tick each one that you have ruled out. Not ticked: %(missing)s") % {
            "missing": "; ".join(map(str, missing))})


@transaction.atomic
def stop_advice(*, subject, by, at: datetime) -> None:
    """End it before its time: the patient, or a clinician who looks after them. Ended already: nothing happens."""
    if by != subject and by not in care.clinicians_of(subject):
        raise Window.DoesNotExist
    for window in Window.objects.select_for_update().filter(subject=subject, ended_at=None):
        _end(window, by=by, at=at)


def _end(window: Window, *, by, at: datetime) -> None:
    is_over = window.ends_at <= at
    window.ended_at = window.ends_at if is_over else at
    window.ended_by = None if is_over else by
    window.save(update_fields=["ended_at", "ended_by"])
    if not is_over:
        audit.record(what="sleep.window_ended", by=by, subject=window.subject, at=at, window=str(window.pk))

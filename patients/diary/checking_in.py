"""Going through the short check-in, step by step. Each step is kept at once, so nothing is lost when one stops."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from patients.diary import check_in
from patients.diary.keeping import Kept
from patients.diary.models import CheckIn


@dataclass(frozen=True)
class Progress:
    """How far a person has come with today's check-in."""

    steps: list[check_in.Step]
    left: list[str]
    """Codes of the steps that are neither taken nor skipped, in order."""
    taken: list[str]
    finished: bool

    def after(self, code: str) -> str:
        """The step that comes after one, of those that are left; empty when that was the last."""
        codes = [step.code for step in self.steps]
        others = [each for each in self.left if each != code]
        return next((each for each in others if codes.index(each) > codes.index(code)), next(iter(others), ""))


def progress(*, subject, at: datetime) -> Progress:
    """How far today's check-in has come. One query, and those that steps ask to see whether they apply."""
    today = CheckIn.objects.filter(subject=subject, day=timezone.localdate(at)).order_by("-started_at").first()
    gone = {*today.taken, *today.skipped} if today else set()
    steps = check_in.steps(subject=subject, at=at, also=gone)
    return Progress(
        steps, [step.code for step in steps if step.code not in gone], list(today.taken) if today else [],
        bool(today and today.finished_at),
    )


@transaction.atomic
def take(*, subject, step: check_in.Step, typed: Mapping, at: datetime) -> Kept:
    """Keep what somebody said at a step."""
    kept = step.keep(subject=subject, typed=typed, at=at)
    _go_on(subject, step.code, at=at, taken=True)
    return kept


@transaction.atomic
def skip(*, subject, step: check_in.Step, at: datetime) -> None:
    """Leave a step out. It is not asked again today."""
    _go_on(subject, step.code, at=at, taken=False)


@transaction.atomic
def take_all(*, subject, said: Mapping[str, Mapping], at: datetime) -> list[tuple[str, Kept]]:
    """Keep what somebody said at several steps at once; the others are left out. All of it or nothing."""
    steps = check_in.steps(subject=subject, at=at)
    kept = [
        (step.code, take(subject=subject, step=step, typed=said[step.code], at=at))
        for step in steps if step.code in said
    ]
    for step in steps:
        if step.code not in said:
            skip(subject=subject, step=step, at=at)
    return kept


def _go_on(subject, code: str, *, at: datetime, taken: bool) -> None:
    today = _todays(subject, at)
    gone = today.taken if taken else today.skipped
    if code not in gone:
        gone.append(code)
    steps = check_in.steps(subject=subject, at=at)
    if all(step.code in {*today.taken, *today.skipped} for step in steps):
        today.finished_at = at
    today.save()


def _todays(subject, at: datetime) -> CheckIn:
    """The check-in that is open today. One of an earlier day that was left half done ends here; what was said stays."""
    day = timezone.localdate(at)
    open_ones = CheckIn.objects.select_for_update().filter(subject=subject, finished_at=None)
    for left in open_ones.exclude(day=day):
        left.finished_at = at
        left.save(update_fields=["finished_at"])
    return open_ones.get_or_create(subject=subject, finished_at=None, defaults={"day": day, "started_at": at})[0]

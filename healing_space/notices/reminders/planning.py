"""Writing down the reminders of the days ahead, out of the schedules. A row stands before anything is sent.

A reminder is known by its schedule and what the clock on the wall says, and stands once. So planning may be done
again, by two workers at once or after a day of rest: nothing comes twice, and what the rest missed has its row too.
"""

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from healing_space.notices.reminders import kinds, rules
from healing_space.notices.reminders.models import Prompt, Schedule, Why, Wishes

AHEAD = timedelta(hours=48)
"""So far ahead reminders are written down: no farther, for laws change clocks and people move."""
AGAIN_WITHIN = timedelta(hours=24)
AT_A_TIME = 100
COMES_BACK = (Why.EDITED, Why.OFF, Why.ENDED)
"""What was called off for such a reason stands again when the times are changed back."""
MAY_CHANGE = ["path", "zone", "intended_at", "due_at", "expires_at", "expired_at", "why"]


def plan(*, at: datetime) -> int:
    """Write down what is ahead of every schedule that needs it. Returns how many schedules did."""
    planned = 0
    while _waiting(at).exists() and (some := _plan_some(at)):
        planned += some
    return planned


def _waiting(at: datetime) -> QuerySet[Schedule]:
    return Schedule.objects.filter(ended_at=None, planned_until__lt=at + AGAIN_WITHIN)


@transaction.atomic
def _plan_some(at: datetime) -> int:
    waiting = _waiting(at).select_for_update(skip_locked=True)
    schedules = list(waiting.order_by("planned_until", "pk")[:AT_A_TIME])
    wishes = Wishes.objects.in_bulk([schedule.recipient_id for schedule in schedules])
    off, back, prompts = _called_off(schedules, at), [], []
    for schedule in schedules:
        wish = wishes[schedule.recipient_id]
        if _is_wanted(schedule, wish):
            for each in rules.planned(
                rhythm_of(schedule), zone=wish.zone, first=schedule.planned_until, last=at + AHEAD,
            ):
                stood = off.get((schedule.pk, each.day, each.clock))
                if stood is None:
                    prompts.append(_prompt(schedule, wish, each))
                elif _settle(stood, each, schedule, wish, at=at, why=Why.EDITED):
                    back.append(stood)
        schedule.planned_until = at + AHEAD
    Prompt.objects.bulk_create(prompts, ignore_conflicts=True, batch_size=1000)
    Prompt.objects.bulk_update(back, MAY_CHANGE)
    Schedule.objects.bulk_update(schedules, ["planned_until"])
    return len(schedules)


def _called_off(schedules: list[Schedule], at: datetime) -> dict[tuple, Prompt]:
    """What was called off and may be wanted again: whoever moves west comes to the same wall time once more."""
    found = Prompt.objects.select_for_update().filter(
        schedule__in=schedules, released_at=None, answered_at=None, why__in=COMES_BACK,
        local_date__gte=at.date() - timedelta(days=3),
    )
    return {(each.schedule_id, each.local_date, each.local_time): each for each in found}


def reconcile(schedule: Schedule, wish: Wishes, *, at: datetime, why: Why = Why.EDITED) -> None:
    """Make what is written down agree with a schedule that was changed. Called in the transaction of the change.

    What was sent stays. What was not sent yet and is not wanted any more is called off, saying why.
    """
    written = list(Prompt.objects.select_for_update().filter(
        schedule=schedule, released_at=None, answered_at=None, local_date__gte=at.date() - timedelta(days=3),
    ))
    wanted = {}
    if _is_wanted(schedule, wish):
        first = min([at, *(prompt.intended_at for prompt in written if prompt.expired_at is None)])
        ahead = rules.planned(rhythm_of(schedule), zone=wish.zone, first=first, last=at + AHEAD)
        wanted = {(each.day, each.clock): each for each in ahead}
    changed = []
    for prompt in written:
        still = wanted.pop((prompt.local_date, prompt.local_time), None)
        if _settle(prompt, still, schedule, wish, at=at, why=why):
            changed.append(prompt)
    Prompt.objects.bulk_update(changed, MAY_CHANGE)
    new = [_prompt(schedule, wish, each) for each in wanted.values() if each.moment >= at]
    Prompt.objects.bulk_create(new, ignore_conflicts=True)
    Schedule.objects.filter(pk=schedule.pk).update(planned_until=at + AHEAD)


def _settle(prompt: Prompt, still: rules.Planned | None, schedule: Schedule, wish: Wishes, *, at, why) -> bool:
    """Let a reminder that was not sent yet be as the schedule has it now. Whether anything about it changed."""
    if still is None:
        if prompt.expired_at is None:
            prompt.expired_at, prompt.why = at, why
            return True
        return False
    if prompt.expired_at is not None and (prompt.why not in COMES_BACK or still.moment < at):
        return False
    fresh = _prompt(schedule, wish, still)
    if prompt.expired_at is None and prompt.intended_at == fresh.intended_at:
        fresh.due_at = prompt.due_at  # it may be waiting for the end of the quiet hours
    changed = [name for name in MAY_CHANGE if getattr(prompt, name) != getattr(fresh, name)]
    for name in changed:
        setattr(prompt, name, getattr(fresh, name))
    return bool(changed)


def rhythm_of(schedule: Schedule) -> rules.Rhythm:
    """A schedule as the rule takes it."""
    return rules.Rhythm(
        times=tuple(schedule.times), weekdays=frozenset(schedule.weekdays), every_days=schedule.every_days,
        dates=frozenset(schedule.dates), starts_on=schedule.starts_on, ends_on=schedule.ends_on,
    )


def _is_wanted(schedule: Schedule, wish: Wishes) -> bool:
    is_on = schedule.ended_at is None and schedule.is_on and not wish.is_off
    return is_on and bool(schedule.channels) and kinds.is_known(schedule.kind)


def _prompt(schedule: Schedule, wish: Wishes, planned: rules.Planned) -> Prompt:
    kind = kinds.of(schedule.kind)
    return Prompt(
        schedule=schedule, recipient_id=schedule.recipient_id, kind=schedule.kind, path=schedule.path,
        local_date=planned.day, local_time=planned.clock, zone=wish.zone, intended_at=planned.moment,
        due_at=planned.moment, expires_at=planned.moment + kind.expires_after,
    )

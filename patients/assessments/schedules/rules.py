"""When a questionnaire is due, and when it is late. Days are those of the person; clocks do not come into it.

Only the latest day counts: nobody is asked to make up for days that have passed. A schedule that was edited, or went on
after a rest, asks for nothing of the days before.
"""

from dataclasses import dataclass
from datetime import date, timedelta

WEEKLY, VISITS, DATES = "weekly", "visits", "dates"
EARLY = timedelta(days=2)
"""Filled in so shortly before its day, it is done. For a visit it is also asked for from then on."""
GRACE = timedelta(days=2)
"""So long after its day it is still only due; then it is late."""


@dataclass(frozen=True)
class Plan:
    """On which days a questionnaire is asked for."""

    rhythm: str
    starts_on: date
    counts_from: date
    """Days before it are forgotten."""
    every_weeks: int = 1
    days: tuple[date, ...] = ()
    """The dates or visits, for those rhythms."""
    ends_on: date | None = None
    paused_on: date | None = None
    paused_until: date | None = None
    """The first day on which it counts again; nothing: until somebody says so."""


@dataclass(frozen=True)
class State:
    """How a schedule stands on one day."""

    due_on: date | None = None
    """The day of the one that is to be filled in now, or is done; None before the first."""
    is_due: bool = False
    is_late: bool = False
    next_on: date | None = None
    is_paused: bool = False


def state(plan: Plan, *, last_done: date | None, today: date) -> State:
    """How a schedule stands. `last_done`: the last day on which this questionnaire was finished."""
    if is_paused(plan, today):
        return State(is_paused=True)
    opens_early = EARLY if plan.rhythm == VISITS else timedelta()
    now = latest(plan, today + opens_early)
    upcoming = following(plan, max(today + timedelta(days=1), now + timedelta(days=1) if now else today))
    if now is None:
        return State(next_on=upcoming)
    before = latest(plan, now - timedelta(days=1))
    opens = max(now - EARLY, before + timedelta(days=1)) if before else now - EARLY
    if last_done is not None and last_done >= opens:
        return State(due_on=now, next_on=upcoming)
    return State(due_on=now, is_due=True, is_late=today > now + GRACE, next_on=upcoming)


def is_paused(plan: Plan, today: date) -> bool:
    """Whether it rests on a day."""
    return plan.paused_on is not None and plan.paused_on <= today and (
        plan.paused_until is None or today < plan.paused_until
    )


def latest(plan: Plan, day: date) -> date | None:
    """The latest day of a schedule up to a day."""
    last = min(day, plan.ends_on) if plan.ends_on else day
    if plan.rhythm != WEEKLY:
        return max((each for each in plan.days if _from(plan) <= each <= last), default=None)
    if last < plan.starts_on:
        return None
    gap = 7 * plan.every_weeks
    found = plan.starts_on + timedelta(days=(last - plan.starts_on).days // gap * gap)
    return found if found >= _from(plan) else None


def following(plan: Plan, day: date) -> date | None:
    """The first day of a schedule from a day on."""
    first = max(day, _from(plan))
    if plan.rhythm != WEEKLY:
        found = min((each for each in plan.days if each >= first), default=None)
    else:
        gap = 7 * plan.every_weeks
        steps = max(0, -(-(first - plan.starts_on).days // gap))
        found = plan.starts_on + timedelta(days=steps * gap)
    return found if found is not None and (plan.ends_on is None or found <= plan.ends_on) else None


def _from(plan: Plan) -> date:
    return max(filter(None, (plan.counts_from, plan.paused_until)))

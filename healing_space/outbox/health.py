"""Is what must happen outside happening? Figures for /healthz, /metrics and the admin."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Min, Q

from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect, Heartbeat

SILENT_AFTER = timedelta(seconds=15)
LATE_AFTER = timedelta(seconds=60)
FAILING_AFTER = 6
"""So many tries of a crisis effect take about a minute. Each try moves its time on, so it is never long overdue."""


@dataclass(frozen=True)
class Figures:
    waiting: int
    """What should be done by now and is not. What is planned for later is left out: an open alert has its next step
    planned, and these figures are read without signing in."""
    dead: int
    oldest_overdue_seconds: float
    """How long the effect that waits longest is past its time (0 when none is)."""
    workers: dict[str, bool]
    """By lane: whether a worker was seen lately."""
    beat: bool
    failing: int = 0
    """Crisis effects that were tried again and again and are not done: notices that do not go out."""

    @property
    def is_well(self) -> bool:
        is_late = self.oldest_overdue_seconds >= LATE_AFTER.total_seconds()
        return self.beat and all(self.workers.values()) and not is_late and not self.failing


def beat(lane: str, *, at: datetime) -> None:
    """A sign of life of a lane's worker, sent to it by the scheduler."""
    Heartbeat.objects.update_or_create(name=lane, defaults={"seen_at": at})


def figures(*, at: datetime) -> Figures:
    """How the outbox does now."""
    counted = Effect.objects.filter(done_at=None).aggregate(
        waiting=Count("pk", filter=Q(dead_at=None, due_at__lt=at)),
        dead=Count("pk", filter=Q(dead_at__isnull=False)),
        failing=Count("pk", filter=Q(dead_at=None, lane=Lane.CRISIS, attempts__gte=FAILING_AFTER)),
        oldest=Min("due_at", filter=Q(dead_at=None, due_at__lt=at)),
    )
    seen = dict(Heartbeat.objects.values_list("name", "seen_at"))
    workers = {lane.value: _is_fresh(seen.get(lane.value), at) for lane in Lane}
    overdue = (at - counted["oldest"]).total_seconds() if counted["oldest"] else 0.0
    # The scheduler is what sends the lanes their sweeps: any fresh sign of life is also its own.
    return Figures(
        counted["waiting"], counted["dead"], overdue, workers, beat=any(workers.values()), failing=counted["failing"],
    )


def _is_fresh(seen_at: datetime | None, at: datetime) -> bool:
    return seen_at is not None and at - seen_at < SILENT_AFTER

"""What a Celery message asks for. The work itself is in `queue`."""

from celery import shared_task
from django.utils import timezone

from healing_space.outbox import actions, health, heartbeat, queue
from healing_space.outbox.lanes import Lane


@shared_task(name="outbox.carry_out")
def carry_out(effect_id: int) -> None:
    """Carry out one effect. Each message names the effect's own lane as its queue."""
    queue.carry_out(effect_id)


@shared_task(name="outbox.sweep")
def sweep(lane: str) -> None:
    """Send again what is due in a lane, and leave a sign of life."""
    health.beat(lane, at=timezone.now())
    queue.sweep(lane=Lane(lane), at=timezone.now())


@shared_task(name="outbox.heartbeat")
def tell_outside() -> None:
    """Tell somebody outside that all is well, on the very lane whose work it vouches for."""
    heartbeat.tell(at=timezone.now())


@shared_task(name="outbox.tidy")
def tidy() -> None:
    """Forget effects that were done long ago."""
    actions.tidy(at=timezone.now())

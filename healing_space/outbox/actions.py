"""What is done about effects that are over: those that gave up are tried again, done ones are forgotten."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial

from django.conf import settings
from django.db import transaction

from healing_space.audit import actions as audit
from healing_space.outbox import queue
from healing_space.outbox.models import Effect


@transaction.atomic
def try_again(*, effect_ids: Iterable[int], by, at: datetime) -> int:
    """Take dead letters up again, each under its own key, as if they had never been tried. Returns how many."""
    dead = Effect.objects.select_for_update().filter(pk__in=list(effect_ids), done_at=None, dead_at__isnull=False)
    revived = list(dead)
    for effect in revived:
        effect.dead_at, effect.attempts, effect.due_at = None, 0, at
        effect.save(update_fields=["dead_at", "attempts", "due_at"])
        audit.record(what="outbox.tried_again", by=by, at=at, effect=effect.pk, kind=effect.kind)
        transaction.on_commit(partial(queue.send, effect.pk, effect.lane), robust=True)
    return len(revived)


def tidy(*, at: datetime) -> int:
    """Forget effects that were done long ago. Returns how many. Dead letters stay until somebody deals with them."""
    before = at - timedelta(days=settings.KEEP_EFFECTS_DAYS)
    return Effect.objects.filter(done_at__lt=before).delete()[0]

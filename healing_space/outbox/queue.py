"""At least once: an effect is written with its cause, sent after the commit, and tried until it is done.

The row is the truth. The Celery message only says "now"; when it is lost, the sweep finds the row. A worker writes its
lease before it works and the mark "done" after, so a worker that dies leaves an effect that comes due again, never one
that is marked done and was not. The effect's key goes with it as the idempotency key.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import NamedTuple

from django.db import connection, transaction
from django.utils import timezone

from healing_space.outbox import broker
from healing_space.outbox.lanes import PATIENCE, Lane
from healing_space.outbox.models import Effect

log = logging.getLogger(__name__)


class UnknownEffect(LookupError):
    """Nobody has said what this kind of effect does."""


class OutsideTransaction(RuntimeError):
    """An effect must be written in the transaction of the change that calls for it."""


class EffectFailed(Exception):
    """An effect could not be done now. Its text is kept and shown to staff: no person's words or address in it."""


class NeverMind(Exception):
    """An effect can never be done (its address is gone for good): do not try again, show it as a dead letter."""


class Handler(NamedTuple):
    carry_out: Callable[..., None]
    lane: Lane


_handlers: dict[str, Handler] = {}


def handles(kind: str, *, lane: Lane):
    """Register the function that carries out one kind of effect, `f(*, key, **payload)`. It must be idempotent."""

    def register(function: Callable[..., None]) -> Callable[..., None]:
        _handlers[kind] = Handler(function, lane)
        return function

    return register


def kinds() -> dict[str, Handler]:
    """Every kind of effect that somebody carries out."""
    return dict(_handlers)


def enqueue(*, kind: str, key: str, at: datetime, **payload: str | int | bool | None) -> Effect:
    """Write down an effect that is due at a time. The same key is never written twice: the first stands."""
    if kind not in _handlers:
        raise UnknownEffect(kind)
    if not connection.in_atomic_block:
        raise OutsideTransaction(kind)
    lane = _handlers[kind].lane
    effect, is_new = Effect.objects.get_or_create(
        key=key, defaults={"kind": kind, "lane": lane, "payload": payload, "due_at": at},
    )
    if is_new and at <= timezone.now():
        transaction.on_commit(lambda: send(effect.pk, lane), robust=True)
    return effect


def enqueue_all(*, kind: str, at: datetime, payloads: Mapping[str, Mapping[str, str | int | bool | None]]) -> None:
    """Write down many effects of one kind, by key, in two queries however many they are. A key that stands is left."""
    if kind not in _handlers:
        raise UnknownEffect(kind)
    if not connection.in_atomic_block:
        raise OutsideTransaction(kind)
    lane = _handlers[kind].lane
    Effect.objects.bulk_create(
        [Effect(key=key, kind=kind, lane=lane, payload=dict(payload), due_at=at) for key, payload in payloads.items()],
        ignore_conflicts=True,
    )
    if payloads and at <= timezone.now():
        waiting = Effect.objects.filter(key__in=list(payloads), done_at=None, dead_at=None).values_list("pk", flat=True)
        for effect_id in waiting:
            transaction.on_commit(partial(send, effect_id, lane), robust=True)


def call_off(*, prefix: str, at: datetime) -> int:
    """Mark what is still to come under a key prefix as done without doing it. Returns how many."""
    waiting = Effect.objects.filter(key__startswith=prefix, done_at=None, dead_at=None)
    return waiting.update(done_at=at, last_error="called off")


def send(effect_id: int, lane: str) -> bool:
    """Tell the lane's worker that an effect waits. Whether the broker took it; if not, the sweep will find the row."""
    return broker.tell("outbox.carry_out", args=(effect_id,), lane=str(lane))


def carry_out(effect_id: int) -> bool:
    """Carry out one effect if it is due and nobody else is at it. Whether it was tried."""
    effect = _claim(Effect.objects.filter(pk=effect_id), at=timezone.now())
    if effect is None:
        return False
    _try(effect)
    return True


def run_due(*, at: datetime, lane: Lane | None = None) -> int:
    """Carry out everything that is due here and now, one after another. Returns how many were tried."""
    waiting = Effect.objects.filter(lane=lane) if lane else Effect.objects.all()
    tried = 0
    while effect := _claim(waiting, at=at):
        _try(effect, at=at)
        tried += 1
    return tried


def sweep(*, lane: Lane, at: datetime, most: int = 500) -> int:
    """Send again whatever is due in a lane and was not heard of. Returns how many the broker took."""
    due = Effect.objects.filter(lane=lane, done_at=None, dead_at=None, due_at__lte=at).order_by("due_at")
    sent = 0
    for effect_id in list(due.values_list("pk", flat=True)[:most]):
        if not send(effect_id, lane):
            break
        sent += 1
    return sent


@transaction.atomic
def _claim(among, *, at: datetime) -> Effect | None:
    effect = (
        among.select_for_update(skip_locked=True)
        .filter(done_at=None, dead_at=None, due_at__lte=at)
        .order_by("due_at", "pk")
        .first()
    )
    if effect:
        effect.attempts += 1
        effect.due_at = at + PATIENCE[Lane(effect.lane)].lease
        effect.save(update_fields=["attempts", "due_at"])
    return effect


def _try(effect: Effect, *, at: datetime | None = None) -> None:
    try:
        handler = _handlers.get(effect.kind)
        if handler is None:
            raise EffectFailed(f"nobody carries out {effect.kind}")
        handler.carry_out(key=effect.key, **effect.payload)
    except NeverMind as reason:
        _leave(effect, at=at, why=str(reason), dead=True)
    except Exception as error:  # whatever it was, the effect comes due again and the reason is kept
        log.exception("effect_failed", extra={"kind": effect.kind, "effect": effect.pk, "attempts": effect.attempts})
        why = str(error) if isinstance(error, EffectFailed) else type(error).__name__
        _leave(effect, at=at, why=why, dead=effect.attempts >= PATIENCE[Lane(effect.lane)].attempts)
    else:
        Effect.objects.filter(pk=effect.pk).update(done_at=at or timezone.now(), last_error="")


def _leave(effect: Effect, *, at: datetime | None, why: str, dead: bool) -> None:
    now = at or timezone.now()
    again_at = now + PATIENCE[Lane(effect.lane)].retry_after(effect.attempts)
    Effect.objects.filter(pk=effect.pk, done_at=None).update(
        due_at=again_at, dead_at=now if dead else None, last_error=why[:300],
    )

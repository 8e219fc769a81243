"""Telling open pages that something changed.

A channel is a short-lived Redis stream. Losing one costs only liveness: every page is complete after a reload. What
is said on it is either a bare event ("changed") or encrypted.
"""

import logging
import time
from collections.abc import Callable

import redis
from django.conf import settings
from django.db import transaction
from encrypted_model_fields.fields import decrypt_str, encrypt_str

log = logging.getLogger(__name__)

KEEP_SECONDS = 600
KEEP_ENTRIES = 5000
LEFT_ALONE_SECONDS = 1.0

_channels: dict[str, Callable[[object, str], bool]] = {}
_told_whole: set[str] = set()
_pool: redis.ConnectionPool | None = None
_away_until: dict[str, float] = {}


def offer(kind: str, *, may_listen: Callable[[object, str], bool], from_start: bool = False) -> None:
    """Register a kind of channel and who may listen: `may_listen(user, id)`, asked at the start and every minute.

    `from_start`: whoever joins hears everything that was said so far (a reply that is being written).
    """
    _channels[kind] = may_listen
    if from_start:
        _told_whole.add(kind)


def starts_at(kind: str) -> bytes | None:
    """After which entry a newcomer listens: None for only what comes from now on."""
    return b"0-0" if kind in _told_whole else None


def may_listen(kind: str, *, user, id: str) -> bool:
    """Whether a signed-in user may hear a channel."""
    return kind in _channels and _channels[kind](user, id)


def address(kind: str, id: object) -> str:
    """The Redis key of a channel."""
    return f"live:{kind}:{id}"


def publish(kind: str, id: object, *, event: str, data: str = "") -> None:
    """Say something on a channel once the transaction at hand is kept. Redis being away is logged, never raised."""
    transaction.on_commit(lambda: say(kind, id, event=event, data=data), robust=True)


def say(kind: str, id: object, *, event: str, data: str = "") -> bool:
    """Say something on a channel now. Whether it was heard by Redis."""
    if time.monotonic() < _away_until.get(settings.LIVE_REDIS_URL, 0.0):
        return False
    key = address(kind, id)
    try:
        pipe = _client().pipeline(transaction=False)
        entry = {"event": event, "data": encrypt_str(data) if data else b""}
        pipe.xadd(key, entry, maxlen=KEEP_ENTRIES, approximate=True)
        pipe.expire(key, KEEP_SECONDS)
        pipe.execute()
    except (redis.RedisError, OSError) as error:
        # Not asked again for each listener: a page of help waits behind this.
        _away_until[settings.LIVE_REDIS_URL] = time.monotonic() + LEFT_ALONE_SECONDS
        log.warning("live_unreachable", extra={"channel": kind, "error": type(error).__name__})
        return False
    return True


def read(fields: dict[bytes, bytes]) -> tuple[str, str]:
    """The event and the plain data of one stream entry."""
    data = fields.get(b"data", b"")
    return fields[b"event"].decode(), decrypt_str(data.decode()) if data else ""


def said(kind: str, id: object) -> list[tuple[str, str]]:
    """What was said on a channel so far, as events with their plain data. Nothing when Redis is away."""
    try:
        entries = _client().xrange(address(kind, id))
    except (redis.RedisError, OSError) as error:
        log.warning("live_unreachable", extra={"channel": kind, "error": type(error).__name__})
        return []
    return [read(fields) for _id, fields in entries]


def _client() -> redis.Redis:
    global _pool
    if _pool is None:
        _pool = redis.ConnectionPool.from_url(
            settings.LIVE_REDIS_URL, socket_timeout=2, socket_connect_timeout=1, max_connections=500,
        )
    return redis.Redis(connection_pool=_pool)


def is_reachable() -> bool:
    """Whether Redis answers."""
    try:
        return bool(_client().ping())
    except (redis.RedisError, OSError):
        return False

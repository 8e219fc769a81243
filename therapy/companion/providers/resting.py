"""Telling the rest of the service that a provider is being left alone. Each process finds out for itself; this is only
so that a page can say it. With the cache away nothing is told, and nothing else suffers."""

import time

from django.core.cache import cache

KEY = "companion:rest:"


def tell(name: str, seconds: float) -> None:
    """This process leaves a provider alone for so long; 0: no longer."""
    if seconds > 0:
        cache.set(KEY + name, time.time() + seconds, timeout=seconds)
    else:
        cache.delete(KEY + name)


def seconds_left(name: str) -> float:
    """For how long some process leaves a provider alone; 0 when none does."""
    until = cache.get(KEY + name)
    return max(0.0, until - time.time()) if isinstance(until, float) else 0.0

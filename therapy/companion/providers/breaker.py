"""A circuit breaker: after several failures running, a provider is left alone for a while, then tried once."""

import threading
import time
from collections.abc import Callable

LONGEST_REST = 120.0


class Breaker:
    """One for each provider and process. Nothing is shared between processes: each finds out for itself.

    `tell` hears for how long the provider is left alone, and 0 when that is over.
    """

    def __init__(
        self, *, failures: int = 5, rest: float = 20.0, clock: Callable[[], float] = time.monotonic,
        tell: Callable[[float], None] = lambda seconds: None,
    ):
        self._limit, self._rest, self._clock, self._tell = failures, rest, clock, tell
        self._lock = threading.Lock()
        self._failed = 0
        self._closed_until = 0.0

    def seconds_left(self) -> float:
        """How long it still rests; 0 when it may be asked."""
        with self._lock:
            return max(0.0, self._closed_until - self._clock())

    def enter(self) -> float:
        """Ask to go in: 0 means go. After a rest only one goes in; the others wait for what becomes of it."""
        with self._lock:
            left = self._closed_until - self._clock()
            if left > 0:
                return left
            if self._failed >= self._limit:
                self._closed_until = self._clock() + self._rest
            return 0.0

    def worked(self) -> None:
        with self._lock:
            was_left_alone = self._failed >= self._limit
            self._failed, self._closed_until = 0, 0.0
        if was_left_alone:
            self._tell(0.0)

    def failed(self, *, retry_after: float | None = None) -> None:
        rest = 0.0
        with self._lock:
            self._failed += 1
            if self._failed >= self._limit:
                rest = min(max(self._rest, retry_after or 0.0), LONGEST_REST)
                self._closed_until = self._clock() + rest
        if rest:
            self._tell(rest)

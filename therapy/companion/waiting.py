"""Which replies are still wanted, as this process knows it: one look a second for all that are being written.

Hundreds of replies stream at once, and each asks at every word whether the person pressed Stop. They share a look.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from django.db import connection

from therapy.companion.models import State, Turn

_lock = threading.Lock()
_written: dict = {}
"""The turns that are being written in this process, and whether somebody still waits for each."""
_looked_at = [0.0]


@contextmanager
def for_reply(turn_id) -> Iterator[None]:
    """While a reply is being written, it is looked after."""
    _written[turn_id] = True
    try:
        yield
    finally:
        _written.pop(turn_id, None)


def is_wanted(turn_id) -> bool:
    """Whether somebody still waited for this reply a moment ago."""
    with _lock:
        if time.monotonic() >= _looked_at[0] + settings.COMPANION_SWITCH_SECONDS:
            _look()
            _looked_at[0] = time.monotonic()
    return _written.get(turn_id, False)


def _look() -> None:
    """A connection that was opened for the look is given back at once."""
    asked, was_open = list(_written), connection.connection is not None
    try:
        waiting = Turn.objects.filter(pk__in=asked, state=State.WAITING, conversation__deleted_at=None)
        wanted = set(waiting.values_list("pk", flat=True))
    finally:
        if not was_open and not connection.in_atomic_block:
            connection.close()
    for turn_id in asked:
        if turn_id not in wanted and turn_id in _written:
            _written[turn_id] = False

"""What this process knows of switches and of the day's limits: looked up again when it is older than a second or so.

A reply that streams asks at every word. Hundreds of them share one look, so that switching off is in force in the
middle of every reply and costs the database next to nothing.
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import connection

from therapy.companion.steering.models import PatientSwitch, Switch


@dataclass(frozen=True)
class Off:
    """Providers (an empty name is all of them) and people."""

    providers: frozenset[str] = frozenset()
    people: frozenset = frozenset()

    def holds(self, provider: str, subject_id=None) -> bool:
        """Whether this provider may not be asked, for this person where one is meant."""
        return bool({"", provider} & self.providers) or str(subject_id) in self.people


class Lately:
    """An answer of the database that a whole process shares for a moment."""

    def __init__(self, look: Callable[..., Any]):
        self._look, self._lock = look, threading.Lock()
        self._asked: tuple = ()
        self._answer: Any = None
        self._until = 0.0

    def get(self, *asked):
        """The answer as it was a moment ago. A connection that was opened for the look is given back at once."""
        with self._lock:
            if time.monotonic() < self._until and asked == self._asked:
                return self._answer
            was_open = connection.connection is not None
            try:
                self._answer, self._asked = self._look(*asked), asked
            finally:
                if not was_open and not connection.in_atomic_block:
                    connection.close()
            self._until = time.monotonic() + settings.COMPANION_SWITCH_SECONDS
            return self._answer


def now() -> Off:
    """What is switched off, as the database has it."""
    return Off(
        frozenset(Switch.objects.filter(on_at=None).values_list("provider", flat=True)),
        frozenset(map(str, PatientSwitch.objects.filter(on_at=None).values_list("subject_id", flat=True))),
    )


lately = Lately(now)

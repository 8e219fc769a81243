"""What is switched off, as this process knows it: looked up again when what it knows is older than a second or so.

A reply that streams asks at every word. Hundreds of them share one look, so that switching off is in force in the
middle of every reply and costs the database next to nothing.
"""

import threading
import time
from dataclasses import dataclass, field

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


@dataclass
class _Known:
    off: Off = field(default_factory=Off)
    until: float = 0.0


_lock = threading.Lock()
_known = _Known()


def now() -> Off:
    """As the database has it."""
    return Off(
        frozenset(Switch.objects.filter(on_at=None).values_list("provider", flat=True)),
        frozenset(map(str, PatientSwitch.objects.filter(on_at=None).values_list("subject_id", flat=True))),
    )


def lately() -> Off:
    """As the database had it a moment ago. A connection that was opened for the look is given back at once."""
    with _lock:
        if time.monotonic() < _known.until:
            return _known.off
        was_open = connection.connection is not None
        try:
            _known.off = now()
        finally:
            if not was_open and not connection.in_atomic_block:
                connection.close()
        _known.until = time.monotonic() + settings.COMPANION_SWITCH_SECONDS
        return _known.off

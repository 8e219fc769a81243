"""The lanes in which effects run. Each has its own worker, so that a slow one never holds up a crisis."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


class Lane(StrEnum):
    CRISIS = "crisis"
    CHAT = "chat"
    BACKGROUND = "background"


@dataclass(frozen=True)
class Patience:
    """How long a lane waits for a worker, and how often it tries again."""

    lease: timedelta
    """How long a worker may be silent before another takes over. Short where waiting harms more than a repeat."""
    first_retry: timedelta
    longest_retry: timedelta
    attempts: int
    """After so many failures the effect is a dead letter: it stops, and it shows."""

    def retry_after(self, attempts: int) -> timedelta:
        """The wait after a number of failed attempts (1 or more): doubling, up to the longest."""
        return min(self.first_retry * 2 ** min(attempts - 1, 20), self.longest_retry)


PATIENCE = {
    Lane.CRISIS: Patience(timedelta(seconds=20), timedelta(seconds=2), timedelta(seconds=60), attempts=500),
    Lane.CHAT: Patience(timedelta(seconds=90), timedelta(seconds=2), timedelta(seconds=30), attempts=4),
    Lane.BACKGROUND: Patience(timedelta(minutes=5), timedelta(seconds=15), timedelta(minutes=30), attempts=12),
}

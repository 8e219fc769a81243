"""What the person at the keyboard is told: one line for each step, one line for each trouble."""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

# The command changes its Python on the way, and the clock goes on.
_BEGAN = float(os.environ.pop("HEALING_SPACE_BEGAN", time.monotonic()))


class Trouble(Exception):
    """Something that stops the command and that one line can explain."""


def say(text: str) -> None:
    """One line with the seconds since the command began."""
    print(f"[{time.monotonic() - _BEGAN:6.1f} s] {text}", flush=True)


def began() -> float:
    """When the command began, on the machine's own clock."""
    return _BEGAN


def seconds() -> float:
    """How long the command has been running."""
    return time.monotonic() - _BEGAN


@contextmanager
def step(text: str) -> Iterator[None]:
    """Announce a step, and say how long it took once it is done."""
    say(f"{text} ...")
    began = time.monotonic()
    yield
    say(f"{text}: done in {time.monotonic() - began:.1f} s")


def fail(trouble: Trouble) -> int:
    """The last line of a command that could not do its work, and its exit code."""
    print(f"Healing Space: {trouble}", file=sys.stderr, flush=True)
    return 1

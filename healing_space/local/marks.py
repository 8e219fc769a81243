"""Marks that say a step of the set-up was done to its end, and for which state of its sources."""

import fcntl
import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from healing_space.local.places import CHECKOUT
from healing_space.local.telling import Trouble, say


def digest(paths: Iterable[Path], *words: str) -> str:
    """One name for the content of files; a directory stands for everything in it, wherever the checkout is."""
    total = hashlib.sha256("\0".join(words).encode())
    for path in sorted(paths):
        inside = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in inside:
            total.update(f"\0{os.path.relpath(file, CHECKOUT)}\0".encode())
            total.update(file.read_bytes() if file.exists() else b"")
    return total.hexdigest()


def stands(mark: Path, state: str) -> bool:
    """Whether the step was finished for this state; a step cut short has left no mark."""
    try:
        return mark.read_text() == state
    except OSError:
        return False


def put(mark: Path, state: str) -> None:
    """Say that the step is finished for this state."""
    mark.parent.mkdir(parents=True, exist_ok=True)
    unfinished = mark.with_name(f"{mark.name}.unfinished")
    unfinished.write_text(state)
    unfinished.replace(mark)


@contextmanager
def alone(lock: Path, *, told: str | None = None, note: str = "") -> Iterator[None]:
    """Only one command at a time: with `told` the second one stops and says so, without it waits.

    The lock is the kernel's: it is gone with its owner, however that one ended.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with os.fdopen(os.open(lock, os.O_RDWR | os.O_CREAT, 0o600), "r+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if told is not None:
                raise Trouble(f"{told} ({file.read().strip()}).") from None
            say("Another command is setting up this checkout: waiting for it")
            fcntl.flock(file, fcntl.LOCK_EX)
        file.truncate(0)
        file.write(f"process {os.getpid()}{note}")
        file.flush()
        yield

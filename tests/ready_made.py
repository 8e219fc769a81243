"""A database with every table, and the collected static files: made once in a run, copied by each product of it."""

import fcntl
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

from healing_space.local import environment
from healing_space.local.places import CHECKOUT, LOCAL
from healing_space.local.postgres import THROW_AWAY, Cluster
from healing_space.local.suite import MARK

PLACE = Path(os.environ.get(MARK) or LOCAL / "test" / str(os.getpid())) / "ready-made"
KEYS = PLACE / "keys.env"  # written last
PATIENCE = 60


@cache
def keys() -> dict[str, str]:
    """The keys of every product of this run: what one of them encrypted the others can read."""
    _make_once()
    return environment.read(KEYS)


def copy_to(home: Path, cluster: Cluster) -> None:
    """Give a product that has not started yet its own copy."""
    _copy(PLACE / "postgres", cluster.home)
    _copy(PLACE / "data", home / "data")


def _copy(made: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "-a", made, to], check=True)  # owners too: the database is not ours when we are root


def _make_once() -> None:
    """Whoever comes first makes it; the others wait."""
    PLACE.mkdir(parents=True, exist_ok=True)
    with (PLACE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not KEYS.exists():
            _make()


def _make() -> None:
    made, cluster = environment.new_keys(), Cluster(PLACE / "making", settings=THROW_AWAY, logs=PLACE / "logs")
    cluster.prepare()
    process = cluster.process()
    process.start()
    try:
        cluster.wait(process)
        cluster.create_database()
        values = {**made, "DATABASE_URL": cluster.url(), "DATA_DIR": str(PLACE / "data")}
        children = environment.of_children(settings="healing_space.settings.demo", values=values)
        for words in (("migrate", "--no-input"), ("collectstatic", "--no-input")):
            subprocess.run([sys.executable, CHECKOUT / "manage.py", *words], env=children, cwd=CHECKOUT,
                           stdout=subprocess.DEVNULL, check=True)
    finally:
        process.tell(process.stop_by)
        process.popen.wait(timeout=PATIENCE)
    _copy(cluster.home, PLACE / "postgres")
    cluster.remove()
    environment.write(KEYS, made)

"""The two stores a command needs, its own or those the environment names."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from healing_space.local import processes
from healing_space.local.household import Household
from healing_space.local.places import LOCAL, LOGS
from healing_space.local.postgres import THROW_AWAY, Cluster
from healing_space.local.redis import Redis


class Stores:
    """PostgreSQL and Redis: started here unless DATABASE_URL or REDIS_URL says where they are."""

    def __init__(self, home: Path, *, throw_away: bool = False, logs: Path = LOGS):
        self.postgres = self.redis = None
        if not os.environ.get("DATABASE_URL"):
            self.postgres = Cluster(home / "postgres", settings=THROW_AWAY if throw_away else None, logs=logs)
        if not os.environ.get("REDIS_URL"):
            self.redis = Redis(home / "redis", kept=not throw_away, logs=logs)
        self.new = False

    @property
    def environment(self) -> dict[str, str]:
        """Where they are, as the settings read it."""
        return {
            "DATABASE_URL": self.postgres.url() if self.postgres else os.environ["DATABASE_URL"],
            "REDIS_URL": self.redis.url if self.redis else os.environ["REDIS_URL"],
        }

    def start(self, household: Household) -> None:
        """Start both and wait until they answer."""
        started = []
        for store in (self.postgres, self.redis):
            if store is not None:
                self.new = bool(store.prepare()) or self.new
                started.append((store, store.process()))
                household.start(started[-1][1])
        for store, process in started:
            store.wait(process)
        if self.postgres is not None:
            self.postgres.create_database()

    def remove(self) -> None:
        """Nothing of throw-away stores is kept."""
        for store in (self.postgres, self.redis):
            if store is not None:
                store.remove()


@contextmanager
def throw_away(household: Household, *, purpose: str) -> Iterator[tuple[Stores, Path]]:
    """Stores that exist only for one command, in a directory of its own; everything is stopped and gone afterwards."""
    home = _fresh_home(purpose)
    stores = Stores(home, throw_away=True, logs=home / "logs")
    try:
        stores.start(household)
        yield stores, home
    finally:
        household.stop()
        stores.remove()
        shutil.rmtree(home, ignore_errors=True)


def _fresh_home(purpose: str) -> Path:
    """A directory for this command; those of commands that were killed are cleared away."""
    place = LOCAL / purpose
    for old in place.glob("*"):
        owner = old.name.rpartition("-")[2]  # every name here ends in the process it belongs to
        if owner.isdigit() and not processes.alive(int(owner)):
            shutil.rmtree(old, ignore_errors=True)
    home = place / str(os.getpid())
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return home

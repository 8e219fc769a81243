"""PostgreSQL and Redis from their wheels: started, stopped, killed, and found again."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
import redis

from healing_space.local import processes
from healing_space.local.household import Household
from healing_space.local.places import digest_of_path
from healing_space.local.postgres import THROW_AWAY, Cluster
from healing_space.local.stores import Stores

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _no_stores_from_outside(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.delenv("REDIS_URL", raising=False)


@pytest.fixture
def home(tmp_path):
    """A directory that the database's own user may reach: pytest's are for one user's eyes."""
    place = CHECKOUT / ".local" / "test" / f"stores-{digest_of_path(tmp_path)}-{os.getpid()}"
    place.mkdir(parents=True)
    yield place
    Stores(place).remove()
    shutil.rmtree(place)


@pytest.fixture
def up(home):
    """Start the stores of this home; whatever the test forgets is stopped."""
    households = []

    def start(*, throw_away: bool = True) -> tuple[Household, Stores]:
        household = Household()
        households.append((household, stores := Stores(home, throw_away=throw_away, logs=home / "logs")))
        stores.start(household)
        return household, stores

    yield start
    for household, _ in households:
        household.stop()


def ask(stores: Stores, sql: str):
    with psycopg.connect(stores.environment["DATABASE_URL"], autocommit=True) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchall() if cursor.description else None


def test_data_is_kept_across_restarts(up):
    household, stores = up(throw_away=False)
    ask(stores, "create table kept (word text)")
    ask(stores, "insert into kept values ('still here')")
    with redis.Redis.from_url(stores.environment["REDIS_URL"]) as client:
        client.set("kept", "still here")
    household.stop()

    _, again = up(throw_away=False)

    assert ask(again, "select word from kept") == [("still here",)]
    with redis.Redis.from_url(again.environment["REDIS_URL"]) as client:
        assert client.get("kept") == b"still here"


def test_stopping_leaves_no_process_and_no_socket(up):
    household, stores = up()
    pids = [process.popen.pid for process in household.processes]

    household.stop()

    assert not any(processes.alive(pid) for pid in pids)
    assert not stores.postgres.answers()
    assert not stores.redis.answers()


@pytest.fixture
def supervisor(home):
    """`services` as a command of its own, up; started as a shell starts what ends in `&`: deaf to Ctrl-C."""
    child = subprocess.Popen(
        ["/bin/sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-m", "healing_space.local", "services",
         "--home", home],
        cwd=CHECKOUT, stdout=subprocess.PIPE, text=True,
    )
    with child:
        assert any("are up" in line for line in child.stdout)
        yield child
        child.kill()


@pytest.fixture
def pids(home, supervisor):
    """Its PostgreSQL and its Redis."""
    postgres = (Stores(home).postgres.data / "postmaster.pid").read_text().split()[0]
    return int(postgres), int((home / "redis" / "redis.pid").read_text())


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_supervisor_asked_to_stop_leaves_no_process(supervisor, pids, asked):
    assert all(processes.alive(pid) for pid in pids)

    supervisor.send_signal(asked)

    assert supervisor.wait(timeout=10) == 0
    assert not any(processes.alive(pid) for pid in pids)


def test_a_killed_supervisor_leaves_no_process(home, supervisor, pids):
    supervisor.send_signal(signal.SIGKILL)

    assert processes.wait_until(lambda: not any(processes.alive(pid) for pid in pids), seconds=10)
    assert not (Stores(home).postgres.data / "postmaster.pid").exists()


def test_a_pid_file_that_names_a_stranger_is_not_believed(home, up):
    household, stores = up()
    household.stop()
    # After a crash of the machine the pid may be anybody's: here it is this test's.
    (stores.postgres.data / "postmaster.pid").write_text(f"{os.getpid()}\n{stores.postgres.data}\n")
    (home / "redis" / "redis.pid").write_text(str(os.getpid()))

    _, again = up()

    assert ask(again, "select 1") == [(1,)]


def test_what_was_committed_outlives_a_server_killed_outright(up):
    household, stores = up(throw_away=False)
    ask(stores, "create table kept (word text)")
    os.kill(household.processes[0].popen.pid, signal.SIGKILL)
    os.kill(household.processes[1].popen.pid, signal.SIGKILL)
    assert processes.wait_until(lambda: not any(p.running for p in household.processes), seconds=5)

    _, again = up(throw_away=False)

    assert ask(again, "select count(*) from kept") == [(0,)]


def test_a_server_that_still_runs_is_stopped_first(up):
    _, stores = up()
    first = int((stores.postgres.data / "postmaster.pid").read_text().split()[0])

    _, again = up()

    assert not processes.alive(first)
    assert ask(again, "select 1") == [(1,)]


def test_a_first_start_cut_short_begins_again(home, up):
    unfinished = Cluster(home / "postgres", settings=THROW_AWAY, logs=home / "logs").home / "data.unfinished"
    unfinished.mkdir(parents=True)
    (unfinished / "PG_VERSION").write_text("18")

    _, stores = up()

    assert ask(stores, "select 1") == [(1,)]

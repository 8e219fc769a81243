"""Watching processes: what falls is started again, what is stopped is gone with all it started."""

import os
import signal
import sys
import time

import pytest

from healing_space.local import processes
from healing_space.local.household import Household, end_leftovers
from healing_space.local.processes import Process


@pytest.fixture
def household(tmp_path):
    ours = Household(record=tmp_path / "processes.json")
    yield ours
    ours.stop()


@pytest.fixture
def start(household, tmp_path):
    def begin(program: str, *, name: str = "child", **how) -> Process:
        process = Process(name=name, command=[sys.executable, "-c", program], logs=tmp_path / "logs", **how)
        household.start(process)
        return process

    return begin


def said(process: Process) -> list[str]:
    return process.log.read_text().split()


def test_what_falls_is_started_again_and_told(household, start, capsys):
    child = start("import os, time; print(os.getpid(), flush=True); time.sleep(60)")
    assert processes.wait_until(lambda: len(said(child)) == 1, seconds=10)
    os.kill(child.popen.pid, signal.SIGKILL)

    household.watch(until=lambda: len(said(child)) == 2, pause=0.05)

    assert "child ended (exit -9), starting it again in 0.5 s" in capsys.readouterr().out


def test_what_falls_again_and_again_waits_longer_each_time(household, start):
    child = start("raise SystemExit(3)")
    began = time.monotonic()

    household.watch(until=lambda: child.failures == 3, pause=0.02)

    assert time.monotonic() - began > 1.4  # 0.5 and 1 second


def test_who_does_not_listen_is_killed_with_all_it_started(household, start):
    child = start(
        "import signal, subprocess, sys, time; signal.signal(signal.SIGTERM, signal.SIG_IGN);"
        "grandchild = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']);"
        "print(grandchild.pid, flush=True); time.sleep(60)",
        patience=0.3,
    )
    assert processes.wait_until(lambda: len(said(child)) == 1, seconds=10)
    grandchild = int(said(child)[0])

    household.stop()

    assert not child.running
    assert processes.wait_until(lambda: not processes.alive(grandchild), seconds=5)


def test_upper_floors_are_stopped_before_the_ones_they_stand_on(household, start, tmp_path):
    last_words = (
        "import signal, sys, time; print('up', flush=True);"
        "signal.signal(signal.SIGTERM, lambda *_: (print(time.monotonic(), flush=True), sys.exit()));"
        "print('ready', flush=True); time.sleep(60)"
    )
    below = start(last_words, name="below", floor=0)
    above = start(last_words, name="above", floor=1)
    assert processes.wait_until(lambda: len(said(below)) == len(said(above)) == 2, seconds=10)

    household.stop()

    assert float(said(above)[-1]) < float(said(below)[-1])


def test_what_a_killed_supervisor_left_is_ended_but_no_stranger(household, start, tmp_path):
    child = start("import signal, time; signal.signal(signal.SIGTERM, signal.SIG_DFL); time.sleep(60)")
    pid = child.popen.pid
    record = tmp_path / "left.json"
    # The second pair is this test's own pid under another birth: a number used again.
    record.write_text(f'[[{pid}, "{processes.birth_of(pid)}"], [{os.getpid()}, "1"]]')

    assert end_leftovers(record) == 1
    assert processes.wait_until(lambda: not child.running, seconds=5)
    assert not record.exists()


def test_some_are_let_go_and_the_others_go_on(household, start):
    gone, stays = (start("import time; time.sleep(60)", name=name) for name in ("gone", "stays"))

    household.let_go([gone])
    household.look()

    assert not gone.running
    assert stays.running
    assert household.processes == [stays]

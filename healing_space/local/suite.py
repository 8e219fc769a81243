"""`make test` and `make chaos`: every test, on stores that exist only for it."""

import os
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

from healing_space.local import assets, browser, environment, processes
from healing_space.local.household import Household, Stopped
from healing_space.local.places import CHECKOUT
from healing_space.local.readiness import PYTHON
from healing_space.local.stores import throw_away
from healing_space.local.telling import say

SETTINGS = "healing_space.settings.test"
MARK = "HEALING_SPACE_TEST_RUN"  # in the environment of everything a run starts
JOURNEYS = "tests/journeys"


def test(words: list[str]) -> int:
    """Run the tests; words go to pytest."""
    return _run(["-n", "2", "--dist", "loadgroup", *words])


def chaos(words: list[str]) -> int:
    """Kill and cut things at length, one after the other."""
    return _run(["tests/chaos", *words], CHAOS="long")


def _run(words: list[str], **values: str) -> int:
    processes.die_with_make()
    assets.build()
    assets.packages()
    chromium = browser.find()
    left_out = [] if chromium else [f"--ignore={JOURNEYS}"]
    household = Household()
    household.handle_signals()
    forgotten: list[str] = []
    try:
        with throw_away(household, purpose="test") as (stores, home):
            values |= {**environment.new_keys(), **stores.environment, "CHROMIUM": chromium or ""}
            values |= {"DATA_DIR": str(home / "data"), MARK: str(home)}
            try:
                children = environment.of_children(settings=SETTINGS, values=values)
                code = _pytest([*words, *left_out], environment=children)
            finally:
                forgotten = _end_forgotten(home)
    except Stopped:
        code = 130
    return _verdict(code, forgotten=forgotten, chromium=chromium)


def _verdict(code: int, *, forgotten: list[str], chromium: str | None) -> int:
    if forgotten:
        say(f"FAILED: the tests left processes behind, now ended: {'; '.join(forgotten)}")
        code = code or 1
    if chromium is None:
        say(f"LEFT OUT: every browser journey ({JOURNEYS}). No Chromium here; install one or name it in CHROMIUM.")
        # CI promises that nothing is left out.
        code = code or (1 if os.environ.get("CI") else 0)
    return code


def _pytest(words: list[str], *, environment: Mapping[str, str]) -> int:
    child = subprocess.Popen(
        [PYTHON, "-m", "pytest", *words], env=environment, cwd=CHECKOUT, stdin=subprocess.DEVNULL,
        process_group=0, preexec_fn=processes.die_with_parent(signal.SIGTERM),
    )
    try:
        return child.wait()
    except Stopped:
        child.send_signal(signal.SIGINT)  # pytest says what it had done so far
        try:
            child.wait(timeout=15)
        except subprocess.TimeoutExpired:
            say("pytest does not stop: killing it")
        raise
    finally:
        processes.sweep_group(child.pid)
        child.wait()


def _end_forgotten(home: Path) -> list[str]:
    """End every process that a test started and nobody stopped; say which they were."""
    wanted = f"{MARK}={home}".encode()
    forgotten = []

    def marked() -> list[int]:
        return [int(p.name) for p in Path("/proc").glob("[0-9]*") if wanted in _environment_of(p)]

    # A browser takes a moment to go after it was told to.
    processes.wait_until(lambda: not marked(), seconds=3, pause=0.1)
    for pid in marked():
        forgotten.append(f"{pid} {processes.command_of(pid)[:80].strip()}")
        processes.end(pid, patience=2)
    return forgotten


def _environment_of(process: Path) -> list[bytes]:
    try:
        return (process / "environ").read_bytes().split(b"\0") if processes.alive(int(process.name)) else []
    except OSError:
        return []

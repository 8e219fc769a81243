"""What the commands say when they cannot start: one line, and an exit code that is not zero."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from healing_space.local import environment, marks

CHECKOUT = Path(__file__).resolve().parents[2]


@pytest.fixture
def make_run(tmp_path):
    def run(**values: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [sys.executable, "-m", "healing_space.local", "run"], cwd=CHECKOUT, capture_output=True, text=True,
            env={**os.environ, "HEALING_SPACE_LOCAL": str(tmp_path), **values}, timeout=30,
        )

    return run


def test_a_busy_port_is_told_in_one_line(make_run):
    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        port = busy.getsockname()[1]

        done = make_run(PORT=str(port))

    assert done.returncode == 1
    assert done.stderr.startswith(f"Healing Space: port {port} is in use by another program;")
    assert done.stderr.count("\n") == 1


def test_a_port_that_is_no_number_is_told_in_one_line(make_run):
    done = make_run(PORT="http")

    assert done.returncode == 1
    assert done.stderr == "Healing Space: PORT must be a number from 1 to 65535, not 'http'.\n"


def test_a_second_run_of_one_checkout_is_told_who_runs_already(make_run, tmp_path):
    with marks.alone(tmp_path / "run.lock", note=", port 8123"):
        done = make_run()

    assert done.returncode == 1
    assert done.stderr == (
        f"Healing Space: it is running in this checkout already (process {os.getpid()}, port 8123).\n"
    )


def test_a_cut_short_step_leaves_no_mark(tmp_path):
    mark, source = tmp_path / "step.mark", tmp_path / "source"
    source.write_text("one")
    state = marks.digest([source])
    assert not marks.stands(mark, state)

    marks.put(mark, state)
    assert marks.stands(mark, state)

    source.write_text("two")
    assert not marks.stands(mark, marks.digest([source]))


def test_keys_are_made_once_and_are_for_one_user(tmp_path):
    file = tmp_path / "demo.env"
    keys, new = environment.keys_kept_in(file)
    assert new
    environment.write(file, keys)

    assert environment.keys_kept_in(file) == (keys, False)
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_commands_need_nothing_installed():
    # -I and -S: this Python without any package and without our environment.
    program = f"import sys; sys.path.insert(0, {str(CHECKOUT)!r}); import healing_space.local.__main__"

    subprocess.run([sys.executable, "-I", "-S", "-c", program], check=True, capture_output=True, timeout=30)

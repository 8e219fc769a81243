"""The hazard log is held by tests: each control by some that exist and are run."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from patients.safety.hazards import form
from patients.safety.hazards.register import HAZARDS

HOUSE = Path(__file__).resolve().parents[3]
BOUND = sorted({test for hazard in HAZARDS for test in hazard.tests})
LEAVES = ("pytest.skip", "pytest.importorskip", "pytest.xfail")


def collected(files: list[str], to: Path) -> dict[str, list[str]]:
    """Every test in these files that would be run, with the marks that would keep it from that."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "-n0", "--rootdir", HOUSE, "-c", HOUSE / "pyproject.toml",
         "-p", "tests.patients.safety.collecting", "-p", "no:cacheprovider", *files],
        cwd=HOUSE, capture_output=True, text=True, check=False, env={**os.environ, "COLLECTED": str(to)},
    )
    assert to.exists(), done.stdout[-2000:] + done.stderr[-2000:]
    return json.loads(to.read_text())


@pytest.fixture(scope="module")
def run(tmp_path_factory) -> dict[str, list[str]]:
    files = sorted({test.split("::")[0] for test in BOUND})
    there = [file for file in files if (HOUSE / file).exists()]
    return collected(there, tmp_path_factory.mktemp("collected") / "tests.json")


def leaves_itself_out(test: str) -> bool:
    """Whether a test, or a fixture beside it, can decide at its start that it is not to be run."""
    file, name = test.split("::")
    for node in ast.walk(ast.parse((HOUSE / file).read_text())):
        if isinstance(node, ast.FunctionDef) and node.name == name:
            return any(ast.unparse(inner.func) in LEAVES for inner in ast.walk(node) if isinstance(inner, ast.Call))
    return True


@pytest.mark.parametrize("test", BOUND)
def test_what_holds_a_control_exists_and_is_run(test, run):
    assert test in run, "it does not exist, or is left out: mend it, or make the control an open action"
    assert run[test] == [], "it is not run"
    assert not leaves_itself_out(test), "it can leave itself out"


@pytest.mark.parametrize("hazard", HAZARDS, ids=lambda hazard: hazard.id)
def test_every_entry_is_whole(hazard):
    assert hazard.causes and hazard.harm and hazard.residual
    assert hazard.controls
    assert all(control.words and control.tests for control in hazard.controls)
    assert list(form.Likelihood).index(hazard.after) <= list(form.Likelihood).index(hazard.before)
    assert hazard.is_open is bool(hazard.open)
    # What weighs much after all controls is not done with.
    assert form.weight(hazard.severity, hazard.after) < 4 or hazard.is_open


def test_there_are_enough_and_each_has_its_own_number():
    assert len(HAZARDS) >= 25
    assert [hazard.id for hazard in HAZARDS] == [f"H{number:02}" for number in range(1, len(HAZARDS) + 1)]
    assert len({hazard.title for hazard in HAZARDS}) == len(HAZARDS)


def test_the_matrix_never_falls():
    for row in form.MATRIX.values():
        assert list(row) == sorted(row)
    for severity in form.Severity:
        weights = [form.weight(severity, likelihood) for likelihood in form.Likelihood]
        assert weights == sorted(weights)
    assert set(form.WEIGHT_WORDS) == {weight for row in form.MATRIX.values() for weight in row}
    assert set(form.SEVERITY_WORDS) == set(form.Severity)
    assert set(form.LIKELIHOOD_WORDS) == set(form.Likelihood)


def test_a_test_that_is_skipped_marked_or_gone_is_found(tmp_path):
    example = tmp_path / "test_example.py"
    example.write_text(
        "import pytest\n\n\ndef test_runs():\n    pass\n\n\n"
        "@pytest.mark.skip\ndef test_skipped():\n    pass\n\n\n"
        "@pytest.mark.parametrize('n', [1, pytest.param(2, marks=pytest.mark.xfail)])\ndef test_partly(n):\n    pass\n"
        "\n\ndef test_leaves():\n    pytest.skip('not today')\n"
    )
    found = collected([str(example)], tmp_path / "tests.json")

    assert {name.split("::")[1]: marks for name, marks in found.items()} == {
        "test_runs": [], "test_skipped": ["skip"], "test_partly": ["xfail"], "test_leaves": [],
    }
    assert leaves_itself_out(f"{example}::test_leaves")
    assert leaves_itself_out(f"{example}::test_gone")
    assert not leaves_itself_out(f"{example}::test_runs")

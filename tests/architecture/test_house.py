"""The shape of the house: floors, doors, rooms. Each test finds its own subjects, so that a new room is held too."""

import ast
import subprocess
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

HOUSE = Path(__file__).resolve().parents[2]
FLOORS = ["healing_space", "gdpr", "patients", "therapy", "clinicians"]
ROOMS = sorted(
    path for floor in FLOORS for path in (HOUSE / floor).rglob("*.py")
    if not {"migrations", "node_modules"} & set(path.parts)
)
DOORS = [
    path for path in ROOMS
    if path.stem in {"views", "api"} or path.stem.endswith("_api") or path.parent.name == "views"
]
BEHIND_DOORS = [path for path in ROOMS if path.stem in {"actions", "queries"}]
KNOWS_A_DOOR = (
    "django.http", "django.forms", "django.shortcuts", "django.views", "django.contrib.messages", "rest_framework",
)
NOBODYS_NAMES = {"utils", "helpers", "services", "signals", "managers", "common", "misc"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def of(path: Path) -> str:
    return str(path.relative_to(HOUSE))


def imports(path: Path) -> set[str]:
    """Everything a file imports, as dotted names."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
    return found


def test_no_floor_imports_a_floor_above_it():
    assert lint_imports(config_filename=str(HOUSE / "pyproject.toml"), no_cache=True) == 0


@pytest.mark.parametrize("door", DOORS, ids=of)
def test_a_door_never_touches_a_model(door):
    named = {node.attr for node in ast.walk(ast.parse(door.read_text())) if isinstance(node, ast.Attribute)}
    imported = imports(door)

    assert "objects" not in named
    assert not {name for name in imported if name.startswith(tuple(FLOORS)) and ".models" in name}
    assert "django.shortcuts.get_object_or_404" not in imported
    assert not {name for name in imported if name.startswith("django.db")}


@pytest.mark.parametrize("room", BEHIND_DOORS, ids=of)
def test_what_the_house_does_knows_no_door(room):
    assert not {name for name in imports(room) if name.startswith(KNOWS_A_DOOR)}


@pytest.mark.parametrize("room", ROOMS, ids=of)
def test_no_room_outgrows_the_house(room):
    text = room.read_text()
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]

    assert text.count("\n") <= LONGEST_FILE
    assert not [node.name for node in functions if node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION]
    assert room.stem not in NOBODYS_NAMES


@pytest.mark.parametrize("room", [path for path in ROOMS if path.stem == "actions"], ids=of)
def test_actions_are_called_by_keyword(room):
    """`by=` and `at=` are read where they are called; a mix-up of two people is not a typing error away."""
    for node in ast.parse(room.read_text()).body:
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
            positional = [argument.arg for argument in node.args.args]
            assert len(positional) <= 1 or "at" not in {argument.arg for argument in node.args.args}, node.name


def test_the_top_level_holds_what_was_agreed():
    tracked = subprocess.run(["git", "ls-files"], cwd=HOUSE, capture_output=True, text=True, check=False).stdout
    top = {name.split("/")[0] for name in tracked.split("\n") if name}
    agreed = {"manage.py", *FLOORS, "messaging", "templates", "tests", "requirements.txt", "requirements-dev.txt",
              "README.md", "LICENSE", "Makefile", "pyproject.toml", "package.json", "package-lock.json"}

    assert not {name for name in top if not name.startswith(".")} - agreed

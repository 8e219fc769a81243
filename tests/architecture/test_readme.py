"""The README keeps up with the code: every setting, every command, every room of the house stands in it."""

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.test_house import FLOORS

HOUSE = Path(__file__).resolve().parents[2]
README = (HOUSE / "README.md").read_text()
READERS = {"text", "flag", "number", "whole", "words", "rising", "clock", "some_of"}
# Read by compose.yaml alone.
OF_COMPOSE = {"POSTGRES_PASSWORD"}


def section(title: str) -> str:
    """The words of the README under one heading, up to the next one of its rank."""
    found = re.search(rf"^## {title}\n(.*?)(?=^## |\Z)", README, re.MULTILINE | re.DOTALL)
    assert found, title
    return found[1]


def variables() -> list[str]:
    """The environment variables that the settings read."""
    found = set(OF_COMPOSE)
    for path in (HOUSE / "healing_space" / "settings").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if (
                isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in READERS
                and isinstance(node.func.value, ast.Name) and node.func.value.id == "env"
            ):
                found.add(ast.literal_eval(node.args[0]))
    return sorted(found)


def targets() -> list[str]:
    """What the Makefile can be asked for."""
    return sorted(set(re.findall(r"^([a-z][a-z_-]*)\s*:(?!=)", (HOUSE / "Makefile").read_text(), re.MULTILINE)))


def rooms() -> list[str]:
    """The floors, and every package directly on one, as the floor plan writes them."""
    inside = [
        f"{floor}/{path.name}" for floor in FLOORS for path in (HOUSE / floor).iterdir()
        if (path / "__init__.py").exists() or path.name == "deploy"
    ]
    not_rooms = ("/management", "/migrations", "/templatetags")
    return sorted([*FLOORS, *(room for room in inside if not room.endswith(not_rooms))])


def configured() -> set[str]:
    """The first column of the configuration table."""
    return set(re.findall(r"^\| `([A-Z_]+)` \|", section("Configuration"), re.MULTILINE))


@pytest.mark.parametrize("name", variables())
def test_a_variable_that_the_settings_read_is_explained(name):
    assert name in configured()
    assert re.search(rf"^#?{name}=", (HOUSE / ".env.example").read_text(), re.MULTILINE)


def test_no_variable_is_explained_that_nobody_reads():
    assert configured() == set(variables())


@pytest.mark.parametrize("target", targets())
def test_a_target_of_the_makefile_is_explained(target):
    assert f"make {target}" in section("Two commands")


@pytest.mark.parametrize("room", rooms())
def test_a_room_is_on_the_floor_plan(room):
    assert f"`{room}/`" in section("Floor plan")


@pytest.mark.parametrize("folder", sorted(path.parent.name for path in (HOUSE / "tests").glob("*/__init__.py")))
def test_a_kind_of_test_is_on_the_map(folder):
    assert f"`tests/{folder}`" in section("Tests")


def test_the_contents_lead_to_every_section():
    linked = re.findall(r"\]\(#([a-z-]+)\)", README)
    titles = re.findall(r"^## (.+)$", README, re.MULTILINE)

    assert linked == [re.sub(r"[^a-z -]", "", title.lower()).replace(" ", "-") for title in titles]

"""How often a finding is false, and how often a true one is missed, over many made-up people."""

import random

import pytest

from tests.therapy.insights import made_up
from therapy.insights import queries, rules
from therapy.insights.rules import Comparison, Sureness


def likely(moods, factors) -> set[str]:
    return {
        found.code for found in rules.compare(moods, factors)
        if isinstance(found, Comparison) and found.sureness is Sureness.LIKELY
    }


def share(people: int, *, days: int, world: str, helps: float = 0.0, of=bool) -> float:
    drawn = random.Random(2026)
    return sum(of(likely(*made_up.diary(drawn, days=days, world=world, helps=helps))) for _ in range(people)) / people


@pytest.mark.parametrize(("world", "days"), [
    *((world, queries.LOOKED_BACK) for world in made_up.WORLDS), ("all of it", 90),
])
def test_hardly_anybody_is_told_of_something_that_is_not_so(world, days):
    """Seven things are compared, and none goes with mood: at most about one person in twenty is told that one does."""
    assert share(80, days=days, world=world) <= 0.08


@pytest.mark.parametrize("world", ["plain", "all of it"])
def test_what_does_go_with_better_days_is_found(world):
    assert share(40, days=queries.LOOKED_BACK, world=world, helps=1.0, of=lambda codes: "sleep" in codes) >= 0.8


def test_a_quarter_of_a_year_tells_only_what_is_plain():
    assert share(40, days=90, world="plain", helps=2.0, of=lambda codes: "sleep" in codes) >= 0.8
    assert share(40, days=28, world="plain", helps=2.0) == 0

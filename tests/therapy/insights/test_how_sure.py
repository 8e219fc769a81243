"""The interval around a difference holds as often as it says, for made-up people of many kinds."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from scipy import stats

from therapy.exercises import changes
from therapy.exercises.changes import Told
from therapy.exercises.queries import BeforeAndAfter

AT = datetime(2026, 3, 1, tzinfo=UTC)
PEOPLE = 1500


def rating(value: float, highest: int) -> int:
    step = highest // 10
    return min(highest, max(0, round(value / step) * step))


def even(drawn):
    """As often a little better as a little worse."""
    before = drawn.gauss(6, 1.5)
    return before, before - drawn.gauss(0.7, 2)


def now_and_then(drawn):
    """Mostly nothing; at times a great relief."""
    before = drawn.gauss(7, 1)
    return before, before - (6 if drawn.random() < 0.15 else 0)


def hardly(drawn):
    """The same number nearly every time."""
    return 5, 5 - (1 if drawn.random() < 0.3 else 0)


def at_the_edge(drawn):
    """Ratings that stop at both ends of the scale."""
    before = drawn.gauss(9, 2)
    return before, before - abs(drawn.gauss(3, 3))


def a_few_bad_times(drawn):
    """Better most times, and much worse at a few."""
    before = drawn.gauss(4, 1)
    return before, before + (5 if drawn.random() < 0.12 else -1)


WORLDS = (even, now_and_then, hardly, at_the_edge, a_few_bad_times)


def times(drawn, world, count, *, tool="worry", highest=10) -> list[BeforeAndAfter]:
    found = []
    for number in range(count):
        before, after = (rating(value * highest / 10, highest) for value in world(drawn))
        found.append(BeforeAndAfter(tool, "Fear", before, after, False, 0, highest, AT + timedelta(days=number)))
    return found


def truth(world, highest=10) -> float:
    found = changes.differences(times(random.Random(1), world, 40_000, highest=highest))
    return sum(found) / len(found)


@pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.__name__)
@pytest.mark.parametrize("count", [5, 8, 12, 20, 40])
def test_one_interval_holds_what_it_says(world, count):
    drawn, true = random.Random(f"{world.__name__} {count}"), truth(world)
    held = 0
    for _person in range(PEOPLE):
        low, high = changes.interval(changes.differences(times(drawn, world, count)), scale=10)
        held += low <= true <= high
    assert held / PEOPLE >= 0.93, f"{held / PEOPLE:.3f}"


@pytest.mark.parametrize("among", [3, 8])
def test_all_intervals_of_a_table_hold_together(among):
    drawn, true = random.Random(among), {world: truth(world) for world in WORLDS}
    held = 0
    for _person in range(600):
        chosen = [drawn.choice(WORLDS) for _ in range(among)]
        found = {f"{number}": world for number, world in enumerate(chosen)}
        courses = [changes.differences(times(drawn, world, drawn.choice((5, 9, 15)))) for world in found.values()]
        intervals = [changes.interval(each, scale=10, among=among) for each in courses]
        held += all(low <= true[world] <= high for (low, high), world in zip(intervals, chosen, strict=True))
    assert held / 600 >= 0.93, f"{held / 600:.3f}"


def test_what_does_nothing_is_seldom_called_better_among_ten_things():
    drawn, told = random.Random(7), 0

    def nothing(drawn):
        before = drawn.gauss(6, 1.5)
        return before, before + drawn.gauss(0, 2)

    for _person in range(600):
        pairs = [pair for tool in TEN for pair in times(drawn, nothing, drawn.choice((5, 8, 14)), tool=tool)]
        told += any(course.told in (Told.BETTER, Told.WORSE) for course in changes.compared(pairs))
    assert told / 600 <= 0.06, f"{told / 600:.3f}"


TEN = ("worry", "breathing", "grounding", "thought_record", "asking", "core_beliefs", "urge_surfing",
       "self_compassion", "worry_time", "thought_defusion")


@pytest.mark.parametrize("degrees", [1, 2, 3, 4, 7, 10, 29, 120, 299])
@pytest.mark.parametrize("share", [0.6, 0.975, 0.9985])
def test_its_borders_are_those_of_students_t(degrees, share):
    assert changes.t_border(degrees, share) == pytest.approx(stats.t.ppf(share, degrees), rel=1e-6)


def test_five_times_the_same_are_not_certainty():
    low, high = changes.interval([1, 1, 1, 1, 1], scale=10)
    assert low < 0 < high
    low, high = changes.interval([4, 4, 4, 4, 4], scale=10)
    assert 0 < low < 4 < high


def test_a_scale_that_was_changed_is_told_by_its_newest_only():
    drawn = random.Random(3)
    older = times(drawn, even, 6, highest=100)
    newer = [BeforeAndAfter("worry", "Fear", 7, 2, False, 0, 10, AT + timedelta(days=30 + day)) for day in range(5)]
    [course] = changes.compared([*older, *newer])
    assert len(course.times) == 5 and course.scale == (0, 10) and course.told is Told.BETTER


def test_higher_may_be_better():
    pairs = [BeforeAndAfter("worry", "Hope", 2, 7, True, 0, 10, AT + timedelta(days=day)) for day in range(5)]
    [course] = changes.compared(pairs)
    assert course.difference == 5 and course.told is Told.BETTER
    assert changes.compared(pairs[:4])[0].told is Told.TOO_FEW

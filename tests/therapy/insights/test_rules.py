"""What goes with better days: never from too few, never surer than chance allows, and the same for the same numbers."""

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from therapy.insights import chance, queries, rules
from therapy.insights.rules import Comparison, Factor, Split, Sureness, TooFew

FIRST = date(2026, 9, 1)


def days(count: int) -> list[date]:
    return [FIRST + timedelta(days=number) for number in range(count)]


def outdoors(by_day) -> Factor:
    return Factor("outdoors", Split.WRITTEN_DOWN, by_day)


def sleep(by_day) -> Factor:
    return Factor("sleep", Split.MORE_THAN_USUAL, by_day)


@pytest.mark.parametrize(("count", "kind"), [(13, TooFew), (14, Comparison)])
def test_nothing_is_said_from_fewer_than_fourteen_days(count, kind):
    some = days(count)
    [found] = rules.compare(dict.fromkeys(some, 5.0), [sleep({day: number % 3 for number, day in enumerate(some)})])

    assert isinstance(found, kind)
    if kind is TooFew:
        assert (found.days, found.needed) == (13, 14)


@pytest.mark.parametrize(("times", "kind"), [(3, TooFew), (4, Comparison)])
def test_each_side_needs_at_least_four_days(times, kind):
    some = days(30)
    written = {some[0]: 1.0, some[-1]: 1.0} | {some[7 * number]: 1.0 for number in range(1, times - 1)}
    [found] = rules.compare(dict.fromkeys(some, 5.0), [outdoors(written)])

    assert isinstance(found, kind)


def test_days_that_were_plainly_better_are_told_with_their_days():
    some = days(60)
    chosen = random.Random(1).sample(some, 25)
    moods = {day: 8.0 if day in chosen else 4.0 for day in some}
    [found] = rules.compare(moods, [outdoors(dict.fromkeys((*chosen, some[0], some[-1]), 30.0))])

    assert found.sureness is Sureness.LIKELY
    assert found.difference > 3
    assert rules.worth_saying(found)
    assert set(found.days_with) >= set(chosen)
    assert set(found.days_with) | set(found.days_without) == set(some)


def test_what_makes_no_difference_is_not_said():
    some = days(40)
    [found] = rules.compare(dict.fromkeys(some, 5.0), [sleep({day: number % 2 for number, day in enumerate(some)})])

    assert found.difference == 0
    assert found.chance == 1
    assert not rules.worth_saying(found)


def test_a_good_month_after_a_bad_one_proves_nothing():
    """Neighbouring days are alike: a walk taken up in the good month is one coincidence, not thirty."""
    some = days(60)
    moods = {day: 3.0 if number < 30 else 7.0 for number, day in enumerate(some)}
    walked = {some[0]: 1.0} | dict.fromkeys(some[30:], 1.0)
    [found] = rules.compare(moods, [outdoors(walked)])

    assert found.difference > 3
    assert found.sureness is not Sureness.LIKELY


def test_what_the_weeks_around_turn_about_is_not_told():
    """Worse on each day with it than on those beside it, and yet better on average: it was taken up as things got
    better."""
    some = days(120)
    drawn = random.Random(5)
    has = {day: drawn.random() < (0.2 if number < 60 else 0.8) for number, day in enumerate(some)}
    moods = {day: (3.0 if number < 60 else 8.0) - has[day] for number, day in enumerate(some)}
    [found] = rules.compare(moods, [outdoors({day: 1.0 for day in some if has[day]})])

    assert found.difference > 0.5
    assert not rules.worth_saying(found)


def test_the_smallest_chance_that_can_be_told_leaves_room_for_ten_comparisons():
    some = days(queries.LOOKED_BACK)
    drawn = random.Random(7)
    has = [drawn.random() < 0.4 for _ in some]
    found = chance.of(some, [6.0 if each else 4.0 for each in has], has)

    assert found.share <= rules.SURE / 10
    assert found.is_better


def test_the_more_is_compared_the_surer_it_must_be():
    assert chance.are_sure([0.04], level=0.05) == [True]
    assert chance.are_sure([0.04, 0.5], level=0.05) == [False, False]
    assert chance.are_sure([0.04, 0.02], level=0.05) == [True, True]  # once the clearest holds, the next has one less
    assert chance.are_sure([0.04, 0.03], level=0.05) == [False, False]
    assert chance.are_sure([], level=0.05) == []


def test_of_pure_chance_little_is_called_likely():
    """A thousand diaries in which nothing goes with anything: about the promised share is wrong, and no more."""
    wrong = 0
    for seed in range(1000):
        drawn = random.Random(seed)
        some = days(40)
        moods, level = {}, 5.0
        for day in some:  # each day much like the one before
            level = min(10.0, max(0.0, 5 + 0.7 * (level - 5) + drawn.gauss(0, 1)))
            moods[day] = level
        [found] = rules.compare(moods, [sleep({day: drawn.random() for day in some})])
        wrong += found.sureness is Sureness.LIKELY

    assert wrong / 1000 <= 0.06


def test_days_before_it_was_first_written_down_do_not_count():
    some = days(60)
    [found] = rules.compare(dict.fromkeys(some, 5.0), [outdoors(dict.fromkeys(some[30::2], 1.0))])

    assert min(found.days_without) > some[30]


def test_nothing_written_down_is_left_out():
    assert rules.compare(dict.fromkeys(days(20), 5.0), [sleep({})]) == []


def test_the_surest_comes_first_and_too_few_last():
    some = days(40)
    drawn = random.Random(3)
    good = {day: drawn.random() < 0.5 for day in some}
    found = rules.compare({day: 7.0 if good[day] else 3.0 for day in some}, [
        Factor("short", Split.MORE_THAN_USUAL, dict.fromkeys(some[:5], 1.0)),
        Factor("chance", Split.MORE_THAN_USUAL, {day: drawn.random() for day in some}),
        Factor("real", Split.MORE_THAN_USUAL, {day: good[day] + drawn.random() / 2 for day in some}),
    ])

    assert [one.code for one in found] == ["real", "chance", "short"]


def test_what_comes_with_every_weekend_is_not_called_likely():
    """A mood that is better each Saturday goes with everything that is done on Saturdays."""
    some = days(70)
    moods = {day: 8.0 if day.weekday() == 5 else 4.0 for day in some}
    [found] = rules.compare(moods, [outdoors({day: 60.0 for day in some if day.weekday() == 5})])

    assert found.difference > 3
    assert found.sureness is not Sureness.LIKELY


@given(st.lists(st.tuples(st.floats(0, 10), st.floats(0, 24)), min_size=1, max_size=60))
def test_any_diary_can_be_compared(numbers):
    some = days(len(numbers))
    moods = {day: mood for day, (mood, _) in zip(some, numbers, strict=True)}
    [found] = rules.compare(moods, [sleep({day: hours for day, (_, hours) in zip(some, numbers, strict=True)})])

    if isinstance(found, Comparison):
        assert 0 < found.chance <= 1
        assert len(found.days_with) + len(found.days_without) == len(numbers)
        assert len(numbers) >= rules.FEWEST_DAYS
    else:
        assert found.days < found.needed


@pytest.mark.parametrize(("now", "before", "same"), [(6.0, 5.4, False), (5.4, 5.0, True), (4.0, 5.0, False)])
def test_two_weeks_are_compared(now, before, same):
    today = FIRST + timedelta(days=13)
    by_day = {day: before if number < 7 else now for number, day in enumerate(days(14))}
    change = rules.change_since_last_week("mood", by_day, today=today, least=0.5)

    assert (change.now, change.before) == (pytest.approx(now), pytest.approx(before))
    assert change.is_the_same is same
    assert (len(change.days_now), len(change.days_before)) == (7, 7)


def test_of_two_days_no_week_is_told():
    today = FIRST + timedelta(days=13)
    change = rules.change_since_last_week("mood", {today: 5.0, today - timedelta(days=1): 6.0}, today=today, least=0.5)

    assert (change.now, change.before, change.difference, change.is_the_same) == (None, None, None, False)

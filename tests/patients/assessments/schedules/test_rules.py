"""When a questionnaire is due and when it is late."""

from datetime import date, timedelta

import pytest

from patients.assessments.schedules.rules import Plan, State, following, latest, state

MONDAY = date(2026, 3, 2)


def day(offset: int) -> date:
    return MONDAY + timedelta(days=offset)


def weekly(**more) -> Plan:
    return Plan(**{"rhythm": "weekly", "starts_on": MONDAY, "counts_from": MONDAY, **more})


@pytest.mark.parametrize(("today", "due", "late"), [
    (-1, False, False), (0, True, False), (2, True, False), (3, True, True), (6, True, True), (7, True, False),
    (10, True, True),
])
def test_it_is_due_on_its_day_and_late_after_two_more(today, due, late):
    found = state(weekly(), last_done=None, today=day(today))
    assert (found.is_due, found.is_late) == (due, late)


@pytest.mark.parametrize(("done", "today", "due"), [
    (0, 0, False), (0, 6, False), (0, 7, True), (5, 7, False), (4, 7, True), (-2, 0, False), (-3, 0, True),
    (3, 6, False),
])
def test_it_is_done_by_one_filled_in_up_to_two_days_before(done, today, due):
    assert state(weekly(), last_done=day(done), today=day(today)).is_due is due


def test_days_missed_are_not_asked_for_again():
    found = state(weekly(), last_done=day(0), today=day(35))
    assert (found.due_on, found.is_late, found.next_on) == (day(35), False, day(42))


def test_every_other_week():
    plan = weekly(every_weeks=2)
    assert [latest(plan, day(n)) for n in (13, 14)] == [day(0), day(14)]
    assert following(plan, day(1)) == day(14)


def test_it_ends():
    plan = weekly(ends_on=day(10))
    assert latest(plan, day(30)) == day(7)
    assert following(plan, day(8)) is None
    assert state(plan, last_done=day(7), today=day(30)) == State(due_on=day(7))


def test_dates_come_one_by_one():
    plan = Plan("dates", MONDAY, MONDAY, days=(day(0), day(1), day(9)))
    assert state(plan, last_done=day(0), today=day(1)).is_due  # of the day before; this one is asked for too
    assert state(plan, last_done=day(1), today=day(8)) == State(due_on=day(1), next_on=day(9))


def test_before_a_visit_it_is_asked_for_two_days_ahead():
    plan = Plan("visits", MONDAY, day(-10), days=(day(0), day(14)))
    assert not state(plan, last_done=None, today=day(-3)).is_due
    assert state(plan, last_done=None, today=day(-2)).is_due
    assert not state(plan, last_done=day(-1), today=day(0)).is_due
    assert state(plan, last_done=day(-1), today=day(0)).next_on == day(14)
    assert state(plan, last_done=None, today=day(3)).is_late


def test_edited_it_asks_for_nothing_of_the_days_before():
    assert not state(weekly(counts_from=day(3)), last_done=None, today=day(6)).is_due
    assert state(weekly(counts_from=day(3)), last_done=None, today=day(7)).is_due


@pytest.mark.parametrize(("until", "today", "paused", "due"), [
    (None, 50, True, False), (day(10), 9, True, False), (day(10), 10, False, False), (day(10), 14, False, True),
    (day(7), 7, False, True),
])
def test_while_it_rests_nothing_is_due_and_nothing_is_made_up(until, today, paused, due):
    found = state(weekly(paused_on=day(1), paused_until=until), last_done=None, today=day(today))
    assert (found.is_paused, found.is_due) == (paused, due)


@pytest.mark.parametrize("first", [date(2026, 3, 23), date(2026, 10, 19), date(2024, 2, 26)])
def test_weeks_are_weeks_when_clocks_change_and_in_leap_years(first):
    plan = weekly(starts_on=first, counts_from=first)
    every = [first + timedelta(days=n) for n in range(60)]
    assert {latest(plan, each) for each in every} == {first + timedelta(days=7 * n) for n in range(9)}
    assert all((following(plan, each) - each).days < 7 for each in every)
    assert all(following(plan, each).weekday() == first.weekday() for each in every)

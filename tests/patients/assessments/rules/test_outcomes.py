"""Outcomes at every cut-point, in both directions, and where one score goes up while the other goes down."""

from datetime import UTC, date, datetime

import pytest

from patients.assessments.rules.outcomes import (
    GAD_7,
    PCL_5,
    PHQ_9,
    TARGETS,
    Change,
    Pair,
    change,
    finished,
    outcome,
    pair,
    recovered,
    reliably_recovered,
    summary,
)

UP, DOWN, NONE = Change.DETERIORATION, Change.IMPROVEMENT, Change.NEITHER


def pairs(phq9: tuple[int, int], gad7: tuple[int, int]) -> list[Pair]:
    return [Pair(PHQ_9, *phq9), Pair(GAD_7, *gad7)]


@pytest.mark.parametrize(("phq9", "gad7", "expected"), [
    ((16, 10), (5, 5), DOWN),   # exactly six
    ((16, 11), (5, 5), NONE),   # five
    ((10, 16), (5, 5), UP),
    ((11, 16), (5, 5), NONE),
    ((5, 5), (12, 8), DOWN),    # exactly four
    ((5, 5), (12, 9), NONE),    # three
    ((5, 5), (8, 12), UP),
    ((5, 5), (9, 12), NONE),
    ((16, 10), (12, 8), DOWN),  # both down
    ((10, 16), (8, 12), UP),    # both up
    ((16, 10), (8, 12), NONE),  # one down, one up
    ((10, 16), (12, 8), NONE),
    ((16, 10), (8, 11), DOWN),  # down, and the other up by less than counts
    ((10, 16), (11, 8), UP),
    ((16, 11), (12, 9), NONE),  # both down by less than counts
    ((11, 16), (9, 12), NONE),
    ((12, 12), (9, 9), NONE),
    ((27, 0), (0, 21), NONE),
])
def test_reliable_change(phq9, gad7, expected):
    assert change(pairs(phq9, gad7)) is expected


@pytest.mark.parametrize(("phq9", "gad7", "expected"), [
    ((10, 9), (7, 7), True),     # a case by low mood alone, at the cut-off
    ((9, 0), (7, 0), None),      # one below both: not counted
    ((9, 9), (8, 7), True),      # a case by anxiety alone
    ((10, 10), (7, 7), False),   # still at the cut-off
    ((20, 9), (15, 8), False),   # below one only
    ((20, 10), (15, 7), False),
    ((20, 9), (15, 7), True),
    ((9, 20), (7, 20), None),    # worse, but not a case at the start: left out
    ((10, 9), (7, 8), False),    # the other became one
])
def test_recovery(phq9, gad7, expected):
    assert recovered(pairs(phq9, gad7)) is expected


@pytest.mark.parametrize(("phq9", "gad7", "expected"), [
    ((15, 9), (7, 7), True),
    ((10, 9), (7, 7), False),    # recovered, and not reliably changed
    ((27, 12), (7, 7), False),   # reliably better, and not recovered
    ((15, 9), (3, 7), False),    # below both, but the other rose by its reliable change
    ((15, 9), (4, 7), True),
    ((9, 0), (7, 0), None),
])
def test_reliable_recovery(phq9, gad7, expected):
    assert reliably_recovered(pairs(phq9, gad7)) is expected


@pytest.mark.parametrize(("first", "last", "expected"), [(42, 32, DOWN), (42, 33, NONE), (32, 42, UP), (33, 42, NONE)])
def test_the_anxiety_measure_may_be_the_one_for_the_problem(first, last, expected):
    assert change([Pair(PHQ_9, 5, 5), Pair(PCL_5, first, last)]) is expected


def test_its_own_cut_off_counts_then():
    assert recovered([Pair(PHQ_9, 5, 5), Pair(PCL_5, 32, 31)]) is True
    assert recovered([Pair(PHQ_9, 5, 5), Pair(PCL_5, 31, 10)]) is None


@pytest.mark.parametrize(("ended_on", "attended", "expected"), [
    (date(2026, 3, 2), 2, True), (date(2026, 3, 2), 1, False), (None, 2, False), (None, 9, False),
])
def test_a_course_is_finished_after_two_attended_appointments_and_the_end_of_the_referral(ended_on, attended, expected):
    assert finished(ended_on=ended_on, attended=attended) is expected


def test_a_pair_is_the_first_and_the_last_score_in_time():
    day = [datetime(2026, 3, number, tzinfo=UTC) for number in (1, 2, 3)]

    assert pair(PHQ_9, [(day[2], 4), (day[0], 15), (day[1], 27)]) == Pair(PHQ_9, 15, 4)
    assert pair(PHQ_9, [(day[0], 15)]) is None
    assert pair(PHQ_9, []) is None


def test_who_was_no_case_leaves_the_denominator_of_recovery_and_not_of_improvement():
    found = summary([
        pairs((15, 9), (7, 7)),    # reliably recovered
        pairs((10, 9), (7, 7)),    # recovered
        pairs((9, 3), (7, 7)),     # no case at the start, reliably better
        pairs((10, 16), (7, 7)),   # worse
        None,                      # no paired scores
    ])

    assert (found.paired.count, found.paired.of) == (4, 5)
    assert (found.improved.count, found.improved.of) == (2, 4)
    assert (found.deteriorated.count, found.deteriorated.of) == (1, 4)
    assert (found.recovered.count, found.recovered.of) == (2, 3)
    assert (found.reliably_recovered.count, found.reliably_recovered.of) == (1, 3)


def test_nobody_is_no_rate_and_not_a_rate_of_nought():
    assert summary([]).recovered.share is None


def test_an_outcome_says_all_of_it():
    found = outcome(pairs((20, 9), (15, 7)))

    assert (found.change, found.case_at_start, found.recovered, found.reliably_recovered) == (DOWN, True, True, True)


def test_targets_say_their_year_and_source():
    assert {(each.what, each.share) for each in TARGETS} == {
        ("recovered", 0.50), ("reliably_recovered", 0.48), ("improved", 0.67), ("paired", 0.90),
    }
    assert all(each.year and each.source for each in TARGETS)

"""When doses are planned, what became of them, how long a medicine lasts: on plain values, clock changes included."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from patients.diary.medicines import rules
from patients.diary.medicines.rules import Course, Planned, Tally

LONDON = ZoneInfo("Europe/London")
MONDAY = date(2026, 3, 2)
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
EIGHT, TWENTY = time(8), time(20)
TWICE = Course(MONDAY, (EIGHT, TWENTY))


def planned(courses, day, **more):
    return rules.planned(courses, day, zone=LONDON, **more)


def utc(day, hour, minute=0):
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def test_several_doses_a_day_stand_in_the_order_of_their_times():
    found = planned([Course(MONDAY, (TWENTY, EIGHT, time(13, 30)))], MONDAY)

    assert [dose.time for dose in found] == [EIGHT, time(13, 30), TWENTY]
    assert found[0] == Planned(utc(MONDAY, 8), MONDAY, EIGHT)


def test_before_it_begins_and_after_its_last_day_there_is_nothing():
    last = MONDAY + timedelta(days=3)

    assert planned([TWICE], MONDAY - timedelta(days=1)) == []
    assert len(planned([TWICE], last, ends_on=last)) == 2
    assert planned([TWICE], last + timedelta(days=1), ends_on=last) == []


def test_a_new_course_holds_from_its_day_on_and_leaves_the_days_before_alone():
    courses = [TWICE, Course(MONDAY + timedelta(days=7), (time(22),))]

    assert len(planned(courses, MONDAY + timedelta(days=6))) == 2
    assert [dose.time for dose in planned(courses, MONDAY + timedelta(days=7))] == [time(22)]
    assert [dose.time for dose in planned(courses[::-1], MONDAY + timedelta(days=700))] == [time(22)]


def test_a_medicine_can_be_stopped_and_brought_back():
    stop, back = MONDAY + timedelta(days=5), MONDAY + timedelta(days=9)
    courses = [TWICE, Course(stop, (EIGHT, TWENTY), is_taken=False), Course(back, (EIGHT,))]

    assert len(planned(courses, stop - timedelta(days=1))) == 2
    assert planned(courses, stop) == planned(courses, back - timedelta(days=1)) == []
    assert len(planned(courses, back)) == 1


def test_every_second_week_counts_from_the_first_day_of_the_course():
    depot = [Course(MONDAY, (EIGHT,), every_days=14)]
    days = [MONDAY + timedelta(days=each) for each in range(60)]

    assert [day for day in days if planned(depot, day)] == days[::14]


def test_as_needed_is_never_planned():
    assert planned([Course(MONDAY, (), as_needed=True)], MONDAY) == []


def test_the_same_time_twice_is_one_dose():
    assert len(planned([Course(MONDAY, (EIGHT, EIGHT))], MONDAY)) == 1


@pytest.mark.parametrize(("at", "moment"), [
    (time(0, 30), utc(SPRING, 0, 30)),
    (time(1, 30), utc(SPRING, 1, 30)),  # never shown: an hour later by the clock, 02:30
    (time(2, 30), utc(SPRING, 1, 30)),
    (time(8), utc(SPRING, 7)),
])
def test_in_the_night_that_loses_an_hour(at, moment):
    assert planned([Course(MONDAY, (at,))], SPRING) == [Planned(moment, SPRING, at)]


@pytest.mark.parametrize(("at", "moment"), [
    (time(0, 30), utc(AUTUMN, 0, 30) - timedelta(hours=1)),
    (time(1, 30), utc(AUTUMN, 0, 30)),  # shown twice: the first
    (time(2, 30), utc(AUTUMN, 2, 30)),
    (time(8), utc(AUTUMN, 8)),
])
def test_in_the_night_that_gains_an_hour(at, moment):
    assert planned([Course(MONDAY, (at,))], AUTUMN) == [Planned(moment, AUTUMN, at)]


def test_no_dose_is_lost_or_doubled_over_a_year_with_both_changes():
    course = [Course(date(2026, 1, 1), (time(1, 30), EIGHT, time(23, 59)))]
    found = rules.planned_between(course, date(2026, 1, 1), date(2026, 12, 31), zone=LONDON)

    assert len(found) == 365 * 3
    assert len({(dose.day, dose.time) for dose in found}) == 365 * 3
    assert found == sorted(found)


def test_what_is_not_marked_is_neither_taken_nor_skipped():
    doses = rules.planned_between([TWICE], MONDAY, MONDAY + timedelta(days=1), zone=LONDON)
    marks = {(MONDAY, EIGHT): "taken", (MONDAY, TWENTY): "late", (MONDAY + timedelta(days=1), EIGHT): "skipped"}
    found = rules.tally(doses, marks, at=utc(MONDAY + timedelta(days=2), 12))

    assert found == Tally(planned=4, taken=2, late=1, skipped=1)
    assert found.not_marked == 1


def test_a_dose_still_to_come_counts_only_when_it_is_marked():
    doses = planned([TWICE], MONDAY)

    assert rules.tally(doses, {}, at=utc(MONDAY, 12)) == Tally(planned=1)
    assert rules.tally(doses, {(MONDAY, TWENTY): "taken"}, at=utc(MONDAY, 12)) == Tally(planned=2, taken=1)


def test_a_mark_for_a_time_that_is_planned_no_more_was_taken_beside_the_plan():
    marks = {(MONDAY, time(7)): "taken", (MONDAY, time(9)): "skipped"}

    assert rules.tally(planned([TWICE], MONDAY), marks, at=utc(MONDAY, 23), beside=2) == Tally(planned=2, beside=3)


def test_weeks_add_up():
    assert Tally(7, 5, 1, 1, 2) + Tally(7, 7, 0, 0, 0) == Tally(14, 12, 1, 1, 2)


@pytest.mark.parametrize(("mark", "after", "kept"), [
    ("taken", timedelta(minutes=-30), timedelta(minutes=-30)),  # a little early: now
    ("taken", timedelta(minutes=60), timedelta(minutes=60)),
    ("taken", timedelta(minutes=61), timedelta(0)),  # marked in the evening: at its time
    ("late", timedelta(hours=5), timedelta(hours=5)),
    ("skipped", timedelta(hours=5), timedelta(0)),
    ("skipped", timedelta(hours=-5), timedelta(hours=-5)),
])
def test_the_time_of_one_tap(mark, after, kept):
    due = utc(MONDAY, 8)

    assert rules.time_of_mark(mark, due_at=due, at=due + after) == due + kept


@pytest.mark.parametrize(("hours", "at", "most"), [
    ((), 10, 1),
    ((1, 5, 9), 10, 4),
    ((-15, 1, 5), 10, 3),  # more than 24 hours before does not count
    ((-14, 1, 5), 10, 3),  # exactly 24 hours before does not either
    ((-13, 1, 5), 10, 4),
    ((20, 30, 33), 10, 4),  # written down later for earlier: those after it count too
    ((20, 30, 34), 10, 3),
    ((-10, 20), 10, 2),  # before and after, but never all in one day
])
def test_the_most_within_24_hours(hours, at, most):
    def moment(hour):
        return utc(MONDAY, 0) + timedelta(hours=hour)

    assert rules.most_within_a_day([moment(hour) for hour in hours], moment(at)) == most


def test_24_hours_are_24_hours_when_the_clocks_change():
    evening = datetime(2026, 3, 28, 20, tzinfo=LONDON).astimezone(UTC)
    next_evening = datetime(2026, 3, 29, 20, tzinfo=LONDON).astimezone(UTC)

    assert next_evening - evening == timedelta(hours=23)
    assert rules.most_within_a_day([evening], next_evening) == 2


@pytest.mark.parametrize(("left", "day"), [(0, 0), (1, 0), (2, 1), (3, 1), (28, 14)])
def test_it_runs_out_on_the_first_day_that_is_not_covered(left, day):
    assert rules.runs_out_on([TWICE], left=left, counted_on=MONDAY) == MONDAY + timedelta(days=day)


def test_several_tablets_at_a_time_and_a_new_dose_run_out_sooner():
    two = Course(MONDAY, (EIGHT,), each_time=2)

    assert rules.runs_out_on([two], left=28, counted_on=MONDAY) == MONDAY + timedelta(days=14)
    more = Course(MONDAY + timedelta(days=7), (EIGHT, TWENTY), each_time=2)
    assert rules.runs_out_on([two, more], left=28, counted_on=MONDAY) == MONDAY + timedelta(days=10)


def test_what_is_as_needed_stopped_or_ends_before_it_runs_out_has_no_such_day():
    assert rules.runs_out_on([Course(MONDAY, as_needed=True)], left=4, counted_on=MONDAY) is None
    stopped = [TWICE, Course(MONDAY + timedelta(days=1), is_taken=False)]
    assert rules.runs_out_on(stopped, left=2, counted_on=MONDAY) is None
    assert rules.runs_out_on([TWICE], left=28, counted_on=MONDAY, ends_on=MONDAY + timedelta(days=13)) is None
    assert rules.runs_out_on([TWICE], left=9999, counted_on=MONDAY) is None


def test_the_week_begins_on_monday():
    assert rules.monday_of(MONDAY) == rules.monday_of(MONDAY + timedelta(days=6)) == MONDAY


def rhythms(*plans, today=MONDAY):
    return [(each.times, each.every_days, each.starts_on, each.ends_on) for each in rules.rhythms(plans, today=today)]


def test_reminders_of_all_medicines_come_together_each_time_once():
    other = Course(MONDAY, (EIGHT, time(13)))

    assert rhythms(([TWICE], None), ([other], None)) == [((EIGHT, time(13), TWENTY), 1, MONDAY, None)]


def test_reminders_change_on_the_day_on_which_the_plan_changes():
    later, last = MONDAY + timedelta(days=7), MONDAY + timedelta(days=9)
    courses = [TWICE, Course(later, (time(22),))]

    assert rhythms((courses, None), ([Course(MONDAY, (EIGHT,))], last)) == [
        ((EIGHT, TWENTY), 1, MONDAY, later - timedelta(days=1)),
        ((EIGHT, time(22)), 1, later, last),
        ((time(22),), 1, last + timedelta(days=1), None),
    ]


def test_what_is_over_stopped_or_as_needed_reminds_of_nothing():
    over = ([TWICE], MONDAY + timedelta(days=2))
    stopped = ([TWICE, Course(MONDAY + timedelta(days=1), is_taken=False)], None)
    later = MONDAY + timedelta(days=5)

    assert rhythms(over, stopped, ([Course(MONDAY, as_needed=True)], None), today=later) == []
    assert rhythms(stopped) == [((EIGHT, TWENTY), 1, MONDAY, MONDAY)]


def test_what_is_taken_every_other_week_keeps_its_own_days():
    depot = Course(MONDAY, (EIGHT,), every_days=14)

    assert rhythms(([depot], None), ([TWICE], None), today=MONDAY + timedelta(days=30)) == [
        ((EIGHT, TWENTY), 1, MONDAY, None), ((EIGHT,), 14, MONDAY, None)]


def test_again_on_another_day_the_reminders_are_the_same():
    plan = ([TWICE, Course(MONDAY + timedelta(days=7), (time(22),))], None)

    assert rhythms(plan, today=MONDAY + timedelta(days=8)) == rhythms(plan, today=MONDAY + timedelta(days=80))

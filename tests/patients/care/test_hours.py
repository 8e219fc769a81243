"""Hours of cover against the clock on a London wall, minute by minute, across both changes of the clocks."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patients.care import bank_holidays
from patients.care.hours import BANK_HOLIDAY, LONDON, Hours, Span, Timetable, clash, joined, moment, within, without

FORWARD, BACK = date(2026, 3, 29), date(2026, 10, 25)
"""The Sundays on which the clocks go forward (1:00 to 2:00) and back (2:00 to 1:00)."""
NINE_TO_FIVE = Hours(time(9), time(17))

clocks = st.times(min_value=time(0), max_value=time(23, 59)).map(lambda one: one.replace(second=0, microsecond=0))
weeks = st.dictionaries(st.integers(0, BANK_HOLIDAY), st.lists(st.builds(Hours, clocks, clocks), max_size=3).map(tuple))
near_changes = st.sampled_from([FORWARD, BACK, date(2026, 7, 15), date(2026, 12, 31)]).flatmap(
    lambda day: st.integers(-3 * 1440, 3 * 1440).map(
        lambda minutes: datetime.combine(day, time(0), UTC) + timedelta(minutes=minutes)))


def utc(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)


def is_plain(at: datetime) -> bool:
    """Whether the wall shows this time once that day."""
    local = at.astimezone(LONDON)
    return local.replace(fold=0).utcoffset() == local.replace(fold=1).utcoffset()


def on_the_wall(table: Timetable, at: datetime) -> bool:
    """Whether a time is covered, told from the wall clock alone."""
    wall = at.astimezone(LONDON)
    now, today = wall.time(), wall.date()
    begun_today = any(
        each.opens <= now and (each.passes_midnight or now < each.closes) for each in table.hours_of(today))
    yesterday = table.hours_of(today - timedelta(days=1))
    return begun_today or any(each.passes_midnight and now < each.closes for each in yesterday)


@given(weeks, near_changes)
def test_cover_is_what_the_clock_on_the_wall_says(week, at):
    table = Timetable(week, is_bank_holiday=lambda day: bank_holidays.is_one(day, nations=["ENGLAND"]))
    if is_plain(at):
        assert (table.span_at(at) is not None) == on_the_wall(table, at)


@given(weeks, near_changes)
def test_between_now_and_the_next_cover_there_is_none_and_then_it_is(week, at):
    table = Timetable(week)
    span = table.next_span(at)
    if span is None:
        assert all(table.span_at(at + timedelta(hours=hour)) is None for hour in range(0, 15 * 24, 7))
        return
    assert table.span_at(max(at, span.starts_at)) is not None
    assert table.span_at(span.ends_at - timedelta(minutes=1)) is not None
    ends = table.span_at(span.ends_at)
    assert ends is None or span.ends_at > at + timedelta(days=14)  # as far as was looked
    step = (span.starts_at - at) / 5
    assert all(table.span_at(at + n * step) is None for n in range(5) if at + n * step < span.starts_at)


@pytest.mark.parametrize(("day", "length"), [(FORWARD, 23), (BACK, 25), (date(2026, 6, 1), 24)])
def test_a_whole_day_is_as_long_as_the_day_is(day, length):
    table = Timetable({day.weekday(): (Hours(time(0), time(0)),)})
    span, = table.spans(day, day)
    assert span.ends_at - span.starts_at == timedelta(hours=length)


def test_a_night_shift_is_an_hour_longer_when_the_clocks_go_back_and_shorter_when_they_go_forward():
    night = Timetable({5: (Hours(time(22), time(6)),)})
    for change, length in ((BACK, 9), (FORWARD, 7)):
        span, = night.spans(change - timedelta(days=1), change)
        assert span.ends_at - span.starts_at == timedelta(hours=length)


def test_a_time_that_is_never_shown_is_the_moment_of_the_change():
    assert moment(FORWARD, time(1, 0)) == utc(FORWARD, 1)
    assert moment(FORWARD, time(1, 30)) == utc(FORWARD, 1)
    assert moment(FORWARD, time(1, 59)) == utc(FORWARD, 1)
    assert moment(FORWARD, time(2, 0)) == utc(FORWARD, 1)
    assert moment(FORWARD, time(0, 59)) == utc(FORWARD, 0, 59)


def test_a_time_that_is_shown_twice_is_the_first_of_the_two():
    assert moment(BACK, time(1, 30)) == utc(BACK, 0, 30)
    assert moment(BACK, time(2, 0)) == utc(BACK, 2)


@given(st.sampled_from([FORWARD, BACK]), clocks, clocks)
def test_later_on_the_wall_is_never_earlier(day, one, other):
    first, second = sorted((one, other))
    assert moment(day, first) <= moment(day, second)


@given(st.sampled_from([FORWARD, BACK]), clocks)
def test_shifts_that_meet_leave_no_gap_wherever_they_meet(day, at):
    table = Timetable({6: (Hours(time(0), at), Hours(at, time(0)))})
    if at != time(0):
        assert len(table.spans(day, day)) == 1


def test_the_same_time_of_day_means_the_same_hour_in_winter_and_in_summer():
    table = Timetable(dict.fromkeys(range(7), (NINE_TO_FIVE,)))
    winter, summer = table.spans(date(2026, 1, 5), date(2026, 1, 5)), table.spans(date(2026, 7, 6), date(2026, 7, 6))
    assert winter[0].starts_at == utc(date(2026, 1, 5), 9)
    assert summer[0].starts_at == utc(date(2026, 7, 6), 8)


def test_a_day_that_is_otherwise_goes_before_a_bank_holiday_and_that_before_its_weekday():
    christmas, day_before = date(2026, 12, 25), date(2026, 12, 24)
    short = Hours(time(10), time(12))
    table = Timetable(
        {3: (NINE_TO_FIVE,), 4: (NINE_TO_FIVE,), BANK_HOLIDAY: (short,)}, {day_before: ()},
        is_bank_holiday=lambda day: day == christmas,
    )
    assert table.hours_of(day_before) == ()
    assert table.hours_of(christmas) == (short,)
    assert table.hours_of(christmas - timedelta(days=7)) == (NINE_TO_FIVE,)


def test_a_closed_day_does_not_cut_the_night_that_began_before_it():
    table = Timetable({0: (Hours(time(20), time(8)),), 1: (NINE_TO_FIVE,)}, {date(2026, 3, 3): ()})
    assert table.span_at(utc(date(2026, 3, 3), 7)) is not None
    assert table.span_at(utc(date(2026, 3, 3), 10)) is None


@pytest.mark.parametrize(("nation", "day", "is_one"), [
    ("ENGLAND", date(2026, 4, 6), True), ("SCOTLAND", date(2026, 4, 6), False),  # Easter Monday
    ("SCOTLAND", date(2026, 11, 30), True), ("WALES", date(2026, 11, 30), False),  # St Andrew's Day
    ("NORTHERN_IRELAND", date(2026, 7, 13), True), ("ENGLAND", date(2026, 7, 13), False),  # Battle of the Boyne
    ("ENGLAND", date(2026, 12, 28), True),  # Boxing Day falls on a Saturday and is kept on Monday
    ("ENGLAND", date(2027, 1, 1), True),
])
def test_each_nation_has_its_own_bank_holidays(nation, day, is_one):
    assert bank_holidays.is_one(day, nations=[nation]) is is_one


def test_without_a_nation_no_day_is_a_bank_holiday():
    assert not bank_holidays.is_one(date(2026, 12, 25), nations=[])


@pytest.mark.parametrize(("one", "day", "other", "other_day", "is_clash"), [
    (NINE_TO_FIVE, 0, Hours(time(17), time(20)), 0, False),
    (NINE_TO_FIVE, 0, Hours(time(16), time(20)), 0, True),
    (NINE_TO_FIVE, 0, NINE_TO_FIVE, 1, False),
    (Hours(time(20), time(8)), 0, Hours(time(7), time(9)), 1, True),
    (Hours(time(20), time(8)), 6, Hours(time(7), time(9)), 0, True),
    (Hours(time(7), time(9)), 0, Hours(time(20), time(8)), 6, True),
    (Hours(time(20), time(8)), 6, Hours(time(8), time(9)), 0, False),
    (Hours(time(0), time(0)), 2, Hours(time(23), time(23, 30)), 2, True),
])
def test_hours_that_overlap_are_found_past_midnight_and_past_sunday(one, day, other, other_day, is_clash):
    assert clash(one, day, other, other_day) is is_clash


spans = st.lists(
    st.tuples(st.integers(0, 100), st.integers(1, 20)).map(
        lambda pair: Span(utc(FORWARD, 0) + timedelta(hours=pair[0]), utc(FORWARD, 0) + timedelta(hours=sum(pair)))),
    max_size=6,
).map(sorted)


@given(spans, st.integers(0, 120))
def test_what_is_within_and_what_is_without_make_the_whole(others, hour):
    whole, taken = Span(utc(FORWARD, 0), utc(FORWARD, 0) + timedelta(hours=110)), joined(others)
    at = utc(FORWARD, 0) + timedelta(hours=hour, minutes=30)

    def holds(parts):
        return any(part.starts_at <= at < part.ends_at for part in parts)

    assert holds(within(whole, taken)) == (holds([whole]) and holds(others))
    assert holds(without(whole, taken)) == (holds([whole]) and not holds(others))

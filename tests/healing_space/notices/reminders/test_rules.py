"""When a reminder is due, by the clock on the wall, all the year round and wherever somebody lives."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from healing_space.notices.reminders import rules

LONDON = "Europe/London"
ZONES = [LONDON, "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Chatham", "America/St_Johns",
         "Asia/Tokyo", "Africa/Casablanca"]
EVERY_DAY = frozenset(range(7))
YEAR = date(2026, 1, 1)


def rhythm(*clocks: str, **more) -> rules.Rhythm:
    if not {"weekdays", "every_days", "dates"} & set(more):
        more["weekdays"] = EVERY_DAY
    return rules.Rhythm(times=tuple(time.fromisoformat(each) for each in clocks), **{"starts_on": YEAR, **more})


def moment(text: str, zone: str = "UTC") -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def year_of(asked: rules.Rhythm, zone: str, *, step: timedelta) -> list[rules.Planned]:
    """A year, planned bit by bit as the clock's job does it."""
    first, end, found = moment("2026-01-01", zone), moment("2027-01-01", zone), []
    while first < end:
        last = min(first + step, end)
        found += rules.planned(asked, zone=zone, first=first, last=last)
        first = last
    return found


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("hours", [1, 7, 24, 48, 500])
def test_a_year_has_every_wall_time_once_however_it_is_cut(zone, hours):
    clocks = ("00:00", "01:30", "02:15", "09:00", "23:59")
    found = year_of(rhythm(*clocks), zone, step=timedelta(hours=hours))

    times = Counter((each.day, each.clock) for each in found)
    assert len(times) == 365 * len(clocks)
    assert set(times.values()) == {1}
    assert [each.moment for each in found] == sorted(each.moment for each in found)


@pytest.mark.parametrize("zone", ZONES)
def test_the_clock_on_the_wall_shows_the_time_that_was_chosen_but_where_it_jumps(zone):
    found = year_of(rhythm("01:30", "02:15", "09:00"), zone, step=timedelta(hours=48))
    moved = [each for each in found if each.moment.astimezone(ZoneInfo(zone)).time() != each.clock]

    assert len(moved) <= 2
    for each in moved:
        shown = each.moment.astimezone(ZoneInfo(zone))
        assert shown.date() == each.day
        assert timedelta(0) < datetime.combine(each.day, shown.time()) - datetime.combine(each.day, each.clock) <= (
            timedelta(hours=1))


@pytest.mark.parametrize(("day", "clock", "expected"), [
    ("2026-03-28", "01:30", "2026-03-28T01:30"),
    ("2026-03-29", "00:59", "2026-03-29T00:59"),
    ("2026-03-29", "01:00", "2026-03-29T01:00"),  # it does not exist: moved on by an hour, to 02:00 on the wall
    ("2026-03-29", "01:30", "2026-03-29T01:30"),  # 02:30 on the wall
    ("2026-03-29", "02:00", "2026-03-29T01:00"),
    ("2026-10-25", "00:59", "2026-10-24T23:59"),
    ("2026-10-25", "01:30", "2026-10-25T00:30"),  # it comes twice: the first counts
    ("2026-10-25", "02:00", "2026-10-25T02:00"),
])
def test_the_nights_on_which_the_clocks_change(day, clock, expected):
    found = rules.planned(
        rhythm(clock), zone=LONDON, first=moment(f"{day}T00:00", LONDON), last=moment(f"{day}T23:59", LONDON),
    )

    assert [each.moment for each in found if str(each.day) == day] == [moment(expected)]


@given(
    clocks=some.lists(some.times().map(lambda each: each.replace(second=0, microsecond=0)), min_size=1, max_size=4,
                      unique=True),
    zone=some.sampled_from(ZONES), cuts=some.lists(some.integers(1, 300 * 60), min_size=1, max_size=20),
    every=some.integers(1, 9),
)
def test_however_the_days_are_cut_nothing_is_lost_and_nothing_comes_twice(clocks, zone, cuts, every):
    asked = rules.Rhythm(times=tuple(clocks), starts_on=date(2026, 3, 1), every_days=every)
    start = moment("2026-03-20")
    edges = [start, *(start + timedelta(minutes=cut) for cut in sorted(cuts))]
    whole = rules.planned(asked, zone=zone, first=edges[0], last=edges[-1])
    parts = [each for first, last in zip(edges, edges[1:], strict=False)
             for each in rules.planned(asked, zone=zone, first=first, last=last)]

    assert parts == whole


def test_days_of_the_week_every_so_many_days_and_dates():
    def days(**more):
        return [str(each.day) for each in rules.planned(
            rhythm("09:00", **more), zone=LONDON, first=moment("2026-01-01"), last=moment("2026-01-15"),
        )]

    assert days(weekdays=frozenset({0, 4})) == ["2026-01-02", "2026-01-05", "2026-01-09", "2026-01-12"]
    assert days(every_days=5) == ["2026-01-01", "2026-01-06", "2026-01-11"]
    assert days(dates=frozenset({date(2026, 1, 3), date(2026, 2, 3)})) == ["2026-01-03"]
    assert days(every_days=1, starts_on=date(2026, 1, 4), ends_on=date(2026, 1, 5)) == ["2026-01-04", "2026-01-05"]


@pytest.mark.parametrize(("first", "last", "clock", "holds"), [
    ("22:00", "07:00", "22:00", True), ("22:00", "07:00", "23:30", True), ("22:00", "07:00", "06:59", True),
    ("22:00", "07:00", "07:00", False), ("22:00", "07:00", "21:59", False), ("22:00", "07:00", "12:00", False),
    ("13:00", "14:00", "13:00", True), ("13:00", "14:00", "14:00", False), ("13:00", "14:00", "12:59", False),
])
def test_quiet_hours_go_over_midnight(first, last, clock, holds):
    assert rules.Quiet(time.fromisoformat(first), time.fromisoformat(last)).holds(time.fromisoformat(clock)) is holds


@pytest.mark.parametrize(("quiet", "at", "ends"), [
    (("22:00", "07:00"), "2026-02-01T23:00", "2026-02-02T07:00"),
    (("22:00", "07:00"), "2026-02-02T06:30", "2026-02-02T07:00"),
    (("22:00", "07:00"), "2026-07-01T22:00", "2026-07-02T06:00"),
    (("23:00", "01:30"), "2026-03-29T00:30", "2026-03-29T01:30"),  # they end at a time that does not exist
    (("23:00", "01:30"), "2026-10-25T00:15", "2026-10-25T00:30"),  # at one that comes twice: its first time
    (("23:00", "01:30"), "2026-10-25T01:15", "2026-10-25T01:30"),  # and the second, for who is in the second hour
])
def test_when_quiet_hours_end(quiet, at, ends):
    hours = rules.Quiet(*(time.fromisoformat(each) for each in quiet))

    assert rules.quiet_ends(moment(at), hours, LONDON) == moment(ends)


def says(at: str, **more):
    due = moment("2026-02-02T09:00")
    return rules.verdict(**{
        "day": date(2026, 2, 2), "due_at": due, "expires_at": due + timedelta(hours=6), "at": moment(at),
        "zone": LONDON, **more,
    })


def test_what_is_due_goes_out_and_what_is_late_does_not():
    assert says("2026-02-02T09:00") == rules.Send()
    assert says("2026-02-02T10:00") == rules.Send()
    assert says("2026-02-02T10:01") == rules.Drop("late")
    assert says("2026-02-02T09:30", expires_at=moment("2026-02-02T09:30")) == rules.Drop("late")


def test_a_pause_ends_on_its_day():
    assert says("2026-02-02T09:00", paused_until=date(2026, 2, 3)) == rules.Drop("paused")
    assert says("2026-02-02T09:00", paused_until=date(2026, 2, 2)) == rules.Send()


def test_quiet_hours_hold_back_what_still_makes_sense_afterwards():
    lunch, all_day = (rules.Quiet(time(9), time.fromisoformat(end)) for end in ("10:30", "20:00"))

    assert says("2026-02-02T09:00", quiet=lunch) == rules.Wait(moment("2026-02-02T10:30"))
    assert says("2026-02-02T09:00", quiet=all_day) == rules.Drop("quiet")


def test_of_the_same_thing_due_together_only_the_newest_goes_out():
    assert rules.newest([("a", ("mood",)), ("b", ("sleep",)), ("c", ("mood",))]) == {"b", "c"}

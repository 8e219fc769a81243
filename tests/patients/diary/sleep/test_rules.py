"""What nights and weeks come to, without a database: across midnight, both clock changes, and at every limit."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from patients.diary.sleep import rules

LONDON, APIA, PARIS = ZoneInfo("Europe/London"), ZoneInfo("Pacific/Apia"), ZoneInfo("Europe/Paris")
PLAIN, SPRING, AUTUMN = date(2026, 3, 3), date(2026, 3, 29), date(2026, 10, 25)


def told(morning=PLAIN, to_bed=time(23), woke=time(7), zone=LONDON, to_sleep=0, awake=0, **more) -> rules.Night:
    return rules.placed(morning=morning, zone=zone, to_bed=to_bed, woke=woke, minutes_to_sleep=to_sleep,
                        minutes_awake=awake, **more)


def test_a_night_comes_to_its_measures():
    night = told(to_bed=time(22, 45), tried=time(23, 15), to_sleep=20, awake=35, woke=time(6, 40), up=time(7, 5))

    found = rules.measured(night)

    assert found.in_bed == 8 * 60 + 20
    assert found.asleep == 7 * 60 + 25 - 20 - 35
    assert found.efficiency == pytest.approx(100 * 390 / 500)
    assert (found.to_sleep, found.awake, found.percent) == (20, 35, 78)


@pytest.mark.parametrize(
    ("clocks", "in_bed"),
    [
        ({"to_bed": time(23), "woke": time(7)}, 480),
        ({"to_bed": time(0, 30), "woke": time(7)}, 390),
        ({"to_bed": time(0), "woke": time(7)}, 420),
        ({"to_bed": time(23), "tried": time(0), "woke": time(7)}, 480),
        ({"to_bed": time(23, 50), "tried": time(0, 10), "woke": time(23, 30), "up": time(0, 5)}, None),
        ({"to_bed": time(8), "woke": time(15, 30), "up": time(16)}, 480),
        ({"to_bed": time(17), "woke": time(23, 50), "up": time(0, 20)}, 440),
        ({"to_bed": time(21), "tried": time(2), "woke": time(5), "up": time(9)}, 720),
    ],
)
def test_times_are_put_on_the_days_on_which_they_were(clocks, in_bed):
    night = told(**clocks)

    if in_bed is None:
        assert rules.wrong(night)
    else:
        assert rules.wrong(night) is None
        assert rules.measured(night).in_bed == in_bed
        assert night.woke.astimezone(LONDON).date() == PLAIN


@pytest.mark.parametrize(("morning", "hours"), [(PLAIN, 8), (SPRING, 7), (AUTUMN, 9)])
@pytest.mark.parametrize("zone", [LONDON, PARIS], ids=str)
def test_the_hours_that_really_passed_are_counted_when_the_clocks_change(morning, hours, zone):
    found = rules.measured(told(morning, zone=zone))

    assert (found.in_bed, found.asleep, found.efficiency) == (hours * 60, hours * 60, 100)


@pytest.mark.parametrize(("morning", "hours"), [(SPRING, 7), (AUTUMN, 9)])
def test_moments_that_carry_their_zone_are_not_subtracted_by_their_clocks(morning, hours):
    to_bed = datetime.combine(morning - timedelta(days=1), time(23), tzinfo=LONDON)
    woke = datetime.combine(morning, time(7), tzinfo=LONDON)

    found = rules.measured(rules.Night(to_bed, to_bed, woke, woke, 0, 0))

    assert woke - to_bed == timedelta(hours=8)  # the trap
    assert found.asleep == hours * 60


@pytest.mark.parametrize(
    ("clocks", "minutes"),
    [
        ({"to_bed": time(23), "woke": time(1, 30)}, 150),  # the first 1:30
        ({"to_bed": time(1, 40), "woke": time(1, 10)}, 30),  # the first 1:40 and the second 1:10
        ({"to_bed": time(1, 40), "tried": time(1, 10), "woke": time(3)}, 140),
        ({"to_bed": time(0, 30), "woke": time(1, 15), "awake": 60}, 105),  # only the second 1:15 leaves room for it
        ({"to_bed": time(23), "woke": time(1, 50), "up": time(1, 5)}, 185),
    ],
)
def test_in_the_hour_that_comes_twice_the_first_is_meant_unless_only_the_second_fits(clocks, minutes):
    night = told(AUTUMN, **clocks)

    assert rules.wrong(night) is None
    assert rules.measured(night).in_bed == minutes


def test_a_time_that_spring_leaves_out_is_the_one_an_hour_later():
    night = told(SPRING, woke=time(1, 30))

    assert night.woke == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)
    assert night.woke.astimezone(LONDON).time() == time(2, 30)


@pytest.mark.parametrize("morning", [SPRING, AUTUMN, PLAIN, date(2026, 1, 1), date(2028, 2, 29)])
def test_every_minute_of_a_night_finds_its_place(morning):
    for minute in range(0, 24 * 60, 7):
        night = told(morning, woke=time(*divmod(minute, 60)), to_bed=time(*divmod((minute - 300) % 1440, 60)))

        assert rules.wrong(night) is None, minute
        assert 240 <= rules.measured(night).in_bed <= 360, minute


@pytest.mark.parametrize(
    ("given", "field", "why"),
    [
        ({"to_bed": time(23), "tried": time(22, 45)}, "tried", "before_bed"),
        ({"woke": time(23, 30), "to_bed": time(23, 45), "up": time(23, 50)}, "woke", "before_trying"),
        ({"to_bed": time(7), "woke": time(7)}, "woke", "before_trying"),
        ({"woke": time(7), "up": time(6, 30)}, "up", "before_waking"),
        ({"to_bed": time(16), "tried": time(23), "woke": time(7), "up": time(17)}, "to_bed", "longer_than_a_day"),
        ({"to_sleep": 481}, "minutes_to_sleep", "longer_than_the_night"),
        ({"awake": 481}, "minutes_awake", "longer_than_the_night"),
        ({"to_sleep": 240, "awake": 241}, "minutes_awake", "longer_than_the_night"),
        ({"to_sleep": None, "awake": 481}, "minutes_awake", "longer_than_the_night"),
        ({"to_sleep": -1}, "minutes_to_sleep", "less_than_nothing"),
    ],
)
def test_what_cannot_have_been_so_is_named(given, field, why):
    assert rules.wrong(told(**given)) == rules.Wrong(field, why)


@pytest.mark.parametrize("given", [{"to_sleep": 480}, {"awake": 480}, {"to_sleep": 200, "awake": 280}])
def test_a_night_without_any_sleep_is_a_night(given):
    night = told(**given)

    assert rules.wrong(night) is None
    assert rules.measured(night).asleep == 0
    assert rules.measured(night).efficiency == 0


def test_a_whole_day_in_bed_is_the_most():
    start = datetime(2026, 3, 2, 7, tzinfo=UTC)
    night = rules.Night(start, start + timedelta(hours=8), start + timedelta(hours=20), start + timedelta(hours=24))

    assert rules.wrong(night) is None
    longer = rules.Night(night.to_bed, night.tried, night.woke, night.up + timedelta(minutes=1))
    assert rules.wrong(longer) == rules.Wrong("to_bed", "longer_than_a_day")


@pytest.mark.parametrize("missing", [{"to_sleep": None}, {"awake": None}, {"to_sleep": None, "awake": None}])
def test_minutes_that_were_not_told_are_never_taken_for_nought(missing):
    found = rules.measured(told(**missing))

    assert (found.asleep, found.efficiency, found.is_whole, found.percent) == (None, None, False, None)
    assert found.in_bed == 480


def week(*efficiencies: float, in_bed: int = 480) -> list[rules.Measures]:
    return [rules.Measures(in_bed, 10, 20, round(in_bed * each / 100), each) for each in efficiencies]


def test_a_week_has_means_from_five_whole_nights_on():
    whole = [rules.measured(told(to_sleep=minutes, awake=20)) for minutes in (0, 10, 20, 30, 40)]
    half = rules.measured(told(to_sleep=None))

    assert rules.means([*whole[:4], half]) is None
    found = rules.means([*whole, half])
    assert found == rules.Means(5, in_bed=480, to_sleep=20, awake=20, asleep=440, efficiency=found.efficiency)
    assert found.efficiency == pytest.approx(100 * 440 / 480)


@pytest.mark.parametrize(
    ("efficiency", "in_bed", "change", "window"),
    [
        (100.0, 480, "longer", 495),
        (85.0, 480, "longer", 495),
        (84.99, 480, "same", 480),
        (80.0, 480, "same", 480),
        (79.99, 480, "shorter", 465),
        (0.0, 480, "shorter", 465),
        (79.99, 345, "shorter", 330),
        (50.0, 340, "shorter", 330),
        (50.0, 330, "same", 330),
        (50.0, 300, "longer", 330),
        (82.0, 300, "longer", 330),
        (90.0, 300, "longer", 330),
        (90.0, 320, "longer", 335),
        (82.0, 483, "same", 485),
    ],
)
def test_the_window_follows_efficiency_and_is_never_below_five_and_a_half_hours(efficiency, in_bed, change, window):
    mean = rules.means(week(*[efficiency] * 5, in_bed=in_bed))

    assert rules.advised(mean) == rules.Advice(change, window)
    assert rules.advised(mean).window >= rules.SHORTEST_WINDOW == 330


def test_what_is_shown_never_looks_as_if_a_limit_were_reached():
    assert rules.means(week(*[84.99] * 5)).percent == 84
    assert rules.means(week(*[85.0] * 5)).percent == 85


def test_weeks_begin_on_monday():
    assert rules.monday_of(date(2026, 3, 2)) == rules.monday_of(date(2026, 3, 8)) == date(2026, 3, 2)


def test_places_that_lose_a_whole_day_do_no_harm():
    """Samoa had no 30 December 2011."""
    assert rules.measured(told(date(2011, 12, 31), zone=APIA)).in_bed == 480

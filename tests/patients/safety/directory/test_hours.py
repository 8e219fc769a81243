"""Opening hours, by fixed clocks: across midnight and on the days when the clocks change."""

from datetime import UTC, datetime

import pytest

from patients.safety.directory import hours

EVENINGS = hours.read({"every_day": [["17:00", "24:00"]]})
NIGHTS = hours.read({"friday": [["22:00", "02:30"]]})


def is_open(week, *at) -> bool | None:
    return hours.is_open(week, at=datetime(*at, tzinfo=UTC))


@pytest.mark.parametrize(
    ("at", "answers"),
    [
        # Winter: London is at UTC.
        ((2026, 1, 14, 16, 59), False), ((2026, 1, 14, 17, 0), True),
        ((2026, 1, 14, 23, 59), True), ((2026, 1, 15, 0, 0), False),
        # Summer: an hour ahead of UTC.
        ((2026, 7, 14, 15, 59), False), ((2026, 7, 14, 16, 0), True),
        ((2026, 7, 14, 22, 59), True), ((2026, 7, 14, 23, 0), False),
        # 29 March 2026: the clocks go forward at 01:00 UTC; the evening before still ends at midnight.
        ((2026, 3, 28, 23, 59), True), ((2026, 3, 29, 0, 0), False),
        ((2026, 3, 29, 15, 59), False), ((2026, 3, 29, 16, 0), True),
        ((2026, 3, 29, 22, 59), True), ((2026, 3, 29, 23, 0), False),
        # 25 October 2026: they go back at 01:00 UTC.
        ((2026, 10, 24, 22, 59), True), ((2026, 10, 24, 23, 0), False),
        ((2026, 10, 25, 16, 59), False),
        ((2026, 10, 25, 17, 0), True), ((2026, 10, 25, 23, 59), True),
        ((2026, 10, 26, 0, 0), False),
    ],
)
def test_five_to_midnight_in_london(at, answers):
    assert is_open(EVENINGS, *at) is answers


@pytest.mark.parametrize(
    ("at", "answers"),
    [
        ((2026, 1, 16, 21, 59), False), ((2026, 1, 16, 22, 0), True),
        ((2026, 1, 17, 2, 29), True), ((2026, 1, 17, 2, 30), False),
        ((2026, 1, 16, 1, 0), False), ((2026, 1, 17, 22, 0), False),
    ],
)
def test_a_night_belongs_to_the_day_it_began_on(at, answers):
    assert is_open(NIGHTS, *at) is answers


def test_sunday_night_reaches_into_monday():
    assert is_open(hours.read({"sunday": [["22:00", "02:00"]]}), 2026, 1, 19, 1, 0) is True


@pytest.mark.parametrize("at", [
    (2026, 3, 29, 0, 59), (2026, 3, 29, 1, 0), (2026, 10, 25, 0, 30), (2026, 10, 25, 1, 30),
])
def test_day_and_night_has_no_gap_when_the_clocks_change(at):
    assert is_open(hours.read("always"), *at) is True


def test_not_known_is_neither_open_nor_closed():
    assert is_open(hours.read(None), 2026, 1, 14, 12, 0) is None


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("always", "Day and night"),
        (None, "We do not know the exact opening times"),
        ({"every_day": [["17:00", "24:00"]]}, "Every day, 5pm to midnight"),
        ({"every_day": [["10:00", "22:00"]]}, "Every day, 10am to 10pm"),
        ({"friday": [["22:00", "02:30"]]}, "Friday, 10pm to 2:30am"),
        ({"saturday": [["00:00", "24:00"]], "sunday": [["00:00", "24:00"]]}, "Saturday and Sunday, day and night"),
        ({**dict.fromkeys(hours.DAYS[:5], [["09:00", "12:00"], ["13:30", "17:00"]]), "saturday": [["10:00", "16:00"]]},
         "Monday to Friday, 9am to midday and 1:30pm to 5pm; Saturday, 10am to 4pm"),
        ({"monday": []}, "Closed"),
    ],
)
def test_hours_are_said_in_plain_words(given, said):
    assert hours.words(hours.read(given)) == said

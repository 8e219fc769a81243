"""Cover as rows: weekly hours, days that are otherwise, bank holidays, who stands in for whom, and the gaps."""

from datetime import UTC, date, datetime, time, timedelta

import pytest

from healing_space.accounts.models import Role
from patients.care import cover
from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

pytestmark = pytest.mark.django_db


def london(day: int, hour: int, minute: int = 0, *, month: int = 3) -> datetime:
    """A time in London in 2026. The second of March is a Monday."""
    return datetime(2026, month, day, hour, minute, tzinfo=cover.hours.LONDON).astimezone(UTC)


@pytest.fixture
def nights():
    """Weekdays by day, and Friday night through to Saturday."""
    for day in range(5):
        CoverHours.objects.create(weekday=day, opens=time(9), closes=time(17))
    CoverHours.objects.create(weekday=4, opens=time(20), closes=time(6))


@pytest.fixture
def colleagues(person):
    return [person("Ann Ote", Role.CLINICIAN), person("Ben Ote", Role.CLINICIAN)]


def test_while_nobody_has_kept_hours_those_of_the_settings_count(settings):
    settings.COVER_DAYS, settings.COVER_HOURS = [0], ("08:00", "24:00")
    assert cover.is_covered(at=london(2, 23, 59))
    assert not cover.is_covered(at=london(3, 9))

    CoverHours.objects.create(weekday=1, opens=time(9), closes=time(10))
    assert not cover.is_covered(at=london(2, 23, 59))
    assert cover.is_covered(at=london(3, 9))


def test_hours_run_past_midnight_and_end_where_they_end(nights):
    friday_night = london(6, 23)
    assert cover.is_covered(at=friday_night)
    assert cover.covered_until(at=friday_night) == london(7, 6)
    assert cover.next_cover(at=london(7, 6)) == london(9, 9)
    assert cover.covered_until(at=london(7, 6)) is None


def test_a_day_without_hours_is_closed_even_when_it_is_the_only_row():
    CoverHours.objects.create(weekday=0)
    assert not cover.is_covered(at=london(2, 10))
    assert cover.next_cover(at=london(2, 10)) is None
    assert cover.in_words(at=london(2, 10)) == "There are no set hours at which staff read alerts here."


def test_a_closed_day_and_other_hours_on_a_day(nights):
    CoverDay.objects.create(day=date(2026, 3, 3))
    CoverDay.objects.create(day=date(2026, 3, 4), opens=time(18), closes=time(20))
    assert not cover.is_covered(at=london(3, 10))
    assert not cover.is_covered(at=london(4, 10))
    assert cover.is_covered(at=london(4, 19))


def test_cover_day_and_night_has_no_end_in_sight():
    for day in range(7):
        CoverHours.objects.create(weekday=day, opens=time(0), closes=time(0))
    assert cover.is_covered(at=london(29, 1, 30))
    assert cover.covered_until(at=london(2, 10)) is None
    assert cover.in_words(at=london(2, 10)) == "Staff read alerts day and night."


def test_a_bank_holiday_is_closed_unless_it_has_hours_or_the_day_has(nights, settings):
    easter_monday = london(6, 10, month=4)
    assert not cover.is_covered(at=easter_monday)
    assert cover.next_cover(at=easter_monday) == london(7, 9, month=4)

    settings.COVER_BANK_HOLIDAYS = ["SCOTLAND"]
    assert cover.is_covered(at=easter_monday)

    settings.COVER_BANK_HOLIDAYS = ["ENGLAND", "SCOTLAND"]
    CoverHours.objects.create(weekday=7, opens=time(10), closes=time(11))
    assert cover.is_covered(at=easter_monday)
    CoverDay.objects.create(day=date(2026, 4, 6))
    assert not cover.is_covered(at=easter_monday)


@pytest.mark.parametrize(("at", "said"), [
    (london(4, 8), "Staff read alerts 9:00 to 17:00 on weekdays. Nobody is reading until 9:00 today."),
    (london(4, 12), "Staff read alerts 9:00 to 17:00 on weekdays. They are reading now, until 17:00 today."),
    (london(4, 18), "Staff read alerts 9:00 to 17:00 on weekdays. Nobody is reading until 9:00 tomorrow."),
    (london(6, 18), "Staff read alerts 9:00 to 17:00 on weekdays. Nobody is reading until 9:00 on Monday."),
    (london(6, 10, month=4), "Staff read alerts 9:00 to 17:00 on weekdays. "
                             "Today is a bank holiday: nobody is reading until 9:00 tomorrow."),
    (london(3, 10, month=4), "Staff read alerts 9:00 to 17:00 on weekdays. "
                             "Today is a bank holiday: nobody is reading until 9:00 on Tuesday."),
    (london(24, 18, month=12), "Staff read alerts 9:00 to 17:00 on weekdays. "
                               "Nobody is reading until 9:00 on Tuesday."),
])
def test_a_patient_reads_it_in_plain_words(at, said):
    assert cover.in_words(at=at) == said


def test_words_for_hours_of_many_kinds(nights):
    CoverDay.objects.create(day=date(2026, 3, 4), opens=time(18), closes=time(0))
    assert cover.in_words(at=london(4, 12)) == (
        "Staff read alerts 9:00 to 17:00 from Monday to Thursday; 9:00 to 17:00 and 20:00 to 6:00 on Friday. "
        "Today is different: nobody is reading until 18:00 today."
    )
    evening = cover.in_words(at=london(4, 20))
    assert evening.endswith("Today is different: staff are reading now, until midnight tonight.")


def test_two_queries_tell_whether_it_is_covered(nights, django_assert_num_queries):
    with django_assert_num_queries(2):
        cover.in_words(at=london(4, 12))


def shift(clinician, first: datetime, last: datetime) -> DutyShift:
    return DutyShift.objects.create(clinician=clinician, starts_at=first, ends_at=last)


def test_a_colleague_covers_for_a_time_and_then_the_shift_is_as_planned(colleagues, django_assert_num_queries):
    ann, ben = colleagues
    planned = shift(ann, london(2, 9), london(2, 17))
    DutyChange.objects.create(shift=planned, starts_at=london(2, 12), ends_at=london(2, 14), covered_by=ben)

    assert cover.on_duty(at=london(2, 11, 59)) == [ann]
    assert cover.on_duty(at=london(2, 12)) == [ben]
    assert cover.on_duty(at=london(2, 13, 59)) == [ben]
    with django_assert_num_queries(1):
        assert cover.on_duty(at=london(2, 14)) == [ann]
    assert cover.on_duty(at=london(2, 17)) == []


def test_what_is_called_off_has_nobody_and_a_stand_in_without_account_changes_nothing(colleagues):
    ann, ben = colleagues
    planned = shift(ann, london(2, 9), london(2, 17))
    change = DutyChange.objects.create(shift=planned, starts_at=london(2, 12), ends_at=london(2, 14))
    assert cover.on_duty(at=london(2, 12)) == []

    change.covered_by = ben
    change.save()
    ben.is_active = False
    ben.save()
    assert cover.on_duty(at=london(2, 12)) == [ann]


def test_gaps_are_told_apart_within_cover_and_outside_it(colleagues, settings):
    settings.COVER_DAYS, settings.COVER_HOURS = [0, 1, 2, 3, 4], ("09:00", "17:00")
    ann, ben = colleagues
    shift(ann, london(2, 0), london(3, 0))
    called_off = shift(ann, london(3, 0), london(9, 0))
    DutyChange.objects.create(shift=called_off, starts_at=london(3, 16), ends_at=london(3, 18))
    shift(ben, london(9, 0), london(30, 0))

    assert cover.gaps(at=london(2, 0)) == [
        cover.Gap(london(3, 16), london(3, 17), in_cover=True), cover.Gap(london(3, 17), london(3, 18), in_cover=False),
    ]


def test_who_has_no_account_any_more_fills_no_gap(colleagues):
    ann, _ben = colleagues
    shift(ann, london(2, 0), london(30, 0))
    assert cover.gaps(at=london(2, 0)) == []

    ann.is_active = False
    ann.save()
    found = cover.gaps(at=london(2, 0))
    assert sum(((gap.ends_at - gap.starts_at) for gap in found), timedelta()) == timedelta(days=14)
    assert {gap.in_cover for gap in found} == {True, False}


def test_gaps_are_found_by_a_fixed_number_of_queries(colleagues, django_assert_num_queries):
    for day in range(2, 12):
        planned = shift(colleagues[day % 2], london(day, 9), london(day, 17))
        DutyChange.objects.create(shift=planned, starts_at=london(day, 10), ends_at=london(day, 11))
    with django_assert_num_queries(4):
        cover.gaps(at=london(2, 0))

"""A year of the clock's one job: every wall time that was chosen has one line in the ledger, and no more."""

import random
from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db.models import Count

from healing_space.notices.reminders import actions, releasing
from healing_space.notices.reminders.models import Prompt, Sending

pytestmark = pytest.mark.django_db
START, END = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def wall_times(first: datetime, last: datetime, zone: str, clock: time) -> set[tuple[date, time]]:
    """Every time of that name between two moments, told by nothing but a calendar and the clock there."""
    day, found = first.astimezone(ZoneInfo(zone)).date(), set()
    while (shown := datetime.combine(day, clock, tzinfo=ZoneInfo(zone))) < last:
        if shown >= first:
            found.add((day, clock))
        day += timedelta(days=1)
    return found


def breaks(chance: random.Random, how_many: int) -> list[tuple[datetime, datetime]]:
    """When nothing works: some breaks of minutes, some of days, one over each night on which the clocks change."""
    found = []
    for _ in range(how_many):
        first = START + timedelta(minutes=chance.randrange(360 * 24 * 60))
        found.append((first, first + timedelta(minutes=chance.choice([10, 45, 200, 1500, 5000]))))
    return [*found, (datetime(2026, 3, 29, 0, 50, tzinfo=UTC), datetime(2026, 3, 29, 3, tzinfo=UTC)),
            (datetime(2026, 10, 25, 0, 20, tzinfo=UTC), datetime(2026, 10, 25, 2, tzinfo=UTC))]


def turns(chance: random.Random, lives: dict, resting: list) -> list[datetime]:
    """When the clock's job runs: some while after each of the times, and as soon as a break is over.

    Between these it has nothing to do (see test_an_idle_turn_changes_nothing), so they stand for a year of seconds.
    """
    moments = [
        datetime.combine(day, clock, tzinfo=ZoneInfo(zone)).astimezone(UTC)
        for zone, clocks in lives.items() for name in clocks
        for day, clock in wall_times(START, END, zone, time.fromisoformat(name))
    ]
    lags = (moment + timedelta(seconds=chance.choice([0, 20, 300, 2400, 3540])) for moment in moments)
    awake = [at for at in lags if not any(first <= at < last for first, last in resting)]
    ends = [last for _first, last in resting if not any(first <= last < end for first, end in resting)]
    return sorted([*awake, *ends, END, END + timedelta(days=1)])


def test_a_year_with_breaks_in_three_zones(person, remind):
    """Three people in three zones, some of their times in the hours that the clocks jump over or repeat."""
    chance = random.Random(20260329)
    lives = {"Europe/London": ("01:30", "21:00"), "America/New_York": ("01:30", "02:30"),
             "Asia/Kathmandu": ("00:00", "23:59")}
    people = {}
    for number, (zone, clocks) in enumerate(lives.items()):
        who = people[zone] = person(f"Abroad {number}")
        actions.wish_for(recipient=who, zone=zone, at=START)
        for clock in clocks:
            remind(clock, at=START, recipient=who, kind="test" if clock < "08:00" else "other", every_days=1)
    resting = breaks(chance, 12)

    for at in turns(chance, lives, resting):
        releasing.tick(at=at)

    for zone, clocks in lives.items():
        wanted = set().union(*(wall_times(START, END, zone, time.fromisoformat(clock)) for clock in clocks))
        found = Prompt.objects.filter(recipient=people[zone], intended_at__lt=END)
        lines = Counter(found.values_list("local_date", "local_time"))
        assert set(lines) == wanted, zone
        assert set(lines.values()) == {1}
        _agrees_with_the_breaks(found, resting)
    assert not Sending.objects.values("prompt").annotate(times=Count("pk")).filter(times__gt=1)


def _agrees_with_the_breaks(found, resting) -> None:
    """What did not go out was due in a break or in the hour before one; all else did, within the hour."""
    for each in found:
        if each.sent_at:
            assert timedelta() <= each.sent_at - each.intended_at <= timedelta(hours=1)
            assert each.state == "expired" and each.why == "unanswered"
        else:
            assert each.why in ("late", "overtaken")
            assert any(first - timedelta(hours=1) <= each.intended_at <= last for first, last in resting), each
    assert found.filter(sent_at__isnull=False).count() > 600


def test_an_idle_turn_changes_nothing(remind, django_assert_num_queries):
    remind("09:00", at=START)
    before = list(Prompt.objects.order_by("pk").values())
    with django_assert_num_queries(3):
        releasing.tick(at=START + timedelta(hours=8, minutes=59))

    assert list(Prompt.objects.order_by("pk").values()) == before


def test_a_year_of_changes_of_mind(patient, remind):
    """Times and place are changed every few days: what stood when its time came went out, once, and nothing else."""
    chance = random.Random(7)
    schedule = remind("09:00", at=START)
    stood: set[tuple[date, time]] = set()
    clocks, zone, at = [time(9)], "Europe/London", START
    while at < END - timedelta(days=8):
        until = at + timedelta(minutes=chance.randrange(8 * 24 * 60), seconds=17)
        now = set().union(*(wall_times(at, until, zone, clock) for clock in clocks))
        stood |= now
        moments = sorted(datetime.combine(*each, tzinfo=ZoneInfo(zone)).astimezone(UTC) for each in now)
        for moment in [*moments, until]:
            releasing.tick(at=moment)
        at = until
        if chance.random() < 0.3:
            zone = chance.choice(["Europe/London", "America/New_York", "Asia/Tokyo"])
            actions.wish_for(recipient=patient, zone=zone, at=at)
        else:
            clocks = sorted({time(chance.randrange(24), chance.choice([0, 30])) for _ in range(3)})
            actions.change(schedule_id=schedule.pk, by=patient, times=clocks, at=at)

    lines = Counter(Prompt.objects.values_list("local_date", "local_time"))
    assert set(lines.values()) == {1}
    went = set(Prompt.objects.filter(sent_at__isnull=False).values_list("local_date", "local_time"))
    assert went == stood
    off = Prompt.objects.filter(sent_at=None, expired_at__isnull=False)
    assert set(off.values_list("why", flat=True)) == {"edited"}
    assert Sending.objects.count() == len(went)

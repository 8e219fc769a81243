"""Two workers, two windows, an answer in the very moment: what meets is done once."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, time

import pytest
from django.db import connection

from healing_space.notices.reminders import actions, releasing
from healing_space.notices.reminders.models import Prompt, Schedule, Sending

pytestmark = pytest.mark.django_db(transaction=True)
MONDAY = datetime(2026, 3, 2, 7, tzinfo=UTC)
NINE = datetime(2026, 3, 2, 9, tzinfo=UTC)


def at_once(*acts, times: int = 4) -> list:
    """Do these in threads of their own, all at the same time, and give back what they raised."""

    def do(act):
        try:
            act()
        except Exception as error:
            return error
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(acts) * times) as threads:
        return [error for error in threads.map(do, acts * times) if error]


def test_two_clocks_tick_together(person, remind):
    for number in range(5):
        remind("09:00", "09:01", at=MONDAY, recipient=person(f"Pat {number}"), channels=["in_app", "email"])

    assert at_once(lambda: releasing.tick(at=NINE)) == []
    assert Prompt.objects.filter(released_at__isnull=False).count() == 5
    assert Sending.objects.count() == 10


def test_two_clocks_plan_together(remind):
    remind("09:00", "21:00", at=MONDAY)
    Prompt.objects.all().delete()
    Schedule.objects.update(planned_until=MONDAY)

    assert at_once(lambda: releasing.tick(at=MONDAY)) == []
    assert Prompt.objects.count() == 4


def test_the_same_times_from_two_windows(patient):
    def add():
        actions.add(recipient=patient, kind="test", times=[time(9)], weekdays=[0], at=MONDAY)

    assert at_once(add) == []
    assert Schedule.objects.count() == 1
    assert Prompt.objects.count() == 1


def test_a_change_an_answer_and_the_clock_meet(patient, remind):
    schedule = remind("09:00", at=MONDAY)
    errors = at_once(
        lambda: releasing.tick(at=NINE),
        lambda: actions.change(schedule_id=schedule.pk, by=patient, times=[time(9), time(10)], at=NINE),
        lambda: actions.wish_for(recipient=patient, zone="Europe/Paris", at=NINE),
        lambda: actions.answered(recipient=patient, kind="test", at=NINE),
        times=2,
    )

    assert errors == []
    assert Sending.objects.count() <= 1
    assert len(set(Prompt.objects.values_list("local_date", "local_time"))) == Prompt.objects.count()

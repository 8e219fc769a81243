"""A few weeks of nights and habits for the demo's patient: made up, and only where there are none."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from patients.diary import keeping
from patients.diary.habits import actions as habits
from patients.diary.habits.models import Habit
from patients.diary.sleep import actions as sleep
from patients.diary.sleep.models import Night

NIGHTS = 27
LEFT_OUT = (5, 16)
"""Nights that nobody wrote down, by how many days ago they ended."""
DAYS = 20


def make(patient, *, now: datetime) -> None:
    """Nights up to yesterday, and habits of the last weeks. Nothing of today: that is there to be tried."""
    if Night.objects.filter(subject=patient).exists() or Habit.objects.filter(subject=patient).exists():
        return
    keeping.keep_past([*_nights(patient, now), *_habits(patient, now)], at=now)


def _nights(patient, now: datetime) -> list[Night]:
    today = timezone.localdate(now)
    return [
        sleep.as_told(
            subject=patient, at=now, morning=today - timedelta(days=ago), to_bed=time(22, 30 + 10 * (ago % 3)),
            tried=time(23, 5 * (ago % 4)), minutes_to_sleep=15 + 10 * (ago % 4), awakenings=ago % 4,
            minutes_awake=(15 + 10 * (ago % 5)) if ago % 4 else 0, woke=time(6, 30 + 5 * (ago % 5)),
            up=time(7, 5 * (ago % 6)), quality=1 + (3 * ago) % 5, note="An owl outside." if ago == 3 else "",
        )
        for ago in range(1, NIGHTS + 1) if ago not in LEFT_OUT
    ]


def _habits(patient, now: datetime) -> list[Habit]:
    made = []
    for ago in range(1, DAYS + 1):
        at = now - timedelta(days=ago)
        told = [("water", 3 + ago % 4, "")]
        told += [("movement", 20 + 5 * (ago % 4), "walk")] if ago % 3 else []
        told += [("outdoors", 30 + 10 * (ago % 3), "")] if ago % 4 else []
        made += [
            habits.as_told(subject=patient, what=what, amount=amount, how=how, happened_at=at, at=now)
            for what, amount, how in told
        ]
    return made

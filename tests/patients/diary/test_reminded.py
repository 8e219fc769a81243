"""A reminder counts as answered by what is told of now, and not by what is put down late for another day."""

from datetime import UTC, datetime, time, timedelta

import pytest

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders.models import Prompt
from patients.diary import actions
from patients.diary.sleep import actions as sleep

NOW = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.fixture
def prompt(patient):
    def due(kind: str) -> Prompt:
        schedule = reminders.add(
            recipient=patient, kind=kind, times=[time(9)], weekdays=range(7), at=NOW - timedelta(hours=3))
        return Prompt.objects.get(schedule=schedule, local_date=NOW.date())

    return due


def is_answered(prompt: Prompt) -> bool:
    prompt.refresh_from_db()
    return prompt.answered_at is not None


def test_a_mood_of_last_week_leaves_todays_reminder(patient, prompt):
    asked = prompt("mood")
    actions.log_mood(subject=patient, score=5, felt_at=NOW - timedelta(days=7), at=NOW)
    assert not is_answered(asked)
    actions.log_mood(subject=patient, score=5, felt_at=NOW - timedelta(hours=2), at=NOW)
    assert is_answered(asked)


def test_an_old_night_told_or_put_right_leaves_this_mornings_reminder(patient, prompt):
    asked = prompt("sleep")
    night = sleep.log(subject=patient, morning=NOW.date() - timedelta(days=2), quality=3, at=NOW).entry
    sleep.edit(night_id=night.pk, by=patient, quality=4, at=NOW)
    assert not is_answered(asked)
    sleep.log(subject=patient, quality=4, at=NOW)
    assert is_answered(asked)

"""Who was reminded of a questionnaire and filled one in is not asked again."""

from datetime import timedelta

import pytest
from django.core import mail
from django.utils import timezone

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import kinds, queries, releasing, telling
from healing_space.notices.reminders.models import Prompt, Sending
from healing_space.outbox import queue
from patients.assessments import taking
from patients.assessments.schedules import actions as schedules

NINE = timezone.localtime().replace(hour=9, minute=5, second=0, microsecond=0)
EARLY_TODAY = NINE.replace(hour=1)


def test_questionnaires_are_something_to_be_reminded_of():
    assert kinds.of(taking.REMINDER).path == "/assessments/"


def test_beginning_and_finishing_are_told_to_the_reminders(monkeypatch, fill, patient):
    told = []
    for name in ("started", "answered"):
        monkeypatch.setattr(reminders, name, lambda name=name, **given: told.append((name, given)))

    fill("gad2", at=timezone.now())

    assert [(name, given["kind"], given["recipient"]) for name, given in told] == [
        ("started", "questionnaires", patient), ("answered", "questionnaires", patient),
    ]


@pytest.fixture
def asked_daily(patient, clinician):
    """The clinician asks for two questionnaires, and both are to be filled in today."""
    for code in ("gad2", "phq2"):
        schedules.ask(subject=patient, code=code, by=clinician, rhythm="weekly", why="To see", at=EARLY_TODAY)
    releasing.tick(at=EARLY_TODAY)
    releasing.tick(at=EARLY_TODAY.replace(hour=9, minute=1))


def test_what_is_done_is_the_one_that_was_filled_in_and_not_the_other(asked_daily, patient, fill):
    # given two that are asked for at the same time, each with its own reminder
    waiting = queries.waiting(patient, at=NINE)
    assert {each.title for each in waiting} == {"A questionnaire: GAD-2", "A questionnaire: PHQ-2"}

    # when one is filled in
    fill("gad2", at=NINE)

    # then the other still waits
    assert [each.title for each in queries.waiting(patient, at=NINE)] == ["A questionnaire: PHQ-2"]


def test_one_that_is_filled_in_at_night_leaves_tomorrows_other_where_it_is(patient, clinician, fill):
    # given another one that is asked for tomorrow morning
    tonight, tomorrow = NINE.replace(hour=22), NINE.date() + timedelta(days=1)
    schedules.ask(subject=patient, code="gad7", by=clinician, rhythm="weekly", starts_on=tomorrow, why="To see",
                  at=NINE)
    releasing.tick(at=tonight)

    # when one is filled in tonight
    fill("phq9", each=0, at=tonight)

    # then tomorrow's reminder still comes
    releasing.tick(at=NINE + timedelta(days=1, minutes=1))
    assert [each.state for each in Prompt.objects.filter(local_date=tomorrow)] == ["sent"]


def test_two_at_once_are_one_letter(asked_daily, patient):
    mail.outbox.clear()
    queue.run_due(at=timezone.now() + timedelta(seconds=1))

    letters = Sending.objects.filter(channel="email")
    assert letters.count() == 2
    assert letters.filter(letter=None).count() == 1


def test_who_runs_the_service_reads_of_questionnaires_and_of_nothing_about_health():
    assert telling.title_for_staff("questionnaires") == "A questionnaire"
    for kind in ("medicines", "mood", "sleep", "unknown"):
        assert telling.title_for_staff(kind) == "Something of their own"

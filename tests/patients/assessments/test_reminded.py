"""Who was reminded of a questionnaire and filled one in is not asked again."""

from django.utils import timezone

from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import kinds
from patients.assessments import taking


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

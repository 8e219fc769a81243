"""Reminders of homework: on the day, by the ledger, as the person chose, and none if they wish none."""

from datetime import timedelta

import pytest

from healing_space.notices.reminders.models import Schedule
from tests.therapy.homework.doors import AT, Api, Web
from therapy.exercises import actions as exercises
from therapy.homework import actions, answering, reminding
from therapy.homework.actions import NotHomework


def schedule(patient):
    return Schedule.objects.filter(recipient=patient, key="homework").first()


def test_it_is_reminded_of_on_its_day_and_all_of_it_by_one_schedule(given, patient, today):
    given(days=2)
    given(code="activation", days=5)
    given(code="sleep", days=5)
    found = schedule(patient)
    assert found.dates == [today + timedelta(days=2), today + timedelta(days=5)]
    assert found.kind == "homework"
    assert Schedule.objects.filter(recipient=patient, kind="homework").count() == 1


def test_what_is_sent_outside_says_nothing_of_what_it_is():
    assert "omework" not in str(reminding.KIND.title)
    assert reminding.KIND.path == "/homework/"


@pytest.mark.parametrize("how", ["answered", "finished", "taken back"])
def test_what_is_not_open_any_more_is_not_reminded_of(how, given, patient, clinician):
    found = given()
    if how == "answered":
        answering.answer(homework_id=found.pk, by=patient, outcome="struggled", at=AT)
    elif how == "finished":
        exercises.save(subject=patient, tool="worry", answers={"worry": "The rent"}, at=AT)
    else:
        actions.take_back(homework_id=found.pk, by=clinician, at=AT)
    assert schedule(patient).ended_at is not None


def test_a_new_day_moves_the_reminder_and_a_deleted_answer_brings_it_back(given, patient, clinician, today, signed_in):
    found = given(days=2)
    actions.change(homework_id=found.pk, by=clinician, due_on=today + timedelta(days=6), at=AT)
    assert schedule(patient).dates == [today + timedelta(days=6)]
    door = Api(signed_in(patient))
    door.answer(found, "tried")
    assert schedule(patient).ended_at is not None
    door.delete(found)
    assert schedule(patient).ended_at is None


def test_whoever_wants_none_has_none_of_what_is_set_later_either(mine, given, patient):
    found = given()
    mine.remind(False)
    assert schedule(patient).is_on is False
    answering.answer(homework_id=found.pk, by=patient, outcome="done", at=AT)
    given(code="activation", days=9)
    assert (schedule(patient).is_on, schedule(patient).ended_at) == (False, None)
    assert ("We do not remind you of homework." if isinstance(mine, Web) else "title") in mine.list()
    mine.remind(True)
    assert schedule(patient).is_on is True


def test_it_can_be_turned_off_while_nothing_is_open_but_not_before_there_was_any(mine, given, patient):
    with pytest.raises(NotHomework):
        actions.remind(subject=patient, on=False, at=AT)
    assert mine.remind(False).status_code in (302, 400)
    answering.answer(homework_id=given().pk, by=patient, outcome="done", at=AT)
    mine.remind(False)
    given()
    assert schedule(patient).is_on is False


def test_a_questionnaire_is_reminded_of_by_its_own_schedule_only(given, patient):
    given("assessment", "phq9")
    assert schedule(patient) is None
    assert Schedule.objects.get(recipient=patient).kind == "questionnaires"

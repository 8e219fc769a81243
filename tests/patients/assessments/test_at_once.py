"""Two windows at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.utils import timezone

from patients.assessments import actions
from patients.assessments.models import Assessment
from patients.safety.models import Signal
from tests.patients.assessments.doors import values

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts):
    """Start every act at the same moment. Returns what each gave, or the error it raised."""
    start = Barrier(len(acts))

    def run(act):
        try:
            start.wait(5)
            return act()
        except Exception as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as people:
        return list(people.map(run, acts))


def test_two_beginnings_are_one(patient):
    def begin():
        return actions.start(subject=patient, code="gad7", by=patient, at=timezone.now())

    first, second = at_once(begin, begin)

    assert first == second
    assert Assessment.objects.count() == 1


def test_the_same_answer_from_two_windows_is_one_answer_and_raised_once(patient, begin):
    found = begin()

    def answer():
        return actions.answer(assessment_id=found.pk, by=patient, answers={"9": 1}, at=timezone.now())

    came_of_it = at_once(answer, answer)

    assert all(each.calls_for_help for each in came_of_it)
    assert found.answers.count() == 1
    assert Signal.objects.count() == 1


def test_two_different_answers_leave_one_that_stands_and_the_other_beside_it(patient, begin):
    found = begin("gad7")

    def answer(value):
        return lambda: actions.answer(assessment_id=found.pk, by=patient, answers={"1": value}, at=timezone.now())

    at_once(answer(1), answer(3))

    assert values(found)["1"] in (1, 3)
    assert found.answers.count() == 2
    assert found.answers.filter(replaced_at=None).count() == 1


def test_the_end_and_a_late_answer_never_change_a_finished_score(patient, begin):
    found = begin("gad2")
    actions.answer(assessment_id=found.pk, by=patient, answers={"1": 1, "2": 1}, at=timezone.now())

    def finish():
        return actions.finish(assessment_id=found.pk, by=patient, at=timezone.now())

    def answer():
        return actions.answer(assessment_id=found.pk, by=patient, answers={"1": 3}, at=timezone.now())

    at_once(finish, answer, finish)

    found.refresh_from_db()
    assert found.score == sum(value for value in values(found).values())

"""A patient's goals stand on the first page of their record, for whoever was let see them."""

import pytest

from gdpr.models import AccessGrant
from gdpr.scopes import Scope
from therapy.goals import actions, steps


@pytest.fixture
def goal(patient, now):
    kept = actions.set_goal(subject=patient, text="Walk to the shop and back", at=now).entry
    actions.rate(goal_id=kept.pk, by=patient, score=4, note="", rated_at=now, at=now)
    return kept


def test_the_clinician_reads_the_goals(door_of, clinician, patient, goal):
    page = door_of(clinician).look("record", patient.pk).content.decode()
    assert "Walk to the shop and back" in page


def test_with_how_near_they_feel(web, api, clinician, patient, goal):
    assert "4 out of 10" in web(clinician).look("record", patient.pk).content.decode()
    shown, = api(clinician).look("record", patient.pk).json()["goals"]
    assert shown["latest"] == 4


def test_with_the_small_steps_in_their_order(web, api, clinician, patient, goal, now):
    for text in ("Shoes by the door", "To the corner"):
        step = steps.add(goal_id=goal.pk, by=patient, text=text, at=now).entry
    steps.move(goal_id=goal.pk, step_id=step.pk, by=patient, where="earlier")

    page = web(clinician).look("record", patient.pk).content.decode()
    assert page.index("To the corner") < page.index("Shoes by the door")
    shown, = api(clinician).look("record", patient.pk).json()["goals"]
    assert [each["text"] for each in shown["steps"]] == ["To the corner", "Shoes by the door"]


def test_goals_that_are_not_shared_are_not_there(door_of, clinician, patient, goal):
    AccessGrant.objects.filter(subject=patient, scope=Scope.ASSESSMENTS).delete()
    answer = door_of(clinician).look("record", patient.pk)
    assert answer.status_code == 200
    assert "Walk to the shop" not in answer.content.decode()


def test_another_patients_goals_are_not_there(door_of, clinician, patient, stranger_patient, now):
    actions.set_goal(subject=stranger_patient, text="Swim again", at=now)
    assert "Swim again" not in door_of(clinician).look("record", patient.pk).content.decode()


def test_three_goals_cost_no_more_than_one(
    door_of, clinician, patient, goal, now, django_assert_max_num_queries, django_assert_num_queries,
):
    door = door_of(clinician)
    door.look("record", patient.pk)
    with django_assert_max_num_queries(40) as one:
        door.look("record", patient.pk)
    actions.set_goal(subject=patient, text="Sleep with the light off", at=now)
    other = actions.set_goal(subject=patient, text="Ring my sister", at=now).entry
    steps.add(goal_id=other.pk, by=patient, text="Find her number", at=now)
    with django_assert_num_queries(len(one)):
        door.look("record", patient.pk)

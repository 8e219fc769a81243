"""Small steps towards a goal: added, done, open again, put into order, deleted and back; both doors, nobody else's."""

import pytest
from django.utils import timezone

from patients.safety.models import Signal
from therapy.goals import actions, queries, steps
from therapy.goals.models import Step

AT = timezone.now()


@pytest.fixture
def goal(patient):
    return actions.set_goal(subject=patient, text="Walk to the shop and back", at=AT).entry


@pytest.fixture
def three(patient, goal):
    return [steps.add(goal_id=goal.pk, by=patient, text=text, at=AT).entry for text in ("Shoes", "Gate", "Corner")]


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


def by_web(client, goal, path, data):
    return client.post(f"/goals/{goal.pk}/steps/{path}", data)


def by_api(client, goal, path, data):
    if "done" in data:
        data = {"done": data["done"] == "yes"}
    return client.post(f"/api/v1/goals/{goal.pk}/steps/{path.removeprefix('add/')}", data,
                       content_type="application/json")


DOOR = pytest.mark.parametrize("door", [by_web, by_api], ids=["web", "api"])


def texts(patient, goal):
    return [step.text for step in queries.steps(viewer=patient, goal_id=goal.pk)]


@DOOR
def test_a_step_is_added_after_the_others(door, web, patient, goal, three):
    assert door(web, goal, "add/", {"text": "The shop"}).status_code in (201, 302)
    assert texts(patient, goal) == ["Shoes", "Gate", "Corner", "The shop"]


@DOOR
@pytest.mark.parametrize("text", ["", "   ", "x" * 301])
def test_what_is_no_step_is_refused(door, web, goal, text):
    assert door(web, goal, "add/", {"text": text}).status_code in (400, 422)
    assert not Step.objects.exists()


def change_by_web(client, goal, step, **given):
    return client.post(f"/goals/{goal.pk}/steps/{step.pk}/edit/", given)


def change_by_api(client, goal, step, **given):
    return client.patch(f"/api/v1/goals/{goal.pk}/steps/{step.pk}/", given, content_type="application/json")


@pytest.mark.parametrize("change", [change_by_web, change_by_api])
def test_a_step_is_put_into_other_words(change, web, patient, goal, three, stranger_patient, signed_in):
    before = queries.step(viewer=patient, goal_id=goal.pk, step_id=three[1].pk).version
    assert change(web, goal, three[1], text="The gate, and back", version=before).status_code in (200, 302)
    assert texts(patient, goal) == ["Shoes", "The gate, and back", "Corner"]
    assert change(web, goal, three[1], text="Too late", version=before).status_code in (409, 422)
    assert change(web, goal, three[1], text="  ").status_code in (400, 422)
    assert change(web, goal, three[1], text="I will end my life tonight").status_code == 200
    assert change(signed_in(stranger_patient), goal, three[1], text="x").status_code == 404
    other = actions.set_goal(subject=patient, text="Another", at=AT).entry
    assert change(web, other, three[1], text="x").status_code == 404


def test_a_refused_step_keeps_what_was_typed(web, goal):
    assert "y" * 301 in by_web(web, goal, "add/", {"text": "y" * 301}).content.decode()


@DOOR
def test_a_step_is_done_and_open_again(door, web, goal, three):
    door(web, goal, f"{three[0].pk}/mark/", {"done": "yes"})
    done_at = Step.objects.get(pk=three[0].pk).done_at
    door(web, goal, f"{three[0].pk}/mark/", {"done": "yes"})
    assert done_at and Step.objects.get(pk=three[0].pk).done_at == done_at

    door(web, goal, f"{three[0].pk}/mark/", {"done": "no"})
    assert Step.objects.get(pk=three[0].pk).done_at is None


@DOOR
def test_steps_are_put_into_order(door, web, patient, goal, three):
    door(web, goal, f"{three[2].pk}/move/", {"where": "earlier"})
    assert texts(patient, goal) == ["Shoes", "Corner", "Gate"]
    door(web, goal, f"{three[0].pk}/move/", {"where": "later"})
    assert texts(patient, goal) == ["Corner", "Shoes", "Gate"]
    door(web, goal, f"{three[2].pk}/move/", {"where": "earlier"})
    assert texts(patient, goal) == ["Corner", "Shoes", "Gate"]


def test_a_step_is_deleted_and_comes_back(web, patient, goal, three):
    where = f"/api/v1/goals/{goal.pk}/steps/{three[1].pk}/"
    assert web.delete(where).status_code == 204
    assert texts(patient, goal) == ["Shoes", "Corner"]
    assert web.post(f"{where}restore/").status_code == 200
    assert texts(patient, goal) == ["Shoes", "Gate", "Corner"]


@DOOR
def test_words_of_danger_in_a_step_are_heard(door, web, goal):
    door(web, goal, "add/", {"text": "I want to kill myself tonight"})
    assert Signal.objects.exists()


def test_a_goal_that_ended_takes_no_more_steps(web, patient, goal):
    actions.end(goal_id=goal.pk, by=patient, ending="reached", at=AT)
    assert by_web(web, goal, "add/", {"text": "More"}).status_code == 422


@DOOR
def test_nobody_elses_steps_can_be_touched(door, signed_in, stranger_patient, goal, three):
    other = signed_in(stranger_patient)
    for path, data in (("add/", {"text": "Hm"}), (f"{three[0].pk}/mark/", {"done": "yes"}),
                       (f"{three[0].pk}/move/", {"where": "later"})):
        assert door(other, goal, path, data).status_code == 404


def test_the_page_shows_them_in_as_many_queries_however_many(web, patient, goal, three, django_assert_max_num_queries):
    page = f"/goals/{goal.pk}/"
    assert "Corner" in web.get(page).content.decode()
    for number in range(20):
        steps.add(goal_id=goal.pk, by=patient, text=f"Step {number}", at=AT)
    with django_assert_max_num_queries(30):
        assert "Step 19" in web.get(page).content.decode()

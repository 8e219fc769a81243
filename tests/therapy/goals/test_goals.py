"""Goals in a person's own words: three at most, rated, ended, brought back; through both doors, and nobody else's."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders import queries as reminding
from healing_space.notices.reminders import releasing
from patients.diary.keeping import NotAnEntry
from patients.safety.models import Incident, Signal
from therapy.exercises import actions as exercises
from therapy.goals import actions, pictures, queries
from therapy.goals.models import Ending, Goal, Rating

AT = timezone.now()


@pytest.fixture
def goal(patient):
    return actions.set_goal(subject=patient, text="Walk to the shop and back", at=AT).entry


@pytest.fixture
def web(patient, signed_in):
    return signed_in(patient)


def add_by_web(client, text):
    return client.post("/goals/add/", {"text": text})


def add_by_api(client, text):
    return client.post("/api/v1/goals/", {"text": text}, content_type="application/json")


ADD = pytest.mark.parametrize("add", [add_by_web, add_by_api], ids=["web", "api"])


@ADD
def test_a_goal_is_kept_in_own_words(add, web, patient):
    add(web, "Ring my sister on Sundays")

    [kept] = queries.goals(subject=patient, viewer=patient)
    assert kept.text == "Ring my sister on Sundays"
    assert kept.is_under_way


@ADD
@pytest.mark.parametrize("text", ["", "   ", "x" * 501])
def test_what_is_no_goal_is_refused_in_words(add, web, patient, text):
    answer = add(web, text)

    assert answer.status_code in (400, 422)
    assert not Goal.objects.exists()


def test_a_refused_goal_keeps_what_was_typed(web):
    page = web.post("/goals/add/", {"text": "y" * 501})

    assert "y" * 501 in page.content.decode()
    assert "Use at most 500 characters" in page.content.decode()


@ADD
def test_a_fourth_goal_is_refused_until_one_has_ended(add, web, patient):
    for text in ("One", "Two", "Three"):
        add(web, text)
    answer = add(web, "Four")

    assert answer.status_code in (400, 422)
    assert "three goals under way" in answer.content.decode()
    actions.end(goal_id=Goal.objects.first().pk, by=patient, ending="reached", at=AT)
    add(web, "Four")
    assert Goal.objects.filter(ending="").count() == 3


@ADD
def test_words_in_a_goal_that_call_for_help_get_it_and_are_passed_on_by_consent(add, web, patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=AT)
    answer = add(web, "I want to kill myself before Christmas")

    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient).exists()
    assert Incident.objects.filter(subject=patient).exists()


def test_a_goal_is_rated_and_drawn(web, patient, goal):
    web.post(f"/goals/{goal.pk}/", {"score": "3", "note": "Slow", "rated_at": ""})
    web.post(f"/api/v1/goals/{goal.pk}/ratings/", {"score": 7}, content_type="application/json")

    rated = list(queries.ratings(viewer=patient, goal_id=goal.pk))
    assert sorted(one.score for one in rated) == [3, 7]
    page = web.get(f"/goals/{goal.pk}/").content.decode()
    assert "2 ratings" in page
    assert "You first gave it 5 or more" in page
    assert [one["score"] for one in web.get(f"/api/v1/goals/{goal.pk}/ratings/").json()["results"]] == [7, 3]


@pytest.mark.parametrize("score", ["11", "-1", "x", ""])
def test_a_rating_out_of_range_is_refused(web, goal, score):
    assert web.post(f"/goals/{goal.pk}/", {"score": score}).status_code == 422
    assert web.post(
        f"/api/v1/goals/{goal.pk}/ratings/", {"score": score}, content_type="application/json",
    ).status_code == 400
    assert not Rating.objects.exists()


def test_a_rating_of_tomorrow_is_refused(web, goal):
    tomorrow = (AT + timedelta(days=1)).isoformat()
    answer = web.post(
        f"/api/v1/goals/{goal.pk}/ratings/", {"score": 5, "rated_at": tomorrow}, content_type="application/json",
    )

    assert answer.status_code == 400
    assert "not come yet" in answer.content.decode()


def test_a_goal_is_reached_set_aside_and_taken_up_again(web, goal):
    web.post(f"/goals/{goal.pk}/end/", {"ending": "reached"})
    goal.refresh_from_db()
    assert goal.ending == Ending.REACHED
    assert web.post(f"/goals/{goal.pk}/", {"score": "3"}).status_code == 422
    assert web.post(f"/api/v1/goals/{goal.pk}/take-up/").json()["ending"] == ""
    answer = web.post(f"/api/v1/goals/{goal.pk}/end/", {"ending": "set_aside"}, content_type="application/json")
    assert answer.json()["ending"] == "set_aside"
    assert web.post(f"/goals/{goal.pk}/end/", {"ending": "forgotten"}).status_code == 302
    assert "set aside" in web.get("/goals/").content.decode()


def test_taking_up_a_fourth_is_refused(patient, goal):
    actions.end(goal_id=goal.pk, by=patient, ending="set_aside", at=AT)
    for text in ("One", "Two", "Three"):
        actions.set_goal(subject=patient, text=text, at=AT)

    with pytest.raises(NotAnEntry):
        actions.take_up(goal_id=goal.pk, by=patient, at=AT)


def test_a_deleted_goal_can_be_brought_back_with_its_ratings(web, patient, goal):
    actions.rate(goal_id=goal.pk, by=patient, score=4, at=AT)
    web.post(f"/goals/{goal.pk}/delete/")
    assert not queries.goals(subject=patient, viewer=patient).exists()
    assert not queries.ratings(viewer=patient, goal_id=goal.pk).exists()
    assert "Bring it back" in web.get("/goals/").content.decode()
    web.post(f"/api/v1/goals/{goal.pk}/restore/")
    assert queries.ratings(viewer=patient, goal_id=goal.pk).count() == 1


def test_a_change_by_another_window_is_not_overwritten(web, goal):
    read = web.get(f"/api/v1/goals/{goal.pk}/").json()["version"]
    web.post(f"/goals/{goal.pk}/edit/", {"text": "Walk to the park", "version": ""})
    answer = web.patch(
        f"/api/v1/goals/{goal.pk}/", {"text": "Run", "version": read}, content_type="application/json",
    )

    assert answer.status_code == 409
    goal.refresh_from_db()
    assert goal.text == "Walk to the park"


def test_only_those_who_may_see_scores_see_goals(patient, clinician, stranger_clinician, stranger_patient, goal):
    assert queries.goals(subject=patient, viewer=clinician).count() == 1
    for viewer in (stranger_clinician, stranger_patient):
        assert not queries.goals(subject=patient, viewer=viewer).exists()


def test_the_list_takes_as_many_queries_for_three_goals_as_for_one(web, patient, goal, django_assert_max_num_queries):
    for number in range(2):
        other = actions.set_goal(subject=patient, text=f"Goal {number}", at=AT).entry
        actions.rate(goal_id=other.pk, by=patient, score=number, at=AT)
    with django_assert_max_num_queries(14):
        web.get("/goals/")


def test_nothing_rated_is_no_picture():
    assert pictures.of([]) is None


def test_goals_and_their_ratings_are_taken_away_as_a_file(web, patient, goal):
    actions.rate(goal_id=goal.pk, by=patient, score=4, note="=a formula", at=AT)
    text = b"".join(web.get("/diary/export/file/?kinds=goal,rating")).decode()

    assert "Walk to the shop and back" in text
    assert "'=a formula" in text


@pytest.mark.parametrize("address", [
    "/goals/{}/bring-back/", "/api/v1/goals/{}/restore/", "/diary/entries/goal/{}/restore/",
])
def test_a_fourth_does_not_come_back_by_any_door(address, web, patient, goal):
    # given a goal that was deleted, and three others since
    web.post(f"/goals/{goal.pk}/delete/")
    for number in range(actions.MOST):
        actions.set_goal(subject=patient, text=f"Another, {number}", at=AT)

    # when it is to come back
    web.post(address.format(goal.pk), content_type="application/json")

    # then it stays away, and comes once there is room
    assert queries.goals(subject=patient, viewer=patient).count() == actions.MOST
    actions.end(goal_id=Goal.objects.exclude(pk=goal.pk).first().pk, by=patient, ending=Ending.REACHED, at=AT)
    web.post(address.format(goal.pk), content_type="application/json")
    assert queries.goals(subject=patient, viewer=patient).filter(pk=goal.pk).exists()


def test_a_refusal_stands_whatever_kind_of_body_came_along(web, patient, goal):
    actions.end(goal_id=goal.pk, by=patient, ending=Ending.REACHED, at=AT)
    for number in range(actions.MOST):
        actions.set_goal(subject=patient, text=f"Another, {number}", at=AT)

    assert web.post(f"/api/v1/goals/{goal.pk}/take-up/", {"a": "form"}).status_code == 400


def test_what_a_goal_is_for_is_chosen_from_ones_values_or_typed(web, patient):
    exercises.save(subject=patient, tool="values", at=AT, answers={"areas": [{"area": "Friends", "importance": 9}]})
    assert '<option value="Friends">' in web.get("/goals/add/").content.decode()
    web.post("/goals/add/", {"text": "Ring Ash on Sundays", "value": "Friends"})
    goal = Goal.objects.get()
    assert "For: Friends" in web.get(f"/goals/{goal.pk}/").content.decode()
    told = web.patch(f"/api/v1/goals/{goal.pk}/", {"value": "Being a friend"}, content_type="application/json").json()
    assert (told["text"], told["value"]) == ("Ring Ash on Sundays", "Being a friend")
    web.post(f"/goals/{goal.pk}/edit/", {"text": "Ring Ash", "value": ""})
    assert Goal.objects.get().value == ""


def test_words_of_danger_in_what_it_is_for_are_heard(web):
    page = web.post("/goals/add/", {"text": "Get there", "value": "I want to kill myself"}, follow=True)
    assert "help-panel" in page.content.decode()
    assert Signal.objects.exists()


def test_too_long_a_word_for_it_is_said_and_stays(web):
    page = web.post("/goals/add/", {"text": "Ring Ash", "value": "v" * 201})
    assert page.status_code == 422
    assert "v" * 201 in page.content.decode()
    assert "Ring Ash" in page.content.decode()


def test_a_goal_from_before_there_was_such_a_word_is_read(web, goal):
    with connection.schema_editor() as editor:
        as_migrated = editor.effective_default(Goal._meta.get_field("value"))
    with connection.cursor() as cursor:
        cursor.execute("update goals_goal set value = %s", [as_migrated])
    assert web.get(f"/goals/{goal.pk}/").status_code == 200
    assert Goal.objects.get().value == ""


def test_a_weekly_prompt_is_asked_until_it_is_rated(web, patient, goal):
    at = timezone.now()
    local = timezone.localtime(at - timedelta(minutes=2))
    reminders.add(recipient=patient, kind="goal", times=[local.time()], weekdays=[local.weekday()],
                  at=at - timedelta(minutes=5))
    releasing.tick(at=at)
    assert [one.prompt.kind for one in reminding.waiting(patient, at=at)] == ["goal"]
    actions.rate(goal_id=goal.pk, by=patient, score=4, at=at)
    assert not reminding.waiting(patient, at=at)

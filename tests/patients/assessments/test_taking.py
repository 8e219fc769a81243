"""Answers are kept as they are given, and add up to nothing before all are there."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from patients.assessments import actions, queries
from patients.assessments.models import Answer, Assessment
from tests.patients.assessments.doors import REFUSED, values

ALL = {f"q{number}": 1 for number in range(1, 8)}


def test_a_whole_questionnaire_from_the_first_question_to_the_score(door, patient):
    reply, found = door.start("gad7")
    assert reply.status in (200, 201)

    door.answer(found, **ALL)
    reply = door.finish(found)

    found.refresh_from_db()
    assert (found.score, found.state, found.instrument_version, found.window) == (7, "finished", "1", "P2W")
    assert found.mode == "self" and found.entered_by == patient and found.asked_by is None
    assert found.started_at <= found.finished_at == found.taken_at
    assert "Your score is 7 out of 21." in reply.text


def test_each_answer_is_kept_as_it_is_given_with_its_time_and_by_whom(door, patient):
    _, found = door.start("gad7")
    door.answer(found, q1=2)

    kept = Answer.objects.get(assessment=found)
    assert (kept.item, kept.value, kept.entered_by, kept.subject) == ("1", 2, patient, patient)
    assert timezone.now() - kept.answered_at < timedelta(minutes=1)


def test_an_answer_that_was_changed_stays_beside_the_new_one(door):
    _, found = door.start("gad7")
    door.answer(found, q1=2)
    door.answer(found, q1=0)

    assert values(found) == {"1": 0}
    first = Answer.objects.get(assessment=found, value=2)
    assert first.replaced_at is not None


def test_the_same_answer_again_is_one_answer(door):
    _, found = door.start("gad7")
    for _again in range(2):
        door.answer(found, q1=2)

    assert Answer.objects.filter(assessment=found).count() == 1


def test_beginning_twice_goes_on_with_the_same_one(door):
    _, first = door.start("gad7")
    door.answer(first, q1=2)
    _, second = door.start("gad7")

    assert first == second
    assert values(second) == {"1": 2}


def test_it_can_be_carried_on_with_where_it_was_left(patient, signed_in, begin):
    found = begin("gad7")
    actions.answer(assessment_id=found.pk, by=patient, answers={"1": 1, "2": 1}, at=timezone.now())

    page = signed_in(patient).get(f"/assessments/taking/{found.pk}/", follow=True)

    assert page.request["PATH_INFO"].endswith("/question/3/")
    assert "Carry on" in signed_in(patient).get("/assessments/").content.decode()


def test_while_answers_are_missing_there_is_no_total(door):
    _, found = door.start("gad7")
    door.answer(found, **{name: value for name, value in ALL.items() if name != "q4"})

    reply = door.finish(found)

    found.refresh_from_db()
    assert reply.status == 422
    assert "4" in reply.text
    assert (found.total, found.finished_at, found.state) == (None, None, "unfinished")


def test_the_database_itself_keeps_no_total_of_something_unfinished(begin):
    found = begin("gad7")
    with pytest.raises(IntegrityError), transaction.atomic():
        Assessment.objects.filter(pk=found.pk).update(total=3)


def test_finishing_twice_is_finishing_once(door, fill):
    found = fill("gad7", each=2)
    reply = door.finish(found)

    assert reply.status == 200
    assert Assessment.objects.get(pk=found.pk).finished_at == found.finished_at


def test_what_is_finished_is_not_changed_any_more(door, fill):
    found = fill("gad7", each=2)
    reply = door.answer(found, q1=0)

    assert reply.status == REFUSED[door.name]
    assert "cannot be changed" in reply.text
    assert values(found)["1"] == 2


@pytest.mark.parametrize("value", [4, -1, 99, "often", "", 1.5, "1e3", "9" * 40])
def test_what_is_no_answer_is_refused_in_words_and_not_kept(door, value):
    _, found = door.start("gad7")
    reply = door.answer(found, q1=value)

    assert reply.status == 422
    assert "Choose one of the answers" in reply.text
    assert not Answer.objects.filter(assessment=found).exists()


@pytest.mark.parametrize("value", [True, None, [], {"a": 1}])
def test_by_api_other_kinds_of_value_are_refused_in_words_too(patient, signed_in, begin, value):
    found = begin("gad7")
    reply = signed_in(patient).patch(
        f"/api/v1/assessments/{found.pk}/", {"answers": {"1": value}}, content_type="application/json",
    )

    assert reply.status_code == 422
    assert reply["Content-Type"].startswith("application/problem+json")
    assert "Choose one" in reply.json()["errors"]["answers.1"][0]


def test_by_api_one_wrong_answer_does_not_hold_up_the_others(patient, signed_in, begin):
    found = begin("gad7")
    reply = signed_in(patient).patch(
        f"/api/v1/assessments/{found.pk}/", {"answers": {"1": 2, "2": 7, "8": 1}}, content_type="application/json",
    )

    assert reply.status_code == 422
    assert set(reply.json()["errors"]) == {"answers.2", "answers.8"}
    assert values(found) == {"1": 2}


def test_by_api_it_can_be_sent_whole(patient, signed_in):
    body = {"instrument": "phq2", "answers": {"1": 3, "2": 2}, "finish": True}
    client = signed_in(patient)
    replies = [
        client.post("/api/v1/assessments/", body, content_type="application/json",
                    headers={"Idempotency-Key": "the-same"}) for _again in range(2)
    ]

    assert [reply.status_code for reply in replies] == [201, 201]
    assert replies[0].json()["id"] == replies[1].json()["id"]
    assert replies[0].json()["total"] == 5
    assert Assessment.objects.count() == 1


def test_a_question_that_does_not_apply_is_kept_as_that(door):
    _, found = door.start("phq15")
    door.answer(found, q4=None)

    assert values(found) == {"4": None}


def test_the_question_about_difficulty_is_put_only_after_a_problem(patient, signed_in, begin):
    found, client = begin(), signed_in(patient)
    path = f"/assessments/taking/{found.pk}/question"
    for item in range(1, 9):
        client.post(f"{path}/{item}/", {"answer": 0})
    page = client.post(f"{path}/9/", {"answer": 0}, follow=True)
    assert page.request["PATH_INFO"].endswith("/check/")

    page = client.post(f"{path}/8/", {"answer": 1}, follow=True)
    assert page.request["PATH_INFO"].endswith("/question/difficulty/")


def test_set_aside_it_has_no_score_and_its_answers_stay(door):
    _, found = door.start("gad7")
    door.answer(found, q1=3)
    door.abandon(found)

    found.refresh_from_db()
    assert (found.state, found.total) == ("abandoned", None)
    assert values(found) == {"1": 3}
    assert door.answer(found, q2=1).status == REFUSED[door.name]
    _, again = door.start("gad7")
    assert again != found


def test_after_three_days_the_questions_would_be_about_another_time(door, begin, patient):
    found = begin("gad7", at=timezone.now() - timedelta(days=3, minutes=1))
    reply = door.answer(found, q1=1)

    assert reply.status == REFUSED[door.name]
    assert "begin it again" in reply.text
    _, again = door.start("gad7")
    assert again != found
    found.refresh_from_db()
    assert found.state == "abandoned"
    assert queries.unfinished(subject=patient, viewer=patient, at=timezone.now()) == [again]


def test_there_is_no_questionnaire_of_another_name(patient, signed_in):
    client = signed_in(patient)
    assert client.post("/assessments/nonsense/start/").status_code == 404
    reply = client.post("/api/v1/assessments/", {"instrument": "nonsense"}, content_type="application/json")
    assert reply.status_code == 400
    assert "no questionnaire" in reply.json()["errors"]["instrument"][0]


@pytest.mark.parametrize("code", ["isi", "cssrs"])
def test_without_a_licence_it_cannot_be_begun(patient, signed_in, code):
    client = signed_in(patient)
    page = client.post(f"/assessments/{code}/start/", follow=True)
    reply = client.post("/api/v1/assessments/", {"instrument": code}, content_type="application/json")

    assert "licence" in page.content.decode()
    assert reply.status_code == 400
    assert "licence" in reply.json()["errors"]["instrument"][0]
    assert not Assessment.objects.exists()


def test_nobody_sees_or_touches_anothers(strangers_door, begin, fill):
    open_one, done = begin("gad7"), fill("gad2")

    assert strangers_door.see(open_one).status == 404
    assert strangers_door.see(done).status == 404
    assert strangers_door.answer(open_one, q1=1).status == 404
    assert strangers_door.finish(open_one).status == 404
    assert strangers_door.abandon(open_one).status == 404
    assert strangers_door.delete(done).status == 404
    assert strangers_door.restore(done).status == 404
    assert "gad" not in strangers_door.table()
    assert values(open_one) == {}


@pytest.mark.parametrize("query", ["instrument=%00", "instrument=x&cursor=abc", "instrument=" + "9" * 3000])
def test_odd_questions_about_the_list_are_no_fault_of_ours(patient, signed_in, query):
    assert signed_in(patient).get(f"/api/v1/assessments/?{query}").status_code in (200, 404)


@pytest.mark.parametrize("path", [
    "scores/?instrument=%00", "scores/?instrument=phq9&days=8", "scores/?instrument=phq9&first=0001-01-01",
    "scores/", "table/?instrument=%00",
])
def test_odd_questions_about_scores_are_refused_in_words(patient, signed_in, path):
    reply = signed_in(patient).get(f"/api/v1/assessments/{path}")

    assert reply.status_code == 400
    assert reply.json()["errors"]


@pytest.mark.parametrize("body", ["[]", "7", '"x"', '{"answers": 7}', '{"answers": {"1": "\\ud800"}}', "{"])
def test_odd_bodies_are_refused_in_words(patient, signed_in, begin, body):
    found = begin("gad7")
    for method, path in (("patch", f"{found.pk}/"), ("post", "")):
        reply = getattr(signed_in(patient), method)(
            f"/api/v1/assessments/{path}", body, content_type="application/json",
        )
        assert reply.status_code in (400, 422)
        assert reply["Content-Type"].startswith("application/problem+json")

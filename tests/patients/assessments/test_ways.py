"""One question a page or all on one: the same answers, the same mistakes told, nothing typed lost."""

import pytest
from django.utils import timezone

from patients.assessments import actions, queries
from patients.assessments.models import Answer
from tests.patients.assessments.doors import values


def path_of(found, rest: str = "all/") -> str:
    return f"/assessments/taking/{found.pk}/{rest}"


def test_the_wish_is_kept_and_followed(door, patient, signed_in, begin):
    found, client = begin("gad7"), signed_in(patient)
    assert client.get(path_of(found, ""), follow=True).request["PATH_INFO"].endswith("/question/1/")

    assert door.prefer_all().status in (200, 302)

    assert queries.all_on_one_page(subject=patient)
    assert client.get(path_of(found, ""), follow=True).request["PATH_INFO"].endswith("/all/")


def test_by_api_the_wish_can_be_read(patient, signed_in):
    assert signed_in(patient).get("/api/v1/assessments/preference/").json() == {"all_on_one_page": False}


def test_a_wish_that_is_none_is_told(patient, signed_in):
    page = signed_in(patient).post("/assessments/setting/", {"way": "sideways"})
    assert page.status_code == 422
    assert "Choose one of the two" in page.content.decode()


def test_the_wish_leads_back_within_the_site_only(patient, signed_in):
    client = signed_in(patient)
    for onward, leads_to in (("/assessments/phq9/", "/assessments/phq9/"), ("//evil.example/", "/assessments/")):
        assert client.post(f"/assessments/setting/?next={onward}", {"way": "all"})["Location"] == leads_to


def test_all_at_once(patient, signed_in, begin):
    found = begin("gad7")
    page = signed_in(patient).post(path_of(found), {f"q-{n}": 3 for n in range(1, 8)}, follow=True)

    assert "Your score is 21 out of 21." in page.content.decode()


def test_what_is_missing_is_said_and_what_was_given_is_kept_and_shown(patient, signed_in, begin):
    found = begin("gad7")
    page = signed_in(patient).post(path_of(found), {"q-1": 2, "q-3": 0})

    text = page.content.decode()
    assert page.status_code == 422
    assert text.count("Error:") >= 5 or text.count("nhsuk-error-message") == 5
    assert values(found) == {"1": 2, "3": 0}
    assert 'value="2" checked' in text


def test_a_wrong_one_is_said_and_the_others_are_kept(patient, signed_in, begin):
    found = begin("gad7")
    page = signed_in(patient).post(path_of(found), {"q-1": 2, "q-2": 9, "later": "yes"})

    assert page.status_code == 422
    assert "Choose one of the answers that are given" in page.content.decode()
    assert values(found) == {"1": 2}


def test_it_can_be_left_for_later(patient, signed_in, begin):
    found = begin("gad7")
    page = signed_in(patient).post(path_of(found), {"q-1": 2, "later": "yes"}, follow=True)

    assert "Your answers so far are saved." in page.content.decode()
    found.refresh_from_db()
    assert found.state == "unfinished"


def test_nothing_chosen_is_told_on_a_page_of_one_question(patient, signed_in, begin):
    page = signed_in(patient).post(path_of(begin("gad7"), "question/1/"), {})

    assert page.status_code == 422
    assert "Choose one of the answers" in page.content.decode()


def test_an_answer_given_before_is_shown_again(patient, signed_in, begin):
    found = begin("gad7")
    actions.answer(assessment_id=found.pk, by=patient, answers={"1": 2}, at=timezone.now())

    assert 'value="2" checked' in signed_in(patient).get(path_of(found, "question/1/")).content.decode()


@pytest.mark.parametrize("item", ["99", "difficulty", "x"])
def test_there_is_no_page_for_a_question_that_is_not_put(patient, signed_in, begin, item):
    assert signed_in(patient).get(path_of(begin(), f"question/{item}/")).status_code == 404


def test_every_word_that_was_typed_stays(patient, signed_in, begin):
    long = "A long and winding answer. " * 300
    page = signed_in(patient).post(path_of(begin("pcl5"), "question/event/"), {"answer": long})

    assert page.status_code == 422
    assert long.strip() in page.content.decode()


def test_a_character_that_cannot_be_kept_is_told(patient, signed_in, begin):
    found = begin("pcl5")
    client = signed_in(patient)
    page = client.post(path_of(found, "question/event/"), {"answer": "be\x00fore"})
    assert page.status_code == 422
    for words in ("be\x00fore", "half \ud83d"):
        reply = client.patch(f"/api/v1/assessments/{found.pk}/", {"answers": {"event": words}},
                             content_type="application/json")
        assert reply.status_code == 422
    assert not Answer.objects.exists()


def test_a_question_that_may_be_left_out_can_be_skipped(patient, signed_in, begin):
    found = begin("pcl5")
    page = signed_in(patient).post(path_of(found, "question/event/"), {"answer": ""}, follow=True)

    assert page.request["PATH_INFO"].endswith("/question/1/")
    assert not found.answers.exists()


def test_the_check_shows_all_answers_before_they_count(patient, signed_in, begin):
    found = begin("gad2")
    actions.answer(assessment_id=found.pk, by=patient, answers={"1": 2, "2": 3}, at=timezone.now())
    page = signed_in(patient).get(path_of(found, "check/")).content.decode()

    assert "More than half the days" in page
    assert "Nearly every day" in page
    found.refresh_from_db()
    assert found.total is None

"""Item nine of PHQ-9: help in the very answer, a signal whatever the total, also when nothing is ever finished."""

from datetime import timedelta

import pytest
from django.utils import timezone

from patients.assessments import actions
from patients.safety.models import Incident, Signal, Source
from tests.patients.assessments.doors import REFUSED

WORDS = "I want to kill myself tonight"


@pytest.mark.parametrize("mark", [1, 2, 3])
def test_any_mark_is_answered_with_help_and_our_question_at_once(door, patient, mark):
    _, found = door.start("phq9")
    reply = door.answer(found, q9=mark)

    assert reply.status == 200
    assert reply.helps and reply.asks
    assert "116 123" in reply.text
    assert "Are you having thoughts of ending your life?" in reply.text
    signal = Signal.objects.get(subject=patient)
    assert (signal.source, signal.source_id, signal.respond, signal.rule_id) == (
        Source.ASSESSMENT, str(found.pk), "today", "phq9.item9",
    )
    assert Incident.objects.get(subject=patient).respond == "today"


def test_the_form_is_kept_and_can_be_carried_on_with(door):
    _, found = door.start("phq9")
    door.answer(found, q1=2)
    door.answer(found, q9=1)

    assert door.answer(found, q2=1).status in (200, 302)
    assert found.answers.count() == 3


def test_it_is_raised_though_nothing_else_is_ever_answered(door, patient):
    _, found = door.start("phq9")
    door.answer(found, q9=1)
    door.abandon(found)

    assert Signal.objects.filter(subject=patient).count() == 1


def test_not_at_all_raises_nothing_and_reassures_nobody(door):
    _, found = door.start("phq9")
    reply = door.answer(found, q9=0)

    assert not reply.helps
    assert not Signal.objects.exists()


def test_the_same_mark_again_shows_help_again_and_raises_nothing_twice(door):
    _, found = door.start("phq9")
    replies = [door.answer(found, q9=1) for _again in range(2)]

    assert all(reply.helps for reply in replies)
    assert Signal.objects.count() == 1


def test_a_mark_taken_back_to_not_at_all_stays_raised(door):
    _, found = door.start("phq9")
    door.answer(found, q9=3)
    door.answer(found, q9=0)

    assert Signal.objects.count() == 1
    assert found.answers.filter(item="9", value=3).exists()


def test_a_mark_that_came_too_late_to_be_kept_is_heard_all_the_same(door, begin):
    found = begin(at=timezone.now() - timedelta(days=5))
    reply = door.answer(found, q9=2)

    assert reply.status == REFUSED[door.name]
    assert reply.helps
    assert Signal.objects.count() == 1
    assert not found.answers.exists()


def test_beside_a_wrong_answer_it_is_raised_too(patient, signed_in, begin):
    found = begin()
    reply = signed_in(patient).patch(
        f"/api/v1/assessments/{found.pk}/", {"answers": {"1": 9, "9": 1}}, content_type="application/json",
    )

    assert reply.status_code == 422
    assert reply.json()["help"] and reply.json()["question"]
    assert Signal.objects.count() == 1


def test_on_the_one_page_too_while_others_are_missing(patient, signed_in, begin):
    found = begin()
    page = signed_in(patient).post(f"/assessments/taking/{found.pk}/all/", {"q-9": "1", "q-1": "7"})

    text = page.content.decode()
    assert page.status_code == 422
    assert 'id="help-panel"' in text and 'id="our-question"' in text
    assert Signal.objects.count() == 1
    assert found.answers.get().item == "9"


def test_at_the_end_of_the_one_page_help_comes_before_the_score(patient, signed_in, begin):
    found = begin()
    page = signed_in(patient).post(f"/assessments/taking/{found.pk}/all/", {f"q-{n}": "1" for n in range(1, 10)})

    text = page.content.decode()
    assert page.status_code == 200
    assert 'id="help-panel"' in text
    assert f'href="/assessments/results/{found.pk}/"' in text
    found.refresh_from_db()
    assert found.score == 9


def test_sent_whole_by_api_help_comes_with_the_score(patient, signed_in):
    answers = {str(number): 0 for number in range(1, 9)} | {"9": 1}
    reply = signed_in(patient).post(
        "/api/v1/assessments/", {"instrument": "phq9", "answers": answers, "finish": True},
        content_type="application/json",
    )

    assert reply.status_code == 201
    assert (reply.json()["total"], reply.json()["told"]) == (1, True)
    assert reply.json()["help"]


def test_in_a_request_that_cannot_be_read_help_comes_with_the_error(patient, signed_in):
    reply = signed_in(patient).post(
        "/api/v1/assessments/", {"instrument": "phq9", "answers": {"9": 2}, "finish": "perhaps"},
        content_type="application/json",
    )

    assert reply.status_code == 400
    assert reply.json()["help"] and reply.json()["told"] is False


@pytest.mark.parametrize("code", [None, 7, "x\x00", "nonsense", ["phq9"], "gad7"])
def test_words_of_danger_in_a_request_for_nothing_are_answered_with_help(patient, signed_in, code):
    reply = signed_in(patient).post(
        "/api/v1/assessments/", {"instrument": code, "answers": {"event": WORDS}, "finish": "perhaps"},
        content_type="application/json", headers={"Idempotency-Key": "y" * 200},
    )

    assert reply.status_code == 400
    assert reply.json()["help"]


def test_under_a_key_that_was_used_before_it_is_heard_all_the_same(patient, signed_in):
    client, path = signed_in(patient), "/api/v1/assessments/"
    for mark in (0, 2):
        reply = client.post(path, {"instrument": "phq9", "answers": {"9": mark}}, content_type="application/json",
                            headers={"Idempotency-Key": "the-same"})

    assert reply.status_code == 422
    assert reply.json()["help"] and reply.json()["question"]
    assert Signal.objects.count() == 1


def test_entered_by_a_clinician_it_is_raised_about_the_patient(patient, clinician):
    found = actions.start(subject=patient, code="phq9", by=clinician, mode="paper", at=timezone.now())
    answered = actions.answer(assessment_id=found.pk, by=clinician, answers={"9": 1}, at=timezone.now())

    assert answered.calls_for_help
    assert Signal.objects.get().subject == patient


def test_kept_together_or_not_at_all(patient, begin, monkeypatch):
    def full(**_):
        raise OSError("the disk is full")

    found = begin()
    monkeypatch.setattr("patients.safety.raising.Signal.objects.create", full)
    with pytest.raises(OSError, match="disk"):
        actions.answer(assessment_id=found.pk, by=patient, answers={"9": 1}, at=timezone.now())

    assert not found.answers.exists()


def test_words_in_an_answer_are_screened_like_any_others(door):
    _, found = door.start("pcl5")
    reply = door.answer(found, qevent=WORDS)

    assert reply.helps
    assert Signal.objects.get(respond="now").source == Source.ASSESSMENT
    assert found.answers.get().words == WORDS


def test_words_that_cannot_be_kept_are_answered_with_help_all_the_same(patient, signed_in, begin):
    found = begin("pcl5")
    page = signed_in(patient).post(
        f"/assessments/taking/{found.pk}/question/event/", {"answer": f"{WORDS} " * 200},
    )

    text = page.content.decode()
    assert page.status_code == 422
    assert 'id="help-panel"' in text
    assert "at most 4,000 characters" in text
    assert WORDS in text

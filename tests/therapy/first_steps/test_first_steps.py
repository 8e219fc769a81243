"""The first pages through both doors: what is offered and why, what is kept, and that all of it may be left out."""

import re

import pytest
from django.urls import reverse

from patients.safety.models import Signal
from therapy.first_steps import choices, rules
from therapy.first_steps.models import Beginning
from therapy.library import queries as library
from therapy.practice.screens import SCREENS

DANGER = "I am going to kill myself tonight"


@pytest.mark.parametrize(("brings", "likes", "first"), [
    ([], [], "breathe"), (["sleep"], [], "sleep"), (["low"], ["do"], "small"), (["panic", "past"], [], "senses"),
    (["sleep", "stress"], ["person"], "person"), ([], ["safe"], "plan"), (["worry"], ["calm"], "breathe"),
])
def test_the_step_goes_with_what_was_chosen(brings, likes, first):
    offered = rules.offer(choices.STEPS, brings=brings, likes=likes)
    assert offered[0].step.code == first
    assert len(offered) == rules.MOST


@pytest.mark.parametrize("choice", [*choices.BRINGS, *choices.LIKES], ids=lambda choice: choice.code)
def test_for_everything_that_can_be_chosen_there_is_a_step_that_says_so(choice):
    [first, *_] = rules.offer(choices.STEPS, brings=[choice.code], likes=[choice.code])
    assert choice.code in first.because


@pytest.mark.parametrize("step", choices.STEPS, ids=lambda step: step.code)
def test_every_step_leads_somewhere_that_is_there(step, patient, signed_in):
    assert {*step.brings, *step.likes} <= set(choices.WORDS)
    if step.place == "practice:screen":
        assert step.args[0] in SCREENS
    if step.place == "library:article":
        assert library.article(step.args[0])
    assert signed_in(patient).get(reverse(step.place, args=step.args)).status_code == 200
    assert step.minutes <= 2


def test_three_pages_and_a_step(patient, signed_in):
    client = signed_in(patient)
    assert client.post("/first-steps/", {"brings": ["sleep"], "words": "Since the baby"}).url == "/first-steps/likes/"
    assert client.post("/first-steps/likes/", {"likes": ["rest"]}).url == "/first-steps/small-step/"
    page = client.get("/first-steps/small-step/").content.decode()
    assert "Read how sleep works" in page
    assert re.search(r"Because you chose:\s+Sleep better, Sleeping badly", page)
    assert client.post("/first-steps/small-step/", {"step": "sleep"}).url == "/library/how-sleep-works/"
    assert "Your first small step" in client.get("/").content.decode()
    client.post("/first-steps/small-step/done/", {"yes": "1"})
    assert "Your first small step" not in client.get("/").content.decode()
    client.post("/first-steps/small-step/done/")
    assert "Your first small step" in client.get("/").content.decode()


def test_a_program_does_the_same(patient, signed_in):
    client = signed_in(patient)

    def call(method, path, body):
        return getattr(client, method)(f"/api/v1/first-steps/{path}", body, content_type="application/json").json()

    kept = call("patch", "", {"brings": ["sleep"], "likes": ["rest"], "words": "Since the baby"})["beginning"]
    assert kept["offered"][0]["code"] == "sleep"
    assert kept["offered"][0]["because"] == ["Sleep better", "Sleeping badly"]
    assert call("put", "small-step/", {"step": "sleep"})["step"] == "sleep"
    assert call("patch", "small-step/", {"done": True})["done_at"]
    assert client.get("/api/v1/first-steps/").json()["words"] == "Since the baby"
    assert client.delete("/api/v1/first-steps/").json()["left_at"]


def test_all_of_it_may_be_left_out(patient, signed_in):
    client = signed_in(patient)
    assert "Your first steps" in client.get("/").content.decode()
    for page in ("/first-steps/", "/first-steps/likes/"):
        assert client.post(page, {}).status_code == 302
    assert client.get("/first-steps/small-step/").status_code == 200
    client.post("/first-steps/leave/")
    assert "Your first steps" not in client.get("/").content.decode()
    client.post("/first-steps/", {"brings": ["low"]})
    assert "Your first steps" in client.get("/").content.decode()


def test_words_of_danger_are_answered_with_help_and_kept(patient, signed_in):
    client = signed_in(patient)
    page = client.post("/first-steps/", {"words": DANGER}).content.decode()
    assert "help-panel" in page
    assert "Your answer is saved." in page
    assert Signal.objects.exists()
    assert Beginning.objects.get().words == DANGER
    assert "help-panel" in client.get("/first-steps/").content.decode()


@pytest.mark.parametrize("door", ["web", "api"])
def test_words_that_are_refused_are_heard(patient, signed_in, door):
    client, words = signed_in(patient), f"{DANGER} {'w' * 1_000}"
    if door == "web":
        answer = client.post("/first-steps/", {"words": words})
        assert answer.status_code == 422
        assert "wwww" in answer.content.decode()
        assert "help-panel" in answer.content.decode()
    else:
        answer = client.patch("/api/v1/first-steps/", {"words": words}, content_type="application/json")
        assert answer.status_code == 400
        assert answer.json()["help"]
    assert Signal.objects.exists()


@pytest.mark.parametrize(("address", "sent"), [
    ("/first-steps/", {"brings": ["nonsense"]}), ("/first-steps/likes/", {"likes": ["nonsense"]}),
    ("/first-steps/small-step/", {"step": "nonsense"}),
])
def test_what_is_no_choice_is_said(patient, signed_in, address, sent):
    assert signed_in(patient).post(address, sent).status_code == 422
    assert not Beginning.objects.exists()


def test_nobody_else_sees_it(patient, clinician, signed_in):
    client = signed_in(patient)
    client.post("/first-steps/", {"words": "Since the baby"})
    assert signed_in(clinician).get("/first-steps/").status_code == 404
    assert "Since the baby" not in signed_in(clinician).get(f"/office/patients/{patient.pk}/").content.decode()

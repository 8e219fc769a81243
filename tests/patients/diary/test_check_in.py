"""The short check-in: every step kept at once or skipped, by both doors, without script."""

import dataclasses
import json
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from patients.diary import check_in, checking_in
from patients.diary.models import CheckIn, Mood, Note
from patients.safety.models import Signal

WORDS = "I want to kill myself tonight"


@pytest.fixture(autouse=True)
def own_steps(monkeypatch):
    """Only the diary's own two: rooms above may offer more."""
    monkeypatch.setattr(check_in, "_offered", {code: check_in.step_of(code) for code in ("mood", "line")})


@pytest.fixture
def client(patient, signed_in):
    return signed_in(patient)


def take(client, step, **typed):
    return client.post(f"/diary/check-in/{step}/", {"once": str(uuid.uuid4()), **typed})


def say(client, steps, **headers):
    return client.post("/api/v1/check-ins/", json.dumps({"steps": steps}), content_type="application/json",
                       headers=headers)


def test_it_goes_from_step_to_step_and_keeps_each_at_once(client, patient):
    assert client.get("/diary/check-in/").url == "/diary/check-in/mood/"

    assert take(client, "mood", score="6", energy="3").url == "/diary/check-in/line/"
    mood = Mood.objects.get(subject=patient)
    assert (mood.score, mood.energy) == (6, 3)
    assert take(client, "line", text="Rain all day").url == "/diary/check-in/done/"

    assert Note.objects.get().text == "Rain all day"
    assert "Thank you for checking in" in client.get("/diary/check-in/done/").content.decode()
    assert client.get("/diary/check-in/").url == "/diary/check-in/done/"
    assert CheckIn.objects.get().finished_at


def test_every_step_may_be_skipped(client):
    assert take(client, "mood", skip="yes").url == "/diary/check-in/line/"
    assert take(client, "line", skip="yes").url == "/diary/check-in/done/"

    assert not Mood.objects.exists()
    assert not Note.objects.exists()
    assert "Nothing to say today is fine" in client.get("/diary/check-in/done/").content.decode()


def test_one_goes_on_where_one_stopped_and_a_new_day_begins_anew(client, patient):
    take(client, "mood", score="6")
    assert "Go on where you stopped" in client.get("/diary/check-in/done/").content.decode()
    assert client.get("/diary/check-in/").url == "/diary/check-in/line/"

    tomorrow = timezone.now() + timedelta(days=1)
    assert checking_in.progress(subject=patient, at=tomorrow).left == ["mood", "line"]
    checking_in.skip(subject=patient, step=check_in.step_of("mood"), at=tomorrow)
    assert CheckIn.objects.filter(finished_at=None).count() == 1


def test_one_may_check_in_once_more_on_the_same_day(client):
    for _ in range(2):
        take(client, "mood", score="6")
        take(client, "line", skip="yes")

    assert Mood.objects.count() == 2
    assert CheckIn.objects.count() == 2


def test_an_empty_step_says_that_it_may_be_skipped_and_keeps_what_was_typed(client):
    page = take(client, "mood", energy="4")

    assert page.status_code == 422
    assert "or skip this step" in page.content.decode()
    assert 'value="4" checked' in page.content.decode()
    assert take(client, "line", text="x" * 201).status_code == 422
    assert not CheckIn.objects.exists()


def test_the_same_step_sent_twice_is_kept_once(client):
    key = str(uuid.uuid4())

    for _ in range(2):
        assert take(client, "mood", score="6", once=key).status_code == 302
    assert Mood.objects.count() == 1


def test_a_line_that_calls_for_help_is_answered_with_it_and_leads_on(client):
    page = take(client, "line", text=WORDS).content.decode()

    assert 'id="help-panel"' in page
    assert "/diary/check-in/mood/" in page
    assert Signal.objects.filter(respond="now").exists()


def test_words_that_were_typed_and_then_skipped_are_heard_and_not_kept(client):
    page = take(client, "line", text=WORDS, skip="yes").content.decode()

    assert 'id="help-panel"' in page
    assert "Your words are not in your diary." in page
    assert not Note.objects.exists()
    assert Signal.objects.filter(respond="now").exists()


def test_a_step_that_does_not_exist_is_not_there(client):
    assert client.get("/diary/check-in/secret/").status_code == 404


def test_by_api_all_is_said_at_once_and_the_rest_is_skipped(client):
    assert [step["code"] for step in client.get("/api/v1/check-ins/").json()["steps"]] == ["mood", "line"]

    answer = say(client, {"mood": {"score": 6, "energy": 2}})

    assert answer.status_code == 201
    assert answer.json()["entries"] == {"mood": str(Mood.objects.get().pk)}
    after = client.get("/api/v1/check-ins/").json()
    assert (after["taken"], after["left"], after["finished"]) == (["mood"], [], True)


def test_by_api_nothing_is_kept_when_one_step_is_wrong(client):
    answer = say(client, {"mood": {"score": 6}, "line": {"text": ""}})

    assert answer.status_code == 400
    assert "line" in answer.json()["errors"]
    assert say(client, {"secret": {}}).status_code == 400
    assert say(client, {"mood": {"score": {"a": 1}}}).status_code == 400
    assert not Mood.objects.exists()


def test_by_api_words_that_call_for_help_get_it(client):
    assert say(client, {"line": {"text": WORDS}}).json()["help"]
    refused = say(client, {"line": {"text": WORDS}, "mood": {"score": 99}})
    assert refused.status_code == 400
    assert refused.json()["help"]


def test_by_api_the_same_key_is_done_once(client):
    for _ in range(2):
        assert say(client, {"mood": {"score": 6}}, **{"Idempotency-Key": "one"}).status_code == 201
    assert Mood.objects.count() == 1


def test_a_step_that_applies_no_more_once_it_was_answered_can_be_sent_twice(client):
    once = dataclasses.replace(check_in.step_of("line"), applies=lambda **_: not Note.objects.exists())
    check_in.offer(once)
    key = str(uuid.uuid4())

    answers = [take(client, "line", text="Rain", once=key) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert Note.objects.count() == 1
    assert "Anything to note about today?" in client.get("/diary/check-in/done/").content.decode()


def test_half_a_letter_is_refused_in_words(patient, signed_in):
    """Programs can send one, and it cannot be written down."""
    answer = signed_in(patient).post(
        "/api/v1/check-ins/", '{"steps": {"line": {"text": "Rain \\ud800 all day"}}}', content_type="application/json")

    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["line"])

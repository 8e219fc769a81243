"""A conversation with the guided coach, through both doors."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety import rules
from patients.safety.models import Incident, Signal
from therapy.companion import actions, queries
from therapy.companion.models import Conversation, State, Turn

WANTS_TO_DIE = "I want to die and I have decided to do it tonight"


@pytest.fixture
def agrees(patient, now):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True}, at=now,
    )


@pytest.fixture
def conversation(patient, now):
    return actions.begin(subject=patient, at=now)


class Web:
    def __init__(self, client):
        self.client = client

    def say(self, conversation, text, key=""):
        data = {"text": text} | ({"once": key} if key else {})
        return self.client.post(f"/conversations/{conversation.pk}/", data)

    def read(self, conversation) -> str:
        return self.client.get(f"/conversations/{conversation.pk}/?all=1").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def say(self, conversation, text, key=""):
        headers = {"Idempotency-Key": key} if key else {}
        return self.client.post(
            f"/api/v1/conversations/{conversation.pk}/turns/", {"text": text}, content_type="application/json",
            headers=headers,
        )

    def read(self, conversation) -> str:
        return self.client.get(f"/api/v1/conversations/{conversation.pk}/turns/").content.decode()


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def test_what_is_said_is_kept_and_answered(door, conversation):
    assert door.say(conversation, "My boss shouted at me").status_code in (201, 302)

    said, reply = Turn.objects.order_by("position")[1:3]
    assert said.text == "My boss shouted at me"
    assert reply.provider == "coach"
    assert reply.state == State.KEPT
    assert "My boss shouted at me" in door.read(conversation)


def test_words_of_danger_show_help_in_the_very_answer_and_no_coach_speaks(door, conversation, agrees, clinician):
    answer = door.say(conversation, WANTS_TO_DIE)

    assert "116 123" in answer.content.decode()
    reply = Turn.objects.latest("position")
    assert reply.provider == "fixed"
    assert reply.called_for_help
    assert Incident.objects.count() == 1
    assert Signal.objects.first().evidence


def test_words_of_danger_are_never_read_again_without_help_beside_them(conversation, agrees, signed_in, patient):
    door = Web(signed_in(patient))
    door.say(conversation, WANTS_TO_DIE)

    page = door.read(conversation)

    assert WANTS_TO_DIE in page
    assert "116 123" in page


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_said_is_told_and_nothing_kept(door, conversation, text):
    before = Turn.objects.count()

    assert door.say(conversation, text).status_code in (400, 422)
    assert Turn.objects.count() == before


def test_too_long_is_told_keeps_what_was_typed_and_is_heard_all_the_same(door, conversation, agrees, clinician):
    text = "word " * 1000 + WANTS_TO_DIE
    before = Turn.objects.count()

    answer = door.say(conversation, text)

    assert answer.status_code in (400, 422)
    assert "116 123" in answer.content.decode()
    assert Turn.objects.count() == before
    assert Incident.objects.count() == 1


def test_a_form_with_an_error_still_holds_every_word(conversation, signed_in, patient):
    text = "word " * 1000

    page = Web(signed_in(patient)).say(conversation, text).content.decode()

    assert text.strip() in page


def test_a_megabyte_is_refused_kindly(door, conversation):
    assert door.say(conversation, "a" * 1_000_000).status_code in (400, 422)


def test_the_same_key_says_it_once(door, conversation):
    key = str(uuid.uuid4())

    first, second = (door.say(conversation, "Hello there", key) for _ in range(2))

    assert first.status_code == second.status_code
    assert Turn.objects.filter(author="patient").count() == 1


def test_going_back_and_writing_something_else_is_said_too(conversation, signed_in, patient):
    door, key = Web(signed_in(patient)), str(uuid.uuid4())

    door.say(conversation, "Hello there", key)
    door.say(conversation, "Hello again", key)

    said = Turn.objects.filter(author="patient").order_by("position")
    assert [turn.text for turn in said] == ["Hello there", "Hello again"]


def test_characters_that_cannot_be_read_are_told_and_the_words_are_heard(door, conversation, agrees, clinician):
    before = Turn.objects.count()

    answer = door.say(conversation, "I want to die\0 tonight")

    assert answer.status_code in (400, 422)
    assert "116 123" in answer.content.decode()
    assert Turn.objects.count() == before
    assert Incident.objects.count() == 1


@pytest.mark.parametrize("who", ["stranger_patient", "clinician", "stranger_clinician", "trial_admin"])
def test_nobody_else_finds_it(conversation, signed_in, who, request):
    client = signed_in(request.getfixturevalue(who))

    for path in (f"/conversations/{conversation.pk}/", f"/api/v1/conversations/{conversation.pk}/turns/"):
        assert client.get(path).status_code == 404
        assert client.post(path, {"text": "hello"}, content_type="application/json").status_code == 404


def test_a_paused_conversation_goes_on_where_it_was(patient, conversation, now):
    actions.say(subject=patient, conversation_id=conversation.pk, text="Not good, a 3", at=now)
    conversation.refresh_from_db()
    before = conversation.coach_state

    actions.pause(subject=patient, conversation_id=conversation.pk, at=now)
    turn = actions.resume(subject=patient, conversation_id=conversation.pk, at=now + timedelta(days=2))

    conversation.refresh_from_db()
    assert conversation.paused_at is None
    assert turn.text
    assert conversation.coach_state["step"] == before["step"]


def test_a_deleted_conversation_is_gone_at_once_can_come_back_and_then_is_gone_for_good(patient, conversation, now):
    deleted = actions.delete(subject=patient, conversation_id=conversation.pk, at=now)
    assert not queries.conversations(subject=patient, viewer=patient).exists()
    assert not queries.turns(viewer=patient, conversation_id=conversation.pk).exists()

    actions.bring_back(subject=patient, conversation_id=conversation.pk, at=now)
    assert not actions.purge(conversation_id=conversation.pk, deleted=deleted.deleted_at.isoformat())
    again = actions.delete(subject=patient, conversation_id=conversation.pk, at=now + timedelta(minutes=1))
    assert actions.purge(conversation_id=conversation.pk, deleted=again.deleted_at.isoformat())

    assert not Conversation.objects.exists()
    assert not Turn.objects.exists()


def test_if_a_reply_cannot_be_written_the_words_are_not_half_kept(patient, conversation, agrees, now, monkeypatch):
    from therapy.companion import coach

    before = Turn.objects.count()
    monkeypatch.setattr(coach, "answer", lambda *_, **__: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        actions.say(subject=patient, conversation_id=conversation.pk, text="Hello", at=now)

    assert Turn.objects.count() == before


def test_the_list_needs_the_same_few_queries_however_many_there_are(
    patient, signed_in, now, django_assert_max_num_queries,
):
    for hours in range(25):
        actions.begin(subject=patient, at=now + timedelta(hours=hours))
    client = signed_in(patient)

    with django_assert_max_num_queries(14):
        assert client.get("/conversations/").status_code == 200


def test_a_long_conversation_shows_its_end_with_the_same_few_queries(
    patient, conversation, signed_in, django_assert_max_num_queries,
):
    for number in range(60):
        actions.say(subject=patient, conversation_id=conversation.pk, text=f"sentence {number}", at=timezone.now())
    client = signed_in(patient)

    with django_assert_max_num_queries(14):
        page = client.get(f"/conversations/{conversation.pk}/").content.decode()

    assert "sentence 59" in page
    assert "sentence 1<" not in page


def test_everything_is_screened_before_anybody_answers(patient, conversation, agrees, now, monkeypatch):
    heard = []
    screen = rules.screen
    monkeypatch.setattr(rules, "screen", lambda text: heard.append(text) or screen(text))

    actions.say(subject=patient, conversation_id=conversation.pk, text="A plain sentence", at=now)

    assert heard == ["A plain sentence"]

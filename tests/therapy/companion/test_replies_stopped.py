"""A reply that is stopped, or asked for again, and a time that was chosen: through both doors."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.live import channels as live
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions, providers, queries, sessions
from therapy.companion.models import State, Turn

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def by_model(patient, settings):
    """A model is set up and agreed to. No worker runs: what it says is said by the tests."""
    providers._made.cache_clear()
    settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", "http://127.0.0.1:9"
    agree()
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=timezone.now(),
    )
    yield
    providers._made.cache_clear()


@pytest.fixture
def conversation(patient, by_model):
    return actions.begin(subject=patient, at=timezone.now())


@pytest.fixture
def said(patient, conversation):
    return actions.say(subject=patient, conversation_id=conversation.pk, text="A heavy day", at=timezone.now())


class Web:
    def __init__(self, client):
        self.client = client

    def act(self, conversation, what, **data):
        return self.client.post(f"/conversations/{conversation.pk}/{what}/", data)

    def done(self, answer) -> bool:
        return answer.status_code == 302

    def choose(self, conversation, minutes):
        return self.act(conversation, "length", minutes=minutes or "")


class Api:
    def __init__(self, client):
        self.client = client

    def act(self, conversation, what, **data):
        return self.client.post(f"/api/v1/conversations/{conversation.pk}/{what}/", content_type="application/json")

    def done(self, answer) -> bool:
        return answer.status_code == 200

    def choose(self, conversation, minutes):
        return self.client.put(f"/api/v1/conversations/{conversation.pk}/length/", {"minutes": minutes},
                               content_type="application/json")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def says(turn, *words, restart: bool = False):
    if restart:
        live.say("turn", turn.pk, event="restart")
    for one in words:
        live.say("turn", turn.pk, event="words", data=json.dumps({"text": one}))


def test_a_stopped_reply_keeps_what_came_and_says_so(door, conversation, said, patient, signed_in):
    says(said.reply, "Lost words", restart=True)
    says(said.reply, "That sounds ", "like a lot.", restart=True)

    assert door.done(door.act(conversation, "stop"))

    turn = Turn.objects.get(pk=said.reply.pk)
    assert (turn.text, turn.state) == ("That sounds like a lot.", State.KEPT)
    assert turn.stopped_at
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    assert "You stopped this answer here." in page
    assert "data-hs-stream" not in page
    assert not queries.is_wanted(turn.pk)


def test_what_the_worker_says_after_a_stop_changes_no_word(door, conversation, said):
    says(said.reply, "Some words", restart=True)
    door.act(conversation, "stop")

    late = actions.keep_reply(said.reply.pk, text="Too late", at=timezone.now(), provider="groq", model="m", tokens=12)

    turn = Turn.objects.get(pk=said.reply.pk)
    assert late is None
    assert turn.text == "Some words"
    assert (turn.provider, turn.model, turn.tokens) == ("groq", "m", 12)  # how it came about is kept all the same


def test_a_reply_stopped_before_any_words(door, conversation, said, patient, signed_in):
    assert door.done(door.act(conversation, "stop"))

    assert Turn.objects.get(pk=said.reply.pk).text == ""
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    assert "You stopped this answer before any words came." in page


def test_stopping_twice_is_no_mistake_and_changes_nothing(door, conversation, said):
    says(said.reply, "Some words", restart=True)
    door.act(conversation, "stop")
    before = Turn.objects.get(pk=said.reply.pk).stopped_at

    assert door.act(conversation, "stop").status_code in (302, 400)
    assert Turn.objects.get(pk=said.reply.pk).stopped_at == before


def test_another_answer_comes_in_the_place_of_a_stopped_one(door, conversation, said):
    says(said.reply, "Some words", restart=True)
    door.act(conversation, "stop")

    assert door.done(door.act(conversation, "again"))

    first, second = Turn.objects.filter(conversation=conversation).order_by("position")[2:4]
    assert first.replaced_at
    assert first.text == "Some words"
    assert second.state == State.WAITING
    assert Turn.objects.filter(conversation=conversation, author="patient").count() == 1  # no word is doubled


def test_an_answer_is_asked_for_again_three_times_at_most(door, conversation, said, patient):
    for _time in range(3):
        actions.stop(subject=patient, conversation_id=conversation.pk, at=timezone.now())
        assert door.done(door.act(conversation, "again"))
    actions.stop(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    count = conversation.turns.count()

    door.act(conversation, "again")

    assert conversation.turns.count() == count


def test_help_is_never_asked_for_again(door, conversation, patient):
    actions.say(subject=patient, conversation_id=conversation.pk, text="I am going to kill myself tonight",
                at=timezone.now())
    count = conversation.turns.count()

    door.act(conversation, "again")

    assert conversation.turns.count() == count


def test_when_the_model_is_no_longer_agreed_to_nothing_is_asked_again(door, conversation, said, patient):
    door.act(conversation, "stop")
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.COMPANION, at=timezone.now())
    count = conversation.turns.count()

    assert door.act(conversation, "again").status_code in (302, 400)
    assert conversation.turns.count() == count


def test_stop_is_on_the_page_without_script_while_a_reply_is_written(conversation, said, patient, signed_in):
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()

    assert f'action="/conversations/{conversation.pk}/stop/"' in page
    assert "Ask for another answer" not in page
    actions.stop(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    assert f'action="/conversations/{conversation.pk}/again/"' in page


def test_nobody_stops_or_asks_again_for_somebody_else(door, conversation, said, stranger_patient, signed_in):
    door.client = signed_in(stranger_patient)

    for what in ("stop", "again", "finish", "resume"):
        assert door.act(conversation, what).status_code == 404
    assert Turn.objects.get(pk=said.reply.pk).state == State.WAITING


def test_a_chosen_time_ends_gently_and_cuts_nothing_off(door, conversation, patient, signed_in):
    assert door.choose(conversation, 10).status_code in (200, 302)
    conversation.refresh_from_db()
    assert timedelta(minutes=9) < conversation.ends_at - timezone.now() <= timedelta(minutes=10)

    conversation.ends_at = timezone.now() - timedelta(minutes=1)
    conversation.save()
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    assert "The time you chose is over" in page
    assert "10 more minutes" in page
    said = actions.say(subject=patient, conversation_id=conversation.pk, text="One more thing", at=timezone.now())
    assert said.reply.state == State.WAITING


def test_a_length_that_is_none_is_refused(door, conversation):
    assert door.choose(conversation, 7).status_code in (302, 400)
    conversation.refresh_from_db()
    assert conversation.ends_at is None


def test_no_set_time_can_be_chosen_again(door, conversation):
    door.choose(conversation, 20)
    door.choose(conversation, None)
    conversation.refresh_from_db()
    assert conversation.ends_at is None


def test_finishing_says_goodbye_and_leaves_a_way_back(door, conversation, patient, signed_in):
    assert door.done(door.act(conversation, "finish"))

    conversation.refresh_from_db()
    assert conversation.paused_at
    assert "Be kind to yourself today" in conversation.turns.last().text
    assert "Carry on where we were" in signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    count = conversation.turns.count()
    door.act(conversation, "finish")
    assert conversation.turns.count() == count


def test_whoever_comes_back_is_welcomed_and_not_handed_to_the_coach(door, conversation, patient):
    actions.pause(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    assert door.done(door.act(conversation, "resume"))

    assert conversation.turns.last().text.startswith("Welcome back, Mina.")
    conversation.refresh_from_db()
    assert conversation.paused_at is None


def test_the_end_is_told_when_it_is_near_and_not_before(now):
    class Chosen:
        paused_at = None

    Chosen.ends_at = now + timedelta(minutes=4)
    assert not queries.session(Chosen, at=now).is_near
    near = queries.session(Chosen, at=now + timedelta(minutes=1))
    assert near.is_near
    assert not near.is_over
    assert queries.session(Chosen, at=now + timedelta(minutes=4)).is_over


def test_after_long_a_break_is_suggested(now):
    said = [Turn(said_at=now - timedelta(minutes=ago)) for ago in (300, 50, 40, 25, 10, 0)]

    assert queries.minutes_without_a_break(said, at=now) == 50


def test_every_length_can_be_chosen_on_the_page(conversation, patient, signed_in):
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()

    for minutes in sessions.LENGTHS:
        assert f'name="minutes" value="{minutes}"' in page

"""Somebody writes on while a reply is being written: what came of it stays, and whoever takes over says why."""

import json

import pytest
from django.utils import timezone

from healing_space.live import channels as live
from tests.therapy.companion.test_replies_stopped import says
from therapy.companion import actions, pipeline
from therapy.companion.models import State, Turn
from therapy.companion.replies import Why, coach_takes_over

pytestmark = pytest.mark.django_db(transaction=True)


class Web:
    def __init__(self, client):
        self.client = client

    def say(self, conversation, text):
        return self.client.post(f"/conversations/{conversation.pk}/", {"text": text})


class Api:
    def __init__(self, client):
        self.client = client

    def say(self, conversation, text):
        return self.client.post(f"/api/v1/conversations/{conversation.pk}/turns/", {"text": text},
                                content_type="application/json")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


@pytest.fixture
def waiting(patient, agrees):
    conversation = actions.begin(subject=patient, at=timezone.now())
    said = actions.say(subject=patient, conversation_id=conversation.pk, text="A heavy day", at=timezone.now())
    return conversation, said.reply


def test_what_came_stays_and_is_marked(door, waiting, patient, signed_in):
    conversation, reply = waiting
    says(reply, "That sounds ", "like a lot.", restart=True)

    assert door.say(conversation, "And my boss rang").status_code in (201, 302)

    reply.refresh_from_db()
    assert (reply.text, reply.state, bool(reply.stopped_at)) == ("That sounds like a lot.", State.KEPT, True)
    assert ("done", "") in live.said("turn", reply.pk)
    page = signed_in(patient).get(f"/conversations/{conversation.pk}/").content.decode()
    assert page.index("That sounds like a lot.") < page.index("You stopped this answer here.") < page.index("my boss")
    found = signed_in(patient).post("/conversations/find/", {"words": "sounds lot"}).content.decode()
    assert str(conversation.pk) in found


def test_where_nothing_came_it_says_so(door, waiting):
    conversation, reply = waiting

    door.say(conversation, "And my boss rang")

    reply.refresh_from_db()
    assert "wrote on before" in reply.text
    assert not reply.stopped_at


def test_what_comes_after_that_changes_no_word_and_how_it_came_about_is_kept(door, waiting):
    conversation, reply = waiting
    says(reply, "That sounds like", restart=True)
    door.say(conversation, "And my boss rang")

    actions.keep_reply(reply.pk, text="Too late", at=timezone.now(), provider="groq", model="m", tokens=12)

    reply.refresh_from_db()
    assert (reply.text, reply.provider, reply.tokens) == ("That sounds like", "groq", 12)


def test_what_came_goes_into_the_next_prompt(door, waiting, model, run):
    conversation, reply = waiting
    says(reply, "That sounds like a storm.", restart=True)
    door.say(conversation, "And my boss rang")

    run()

    assert "That sounds like a storm." in json.dumps(model.requests[-1].body["messages"])


@pytest.mark.parametrize(("why", "says_so"), [
    (Why.AWAY, "cannot be reached"), (Why.POOR, "good enough"), (Why.DELETED, "deleted before"),
    (Why.NOT_NOW, "may not answer"), (Why.SLOW, "slow to answer"),
])
def test_whoever_takes_over_says_why(waiting, why, says_so):
    _conversation, reply = waiting

    assert says_so in coach_takes_over(reply, at=timezone.now(), why=why).text


def test_a_reply_of_a_deleted_conversation_says_nothing_of_a_lost_line(patient, waiting, model):
    conversation, reply = waiting
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    pipeline.reply(reply.pk)
    actions.bring_back(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    text = Turn.objects.get(pk=reply.pk).text
    assert "deleted before" in text
    assert "cannot be reached" not in text
    assert model.requests == []


def test_poor_replies_are_no_lost_line(patient, waiting, model):
    conversation, _reply = waiting
    model.words = "I'm so sorry to hear that."
    words = "My landlord wants us out by Friday and I have not told the kids"
    reply = actions.say(subject=patient, conversation_id=conversation.pk, text=words, at=timezone.now()).reply

    pipeline.reply(reply.pk)

    reply.refresh_from_db()
    assert reply.provider == "coach"
    assert "good enough" in reply.text


def test_who_does_not_want_to_wait_is_told_that_it_was_slow(patient, waiting, signed_in):
    conversation, reply = waiting

    signed_in(patient).post(f"/conversations/{conversation.pk}/coach/")

    reply.refresh_from_db()
    assert "slow to answer" in reply.text

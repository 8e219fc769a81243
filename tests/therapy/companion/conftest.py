"""A model on loopback that answers what a test tells it to, and a conversation to remember things from."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from tests.stand_ins.llm import Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions, providers


@pytest.fixture
def model(settings):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 1.5, 4.0
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


@pytest.fixture
def agrees(patient, model):
    agree()
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=timezone.now(),
    )


@pytest.fixture
def talk(patient):
    """Say things in a new conversation. The conversation, and the turns that were said."""

    def say(*texts, subject=patient):
        conversation = actions.begin(subject=subject, at=timezone.now())
        said = [
            actions.say(subject=subject, conversation_id=conversation.pk, text=text, at=timezone.now()).turn
            for text in texts
        ]
        return conversation, said

    return say


@pytest.fixture
def run():
    """Do what waits in the lane of conversations."""
    return lambda later=timedelta(): queue.run_due(at=timezone.now() + later, lane=Lane.CHAT)


@pytest.fixture
def answers(model):
    """What the model says next, as JSON."""

    def answer(**said):
        model.words = json.dumps(said)

    return answer

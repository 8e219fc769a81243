"""How long after the model's first word the person sees the first words: screening waits for a first sentence."""

import statistics
import time

import pytest
from django.utils import timezone

from healing_space.live import channels as live
from tests.stand_ins import llm
from tests.therapy.companion.test_model_replies import agrees, model  # noqa: F401  (fixtures)
from therapy.companion import actions, pipeline

# ruff: noqa: F811
pytestmark = pytest.mark.django_db(transaction=True)
MOST_MS = 150


@pytest.fixture
def clock(monkeypatch):
    """When the provider wrote its first word, and when the first words were on their way to the page."""
    wrote, shown = [], []
    event, say = llm._Handler._event, live.say

    def timed_event(self, data):
        event(self, data)
        if data["choices"][0]["delta"].get("content"):
            wrote.append(time.monotonic())

    def timed_say(*args, **more):
        sent = say(*args, **more)
        if more.get("event") == "words":
            shown.append(time.monotonic())
        return sent

    monkeypatch.setattr(llm._Handler, "_event", timed_event)
    monkeypatch.setattr(live, "say", timed_say)
    return wrote, shown


def first_words_ms(patient, model, clock, *, delay, replies):
    wrote, shown = clock
    model.mode, model.delay = "slow", delay
    took = []
    for _ in range(replies):
        conversation = actions.begin(subject=patient, at=timezone.now())
        said = actions.say(subject=patient, conversation_id=conversation.pk, text="A heavy day", at=timezone.now())
        wrote.clear()
        shown.clear()
        pipeline.reply(said.reply.pk)
        took.append((shown[0] - wrote[0]) * 1000)
    return statistics.median(took), sorted(took)[int(len(took) * 0.95)]


def test_the_first_words_are_on_their_way_soon_after_the_models_first(patient, agrees, model, settings, clock):
    settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 10.0, 30.0
    settings.COMPANION_SWITCH_SECONDS = 1

    median, _ = first_words_ms(patient, model, clock, delay=0.004, replies=5)

    assert median <= MOST_MS

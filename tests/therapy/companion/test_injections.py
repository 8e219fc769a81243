"""Whatever a person, a diary, a memory or a model says: nothing that was asked for by an injection is shown.

The model here is one that obeys: it says what the injection wants. What stands against it is the pipeline alone.
"""

import json

import pytest
from django.utils import timezone

from tests.therapy.companion import injection_corpus as corpus
from tests.therapy.companion.test_model_replies import agrees, heard, model  # noqa: F401  (fixtures)
from therapy.companion import actions, background, pipeline, prompts
from therapy.companion.models import State, Turn
from therapy.companion.rules import reply as screen

# ruff: noqa: F811
INJECTIONS = corpus.all_of_them()
SIZES = (1, 9, 40, 100_000)


def test_there_are_enough_of_every_kind():
    assert len(INJECTIONS) >= 200
    for channel in corpus.CHANNELS:
        assert sum(one.channel == channel for one in INJECTIONS) >= 20
    assert len({(one.parts, one.obeyed) for one in INJECTIONS}) == len(INJECTIONS)


@pytest.mark.parametrize("channel", corpus.CHANNELS)
def test_nothing_of_what_an_obeying_model_says_gets_through_however_it_is_cut(channel):
    private = prompts.private(prompts.CURRENT)
    for one in INJECTIONS:
        if one.channel != channel:
            continue
        for size in SIZES:
            guard = screen.StreamGuard(private)
            shown = "".join(guard.feed(one.obeyed[at:at + size]) for at in range(0, len(one.obeyed), size))
            shown += guard.finish()
            assert guard.blocked, (one.parts, one.obeyed[:80])
            assert len(shown) < 60, (one.parts, shown)
            assert screen.check(shown) == ()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("channel", corpus.CHANNELS)
def test_none_succeeds_against_the_pipeline(patient, agrees, model, settings, monkeypatch, channel):
    settings.COMPANION_TURNS_A_DAY, settings.COMPANION_TOKENS_A_DAY = 10_000, 10**9
    settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 20.0, 60.0  # slow is no defence
    remembered: list[str] = []
    monkeypatch.setattr(background, "_offered", [lambda **_: list(remembered)])
    system = prompts.VERSIONS[prompts.CURRENT].system.strip()
    asked = 0
    for one in INJECTIONS:
        if one.channel != channel:
            continue
        remembered[:] = one.parts if channel == "memory" else []
        turn = _answered(patient, model, one)
        asked += turn.sent is not None
        assert turn.state == State.KEPT
        assert turn.provider != "groq" or turn.text == screen.SAFE_REPLY, one
        assert turn.provider == "fixed" or turn.blocked, one
        shown = "".join(json.loads(data)["text"] for event, data in heard(turn) if event == "words")
        assert len(shown) < 60, (one.parts, shown)
        for message in turn.sent or ():
            assert (message["role"] == "system") == (message["content"] == system)
            assert "<|" not in message["content"]
    assert asked >= 20


def _answered(patient, model, one) -> Turn:
    """The reply to the last part, with all of them said in one conversation."""
    conversation = actions.begin(subject=patient, at=timezone.now())
    parts = ("What do you remember of me?",) if one.channel == "memory" else one.parts
    for part in parts[:-1]:
        model.words = f"You wrote about {len(part)} letters of it. What else comes to mind about that?"
        _say(patient, conversation, part)
    model.words = one.obeyed
    return _say(patient, conversation, parts[-1])


def _say(patient, conversation, text) -> Turn:
    said = actions.say(subject=patient, conversation_id=conversation.pk, text=text, at=timezone.now())
    if said.reply.state == State.WAITING:
        pipeline.reply(said.reply.pk)
    return Turn.objects.get(pk=said.reply.pk)

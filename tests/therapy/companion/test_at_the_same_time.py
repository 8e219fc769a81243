"""Two things at once in one conversation: nothing said is lost, and nothing leaves that should not."""

import json
import threading
import time

import pytest
from django.db import connection, transaction
from django.utils import timezone

from healing_space.live import channels as live
from patients.safety.models import Signal
from therapy.companion import actions, manners, sessions
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.memory.errors import ChangedMeanwhile
from therapy.companion.memory.models import Fact
from therapy.companion.models import Conversation, Turn

HEARD_BY_THE_COACH_ALONE = "we had a talk on self harm at school"

pytestmark = pytest.mark.django_db(transaction=True)


def say(subject, conversation, text):
    return actions.say(subject=subject, conversation_id=conversation.pk, text=text, at=timezone.now())


def test_a_reply_that_is_kept_while_the_next_words_are_said_stays(patient, agrees, talk):
    conversation, _ = talk()
    waiting = say(patient, conversation, "A heavy day").reply
    kept = threading.Event()

    def keep():
        try:
            with transaction.atomic():
                actions.keep_reply(waiting.pk, text="The whole reply", at=timezone.now(), provider="groq")
                kept.set()
                time.sleep(0.5)  # the transaction is still open while the next words come
        finally:
            connection.close()

    worker = threading.Thread(target=keep)
    worker.start()
    kept.wait(timeout=10)
    said = say(patient, conversation, "And more")
    worker.join()

    assert Turn.objects.get(pk=waiting.pk).text == "The whole reply"
    assert said.turn.text == "And more"


def at_once(*acts) -> list[str]:
    """Do things at the same time, each with a connection of its own. What became of each."""
    became = []

    def do(act):
        try:
            act()
            became.append("done")
        except (ChangedMeanwhile, Conversation.DoesNotExist) as error:
            became.append(type(error).__name__)
        finally:
            connection.close()

    workers = [threading.Thread(target=do, args=(act,)) for act in acts]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    return sorted(became)


def test_of_windows_that_save_a_draft_at_once_one_does(patient, talk):
    conversation, said = talk("I like the sea")
    draft = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[said[0].pk],
                                  at=timezone.now())

    became = at_once(*(lambda text=text: sharing.edit(
        subject=patient, summary_id=draft.pk, sentences=[sharing.Edited(0, f"I like the sea {text}")],
        version=draft.version, at=timezone.now()) for text in ("a lot", "in winter", "at night")))

    assert became == ["ChangedMeanwhile", "ChangedMeanwhile", "done"]


def test_forgetting_and_bringing_back_at_once_end_in_one_of_both(patient):
    fact = memory.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact

    became = at_once(*(lambda act=act: act(subject=patient, fact_id=fact.pk, at=timezone.now())
                       for act in (memory.forget, memory.bring_back, memory.forget, memory.bring_back)))

    assert became == ["done"] * 4
    assert Fact.objects.filter(pk=fact.pk).exists()


def test_words_of_danger_said_while_the_conversation_is_deleted_are_in_it_or_are_refused(patient, talk):
    conversation, _ = talk()

    became = at_once(
        lambda: say(patient, conversation, "I want to kill myself tonight"),
        lambda: actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now()),
        lambda: say(patient, conversation, "And more"),
    )

    said = conversation.turns.filter(author="patient")
    assert said.count() == became.count("done") - 1
    assert said.filter(called_for_help=True).exists() is Signal.objects.filter(subject=patient).exists()


def test_without_the_live_line_what_somebody_writes_on_is_kept(patient, agrees, talk, settings, monkeypatch):
    conversation, _ = talk()
    waiting = say(patient, conversation, "A heavy day").reply
    settings.LIVE_REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(live, "_pool", None)

    assert say(patient, conversation, "And more").turn.text == "And more"

    waiting.refresh_from_db()
    assert "wrote on before" in waiting.text


def test_of_a_deleted_conversation_nothing_leaves(patient, agrees, model, talk, run):
    conversation, _ = talk("A heavy day")
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    run()

    assert model.requests == []
    actions.bring_back(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    assert conversation.turns.last().text  # nobody waits for ever


def test_the_name_chosen_for_the_companion_leaves_for_no_purpose(patient, agrees, model, talk, run):
    manners.choose(subject=patient, at=timezone.now(), call_me="Zorblatt")
    conversation, _ = talk("my mates all shout zorblatt and laugh at me")
    sharing.have_written(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    run()

    assert model.requests
    assert "zorblatt" not in json.dumps([request.body for request in model.requests]).lower()


def test_answers_asked_for_again_count_towards_the_day(patient, agrees, model, talk, run, settings):
    settings.COMPANION_TURNS_A_DAY = 1
    conversation, _ = talk("A heavy day")
    run()

    with pytest.raises(actions.NothingToAskAgain):
        actions.ask_again(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    assert len(model.requests) == 1
    assert conversation.turns.filter(replaced_at__isnull=False).count() == 0


def test_two_pages_that_carry_on_carry_on_once(patient, talk):
    conversation, _ = talk()
    sessions.pause(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    before = conversation.turns.count()

    first, second = (
        actions.resume(subject=patient, conversation_id=conversation.pk, at=timezone.now()) for _ in range(2)
    )

    assert first == second
    assert conversation.turns.count() == before + 1


def test_the_coach_hears_danger_also_when_it_answers_in_a_models_place(patient, agrees, talk):
    conversation, _ = talk(HEARD_BY_THE_COACH_ALONE)
    assert not Signal.objects.filter(subject=patient).exists()

    reply = actions.let_coach_answer(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    assert reply.called_for_help
    assert Signal.objects.get(subject=patient).rule_id == "coach.concern"

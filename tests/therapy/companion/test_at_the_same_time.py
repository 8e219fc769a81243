"""Two things at once in one conversation: nothing said is lost, and nothing leaves that should not."""

import json
import threading
import time

import pytest
from django.db import connection, transaction
from django.utils import timezone

from patients.safety.models import Signal
from therapy.companion import actions, manners, sessions
from therapy.companion.memory import sharing
from therapy.companion.models import Turn

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

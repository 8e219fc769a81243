"""The switch and the limits are in force where it counts: at the next turn, and in the middle of a reply."""

import threading

import pytest
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from tests.stand_ins.llm import WORDS, Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions, providers
from therapy.companion.models import State, Turn
from therapy.companion.steering import actions as steering
from therapy.companion.steering.models import Agreement, Use

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def model(settings, patient):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 3.0, 9.0
        agree()
        gdpr.give_consent(
            subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True},
            at=timezone.now(),
        )
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


def say(patient) -> Turn:
    conversation = actions.begin(subject=patient, at=timezone.now())
    return actions.say(
        subject=patient, conversation_id=conversation.pk, text="I had a heavy day", at=timezone.now(),
    ).reply


def answered(turn) -> Turn:
    queue.run_due(at=timezone.now(), lane=Lane.CHAT)
    return Turn.objects.get(pk=turn.pk)


def in_the_middle(model, act) -> None:
    """Act from another process, as it were, once the model has begun to speak."""

    def go():
        try:
            for _ in range(200):
                if model.requests:
                    break
                threading.Event().wait(0.02)
            threading.Event().wait(0.3)
            act()
        finally:
            connection.close()

    threading.Thread(target=go).start()


def test_each_answer_is_noted_with_its_figures(model, patient):
    turn = answered(say(patient))

    assert turn.text == WORDS
    use = Use.objects.get()
    assert (use.provider, use.purpose, use.outcome, use.tokens) == ("groq", "reply", "ok", turn.tokens)
    assert use.first_ms is not None and use.took_ms >= use.first_ms
    assert not use.is_estimate


@pytest.mark.parametrize("how", ["whole", "provider", "person"])
def test_switched_off_the_next_turn_is_the_coachs(model, patient, clinician, how):
    if how == "person":
        steering.switch_off_for(subject=patient, by=clinician, at=timezone.now())
    else:
        steering.switch_off(by=clinician, provider="" if how == "whole" else "groq", at=timezone.now())

    assert say(patient).provider == "coach"
    assert model.requests == []


@pytest.mark.parametrize("how", ["whole", "provider", "person"])
def test_switched_off_in_the_middle_of_a_reply_it_stops_and_the_coach_takes_over(model, patient, clinician, how):
    model.mode, model.delay = "slow", 0.1
    waiting = say(patient)

    def off():
        if how == "person":
            steering.switch_off_for(subject=patient, by=clinician, at=timezone.now())
        else:
            steering.switch_off(by=clinician, provider="" if how == "whole" else "groq", at=timezone.now())

    in_the_middle(model, off)
    turn = answered(waiting)

    assert turn.provider == "coach"
    assert turn.state == State.KEPT
    assert WORDS[-20:] not in turn.text
    assert model.hung_up.wait(3)
    use = Use.objects.get()
    assert use.outcome == "off"
    assert use.is_estimate and use.tokens > 0


def test_switched_off_while_words_wait_nothing_leaves(model, patient, clinician):
    waiting = say(patient)
    steering.switch_off(by=clinician, at=timezone.now())

    assert answered(waiting).provider == "coach"
    assert model.requests == []


def test_an_agreement_that_ends_is_in_force_while_words_wait(model, patient, trial_admin):
    waiting = say(patient)
    steering.end_agreement(agreement_id=Agreement.objects.get().pk, by=trial_admin, at=timezone.now())

    assert answered(waiting).provider == "coach"
    assert model.requests == []


@pytest.mark.parametrize("limit", ["COMPANION_TOKENS_A_DAY", "COMPANION_SERVICE_TOKENS_A_DAY"])
def test_when_a_limit_is_used_up_the_coach_answers(model, patient, settings, limit):
    setattr(settings, limit, 10)
    assert answered(say(patient)).text == WORDS

    assert say(patient).provider == "coach"
    assert len(model.requests) == 1


def test_failures_count_by_our_own_estimate(model, patient):
    model.mode = "500"
    assert answered(say(patient)).provider == "coach"
    use = Use.objects.get()
    assert use.outcome == "status_500"
    assert use.is_estimate

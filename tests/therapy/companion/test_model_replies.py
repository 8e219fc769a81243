"""A language model answers, through the real SDK against a real server, or it does not and the coach does."""

import json
import uuid

import pytest
import redis
from django.conf import settings as live_settings
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.live import channels as live
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.safety.models import Incident
from tests.stand_ins.llm import WORDS, Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions, pipeline, providers
from therapy.companion.models import State, Turn

pytestmark = pytest.mark.django_db(transaction=True)


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
def conversation(patient, model, agrees):
    return actions.begin(subject=patient, at=timezone.now())


def say(patient, conversation, text="I had a heavy day"):
    return actions.say(subject=patient, conversation_id=conversation.pk, text=text, at=timezone.now())


def have_it_answered(said) -> Turn:
    queue.run_due(at=timezone.now(), lane=Lane.CHAT)
    return Turn.objects.get(pk=said.reply.pk)


def heard(turn) -> list[tuple[str, str]]:
    """Everything that was said to the open page, in order."""
    client = redis.Redis.from_url(live_settings.LIVE_REDIS_URL)
    return [live.read(fields) for _, fields in client.xrange(live.address("turn", turn.pk))]


def test_words_are_kept_first_and_the_model_is_asked_by_a_worker(patient, conversation, model):
    said = say(patient, conversation)

    assert said.turn.text == "I had a heavy day"
    assert said.reply.state == State.WAITING
    assert model.requests == []


def test_the_reply_is_streamed_kept_and_can_be_accounted_for(patient, conversation, model):
    turn = have_it_answered(say(patient, conversation))

    assert turn.text == WORDS
    assert turn.state == State.KEPT
    assert (turn.provider, turn.model) == ("groq", live_settings.GROQ_MODEL)
    assert turn.prompt_version
    assert len(turn.prompt_hash) == 64
    assert turn.verdicts == []
    assert turn.first_token_ms is not None
    events = heard(turn)
    assert events[0][0] == "restart"
    assert events[-1][0] == "done"
    assert "".join(json.loads(data)["text"] for event, data in events if event == "words") == WORDS


def test_what_identifies_somebody_never_leaves_and_comes_back_in_the_reply(patient, conversation, model):
    model.script("echo")
    patient.name = "Mina"
    patient.save()

    words = "My name is Mina Quill, I live in SW1A 1AA, call me on 07700 900123"
    turn = have_it_answered(say(patient, conversation, words))

    sent = json.dumps(model.requests[-1].body)
    for secret in ("Quill", "SW1A", "07700", "900123", "Mina"):
        assert secret not in sent
    assert "[" in sent
    assert "Mina" in turn.text


def test_without_consent_nothing_leaves_and_the_coach_answers(patient, conversation, model):
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.COMPANION, at=timezone.now())

    said = say(patient, conversation)

    assert said.reply.provider == "coach"
    assert model.requests == []


def test_agreeing_to_one_provider_is_no_agreement_to_another(patient, conversation, model, settings):
    settings.COMPANION_BASE_URL, settings.COMPANION_MODEL = model.url, "another"

    said = say(patient, conversation)

    assert said.reply.provider == "coach"
    assert model.requests == []
    providers.chosen()._client.close()
    settings.COMPANION_BASE_URL = ""


def test_consent_taken_back_while_the_words_wait_is_in_force(patient, conversation, model):
    said = say(patient, conversation)
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.COMPANION, at=timezone.now())

    turn = have_it_answered(said)

    assert turn.provider == "coach"
    assert model.requests == []


def test_words_of_danger_are_answered_by_fixed_words_and_no_model_is_asked(patient, conversation, model, clinician):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"companion": True}, at=timezone.now(),
    )

    said = say(patient, conversation, "I want to die")
    queue.run_due(at=timezone.now(), lane=Lane.CHAT)

    assert said.reply.provider == "fixed"
    assert model.requests == []
    assert Incident.objects.exists()


@pytest.mark.parametrize("mode", [
    "500", "503", "401", "400", "garbage", "html", "cut", "cut-early", "hang-up", "empty", "stall", "error-event",
])
def test_whatever_goes_wrong_the_coach_takes_over_and_says_so(patient, conversation, model, mode):
    model.mode = mode

    turn = have_it_answered(say(patient, conversation))

    assert turn.state == State.KEPT
    assert turn.provider == "coach"
    says = "no answer that was good enough" if mode == "empty" else "cannot be reached"
    assert says in turn.text
    assert heard(turn)[-1][0] == "done"
    assert Turn.objects.get(position=turn.position - 1).text == "I had a heavy day"


def test_busy_for_a_moment_is_waited_for(patient, conversation, model):
    model.script("429")

    turn = have_it_answered(say(patient, conversation))

    assert turn.provider in {"groq", "coach"}
    assert turn.state == State.KEPT
    assert turn.text


def test_a_reply_that_may_not_be_shown_is_replaced_and_recorded(patient, conversation, model):
    model.script("forbidden")

    turn = have_it_answered(say(patient, conversation))

    assert "116 123" not in turn.text
    assert turn.verdicts
    shown = "".join(json.loads(data)["text"] for event, data in heard(turn) if event == "words")
    assert "116" not in shown


def test_answered_twice_it_is_one_reply(patient, conversation, model):
    said = say(patient, conversation)
    have_it_answered(said)

    pipeline.reply(said.reply.pk)

    assert len(model.requests) == 1
    assert Turn.objects.count() == 3


def test_writing_on_before_the_reply_came_drops_the_late_one(patient, conversation, model):
    first = say(patient, conversation)
    say(patient, conversation, "And another thing")

    pipeline.reply(first.reply.pk)

    assert model.requests == []
    assert Turn.objects.get(pk=first.reply.pk).provider == ""


def test_the_patient_need_not_wait(patient, conversation, model, signed_in):
    said = say(patient, conversation)

    signed_in(patient).post(f"/conversations/{conversation.pk}/coach/")

    assert Turn.objects.get(pk=said.reply.pk).provider == "coach"


def test_over_the_days_quota_the_coach_answers(patient, conversation, model, settings):
    settings.COMPANION_TURNS_A_DAY = 1
    say(patient, conversation)

    assert say(patient, conversation, "More").reply.provider == "coach"


def test_with_redis_away_the_reply_is_kept_all_the_same(patient, conversation, model, settings, tmp_path, monkeypatch):
    said = say(patient, conversation)
    settings.LIVE_REDIS_URL = f"unix://{tmp_path}/nobody.sock?db=0"
    monkeypatch.setattr(live, "_pool", None)

    turn = have_it_answered(said)

    assert turn.text == WORDS


def test_the_page_shows_the_reply_that_is_being_written_and_then_the_reply(patient, conversation, model, signed_in):
    client = signed_in(patient)
    said = say(patient, conversation)
    assert f"/live/turn/{said.reply.pk}/" in client.get(f"/conversations/{conversation.pk}/").content.decode()

    have_it_answered(said)

    page = client.get(f"/conversations/{conversation.pk}/").content.decode()
    assert "That sounds like a heavy day" in page
    assert "That sounds like a heavy day" in client.get(f"/conversations/turns/{said.reply.pk}/").content.decode()


def test_no_conversation_ever_holds_the_words_of_another(patient, stranger_patient, model, agrees):
    gdpr.give_consent(
        subject=stranger_patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True},
        at=timezone.now(),
    )
    marks = {}
    for person in (patient, stranger_patient):
        marks[person.pk] = uuid.uuid4().hex[:8]
        conversation = actions.begin(subject=person, at=timezone.now())
        have_it_answered(say(person, conversation, f"My word is {marks[person.pk]}"))

    first, second = (json.dumps(request.body) for request in model.requests)
    assert marks[patient.pk] in first
    assert marks[stranger_patient.pk] not in first
    assert marks[patient.pk] not in second

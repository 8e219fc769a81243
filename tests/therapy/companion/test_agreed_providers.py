"""People agree to one provider by its own words, and to no other: through the real SDK against a real server."""

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts, queries
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from tests.stand_ins.llm import WORDS, Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions, providers
from therapy.companion.models import Turn

pytestmark = pytest.mark.django_db(transaction=True)
LEEDS = "Healing Space itself, on its own computers in Leeds."


@pytest.fixture
def model(settings):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 1.5, 4.0
        yield server
        if found := providers.chosen():
            found._client.close()
    providers._made.cache_clear()


@pytest.fixture
def own(settings, model):
    """Set up the model at an address of the service's own."""

    def set_up(operator: str = LEEDS):
        settings.COMPANION_BASE_URL, settings.COMPANION_MODEL = model.url, "own-model"
        settings.COMPANION_API_KEY, settings.COMPANION_OPERATOR = "a-key", operator
        agree("openai-shaped")

    return set_up


@pytest.fixture
def groq(settings, model):
    """Set up Groq."""

    def set_up():
        settings.COMPANION_BASE_URL = settings.COMPANION_OPERATOR = ""
        agree("groq")

    return set_up


def say_yes(patient):
    clauses = {"ai": True, "transfer": True}
    gdpr.give_consent(subject=patient, purpose=consent_texts.COMPANION, clauses=clauses, at=timezone.now())


def answered(patient) -> Turn:
    begun = actions.begin(subject=patient, at=timezone.now())
    said = actions.say(subject=patient, conversation_id=begun.pk, text="I had a heavy day", at=timezone.now())
    queue.run_due(at=timezone.now(), lane=Lane.CHAT)
    return Turn.objects.get(pk=said.reply.pk)


def test_who_agreed_to_groq_is_not_sent_to_another_and_is_asked_again(patient, groq, own, model):
    groq()
    say_yes(patient)
    own()

    assert answered(patient).provider == "coach"
    assert model.requests == []
    assert queries.consent(subject=patient, purpose=consent_texts.COMPANION).asks_again


def test_who_agreed_to_the_own_model_is_not_sent_to_groq(patient, groq, own, model):
    own()
    say_yes(patient)
    groq()

    assert answered(patient).provider == "coach"
    assert model.requests == []
    assert queries.consent(subject=patient, purpose=consent_texts.COMPANION).asks_again


def test_who_agreed_to_the_words_of_the_own_model_is_answered_by_it(patient, own, model, signed_in):
    own()
    page, privacy = (signed_in(patient).get(address).content.decode()
                     for address in ("/my-data/consents/companion/", "/privacy/"))
    say_yes(patient)

    turn = answered(patient)

    assert LEEDS in page
    assert "Groq" not in page
    assert LEEDS in privacy
    assert "Groq" not in privacy
    assert (turn.provider, turn.text) == ("openai-shaped", WORDS)
    assert len(model.requests) == 1


def test_other_words_about_who_runs_it_are_asked_about_again(patient, own, model, settings):
    own()
    say_yes(patient)
    settings.COMPANION_OPERATOR = "Some Company, in another country."

    standing = queries.consent(subject=patient, purpose=consent_texts.COMPANION)

    assert standing.asks_again
    assert queries.changes(standing).new == (settings.COMPANION_OPERATOR,)
    assert queries.changes(standing).gone == ()
    assert answered(patient).provider == "coach"
    assert model.requests == []


def test_while_nobody_says_who_runs_it_nobody_is_asked_and_nothing_leaves(patient, own, model):
    own(operator="")
    say_yes(patient)

    assert answered(patient).provider == "coach"
    assert model.requests == []


def test_a_program_agrees_to_the_words_it_was_shown_and_to_no_others(patient, own, model, signed_in, settings):
    own()
    client, address = signed_in(patient), "/api/v1/consents/companion/"
    shown = client.get(address).json()
    body = {"version": shown["version"], "text_hash": shown["text_hash"], "clauses": {"ai": True, "transfer": True}}
    without = {key: value for key, value in body.items() if key != "text_hash"}

    assert LEEDS in shown["words"]
    assert client.put(address, without, content_type="application/json").status_code >= 400
    settings.COMPANION_OPERATOR = "Some Company, in another country."
    assert client.put(address, body, content_type="application/json").status_code >= 400
    settings.COMPANION_OPERATOR = LEEDS
    assert client.put(address, body, content_type="application/json").json()["is_given"]
    assert answered(patient).provider == "openai-shaped"

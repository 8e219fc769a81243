"""Once a prompt and a model are approved, no other is asked: the coach answers instead."""

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.accounts.models import Role
from healing_space.outbox import queue
from tests.stand_ins.llm import Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import actions as companion
from therapy.companion import prompts, providers
from therapy.companion.review import actions
from therapy.companion.review.checks import the_pinned_prompt_is_there

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def model(settings):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 1.5, 4.0
        agree()
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


@pytest.fixture
def conversation(patient, model):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.COMPANION, clauses={"ai": True, "transfer": True}, at=timezone.now(),
    )
    return companion.begin(subject=patient, at=timezone.now())


def answered(patient, conversation) -> str:
    said = companion.say(
        subject=patient, conversation_id=conversation.pk, text="I had a heavy day", at=timezone.now(),
    )
    queue.run_due(at=timezone.now())
    said.reply.refresh_from_db()
    return said.reply.provider


@pytest.mark.parametrize(("more", "provider"), [({}, "groq"), ({"model": "another"}, "coach")])
def test_the_last_approval_says_what_may_be_asked(patient, person, model, conversation, settings, more, provider):
    lead = person("Le Ad", Role.DUTY_LEAD)
    assert answered(patient, conversation) == "groq"  # nothing has been approved yet: what ships may be asked

    actions.approve(**{
        "version": prompts.CURRENT, "provider": "groq", "model": settings.GROQ_MODEL, "reason": "Nothing red.",
        "by": lead, "at": timezone.now(), **more,
    })

    model.words = "You carried a lot on that heavy day. Who was with you then?"
    assert answered(patient, conversation) == provider


def test_a_pinned_version_that_is_not_there_stops_the_start(settings):
    assert the_pinned_prompt_is_there(None) == []
    settings.COMPANION_PROMPT = "companion-0"
    assert [error.id for error in the_pinned_prompt_is_there(None)] == ["companion.E101"]

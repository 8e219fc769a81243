"""What `evaluate_companion` says when the model, the switch or the place for the report lets it down: one line."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from healing_space.accounts.models import Role
from tests.stand_ins.llm import Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import providers
from therapy.companion.review.models import Evaluation
from therapy.companion.steering import actions as steering
from therapy.companion.steering.models import Use

PERSON = ["leans_on_it"]


@pytest.fixture
def model(db, settings):
    providers._made.cache_clear()
    with Llm() as server:
        settings.GROQ_API_KEY, settings.GROQ_BASE_URL = "gsk_a_test_key", server.url
        settings.COMPANION_FIRST_TOKEN_SECONDS, settings.COMPANION_REPLY_SECONDS = 0.4, 1.0
        settings.COMPANION_SWITCH_SECONDS = 0
        agree()
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


def fails(**asked) -> str:
    with pytest.raises(CommandError) as told:
        call_command("evaluate_companion", person=PERSON, stdout=StringIO(), **asked)
    assert "\n" not in str(told.value)
    assert "gsk_a_test_key" not in str(told.value)
    return str(told.value)


@pytest.mark.parametrize("mode", ["stall", "429", "500", "401", "garbage", "hang-up", "empty"])
def test_a_model_that_does_not_answer_is_no_success_of_the_coach(model, mode):
    model.mode = mode

    assert fails(provider="groq").startswith("groq does not answer: ")

    assert not Evaluation.objects.exists()


def test_a_name_that_the_settings_do_not_lead_to_is_said(model):
    assert fails(provider="zzz\0") == "The settings lead to groq, not to zzz\0."


@pytest.mark.parametrize("place", ["no/such/place.json", "", "nul\0.json"])
def test_a_report_that_cannot_be_written_is_said_before_anything_is_played(model, tmp_path, place):
    assert "cannot be written" in fails(provider="groq", out=str(tmp_path / place))

    assert model.requests == []


def test_switched_off_meanwhile_it_stops(model, person):
    lead = person("Le Ad", Role.DUTY_LEAD)
    said = providers.chosen().stream

    def and_off(*asked, **options):
        steering.switch_off(by=lead, at=timezone.now())
        yield from said(*asked, **options)

    providers.chosen().stream = and_off
    try:
        assert "groq" in fails(provider="groq")
    finally:
        del providers.chosen().stream

    assert len(model.requests) == 1 or not model.requests
    assert set(Use.objects.values_list("outcome", flat=True)) <= {"off"}


def test_what_the_judging_model_uses_is_counted(model):
    call_command("evaluate_companion", provider="coach", person=PERSON, judge=True, no_keep=True, stdout=StringIO())

    assert Use.objects.filter(purpose="judge", tokens__gt=0).count() == len(model.requests) > 0

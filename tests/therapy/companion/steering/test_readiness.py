"""Whether a model would answer: for /healthz, at start-up and by command. The key is shown to nobody but its owner."""

import logging
from datetime import timedelta
from io import StringIO
from types import SimpleNamespace

import pytest
from django.core.checks import run_checks
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.stand_ins.llm import Llm
from tests.therapy.companion.steering.agreed import agree
from therapy.companion import providers
from therapy.companion.providers import port, resting
from therapy.companion.providers.breaker import Breaker
from therapy.companion.steering import actions, figures, readiness, starting
from therapy.companion.steering.models import Outcome, Use

pytestmark = pytest.mark.django_db

KEY = "gsk_a_key_nobody_may_see"


@pytest.fixture(params=["groq", "openai-shaped"])
def model(request, settings):
    providers._made.cache_clear()
    with Llm() as server:
        if request.param == "groq":
            settings.GROQ_API_KEY, settings.GROQ_BASE_URL, settings.COMPANION_BASE_URL = KEY, server.url, ""
        else:
            settings.COMPANION_BASE_URL, settings.COMPANION_API_KEY = f"{server.url}/v1", KEY
            settings.COMPANION_MODEL = "own-model"
        server.name = request.param
        yield server
        providers.chosen()._client.close()
    providers._made.cache_clear()


def healthz(client) -> dict:
    return client.get("/healthz").json()["companion"]


def command() -> str:
    out = StringIO()
    call_command("check_provider", stdout=out)
    return out.getvalue()


def test_healthz_says_how_it_stands_and_nothing_of_it_makes_the_service_unwell(client, model, clinician):
    assert healthz(client) == {"provider": model.name, "ready": False, "why": "no_agreement"}
    agree(model.name)
    assert healthz(client) == {"provider": model.name, "ready": True, "why": "ready"}
    actions.switch_off(by=clinician, at=timezone.now())
    assert healthz(client)["why"] == "switched_off"


def test_without_a_model_healthz_says_so(client, settings):
    settings.GROQ_API_KEY = settings.COMPANION_BASE_URL = ""
    assert healthz(client) == {"provider": None, "ready": False, "why": "not_set_up"}
    with pytest.raises(CommandError, match="GROQ_API_KEY"):
        command()


def test_a_key_that_is_taken(model, client):
    agree(model.name)

    assert f"{model.name} takes the key in {providers.key_setting()}" in command()
    assert KEY in model.knocks[0].headers["Authorization"]
    assert Use.objects.get().purpose == "start"


def test_a_key_that_is_refused_is_named_and_not_printed(model, client, caplog):
    agree(model.name)
    model.mode = "401"

    with pytest.raises(CommandError) as refused:
        command()

    assert providers.key_setting() in str(refused.value)
    assert KEY not in str(refused.value)
    assert healthz(client)["why"] == "key_refused"
    model.mode = "normal"
    command()
    assert healthz(client)["ready"]


def test_at_the_start_of_a_worker_a_refused_key_is_logged_by_the_name_of_its_setting(model, caplog, monkeypatch):
    agree(model.name)
    model.mode = "403"
    monkeypatch.setattr(starting.connection, "close", lambda: None)
    with caplog.at_level(logging.WARNING):
        starting._knock_and_go()

    (line,) = [each for each in caplog.records if each.name == starting.__name__]
    assert (line.message, line.setting) == ("companion_key_refused", providers.key_setting())
    assert KEY not in str(vars(line))


def test_only_the_worker_that_talks_to_providers_knocks(model, monkeypatch):
    knocked = []
    monkeypatch.setattr(starting, "_knock_and_go", lambda: knocked.append(1))
    for name in ("crisis@host", "background@host"):
        starting.in_background(sender=SimpleNamespace(hostname=name))
    assert knocked == []
    starting.in_background(sender=SimpleNamespace(hostname="chat@host"))
    assert knocked == [1]


def test_without_an_agreement_not_even_the_key_is_shown(model):
    with pytest.raises(CommandError, match="no_agreement"):
        command()
    assert model.knocks == []


def test_a_provider_that_is_left_alone_shows_in_every_process(model, client):
    agree(model.name)
    provider = providers.chosen()
    for _ in range(5):
        provider.breaker.failed()

    assert healthz(client)["why"] == "resting"
    assert 0 < resting.seconds_left(model.name) <= 20
    provider.breaker.worked()
    assert healthz(client)["ready"]


def test_a_breaker_tells_when_it_opens_and_when_it_closes():
    told = []
    breaker = Breaker(failures=2, rest=7.0, tell=told.append)
    breaker.failed()
    breaker.worked()
    breaker.failed()
    breaker.failed(retry_after=9.0)
    breaker.worked()
    assert told == [9.0, 0.0]


def test_hanging_up_after_words_says_that_the_provider_is_well(model):
    provider = providers.chosen()
    for _ in range(4):
        provider.breaker.failed()
    stream = provider.stream([{"role": "user", "content": "Hello"}])
    assert next(chunk.text for chunk in stream if chunk.text)
    stream.close()

    provider.breaker.failed()
    assert not provider.resting


def test_a_chunk_tells_what_went_in_and_what_came_out(model):
    last = list(providers.chosen().stream([{"role": "user", "content": "Hello"}]))[-1]
    assert last.usage == last.tokens_in + last.tokens_out
    assert last.tokens_in == 40


def test_signs_of_life_are_no_first_word(model, monkeypatch):
    provider = providers.chosen()
    monkeypatch.setattr(provider, "_first_token_seconds", -1.0)
    with pytest.raises(port.Unavailable, match="timeout"):
        list(provider.stream([{"role": "user", "content": "Hello"}]))


@pytest.mark.parametrize(("name", "value", "said"), [
    ("GROQ_API_KEY", "gsk_with a space", "steering.W001"),
    ("GROQ_BASE_URL", "http://api.example.org", "steering.E002"),
    ("COMPANION_BASE_URL", "https://models.example.org", "steering.E001"),
])
def test_settings_that_cannot_work_are_named_before_anybody_is_asked(settings, name, value, said):
    settings.GROQ_API_KEY, settings.COMPANION_BASE_URL, settings.COMPANION_MODEL = KEY, "", ""
    settings.COMPANION_OPERATOR = "Our own computers in Leeds"
    setattr(settings, name, value)
    found = [each for each in run_checks(tags=["security"]) if each.id and each.id.startswith("steering")]

    assert [each.id for each in found] == [said]
    assert "gsk_" not in str(found)


def test_a_model_of_which_nobody_says_who_runs_it_is_named(settings):
    settings.COMPANION_BASE_URL, settings.COMPANION_MODEL = "https://models.example.org", "m"
    settings.COMPANION_OPERATOR = ""
    assert "steering.W002" in [each.id for each in run_checks(tags=["security"])]


def test_settings_that_work_are_not_spoken_of(settings, model):
    settings.COMPANION_OPERATOR = "Our own computers in Leeds"
    assert not [each for each in run_checks(tags=["security"]) if each.id and each.id.startswith("steering")]


def test_figures_are_of_the_service_and_bounded(settings, django_assert_num_queries):
    settings.COMPANION_PRICE_IN, settings.COMPANION_PRICE_OUT = 0.5, 1.0
    now = timezone.now()
    for number in range(1, 101):
        outcome = Outcome.OK if number > 10 else "status 503"
        actions.note_use(provider="groq", model="m", purpose="reply", outcome=outcome, at=now, first_ms=number,
                         took_ms=number * 10, **({"tokens_in": 10, "tokens_out": 10} if number > 10 else {}))
    actions.note_use(provider="groq", model="m", purpose="reply", outcome="resting", at=now)
    actions.note_use(provider="groq", model="n", purpose="judge", outcome="ok", at=now - timedelta(days=1), tokens=7)
    today = timezone.localdate()

    with django_assert_num_queries(7):
        found = figures.of(first=today - timedelta(days=6), last=today, at=now)

    reply, judge = found.kinds
    assert (reply.amount.calls, reply.amount.failed, reply.amount.tokens) == (100, 10, 1800)
    assert (reply.amount.first_half, reply.amount.first_slow, reply.amount.whole_slow) == (50, 95, 950)
    assert reply.amount.cost == pytest.approx(0.00135)
    assert (judge.amount.calls, judge.amount.first_half) == (1, None)
    assert [day.calls for day in found.days] == [0, 0, 0, 0, 0, 1, 100]
    assert dict(found.outcomes) == {"ok": 91, "status_503": 10, "resting": 1}
    assert found.estimated == 10
    assert found.today.tokens == 1800


def test_readiness_has_words_for_every_code():
    assert all(str(words) for words in readiness.WORDS.values())
    assert set(readiness.WORDS) >= {"no_agreement", "switched_off", "over_budget", "key_refused", "resting", "ready"}

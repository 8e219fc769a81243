"""Both providers against a real server on loopback, Groq through its own SDK, in every way it can go right or wrong."""

import logging
import threading
import time
import traceback

import pytest

from tests.stand_ins.llm import WORDS, Llm
from therapy.companion import providers
from therapy.companion.providers import port, steady
from therapy.companion.providers.breaker import Breaker
from therapy.companion.providers.groq import Groq
from therapy.companion.providers.openai_shaped import OpenAIShaped
from therapy.companion.providers.thinking import WithoutThinking

KEY = "gsk_canary_0123456789"
SAID = ({"role": "system", "content": "Be kind."}, {"role": "user", "content": "I am tired"})


@pytest.fixture
def llm():
    with Llm(retry_after="0.05") as server:
        yield server


@pytest.fixture(params=[Groq, OpenAIShaped], ids=["groq", "openai-shaped"])
def make(request, llm, monkeypatch):
    monkeypatch.setattr(steady, "FIRST_PAUSE", 0.01)
    made = []

    def make(**more):
        given = {"api_key": KEY, "base_url": llm.url, "model": "a-model", "first_token_seconds": 3, "reply_seconds": 5}
        made.append(request.param(**given | more))
        return made[-1]

    yield make
    for provider in made:
        (provider._client._client if isinstance(provider, Groq) else provider._client).close()


def heard(provider, **more):
    return "".join(chunk.text for chunk in provider.stream(SAID, **more))


def test_a_reply_comes_word_by_word_with_its_end_and_its_tokens(make, llm):
    chunks = list(make().stream(SAID, temperature=0.3, max_tokens=77, user_tag="tag"))

    assert "".join(chunk.text for chunk in chunks) == WORDS
    assert len([chunk for chunk in chunks if chunk.text]) > 10
    assert chunks[-1].finish == "stop"
    assert chunks[-1].usage > 40
    (request,) = llm.requests
    assert request.body["messages"] == list(SAID)
    assert (request.body["model"], request.body["temperature"], request.body["user"]) == ("a-model", 0.3, "tag")
    assert request.body.get("max_tokens", request.body.get("max_completion_tokens")) == 77
    assert request.headers["Authorization"] == f"Bearer {KEY}"
    assert request.path.endswith("/chat/completions")


def test_the_first_word_does_not_wait_for_the_last(make, llm):
    llm.mode, llm.delay = "slow", 0.05
    began = time.monotonic()
    stream = make().stream(SAID)
    while not next(stream).text:
        pass

    assert time.monotonic() - began < 0.5
    stream.close()


def test_hanging_up_ends_the_request_at_the_other_end(make, llm):
    llm.mode, llm.delay = "slow", 0.02
    stream = make().stream(SAID)
    next(stream)
    stream.close()

    assert llm.hung_up.wait(3)


@pytest.mark.parametrize("wrong", ["429", "500", "503", "hang-up", "cut-early", "html"])
def test_what_goes_wrong_before_the_first_word_is_tried_again(make, llm, wrong):
    llm.script(wrong)

    assert heard(make()) == WORDS
    assert len(llm.requests) == 2


@pytest.mark.parametrize(("mode", "kind", "tries"), [
    ("429", port.Unavailable, 3), ("500", port.Unavailable, 3), ("503", port.Unavailable, 3),
    ("hang-up", port.Unavailable, 3), ("cut-early", port.Unavailable, 3), ("html", port.ProviderError, 3),
    ("empty", port.Garbage, 3), ("401", port.Refused, 1), ("400", port.Refused, 1), ("redirect", port.Garbage, 3),
])
def test_what_stays_wrong_is_told_after_a_few_tries(make, llm, mode, kind, tries):
    llm.mode = mode

    with pytest.raises(kind):
        heard(make())
    assert len(llm.requests) == tries


@pytest.mark.parametrize(("mode", "kind"), [("cut", port.Cut), ("garbage", port.Garbage), ("odd", port.Garbage),
                                            ("silent-end", port.Cut), ("error-event", port.Unavailable)])
def test_what_goes_wrong_after_the_first_word_is_told_at_once(make, llm, mode, kind):
    llm.mode = mode
    words = []

    with pytest.raises(kind):
        words.extend(chunk.text for chunk in make().stream(SAID))
    assert WORDS.startswith("".join(words))
    assert "".join(words)
    assert len(llm.requests) == 1


def test_a_reply_that_stops_coming_is_given_up(make, llm):
    llm.mode = "stall"

    with pytest.raises(port.Cut):
        heard(make(first_token_seconds=0.4))


def test_a_reply_that_never_ends_is_given_up(make, llm):
    llm.mode = "runaway"
    with pytest.raises(port.Garbage):
        heard(make())
    llm.mode, llm.delay = "slow", 0.1
    with pytest.raises(port.Cut):
        heard(make(reply_seconds=0.5))


def test_no_try_outlasts_the_time_for_the_first_word(make, llm):
    llm.mode, llm.retry_after = "429", "30"
    began = time.monotonic()

    with pytest.raises(port.Unavailable) as told:
        heard(make())
    assert time.monotonic() - began < 1
    assert told.value.retry_after == 30
    assert len(llm.requests) == 1


def test_nobody_there_is_unavailable(make):
    with pytest.raises(port.Unavailable):
        heard(make(base_url="http://127.0.0.1:1"))


def test_after_several_failures_it_rests_and_then_tries_one(make, llm):
    now = [0.0]
    provider = make(breaker=Breaker(failures=3, rest=20, clock=lambda: now[0]))
    llm.mode = "500"
    for _ in range(2):
        with pytest.raises(port.Unavailable):
            heard(provider)
    assert provider.resting
    assert len(llm.requests) == 3

    llm.mode, now[0] = "normal", 21
    assert heard(provider) == WORDS
    assert not provider.resting


def test_a_breaker_lets_one_in_after_the_rest():
    now = [0.0]
    breaker = Breaker(failures=1, rest=10, clock=lambda: now[0])
    breaker.failed()
    assert breaker.enter() == 10
    now[0] = 11
    assert [breaker.enter() == 0 for _ in range(3)] == [True, False, False]
    breaker.worked()
    assert breaker.enter() == 0


def test_a_request_that_is_refused_for_itself_does_not_rest_the_provider(make, llm):
    llm.mode, provider = "400", make(breaker=Breaker(failures=1))
    with pytest.raises(port.Refused):
        heard(provider)
    assert not provider.resting


def test_thinking_aloud_is_not_shown(make, llm):
    llm.mode = "thinking"

    assert heard(make()) == WORDS


@pytest.mark.parametrize(("pieces", "shown"), [
    (["<th", "ink>a", "b</thi", "nk>\n", "\nHi"], "Hi"), (["Hi <think>"], "Hi <think>"), (["<", "3 you"], "<3 you"),
    (["<think>", "never ends"], ""), (["<thi"], "<thi"), ([" \n", "Hi"], " \nHi"), (["<think></think>Hi"], "Hi"),
    (["<thinking>x</thinking> ", " Hi"], "Hi"),
])
def test_only_thinking_at_the_beginning_is_dropped(pieces, shown):
    aloud = WithoutThinking()

    assert "".join([*(aloud.feed(piece) for piece in pieces), aloud.finish()]) == shown


@pytest.mark.parametrize("mode", ["401", "400", "429", "500", "garbage", "odd", "cut", "hang-up", "html", "redirect"])
def test_the_key_and_the_words_are_in_no_exception_and_no_log(make, llm, mode, caplog):
    llm.mode, provider = mode, make()
    with caplog.at_level(logging.DEBUG), pytest.raises(port.ProviderError) as told:
        heard(provider)

    seen, error = [repr(provider), str(provider), caplog.text], told.value
    while error is not None:
        seen += [str(error), repr(error), "".join(traceback.format_exception(error))]
        error = error.__cause__ or error.__context__
    for text in seen:
        assert KEY not in text
        assert "I am tired" not in text


@pytest.mark.parametrize("key", ["gsk_canary\n", "gsk_canary\x00"])
def test_a_key_that_cannot_be_sent_is_not_shown_either(make, key):
    with pytest.raises(port.ProviderError) as told:
        heard(make(api_key=key))

    assert "canary" not in "".join(traceback.format_exception(told.value))


def test_many_streams_at_once_share_one_client(make, llm):
    provider, words = make(first_token_seconds=10, reply_seconds=20), []
    threads = [threading.Thread(target=lambda: words.append(heard(provider))) for _ in range(40)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert words == [WORDS] * 40


@pytest.mark.parametrize("path", ["", "/", "/openai/v1", "/openai/v1/"])
def test_groq_takes_the_address_with_or_without_its_path(llm, path):
    provider = Groq(api_key=KEY, base_url=llm.url + path, model="m", first_token_seconds=3, reply_seconds=5)

    assert heard(provider) == WORDS
    assert llm.requests[0].path == "/openai/v1/chat/completions"
    provider._client.close()


def test_settings_choose_the_provider_once_for_the_process(settings):
    settings.GROQ_API_KEY = settings.COMPANION_BASE_URL = ""
    assert providers.chosen() is None

    settings.GROQ_API_KEY = f" {KEY}\n"
    assert isinstance(providers.chosen(), Groq)
    assert providers.chosen() is providers.chosen()
    assert providers.chosen().model == settings.GROQ_MODEL

    settings.COMPANION_BASE_URL, settings.COMPANION_MODEL = "http://127.0.0.1:9/v1", "own-model"
    assert isinstance(providers.chosen(), OpenAIShaped)
    assert providers.chosen().model == "own-model"

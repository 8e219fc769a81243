"""The companion answers with a language model's words: seen while they are written, resumed, cut, begun anew."""

import os
import re

import pytest
from playwright.sync_api import expect

from healing_space.local.places import LOCAL
from healing_space.local.processes import wait_until
from tests.product import Product
from tests.stand_ins.llm import WORDS, Llm

pytestmark = pytest.mark.browser

FIRST, LAST = WORDS[:25], WORDS[-20:]
PATIENT = "patient@example.org"


@pytest.fixture(scope="module")
def llm():
    """Slow enough that a person sees the words come: about four seconds for the reply."""
    with Llm("slow", delay=0.18) as running:
        yield running


@pytest.fixture(scope="module")
def answering(llm):
    """The product with a language model behind it."""
    running = Product(LOCAL / "test" / f"model-{os.getpid()}", GROQ_API_KEY="a-test-key", GROQ_BASE_URL=llm.url)
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture
def talking(open_reader, answering, llm):
    """A patient who agreed to the model, at a fresh conversation."""
    llm.mode, llm.delay = "slow", 0.18
    llm.script()
    patient = open_reader(answering, width=320, who=PATIENT)
    patient.goes("/conversations/")
    patient.presses("Start a conversation")
    patient.page.wait_for_url("**/conversations/*-*/")
    return patient


def being_written(patient):
    return patient.page.locator("[data-hs-stream] [data-hs-words]")


def test_words_appear_while_they_are_written(talking):
    talking.page.evaluate("window.neverReloaded = true")
    talking.says("Today was long.")

    expect(being_written(talking)).to_contain_text(FIRST, timeout=20_000)
    assert LAST not in talking.page.locator("main").inner_text()
    expect(talking.page.locator("[data-hs-stream]")).to_have_count(0, timeout=20_000)

    expect(talking.page.locator(".hs-bubble--companion").last).to_contain_text(WORDS)
    assert talking.page.evaluate("window.neverReloaded")
    talking.is_fine_with_this_page()
    talking.picture("model-320")


def test_a_page_loaded_again_in_the_middle_goes_on(talking):
    talking.says("Today was long.")
    expect(being_written(talking)).to_contain_text(FIRST, timeout=20_000)

    talking.page.reload()

    expect(being_written(talking)).to_contain_text(FIRST, timeout=20_000)
    expect(talking.page.locator("[data-hs-stream]")).to_have_count(0, timeout=20_000)
    expect(talking.page.locator(".hs-bubble--companion").last).to_contain_text(WORDS)
    expect(talking.page.get_by_text(WORDS)).to_have_count(1)


def test_when_the_model_is_cut_off_the_coach_answers(talking, llm):
    llm.script("cut", "cut", "cut")
    talking.says("Today was long.")

    expect(talking.page.locator("[data-hs-stream]")).to_have_count(0, timeout=30_000)
    expect(talking.page.locator(".hs-bubble--companion").last).to_contain_text("Guided coach")
    assert WORDS[:30] not in talking.page.locator("main").inner_text()
    assert talking.complaints == []


def test_a_worker_lost_in_the_middle_begins_the_reply_anew(talking, answering, llm):
    llm.words = f"Half a reply that goes on and on. {WORDS}"
    talking.says("Today was long.")
    expect(being_written(talking)).to_contain_text("Half a reply", timeout=20_000)

    answering.kill("worker-chat")
    llm.words = WORDS
    answering.bring_back("worker-chat")
    # What the dead worker held comes due again by itself after its lease; here the clock is turned on.
    query = "update outbox_effect set due_at = now() where done_at is null and kind = 'companion.reply' returning 1"
    assert wait_until(lambda: answering.ask(query) != [], seconds=10)

    expect(being_written(talking)).to_have_text(re.compile("^" + re.escape(WORDS[:10])), timeout=40_000)
    expect(talking.page.locator("[data-hs-stream]")).to_have_count(0, timeout=30_000)
    expect(talking.page.locator(".hs-bubble--companion").last).to_contain_text(WORDS)
    assert "Half a reply" not in talking.page.locator("main").inner_text()
    assert talking.complaints == []

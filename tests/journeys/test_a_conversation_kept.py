"""A conversation is stopped, asked again, lost and found: at a phone, with a language model behind it."""

import os
import re

import pytest
from playwright.sync_api import expect

from healing_space.local.places import LOCAL
from tests.product import Product
from tests.stand_ins.llm import WORDS, Llm

pytestmark = pytest.mark.browser

FIRST, LAST = WORDS[:25], WORDS[-20:]
PATIENT = "patient@example.org"


@pytest.fixture(scope="module")
def llm():
    with Llm("slow", delay=0.18) as running:
        yield running


@pytest.fixture(scope="module")
def answering(llm):
    """The product with a language model behind it."""
    running = Product(LOCAL / "test" / f"kept-{os.getpid()}", GROQ_API_KEY="a-test-key", GROQ_BASE_URL=llm.url)
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture
def talking(open_reader, answering, llm):
    """A patient who agreed to the model, at a fresh conversation."""
    llm.mode, llm.delay, llm.words = "slow", 0.18, WORDS
    llm.script()
    patient = open_reader(answering, width=320, who=PATIENT)
    patient.goes("/conversations/")
    patient.presses("Start a conversation")
    patient.page.wait_for_url("**/conversations/*-*/")
    return patient


def being_written(patient):
    return patient.page.locator("[data-hs-stream] [data-hs-words]")


def is_answered(patient):
    expect(patient.page.locator("[data-hs-stream]")).to_have_count(0, timeout=20_000)


def test_a_reply_is_stopped_and_another_one_asked_for(talking):
    talking.says("Today was long.")
    expect(being_written(talking)).to_contain_text(FIRST, timeout=20_000)

    talking.presses("Stop this answer")

    talking.sees("You stopped this answer here.")
    bubble = talking.page.locator(".hs-bubble--companion").last
    expect(bubble).to_contain_text(FIRST)
    assert LAST not in bubble.inner_text()
    talking.is_fine_with_this_page()
    talking.picture("stopped-320")

    talking.presses("Ask for another answer")
    is_answered(talking)
    expect(talking.page.locator(".hs-bubble--companion").last).to_contain_text(WORDS)
    talking.sees("An answer that you asked to have again")
    expect(talking.page.get_by_text("Today was long.", exact=True)).to_have_count(1)
    assert talking.complaints == []


def test_a_line_lost_in_the_middle_loses_and_doubles_nothing(talking):
    talking.says("Today was long.")
    expect(being_written(talking)).to_contain_text(FIRST, timeout=20_000)

    talking.context.set_offline(True)
    talking.sees("The connection is lost.")
    talking.page.wait_for_timeout(2500)
    talking.context.set_offline(False)

    is_answered(talking)
    expect(talking.page.get_by_text(WORDS)).to_have_count(1)
    expect(talking.page.get_by_text("Today was long.", exact=True)).to_have_count(1)


def test_words_written_without_a_line_stay_and_are_sent_once(talking, llm):
    llm.delay = 0.01
    talking.context.set_offline(True)
    talking.writes("Your message", "Sent from a tunnel")
    talking.presses("Send")
    talking.sees("That did not reach us")
    expect(talking.page.get_by_label("Your message")).to_have_value("Sent from a tunnel")

    talking.context.set_offline(False)
    talking.page.wait_for_timeout(1100)  # a second press within a second counts as a double click
    talking.presses("Send")

    expect(talking.page.locator(".hs-bubble--you")).to_have_count(1, timeout=20_000)
    is_answered(talking)
    expect(talking.page.locator(".hs-bubble--you")).to_have_count(1)
    expect(talking.page.locator(".hs-bubble--you")).to_contain_text("Sent from a tunnel")


def test_what_was_sent_is_there_to_read(talking, llm):
    llm.delay = 0.01
    talking.says("My number is 07700 900123.")
    is_answered(talking)

    talking.follows("What was sent")

    talking.sees("This went to Groq")
    expect(talking.page.locator("main")).to_contain_text("[phone-1]")
    assert "07700" not in talking.page.locator("main").inner_text()
    talking.is_fine_with_this_page()
    talking.picture("sent-320")


def test_a_reply_is_read_aloud_by_the_devices_own_voices_and_there_is_no_button_without_them(talking, llm):
    llm.delay = 0.01
    talking.says("Today was long.")
    is_answered(talking)
    expect(talking.page.get_by_role("button", name="Read aloud")).to_have_count(0)

    talking.page.add_init_script("""
        const said = [];
        window.saidAloud = said;
        Object.defineProperty(window, "speechSynthesis", { value: {
            getVoices: () => [{ localService: false, lang: "en-GB", name: "far" },
                              { localService: true, lang: "en-GB", name: "own" }],
            speak: (one) => said.push([one.text, one.voice?.name]), cancel: () => {}, addEventListener: () => {},
        } });
        window.SpeechSynthesisUtterance = class extends EventTarget {
            constructor(text) { super(); this.text = text; }
        };
    """)
    talking.page.reload()
    talking.page.get_by_role("button", name="Read aloud").last.click()

    assert talking.page.evaluate("window.saidAloud") == [[WORDS, "own"]]
    expect(talking.page.get_by_role("button", name="Stop reading")).to_have_count(1)


def test_a_chosen_time_comes_to_a_gentle_end(talking):
    talking.page.get_by_text("Set a time to stop").click()
    talking.presses("10 minutes")
    talking.sees("You chose to talk until about")
    expect(talking.page.get_by_role("button", name="Finish for today")).to_have_count(0)

    talking.page.evaluate("""
        const session = document.querySelector("[data-hs-session]");
        const sooner = session.cloneNode(true);
        sooner.dataset.hsEnds = new Date(Date.now() + 60000).toISOString();
        delete sooner.dataset.hsKept;
        session.replaceWith(sooner);
        document.dispatchEvent(new CustomEvent("htmx:afterSettle", { detail: { elt: document.body } }));
    """)
    talking.sees("The time you chose ends soon")
    talking.is_fine_with_this_page()
    talking.presses("Finish for today")

    talking.sees("Thank you for taking this time.")
    talking.presses("Carry on where we were")
    expect(talking.page.locator(".hs-composer")).to_have_count(1)


def test_a_conversation_is_named_found_put_away_and_deleted_without_script(open_reader, answering, llm):
    llm.mode, llm.delay = "normal", 0.0
    patient = open_reader(answering, width=768, who=PATIENT, script=False)
    patient.goes("/conversations/")
    patient.page.get_by_label("How long do you want to talk?").select_option("20")
    patient.presses("Start a conversation")
    patient.page.wait_for_url("**/conversations/*-*/")
    patient.says("The heron by the canal stood quite still")

    patient.follows("Rename, keep or delete")
    patient.writes("Name of this conversation", "By the canal")
    patient.presses("Save the name")
    patient.sees("The new name has been saved.")

    patient.follows("All conversations")
    patient.follows("Find words in your conversations")
    patient.writes("Words to look for", "heron")
    patient.presses("Find")
    expect(patient.page.locator(".hs-row")).to_contain_text("By the canal")
    patient.follows("By the canal")
    patient.sees("The heron by the canal")

    patient.follows("Rename, keep or delete")
    patient.presses("Put it in the archive")
    patient.sees("The conversation is in your archive.")
    patient.follows("Archive")
    patient.follows("By the canal")
    patient.follows("Rename, keep or delete")
    patient.presses("Take it back")
    patient.follows("By the canal")

    patient.follows("Rename, keep or delete")
    patient.follows("Delete this conversation")
    patient.presses("Delete it")
    patient.sees("Conversation deleted")
    patient.follows("All conversations")
    expect(patient.page.locator(".hs-row").filter(has_text=re.compile("“By the canal” was deleted"))).to_have_count(1)
    patient.presses("Bring it back")
    patient.sees("The heron by the canal")

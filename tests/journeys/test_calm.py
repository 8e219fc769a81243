"""Calm screens in a browser: to their end, paused, stopped, without moving, without a network, and by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.journeys.test_safety_plan import is_ready

pytestmark = pytest.mark.browser


@pytest.fixture
def somebody(reader):
    """A visitor whose clock goes as fast as the test likes."""

    def come(path, **more):
        person = reader(**more)
        person.page.clock.install()
        person.goes(path)
        return person

    return come


def words(person):
    return person.page.locator(".hs-practice__words")


def lets_pass(person, seconds: float) -> None:
    person.page.clock.run_for(seconds * 1000)


def test_a_minute_of_slow_breathing_goes_to_its_end(somebody):
    person = somebody("/calm/slow-breathing/", width=320)
    person.page.get_by_label("1 minute", exact=True).check()
    person.presses("Start")
    expect(words(person)).to_have_text("Breathe in")

    lets_pass(person, 4.5)
    expect(words(person)).to_have_text("Breathe out")
    lets_pass(person, 6)
    expect(words(person)).to_have_text("Breathe in")
    lets_pass(person, 52)

    expect(person.page.get_by_role("heading", name="That is all")).to_be_focused()
    expect(words(person)).to_be_hidden()


@pytest.mark.parametrize("look", [{"width": 320}, {"width": 1280, "dark": True}], ids=["phone", "desk, dark"])
def test_nothing_stands_in_the_way_while_it_runs_and_at_its_end(reader, look):
    person = reader(**look)
    person.goes("/calm/slow-breathing/")
    person.presses("Start")
    expect(words(person)).to_have_text("Breathe in")
    person.is_fine_with_this_page()
    person.picture(f"calm-running-{look['width']}")

    person.goes("/calm/five-senses/")
    person.presses("Start")
    for _ in range(6):
        person.presses("Next")
    person.is_fine_with_this_page()
    person.picture(f"calm-end-{look['width']}")


def test_another_pace_is_another_pace(somebody):
    person = somebody("/calm/box-breathing/")
    person.page.get_by_label("Sides of 3").check()
    person.presses("Start")

    for said in ("Breathe in", "Wait", "Breathe out", "Wait", "Breathe in"):
        expect(words(person)).to_have_text(said)
        lets_pass(person, 3.2)


def test_whoever_pauses_goes_on_where_they_were(somebody):
    person = somebody("/calm/muscle-relaxation/")
    person.presses("Start")
    lets_pass(person, 3)
    person.presses("Pause")
    lets_pass(person, 600)
    expect(words(person)).to_have_text("Make fists with both hands.")

    person.presses("Go on")
    lets_pass(person, 3)
    expect(words(person)).to_have_text("Make fists with both hands.")
    lets_pass(person, 2)
    expect(words(person)).to_have_text("Open your hands. Let them lie heavy.")


def test_whoever_stops_is_back_at_the_start(somebody):
    person = somebody("/calm/urge-surfing/")
    person.presses("Start")
    lets_pass(person, 25)
    person.presses("Stop")

    expect(person.page.get_by_role("button", name="Start")).to_be_focused()
    person.presses("Start")
    expect(words(person)).to_contain_text("Sit so that your feet touch the floor.")


def test_the_five_senses_are_gone_through_by_keyboard_and_without_a_clock(somebody):
    person = somebody("/calm/five-senses/", width=320)
    person.page.get_by_role("button", name="Start").focus()
    person.page.keyboard.press("Enter")
    for said in ("five things", "four things", "three things", "two things", "one thing", "Say where you are"):
        expect(words(person)).to_contain_text(said)
        lets_pass(person, 300)
        person.page.keyboard.press("Enter")

    expect(person.page.get_by_role("heading", name="That is all")).to_be_focused()


def test_whoever_wants_no_movement_gets_none_and_still_the_count(somebody, reader):
    person = reader()
    person.page.emulate_media(reduced_motion="reduce")
    person.page.clock.install()
    person.goes("/calm/slow-breathing/")
    person.presses("Start")
    breath = person.page.locator(".hs-practice__breath")

    assert breath.evaluate("part => getComputedStyle(part).transform") == "none"
    lets_pass(person, 2)
    expect(person.page.locator(".hs-practice__count")).to_have_text("2")
    assert breath.evaluate("part => getComputedStyle(part).transform") == "none"


def test_a_tone_is_heard_only_by_who_asked_for_it(somebody):
    person = somebody("/calm/slow-breathing/")
    person.page.evaluate("""() => {
        window.tones = 0;
        const create = AudioContext.prototype.createOscillator;
        AudioContext.prototype.createOscillator = function () { window.tones += 1; return create.call(this); };
    }""")
    person.presses("Start")
    lets_pass(person, 11)
    assert person.page.evaluate("window.tones") == 0
    person.presses("Stop")

    person.page.get_by_label("A soft tone at each change").check()
    person.presses("Start")
    lets_pass(person, 11)
    assert person.page.evaluate("window.tones") >= 2


def test_without_a_script_the_words_are_all_there(reader):
    person = reader(width=320, script=False)
    person.goes("/calm/urge-surfing/")

    person.sees("Breathe around it. In, and slowly out.")
    expect(person.page.get_by_role("button", name="Start")).to_be_hidden()


def test_once_opened_it_opens_without_a_network(reader):
    person = reader(width=320)
    person.goes("/")
    is_ready(person)
    person.goes("/calm/five-senses/")
    person.page.wait_for_function("""async () => {
        const names = (await caches.keys()).filter((name) => name.includes("-calm-"));
        return names.length && (await (await caches.open(names[0])).keys()).length > 0;
    }""")

    person.context.set_offline(True)
    person.goes("/calm/five-senses/")
    person.presses("Start")
    expect(words(person)).to_contain_text("five things")
    person.goes("/calm/box-breathing/")
    assert person.page.url.endswith("/help-now/")

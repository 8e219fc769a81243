"""What goes wrong between a person and the page: the words stay, the page says so, and nothing is kept twice."""

import pytest
from playwright.sync_api import expect

from healing_space.local.processes import wait_until

pytestmark = pytest.mark.browser

NOT_SENT = "That did not reach us, and nobody was told."
ASH = "patient.ash@example.org"


@pytest.fixture
def ash(reader, people):
    """A patient with nobody and nothing yet."""
    return reader(width=320, who=ASH)


def begins_a_conversation(person) -> None:
    person.goes("/conversations/")
    person.presses("Start a conversation")
    person.page.wait_for_url("**/conversations/*-*/")


def writes_a_note(person, text: str, score: str = "6") -> None:
    person.page.get_by_label(score, exact=True).first.check()
    person.page.locator("textarea").first.fill(text)


def notice(person):
    return person.page.locator("[data-hs-unsent]")


def entries(person, text: str) -> int:
    """How often a note stands in the diary."""
    person.goes("/moods/")
    return person.page.locator("main").get_by_text(text).count()


def test_back_and_sent_again_it_is_kept_once(ash):
    ash.goes("/moods/add/")
    writes_a_note(ash, "Porridge, then rain.")
    ash.submits()
    ash.sees("Porridge, then rain.")

    ash.page.go_back(wait_until="load")
    if "/moods/add/" in ash.page.url and ash.page.locator("textarea").first.input_value():
        ash.submits()

    assert entries(ash, "Porridge, then rain.") == 1


def test_a_button_pressed_twice_is_pressed_once(ash):
    ash.goes("/moods/add/")
    writes_a_note(ash, "Pressed in a hurry.")
    ash.page.get_by_role("button", name="Save").dblclick()
    ash.sees("Pressed in a hurry.")

    assert entries(ash, "Pressed in a hurry.") == 1


def test_one_entry_changed_in_two_tabs_loses_neither_words(ash):
    ash.goes("/moods/add/")
    writes_a_note(ash, "Seen from two tabs.")
    ash.submits()
    ash.sees("Seen from two tabs.")
    address = ash.page.locator("main a[href^='/moods/']:not([href*='add'])").first.get_attribute("href")
    ash.goes(address)
    other = ash.context.new_page()
    other.goto(ash.product.url + address)

    other.locator("textarea").first.fill("Written in the other tab.")
    other.get_by_role("button", name="Save the change").click()
    other.get_by_text("Written in the other tab.").first.wait_for()
    ash.page.locator("textarea").first.fill("Written in this tab.")
    ash.presses("Save the change")

    ash.page.locator(".nhsuk-error-summary").wait_for()
    expect(ash.page.locator("textarea").first).to_have_value("Written in this tab.")
    ash.is_fine_with_this_page()
    assert entries(ash, "Written in the other tab.") == 1


def test_a_message_too_long_stays_in_its_box_and_is_heard(ash):
    begins_a_conversation(ash)
    words = "I want to die. " + "It goes on and on. " * 400

    ash.writes("Your message", words)
    ash.presses("Send")

    ash.page.locator(".nhsuk-error-summary").wait_for()
    assert ash.page.get_by_label("Your message").input_value().split() == words.split()
    assert ash.page.locator("a[href='tel:116123']").first.is_visible(), "help, though the words could not be kept"
    expect(notice(ash)).to_be_hidden()
    ash.is_fine_with_this_page()


def lost(route) -> None:
    """The connection breaks once the request is under way."""
    if route.request.method == "POST":
        route.abort("connectionreset")
    else:
        route.continue_()


def presses_again(person, button: str) -> None:
    """Press until it goes: within a second of the last press a button takes none, against double clicks."""

    def went() -> bool:
        person.presses(button)
        return notice(person).is_hidden()

    assert wait_until(went, seconds=10, pause=0.2)


@pytest.mark.parametrize(("where", "how"), [
    ("message", "cut"), ("message", "offline"), ("note", "offline"), ("person", "offline"),
])
def test_a_connection_lost_on_the_way_keeps_the_words(ash, where, how):
    words = f"These words stay, {where} {how}."
    if where == "message":
        begins_a_conversation(ash)
    else:
        ash.goes({"note": "/moods/add/", "person": "/help-now/person/"}[where])
    if where == "note":
        ash.page.get_by_label("6", exact=True).first.check()
    box = ash.page.locator("main textarea").first
    box.fill(words)
    button = {"message": "Send", "note": "Save", "person": "Tell a person now"}[where]
    if how == "offline":
        ash.context.set_offline(True)
    else:
        ash.page.route("**/*", lost)

    ash.presses(button)

    expect(notice(ash)).to_contain_text(NOT_SENT)
    expect(box).to_have_value(words)

    ash.context.set_offline(False)
    ash.page.unroute_all()
    presses_again(ash, button)
    ash.sees({"person": "We are telling your care team"}.get(where, words))
    if where == "note":
        assert entries(ash, words) == 1


def test_signed_out_meanwhile_the_words_stay_and_go_after_signing_in(ash, product):
    ash.goes("/moods/add/")
    writes_a_note(ash, "Walked the dog before lunch.")
    ash.context.clear_cookies(name="sessionid")

    ash.presses("Save")

    expect(notice(ash)).to_contain_text("You have been signed out.")
    expect(ash.page.locator("textarea").first).to_have_value("Walked the dog before lunch.")
    with ash.context.expect_page() as opened:
        notice(ash).get_by_role("link", name="Sign in").click()
    tab = opened.value
    tab.locator("input[name=login]").fill(ASH)
    tab.locator("input[name=password]").fill(product.password)
    tab.locator("main").get_by_role("button", name="Sign in").click()
    tab.wait_for_url(lambda url: "/login/" not in url)
    tab.close()

    before = ash.page.locator("main form input[name=csrfmiddlewaretoken]").first.input_value()
    ash.page.bring_to_front()
    ash.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(ash.page.locator("main form input[name=csrfmiddlewaretoken]").first).not_to_have_value(before)
    presses_again(ash, "Save")
    ash.sees("Your mood has been saved.")
    assert entries(ash, "Walked the dog before lunch.") == 1


def test_signed_out_meanwhile_without_script_it_is_told(reader, people):
    person = reader(width=320, script=False, who=ASH)
    person.goes("/moods/add/")
    writes_a_note(person, "Lost without a script.")
    person.context.clear_cookies(name="sessionid")

    person.presses("Save")

    person.sees("what you sent was not kept and nobody was told")
    assert "/accounts/login/" in person.page.url

"""A sealed notebook in a real browser: what it says to its owner, and that nobody else ever holds a word of it."""

import re

import pytest
from playwright.sync_api import expect

from healing_space.local.processes import wait_until

pytestmark = pytest.mark.browser

PASSPHRASE = "velvet anchor thimble"
NEXT = "seven marble lanterns"
WORD = "Quokkapond"
SLIPS = "Object.keys(localStorage).filter(name => name.includes('notebook')).length"


class Owner:
    """Somebody at their notebook's page."""

    def __init__(self, person):
        self.person, self.page = person, person.page

    def comes(self) -> "Owner":
        self.person.goes("/notebook/")
        return self

    def fills(self, **fields: str) -> None:
        for name, text in fields.items():
            self.page.locator(f"#{name.replace('_', '-')}").fill(text)

    def does(self, what: str) -> None:
        self.page.locator(f'[data-hs-does="{what}"] button:not([type=button])').click()

    def hears(self, what: str) -> None:
        expect(self.page.locator(f'[data-hs-says="{what}"]')).to_be_visible(timeout=20_000)

    def begins(self, passphrase: str = PASSPHRASE) -> str:
        """Begin a notebook. Its recovery code."""
        self.fills(begin_passphrase=passphrase, begin_again=passphrase)
        self.does("begin")
        return self.takes_the_kit()

    def takes_the_kit(self) -> str:
        code = self.page.locator("[data-hs-code]")
        expect(code).to_have_text(re.compile(r"^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$"), timeout=20_000)
        found = code.text_content()
        self.page.get_by_label("I have printed the code").check()
        self.does("have-kit")
        expect(self.page.locator('[data-hs-view="list"]')).to_be_visible()
        return found

    def opens(self, passphrase: str = PASSPHRASE) -> None:
        self.fills(unlock_passphrase=passphrase)
        self.does("unlock")

    def writes(self, title: str, text: str) -> None:
        self.person.presses("Write a note")
        self.fills(note_title=title, note_text=text)
        self.does("save")

    def chooses(self, title: str) -> None:
        self.page.locator(".hs-notebook__open", has_text=title).click()

    def titles(self) -> list[str]:
        expect(self.page.locator('[data-hs-view="list"]')).to_be_visible()
        return self.page.locator("[data-hs-notes] .hs-notebook__title").all_text_contents()


@pytest.fixture
def newcomer(product, reader):
    """Somebody new for each test, at their notebook's page: `newcomer("wren")`."""

    def arrive(name: str, **more) -> Owner:
        email = f"patient.{name}@example.org"
        product.manage("shell", "-c", NEW_PERSON.format(email=email, name=name.title()))
        return Owner(reader(who=email, **more)).comes()

    return arrive


NEW_PERSON = """
import os
from django.utils import timezone
from healing_space.accounts import actions
from patients import actions as patients
user = actions.make_demo_user("{email}", "PATIENT", "{name}", os.environ["DEMO_PASSWORD"], at=timezone.now())
patients.introduce(subject=user, at=timezone.now())
"""


def test_a_note_is_written_listed_changed_deleted_and_brought_back(newcomer):
    owner = newcomer("wren", width=320)
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-begin")
    owner.fills(begin_passphrase="short", begin_again="short")
    owner.does("begin")
    owner.hears("short")
    owner.fills(begin_passphrase=PASSPHRASE, begin_again=NEXT)
    owner.does("begin")
    owner.hears("differ")
    owner.begins()
    owner.person.is_fine_with_this_page()

    owner.person.presses("Write a note")
    owner.does("save")
    owner.hears("empty")
    owner.person.presses("Back without saving")
    owner.writes("A walk", "By the canal")
    owner.hears("saved")
    owner.writes("", "No title here\nbut a second line")
    owner.hears("saved")
    assert owner.titles() == ["No title here", "A walk"]
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-list")

    owner.chooses("A walk")
    expect(owner.page.locator("#note-text")).to_have_value("By the canal")
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-write")
    owner.fills(note_text="By the canal, in the rain")
    owner.does("save")
    owner.hears("saved")

    owner.chooses("A walk")
    owner.person.presses("Delete the note")
    owner.hears("deleted")
    assert owner.titles() == ["No title here"]
    owner.person.presses("Bring it back")
    owner.hears("back")
    assert owner.titles() == ["No title here", "A walk"]

    # Another day: locked, until the passphrase comes.
    owner.comes()
    assert not owner.page.get_by_text("A walk").is_visible()
    owner.person.is_fine_with_this_page()
    owner.opens("velvet anchor thimbles")
    owner.hears("wrong")
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-wrong")
    owner.opens()
    owner.hears("opened")
    owner.chooses("A walk")
    expect(owner.page.locator("#note-text")).to_have_value("By the canal, in the rain")
    owner.person.presses("Lock it now")
    owner.hears("locked")
    assert "canal" not in owner.page.content()
    assert owner.page.evaluate("document.querySelector('#note-text').value") == ""


def test_the_recovery_code_opens_it_and_passphrase_and_code_are_changed(newcomer):
    owner = newcomer("rook", width=700)
    code = owner.begins()
    owner.writes("Kept", "Through all changes")
    owner.hears("saved")

    # The passphrase is forgotten; the code is typed as from paper.
    owner.comes()
    owner.page.locator("summary", has_text="I forgot my passphrase").click()
    owner.fills(recover_code="0000 " * 8, recover_passphrase=NEXT, recover_again=NEXT)
    owner.does("recover")
    owner.hears("wrong-code")
    owner.person.is_fine_with_this_page()
    owner.fills(recover_code=code.lower().replace("-", " ").replace("0", "o"))
    owner.does("recover")
    owner.hears("passphrase-changed")
    assert owner.titles() == ["Kept"]
    owner.comes().opens(PASSPHRASE)
    owner.hears("wrong")
    owner.opens(NEXT)
    owner.hears("opened")

    owner.person.presses("Passphrase and copies")
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-care")
    owner.fills(change_now="not this one at all", change_passphrase=PASSPHRASE, change_again=PASSPHRASE)
    owner.does("change")
    owner.hears("wrong")
    owner.fills(change_now=NEXT)
    owner.does("change")
    owner.hears("passphrase-changed")
    owner.fills(code_now=PASSPHRASE)
    owner.does("new-code")
    expect(owner.page.locator("[data-hs-code]")).not_to_have_text("", timeout=20_000)
    owner.person.is_fine_with_this_page()
    owner.person.picture("notebook-kit")
    owner.does("have-kit")
    owner.person.sees("Print it or write it down first")
    newer = owner.takes_the_kit()
    assert newer != code

    owner.comes()
    owner.page.locator("summary", has_text="I forgot my passphrase").click()
    owner.fills(recover_code=code, recover_passphrase=NEXT, recover_again=NEXT)
    owner.does("recover")
    owner.hears("wrong-code")
    owner.fills(recover_code=newer)
    owner.does("recover")
    owner.hears("passphrase-changed")
    assert owner.titles() == ["Kept"]


def test_it_locks_itself_after_ten_minutes_and_what_was_begun_waits_sealed(newcomer):
    owner = newcomer("finch")
    owner.begins()
    owner.page.clock.install()
    owner.comes().opens()
    owner.hears("opened")
    owner.person.presses("Write a note")
    owner.fills(note_text=f"Not saved {WORD}")
    owner.page.clock.fast_forward("09:05")
    owner.hears("soon")
    owner.page.keyboard.press("Shift")
    expect(owner.page.locator('[data-hs-says="soon"]')).to_be_hidden()
    owner.page.clock.fast_forward("09:05")
    owner.hears("soon")
    owner.page.clock.fast_forward("01:00")
    owner.hears("locked-itself")
    assert WORD not in owner.page.content()
    assert owner.page.evaluate("document.querySelector('#note-text').value") == ""
    kept = owner.page.evaluate("JSON.stringify({...localStorage, ...sessionStorage})")
    assert "healing-space-notebook" in kept
    assert WORD not in kept
    assert PASSPHRASE not in kept

    owner.opens()
    owner.hears("opened")
    owner.person.sees("Not saved yet")
    owner.chooses("Not saved")
    expect(owner.page.locator("#note-text")).to_have_value(f"Not saved {WORD}")
    owner.does("save")
    owner.hears("saved")
    assert not owner.page.get_by_text("Not saved yet").is_visible()
    assert owner.page.evaluate(SLIPS) == 0


def test_without_a_network_nothing_is_lost(newcomer):
    owner = newcomer("heron")
    owner.begins()
    owner.person.context.set_offline(True)
    owner.writes("On the train", "No signal here")
    owner.hears("waits")
    assert owner.titles() == ["On the train"]
    owner.person.sees("Not saved yet")

    owner.person.context.set_offline(False)
    owner.page.evaluate("window.dispatchEvent(new Event('online'))")
    owner.hears("saved")
    owner.person.complaints.clear()  # the browser remarks on the cut network
    owner.chooses("On the train")
    owner.fills(note_text="A second line, again without signal")
    owner.person.context.set_offline(True)
    owner.does("save")
    owner.hears("waits")
    owner.person.context.set_offline(False)
    owner.person.complaints.clear()
    owner.comes().opens()
    owner.hears("opened")
    owner.chooses("On the train")
    expect(owner.page.locator("#note-text")).to_have_value("A second line, again without signal")


def test_two_windows_do_not_write_over_each_other(newcomer):
    owner = newcomer("teal")
    owner.begins()
    owner.writes("Both", "As it was")
    owner.hears("saved")
    other = Owner(type(owner.person)(owner.person.context, owner.person.product)).comes()
    other.opens()
    for window in (owner, other):
        window.chooses("Both")
    owner.fills(note_text="From the first")
    other.fills(note_text="From the second")
    assert wait_until(lambda: other.page.evaluate(SLIPS) == 2, seconds=10)
    other.does("save")
    other.hears("saved")
    owner.does("save")
    owner.hears("copied")

    assert sorted(owner.titles()) == ["Both", "Both (from another window)"]
    for title, text in (("Both (from another window)", "From the first"), ("Both", "From the second")):
        owner.page.locator(".hs-notebook__open").filter(has=owner.page.get_by_text(title, exact=True)).click()
        expect(owner.page.locator("#note-text")).to_have_value(text)
        owner.person.presses("Back without saving")


def test_it_is_worked_by_keyboard_alone(newcomer):
    owner = newcomer("wagtail", width=320)
    keyboard = owner.page.keyboard
    owner.page.locator("#begin-passphrase").focus()
    for text in (PASSPHRASE, PASSPHRASE):
        keyboard.type(text)
        keyboard.press("Tab")
    keyboard.press("Enter")
    expect(owner.page.locator("#kit-title")).to_be_focused(timeout=20_000)
    for _ in range(2):
        keyboard.press("Tab")
    keyboard.press("Space")
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(owner.page.locator("#list-title")).to_be_focused()
    keyboard.press("Tab")
    keyboard.press("Enter")
    expect(owner.page.locator("#write-title")).to_be_focused()
    keyboard.press("Tab")
    keyboard.type("Typed")
    keyboard.press("Enter")
    owner.hears("saved")
    assert owner.titles() == ["Typed"]


def test_a_window_left_open_writes_nothing_into_the_notebook_of_whoever_signs_in_next(newcomer):
    owner, next_one = newcomer("plover"), newcomer("dipper")
    for each in (owner, next_one):
        each.begins()
    owner.person.presses("Write a note")
    owner.fills(note_text="For my own notebook")
    own = owner.person.context.cookies()
    owner.person.context.clear_cookies()
    owner.person.context.add_cookies(next_one.person.context.cookies())
    owner.does("save")
    owner.hears("signed-out")
    # Even with the new person's proof on the page, as after signing in anew in another tab:
    proof = next_one.page.locator("[data-hs-notebook] input[name=csrfmiddlewaretoken]").input_value()
    owner.page.evaluate(
        "proof => document.querySelectorAll('input[name=csrfmiddlewaretoken]').forEach(one => { one.value = proof; })",
        proof)
    owner.chooses("For my own notebook")
    owner.does("save")
    owner.hears("waits")
    next_one.comes().opens()
    next_one.hears("opened")
    assert next_one.titles() == []

    owner.person.context.clear_cookies()
    owner.person.context.add_cookies(own)
    owner.person.complaints.clear()  # the browser remarks on what was refused
    owner.comes().opens()
    owner.hears("opened")
    assert owner.titles() == ["For my own notebook"]
    assert not owner.page.get_by_text("Not saved yet").is_visible()


def test_without_script_the_page_says_why_and_can_still_delete(newcomer):
    owner = newcomer("pipit")
    owner.begins()
    plain = type(owner.person)(owner.page.context.browser.new_context(
        java_script_enabled=False, storage_state=owner.person.context.storage_state()), owner.person.product)
    plain.goes("/notebook/")
    plain.sees("This notebook needs a browser that runs scripts")
    plain.sees("Nobody but you can read this")
    plain.follows("Delete my notebook")
    plain.presses("Delete my notebook")
    plain.sees("For an hour you can still bring it back")
    plain.presses("Bring my notebook back")
    plain.sees("Your notebook is back")
    plain.context.close()
    owner.comes().opens()
    owner.hears("opened")

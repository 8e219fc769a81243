"""A sealed notebook in a real browser: what it says to its owner, and that nobody else ever holds a word of it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PASSPHRASE = "velvet anchor thimble"
NEXT = "seven marble lanterns"
WORD = "Quokkapond"


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

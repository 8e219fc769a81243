"""A day in the diary, with JavaScript turned off: one tap and its undo, the check-in, and finding it all again."""

import pytest

pytestmark = pytest.mark.browser


def test_a_day_in_the_diary(product, reader):
    patient = reader(width=320, script=False)
    patient.signs_in("patient@example.org")

    # One tap on the home page, taken back by another, and that one too.
    patient.goes("/")
    patient.page.locator(".hs-scale__button", has_text="9").click()
    patient.sees("Saved: 9 out of 10.")
    patient.presses("Undo")
    patient.sees("is deleted. It will be gone for good at")
    patient.presses("Bring it back")
    patient.sees("Saved: 9 out of 10.")

    # The check-in: a step taken, whatever stands between skipped, a line written.
    patient.goes("/diary/check-in/mood/")
    patient.page.get_by_label("7", exact=True).first.check()
    patient.presses("Save and go on")
    while "/check-in/line/" not in patient.page.url:
        patient.presses("Skip")
    patient.page.get_by_label("A line about today").fill("A heron stood by the pond.")
    patient.presses("Save and go on")
    patient.sees("Thank you for checking in")

    # Something good, and all of it found again by a word.
    patient.goes("/diary/notes/add/gratitude/")
    patient.page.locator("textarea").first.fill("Herons, and time to look at them.")
    patient.submits()
    patient.sees("Your note has been saved.")
    patient.page.locator("details", has_text="Find entries").locator("summary").click()
    patient.page.get_by_label("Words to look for").fill("heron")
    patient.presses("Show")
    patient.sees("A heron stood by the pond.")
    patient.sees("Herons, and time to look at them.")
    assert "heron" not in patient.page.url

    # A line is deleted and brought back.
    row = patient.page.locator(".hs-row", has_text="A heron stood").first
    row.get_by_role("button", name="Delete").click()
    patient.sees("is deleted. It will be gone for good at")
    patient.presses("Bring it back")
    patient.sees("Your entry is back.")

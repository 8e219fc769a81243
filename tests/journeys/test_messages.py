"""A patient and a clinician write to each other, each at an open page; by keys, and without script."""

import time

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PATIENT, CLINICIAN = "patient@example.org", "clinician@example.org"
TITLE, AT_MOST = "Breathing exercise", 5
"""How fast it is in seconds is for `make bench`; here it has to come by itself."""


def opens(person, place: str) -> None:
    person.goes(place)
    person.follows(TITLE)
    person.sees("Your message")


def test_what_one_writes_the_other_sees_without_asking(reader):
    patient, clinician = reader(width=320, who=PATIENT), reader(who=CLINICIAN)
    opens(patient, "/messages/")
    opens(clinician, "/office/messages/")

    clinician.writes("Your message", "How was the first night?")
    clinician.presses("Send")
    patient.sees("How was the first night?", seconds=AT_MOST)
    clinician.sees("Seen by Robin", seconds=AT_MOST)
    patient.is_fine_with_this_page()
    clinician.is_fine_with_this_page()
    patient.picture("messages-thread-phone")
    clinician.picture("messages-thread-desk")

    box = patient.page.get_by_label("Your message")
    box.fill("Better than")
    expect(patient.page.locator("#draft-kept")).to_contain_text("Draft kept", timeout=10_000)
    patient.page.reload()
    expect(box).to_have_value("Better than")
    box.press("End")
    box.type(" I thought.")
    box.press("Tab")
    while patient.page.evaluate("document.activeElement.textContent.trim()") != "Send":
        patient.page.keyboard.press("Tab")
    patient.page.keyboard.press("Enter")
    clinician.sees("Better than I thought.", seconds=AT_MOST)
    answer = clinician.page.get_by_label("Your message")
    answer.fill("Good.")
    answer.press("Enter")
    answer.type("See you on Thursday.")
    answer.press("Control+Enter")
    patient.sees("See you on Thursday.", seconds=AT_MOST)
    expect(answer).to_have_value("")


def test_it_is_whole_without_script(reader):
    patient = reader(width=320, script=False, who=PATIENT)
    patient.goes("/messages/new/")
    patient.page.get_by_label("My whole care team").check()
    patient.presses("Send")
    patient.sees("There is a problem")
    patient.writes("What is it about?", f"A form {time.time():.0f}")
    patient.writes("Your message", "Where do I hand in the form?")
    patient.presses("Send")
    patient.sees("Where do I hand in the form?")
    patient.writes("Your message", "I forgot something")
    patient.presses("Keep as a draft")
    patient.sees("Your draft is kept")
    expect(patient.page.get_by_label("Your message")).to_have_value("I forgot something")
    patient.presses("Delete for me")
    patient.sees("out of your sight")
    patient.presses("Undo")
    patient.sees("Where do I hand in the form?")

"""Files with messages in a browser: chosen, taken out, sent, seen and heard by the other; with and without script."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.test_messages import CLINICIAN, PATIENT, opens
from tests.messaging import files

pytestmark = pytest.mark.browser

ADD, PUT = "Add a file or a spoken note", "Put it with the message"

HEARD = """
player => new Promise(heard => {
  player.addEventListener("timeupdate", () => player.currentTime > 0.3 && heard(true));
  player.play();
})
"""


def a_file(name: str, media_type: str, data: bytes) -> dict:
    return {"name": name, "mimeType": media_type, "buffer": data}


def puts_in(person, file: dict) -> None:
    person.page.get_by_text(ADD).click()
    person.page.get_by_label("Add a file (optional)").set_input_files(file)
    person.presses(PUT)


def test_a_picture_and_a_letter_go_across(reader):
    patient, clinician = reader(width=320, who=PATIENT), reader(who=CLINICIAN)
    opens(patient, "/messages/")
    opens(clinician, "/office/messages/")
    patient.writes("Your message", "This is the form")
    puts_in(patient, a_file("my form.jpg", "image/jpeg", files.picture(size=(1600, 900))))
    patient.sees("Files that go along")
    expect(patient.page.get_by_label("Your message")).to_have_value("This is the form")
    puts_in(patient, a_file("letter.pdf", "application/pdf", files.PDF))
    patient.sees("Save letter.pdf")
    patient.is_fine_with_this_page()
    patient.picture("messages-box-phone")
    patient.page.get_by_role("button", name=re.compile("Take it out.*letter")).click()
    patient.sees("letter.pdf is taken out")
    patient.presses("Undo")
    patient.sees("Save letter.pdf")
    patient.page.get_by_role("button", name="Send", exact=True).click()
    clinician.sees("This is the form", seconds=5)
    picture = clinician.page.get_by_role("img", name="Picture: my form.jpg").last
    picture.scroll_into_view_if_needed()
    expect(picture).to_have_js_property("naturalWidth", 1600)
    with clinician.page.expect_download() as got:
        clinician.follows("Save letter.pdf")
    assert got.value.suggested_filename == "letter.pdf"
    assert got.value.path().read_bytes() == files.PDF
    clinician.is_fine_with_this_page()
    clinician.picture("messages-files-desk")
    patient.is_fine_with_this_page()
    patient.picture("messages-files-phone")


def test_a_spoken_note_is_recorded_and_heard(reader):
    patient, clinician = reader(width=320, dark=True, who=PATIENT), reader(dark=True, who=CLINICIAN)
    patient.context.grant_permissions(["microphone"])
    opens(patient, "/messages/")
    patient.page.get_by_text(ADD).click()
    patient.sees("Nobody listens at once")
    patient.presses("Record a spoken note")
    patient.sees("Recording.")
    patient.presses("Throw it away")
    patient.sees("Nothing was kept")
    patient.presses("Record a spoken note")
    expect(patient.page.locator("[data-clock]")).to_have_text("0:02", timeout=10_000)
    patient.picture("messages-recording-phone")
    patient.is_fine_with_this_page()
    patient.presses("Stop, and put it with the message")
    patient.sees("Files that go along")
    patient.page.get_by_role("button", name="Send", exact=True).click()
    opens(clinician, "/office/messages/")
    player = clinician.page.locator("audio").last
    assert player.evaluate(HEARD)
    clinician.is_fine_with_this_page()
    clinician.picture("messages-sound-desk")


def test_who_does_not_open_the_microphone_is_told_what_else_there_is(reader):
    patient = reader(who=PATIENT)
    opens(patient, "/messages/")
    patient.page.get_by_text(ADD).click()
    patient.presses("Record a spoken note")
    patient.sees("did not let us use the microphone")


def test_without_script_a_file_is_chosen_and_a_wrong_one_is_told_of(reader):
    patient = reader(width=320, script=False, who=PATIENT)
    opens(patient, "/messages/")
    expect(patient.page.get_by_role("button", name="Record a spoken note")).to_be_hidden()
    patient.writes("Your message", "Without script")
    puts_in(patient, a_file("run.pdf", "application/pdf", b"MZ"))
    patient.sees("This kind of file cannot be sent")
    expect(patient.page.get_by_label("Your message")).to_have_value("Without script")
    patient.picture("messages-file-refused-phone")
    again = a_file("me.png", "image/png", files.picture("PNG"))
    patient.page.get_by_label("Add a file (optional)").set_input_files(again)
    patient.presses(PUT)
    patient.sees("Save me.png")
    patient.page.get_by_role("button", name="Send", exact=True).click()
    patient.sees("Without script")

"""A clinician hands over the device with one questionnaire on it, and takes it back."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

CLINICIAN, PATIENT = "clinician@example.org", "patient@example.org"
LOOKS = {
    "phone": {"width": 320},
    "tablet, dark": {"width": 768, "dark": True},
    "desk, high contrast": {"width": 1280, "contrast": True},
    "without script": {"width": 320, "script": False},
}


class Hand:
    """Whoever holds the device just now."""

    def __init__(self, person, look: str, *, script: bool):
        self.person, self.look, self.script = person, look.replace(", ", "-").replace(" ", "-"), script

    def looks_at(self, name: str) -> None:
        if self.script:
            self.person.is_fine_with_this_page()
        self.person.picture(f"in-session-{name}-{self.look}")

    def answers(self, number: int, words: str) -> None:
        self.person.sees(f"question {number} of")
        self.person.page.get_by_label(words).check()
        self.person.presses("Save and go on")


@pytest.mark.parametrize("look", LOOKS)
def test_the_device_goes_to_the_patient_and_back(look, reader, people, product):
    # given a clinician with a patient beside them
    patient_id = product.ask(f"select id from accounts_user where email = '{PATIENT}'")[0][0]
    person = reader(who=CLINICIAN, **LOOKS[look])
    hand = Hand(person, look, script=LOOKS[look].get("script", True))

    # when they hand over the device with the PHQ-9 on it
    person.goes(f"/office/patients/{patient_id}/assessments/phq9/give/")
    person.presses("Begin, and hand over the device")

    # then the patient finds the questions, and nothing else by going back
    person.sees("question 1 of")
    person.page.go_back()
    person.sees("question 1 of")

    # and is told when one has no answer
    hand.looks_at("question")
    person.presses("Save and go on")
    person.sees("There is a problem")
    hand.looks_at("no-answer")

    # and there is no way to anywhere else
    person.goes("/office/alerts/")
    person.sees("question 1 of")
    person.goes("/in-session/question/none/")
    person.sees("Page not found")
    expect(person.page.get_by_text("Caseload")).to_have_count(0)
    hand.looks_at("not-found")
    person.goes("/in-session/")

    # when an answer is about suicide
    for number in range(1, 9):
        hand.answers(number, "Several days")
    hand.answers(9, "Several days")

    # then help stands there at once
    expect(person.page.locator("#help-panel")).to_be_visible()
    hand.looks_at("help")

    # when they have finished
    person.follows("Carry on with the questionnaire")
    person.page.get_by_label("Somewhat difficult").check()
    person.presses("Save and go on")
    person.sees("Look at your answers once more")
    hand.looks_at("check")
    person.presses("I have finished")
    person.sees("Please give the device back")
    hand.looks_at("done")

    # then the clinician gets it back by their password, and no other
    person.follows("For staff: take the device back")
    hand.looks_at("back")
    person.writes("Your password", "not the password")
    person.presses("Go on")
    person.sees("That is not the password")
    hand.looks_at("wrong-password")
    person.writes("Your password", product.password)
    person.presses("Go on")
    person.sees("All answers")
    hand.looks_at("read")
    product.signed_in.pop(CLINICIAN)  # the session has another key by now

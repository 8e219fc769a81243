"""Somebody fills in the PHQ-9 on a phone, one question at a time, and is met when an answer calls for it."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

ASH = "patient.ash@example.org"


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_questionnaire_from_beginning_to_end(script, reader, people):
    # given a patient with a phone
    ash = reader(width=320, who=ASH, script=script)
    ash.goes("/assessments/phq9/")
    if script:
        ash.is_fine_with_this_page()

    # when they begin, and send a question without an answer
    ash.presses("Begin")
    ash.sees("question 1 of")
    ash.presses("Save and go on")

    # then they are told, and nothing else is lost
    ash.sees("There is a problem")
    if script:
        ash.is_fine_with_this_page()

    # when they answer eight questions
    for number in range(1, 9):
        ash.sees(f"question {number} of")
        ash.page.get_by_label("Several days").check()
        ash.presses("Save and go on")

    # and mark the ninth
    ash.sees("question 9 of")
    ash.page.get_by_label("More than half the days").check()
    ash.presses("Save and go on")

    # then help stands there at once, with our question
    expect(ash.page.locator("#help-panel")).to_be_visible()
    ash.sees("116 123")
    ash.sees("Are you having thoughts of ending your life?")
    if script:
        ash.is_fine_with_this_page()
    ash.picture(f"assessments-item-nine-{'script' if script else 'plain'}")

    # when they carry on to the end
    ash.follows("Carry on with the questionnaire")
    ash.page.get_by_label("Somewhat difficult").check()
    ash.presses("Save and go on")
    ash.sees("Look at your answers once more")
    ash.presses("Finish and see the score")

    # then the score is explained, and is no diagnosis
    ash.sees("Your score is 10 out of 27.")
    ash.sees("not a diagnosis")
    ash.page.wait_for_url(re.compile("/assessments/results/"))
    if script:
        ash.is_fine_with_this_page()


def test_all_on_one_page_keeps_what_was_given(reader, people):
    # given somebody who likes all questions on one page
    ash = reader(width=768, who=ASH)
    ash.goes("/assessments/setting/")
    ash.page.get_by_label("All questions on one page").check()
    ash.presses("Save")
    ash.sees("Your choice has been saved.")

    # when they leave one out
    ash.goes("/assessments/gad2/")
    ash.presses("Begin")
    ash.page.get_by_label("Nearly every day").first.check()
    ash.presses("Save and see the score")

    # then the one that is missing is named, and the other is still there
    ash.sees("Question 2: choose one of the answers")
    expect(ash.page.get_by_label("Nearly every day").first).to_be_checked()
    ash.is_fine_with_this_page()

    # and with it the score comes
    ash.page.get_by_label("Not at all").last.check()
    ash.presses("Save and see the score")
    ash.sees("Your score is 3 out of 6.")

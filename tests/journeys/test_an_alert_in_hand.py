"""One alert from hand to hand: called for without script, taken, a slip taken back, handed over, closed, reviewed."""

import pytest

pytestmark = pytest.mark.browser

PATIENT, CLINICIAN, LEAD = "patient@example.org", "clinician@example.org", "duty@example.org"


def calls_for_a_person(patient) -> None:
    patient.goes("/moods/")
    patient.follows("I need a person now")
    patient.sees("Staff read alerts")
    patient.picture("hand-person-phone")
    patient.presses("Tell a person now")
    patient.sees("We are telling your care team")


def presses_and_takes_back(clinician) -> None:
    clinician.goes("/office/alerts/")
    clinician.page.get_by_role("link", name="Robin").first.click()
    clinician.presses("I have this")
    clinician.sees("You have this alert now")
    clinician.presses("Called, no answer")
    clinician.sees("The contact is kept")
    clinician.is_fine_with_this_page()
    clinician.picture("hand-kept-desk")
    clinician.presses("This was a slip")
    clinician.sees("a slip, taken back")
    clinician.is_fine_with_this_page()


def asks_the_lead(clinician) -> None:
    clinician.page.get_by_text("Hand it over to a colleague").click()
    clinician.page.get_by_label("To whom?").select_option(label="Dee Larkin (Duty lead)")
    clinician.picture("hand-over-desk")
    clinician.presses("Ask them to take it over")
    clinician.sees("Dee Larkin was asked to take it over")
    clinician.is_fine_with_this_page()


def takes_it_and_closes_it(lead) -> None:
    lead.goes("/office/alerts/?only=mine")
    lead.sees("asks you to take this over")
    lead.is_fine_with_this_page()
    lead.picture("hand-asked-phone")
    lead.page.get_by_role("link", name="Robin").first.click()
    lead.presses("I take this over")
    lead.sees("You have this alert now")
    lead.page.get_by_text("It was a false alarm").click()
    lead.presses("Close as a false alarm")
    lead.sees("Write why it was a false alarm")
    lead.is_fine_with_this_page()
    lead.picture("hand-dismiss-error-phone")
    lead.writes("Why was it a false alarm?", "Pressed while trying the page out.")
    lead.presses("Close as a false alarm")
    lead.sees("closed as a false alarm")
    lead.is_fine_with_this_page()


def reviews_it(lead) -> None:
    lead.goes("/office/alerts/review/")
    lead.page.get_by_text("Mark as reviewed").first.click()
    lead.presses("Keep the review")
    lead.sees("Write a note to mark it as reviewed")
    lead.is_fine_with_this_page()
    lead.picture("hand-review-error-phone")
    lead.page.locator("details[open] textarea").fill("Handed over within minutes.")
    lead.presses("Keep the review")
    lead.sees("Marked as reviewed.")
    lead.goes("/office/alerts/review/?all=1")
    lead.sees("Handed over within minutes.")


def test_an_alert_goes_from_hand_to_hand_and_is_never_nobodys(reader, people):
    calls_for_a_person(reader(width=320, script=False, who=PATIENT))
    clinician = reader(who=CLINICIAN)
    presses_and_takes_back(clinician)
    asks_the_lead(clinician)
    lead = reader(width=320, who=LEAD)
    takes_it_and_closes_it(lead)
    reviews_it(lead)

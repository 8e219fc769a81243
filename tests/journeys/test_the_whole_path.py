"""The whole path, by two browsers at once: sign up, write, be heard, be helped."""

import re

import pytest

from tests.journeys.reader import from_mail

pytestmark = pytest.mark.browser

EMAIL = "newcomer@example.org"
CODE = r"^\s*([A-Z0-9]{3}-?[A-Z0-9]{3,5})\s*$"


def signs_up(patient, product) -> None:
    patient.goes("/")
    patient.is_fine_with_this_page()
    patient.picture(f"landing-{patient.page.viewport_size['width']}")
    patient.goes("/accounts/start/")
    patient.is_fine_with_this_page()
    patient.picture(f"sign-up-1-{patient.page.viewport_size['width']}")
    patient.page.get_by_label("Yes").first.check()
    patient.submits()
    assert "/age/" in patient.page.url
    patient.is_fine_with_this_page()
    patient.page.get_by_label("Yes").first.check()
    patient.submits()
    assert "/account/" in patient.page.url
    patient.is_fine_with_this_page()
    patient.picture(f"sign-up-3-{patient.page.viewport_size['width']}")
    patient.page.locator("main input[name=email]").fill(EMAIL)
    patient.page.locator("main input[name=name]").fill("Wren")
    patient.page.locator("main input[type=password]").first.fill("a quiet river bend")
    for box in patient.page.locator("main input[type=checkbox]").all():
        box.check()
    patient.submits()
    assert "/email/code/" in patient.page.url
    patient.is_fine_with_this_page()
    patient.page.locator("main input[name=code]").fill(from_mail(product, EMAIL, CODE))
    patient.presses("Continue")
    patient.page.wait_for_url("**/welcome/**")


def agrees(patient) -> None:
    """Every page of the welcome: agree to all of it, one by one."""
    for _ in range(6):
        if "/welcome/" not in patient.page.url:
            return
        patient.is_fine_with_this_page()
        for box in patient.page.locator("main input[type=checkbox]").all():
            assert not box.is_checked(), "no box is ticked for anybody"
            box.check()
        before = patient.page.url
        patient.presses("Save")
        patient.page.wait_for_url(lambda url, before=before: url != before)
    raise AssertionError(patient.page.url)


def chooses(patient, clinician) -> None:
    """The patient asks for a clinician, who agrees."""
    patient.goes("/care/choose/")
    patient.is_fine_with_this_page()
    patient.page.get_by_label("Sam Okafor").first.check()
    patient.submits()
    clinician.goes("/office/")
    clinician.sees("Wren")
    clinician.is_fine_with_this_page()
    asking = clinician.page.get_by_role("listitem").filter(has_text="Wren")
    asking.get_by_role("button", name=re.compile("agree", re.IGNORECASE)).click()
    clinician.page.wait_for_load_state("load")


def logs_a_mood(patient) -> None:
    patient.goes("/moods/add/")
    patient.is_fine_with_this_page()
    patient.page.get_by_label("4", exact=True).first.check()
    patient.page.locator("textarea").first.fill("The bus was late.")
    patient.submits()
    patient.sees("The bus was late.")
    patient.is_fine_with_this_page()
    patient.picture("moods-320")


def writes_of_dying(patient) -> None:
    """Talks to the companion, and writes that they want to die: help is there in the same moment."""
    patient.goes("/conversations/")
    patient.is_fine_with_this_page()
    patient.presses("Start a conversation")
    patient.page.wait_for_url("**/conversations/*-*/")
    patient.is_fine_with_this_page()
    patient.says("Not great. My boss shouted at me.")
    patient.picture("conversation-320")
    patient.says("I want to die")
    patient.sees("116 123")
    patient.is_fine_with_this_page()
    patient.picture("help-panel-320")


def takes_the_alert(clinician) -> None:
    """It appears in the open inbox without reloading."""
    clinician.sees("Wren")
    clinician.picture("inbox-1280")
    clinician.is_fine_with_this_page()
    clinician.page.get_by_role("link", name=re.compile("Wren")).first.click()
    clinician.page.wait_for_url("**/office/alerts/*/")
    clinician.sees("want to die")
    clinician.is_fine_with_this_page()
    clinician.picture("incident-1280")
    clinician.page.get_by_role("button", name="I have this").first.click()


def test_from_sign_up_to_somebody_who_has_seen_it(product, reader):
    patient, clinician = reader(width=320), reader(who="clinician@example.org")

    signs_up(patient, product)
    agrees(patient)
    patient.goes("/")
    patient.sees("Wren")
    patient.is_fine_with_this_page()
    patient.picture("home-320")
    chooses(patient, clinician)
    logs_a_mood(patient)

    # From here on the clinician has the inbox open and touches nothing until the alert is there.
    clinician.goes("/office/alerts/")
    clinician.is_fine_with_this_page()
    writes_of_dying(patient)
    takes_the_alert(clinician)

    # The patient sees that somebody has, without reloading, and can read who looked.
    patient.sees("Seen by Sam Okafor")
    patient.is_fine_with_this_page()
    patient.picture("seen-320")
    patient.goes("/my-data/looks/")
    patient.sees("Sam Okafor")
    patient.is_fine_with_this_page()

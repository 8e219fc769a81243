"""Nobody needs a script: from signing in to reading who has seen the alert, with JavaScript turned off."""

import pytest

pytestmark = pytest.mark.browser


def keeps_a_mood_with_a_note(patient) -> None:
    patient.goes("/moods/add/")
    patient.page.get_by_label("6", exact=True).first.check()
    patient.page.locator("textarea").first.fill("A walk before the rain came.")
    patient.submits()
    patient.sees("A walk before the rain came.")


def talks_to_the_coach_who_answers_in_the_very_next_page(patient) -> None:
    patient.goes("/conversations/")
    patient.presses("Start a conversation")
    patient.page.wait_for_url("**/conversations/*-*/")
    bubbles = patient.page.locator(".hs-bubble--companion")
    before = bubbles.count()
    patient.says("My neighbour was rude to me.")
    assert bubbles.count() == before + 1


def finds_help_in_the_answer_to_words_of_danger(patient) -> None:
    patient.says("I am going to kill myself")
    assert patient.page.locator("a[href='tel:116123']").is_visible()
    assert patient.page.locator("a[href='tel:999']").is_visible()


def calls_for_a_person(patient) -> None:
    patient.goes("/help-now/")
    patient.follows("Tell a person in my care team")
    patient.presses("Tell a person now")
    patient.sees("Nobody has seen it yet")


def test_from_signing_in_to_reading_who_has_seen_it(product, reader):
    patient = reader(width=320, script=False)
    clinician = reader(script=False, who="clinician@example.org")

    patient.signs_in("patient@example.org")
    patient.sees("Robin")
    keeps_a_mood_with_a_note(patient)
    talks_to_the_coach_who_answers_in_the_very_next_page(patient)
    finds_help_in_the_answer_to_words_of_danger(patient)
    calls_for_a_person(patient)

    # The clinician finds it in the list, and takes it.
    clinician.goes("/office/alerts/")
    row = clinician.page.locator(".hs-row", has_text="Robin").first
    row.get_by_role("button", name="I have this").click()
    clinician.page.wait_for_load_state("load")

    # The patient loads the page again and reads who has seen it.
    patient.goes("/")
    patient.sees("Seen by Sam Okafor")

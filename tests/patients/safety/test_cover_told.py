"""The patient is told before writing whether anybody reads, and can call for a person from every page."""

import pytest
from django.utils import timezone

from patients.care import cover
from patients.safety import actions, rules
from patients.safety.models import Signal, Source
from therapy.companion import actions as companion


@pytest.fixture
def pages(patient, now):
    conversation = companion.begin(subject=patient, at=now)
    return {
        "conversation": f"/conversations/{conversation.pk}/", "diary": "/moods/add/", "button": "/help-now/person/",
    }


@pytest.mark.parametrize("page", ["conversation", "diary", "button"])
def test_cover_is_told_beside_the_box_before_anything_is_typed(patient, signed_in, pages, page):
    said = signed_in(patient).get(pages[page]).content.decode()

    assert cover.in_words(at=timezone.now()).split(".")[0] in said
    assert "do not wait: call 999" in said


def test_by_api_cover_is_told_too(patient, signed_in):
    answer = signed_in(patient).get("/api/v1/help-now/").json()

    assert answer["cover"].startswith("Staff read alerts")


@pytest.mark.parametrize("path", ["/", "/moods/", "/conversations/", "/settings/", "/my-data/", "/care/"])
def test_every_page_of_a_patient_leads_to_the_button_without_script(patient, signed_in, path):
    page = signed_in(patient).get(path).content.decode()

    assert 'href="/help-now/person/"' in page
    assert "I need a person now" in page


def test_staff_are_shown_no_button_that_is_not_for_them(clinician, signed_in):
    assert 'href="/help-now/person/"' not in signed_in(clinician).get("/office/").content.decode()


def test_a_no_that_is_not_the_end_of_it_is_answered_honestly(patient, clinician, signed_in):
    at = timezone.now()
    hint = {"kind": "suicidal_thoughts", "respond": "ask", "about": "self", "evidence": "w", "why": "Hints."}
    asked = actions.raise_signal(
        subject=patient, findings=[rules.Finding(**hint, rule_id="one")], source=Source.MESSAGE, source_id="a", at=at,
    ).ask
    actions.raise_signal(
        subject=patient, findings=[rules.Finding(**hint, rule_id="two")], source=Source.MESSAGE, source_id="b", at=at,
    )

    page = signed_in(patient).post(f"/help-now/answer/{asked.pk}/", {"answer": "no"}).content.decode()

    assert "asked to look today as well" in page
    assert "116 123" in page


def test_after_a_no_to_the_questionnaire_s_follow_up_the_page_says_who_was_told(patient, clinician, signed_in):
    asked = actions.answered_item_nine(subject=patient, answer=1, source_id="f", at=timezone.now()).ask
    client = signed_in(patient)
    assert "Your care team is told today" in client.get("/").content.decode()

    page = client.post(f"/help-now/answer/{asked.pk}/", {"answer": "no"}).content.decode()

    assert "We are glad" in page
    assert "Nobody has seen it yet" in page
    assert Signal.objects.get().answer == "no"

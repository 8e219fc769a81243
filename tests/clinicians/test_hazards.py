"""The hazard log for staff: a page, a document and the programs’ door say the same, and that it is a draft."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from healing_space.accounts.models import Role
from patients.safety.hazards.register import HAZARDS

PAGE, PAPER, API = "/office/hazards/", "/office/hazards/print/", "/api/v1/hazards/"
STAFF = (Role.CLINICIAN, Role.SUPERVISOR, Role.DUTY_LEAD, Role.TRIAL_ADMINISTRATOR)


@pytest.mark.parametrize("role", Role)
def test_it_is_for_staff_by_every_door(signed_in, person, role):
    visitor = signed_in(person("Vi Sitor", role))
    expected = 200 if role in STAFF else 404

    assert {visitor.get(address).status_code for address in (PAGE, PAPER, API)} == {expected}


def test_no_place_of_the_navigation_is_said_to_hold_it(signed_in, clinician):
    office = signed_in(clinician)

    assert 'class="hs-nav__link" href="/office/" aria-current="page"' in office.get("/office/").content.decode()
    assert 'class="hs-nav__link" href="/office/">' in office.get(PAGE).content.decode()


def test_visitors_are_sent_to_sign_in(db):
    assert Client().get(PAGE).status_code == 302
    assert Client().get(API).status_code == 401


def test_every_hazard_stands_on_the_page_with_its_open_actions_and_no_signature(signed_in, clinician):
    page = signed_in(clinician).get(PAGE).content.decode()

    for hazard in HAZARDS:
        assert f'id="{hazard.id}"' in page
    assert page.count("Still to be done") == sum(hazard.is_open for hazard in HAZARDS)
    assert "A draft, not approved" in page
    assert "no compliance with DCB0129" in page
    assert "Left blank until a named clinical safety officer" in page
    assert "tests/patients/safety/test_raising.py" in page


def test_a_program_reads_the_same(signed_in, clinician):
    log = signed_in(clinician).get(API).json()

    assert [hazard["id"] for hazard in log["results"]] == [hazard.id for hazard in HAZARDS]
    assert [hazard["is_open"] for hazard in log["results"]] == [hazard.is_open for hazard in HAZARDS]
    assert all(control["tests"] for hazard in log["results"] for control in hazard["controls"])
    assert "not approved" in log["draft"]


def test_the_document_is_tagged_and_each_page_says_that_it_is_a_draft(signed_in, trial_admin):
    answer = signed_in(trial_admin).get(PAPER)
    assert answer["Content-Type"] == "application/pdf"
    paper = PdfReader(BytesIO(answer.content))
    pages = [" ".join(page.extract_text().split()) for page in paper.pages]
    whole = " ".join(pages)

    assert all("DRAFT, not approved" in page for page in pages)
    for hazard in HAZARDS:
        assert f"{hazard.id} {hazard.title}"[:20] in whole
    assert "/MarkInfo" in paper.trailer["/Root"]
    assert "Sign-off" in whole


def test_the_page_takes_a_bounded_number_of_queries(signed_in, clinician, django_assert_max_num_queries):
    client = signed_in(clinician)
    with django_assert_max_num_queries(10):
        client.get(PAGE)


def test_staff_find_it(signed_in, clinician, trial_admin):
    assert PAGE in signed_in(clinician).get("/office/alerts/").content.decode()
    assert PAGE in signed_in(trial_admin).get("/admin/").content.decode()

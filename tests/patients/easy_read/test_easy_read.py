"""Easy read: short sentences, one idea a line, an age at which one reads it, and a way there from the page itself."""

import re

import pytest
import textstat
from django.urls import reverse

from healing_space.web.icons import DRAWN
from patients import easy_read
from patients.safety.plan.steps import STEPS

HARDEST = 2.0
"""The automated readability index, a school year: read with ease at about seven. 1.1 to -2 when it was written."""
LONGEST_SENTENCE = 12
PAGES = easy_read.PAGES.values()


def sentences(page) -> list[str]:
    return [one for line in page.lines for one in re.split(r"(?<=[.?!:])\s+", str(line.words)) if one]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_it_is_easy_to_read(page):
    assert textstat.automated_readability_index(" ".join(sentences(page))) <= HARDEST
    assert max(len(one.split()) for one in sentences(page)) <= LONGEST_SENTENCE
    assert {line.icon for line in page.lines} <= set(DRAWN)
    assert 5 <= len(page.lines) <= 10


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.code)
def test_it_opens_for_anybody_and_leads_on(page, client, db):
    shown = client.get(f"/easy-read/{page.code}/").content.decode()
    assert reverse(page.place) in shown
    for line in page.lines:
        assert str(line.words).replace("&", "&amp;") in shown


@pytest.mark.parametrize(("address", "code"), [
    ("/help-now/", "help-now"), ("/privacy/", "your-data"), ("/", "this-site"),
    ("/assessments/", "questions-with-answers"), ("/safety-plan/", "your-safety-plan"),
    ("/my-data/consents/companion/", "saying-yes-or-no"),
    ("/welcome/companion/", "saying-yes-or-no"),
])
def test_the_page_itself_leads_there(address, code, client, patient, signed_in):
    reader = client if address in ("/help-now/", "/privacy/", "/") else signed_in(patient)
    assert f'href="/easy-read/{code}/"' in reader.get(address).content.decode()


def test_the_numbers_are_those_of_the_directory(client, db):
    assert "116 123" in client.get("/easy-read/help-now/").content.decode()
    assert not any(re.search(r"\d{4}|116", str(line.words)) for page in PAGES for line in page.lines)


def test_all_of_them_are_listed_and_nothing_else_is_there(client, db):
    listed = client.get("/easy-read/").content.decode()
    assert all(f"/easy-read/{page.code}/" in listed for page in PAGES)
    assert client.get("/easy-read/nonsense/").status_code == 404


def test_the_safety_plan_has_as_many_steps_as_it_says():
    explained = easy_read.PAGES["your-safety-plan"].lines
    assert len(explained) == len(STEPS) + 1  # the first and the last line are about all of it; reasons are not a step

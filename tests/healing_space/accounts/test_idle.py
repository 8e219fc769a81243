"""A browser that staff leave alone signs itself out; who is behind a session key, outside a request."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from healing_space.accounts import actions, sessions
from healing_space.accounts.models import Role, TOTPDevice

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam(person):
    return person("Sam", Role.CLINICIAN)


def leave_alone(browser, minutes: int) -> None:
    session = browser.session
    session["seen_at"] = int((timezone.now() - timedelta(minutes=minutes)).timestamp())
    session.save()


def test_after_a_quarter_of_an_hour_staff_are_signed_out_and_come_back_to_the_same_page(signed_in, sam):
    browser = signed_in(sam)
    assert browser.get("/settings/").status_code == 200
    leave_alone(browser, 16)
    answer = browser.get("/settings/?page=2")
    assert answer.url == "/accounts/login/?next=/settings/%3Fpage%3D2"
    assert "nothing happened for a while" in browser.get(answer.url).content.decode()
    assert browser.get("/settings/").status_code == 302


def test_what_was_being_sent_leads_back_to_the_page_it_was_sent_from(signed_in, sam):
    browser = signed_in(sam)
    leave_alone(browser, 16)
    answer = browser.post("/settings/name/", {}, headers={"referer": "http://testserver/settings/"})
    assert answer.url == "/accounts/login/?next=/settings/"


def test_work_keeps_the_browser_open(signed_in, sam):
    browser = signed_in(sam)
    leave_alone(browser, 14)
    assert browser.get("/settings/").status_code == 200
    assert timezone.now().timestamp() - browser.session["seen_at"] < 60


def test_what_an_open_page_fetches_by_itself_is_not_work(signed_in, sam):
    browser = signed_in(sam)
    leave_alone(browser, 14)
    before = browser.session["seen_at"]
    browser.get("/settings/", headers={"hx-request": "true"})
    assert browser.session["seen_at"] == before
    leave_alone(browser, 16)
    answer = browser.get(
        "/settings/", headers={"hx-request": "true", "hx-current-url": "http://testserver/office/?page=2"},
    )
    assert answer["HX-Redirect"] == "/accounts/login/?next=/office/%3Fpage%3D2"


def test_the_api_says_so_as_a_problem(signed_in, sam):
    browser = signed_in(sam)
    leave_alone(browser, 16)
    answer = browser.get("/api/v1/me/")
    assert (answer.status_code, answer["Content-Type"]) == (401, "application/problem+json")


def test_a_patient_is_not_hurried(signed_in, patient):
    browser = signed_in(patient)
    leave_alone(browser, 600)
    assert browser.get("/settings/").status_code == 200


def test_who_is_the_fully_signed_in_person(signed_in, sam, patient):
    for user in (sam, patient):
        assert sessions.who(signed_in(user).session.session_key) == user


@pytest.mark.parametrize("key", ["", "nonsense", "x" * 500])
def test_nobody_is_behind_a_key_that_is_none(key):
    assert sessions.who(key) is None


def test_nobody_is_behind_half_an_old_or_an_idle_sign_in(signed_in, sam, patient):
    half = Client()
    half.force_login(sam)
    assert sessions.who(half.session.session_key) is None

    idle = signed_in(sam)
    leave_alone(idle, 16)
    assert sessions.who(idle.session.session_key) is None

    browser = signed_in(patient)
    key = browser.session.session_key
    actions.set_password(user=patient, password="four quite odd words", at=timezone.now())
    assert sessions.who(key) is None

    browser = signed_in(sam)
    key = browser.session.session_key
    TOTPDevice.objects.filter(user=sam).delete()
    assert sessions.who(key) is None


def test_nobody_is_behind_the_session_of_a_closed_account(signed_in, sam, trial_admin):
    key = signed_in(sam).session.session_key
    actions.disable(by=trial_admin, user=sam, at=timezone.now())
    assert sessions.who(key) is None


def test_it_is_cheap_to_ask(signed_in, sam, django_assert_max_num_queries):
    key = signed_in(sam).session.session_key
    with django_assert_max_num_queries(3):
        sessions.who(key)

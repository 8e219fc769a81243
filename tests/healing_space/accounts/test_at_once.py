"""Two tabs, an impatient thumb, a thief and an owner in the same second: things are done once."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from healing_space.accounts import actions, second_factor
from healing_space.accounts.models import Invitation, Role, User
from tests.healing_space.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db(transaction=True)

MANY = 6


def at_once(do) -> Counter:
    """What came of the same thing done by many at the same moment."""

    def run(number: int):
        try:
            return do(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as pool:
        return Counter(pool.map(run, range(MANY)))


def test_one_code_opens_one_browser(person, half_in, code):
    sam = person("Sam", Role.CLINICIAN)
    browsers = [half_in(sam) for _ in range(MANY)]
    digits = code(sam)
    answers = at_once(lambda number: browsers[number].post("/accounts/code/", {"code": digits}).status_code)
    assert answers == {302: 1, 422: MANY - 1}


def test_one_recovery_code_opens_one_browser(person, half_in):
    sam = person("Sam", Role.CLINICIAN)
    browsers = [half_in(sam) for _ in range(MANY)]
    recovery = second_factor.renew_recovery_codes(user=sam, at=timezone.now())[0]
    sent = {"kind": "recovery", "code": recovery}
    answers = at_once(lambda number: browsers[number].post("/accounts/code/", sent).status_code)
    assert answers == {302: 1, 422: MANY - 1}


def test_many_guesses_at_once_are_one_guess_and_then_a_wait(person, half_in, code):
    sam = person("Sam", Role.CLINICIAN)
    browsers = [half_in(sam) for _ in range(MANY)]
    right = int(code(sam))

    def guess(number: int) -> bool:
        page = browsers[number].post("/accounts/code/", {"code": f"{(right + 500 + number) % 1_000_000:06}"})
        return "Wait" in page.content.decode()

    assert at_once(guess) == {False: 1, True: MANY - 1}


def test_one_sign_up_makes_one_account(db):
    account = {"name": "Mina", "email": "mina@example.org", "password": "three odd green words", "agree": "on"}

    def sign_up(number: int) -> bool:
        browser = Client()
        browser.post("/accounts/start/", {"safe": "yes"})
        browser.post("/accounts/start/age/", {"adult": "yes"})
        return browser.post("/accounts/start/account/", account).status_code in {302, 429}

    assert at_once(sign_up) == {True: MANY}
    assert User.objects.filter(email="mina@example.org").count() == 1


def test_a_refresh_token_sent_many_times_at_once_counts_once(person):
    mina = person("Mina")
    sent = {"email": mina.email, "password": PASSWORD}
    pair = Client().post("/api/v1/auth/token/", sent, content_type="application/json").json()

    def refresh(number: int) -> int:
        token = {"refresh": pair["refresh"]}
        return Client().post("/api/v1/auth/token/refresh/", token, content_type="application/json").status_code

    assert at_once(refresh) == {200: 1, 401: MANY - 1}


def test_two_tabs_of_the_set_up_page_show_one_secret(person, half_in):
    mina = person("Mina")
    browsers = [half_in(mina) for _ in range(MANY)]
    assert at_once(lambda number: browsers[number].get("/accounts/second-step/").status_code) == {200: MANY}
    assert mina.totpdevice_set.count() == 1


def test_invited_by_many_at_once_one_link_is_open(person):
    tria = person("Tria", Role.TRIAL_ADMINISTRATOR)

    def invite(number: int) -> bool:
        try:
            actions.invite(by=tria, email="kit@example.org", role=Role.CLINICIAN, name="Kit", at=timezone.now())
        except actions.AddressTaken:
            return False
        return True

    assert at_once(invite)[True] >= 1
    assert User.objects.filter(email="kit@example.org").count() == 1
    assert Invitation.objects.filter(withdrawn_at=None).count() == 1

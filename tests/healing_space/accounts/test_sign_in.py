"""Signing in by e-mail address and password, and what a stranger can learn from it: nothing."""

import pytest
from django.contrib.auth.hashers import BCryptSHA256PasswordHasher, PBKDF2PasswordHasher, identify_hasher, make_password
from django.test import Client

from healing_space.accounts.hashers import Argon2
from healing_space.accounts.models import Role, User
from tests.healing_space.accounts.conftest import PASSWORD, link_in

pytestmark = pytest.mark.django_db

HASHERS = [
    "healing_space.accounts.hashers.Argon2",
    "django.contrib.auth.hashers.BCryptSHA256PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]


def login(client, email: str, password: str = PASSWORD, **more):
    return client.post("/accounts/login/", {"login": email, "password": password, **more})


def test_a_patient_comes_to_the_home_page_whatever_the_capitals(client, patient):
    assert login(client, "MINA@example.ORG").url == "/accounts/welcome/"
    assert client.get("/accounts/welcome/").url == "/"


def test_one_comes_back_to_the_page_one_wanted_but_never_to_another_site(client, person):
    person("Mina")
    assert login(client, "mina@example.org", next="/settings/").url == "/settings/"
    other = Client()
    assert login(other, "mina@example.org", next="https://evil.example/").url == "/accounts/welcome/"


@pytest.mark.parametrize("role", list(Role))
def test_everybody_has_a_place_to_begin(person, signed_in, role):
    answer = signed_in(person("Alex", role)).get("/accounts/welcome/")
    assert answer.url in {"/", "/office/", "/admin/", "/settings/"}


def test_a_wrong_password_and_an_unknown_address_are_answered_alike(client, person):
    person("Mina")
    known = login(client, "mina@example.org", "wrong words here").content.decode()
    unknown = login(Client(), "nobody@example.org", "wrong words here").content.decode()
    said = "That email address and password do not go together"
    assert said in known
    assert said in unknown


def test_the_answer_to_a_forgotten_password_tells_nothing(person, post):
    person("Mina")
    answers = [Client().post("/accounts/password/reset/", {"email": f"{name}@example.org"}) for name in ("mina", "no")]
    assert [answer.url for answer in answers] == ["/accounts/password/reset/sent/"] * 2
    assert {(to, subject) for to, subject, _ in post()} == {
        ("mina@example.org", "Choose a new password"), ("no@example.org", "No account with this address"),
    }


def test_five_wrong_passwords_make_the_right_one_wait(client, person):
    person("Mina")
    for _ in range(5):
        login(client, "mina@example.org", "wrong words here")
    assert "too many tries" in login(Client(), "mina@example.org").content.decode()
    person("Ana")
    assert login(Client(), "ana@example.org").status_code == 302


def test_a_stranger_who_tries_passwords_does_not_keep_somebody_from_their_own_browser(client, person):
    person("Mina")
    login(client, "mina@example.org")
    client.post("/accounts/logout/")
    for _ in range(5):
        login(Client(), "mina@example.org", "wrong words here")

    assert "too many tries" in login(Client(), "mina@example.org").content.decode()
    assert login(client, "mina@example.org").status_code == 302


def test_a_known_browser_has_no_more_tries_than_another(client, person):
    person("Mina")
    login(client, "mina@example.org")
    client.post("/accounts/logout/")
    for _ in range(5):
        login(client, "mina@example.org", "wrong words here")

    assert "too many tries" in login(client, "mina@example.org").content.decode()


@pytest.mark.parametrize("mark", ["nonsense", "", "eyJuIjoiYSJ9:1abcde:xyz"])
def test_a_browser_is_known_only_by_our_own_mark_and_for_its_own_address(client, person, mark):
    person("Mina")
    person("Ana")
    login(client, "ana@example.org")
    assert client.cookies["known_browser"]["httponly"]
    stranger = Client()
    for _ in range(5):
        stranger.cookies["known_browser"] = mark or client.cookies["known_browser"].value
        login(stranger, "mina@example.org", "wrong words here")

    assert "too many tries" in login(Client(), "mina@example.org").content.decode()


def test_many_addresses_from_one_place_have_to_wait_too(client, person, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/m/ip,5/5m/key"}
    person("Mina")
    for number in range(3):
        login(client, f"somebody{number}@example.org", "wrong words here")
    assert "too many tries" in login(Client(), "mina@example.org").content.decode()


def test_a_closed_account_is_told_so_only_for_the_right_password(client, person):
    person("Mina", is_active=False)
    assert "do not go together" in login(client, "mina@example.org", "wrong words here").content.decode()
    answer = login(client, "mina@example.org")
    assert answer.url == "/accounts/closed/"
    assert client.get("/settings/").url.startswith("/accounts/login/")


def test_the_session_gets_a_new_key_at_sign_in(client, person):
    person("Mina")
    client.post("/accounts/start/", {"safe": "yes"})
    before = client.session.session_key
    login(client, "mina@example.org")
    assert client.session.session_key != before


@pytest.mark.parametrize("old", [BCryptSHA256PasswordHasher, PBKDF2PasswordHasher])
def test_an_older_kind_of_hash_is_accepted_and_upgraded(client, person, settings, old):
    settings.PASSWORD_HASHERS = HASHERS
    user = person("Mina")
    User.objects.filter(pk=user.pk).update(password=make_password(PASSWORD, hasher=old.algorithm))
    assert login(client, "mina@example.org").status_code == 302
    user.refresh_from_db()
    assert identify_hasher(user.password).algorithm == "argon2"
    assert user.check_password(PASSWORD)
    assert client.get("/settings/").status_code == 200


def test_an_argon2_hash_of_other_figures_is_upgraded(client, person, settings):
    settings.PASSWORD_HASHERS = HASHERS
    user = person("Mina")
    weak = Argon2()
    weak.memory_cost = 8 * 1024
    User.objects.filter(pk=user.pk).update(password=weak.encode(PASSWORD, weak.salt()))
    login(client, "mina@example.org")
    user.refresh_from_db()
    assert "m=19456,t=2,p=1" in user.password
    assert user.password.startswith("argon2$argon2id$")


def test_a_new_password_by_letter_ends_every_session_and_asks_for_the_second_step_all_the_same(
    person, post, signed_in, client,
):
    user = person("Sam", Role.CLINICIAN)
    elsewhere = signed_in(user)
    client.post("/accounts/password/reset/", {"email": user.email})
    link = link_in(post()[-1][2], "/accounts/password/reset/key/")

    form = client.get(link, follow=True)
    place = form.redirect_chain[-1][0]
    assert "set-password" in place
    assert client.post(place, {"password1": "short"}).status_code == 200
    assert client.post(place, {"password1": "four quite odd words"}).url == "/accounts/password/reset/done/"

    assert elsewhere.get("/settings/").url.startswith("/accounts/login/")
    assert login(client, user.email).status_code == 200
    login(client, user.email, "four quite odd words")
    assert client.get("/office/").url == "/accounts/code/?next=%2Foffice%2F"
    assert post()[-1][1] == "Your password was changed"


def test_a_link_for_a_new_password_works_once_and_not_after_an_hour(person, post, client, settings):
    user = person("Mina")
    client.post("/accounts/password/reset/", {"email": user.email})
    link = link_in(post()[-1][2], "/accounts/password/reset/key/")
    place = client.get(link, follow=True).redirect_chain[-1][0]
    client.post(place, {"password1": "four quite odd words"})
    assert "does not work any more" in Client().get(link, follow=True).content.decode()

    client.post("/accounts/password/reset/", {"email": user.email})
    link = link_in(post()[-1][2], "/accounts/password/reset/key/")
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert "does not work any more" in Client().get(link, follow=True).content.decode()


def test_the_link_is_built_from_our_own_address_not_from_what_a_request_claims(person, post):
    person("Mina")
    Client().post("/accounts/password/reset/", {"email": "mina@example.org"}, headers={"host": "evil.example"})
    assert "evil.example" not in post()[-1][2]


def test_somebody_who_never_verified_gets_a_code_at_sign_in(client, person, post):
    user = person("Mina")
    user.emailaddress_set.update(verified=False)
    assert login(client, user.email).url == "/accounts/email/code/"
    assert post()[-1][1] == "Your code"
    assert client.get("/settings/").url.startswith("/accounts/login/")


def test_signing_out_takes_a_post_and_ends_the_session(signed_in, patient):
    browser = signed_in(patient)
    assert browser.get("/accounts/logout/").status_code == 200
    assert browser.get("/settings/").status_code == 200
    browser.post("/accounts/logout/")
    assert browser.get("/settings/").url.startswith("/accounts/login/")


@pytest.mark.parametrize("path", [
    "/accounts/login/", "/accounts/password/reset/", "/accounts/password/reset/sent/",
    "/accounts/password/reset/done/", "/accounts/closed/", "/accounts/start/", "/accounts/terms/",
])
def test_the_open_pages_show(client, path):
    page = client.get(path)
    assert page.status_code == 200
    assert "/help-now/" in page.content.decode()


@pytest.mark.parametrize("path", [
    "/accounts/email/", "/accounts/password/change/", "/accounts/password/set/", "/accounts/reauthenticate/",
    "/accounts/sessions/", "/accounts/signup/", "/accounts/login/code/confirm/",
])
def test_what_is_not_used_has_no_address(client, path):
    assert client.get(path).status_code == 404

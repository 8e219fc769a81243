"""Three short screens lead to an account; help comes first; nobody learns who has an account."""

import re
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db.models import F
from django.test import Client

from healing_space.accounts import first_help
from healing_space.accounts.models import Role, User
from tests.healing_space.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db

ACCOUNT = {"name": "Mina", "email": "Mina@Example.org", "password": "three odd green words", "agree": "on"}


@pytest.fixture
def visitor(client) -> Client:
    """A stranger who is safe and of age."""
    client.post("/accounts/start/", {"safe": "yes"})
    client.post("/accounts/start/age/", {"adult": "yes"})
    return client


def mail_code(letters) -> str:
    return re.search(r"^\s+(\d{6})$", letters[-1][2], re.M)[1]


def test_a_newcomer_signs_up_and_is_in_after_the_code_from_the_letter(visitor, post):
    answer = visitor.post("/accounts/start/account/", ACCOUNT)
    assert answer.url == "/accounts/email/code/"
    assert "mina@example.org" in visitor.get(answer.url).content.decode()

    answer = visitor.post(answer.url, {"action": "verify", "code": mail_code(post())})
    assert answer.url == "/accounts/welcome/"
    assert visitor.get(answer.url).url == "/"

    user = User.objects.get(email="mina@example.org")
    assert (user.role, user.name, user.is_active) == (Role.PATIENT, "Mina", True)
    assert user.terms_agreed_at
    assert user.emailaddress_set.get().verified


def test_nobody_sends_words_of_their_own_to_strangers_through_our_letters(visitor, post):
    bait = "You are owed £900, see http://evil.example"
    visitor.post("/accounts/start/account/", {**ACCOUNT, "name": bait})
    Client().post("/accounts/password/reset/", {"email": "mina@example.org"})

    letters = post()

    assert len(letters) == 2
    assert all("evil.example" not in subject + body for _to, subject, body in letters)


def test_before_the_code_the_account_opens_nothing(visitor, post):
    visitor.post("/accounts/start/account/", ACCOUNT)
    assert visitor.get("/settings/").url == "/accounts/login/?next=/settings/"


def test_a_wrong_code_says_so_and_three_end_it(visitor, post):
    visitor.post("/accounts/start/account/", ACCOUNT)
    right = mail_code(post())
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    assert "That code is not right" in visitor.post("/accounts/email/code/", {"code": wrong}).content.decode()
    visitor.post("/accounts/email/code/", {"code": wrong})
    assert visitor.post("/accounts/email/code/", {"code": wrong}).url == "/accounts/login/"
    assert visitor.post("/accounts/email/code/", {"code": right}).url == "/accounts/login/"


def test_who_is_not_safe_sees_help_first_and_may_go_on(client):
    page = client.post("/accounts/start/", {"safe": "no"}).content.decode()
    assert page.index("999") < page.index("Carry on opening an account")
    assert "/help-now/" in page
    page = client.get("/accounts/start/age/?help=1").content.decode()
    assert "hs-help-panel" in page
    answer = client.post("/accounts/start/age/?help=1", {"adult": "yes"})
    assert "hs-help-panel" in client.get(answer.url).content.decode()


def test_that_somebody_is_not_safe_is_kept_nowhere(client):
    client.post("/accounts/start/", {"safe": "no"})
    assert dict(client.session.items()) == {"sign_up": "asked"}


def test_who_is_too_young_is_told_kindly_and_nothing_is_kept(client):
    client.post("/accounts/start/", {"safe": "yes"})
    page = client.post("/accounts/start/age/", {"adult": "no"}).content.decode()
    assert "Childline" in page
    assert "0800 1111" in page
    assert "111" in page
    assert dict(client.session.items()) == {}
    assert not User.objects.exists()
    assert client.get("/accounts/start/account/").url == "/accounts/start/"


@pytest.mark.parametrize("place", ["/accounts/start/age/", "/accounts/start/account/"])
def test_no_screen_can_be_left_out(client, place):
    assert client.get(place).url == "/accounts/start/"
    assert client.post(place, ACCOUNT).url == "/accounts/start/"


@pytest.mark.parametrize("place", ["/accounts/signup/", "/accounts/social/signup/", "/accounts/login/code/"])
def test_there_is_no_other_way_in(client, place):
    assert client.get(place).status_code == 404


def test_an_error_keeps_the_typed_words(visitor):
    page = visitor.post("/accounts/start/account/", ACCOUNT | {"password": "short", "agree": ""})
    assert page.status_code == 422
    text = page.content.decode()
    assert 'value="Mina"' in text
    assert 'value="Mina@Example.org"' in text
    assert "Tick the box" in text
    assert "short" not in re.findall(r'value="([^"]*)"', text)
    assert not User.objects.exists()


@pytest.mark.parametrize(("field", "value"), [
    ("email", ""), ("email", "no address"), ("email", "a" * 300 + "@example.org"), ("email", "a@b\x00.org"),
    ("name", ""), ("name", "x" * 101), ("name", "x" * 1_000_000), ("name", "\x00"),
    ("password", "password123"), ("password", "mina@example.org"), ("password", "x" * 257), ("agree", ""),
])
def test_bad_input_is_told_and_opens_nothing(visitor, field, value):
    assert visitor.post("/accounts/start/account/", ACCOUNT | {field: value}).status_code == 422
    assert not User.objects.exists()


def test_a_known_address_looks_like_a_new_one_and_its_owner_is_told(visitor, person, post):
    person("Mina")
    answer = visitor.post("/accounts/start/account/", ACCOUNT | {"password": "not the owner's words"})
    assert answer.url == "/accounts/email/code/"
    page = visitor.get(answer.url)
    assert page.status_code == 200
    to, subject, body = post()[-1]
    assert (to, subject) == ("mina@example.org", "You already have an account")
    assert not re.search(r"\d{6}", body)


def test_the_page_for_the_code_is_the_same_for_a_known_and_a_new_address(person, post):
    pages = []
    for name in ("Known", "Fresh"):
        if name == "Known":
            person(name)
        client = Client()
        client.post("/accounts/start/", {"safe": "yes"})
        client.post("/accounts/start/age/", {"adult": "yes"})
        client.post("/accounts/start/account/", ACCOUNT | {"email": f"{name.lower()}@example.org"})
        page = client.get("/accounts/email/code/").content.decode().replace(name.lower(), "x")
        pages.append(re.sub(r'(nonce|csrfmiddlewaretoken" value|value)="[^"]*"', "", page))
    assert pages[0] == pages[1]


def test_whoever_comes_back_with_the_password_gets_a_code_not_a_refusal(visitor, post):
    visitor.post("/accounts/start/account/", ACCOUNT)
    other = Client()
    other.post("/accounts/start/", {"safe": "yes"})
    other.post("/accounts/start/age/", {"adult": "yes"})
    post()
    assert other.post("/accounts/start/account/", ACCOUNT).status_code in (302, 429)


def test_sent_twice_there_is_one_account_and_the_first_code_still_counts(visitor, post):
    visitor.post("/accounts/start/account/", ACCOUNT)
    assert visitor.post("/accounts/start/account/", ACCOUNT).url == "/accounts/email/code/"
    letters = post()
    assert len(letters) == 1
    assert visitor.post("/accounts/email/code/", {"code": mail_code(letters)}).url == "/accounts/welcome/"


def test_no_letter_keeps_its_words_once_it_is_sent(visitor, post):
    visitor.post("/accounts/start/account/", ACCOUNT)
    post()
    from healing_space.accounts.models import Letter

    assert not Letter.objects.exists()


def test_when_the_mail_server_refuses_the_letter_waits_and_then_goes(visitor, post, db):
    from datetime import timedelta

    from django.utils import timezone

    from healing_space.outbox import queue

    post.server.mailbox.refuses = True
    visitor.post("/accounts/start/account/", ACCOUNT)
    assert post() == []
    post.server.mailbox.refuses = False
    queue.run_due(at=timezone.now() + timedelta(minutes=1))
    assert len(post()) == 1


def test_somebody_signed_in_is_not_asked_to_sign_up(signed_in, patient):
    assert signed_in(patient).get("/accounts/start/").url == "/accounts/welcome/"


def test_help_is_shown_even_when_the_directory_breaks(monkeypatch):
    def broken(audience):
        raise OSError

    monkeypatch.setattr(first_help, "_offers", [broken])
    assert first_help.shown(first_help.ADULT)[0]["number"] == "999"
    monkeypatch.setattr(first_help, "_offers", [lambda audience: [{"name": audience}]])
    assert first_help.shown(first_help.YOUNG) == [{"name": "young"}]


def test_the_terms_can_be_read_by_anyone(client):
    assert "not an emergency service" in client.get("/accounts/terms/").content.decode()


def test_a_person_of_the_tests_can_sign_in(person, client):
    answer = client.post("/accounts/login/", {"login": person("Mina").email, "password": PASSWORD})
    assert answer.url == "/accounts/welcome/"


def newcomer() -> Client:
    client = Client()
    client.post("/accounts/start/", {"safe": "yes"})
    client.post("/accounts/start/age/", {"adult": "yes"})
    return client


@pytest.fixture
def later(monkeypatch):
    """Some minutes pass: the next letter to the same address is not held back any more."""
    def wait():
        cache.clear()
        User.objects.update(date_joined=F("date_joined") - timedelta(minutes=5))

    return wait


def test_a_stranger_who_gave_the_address_first_keeps_nobody_out(post, later):
    stranger = newcomer()
    stranger.post("/accounts/start/account/", ACCOUNT | {"name": "Stranger", "password": "seven strange blue words"})
    first_code = mail_code(post())
    later()

    owner = newcomer()
    assert owner.post("/accounts/start/account/", ACCOUNT).url == "/accounts/email/code/"
    assert owner.post("/accounts/email/code/", {"code": mail_code(post())}).url == "/accounts/welcome/"

    mina = User.objects.get(email="mina@example.org")
    assert (mina.name, mina.check_password(ACCOUNT["password"])) == ("Mina", True)
    # What the stranger began opens nothing any more, even with a code that was right.
    stranger.post("/accounts/email/code/", {"code": first_code})
    assert "_auth_user_id" not in stranger.session
    assert User.objects.exclude(pk=mina.pk).get().is_active is False


def test_whoever_is_put_aside_starts_once_more_and_gets_in(post, later):
    owner = newcomer()
    owner.post("/accounts/start/account/", ACCOUNT)
    code = mail_code(post())
    later()
    newcomer().post("/accounts/start/account/", ACCOUNT | {"password": "seven strange blue words"})
    told = owner.post("/accounts/email/code/", {"code": code}).content.decode()
    assert "Somebody began to sign up with this address again" in told
    assert "_auth_user_id" not in owner.session
    later()

    owner.post("/accounts/start/account/", ACCOUNT)  # in the very browser in which it was begun
    assert owner.post("/accounts/email/code/", {"code": mail_code(post())}).url == "/accounts/welcome/"


def test_an_account_that_was_proved_is_never_put_aside(visitor, person, post, later):
    mina = person("Mina")
    later()
    visitor.post("/accounts/start/account/", ACCOUNT | {"password": "seven strange blue words"})

    mina.refresh_from_db()
    assert (mina.email, mina.is_active, mina.check_password(PASSWORD)) == ("mina@example.org", True, True)

"""What a person decides about their own account, on the one page for it and by the API."""

import re
import struct

import pytest
from django.test import Client

from healing_space.accounts.models import User
from tests.healing_space.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


class Web:
    """The settings page."""

    def __init__(self, mine):
        self.mine = mine

    def change(self, section: str, **values) -> bool:
        sent = {f"{section}-{name}": value for name, value in values.items() if value is not False}
        return self.mine.post(f"/settings/{section}/", sent).status_code == 302


class Api:
    """`PATCH me/` with the same session."""

    def __init__(self, mine):
        self.mine = mine

    def change(self, section: str, **values) -> bool:
        answer = self.mine.patch("/api/v1/me/", values, content_type="application/json")
        return answer.status_code == 200


@pytest.fixture
def mine(signed_in, patient):
    return signed_in(patient)


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, mine):
    return request.param(mine)


@pytest.mark.parametrize(("section", "values"), [
    ("name", {"name": "Mina B.", "pronouns": "she/her"}),
    ("name", {"name": "蜜娜 <b>", "pronouns": ""}),
    ("phone", {"phone": "+44 7700 900123"}),
    ("phone", {"phone": ""}),
    ("language", {"language": "en-gb"}),
    ("look", {"appearance": "warm", "text_size": "larger"}),
    ("look", {"appearance": "contrast", "text_size": "normal"}),
    ("notices", {"notice_by_email": False}),
    ("notices", {"notice_by_email": True}),
])
def test_what_is_changed_is_kept(door, patient, section, values):
    assert door.change(section, **values)
    patient.refresh_from_db()
    assert {name: getattr(patient, name) for name in values} == values


@pytest.mark.parametrize(("section", "values"), [
    ("name", {"name": "", "pronouns": ""}),
    ("name", {"name": "x" * 101, "pronouns": ""}),
    ("name", {"name": "x" * 1_000_000, "pronouns": ""}),
    ("name", {"name": "a\x00b", "pronouns": ""}),
    ("name", {"name": "Mina", "pronouns": "x" * 61}),
    ("phone", {"phone": "call me"}),
    ("phone", {"phone": "12"}),
    ("phone", {"phone": "1" * 31}),
    ("language", {"language": "xx"}),
    ("look", {"appearance": "pink", "text_size": "normal"}),
    ("look", {"appearance": "dark", "text_size": "huge"}),
])
def test_bad_input_is_refused_and_nothing_is_changed(door, patient, section, values):
    before = User.objects.filter(pk=patient.pk).values("language", "appearance", "text_size").get()
    assert not door.change(section, **values)
    patient.refresh_from_db()
    assert User.objects.filter(pk=patient.pk).values("language", "appearance", "text_size").get() == before
    assert (patient.name, patient.pronouns, patient.phone) == ("Mina", "", "")


@pytest.mark.parametrize("name", ["role", "email", "is_active", "id", "password"])
def test_what_is_no_setting_cannot_be_set(mine, patient, name):
    before = str(getattr(patient, name))
    mine.patch("/api/v1/me/", {name: "TRIAL_ADMINISTRATOR"}, content_type="application/json")
    mine.post("/settings/name/", {"name-name": "Mina", f"name-{name}": "TRIAL_ADMINISTRATOR"})
    patient.refresh_from_db()
    assert str(getattr(patient, name)) == before


def test_an_error_keeps_the_typed_words_and_leaves_the_other_sections_alone(mine):
    page = mine.post("/settings/phone/", {"phone-phone": "call me"})
    assert page.status_code == 422
    text = page.content.decode()
    assert 'value="call me"' in text
    assert "Enter a phone number like" in text
    assert text.count("nhsuk-error-message") == 1


def test_every_control_of_the_page_has_an_id_of_its_own(mine):
    ids = re.findall(r'\sid="([^"]+)"', mine.get("/settings/").content.decode())
    assert len(ids) == len(set(ids))


def test_how_it_looks_takes_effect_at_once(mine):
    answer = mine.post("/settings/look/", {"look-appearance": "dark", "look-text_size": "large"}, follow=True)
    assert 'data-appearance="dark" data-text-size="large"' in answer.content.decode()


@pytest.fixture
def welsh(settings, tmp_path):
    """A translation into Welsh is there, if with no words in it yet."""
    place = tmp_path / "cy" / "LC_MESSAGES"
    place.mkdir(parents=True)
    (place / "django.mo").write_bytes(struct.pack("<7I", 0x950412DE, 0, 0, 28, 28, 0, 28))
    settings.LOCALE_PATHS = [tmp_path]


def test_a_language_is_offered_once_its_words_are_there(mine, patient):
    assert "Welsh will follow" in mine.get("/settings/").content.decode()
    assert mine.post("/settings/language/", {"language-language": "cy"}).status_code == 422
    assert mine.patch("/api/v1/me/", {"language": "cy"}, content_type="application/json").status_code == 400
    User.objects.filter(pk=patient.pk).update(language="cy")
    assert mine.get("/settings/")["Content-Language"] == "en-gb"


def test_the_language_takes_effect_at_once(welsh, mine):
    answer = mine.post("/settings/language/", {"language-language": "cy"}, follow=True)
    assert answer["Content-Language"] == "cy"
    assert 'lang="cy"' in answer.content.decode()


def test_a_stranger_is_spoken_to_as_their_browser_asks(welsh, client):
    assert client.get("/accounts/login/", headers={"accept-language": "cy"})["Content-Language"] == "cy"
    assert client.get("/accounts/login/", headers={"accept-language": "fr"})["Content-Language"] == "en-gb"


def test_names_and_phone_numbers_are_kept_encrypted(mine, patient):
    from django.db import connection

    mine.post("/settings/name/", {"name-name": "Canary Bird", "name-pronouns": "canary/bird"})
    mine.post("/settings/phone/", {"phone-phone": "07700 900999"})
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(u::text, ' ') from accounts_user u")
        kept = cursor.fetchone()[0]
        cursor.execute("select string_agg(l::text, ' ') from auditlog_logentry l")
        kept += cursor.fetchone()[0] or ""
    assert "anary" not in kept
    assert "900999" not in kept


def change_email(mine, email: str, password: str = PASSWORD):
    return mine.post("/settings/email/", {"email-email": email, "email-password": password})


def mail_code(letters, to: str) -> str:
    body = next(body for address, _, body in reversed(letters) if address == to)
    return re.search(r"^\s+(\d{6})$", body, re.M)[1]


def test_a_new_address_counts_once_the_code_sent_there_comes_back(mine, patient, post):
    assert change_email(mine, "New@Example.org").url == "/accounts/email/code/"
    patient.refresh_from_db()
    assert patient.email == "mina@example.org"
    code = mail_code(post(), "new@example.org")
    assert mine.get("/accounts/email/code/").status_code == 200
    assert mine.post("/accounts/email/code/", {"action": "verify", "code": code}).url == "/settings/"
    patient.refresh_from_db()
    assert patient.email == "new@example.org"
    assert [(row.email, row.verified, row.primary) for row in patient.emailaddress_set.all()] == [
        ("new@example.org", True, True),
    ]
    assert ("mina@example.org", "Your email address was changed") in [(to, subject) for to, subject, _ in post()]
    assert Client().post("/accounts/login/", {"login": "new@example.org", "password": PASSWORD}).status_code == 302


def test_a_new_address_takes_the_password(mine, patient, post):
    assert change_email(mine, "new@example.org", "not the password").status_code == 422
    assert post() == []


def test_the_address_of_somebody_else_cannot_be_told_from_a_free_one(mine, stranger_patient, post):
    assert change_email(mine, stranger_patient.email).url == "/accounts/email/code/"
    code = mail_code(post(), stranger_patient.email)
    page = mine.post("/accounts/email/code/", {"action": "verify", "code": code})
    assert "cannot be used" in page.content.decode()
    stranger_patient.refresh_from_db()
    assert stranger_patient.email == "zed@example.org"


def test_a_new_password_ends_the_other_browsers_and_keeps_this_one(mine, signed_in, patient, post):
    elsewhere = signed_in(patient)
    sent = {"password-password": PASSWORD, "password-new_password": "four quite odd words"}
    assert mine.post("/settings/password/", sent).status_code == 302
    assert mine.get("/settings/").status_code == 200
    assert elsewhere.get("/settings/").status_code == 302
    assert post()[-1][1] == "Your password was changed"


@pytest.mark.parametrize(("password", "new_password"), [
    ("wrong words here", "four quite odd words"), (PASSWORD, "short"), (PASSWORD, "password123"),
    (PASSWORD, "mina@example.org"), ("", ""), (PASSWORD, "x" * 257),
])
def test_a_weak_password_or_a_wrong_old_one_changes_nothing(mine, patient, password, new_password):
    sent = {"password-password": password, "password-new_password": new_password}
    assert mine.post("/settings/password/", sent).status_code == 422
    patient.refresh_from_db()
    assert patient.check_password(PASSWORD)


def test_the_old_password_cannot_be_guessed_here_without_end(mine, patient):
    for _ in range(5):
        mine.post("/settings/password/", {"password-password": "x", "password-new_password": "four quite odd words"})
    page = mine.post(
        "/settings/password/", {"password-password": PASSWORD, "password-new_password": "four quite odd words"},
    )
    assert "too many tries" in page.content.decode()


def test_the_browsers_are_listed_without_address_and_can_be_ended(patient):
    phone = Client(headers={"user-agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit/605 Safari/604"})
    desk = Client(headers={"user-agent": "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0"})
    for one in (phone, desk):
        one.post("/accounts/login/", {"login": patient.email, "password": PASSWORD})
    page = desk.get("/settings/").content.decode()
    assert "Firefox on Windows (this one)" in page
    assert "Safari on iPhone" in page
    row = patient.usersession_set.first()
    assert (row.ip, "Mozilla" in row.user_agent) == ("0.0.0.0", False)

    desk.post("/settings/sessions/end-others/")
    assert phone.get("/settings/").status_code == 302
    assert desk.get("/settings/").status_code == 200
    assert "iPhone" not in desk.get("/settings/").content.decode()


def test_an_unknown_section_is_not_there(mine):
    assert mine.post("/settings/nonsense/", {}).status_code == 404
    assert mine.get("/settings/name/").url == "/settings/#name"


@pytest.mark.parametrize("path", ["/settings/", "/settings/name/", "/accounts/second-step/", "/accounts/code/"])
def test_it_takes_signing_in(client, path):
    assert client.get(path).url.startswith("/accounts/login/")

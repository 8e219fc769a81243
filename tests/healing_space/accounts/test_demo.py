"""People of the demo, and the codes that open their accounts."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from healing_space.accounts import actions, second_factor
from healing_space.accounts.models import Role, TOTPDevice, User
from tests.healing_space.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def sam():
    return actions.make_demo_user("Sam@example.org", Role.CLINICIAN, "Sam", PASSWORD)


def demo_code(email: str) -> str:
    out = StringIO()
    call_command("demo_code", email, stdout=out, stderr=StringIO())
    return out.getvalue().strip()


def test_a_person_of_the_demo_signs_in_with_the_printed_code(sam, half_in):
    browser = half_in(sam)
    assert browser.post("/accounts/code/", {"code": demo_code("sam@example.org")}).status_code == 302
    assert browser.get("/settings/").status_code == 200


def test_a_second_code_at_once_opens_too(sam, half_in):
    for _ in range(2):
        assert half_in(sam).post("/accounts/code/", {"code": demo_code("sam@example.org")}).status_code == 302


def test_when_the_codes_of_the_moment_are_used_up_it_says_how_long_to_wait(sam):
    now = timezone.now()
    device = TOTPDevice.objects.get(user=sam)
    device.last_t = int(now.timestamp()) // 30 + 1
    code, wait = second_factor.code_now(device, at=now)
    assert 0 < wait <= 30
    assert len(code) == 6


def test_making_them_again_changes_nothing_but_the_password(sam):
    device = TOTPDevice.objects.get(user=sam).pk
    again = actions.make_demo_user("sam@example.org", Role.CLINICIAN, "Sam", "another fine password")
    assert again.pk == sam.pk
    assert TOTPDevice.objects.get(user=sam).pk == device
    assert User.objects.get(pk=sam.pk).check_password("another fine password")
    assert again.emailaddress_set.get().verified


def test_a_patient_of_the_demo_needs_no_code(half_in):
    patient = actions.make_demo_user("pat@example.org", Role.PATIENT, "Pat", PASSWORD)
    assert half_in(patient).get("/settings/").status_code == 200
    with pytest.raises(CommandError):
        demo_code("pat@example.org")


def test_outside_the_demo_no_code_is_told_and_nobody_is_made_up(sam, settings):
    settings.DEMO = False
    with pytest.raises(CommandError):
        demo_code("sam@example.org")
    with pytest.raises(actions.NotAllowed):
        actions.make_demo_user("x@example.org", Role.CLINICIAN, "X", PASSWORD)


def test_a_demo_without_a_mail_server_shows_the_code_on_the_page(client, settings, tmp_path):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    client.post("/accounts/start/", {"safe": "yes"})
    client.post("/accounts/start/age/", {"adult": "yes"})
    account = {"name": "Mina", "email": "mina@example.org", "password": "three odd green words", "agree": "on"}
    client.post("/accounts/start/account/", account)
    code = client.session["account_email_verification_code"]["code"]
    assert code in client.get("/accounts/email/code/").content.decode()
    settings.DEMO = False
    assert code not in client.get("/accounts/email/code/").content.decode()

"""The second factor: nobody passes half signed in, codes count once, and losing the phone is not the end."""

import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP

from healing_space.accounts import second_factor
from healing_space.accounts.models import RecoveryCode, RecoveryDevice, Role, TOTPDevice
from healing_space.accounts.second_factor import Kind
from tests.healing_space.accounts.conftest import PASSWORD, wrong

pytestmark = pytest.mark.django_db

CODE = "/accounts/code/"
SET_UP = "/accounts/second-step/"


@pytest.fixture
def sam(person):
    return person("Sam", Role.CLINICIAN)


@pytest.fixture
def novice(person):
    """Works here and has not set up a second factor yet."""
    user = person("Nova", Role.CLINICIAN)
    TOTPDevice.objects.filter(user=user).delete()
    return user


def secret_on(page) -> TOTP:
    text = re.search(r'class="hs-secret">([A-Z2-7 ]+)<', page.content.decode())[1]
    from base64 import b32decode

    return TOTP(b32decode(text.replace(" ", "")))


@pytest.mark.parametrize(
    "path", ["/", "/office/", "/settings/", "/my-data/", SET_UP, "/accounts/welcome/", "/nowhere/"],
)
def test_after_the_password_every_page_leads_to_the_code(half_in, sam, path):
    answer = half_in(sam).get(path)
    assert answer.status_code == 302
    assert answer.url.startswith(CODE)


def test_what_must_stay_open_stays_open(half_in, sam):
    browser = half_in(sam)
    for path in ("/livez", "/help-now/", CODE, "/accounts/logout/"):
        assert browser.get(path).status_code == 200


def test_a_half_sign_in_cannot_set_up_another_app(half_in, sam):
    browser = half_in(sam)
    assert browser.post(SET_UP, {"code": "123456"}).url.startswith(CODE)
    assert TOTPDevice.objects.filter(user=sam).count() == 1


def test_a_half_sign_in_gets_a_problem_from_the_api(half_in, sam):
    answer = half_in(sam).get("/api/v1/me/")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 401


def test_the_right_code_opens_the_page_that_was_wanted_and_changes_the_session_key(half_in, sam, code):
    browser = half_in(sam)
    before = browser.session.session_key
    answer = browser.post(CODE, {"code": code(sam), "next": "/settings/"})
    assert answer.url == "/settings/"
    assert browser.get("/settings/").status_code == 200
    assert browser.session.session_key != before
    assert "this one" in browser.get("/settings/").content.decode()


def test_the_way_on_never_leaves_this_site(half_in, sam, code):
    browser = half_in(sam)
    assert browser.post(CODE, {"code": code(sam), "next": "//evil.example/"}).url == "/accounts/welcome/"


def test_a_wrong_code_says_so_and_the_next_try_has_to_wait(half_in, sam, code):
    browser = half_in(sam)
    right = code(sam)
    assert "That code is not right" in browser.post(CODE, {"code": wrong(right)}).content.decode()
    page = browser.post(CODE, {"code": right})
    assert re.search(r"Wait \d seconds?", page.content.decode())
    assert browser.get("/settings/").status_code == 302


def test_the_wait_doubles_up_to_an_hour(sam, code):
    right = code(sam)
    now = timezone.now()
    for _ in range(20):
        with pytest.raises(second_factor.WrongCode):
            second_factor.check(user=sam, kind=Kind.APP, code=wrong(right), at=now)
        TOTPDevice.objects.filter(user=sam).update(throttling_failure_timestamp=now - timedelta(hours=1, seconds=1))
    with pytest.raises(second_factor.WrongCode):
        second_factor.check(user=sam, kind=Kind.APP, code=wrong(right), at=now)
    with pytest.raises(second_factor.TooSoon) as wait:
        second_factor.check(user=sam, kind=Kind.APP, code=right, at=now)
    assert 3500 < wait.value.seconds <= 3600


def test_a_code_counts_once(half_in, sam, code):
    used = code(sam)
    half_in(sam).post(CODE, {"code": used})
    other = half_in(sam)
    assert "used before" in other.post(CODE, {"code": used}).content.decode()


@pytest.mark.parametrize("text", ["", "12345", "abcdef", "１２３４５６", "-12345", "1" * 41, "x" * 1_000_000, "\x00"])
def test_what_is_no_code_is_refused(half_in, sam, text):
    browser = half_in(sam)
    assert browser.post(CODE, {"code": text}).status_code == 422
    assert browser.get("/settings/").status_code == 302


def test_a_code_may_be_typed_with_spaces(half_in, sam, code):
    digits = code(sam)
    assert half_in(sam).post(CODE, {"code": f" {digits[:3]} {digits[3:]} "}).status_code == 302


def test_the_code_of_somebody_else_opens_nothing(half_in, sam, person, code):
    other = person("Noor", Role.CLINICIAN)
    browser = half_in(sam)
    browser.post(CODE, {"code": code(other)})
    assert browser.get("/settings/").status_code == 302


def test_staff_without_an_app_set_it_up_before_anything_else(half_in, novice):
    browser = half_in(novice)
    assert browser.get("/office/").url == f"{SET_UP}?next=%2Foffice%2F"
    assert browser.get(CODE).url.startswith(SET_UP)
    page = browser.get(SET_UP)
    assert "<svg" in page.content.decode()
    assert "style=" not in page.content.decode()
    page = browser.post(SET_UP, {"code": f"{secret_on(page).token():06}", "next": "/settings/"})
    text = page.content.decode()
    assert len(re.findall(r'class="hs-secret">[a-z2-7]{4}(-[a-z2-7]{4}){3}<', text)) == 10
    assert 'href="/settings/"' in text
    assert browser.get("/settings/").status_code == 200


def test_a_wrong_first_code_confirms_nothing(half_in, novice):
    browser = half_in(novice)
    right = f"{secret_on(browser.get(SET_UP)).token():06}"
    assert browser.post(SET_UP, {"code": wrong(right)}).status_code == 422
    assert not second_factor.has_one(novice)


def test_the_secret_and_the_codes_are_nowhere_in_plain_text(half_in, novice, django_db_blocker):
    from django.db import connection

    browser = half_in(novice)
    totp = secret_on(browser.get(SET_UP))
    page = browser.post(SET_UP, {"code": f"{totp.token():06}"})
    codes = re.findall(r'class="hs-secret">([a-z2-7-]+)<', page.content.decode())
    with connection.cursor() as cursor:
        cursor.execute("select string_agg(t::text, ' ') from accounts_totpdevice t")
        kept = cursor.fetchone()[0]
        cursor.execute("select string_agg(t::text, ' ') from accounts_recoverycode t")
        kept += cursor.fetchone()[0]
        cursor.execute("select string_agg(session_data, ' ') from django_session")
        kept += cursor.fetchone()[0]
    assert totp.key.hex() not in kept
    assert not any(code in kept or code.replace("-", "") in kept for code in codes)


def test_a_patient_may_set_it_up_and_then_must_pass_it(signed_in, half_in, patient):
    browser = signed_in(patient)
    elsewhere = signed_in(patient)
    page = browser.get(SET_UP)
    sent = {"code": f"{secret_on(page).token():06}", "password": PASSWORD}
    assert browser.post(SET_UP, sent).status_code == 200
    assert browser.get("/settings/").status_code == 200
    assert elsewhere.get("/settings/").url.startswith(CODE)
    assert half_in(patient).get("/settings/").url.startswith(CODE)


@pytest.mark.parametrize("password", ["", "not this one at all"])
def test_whoever_finds_the_phone_open_cannot_lock_its_owner_out(signed_in, patient, password):
    browser = signed_in(patient)
    code = f"{secret_on(browser.get(SET_UP)).token():06}"

    assert browser.post(SET_UP, {"code": code, "password": password}).status_code == 422

    assert not second_factor.has_one(patient)


def test_changing_the_app_asks_for_the_password_and_the_old_app_stops(signed_in, sam, post):
    browser = signed_in(sam)
    old = TOTPDevice.objects.get(user=sam).pk
    fresh = f"{secret_on(browser.get(SET_UP)).token():06}"
    assert browser.post(SET_UP, {"code": fresh, "password": "not this one at all"}).status_code == 422
    assert browser.post(SET_UP, {"code": fresh, "password": PASSWORD}).status_code == 200
    assert TOTPDevice.objects.get(user=sam).pk != old
    assert browser.get("/settings/").status_code == 200
    assert post()[-1][1] == "A second step was set up"


def recovery_codes(user) -> list[str]:
    return second_factor.renew_recovery_codes(user=user, at=timezone.now())


def test_a_recovery_code_opens_once(half_in, sam, post):
    first, *others = recovery_codes(sam)
    browser = half_in(sam)
    assert browser.get(f"{CODE}?with=recovery").status_code == 200
    assert browser.post(CODE, {"kind": "recovery", "code": first.upper().replace("-", " ")}).status_code == 302
    page = browser.get("/settings/").content.decode()
    assert "9 are left" in page
    assert post()[-1][1] == "A recovery code was used"

    again = half_in(sam)
    assert again.post(CODE, {"kind": "recovery", "code": first}).status_code == 422
    RecoveryDevice.objects.update(throttling_failure_timestamp=timezone.now() - timedelta(minutes=1))
    assert again.post(CODE, {"kind": "recovery", "code": others[0]}).status_code == 302


def test_wrong_app_codes_do_not_hold_up_a_recovery_code(half_in, sam, code):
    browser = half_in(sam)
    browser.post(CODE, {"code": wrong(code(sam))})
    assert browser.post(CODE, {"kind": "recovery", "code": recovery_codes(sam)[0]}).status_code == 302


def test_a_recovery_code_of_somebody_else_opens_nothing(half_in, sam, person):
    recovery_codes(sam)
    stolen = recovery_codes(person("Noor", Role.CLINICIAN))[0]
    assert half_in(sam).post(CODE, {"kind": "recovery", "code": stolen}).status_code == 422


def test_new_recovery_codes_take_a_code_and_end_the_old_ones(signed_in, sam, code):
    old = recovery_codes(sam)
    browser = signed_in(sam)
    assert browser.get("/accounts/recovery-codes/").status_code == 200
    assert browser.post("/accounts/recovery-codes/", {"code": wrong(code(sam))}).status_code == 422
    page = browser.post("/accounts/recovery-codes/", {"code": code(sam)})
    assert page.status_code == 200
    assert not second_factor.are_mine(user=sam, codes=old[:1])
    assert RecoveryCode.objects.filter(used_at=None).count() == 10


def test_the_codes_can_be_downloaded_from_the_page_that_shows_them(signed_in, sam, person):
    browser = signed_in(sam)
    codes = recovery_codes(sam)
    answer = browser.post("/accounts/recovery-codes/file/", {"code": codes})
    assert answer["Content-Disposition"].startswith("attachment")
    assert all(code in answer.content.decode() for code in codes)
    strange = recovery_codes(person("Noor", Role.CLINICIAN))
    assert browser.post("/accounts/recovery-codes/file/", {"code": strange}).status_code == 302
    assert browser.post("/accounts/recovery-codes/file/").status_code == 302


def test_a_patient_may_take_it_away_with_a_code(signed_in, half_in, patient, code, post):
    second_factor.new_app(user=patient, at=timezone.now())
    browser = signed_in(patient)
    assert browser.post("/accounts/second-step/remove/", {"code": wrong(code(patient))}).status_code == 422
    assert browser.post("/accounts/second-step/remove/", {"code": code(patient)}).url == "/settings/"
    assert not second_factor.has_one(patient)
    assert half_in(patient).get("/settings/").status_code == 200
    assert post()[-1][1] == "Your second step was taken away"


def test_staff_may_not_take_it_away(signed_in, sam, code):
    answer = signed_in(sam).post("/accounts/second-step/remove/", {"code": code(sam)})
    assert answer.url == "/settings/"
    assert second_factor.has_one(sam)
    with pytest.raises(second_factor.Needed):
        second_factor.remove(user=sam, at=timezone.now())


def test_a_device_of_another_person_in_the_session_opens_nothing(sam, person):
    other = person("Noor", Role.CLINICIAN)
    browser = Client()
    browser.force_login(sam)
    session = browser.session
    session["otp_device_id"] = TOTPDevice.objects.get(user=other).persistent_id
    session.save()
    assert browser.get("/settings/").url.startswith(CODE)

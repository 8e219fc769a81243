"""Tokens for programs: password and code together, each refresh token once, over at once when it is over."""

import jwt
import pytest
from django.test import Client
from django.utils import timezone

from healing_space.accounts import actions, second_factor
from healing_space.accounts.models import ApiSignIn, Role, TOTPDevice
from tests.healing_space.accounts.conftest import PASSWORD, wrong

pytestmark = pytest.mark.django_db


def post_json(path: str, **sent):
    return Client().post(f"/api/v1/{path}", sent, content_type="application/json")


def get_tokens(user, **more):
    return post_json("auth/token/", email=user.email, password=PASSWORD, **more)


def me(access: str):
    return Client().get("/api/v1/me/", headers={"authorization": f"Bearer {access}"})


def refresh(token: str):
    return post_json("auth/token/refresh/", refresh=token)


@pytest.fixture
def sam(person):
    return person("Sam", Role.CLINICIAN)


@pytest.fixture
def tokens(person):
    """A patient's pair of tokens."""
    return get_tokens(person("Mina")).json()


def test_a_patient_gets_tokens_for_the_password(tokens):
    answer = me(tokens["access"])
    assert answer.status_code == 200
    assert answer.json()["email"] == "mina@example.org"


def test_staff_get_tokens_for_password_and_code(sam, code):
    answer = get_tokens(sam, otp=code(sam))
    assert answer.status_code == 200
    assert me(answer.json()["access"]).json()["role"] == "CLINICIAN"


def test_about_password_and_code_the_same_is_said(sam, code):
    right = code(sam)
    answers = [
        post_json("auth/token/", email=sam.email, password="wrong words here", otp=right),
        post_json("auth/token/", email="nobody@example.org", password=PASSWORD, otp=right),
        get_tokens(sam),
        get_tokens(sam, otp=""),
        get_tokens(sam, otp=wrong(right)),
    ]
    assert {answer.status_code for answer in answers} == {401}
    assert len({answer.json()["detail"] for answer in answers}) == 1
    assert {answer["Content-Type"] for answer in answers} == {"application/problem+json"}


def test_a_wrong_password_does_not_use_up_the_code_or_slow_its_owner(sam, code):
    right = code(sam)
    post_json("auth/token/", email=sam.email, password="wrong words here", otp=right)
    assert get_tokens(sam, otp=right).status_code == 200


def test_after_a_wrong_code_one_waits(sam, code):
    right = code(sam)
    get_tokens(sam, otp=wrong(right))
    answer = get_tokens(sam, otp=right)
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) >= 1


def test_a_code_counts_once_at_either_door(sam, code, half_in):
    used = code(sam)
    assert get_tokens(sam, otp=used).status_code == 200
    assert half_in(sam).post("/accounts/code/", {"code": used}).status_code == 422


def test_a_recovery_code_will_do_once(sam):
    recovery = second_factor.renew_recovery_codes(user=sam, at=timezone.now())[0]
    assert get_tokens(sam, recovery_code=recovery).status_code == 200
    assert get_tokens(sam, recovery_code=recovery).status_code == 401


def test_a_patient_with_an_app_needs_the_code_too(person, code):
    mina = person("Mina")
    second_factor.new_app(user=mina, at=timezone.now())
    assert get_tokens(mina).status_code == 401
    assert get_tokens(mina, otp=code(mina)).status_code == 200


def test_staff_without_an_app_are_told_to_set_it_up_but_only_for_the_right_password(sam):
    TOTPDevice.objects.filter(user=sam).delete()
    answer = get_tokens(sam)
    assert answer.status_code == 401
    assert "set it up" in answer.json()["detail"]
    answer = post_json("auth/token/", email=sam.email, password="wrong words here")
    assert "set it up" not in answer.json()["detail"]


def test_an_address_nobody_verified_gets_none(person):
    mina = person("Mina")
    mina.emailaddress_set.update(verified=False)
    assert get_tokens(mina).status_code == 401


def test_guessing_passwords_is_slowed_down(person):
    mina = person("Mina")
    for _ in range(5):
        post_json("auth/token/", email=mina.email, password="wrong words here")
    assert get_tokens(mina).status_code == 429


def test_a_refresh_token_gets_the_next_pair(tokens):
    answer = refresh(tokens["refresh"])
    assert answer.status_code == 200
    assert answer.json()["refresh"] != tokens["refresh"]
    assert me(answer.json()["access"]).status_code == 200
    assert refresh(answer.json()["refresh"]).status_code == 200


def test_a_refresh_token_used_twice_ends_the_sign_in_for_thief_and_owner(tokens):
    fresh = refresh(tokens["refresh"]).json()
    assert refresh(tokens["refresh"]).status_code == 401
    assert refresh(fresh["refresh"]).status_code == 401
    assert me(fresh["access"]).status_code == 401


def test_revoked_everything_of_it_stops_at_once(tokens):
    assert post_json("auth/token/revoke/", refresh=tokens["refresh"]).status_code == 204
    assert me(tokens["access"]).status_code == 401
    assert refresh(tokens["refresh"]).status_code == 401
    assert post_json("auth/token/revoke/", refresh=tokens["refresh"]).status_code == 204


def test_two_programs_do_not_end_each_other(person):
    mina = person("Mina")
    one, two = get_tokens(mina).json(), get_tokens(mina).json()
    post_json("auth/token/revoke/", refresh=one["refresh"])
    assert me(two["access"]).status_code == 200


def test_a_closed_account_is_out_at_once(tokens, trial_admin):
    actions.disable(by=trial_admin, user=ApiSignIn.objects.get().user, at=timezone.now())
    assert me(tokens["access"]).status_code == 401
    assert refresh(tokens["refresh"]).status_code == 401


def test_a_changed_password_ends_the_tokens(tokens):
    user = ApiSignIn.objects.get().user
    actions.set_password(user=user, password="four quite odd words", at=timezone.now())
    assert me(tokens["access"]).status_code == 401
    assert refresh(tokens["refresh"]).status_code == 401


def test_a_password_changed_behind_our_back_ends_them_too(tokens):
    user = ApiSignIn.objects.get().user
    user.set_password("four quite odd words")
    user.save()
    assert me(tokens["access"]).status_code == 401
    assert refresh(tokens["refresh"]).status_code == 401


def test_sign_out_everywhere_else_ends_programs_too(tokens, signed_in):
    user = ApiSignIn.objects.get().user
    browser = signed_in(user)
    assert "A program that uses the API" in browser.get("/settings/").content.decode()
    browser.post("/settings/sessions/end-others/")
    assert me(tokens["access"]).status_code == 401


@pytest.mark.parametrize("token", ["", "nonsense", "a.b.c", "x" * 5000, None, 7, ["x"]])
def test_what_is_no_token_is_refused(token):
    for path in ("auth/token/refresh/", "auth/token/revoke/"):
        assert post_json(path, refresh=token).status_code in (400, 401)


def test_an_access_token_is_no_refresh_token_and_the_other_way_round(tokens):
    assert refresh(tokens["access"]).status_code == 401
    assert me(tokens["refresh"]).status_code == 401


def test_a_token_of_another_maker_is_refused(tokens):
    claims = jwt.decode(tokens["access"], options={"verify_signature": False})
    assert me(jwt.encode(claims, "another key that is quite long enough", algorithm="HS256")).status_code == 401
    assert me(jwt.encode(claims, None, algorithm="none")).status_code == 401


def test_no_token_is_kept_here(tokens):
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("select string_agg(t::text, ' ') from accounts_apisignin t")
        kept = cursor.fetchone()[0]
    assert not any(part in kept for part in tokens["refresh"].split("."))


@pytest.mark.parametrize("sent", [
    {}, {"email": "mina@example.org"}, {"email": "x", "password": "y"}, {"email": ["a"], "password": {}},
    {"email": "mina@example.org", "password": "x" * 1_000_000}, {"email": "mina@example.org", "password": "a\x00b"},
])
def test_bad_input_is_told_as_a_problem(person, sent):
    person("Mina")
    answer = post_json("auth/token/", **sent)
    assert answer.status_code == 400
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["errors"]


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"[]", b"{", b'"text"'])
def test_a_body_that_is_no_object_is_told_too(body):
    answer = Client().post("/api/v1/auth/token/", body, content_type="application/json")
    assert answer.status_code == 400


def test_me_takes_signing_in():
    answer = Client().get("/api/v1/me/")
    assert answer.status_code == 401
    assert "WWW-Authenticate" in answer


def test_the_schema_knows_these_doors(db):
    from drf_spectacular.generators import SchemaGenerator

    paths = SchemaGenerator().get_schema(public=True)["paths"]
    for path in ("auth/token/", "auth/token/refresh/", "auth/token/revoke/"):
        assert "200" in paths[f"/api/v1/{path}"]["post"]["responses"] or path.endswith("revoke/")
    assert set(paths["/api/v1/me/"]) == {"get", "patch"}

"""The API's manners: a valid description, one form of error, keys, pages, limits."""

import json

import pytest
from django.core.management import call_command
from django.test import Client
from openapi_spec_validator import validate
from rest_framework.settings import api_settings

from healing_space.web import docs
from healing_space.web.gate import AccountThrottle
from tests.conftest import PASSWORD

FIELDS = {"type", "title", "status", "detail", "instance"}


def test_the_description_is_valid_openapi_without_a_warning(db, tmp_path):
    path = tmp_path / "schema.json"
    call_command("spectacular", "--validate", "--fail-on-warn", "--format", "openapi-json", "--file", str(path))

    document = json.loads(path.read_text())
    validate(document)
    assert len(document["paths"]) > 25
    for methods in document["paths"].values():
        for method, call in methods.items():
            if method in docs.METHODS:
                assert call.get("description"), call["operationId"]


def test_it_is_there_for_programs_and_for_people(db):
    client = Client()

    assert client.get("/api/schema/").status_code == 200
    page = client.get("/api/docs/").content.decode()
    assert "POST /api/v1/conversations/{conversation_id}/turns/" in page


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("get", "/api/v1/moods/", 401), ("post", "/api/v1/auth/token/", 400), ("get", "/api/v1/nowhere/", 404)],
)
def test_every_error_has_the_one_form(db, method, path, status):
    answer = getattr(Client(headers={"accept": "application/json"}), method)(path, content_type="application/json")

    assert answer.status_code == status
    assert answer["Content-Type"].startswith("application/problem+json")
    assert set(answer.json()) >= FIELDS
    assert answer.json()["status"] == status


@pytest.mark.parametrize("body", ["{", '"text"', "[]", "\x00", "{" * 1000, '{"score": {"a": 1}}'])
def test_nonsense_is_a_client_error(patient, signed_in, body):
    answer = signed_in(patient).post("/api/v1/moods/", body, content_type="application/json")

    assert answer.status_code == 400
    assert answer["Content-Type"].startswith("application/problem+json")


def test_the_wrong_kind_of_content_is_said(patient, signed_in):
    answer = signed_in(patient).post("/api/v1/moods/", b"\xff\xfe", content_type="application/octet-stream")

    assert answer.status_code == 415


def test_a_key_used_for_something_else_is_told(patient, signed_in):
    client = signed_in(patient)
    headers = {"Idempotency-Key": "abc"}
    first = client.post("/api/v1/moods/", {"score": 5}, content_type="application/json", headers=headers)
    again = client.post("/api/v1/moods/", {"score": 5}, content_type="application/json", headers=headers)
    other = client.post("/api/v1/moods/", {"score": 6}, content_type="application/json", headers=headers)

    assert first.status_code == again.status_code == 201
    assert first.json()["id"] == again.json()["id"]
    assert other.status_code == 422


@pytest.mark.parametrize("key", ["a" * 101, "tab\tkey"])
def test_a_key_that_is_no_key_is_told(patient, signed_in, key):
    answer = signed_in(patient).post(
        "/api/v1/moods/", {"score": 5}, content_type="application/json", headers={"Idempotency-Key": key},
    )

    assert answer.status_code == 400


def test_an_expired_or_forged_token_is_told(db):
    answer = Client().get("/api/v1/moods/", headers={"Authorization": "Bearer nonsense"})

    assert answer.status_code == 401
    assert answer["Content-Type"].startswith("application/problem+json")


def test_a_token_opens_the_api(patient):
    client = Client()
    token = client.post(
        "/api/v1/auth/token/", {"email": patient.email, "password": PASSWORD}, content_type="application/json",
    ).json()["access"]

    assert client.get("/api/v1/moods/", headers={"Authorization": f"Bearer {token}"}).status_code == 200


def test_too_many_requests_are_held_back_and_told_when_to_come_again(patient, signed_in, monkeypatch):
    monkeypatch.setitem(api_settings.DEFAULT_THROTTLE_RATES, "account", "3/min")
    monkeypatch.setattr(AccountThrottle, "THROTTLE_RATES", api_settings.DEFAULT_THROTTLE_RATES)
    client = signed_in(patient)

    answers = [client.get("/api/v1/moods/") for _ in range(4)]

    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
    assert int(answers[-1]["Retry-After"]) > 0


def test_without_redis_nobody_is_held_back(patient, signed_in, settings, tmp_path):
    settings.CACHES = {"default": {
        "BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": f"unix://{tmp_path}/nobody.sock?db=1",
    }}

    assert signed_in(patient).get("/api/v1/moods/").status_code == 200


def test_pages_lead_on_by_cursor(patient, signed_in):
    client = signed_in(patient)
    for score in range(5):
        client.post("/api/v1/moods/", {"score": score}, content_type="application/json")

    first = client.get("/api/v1/moods/?page_size=2").json()
    second = client.get(first["next"]).json()

    assert len(first["results"]) == len(second["results"]) == 2
    assert not {each["id"] for each in first["results"]} & {each["id"] for each in second["results"]}


def test_changing_something_on_the_web_sign_in_needs_the_csrf_token(patient, signed_in):
    answer = signed_in(patient, enforce_csrf_checks=True).post(
        "/api/v1/moods/", {"score": 5}, content_type="application/json",
    )

    assert answer.status_code == 403

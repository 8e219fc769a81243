"""Redis is away: people still sign up, sign in and change their settings."""

import socket

import pytest
from django.core.cache import cache
from django.test import Client

from tests.healing_space.accounts.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def redis_is_away(settings):
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": f"redis://127.0.0.1:{port}/1"}}


def test_the_cache_answers_like_an_empty_one_that_takes_everything(redis_is_away):
    assert cache.get("a") is None
    assert cache.get("a", 7) == 7
    assert cache.get("a", default=7) == 7
    assert cache.add("a", 1) is True
    assert cache.set("a", 1) is None
    assert cache.get_many(["a"]) == {}
    assert "a" not in cache


def test_one_signs_in_all_the_same(redis_is_away, client, person):
    person("Mina")
    answer = client.post("/accounts/login/", {"login": "mina@example.org", "password": PASSWORD})
    assert answer.url == "/accounts/welcome/"
    assert client.get("/settings/").status_code == 200


def test_a_program_signs_in_all_the_same(redis_is_away, person):
    person("Mina")
    sent = {"email": "mina@example.org", "password": PASSWORD}
    answer = Client().post("/api/v1/auth/token/", sent, content_type="application/json")
    assert answer.status_code == 200


def test_one_signs_up_all_the_same(redis_is_away, client):
    client.post("/accounts/start/", {"safe": "yes"})
    client.post("/accounts/start/age/", {"adult": "yes"})
    sent = {"name": "Mina", "email": "mina@example.org", "password": "three odd green words", "agree": "on"}
    assert client.post("/accounts/start/account/", sent).url == "/accounts/email/code/"

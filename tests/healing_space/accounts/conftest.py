"""A real mail server, the letters that came to it, and codes as an authenticator app shows them."""

import re

import pytest
from django.test import Client
from django.utils import timezone
from django_otp.oath import TOTP

from healing_space.accounts.models import TOTPDevice
from healing_space.outbox import queue
from tests.stand_ins.smtp import MailServer

PASSWORD = "correct horse battery"


@pytest.fixture
def post(db, settings):
    """Carry out what the outbox holds; the letters that have come, oldest first, as (to, subject, body)."""
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.start()

    def collect() -> list[tuple[str, str, str]]:
        queue.run_due(at=timezone.now())
        return [
            (letter["To"], letter["Subject"], letter.get_payload(decode=True).decode().replace("\r\n", "\n"))
            for letter in server.mailbox.letters
        ]

    collect.server = server
    yield collect
    server.stop()


@pytest.fixture
def code():
    """The code a person's confirmed app shows now, as if none of this half minute had been used."""

    def read(user, *, device: TOTPDevice | None = None) -> str:
        device = device or TOTPDevice.objects.get(user=user, confirmed=True)
        TOTPDevice.objects.filter(pk=device.pk).update(
            last_t=-1, throttling_failure_count=0, throttling_failure_timestamp=None,
        )
        return f"{TOTP(device.secret).token():06}"

    return read


@pytest.fixture
def half_in(db):
    """A browser after the password and before the second factor."""

    def sign_in(user, password: str = PASSWORD) -> Client:
        client = Client()
        client.post("/accounts/login/", {"login": user.email, "password": password})
        return client

    return sign_in


def wrong(code: str) -> str:
    """A code that is surely not this one, nor its neighbours in time in all likelihood."""
    return f"{(int(code) + 500_000) % 1_000_000:06}"


def link_in(body: str, path: str) -> str:
    """The path of the first link of a letter that leads to a place here."""
    return re.search(rf"https?://[^/\s]+({path}\S*)", body)[1]

"""What a log keeps of an address that opens an account: nothing of its secret."""

import io
import logging

import pytest
from django.conf import settings
from django.test import Client

from healing_space.web import logs


@pytest.fixture
def log():
    """What is written to the log, as it is written."""
    before = logging.getLogger().handlers[:]
    logs.configure({**settings.LOGGING, "json": True})
    ours = next(handler for handler in logging.getLogger().handlers if handler not in before)
    written = io.StringIO()
    ours.setStream(written)
    yield written
    logging.getLogger().handlers[:] = before


@pytest.mark.parametrize("path", ["/accounts/invitation/{}/", "/accounts/invitation/{}/second-step/",
                                  "/accounts/password/reset/key/1-{}/"])
def test_a_link_that_opens_an_account_is_not_in_the_log(log, db, path):
    secret = "s3cretpart0fthelink"

    Client(enforce_csrf_checks=True).post(path.format(secret), {"password": "x"})
    logging.getLogger("django.request").error("Internal Server Error: %s", path.format(secret))

    assert "Forbidden" in log.getvalue()
    assert "Internal Server Error: /accounts/" in log.getvalue()
    assert secret not in log.getvalue()

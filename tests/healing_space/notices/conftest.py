"""Real servers on this machine: for letters, text messages and the service's pager; and a kind of notice to send."""

import pytest

from healing_space.notices import kinds
from tests.stand_ins.notify import KEY, Notify
from tests.stand_ins.smtp import MailServer
from tests.stand_ins.webhook import WebhookServer


@pytest.fixture
def mailbox(settings):
    server = MailServer()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.start()
    yield server.mailbox
    server.stop()


@pytest.fixture
def hook(settings):
    server = WebhookServer()
    settings.NOTICE_WEBHOOK_URL, settings.NOTICE_WEBHOOK_SECRET = server.start(), "a shared secret"
    yield server
    server.stop()


@pytest.fixture
def notify(settings):
    with Notify() as server:
        settings.NOTIFY_API_KEY, settings.NOTIFY_TEMPLATE_ID, settings.NOTIFY_BASE_URL = KEY, "template", server.url
        yield server


@pytest.fixture(autouse=True)
def kind():
    heard = []
    kinds.offer("test.notice", subject="Something waits", body="Please sign in.", after_sent=heard.append)
    yield heard
    kinds._kinds.pop("test.notice")

"""A Redis that takes connections and never answers: help is shown all the same, and the notice goes out later."""

import socket
import time

import pytest
from django.utils import timezone

from healing_space.celery import app
from healing_space.live import channels
from healing_space.notices.models import Delivery
from healing_space.outbox import broker, queue

PATIENCE = 8


@pytest.fixture
def frozen(settings, monkeypatch):
    """It listens, and that is all it does."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen(100)
        address = f"redis://127.0.0.1:{line.getsockname()[1]}"
        before = app.conf.broker_url
        app.conf.broker_url = f"{address}/2"
        settings.LIVE_REDIS_URL = f"{address}/0"
        monkeypatch.setattr(channels, "_pool", None)
        monkeypatch.setattr(channels, "_away_until", {})
        yield
        app.conf.broker_url = before


@pytest.mark.django_db(transaction=True)
def test_help_is_shown_and_nothing_is_lost(frozen, patient, clinician, signed_in):
    client, started = signed_in(patient), time.monotonic()

    page = client.post("/help-now/person/").content.decode()

    assert time.monotonic() - started < PATIENCE
    assert "116 123" in page
    assert Delivery.objects.get(kind="safety.page").sent_at is None
    queue.run_due(at=timezone.now())
    assert Delivery.objects.get(kind="safety.page").sent_at is not None


def test_a_broker_that_was_away_a_moment_ago_is_left_alone_and_then_asked_again(frozen, monkeypatch):
    monkeypatch.setattr(broker, "LEFT_ALONE_SECONDS", 0.5)
    assert not broker.tell("outbox.carry_out", args=(1,), lane="crisis")

    started = time.monotonic()
    assert not broker.tell("outbox.carry_out", args=(1,), lane="crisis")
    assert time.monotonic() - started < 0.1

    time.sleep(0.6)
    assert not broker.tell("outbox.carry_out", args=(1,), lane="crisis")
    assert time.monotonic() - started > 1

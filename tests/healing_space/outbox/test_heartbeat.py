"""Somebody outside is told that all is well, and only while it is. /healthz says the same to whoever asks."""

from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.celery import app
from healing_space.outbox import health, heartbeat
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect
from tests.stand_ins.webhook import WebhookServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def outside(settings):
    server = WebhookServer()
    settings.SAFETY_HEARTBEAT_URL = f"{server.start()}ping/an-id"
    yield server
    server.stop()


@pytest.fixture
def all_at_work():
    for lane in Lane:
        health.beat(lane.value, at=timezone.now())


def effect(**more) -> Effect:
    return Effect.objects.create(kind="test", key="test", lane="crisis", payload={}, **more)


def test_while_all_is_well_the_outside_is_told(outside, all_at_work, client):
    assert heartbeat.tell(at=timezone.now())
    assert outside.asked == ["/ping/an-id"]
    assert client.get("/healthz").status_code == 200


@pytest.mark.parametrize("lane", Lane)
def test_when_a_lane_is_silent_nobody_is_told_and_healthz_fails(outside, all_at_work, client, lane):
    health.beat(lane.value, at=timezone.now() - timedelta(seconds=20))
    assert not heartbeat.tell(at=timezone.now())
    assert outside.asked == []
    assert client.get("/healthz").status_code == 503


def test_when_no_sweep_ever_ran_nobody_is_told(outside, client):
    assert not heartbeat.tell(at=timezone.now())
    assert client.get("/healthz").status_code == 503


def test_when_something_is_long_overdue_nobody_is_told(outside, all_at_work, client):
    effect(due_at=timezone.now() - timedelta(minutes=2))
    assert not heartbeat.tell(at=timezone.now())
    assert client.get("/healthz").status_code == 503


def test_when_crisis_notices_fail_again_and_again_nobody_is_told(outside, all_at_work, client):
    effect(due_at=timezone.now() + timedelta(seconds=30), attempts=6)
    assert not heartbeat.tell(at=timezone.now())
    assert client.get("/healthz").status_code == 503


@pytest.mark.parametrize("how", ["answers 500", "is gone"])
def test_an_outside_that_does_not_hear_it_holds_nothing_up(outside, all_at_work, settings, caplog, how):
    if how == "is gone":
        settings.SAFETY_HEARTBEAT_URL = "http://127.0.0.1:1/"
    outside.status = 500
    assert not heartbeat.tell(at=timezone.now())
    assert "heartbeat_not_heard" in caplog.text
    assert "ping/an-id" not in caplog.text


def test_without_an_address_nothing_is_asked(outside, all_at_work, settings):
    settings.SAFETY_HEARTBEAT_URL = ""
    assert not heartbeat.tell(at=timezone.now())
    assert outside.asked == []


def test_it_runs_on_the_lane_whose_work_it_vouches_for():
    entry = app.conf.beat_schedule["heartbeat"]
    assert (entry["options"]["queue"], entry["schedule"]) == ("crisis", 30)

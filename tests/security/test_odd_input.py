"""Made-up cursors, half characters, forged addresses and wrong settings: a clear no, never a fault of ours."""

import base64

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.test import Client

from healing_space.outbox import health, queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect
from healing_space.settings import environment

PATIENTS = ("assessments", "moods", "conversations", "care-links", "sights")
CLINICIANS = ("alerts", "patients", "care-requests")


@pytest.mark.parametrize("position", ["p=abc", "p=%00", "o=99999999999999999999&p=2020", "p=" + "9" * 400, "o=-1"])
@pytest.mark.parametrize("what", [*PATIENTS, *CLINICIANS])
def test_a_cursor_that_was_made_up_is_no_fault_of_ours(patient, clinician, signed_in, what, position):
    client = signed_in(patient if what in PATIENTS else clinician)

    answer = client.get(f"/api/v1/{what}/", {"cursor": base64.b64encode(position.encode()).decode()})

    assert answer.status_code in (200, 404)


@pytest.mark.parametrize("act", ["contact", "resolve", "take-over"])
def test_half_a_character_is_refused_in_words(clinician, signed_in, act):
    answer = signed_in(clinician).post(
        f"/api/v1/alerts/5b1c2a34-0000-4000-8000-000000000001/{act}/",
        '{"contact": "\\ud800", "note": "\\ud800", "held_by": "\\ud800"}', content_type="application/json",
    )

    assert answer.status_code == 400
    assert answer.json()["errors"]


def test_a_forged_address_does_not_get_round_the_limit(db, monkeypatch):
    monkeypatch.setattr("healing_space.accounts.api.SignInThrottle.rate", "2/min", raising=False)
    codes = [
        Client().post(
            "/api/v1/auth/token/", {"email": "a@example.org", "password": "x"}, content_type="application/json",
            headers={"X-Forwarded-For": f"192.0.2.{number}"},
        ).status_code
        for number in range(3)
    ]

    assert codes == [401, 401, 429]


def test_crisis_notices_that_do_not_go_out_show_in_health(db, now, settings):
    def fails(*, key: str) -> None:
        raise queue.EffectFailed("mail server: ConnectionRefusedError")

    queue.handles("test.fails", lane=Lane.CRISIS)(fails)
    try:
        with transaction.atomic():
            effect = queue.enqueue(kind="test.fails", key="one", at=now)
        for lane in Lane:
            health.beat(lane, at=now)
        for _ in range(health.FAILING_AFTER):
            assert health.figures(at=now).is_well
            Effect.objects.filter(pk=effect.pk).update(due_at=now)
            queue.run_due(at=now)
    finally:
        queue._handlers.pop("test.fails")

    assert health.figures(at=now).failing == 1
    assert not health.figures(at=now).is_well


@pytest.mark.parametrize("marks", ["", "10", "10,20", "10,20,15", "0,10,20", "10,20,thirty", "10,20,30,40"])
def test_a_ladder_with_a_missing_rung_stops_the_start(monkeypatch, marks):
    monkeypatch.setenv("MARKS", marks)

    with pytest.raises(ImproperlyConfigured, match="MARKS"):
        environment.rising("MARKS", "1,2,3", count=3)


@pytest.mark.parametrize(("written", "meant"), [("9:00", "09:00"), ("09:00", "09:00"), ("24:00", "24:00")])
def test_a_time_of_day_is_read_however_it_is_written(monkeypatch, written, meant):
    monkeypatch.setenv("OPENS", written)

    assert environment.clock("OPENS", "08:00") == meant


@pytest.mark.parametrize("written", ["", "nine", "25:00", "9", "09:60", "24:01"])
def test_a_time_of_day_that_is_none_stops_the_start(monkeypatch, written):
    monkeypatch.setenv("OPENS", written)

    with pytest.raises(ImproperlyConfigured, match="OPENS"):
        environment.clock("OPENS", "08:00")


def test_a_nation_that_nobody_knows_stops_the_start(monkeypatch):
    known = ("ENGLAND", "WALES")
    for written, meant in (("", []), ("wales", ["WALES"]), ("ENGLAND, Wales", ["ENGLAND", "WALES"])):
        monkeypatch.setenv("NATIONS", written)
        assert environment.some_of("NATIONS", "ENGLAND", known=known) == meant
    monkeypatch.setenv("NATIONS", "ENGLAND,FRANCE")
    with pytest.raises(ImproperlyConfigured, match="NATIONS"):
        environment.some_of("NATIONS", "ENGLAND", known=known)


@pytest.mark.parametrize("body", ["[" * 200_000, "[" * 500 + "]" * 500, '{"a":' * 30 + "1" + "}" * 30])
@pytest.mark.parametrize("path", ["/api/v1/help-now/", "/api/v1/moods/", "/api/v1/auth/token/"])
def test_json_without_an_end_to_its_depth_is_refused_in_words_but_never_a_call_for_help(
    patient, clinician, signed_in, path, body,
):
    answer = signed_in(patient).post(path, body, content_type="application/json")

    assert answer.status_code == (201 if "help" in path else 400)

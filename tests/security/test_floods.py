"""Somebody writes words of danger a thousand times: nobody's pages stop."""

import time

import pytest

from healing_space.encryption import fields
from patients.safety import actions, rules
from patients.safety.models import IncidentEvent, Signal, Source

MANY = 1000


@pytest.fixture
def flood(patient, clinician, now):
    finding = rules.Finding(
        kind="suicidal_thoughts", respond="now", about="self", evidence="words", rule_id="test", why="Said.",
    )
    raised = actions.raise_signal(subject=patient, findings=[finding], source=Source.BUTTON, at=now)
    one = raised.signals[0]
    rows = []
    for _ in range(MANY):
        rows.append(Signal(**{
            field.name: getattr(one, field.name) for field in Signal._meta.concrete_fields
            if field.name not in {"id", "created_at"}
        }))
    Signal.objects.bulk_create(rows)
    return raised.incident


def test_the_inbox_reads_none_of_the_words(flood, clinician, signed_in, monkeypatch):
    opened = []
    plain = fields.EncryptedTextField.from_db_value

    def note(self, value, *args):
        if self.name == "evidence":
            opened.append(self.name)
        return plain(self, value, *args)

    monkeypatch.setattr(fields.EncryptedTextField, "from_db_value", note)
    client, started = signed_in(clinician), time.monotonic()

    assert client.get("/office/alerts/").status_code == 200
    assert client.get("/api/v1/alerts/").status_code == 200

    assert opened == []
    assert time.monotonic() - started < 3


def test_a_thousand_calls_page_once(patient, clinician, now, flood):
    for _ in range(20):
        actions.ask_for_a_person(subject=patient, at=now)

    assert IncidentEvent.objects.filter(what="paged").count() == 1

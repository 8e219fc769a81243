"""What the demo shows of past weeks: closed alerts with outcomes, and nobody is written to about them."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from clinicians import past_alerts
from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.notices.models import Delivery
from healing_space.outbox.models import Effect
from patients.care import actions as care
from patients.safety.models import Incident, Signal


@pytest.fixture
def filled(patient, person):
    now = timezone.now()
    clinician = person("Sam Ode", "CLINICIAN")
    care.accept(link_id=care.ask(subject=patient, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=now)
    return [past_alerts.fill(patient=patient, clinician=clinician, now=now) for _ in range(2)]


def test_they_are_made_once_and_closed(filled):
    assert filled == [len(past_alerts.PAST), 0]
    assert not Incident.objects.filter(resolved_at=None).exists()
    assert Incident.objects.filter(contact="false_alarm").count() == 1


def test_nobody_is_written_to(filled):
    assert not Effect.objects.filter(done_at=None, key__startswith="incident:").exists()
    assert not Delivery.objects.filter(sent_at=None, kind__startswith="safety.").exists()


def test_the_demo_as_a_whole_leaves_nothing_open(db, monkeypatch):
    monkeypatch.setenv("DEMO_PASSWORD", "a password of the demo")
    call_command("demo")

    assert not Incident.objects.filter(resolved_at=None).exists()
    assert not Signal.objects.filter(asked_at__isnull=False, answered_at=None).exists()

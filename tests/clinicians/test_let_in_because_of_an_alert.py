"""Whoever is let in because of an alert sees that one and what comes after it, and nothing that was over before."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from patients.safety import actions as safety
from patients.safety import queries, rules
from patients.safety.models import Source

NOW = timezone.now()


def raised(patient, *, at, words):
    return safety.raise_signal(subject=patient, source=Source.BUTTON, source_id="", at=at, findings=[rules.Finding(
        kind=rules.Kind.SUICIDAL_THOUGHTS, respond=rules.Respond.NOW, about=rules.About.SELF, evidence=words,
        why="They say it plainly.", rule_id="test",
    )]).incident


def closed(incident, *, by, at):
    safety.acknowledge(incident_id=incident.pk, by=by, at=at)
    return safety.resolve(incident_id=incident.pk, by=by, contact="spoke", note="Safe at home.", at=at)


@pytest.fixture
def earlier(patient, clinician):
    """An alert of two weeks ago that the own clinician closed."""
    at = NOW - timedelta(days=14)
    return closed(raised(patient, at=at, words="words of long ago"), by=clinician, at=at + timedelta(minutes=5))


@pytest.fixture
def present(patient, earlier):
    return raised(patient, at=NOW - timedelta(minutes=1), words="words of today")


@pytest.fixture
def lead(patient, person, present):
    found = person("Ola Dell", "DUTY_LEAD")
    gdpr.grant(subject=patient, grantee=found, scopes=[Scope.SAFETY, Scope.PROFILE], basis=Basis.VITAL_INTERESTS,
               reason="Asked about an alert.", ends_at=NOW + timedelta(hours=72), by=None, at=NOW)
    return found


def test_the_inbox_shows_the_one_they_were_asked_about(lead, clinician, earlier, present):
    assert list(queries.inbox(viewer=lead, only="all")) == [present]
    assert not queries.inbox(viewer=lead, only="closed").exists()
    assert set(queries.inbox(viewer=clinician, only="all")) == {present, earlier}


def test_both_doors_show_no_earlier_one_and_say_how_many_there_are(lead, signed_in, earlier, present):
    client = signed_in(lead)

    assert client.get(f"/office/alerts/{earlier.pk}/").status_code == 404
    assert client.get(f"/api/v1/alerts/{earlier.pk}/").status_code == 404
    page = client.get(f"/office/alerts/{present.pk}/").content.decode()
    assert "words of today" in page
    assert "words of long ago" not in page
    assert "There was 1 earlier alert about them" in page
    assert client.get(f"/api/v1/alerts/{present.pk}/").json()["earlier_out_of_sight"] == 1


def test_what_was_noticed_before_is_not_among_the_signals_either(lead, clinician, patient, earlier, present):
    assert [each.evidence for each in queries.signals_of(subject=patient, viewer=lead)] == ["words of today"]
    assert queries.signals_of(subject=patient, viewer=clinician).count() == 2
    assert queries.signals_of(subject=patient, viewer=patient).count() == 2


def test_what_they_closed_and_what_comes_after_stays_in_sight(lead, patient, present):
    closed(present, by=lead, at=NOW + timedelta(minutes=3))
    after = raised(patient, at=NOW + timedelta(minutes=9), words="words of later")

    assert set(queries.inbox(viewer=lead, only="all")) == {present, after}


def test_their_own_clinician_is_told_of_nothing_hidden(signed_in, clinician, earlier, present):
    page = signed_in(clinician).get(f"/office/alerts/{present.pk}/").content.decode()

    assert "earlier alert" not in page

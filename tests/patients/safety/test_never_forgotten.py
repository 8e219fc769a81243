"""An open incident always has somebody who can act on it, or is on its way to somebody."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import access, consent_texts
from gdpr import actions as gdpr
from gdpr.models import AccessGrant, Basis
from gdpr.scopes import Scope
from healing_space.accounts import actions as accounts
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect
from patients.care import actions as care
from patients.care import queries as links
from patients.care.models import DutyShift
from patients.safety import actions, rules
from patients.safety.models import Incident, IncidentEvent, Source


@pytest.fixture
def noticed(patient, now):
    def notice(respond="now", at=now):
        finding = rules.Finding(
            kind="suicidal_thoughts", respond=respond, about="self", evidence="the words", rule_id="test", why="Said.",
        )
        return actions.raise_signal(subject=patient, findings=[finding], source=Source.BUTTON, at=at).incident

    return notice


@pytest.fixture
def duty(person, now):
    found = person("Dee Uty", "CLINICIAN")
    DutyShift.objects.create(clinician=found, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(days=400))
    return found


def paged() -> list[str]:
    found = Delivery.objects.filter(kind="safety.page", recipient__isnull=False).select_related("recipient")
    return [delivery.recipient.name for delivery in found.order_by("intended_at", "key")]


def story() -> list[str]:
    return list(IncidentEvent.objects.order_by("pk").values_list("what", flat=True))


def carry_out(kind: str) -> None:
    """Carry out what waits of one kind, twice, as an outbox may."""
    for effect in Effect.objects.filter(kind=kind, done_at=None):
        for _ in range(2):
            queue.kinds()[kind].carry_out(key=effect.key, **effect.payload)


def test_with_contact_but_never_closed_it_is_paged_again_after_a_day_and_once(noticed, clinician, settings, now):
    settings.SAFETY_UNRESOLVED = timedelta(hours=24)
    incident = noticed()
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    assert Effect.objects.get(kind="safety.still_open").due_at == now + timedelta(hours=24)

    carry_out("safety.still_open")

    incident.refresh_from_db()
    assert (incident.acknowledged_by, incident.contacted_at) == (None, None)
    assert paged() == ["Sam Ode", "Sam Ode"]
    assert story().count("still_open") == 1


def test_a_later_contact_starts_the_day_anew(noticed, clinician, now):
    incident = noticed()
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="no_answer", at=now)
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now + timedelta(hours=20))

    assert not actions.still_open(incident_id=incident.pk, contacted=now.isoformat(), at=now + timedelta(hours=24))
    assert actions.still_open(
        incident_id=incident.pk, contacted=(now + timedelta(hours=20)).isoformat(), at=now + timedelta(hours=44),
    )


def test_once_it_is_closed_nobody_is_paged_again(noticed, clinician, now):
    incident = noticed()
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    actions.resolve(incident_id=incident.pk, by=clinician, contact="spoke", note="Well.", at=now)

    assert not actions.still_open(incident_id=incident.pk, contacted=now.isoformat(), at=now + timedelta(days=1))
    assert not Effect.objects.filter(kind="safety.still_open", done_at=None).exists()


def test_contact_holds_also_for_who_takes_it_over(noticed, clinician, duty, now):
    incident = noticed()
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    gdpr.grant(subject=incident.subject, grantee=duty, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=None, at=now)
    actions.take_over(incident_id=incident.pk, by=duty, at=now + timedelta(hours=1))

    assert actions.still_open(incident_id=incident.pk, contacted=now.isoformat(), at=now + timedelta(days=1))


def test_taken_over_without_contact_the_clock_runs_for_the_new_owner(noticed, clinician, duty, now):
    incident = noticed()
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)
    gdpr.grant(subject=incident.subject, grantee=duty, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=None, at=now)
    later = now + timedelta(milliseconds=200)  # within the same second
    actions.take_over(incident_id=incident.pk, by=duty, at=later)

    assert Effect.objects.filter(kind="safety.unacknowledge").count() == 2
    assert not actions.unacknowledge(incident_id=incident.pk, acknowledged=now.isoformat(), at=now)
    assert actions.unacknowledge(incident_id=incident.pk, acknowledged=later.isoformat(), at=now)


@pytest.mark.parametrize("contact", [False, True])
@pytest.mark.parametrize("how", ["leaves", "is left", "is disabled", "loses the second step"])
def test_an_owner_who_can_no_longer_see_it_has_it_no_longer(
    noticed, patient, clinician, duty, trial_admin, how, contact,
):
    incident = noticed()
    at = timezone.now()
    act = actions.record_contact if contact else actions.acknowledge
    act(incident_id=incident.pk, by=clinician, at=at, **({"contact": "spoke"} if contact else {}))
    if how in ("leaves", "is left"):
        care.leave(link_id=links.link_of(patient).pk, by=clinician if how == "leaves" else patient, at=at)
    else:
        act = accounts.disable if how == "is disabled" else accounts.reset_second_factor
        act(by=trial_admin, user=clinician, at=at)

    carry_out("safety.owner_left")

    incident.refresh_from_db()
    assert incident.acknowledged_by is None
    assert paged()[-1] == "Dee Uty"
    assert story()[-2:] == ["owner_left", "paged"]


def test_the_next_clinician_is_told_when_the_patient_changes(noticed, patient, clinician, person):
    at = timezone.now()
    incident = noticed()
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=at)
    following = person("Nex Tone", "CLINICIAN")
    care.accept(link_id=care.ask(subject=patient, clinician_id=following.pk, at=at).pk, by=following, at=at)

    carry_out("safety.owner_left")

    assert paged()[-1] == "Nex Tone"


def test_an_owner_who_still_sees_it_keeps_it(noticed, patient, clinician, duty):
    at = timezone.now()
    incident = noticed()
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=at)
    care.share_diary(subject=patient, yes=False, at=at)

    carry_out("safety.owner_left")

    incident.refresh_from_db()
    assert incident.acknowledged_by == clinician


def test_sight_that_was_lent_runs_out_and_the_incident_is_passed_on(noticed, patient, duty):
    at = timezone.now()
    incident = noticed(at=at)
    actions.record_contact(incident_id=incident.pk, by=duty, contact="spoke", at=at)
    ends_at = AccessGrant.objects.get(grantee=duty, scope=Scope.SAFETY).ends_at
    assert Effect.objects.get(kind="safety.owner_left").due_at == ends_at

    AccessGrant.objects.filter(grantee=duty).update(ends_at=at)
    carry_out("safety.owner_left")

    incident.refresh_from_db()
    assert incident.acknowledged_by is None


def test_whoever_is_paged_again_on_the_last_day_of_lent_sight_can_look(noticed, patient, duty):
    at = timezone.now() - timedelta(hours=71, minutes=59)
    incident = noticed(at=at)

    actions.climb(incident_id=incident.pk, round=1, step=incident.step + 1, at=timezone.now())

    sight = AccessGrant.objects.get(grantee=duty, scope=Scope.SAFETY)
    assert sight.ends_at > timezone.now() + timedelta(hours=71)
    assert access.may_see(viewer=duty, subject_id=patient.pk, scope=Scope.SAFETY)


@pytest.mark.parametrize("respond", ["now", "today"])
def test_new_words_after_contact_page_again_however_urgent(noticed, clinician, respond, now):
    incident = noticed(respond)
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)

    noticed("today", at=now + timedelta(minutes=5))

    assert paged() == ["Sam Ode", "Sam Ode"]


def test_an_effect_of_an_incident_that_was_closed_pages_nobody(noticed, clinician, now):
    incident = noticed()
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)
    actions.resolve(incident_id=incident.pk, by=clinician, contact="spoke", note="Well.", at=now)
    before = len(paged())

    queue.run_due(at=now + timedelta(days=3), lane=Lane.CRISIS)

    assert len(paged()) == before
    assert Incident.objects.get().resolved_at == now


def test_consent_is_asked_for_when_it_counts(patient, clinician, now):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=now)
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.MONITORING, at=now)

    raised = actions.screen_and_raise(subject=patient, text="I want to die", source=Source.DIARY, source_id="", at=now)

    assert raised.shows_help
    assert not raised.told

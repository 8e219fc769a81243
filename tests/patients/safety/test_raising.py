"""From a finding to a person: incidents, the ladder, and what people do about them."""

from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist

from gdpr import actions as gdpr
from gdpr import consent_texts
from gdpr.models import AccessGrant, Basis
from gdpr.scopes import Scope
from healing_space.accounts.models import Role
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from patients.care.models import DutyShift
from patients.safety import actions, queries, rules
from patients.safety.models import Incident, Respond, Signal, Source

CLAUSES = {"diary": True, "companion": True}


def finding(respond="now", kind="suicidal_thoughts"):
    return rules.Finding(
        kind=rules.Kind(kind), respond=rules.Respond(respond), about=rules.About.SELF, evidence="the words",
        why="They wrote that they want to die.", rule_id="test",
    )


@pytest.fixture
def agrees(patient, now):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses=CLAUSES, at=now)


@pytest.fixture
def noticed(patient, agrees, now):
    def notice(respond="now", at=now, **more):
        return actions.raise_signal(
            subject=patient, findings=[finding(respond, **more)], source=Source.CONVERSATION, source_id="turn", at=at,
        )

    return notice


@pytest.fixture
def duty(person, now):
    found = person("Dee Uty", Role.CLINICIAN)
    DutyShift.objects.create(clinician=found, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(days=30))
    return found


@pytest.fixture
def lead(person):
    return person("Lee Ad", Role.DUTY_LEAD)


def told() -> list[str]:
    return [delivery.recipient.name if delivery.recipient else "service" for delivery in
            Delivery.objects.filter(kind="safety.page").select_related("recipient").order_by("intended_at", "key")]


def climb(at):
    """Carry out only the ladder's own effects that are due."""
    for effect in Effect.objects.filter(kind="safety.climb", done_at=None, due_at__lte=at):
        actions.climb(incident_id=effect.payload["incident_id"], round=effect.payload["round"],
                      step=effect.payload["step"], at=at)
        Effect.objects.filter(pk=effect.pk).update(done_at=at)


def test_words_of_danger_open_an_incident_and_page_the_clinician_in_the_same_breath(noticed, clinician, now):
    raised = noticed()

    assert raised.told
    assert raised.is_now
    assert raised.incident.respond == Respond.NOW
    assert told() == ["Sam Ode"]
    assert Effect.objects.filter(kind="notices.send_crisis", due_at=now).count() == 1


def test_if_the_page_cannot_be_written_neither_is_the_signal(noticed, clinician, settings, monkeypatch):
    # The page's kind is taken away, as a broken release might.
    monkeypatch.delitem(queue._handlers, "notices.send_crisis")

    with pytest.raises(queue.UnknownEffect):
        noticed()

    assert not Signal.objects.exists()
    assert not Incident.objects.exists()


def test_without_consent_help_is_shown_and_nobody_is_told(patient, clinician, now):
    raised = actions.raise_signal(subject=patient, findings=[finding()], source=Source.DIARY, at=now)

    assert raised.shows_help
    assert not raised.told
    assert raised.incident is None
    assert told() == []
    assert Signal.objects.get().passed_on is False


def test_consent_taken_back_is_in_force_at_once(noticed, patient, clinician, now):
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.MONITORING, at=now)

    assert not noticed().told


def test_the_button_is_always_passed_on(patient, clinician, now):
    raised = actions.ask_for_a_person(subject=patient, words="", at=now)

    assert raised.told
    assert told() == ["Sam Ode"]


def test_a_repeat_joins_the_open_incident_and_pages_nobody_again(noticed, clinician, now):
    first = noticed()
    second = noticed(at=now + timedelta(minutes=1))

    assert second.incident.pk == first.incident.pk
    assert Signal.objects.filter(incident=first.incident).count() == 2
    assert told() == ["Sam Ode"]


def test_something_more_urgent_pages_again(noticed, clinician, now):
    noticed("today")
    raised = noticed("now", at=now + timedelta(minutes=1))

    assert raised.incident.respond == Respond.NOW
    assert told() == ["Sam Ode", "Sam Ode"]


def test_nobody_answers_the_ladder_is_climbed_to_its_top(noticed, clinician, duty, lead, settings, now):
    settings.SAFETY_MAILBOX = "safety@example.org"
    noticed()

    climb(now + timedelta(minutes=9))
    assert told() == ["Sam Ode"]
    climb(now + timedelta(minutes=10))
    assert told() == ["Sam Ode", "Dee Uty"]
    climb(now + timedelta(minutes=20))
    assert told() == ["Sam Ode", "Dee Uty", "Lee Ad"]
    climb(now + timedelta(minutes=30))
    assert sorted(told()[3:]) == ["Dee Uty", "Lee Ad", "Sam Ode", "service"]
    assert queries.status_for(subject=Incident.objects.get().subject).unheard
    climb(now + timedelta(minutes=60))
    assert len(told()) == 11


def test_a_rung_with_nobody_on_it_goes_to_the_next_at_once(noticed, patient, lead):
    noticed()

    assert told() == ["Lee Ad"]


def test_with_nobody_at_all_the_service_itself_is_told(noticed, patient, settings):
    settings.SAFETY_MAILBOX = "safety@example.org"
    noticed()

    assert told() == ["service"]


def test_out_of_hours_the_clinician_on_duty_is_told_at_once_too(noticed, clinician, duty, now):
    noticed(at=now + timedelta(hours=12))

    assert sorted(told()) == ["Dee Uty", "Sam Ode"]


def test_whoever_is_on_duty_may_look_for_three_days_and_the_patient_can_read_why(noticed, patient, duty, now):
    noticed()

    grants = AccessGrant.objects.filter(grantee=duty, subject=patient)
    assert {grant.scope for grant in grants} == {"SAFETY", "PROFILE"}
    assert all(grant.basis == "VITAL_INTERESTS" and grant.reason and grant.ends_at for grant in grants)


def test_acknowledging_takes_it_and_stops_the_ladder(noticed, clinician, duty, now):
    incident = noticed().incident

    actions.acknowledge(incident_id=incident.pk, by=clinician, at=now + timedelta(minutes=1))
    climb(now + timedelta(minutes=10))

    assert told() == ["Sam Ode"]
    status = queries.status_for(subject=incident.subject)
    assert status.seen_by == "Sam Ode"
    assert status.seen_at == now + timedelta(minutes=1)


def test_acknowledging_twice_changes_nothing(noticed, clinician, now):
    incident = noticed().incident
    first = actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)

    again = actions.acknowledge(incident_id=incident.pk, by=clinician, at=now + timedelta(minutes=5))

    assert again.acknowledged_at == first.acknowledged_at


def test_only_one_person_has_it(noticed, patient, clinician, duty, now):
    gdpr.grant(subject=patient, grantee=duty, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)
    incident = noticed().incident
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)

    with pytest.raises(actions.AlreadyTaken) as taken:
        actions.acknowledge(incident_id=incident.pk, by=duty, at=now)

    assert taken.value.incident.acknowledged_by == clinician


@pytest.mark.parametrize("who", ["stranger_clinician", "stranger_patient", "trial_admin", "patient"])
def test_nobody_else_can_take_it_not_even_the_patient(noticed, clinician, who, request, now):
    incident = noticed().incident

    with pytest.raises(ObjectDoesNotExist):
        actions.acknowledge(incident_id=incident.pk, by=request.getfixturevalue(who), at=now)


def test_taken_and_then_nothing_heard_it_is_paged_again(noticed, clinician, duty, now):
    incident = noticed().incident
    taken = actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)

    assert actions.unacknowledge(
        incident_id=incident.pk, acknowledged=taken.acknowledged_at.isoformat(), at=now + timedelta(minutes=30),
    )

    incident.refresh_from_db()
    assert incident.acknowledged_by is None
    assert told() == ["Sam Ode", "Sam Ode"]


def test_with_contact_written_down_it_stays_taken(noticed, clinician, now):
    incident = noticed().incident
    taken = actions.record_contact(incident_id=incident.pk, by=clinician, contact="no_answer", at=now)

    assert not actions.unacknowledge(
        incident_id=incident.pk, acknowledged=taken.acknowledged_at.isoformat(), at=now + timedelta(minutes=30),
    )


@pytest.mark.parametrize(("contact", "note"), [("", "spoke"), ("spoke", "  "), ("whatever", "spoke")])
def test_it_is_not_resolved_without_an_outcome_and_a_note(noticed, clinician, contact, note, now):
    incident = noticed().incident

    with pytest.raises(actions.NoOutcome):
        actions.resolve(incident_id=incident.pk, by=clinician, contact=contact, note=note, at=now)

    incident.refresh_from_db()
    assert incident.resolved_at is None


def test_after_it_is_resolved_new_words_open_a_new_one_and_a_late_acknowledge_reopens_nothing(noticed, clinician, now):
    first = noticed().incident
    actions.resolve(incident_id=first.pk, by=clinician, contact="spoke", note="We talked.", at=now)

    second = noticed(at=now + timedelta(minutes=1)).incident

    assert second.pk != first.pk
    with pytest.raises(actions.AlreadyTaken):
        actions.acknowledge(incident_id=first.pk, by=clinician, at=now)
    first.refresh_from_db()
    assert first.resolved_at == now


def test_new_words_after_contact_was_made_page_again(noticed, clinician, now):
    incident = noticed().incident
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)

    noticed(at=now + timedelta(minutes=5))

    incident.refresh_from_db()
    assert incident.acknowledged_by is None
    assert told() == ["Sam Ode", "Sam Ode"]


def test_oblique_words_ask_one_question_and_page_nobody(noticed, patient, clinician):
    raised = noticed("ask")

    assert raised.ask is not None
    assert raised.incident is None
    assert told() == []
    assert queries.open_question(subject=patient).pk == raised.ask.pk


@pytest.mark.parametrize(("answer", "respond"), [("yes", "now"), ("unsure", "today")])
def test_a_worrying_answer_is_raised(noticed, patient, clinician, now, answer, respond):
    asked = noticed("ask").ask

    raised = actions.answer(signal_id=asked.pk, by=patient, answer=answer, at=now)

    assert raised.incident.respond == respond
    assert told() == ["Sam Ode"]


def test_a_reassuring_answer_is_kept_and_erases_nothing(noticed, patient, clinician, now):
    asked = noticed("ask").ask

    actions.answer(signal_id=asked.pk, by=patient, answer="no", at=now)

    asked.refresh_from_db()
    assert asked.answer == "no"
    assert asked.evidence == "the words"
    assert told() == []


def test_no_answer_in_a_quarter_of_an_hour_is_looked_at_today(noticed, patient, clinician, now):
    asked = noticed("ask").ask
    due = Effect.objects.get(kind="safety.nobody_answered")
    assert due.due_at == now + timedelta(minutes=15)

    actions.nobody_answered(signal_id=asked.pk, at=due.due_at)
    actions.nobody_answered(signal_id=asked.pk, at=due.due_at)

    assert Incident.objects.get().respond == Respond.TODAY
    assert told() == ["Sam Ode"]


def test_only_the_person_asked_can_answer(noticed, stranger_patient, now):
    asked = noticed("ask").ask

    with pytest.raises(ObjectDoesNotExist):
        actions.answer(signal_id=asked.pk, by=stranger_patient, answer="no", at=now)


def test_when_screening_breaks_somebody_looks_today_and_the_log_says_so(
    patient, agrees, clinician, now, monkeypatch, caplog,
):
    monkeypatch.setattr(rules, "screen", lambda text: 1 / 0)

    raised = actions.screen_and_raise(subject=patient, text="anything", source=Source.DIARY, source_id="x", at=now)

    assert raised.shows_help
    assert raised.incident.respond == Respond.TODAY
    assert "screening_failed" in caplog.text

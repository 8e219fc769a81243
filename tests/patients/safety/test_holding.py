"""Who has an incident: handed over, taken over, a slip taken back; whatever happens, never nobody."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import connection
from django.utils import timezone

from gdpr import access
from gdpr import actions as gdpr
from gdpr.models import AccessGrant, Basis
from gdpr.scopes import Scope
from healing_space.notices.models import Delivery
from healing_space.outbox.models import Effect
from patients.care.models import DutyShift
from patients.safety import actions, holding
from patients.safety.models import Incident, IncidentEvent, Respond

MINUTE = timedelta(minutes=1)


@pytest.fixture
def now():
    """Sight that is lent ends by the database's own clock."""
    return timezone.now()


@pytest.fixture
def incident(patient, clinician, now):
    return actions.ask_for_a_person(subject=patient, words="please", at=now).incident


@pytest.fixture
def duty(person, now):
    found = person("Dee Uty", "CLINICIAN")
    DutyShift.objects.create(clinician=found, starts_at=now - timedelta(hours=1), ends_at=now + timedelta(days=400))
    return found


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


@pytest.fixture
def handed(incident, clinician, duty, now):
    return actions.hand_over(incident_id=incident.pk, by=clinician, to_id=duty.pk, at=now)


def told(kind: str) -> list[str]:
    found = Delivery.objects.filter(kind=kind).select_related("recipient").order_by("intended_at", "key")
    return [delivery.recipient.name for delivery in found]


def story() -> list[str]:
    return list(IncidentEvent.objects.order_by("pk").values_list("what", flat=True))


def test_handed_over_it_stays_with_who_asks_until_the_colleague_takes_it(handed, clinician, duty, patient, now):
    assert (handed.acknowledged_by, handed.handed_to) == (clinician, duty)
    assert told(holding.HANDED_OVER) == ["Dee Uty"]
    assert access.may_see(viewer=duty, subject_id=patient.pk, scope=Scope.SAFETY)

    taken = actions.acknowledge(incident_id=handed.pk, by=duty, at=now + MINUTE)

    assert (taken.acknowledged_by, taken.handed_to, taken.handed_at) == (duty, None, None)
    assert story()[-3:] == ["acknowledged", "handed_over", "taken_over"]


def test_sight_that_comes_with_it_ends_by_itself(handed, duty, now):
    for grant in AccessGrant.objects.filter(grantee=duty):
        assert grant.basis == Basis.VITAL_INTERESTS
        assert grant.ends_at == now + timedelta(hours=72)


def test_who_may_see_it_anyway_gets_no_further_sight(incident, clinician, person, patient, now):
    colleague = person("Ola Dell", "CLINICIAN")
    gdpr.grant(subject=patient, grantee=colleague, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)

    actions.hand_over(incident_id=incident.pk, by=clinician, to_id=colleague.pk, at=now)

    assert AccessGrant.objects.filter(grantee=colleague).count() == 1


def test_who_hands_over_what_nobody_has_has_it(incident, clinician, lead, now):
    kept = actions.hand_over(incident_id=incident.pk, by=clinician, to_id=lead.pk, at=now)

    assert kept.acknowledged_by == clinician


def test_the_clock_of_who_hands_over_runs_on(handed, clinician, now):
    assert actions.unacknowledge(
        incident_id=handed.pk, acknowledged=handed.acknowledged_at.isoformat(), at=now + 30 * MINUTE,
    )

    handed.refresh_from_db()
    assert (handed.acknowledged_by, handed.handed_to, handed.handed_at) == (None, None, None)
    assert "given_back" in story()


@pytest.mark.parametrize("who", ["stranger_clinician", "stranger_patient", "trial_admin", "patient", "clinician"])
def test_nobody_else_is_asked_to_take_it_over(incident, clinician, who, request, now):
    with pytest.raises(actions.NotAColleague):
        actions.hand_over(incident_id=incident.pk, by=clinician, to_id=request.getfixturevalue(who).pk, at=now)

    assert "handed_over" not in story()


def test_only_who_has_it_hands_it_over(incident, clinician, duty, lead, patient, now):
    gdpr.grant(subject=patient, grantee=duty, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)
    actions.acknowledge(incident_id=incident.pk, by=clinician, at=now)

    with pytest.raises(actions.AlreadyTaken):
        actions.hand_over(incident_id=incident.pk, by=duty, to_id=lead.pk, at=now)
    with pytest.raises(ObjectDoesNotExist):
        actions.hand_over(incident_id=incident.pk, by=lead, to_id=duty.pk, at=now)


def test_asked_twice_the_colleague_is_told_once(handed, clinician, duty, now):
    actions.hand_over(incident_id=handed.pk, by=clinician, to_id=duty.pk, at=now + MINUTE)

    assert told(holding.HANDED_OVER) == ["Dee Uty"]
    assert story().count("handed_over") == 1


def test_who_was_asked_first_is_not_asked_any_more_when_another_is(handed, clinician, duty, lead, now):
    actions.hand_over(incident_id=handed.pk, by=clinician, to_id=lead.pk, at=now + MINUTE)

    with pytest.raises(actions.AlreadyTaken):
        actions.acknowledge(incident_id=handed.pk, by=duty, at=now + 2 * MINUTE)


def test_the_colleague_says_no_and_who_asked_is_told(handed, clinician, duty, now):
    kept = actions.call_off_hand_over(incident_id=handed.pk, by=duty, at=now + MINUTE)

    assert (kept.acknowledged_by, kept.handed_to) == (clinician, None)
    assert told(holding.NOT_TAKEN_OVER) == ["Sam Ode"]
    assert story()[-1] == "not_taken_over"


def test_who_asked_takes_it_back(handed, clinician, now):
    for _ in range(2):
        kept = actions.call_off_hand_over(incident_id=handed.pk, by=clinician, at=now + MINUTE)

    assert kept.handed_to is None
    assert story().count("kept") == 1


def test_nobody_else_calls_it_off(handed, lead, patient, now):
    gdpr.grant(subject=patient, grantee=lead, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)

    with pytest.raises(actions.AlreadyTaken):
        actions.call_off_hand_over(incident_id=handed.pk, by=lead, at=now)


@pytest.mark.parametrize("what", ["closed", "more urgent", "after contact"])
def test_whatever_ends_the_hold_ends_the_asking(incident, clinician, duty, patient, now, what):
    Incident.objects.update(respond=Respond.TODAY)
    if what == "after contact":
        actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    actions.hand_over(incident_id=incident.pk, by=clinician, to_id=duty.pk, at=now)

    if what == "closed":
        actions.resolve(incident_id=incident.pk, by=clinician, contact="spoke", note="Well.", at=now + MINUTE)
    else:
        actions.ask_for_a_person(subject=patient, at=now + MINUTE)

    incident.refresh_from_db()
    assert (incident.handed_to, incident.handed_at) == (None, None)


def test_a_slip_is_taken_back_by_a_correcting_entry_and_the_clock_runs_again(incident, clinician, now):
    kept = actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    slip = kept.events.get(what="contact.spoke")

    mended = actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=clinician, at=now + MINUTE)

    assert (mended.contact, mended.contacted_at, mended.acknowledged_by) == ("", None, clinician)
    assert mended.events.get(what="contact_taken_back").corrects == slip
    assert actions.unacknowledge(
        incident_id=incident.pk, acknowledged=mended.acknowledged_at.isoformat(), at=now + 30 * MINUTE,
    )
    assert not actions.still_open(incident_id=incident.pk, contacted=now.isoformat(), at=now + timedelta(days=1))


def test_a_slip_taken_back_late_leaves_some_minutes_and_no_more(incident, clinician, now):
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    slip = IncidentEvent.objects.get(what="contact.spoke")
    late = now + timedelta(hours=2)

    actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=clinician, at=late)

    due = Effect.objects.filter(kind=holding.UNACKNOWLEDGE).latest("due_at").due_at
    assert due == late + 5 * MINUTE


def test_with_a_slip_taken_back_what_stood_before_stands_again(incident, clinician, now):
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="no_answer", at=now)
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now + MINUTE)
    slip = IncidentEvent.objects.get(what="contact.spoke")

    mended = actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=clinician, at=now + 2 * MINUTE)

    assert (mended.contact, mended.contacted_at) == ("no_answer", now)
    assert actions.still_open(incident_id=incident.pk, contacted=now.isoformat(), at=now + timedelta(hours=1))
    assert story()[-2:] == ["not_reached", "paged"]


def test_only_one_s_own_entry_is_taken_back_and_only_once(incident, clinician, duty, patient, now):
    actions.record_contact(incident_id=incident.pk, by=clinician, contact="spoke", at=now)
    slip = IncidentEvent.objects.get(what="contact.spoke")
    other = IncidentEvent.objects.get(what="acknowledged")
    gdpr.grant(subject=patient, grantee=duty, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)

    with pytest.raises(actions.AlreadyTaken):
        actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=duty, at=now)
    with pytest.raises(actions.NothingToTakeBack):
        actions.take_back_contact(incident_id=incident.pk, event_id=other.pk, by=clinician, at=now)
    actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=clinician, at=now)
    with pytest.raises(actions.NothingToTakeBack):
        actions.take_back_contact(incident_id=incident.pk, event_id=slip.pk, by=clinician, at=now)


@pytest.mark.parametrize(("respond", "contact", "hours"), [
    ("now", "no_answer", 1), ("now", "message_left", 1), ("today", "no_answer", 2), ("now", "spoke", 24),
    ("today", "with_others", 24),
])
def test_who_was_not_reached_is_tried_again_soon(incident, clinician, now, respond, contact, hours):
    Incident.objects.update(respond=respond)

    actions.record_contact(incident_id=incident.pk, by=clinician, contact=contact, at=now)

    assert Effect.objects.get(kind="safety.still_open").due_at == now + timedelta(hours=hours)


def test_a_false_alarm_keeps_the_words(incident, clinician, now):
    closed = actions.dismiss(incident_id=incident.pk, by=clinician, note="Pressed by mistake.", at=now)

    assert (closed.contact, closed.resolved_by) == ("false_alarm", clinician)
    assert closed.signals.get().evidence == "please"


def test_only_a_lead_reviews_and_the_same_words_once(incident, clinician, lead, now):
    with pytest.raises(ObjectDoesNotExist):
        actions.review(incident_id=incident.pk, by=clinician, note="Well done.", at=now)
    for _ in range(2):
        actions.review(incident_id=incident.pk, by=lead, note="Well done.", at=now)

    assert incident.reviews.get().note == "Well done."


@pytest.mark.django_db(transaction=True)
def test_handed_over_and_taken_over_closed_and_given_back_at_once_it_ends_with_one_or_is_paged(
    handed, clinician, duty, lead, patient, now,
):
    held_since = handed.acknowledged_at.isoformat()
    gdpr.grant(subject=patient, grantee=lead, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE, by=patient, at=now)
    at = now + MINUTE
    acts = [
        lambda: actions.acknowledge(incident_id=handed.pk, by=duty, at=at),
        lambda: actions.hand_over(incident_id=handed.pk, by=clinician, to_id=lead.pk, at=at),
        lambda: actions.call_off_hand_over(incident_id=handed.pk, by=clinician, at=at),
        lambda: actions.unacknowledge(incident_id=handed.pk, acknowledged=held_since, at=at),
        lambda: actions.take_over(incident_id=handed.pk, by=lead, held_by=clinician.pk, at=at),
        lambda: actions.ask_for_a_person(subject=patient, at=at),
    ]

    def act(do):
        try:
            do()
        except actions.AlreadyTaken:
            pass
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        list(pool.map(act, acts))

    handed.refresh_from_db()
    if handed.acknowledged_by_id is None:
        assert Effect.objects.filter(kind="safety.climb", done_at=None).exists()
    else:
        assert Effect.objects.filter(
            kind=holding.UNACKNOWLEDGE, done_at=None, payload__acknowledged=handed.acknowledged_at.isoformat(),
        ).exists()
    assert handed.handed_to_id is None or handed.acknowledged_by_id == clinician.pk

"""A record is read by whoever was let, part by part, and each look is there for the patient to read."""

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis, SightLog
from gdpr.scopes import Scope
from patients.care import actions as care
from patients.diary import actions as diary
from patients.safety.models import Incident, Source

PARTS = ("record", "moods", "signals")


def looks(patient) -> list[str]:
    return list(SightLog.objects.filter(subject=patient).order_by("pk").values_list("what", flat=True))


@pytest.fixture
def shared(clinician, patient, now):
    """The patient lets their clinician read conversations."""
    care.share_conversations(subject=patient, yes=True, at=now)


@pytest.mark.parametrize("what", PARTS)
def test_a_look_is_noted(door_of, clinician, patient, mood, what):
    answer = door_of(clinician).look(what, patient.pk)
    assert answer.status_code == 200
    assert looks(patient) == [what]
    line = SightLog.objects.get(subject=patient)
    assert line.viewer == clinician


@pytest.mark.parametrize("what", PARTS)
def test_for_strangers_there_is_nothing_and_nothing_is_noted(door_of, stranger_clinician, patient, mood, what):
    assert door_of(stranger_clinician).look(what, patient.pk).status_code == 404
    assert looks(patient) == []


def test_nobody_is_their_own_patient(door_of, clinician):
    assert door_of(clinician).look("record", clinician.pk).status_code == 404


def test_moods_are_shown_with_their_notes(door_of, clinician, patient, mood):
    assert "a grey and heavy morning" in door_of(clinician).look("moods", patient.pk).content.decode()


def test_moods_of_the_last_month_come_with_a_picture(web, clinician, patient):
    at = timezone.now()
    diary.log_mood(subject=patient, score=4, note="", felt_at=at, at=at)
    page = web(clinician).look("moods", patient.pk)
    assert "hs-chart" in page.content.decode()
    assert page.context["picture"].rows


def test_conversations_are_read_when_they_are_shared(door_of, clinician, patient, conversation, shared):
    door = door_of(clinician)
    assert "About work" in door.look("conversations", patient.pk).content.decode()
    assert "my boss is hard on me" in door.look("conversation", patient.pk, conversation.pk).content.decode()
    assert looks(patient) == ["conversations", "conversation"]


def test_conversations_that_are_not_shared_are_said_not_to_be(web, clinician, patient, conversation):
    office = web(clinician)
    for page in (office.look("conversations", patient.pk), office.look("conversation", patient.pk, conversation.pk)):
        assert page.status_code == 200
        assert "does not share this with you" in page.content.decode()
        assert "About work" not in page.content.decode()
        assert "my boss" not in page.content.decode()
    assert looks(patient) == []


def test_conversations_that_are_not_shared_are_not_in_the_api(api, clinician, patient, conversation):
    program = api(clinician)
    assert program.look("conversations", patient.pk).status_code == 404
    assert program.look("conversation", patient.pk, conversation.pk).status_code == 404
    assert looks(patient) == []


def test_sharing_ends_at_once(door_of, clinician, patient, conversation, shared, now):
    door = door_of(clinician)
    care.share_conversations(subject=patient, yes=False, at=now)
    assert "my boss" not in door.look("conversation", patient.pk, conversation.pk).content.decode()


def test_a_conversation_is_found_only_under_its_own_patient(
    door_of, clinician, patient, conversation, shared, stranger_patient, now,
):
    gdpr.grant(subject=stranger_patient, grantee=clinician, scopes=list(Scope), basis=Basis.CONSENT,
               by=stranger_patient, at=now)
    assert door_of(clinician).look("conversation", stranger_patient.pk, conversation.pk).status_code == 404


def test_a_deleted_conversation_is_gone(door_of, clinician, patient, conversation, shared, now):
    conversation.deleted_at = now
    conversation.save()
    door = door_of(clinician)
    assert door.look("conversation", patient.pk, conversation.pk).status_code == 404
    assert "About work" not in door.look("conversations", patient.pk).content.decode()


def test_one_part_withdrawn_leaves_the_others(web, clinician, patient, mood, now):
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=now, scopes=[Scope.DIARY])
    office = web(clinician)
    assert "a grey and heavy" not in office.look("moods", patient.pk).content.decode()
    assert office.look("signals", patient.pk).status_code == 200
    assert office.caseload() == ["Mina"]
    assert "of 10" not in office.client.get("/office/").content.decode()


def test_what_was_noticed_is_shown_with_why(door_of, clinician, patient, incident):
    said = door_of(clinician).look("signals", patient.pk).content.decode()
    assert "the very words" in said
    assert "They say it plainly." in said


def test_what_the_patient_wants_nobody_told_stays_with_them(door_of, clinician, patient, noticed):
    # No consent to pass on worries from the diary was given.
    assert noticed(patient, source=Source.DIARY, evidence="a private sorrow") is None
    assert "a private sorrow" not in door_of(clinician).look("signals", patient.pk).content.decode()


def test_a_duty_clinician_sees_the_alert_and_the_profile_and_no_more(
    door_of, stranger_clinician, patient, incident, mood, now,
):
    door = door_of(stranger_clinician)
    assert door.look("alert", incident.pk).status_code == 404
    gdpr.grant(subject=patient, grantee=stranger_clinician, scopes=[Scope.SAFETY, Scope.PROFILE], by=None, at=now,
               basis=Basis.DIRECT_CARE)
    assert door.look("alert", incident.pk).status_code == 200
    assert door.look("record", patient.pk).status_code == 200
    assert "a grey and heavy" not in door.look("moods", patient.pk).content.decode()
    assert door.caseload() == []


def test_an_alert_is_still_reached_when_the_profile_is_withdrawn(web, clinician, patient, incident, now):
    gdpr.withdraw(subject=patient, grantee=clinician, by=patient, at=now, scopes=[Scope.PROFILE])
    page = web(clinician).look("alert", incident.pk)
    assert page.status_code == 200
    assert patient.email not in page.content.decode()


def test_the_patient_reads_who_looked(signed_in, web, clinician, patient):
    web(clinician).look("record", patient.pk)
    page = signed_in(patient).get("/my-data/looks/", follow=True)
    assert "Sam Ode" in page.content.decode()


@pytest.mark.parametrize("what", [*PARTS, "alert"])
def test_a_record_takes_a_bounded_number_of_queries(
    door_of, clinician, patient, mood, incident, noticed, what, django_assert_max_num_queries,
):
    for _ in range(20):
        noticed(patient)
    door = door_of(clinician)
    # An alert also brings who was told, the safety plan, the contacts and whom it may be handed over to.
    with django_assert_max_num_queries(36 if what == "alert" else 22):
        answer = door.look(what, incident.pk if what == "alert" else patient.pk)
    assert answer.status_code == 200
    assert Incident.objects.count() == 1

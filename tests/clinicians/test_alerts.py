"""Alerts: the most urgent first, taken on by one, closed with what came of contact."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from clinicians import queries
from gdpr import actions as gdpr
from gdpr.models import Basis, SightLog
from gdpr.scopes import Scope
from patients import actions as patients
from patients.care import actions as care
from patients.safety import actions as safety
from patients.safety import queries as alerts
from patients.safety.models import IncidentEvent, Source


@pytest.fixture
def colleague(person, patient, now):
    """Somebody on duty, who was let see the alerts about the patient."""
    found = person("Ola Dell", "DUTY_LEAD")
    gdpr.grant(subject=patient, grantee=found, scopes=[Scope.SAFETY, Scope.PROFILE], basis=Basis.DIRECT_CARE, by=None,
               at=now)
    return found


def test_the_inbox_says_who_since_when_how_soon_and_why(web, clinician, incident):
    page = web(clinician).inbox().content.decode()
    for words in ("Mina", "2 March", "Contact as soon as possible", "Thoughts of ending their life",
                  "They say it plainly.", "Nobody has this yet."):
        assert words in page


def test_the_inbox_holds_no_words_of_the_patient(door_of, clinician, incident):
    assert "the very words" not in door_of(clinician).inbox().content.decode()


def test_who_stands_in_the_inbox_can_read_that_it_was_opened_once_a_day(door_of, clinician, patient, incident):
    for _ in range(3):
        door_of(clinician).inbox()

    assert list(SightLog.objects.values_list("subject", "viewer", "what")) == [(patient.pk, clinician.pk, "alerts")]


def test_the_api_says_the_same(api, clinician, patient, incident):
    row = api(clinician).inbox().json()["results"][0]
    assert row["patient"] == {"id": str(patient.pk), "name": "Mina"}
    assert row["respond"] == "now"
    assert row["reasons"] == [{"kind": "suicidal_thoughts", "why": "They say it plainly.", "times": 1}]
    assert row["acknowledged_by"] is None


def test_most_urgent_and_longest_waiting_first(web, api, clinician, patient, person, noticed, now):
    def another(name, respond, minutes):
        subject = person(name)
        patients.introduce(subject=subject, at=now)
        link = care.ask(subject=subject, clinician_id=clinician.pk, at=now)
        care.accept(link_id=link.pk, by=clinician, at=now)
        noticed(subject, respond, at=now + timedelta(minutes=minutes))

    another("Third", "today", 0)
    another("Second", "now", 9)
    another("First", "now", 5)
    wanted = ["First", "Second", "Third"]
    assert [incident.subject.name for incident in web(clinician).inbox().context["alerts"]] == wanted
    assert [row["patient"]["name"] for row in api(clinician).inbox().json()["results"]] == wanted


def test_the_open_page_fetches_only_the_list(web, clinician, incident):
    page = web(clinician).client.get("/office/alerts/", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in page
    assert "Mina" in page
    assert 'id="alerts-count" hx-swap-oob="innerHTML"' in page


def test_the_number_of_waiting_alerts_stands_in_the_navigation(web, clinician, incident, now):
    office = web(clinician)
    assert office.client.get("/office/").context["open_alerts"] == 1
    safety.acknowledge(incident_id=incident.pk, by=clinician, at=now)
    assert office.client.get("/office/alerts/count/").content.decode().strip() == ""


def test_an_open_page_hears_its_own_inbox_and_no_other(clinician, stranger_clinician, patient, trial_admin):
    assert queries.may_hear_inbox(clinician, str(clinician.pk))
    assert not queries.may_hear_inbox(clinician, str(stranger_clinician.pk))
    assert not queries.may_hear_inbox(patient, str(patient.pk))
    assert not queries.may_hear_inbox(trial_admin, str(trial_admin.pk))


def test_an_open_page_whose_sign_in_ended_is_sent_to_sign_in_as_a_whole(client, db):
    answer = client.get("/office/alerts/", headers={
        "HX-Request": "true", "HX-Current-URL": "http://testserver/office/alerts/?only=mine",
    })
    assert answer.headers["HX-Redirect"].endswith("next=/office/alerts/%3Fonly%3Dmine")


def test_an_alert_shows_the_words_in_their_place(web, clinician, patient, mood, noticed):
    incident = noticed(patient)
    found = web(clinician).look("alert", incident.pk)
    assert "<mark>the very words</mark>" in found.content.decode()
    assert list(SightLog.objects.values_list("what", flat=True)) == ["alert"]


def test_words_of_a_note_are_shown_within_the_note(web, clinician, patient, mood, incident):
    incident.signals.update(source=Source.DIARY, source_id=str(mood.pk))
    signal = incident.signals.get()
    signal.evidence = "heavy"
    signal.save()
    page = web(clinician).look("alert", incident.pk).content.decode()
    assert "a grey and <mark>heavy</mark> morning" in page


def test_words_of_a_conversation_stand_alone_unless_it_is_shared(web, clinician, patient, conversation, incident, now):
    incident.signals.update(source=Source.CONVERSATION, source_id=str(conversation.turns.first().pk))
    signal = incident.signals.get()
    signal.evidence = "my boss"
    signal.save()
    office = web(clinician)
    page = office.look("alert", incident.pk).content.decode()
    assert "is hard on me" not in page
    assert "Only these words are shown to you." in page
    care.share_conversations(subject=patient, yes=True, at=now)
    page = office.look("alert", incident.pk).content.decode()
    assert "<mark>my boss</mark> is hard on me" in page
    assert f"#turn-{conversation.turns.first().pk}" in page


@pytest.mark.parametrize("who", ["patient", "stranger_patient", "stranger_clinician", "trial_admin"])
def test_for_everybody_else_there_is_no_alert(door_of, request, incident, who):
    door = door_of(request.getfixturevalue(who))
    answers = [
        door.look("alert", incident.pk), door.acknowledge(incident), door.contact(incident, "spoke", "a note"),
        door.resolve(incident, "spoke", "a note"),
    ]
    assert {answer.status_code for answer in answers} == {404}
    incident.refresh_from_db()
    assert incident.acknowledged_at is None
    assert incident.resolved_at is None


def test_taken_on_by_one_press_and_the_patient_is_told(door_of, clinician, patient, incident):
    door = door_of(clinician)
    for _ in range(2):
        assert door.acknowledge(incident).status_code in (200, 302)
    assert alerts.status_for(subject=patient).seen_by == "Sam Ode"
    assert IncidentEvent.objects.filter(what="acknowledged").count() == 1


def test_who_comes_second_is_told_who_has_it(web, api, clinician, colleague, incident, now):
    web(clinician).acknowledge(incident)
    page = web(colleague).client.post(f"/office/alerts/{incident.pk}/acknowledge/", follow=True).content.decode()
    assert "Somebody else was first" in page
    assert "Sam Ode has this since" in page
    answer = api(colleague).acknowledge(incident)
    assert answer.status_code == 409
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["detail"] == "Sam Ode has this alert already."


def test_contact_is_kept_and_the_alert_stays_open(door_of, clinician, incident):
    assert door_of(clinician).contact(incident, "no_answer", "tried twice").status_code in (200, 302)
    incident.refresh_from_db()
    assert (incident.contact, incident.resolved_at, incident.acknowledged_by) == ("no_answer", None, clinician)
    assert IncidentEvent.objects.get(what="contact.no_answer").note == "tried twice"


def test_closed_with_an_outcome_and_a_note(door_of, clinician, incident):
    assert door_of(clinician).resolve(incident, "false_alarm", "a song title").status_code in (200, 302)
    incident.refresh_from_db()
    assert (incident.contact, incident.note, incident.resolved_by) == ("false_alarm", "a song title", clinician)


@pytest.mark.parametrize(("contact", "note"), [
    ("", "words"), ("nonsense", "words"), ("spoke", ""), ("spoke", "   "), ("spoke", "x" * 4001),
    ("spoke", "nul \0 byte"),
])
def test_a_wrong_answer_closes_nothing(door_of, clinician, incident, contact, note):
    assert door_of(clinician).resolve(incident, contact, note).status_code in (400, 422)
    incident.refresh_from_db()
    assert incident.resolved_at is None


def test_what_was_typed_is_kept_when_it_is_wrong(web, clinician, incident):
    page = web(clinician).resolve(incident, "", "we spoke for a while")
    assert page.status_code == 422
    assert "we spoke for a while" in page.content.decode()
    assert "Choose what came of it" in page.content.decode()


def test_what_was_typed_is_shown_when_somebody_else_was_first(web, clinician, colleague, incident):
    web(colleague).resolve(incident, "spoke", "all is well")
    page = web(clinician).resolve(incident, "no_answer", "nobody picked up")
    assert page.status_code == 409
    said = page.content.decode()
    assert "What you wrote was not kept" in said
    assert "nobody picked up" in said
    assert "Closed by Ola Dell" in said


def test_pressed_twice_is_done_once(web, clinician, incident):
    office, key = web(clinician), str(uuid.uuid4())
    for _ in range(2):
        assert office.contact(incident, "spoke", "a call", once=key).status_code == 302
    assert IncidentEvent.objects.filter(what="contact.spoke").count() == 1
    changed = office.contact(incident, "no_answer", "another call", once=key)
    assert changed.status_code == 422
    assert "another call" in changed.content.decode()


def test_the_same_key_does_a_thing_once_by_the_api(api, clinician, incident):
    client = api(clinician).client
    for _ in range(2):
        answer = client.post(
            f"/api/v1/alerts/{incident.pk}/contact/", {"contact": "spoke"}, content_type="application/json",
            headers={"Idempotency-Key": "one"},
        )
        assert answer.status_code == 200
    assert IncidentEvent.objects.filter(what="contact.spoke").count() == 1


def test_a_closed_alert_is_among_the_closed_ones(door_of, clinician, incident):
    door = door_of(clinician)
    door.resolve(incident, "spoke", "a call")
    assert "Mina" not in door.inbox("open").content.decode()
    assert "Mina" in door.inbox("closed").content.decode()
    assert "Mina" in door.inbox("all").content.decode()
    assert door.resolve(incident, "spoke", "a call").status_code in (200, 302)
    assert IncidentEvent.objects.filter(what="resolved").count() == 1


def test_an_inbox_of_a_hundred_takes_a_bounded_number_of_queries(
    web, api, clinician, person, noticed, now, django_assert_max_num_queries,
):
    for number in range(100):
        subject = person(f"Pat {number:03}")
        patients.introduce(subject=subject, at=now)
        care.accept(link_id=care.ask(subject=subject, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
        noticed(subject)
    office, program = web(clinician), api(clinician)
    with django_assert_max_num_queries(18):
        assert len(office.inbox().context["alerts"]) == 25
    with django_assert_max_num_queries(12):
        assert len(program.inbox().json()["results"]) == 50


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("act", ["acknowledge", "resolve"])
def test_two_at_once_and_one_has_it(signed_in, clinician, colleague, noticed, patient, act):
    incident = noticed(patient)
    said = {"contact": "spoke", "note": "a call"} if act == "resolve" else {}

    def press(client):
        try:
            return client.post(
                f"/api/v1/alerts/{incident.pk}/{act}/", said, content_type="application/json",
            ).status_code
        finally:
            connection.close()

    clients = [signed_in(who) for who in (clinician, colleague) * 3]
    with ThreadPoolExecutor(len(clients)) as pool:
        codes = list(pool.map(press, clients))
    incident.refresh_from_db()
    winner = incident.acknowledged_by
    assert winner in (clinician, colleague)
    assert codes == [200 if client_of == winner else 409 for client_of in (clinician, colleague) * 3]
    assert IncidentEvent.objects.filter(what="acknowledged").count() == 1
    assert IncidentEvent.objects.filter(what="resolved").count() == (act == "resolve")


def test_an_alert_that_was_given_back_can_be_taken_by_another(web, clinician, colleague, incident):
    at = timezone.now()
    safety.acknowledge(incident_id=incident.pk, by=clinician, at=at)
    safety.unacknowledge(incident_id=incident.pk, acknowledged=at.isoformat(), at=at + timedelta(minutes=31))
    web(colleague).acknowledge(incident)
    incident.refresh_from_db()
    assert incident.acknowledged_by == colleague

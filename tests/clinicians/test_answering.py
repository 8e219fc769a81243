"""One alert, through both doors: handed over, one press and its undo, a false alarm, and what stands beside it."""

import re

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.notices.models import Delivery
from patients.safety import actions as safety
from patients.safety.models import IncidentEvent, Signal
from patients.safety.plan import actions as plan


@pytest.fixture
def colleague(person, patient, now):
    """A lead who may see the patient's alerts."""
    found = person("Ola Dell", "DUTY_LEAD")
    gdpr.grant(subject=patient, grantee=found, scopes=[Scope.SAFETY, Scope.PROFILE], basis=Basis.DIRECT_CARE, by=None,
               at=now)
    return found


def test_a_colleague_is_asked_takes_it_and_until_then_it_is_mine(door_of, clinician, colleague, incident):
    assert door_of(clinician).hand_over(incident, colleague).status_code in (200, 302)
    incident.refresh_from_db()
    assert (incident.acknowledged_by, incident.handed_to) == (clinician, colleague)

    assert door_of(colleague).take_over(incident, held_by=str(clinician.pk)).status_code in (200, 302)
    incident.refresh_from_db()
    assert (incident.acknowledged_by, incident.handed_to) == (colleague, None)


def test_both_sides_can_call_it_off(door_of, clinician, colleague, incident):
    for who in (colleague, clinician):
        door_of(clinician).hand_over(incident, colleague)
        assert door_of(who).call_off(incident).status_code in (200, 302)
        incident.refresh_from_db()
        assert (incident.acknowledged_by, incident.handed_to) == (clinician, None)


def test_nobody_outside_is_asked(web, api, clinician, stranger_clinician, incident):
    assert api(clinician).hand_over(incident, stranger_clinician).status_code == 400
    page = web(clinician).client.post(
        f"/office/alerts/{incident.pk}/hand-over/", {"to": str(stranger_clinician.pk)}, follow=True)
    assert "Nobody was asked" in page.content.decode()
    incident.refresh_from_db()
    assert incident.handed_to is None


def test_who_is_asked_sees_it_in_the_inbox_and_on_the_page(web, api, clinician, colleague, incident):
    web(clinician).hand_over(incident, colleague)

    assert "Sam Ode asks you to take this over" in web(colleague).inbox("mine").content.decode()
    assert "I cannot take it" in web(colleague).look("alert", incident.pk).content.decode()
    assert "Keep it myself after all" in web(clinician).look("alert", incident.pk).content.decode()
    assert api(colleague).inbox("mine").json()["results"][0]["handed_to"]["name"] == "Ola Dell"


def test_the_page_offers_only_colleagues_who_may_answer(web, api, clinician, colleague, stranger_clinician, incident):
    web(clinician).acknowledge(incident)
    page = web(clinician).look("alert", incident.pk)

    assert [person.name for person in page.context["colleagues"]] == ["Ola Dell"]
    assert [one["name"] for one in api(clinician).look("alert", incident.pk).json()["colleagues"]] == ["Ola Dell"]


def test_one_press_keeps_an_outcome_and_a_slip_is_taken_back(door_of, clinician, incident):
    door = door_of(clinician)
    assert door.contact(incident, "no_answer").status_code in (200, 302)
    slip = IncidentEvent.objects.get(what="contact.no_answer")

    assert door.take_back(incident, slip).status_code in (200, 302)

    incident.refresh_from_db()
    assert (incident.contact, incident.contacted_at, incident.acknowledged_by) == ("", None, clinician)
    assert IncidentEvent.objects.get(what="contact_taken_back").corrects == slip


def test_the_page_offers_one_press_and_its_undo(web, clinician, incident):
    office = web(clinician)
    assert 'name="contact" value="no_answer"' in office.look("alert", incident.pk).content.decode()
    office.contact(incident, "no_answer")

    page = office.look("alert", incident.pk).content.decode()

    assert "This was a slip: take it back" in page
    office.take_back(incident, IncidentEvent.objects.get(what="contact.no_answer"))
    page = office.look("alert", incident.pk).content.decode()
    assert "(a slip, taken back)" in page
    assert "This was a slip" not in page


def test_by_api_nothing_is_taken_back_twice(api, clinician, incident):
    door = api(clinician)
    door.contact(incident, "spoke")
    slip = IncidentEvent.objects.get(what="contact.spoke")
    door.take_back(incident, slip)

    answer = door.take_back(incident, slip)

    assert (answer.status_code, answer.json()["title"] != "") == (409, True)


def test_a_false_alarm_keeps_the_words(door_of, clinician, incident):
    assert door_of(clinician).dismiss(incident, "A song title.").status_code in (200, 302)

    incident.refresh_from_db()
    assert (incident.contact, incident.note, incident.resolved_by) == ("false_alarm", "A song title.", clinician)
    assert Signal.objects.get().evidence == "the very words"


def test_a_false_alarm_needs_a_reason(web, api, clinician, incident):
    page = web(clinician).dismiss(incident)
    assert page.status_code == 422
    assert "Write why it was a false alarm" in page.content.decode()
    assert api(clinician).dismiss(incident).status_code == 400
    incident.refresh_from_db()
    assert incident.resolved_at is None


def test_what_was_said_since_is_read_before_it_is_dismissed(door_of, clinician, patient, noticed, incident):
    noticed(patient)

    assert door_of(clinician).dismiss(incident, "A song title.", signals_read=1).status_code == 409


def test_who_was_told_how_and_what_came_of_it_stands_on_the_page(web, api, clinician, incident):
    Delivery.objects.filter(reference=str(incident.pk)).update(
        sent_at=timezone.now(), failed_at=timezone.now(), why="The address does not exist.")

    page = web(clinician).look("alert", incident.pk).content.decode()

    assert "The address does not exist." in page
    told = api(clinician).look("alert", incident.pk).json()["notices"]
    assert [(each["to"]["name"], each["channel"]) for each in told] == [("Sam Ode", "email")]


def test_plan_contacts_and_formulation_stand_beside_it_and_what_is_missing_is_said(web, clinician, patient, incident):
    page = web(clinician).look("alert", incident.pk).content.decode()
    for missing in ("No safety plan has been written.", "There is no emergency contact", "No formulation"):
        assert missing in page

    at = timezone.now()
    plan.keep(subject=patient, by=patient, steps={"signs": "I stop answering messages"}, at=at)
    plan.settle(subject=patient, by=patient, at=at)

    assert "I stop answering messages" in web(clinician).look("alert", incident.pk).content.decode()


def test_a_closed_alert_offers_nothing_more_to_do(web, clinician, incident, now):
    safety.dismiss(incident_id=incident.pk, by=clinician, note="A song.", at=now)

    page = web(clinician).look("alert", incident.pk).content.decode()

    for act in ("hand-over/", "dismiss/", "take-back/", "I have this"):
        assert act not in page


def test_no_two_fields_of_the_page_share_an_id(web, clinician, incident):
    for page in (web(clinician).look("alert", incident.pk), web(clinician).dismiss(incident)):
        ids = re.findall(r'\sid="([^"]+)"', page.content.decode())
        assert sorted(ids) == sorted(set(ids))

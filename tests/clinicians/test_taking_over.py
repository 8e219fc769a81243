"""An alert changes hands, and no answer is given to words that were not read."""

import uuid

import pytest

from gdpr import actions as gdpr
from gdpr.models import Basis, SightLog
from gdpr.scopes import Scope
from healing_space.audit.models import Entry
from patients.safety import actions as safety
from patients.safety import queries as alerts
from patients.safety.models import IncidentEvent


@pytest.fixture
def colleague(person, patient, now):
    found = person("Ola Dell", "DUTY_LEAD")
    gdpr.grant(subject=patient, grantee=found, scopes=[Scope.SAFETY, Scope.PROFILE], basis=Basis.DIRECT_CARE, by=None,
               at=now)
    return found


@pytest.fixture
def taken(incident, clinician, now):
    return safety.acknowledge(incident_id=incident.pk, by=clinician, at=now)


def test_the_page_offers_to_take_it_over_and_says_from_whom(web, colleague, clinician, taken):
    page = web(colleague).look("alert", taken.pk).content.decode()
    assert "Take this over from Sam Ode" in page

    assert "Take this over" not in web(clinician).look("alert", taken.pk).content.decode()


def test_a_colleague_takes_it_over_and_everybody_can_see_that(door_of, colleague, clinician, patient, taken):
    assert door_of(colleague).take_over(taken, held_by=str(clinician.pk)).status_code in (200, 302)

    taken.refresh_from_db()
    assert taken.acknowledged_by == colleague
    assert alerts.status_for(subject=patient).seen_by == "Ola Dell"
    assert IncidentEvent.objects.get(what="taken_over").by == colleague
    line = Entry.objects.get(what="incident.taken_over")
    assert (line.by, line.subject, line.detail["taken_from"]) == (colleague, patient, str(clinician.pk))


def test_twice_is_once(door_of, colleague, taken):
    for _ in range(2):
        assert door_of(colleague).take_over(taken).status_code in (200, 302)

    assert IncidentEvent.objects.filter(what="taken_over").count() == 1


def test_whoever_had_it_before_cannot_close_it_any_more(door_of, colleague, clinician, taken):
    door_of(colleague).take_over(taken)

    assert door_of(clinician).resolve(taken, "spoke", "all is well").status_code == 409
    taken.refresh_from_db()
    assert taken.resolved_at is None


def test_it_is_not_taken_from_somebody_whom_the_page_did_not_name(door_of, colleague, clinician, taken):
    answer = door_of(colleague).take_over(taken, held_by=str(uuid.uuid4()))

    assert answer.status_code in (409, 302)
    taken.refresh_from_db()
    assert taken.acknowledged_by == clinician


def test_what_is_closed_stays_closed(door_of, colleague, clinician, taken, now):
    safety.resolve(incident_id=taken.pk, by=clinician, contact="spoke", note="We talked.", at=now)

    assert door_of(colleague).take_over(taken).status_code in (409, 302)
    taken.refresh_from_db()
    assert (taken.acknowledged_by, taken.resolved_by) == (clinician, clinician)


def test_what_nobody_has_is_simply_taken(door_of, colleague, incident):
    assert door_of(colleague).take_over(incident).status_code in (200, 302)

    incident.refresh_from_db()
    assert incident.acknowledged_by == colleague


@pytest.mark.parametrize("who", ["patient", "stranger_patient", "stranger_clinician", "trial_admin"])
def test_for_everybody_else_there_is_nothing_to_take(door_of, request, taken, clinician, who):
    assert door_of(request.getfixturevalue(who)).take_over(taken).status_code == 404

    taken.refresh_from_db()
    assert taken.acknowledged_by == clinician


@pytest.mark.parametrize("act", ["contact", "resolve"])
def test_words_that_came_after_the_page_was_opened_are_read_before_it_is_answered(
    door_of, clinician, patient, taken, noticed, act,
):
    noticed(patient, evidence="words said since")
    door = door_of(clinician)

    answer = getattr(door, act)(taken, "spoke", "we talked", signals_read=1)

    assert answer.status_code == 409
    taken.refresh_from_db()
    assert (taken.resolved_at, taken.contacted_at) == (None, None)
    assert getattr(door, act)(taken, "spoke", "we talked", signals_read=2).status_code in (200, 302)


def test_the_page_shows_the_new_words_and_keeps_what_was_typed(web, clinician, patient, taken, noticed):
    noticed(patient, evidence="words said since")

    page = web(clinician).resolve(taken, "spoke", "we talked", signals_read=1).content.decode()

    for words in ("words said since", "we talked", "More was noticed", 'name="signals_read" value="2"'):
        assert words in page


def test_an_answer_that_is_sent_back_shows_the_words_again_and_leaves_a_line(web, clinician, incident):
    page = web(clinician).resolve(incident, "", "no outcome chosen")

    assert "the very words" in page.content.decode()
    assert list(SightLog.objects.values_list("viewer", "what")) == [(clinician.pk, "alert")]

"""How soon alerts are answered: right numbers, about whom one may see, honest where there is nothing."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.notices.models import Delivery
from patients import actions as patients
from patients.care import actions as care
from patients.safety import actions as safety
from patients.safety import figures, times
from patients.safety.models import Incident

MINUTE = timedelta(minutes=1)
MARCH = {"first": "2026-03-01", "last": "2026-03-31"}


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


@pytest.fixture
def history(clinician, person, noticed, now):
    """Four alerts of four patients: two answered after 10 and 30 minutes, a false alarm, one that nobody took."""

    def happen(number, taken=None, contact="spoke"):
        subject = person(f"Patient {number}")
        patients.introduce(subject=subject, at=now)
        care.accept(link_id=care.ask(subject=subject, clinician_id=clinician.pk, at=now).pk, by=clinician, at=now)
        incident = noticed(subject, at=now + number * timedelta(hours=1), rule_id=f"rule-{number % 2}")
        Delivery.objects.filter(reference=str(incident.pk)).update(sent_at=incident.opened_at + timedelta(seconds=2))
        if taken is not None:
            at = incident.opened_at + taken * MINUTE
            safety.acknowledge(incident_id=incident.pk, by=clinician, at=at)
            safety.resolve(incident_id=incident.pk, by=clinician, contact=contact, note="Well.", at=at + 5 * MINUTE)
        return incident

    return [happen(0, 10), happen(1, 30), happen(2, 20, "false_alarm"), happen(3)]


def of(viewer, first=datetime(2026, 3, 1, tzinfo=UTC), last=datetime(2026, 4, 1, tzinfo=UTC), at=None):
    return figures.of(viewer=viewer, period=times.Period(first, last), at=at or timezone.now())


def test_medians_ninety_fifths_and_what_is_missing(history, lead):
    found = of(lead)

    assert found.opened == 4
    assert (found.to_send.median, found.to_send.missing) == (timedelta(seconds=2), 0)
    assert (found.to_take.number, found.to_take.median, found.to_take.missing) == (3, 20 * MINUTE, 1)
    assert found.to_take.slowest == 29 * MINUTE
    assert (found.to_contact.number, found.to_contact.median, found.to_contact.missing) == (2, 25 * MINUTE, 1)
    assert (found.waiting, found.false_alarms) == (1, 1)
    assert found.waiting_since == history[3].opened_at


def test_by_hour_of_the_day_in_london(history, lead):
    hours = {each.hour: each.opened for each in of(lead).hours if each.opened}

    assert hours == {10: 1, 11: 1, 12: 1, 13: 1}


def test_in_summer_an_hour_is_london_s(patient, clinician, lead, noticed):
    noticed(patient, at=datetime(2026, 7, 1, 10, tzinfo=UTC))

    found = of(lead, datetime(2026, 7, 1, tzinfo=UTC), datetime(2026, 7, 2, tzinfo=UTC))

    assert [each.hour for each in found.hours if each.opened] == [11]


def test_false_alarms_are_counted_against_their_rules(history, lead):
    rules = {rule.rule_id: (rule.noticed, rule.dismissed) for rule in of(lead).rules}

    assert rules == {"rule-0": (2, 1), "rule-1": (2, 0)}
    assert of(lead).rules[0].why == "They say it plainly."


def test_an_alert_passed_on_again_is_counted(history, clinician, lead, now):
    taken = safety.acknowledge(incident_id=history[3].pk, by=clinician, at=now)
    safety.unacknowledge(incident_id=taken.pk, acknowledged=now.isoformat(), at=now + 30 * MINUTE)

    assert of(lead).again == 1


def test_what_each_carries(history, clinician, lead, now):
    safety.acknowledge(incident_id=history[3].pk, by=clinician, at=datetime(2026, 3, 3, 22, tzinfo=UTC))

    loads = {load.clinician.name: load for load in of(lead, at=now + timedelta(days=2)).loads}

    assert (loads["Sam Ode"].open, loads["Sam Ode"].this_week, loads["Sam Ode"].out_of_hours) == (1, 4, 1)
    assert (loads["Lee Ad"].open, loads["Lee Ad"].this_week) == (0, 0)


def test_a_clinician_s_numbers_are_about_whom_they_may_see_and_their_own_load(history, clinician, stranger_clinician):
    assert of(clinician).opened == 4
    assert [load.clinician for load in of(clinician).loads] == [clinician]
    assert (of(stranger_clinician).opened, of(stranger_clinician).waiting, of(stranger_clinician).rules) == (0, 0, [])


def test_nothing_happened_is_said_and_no_time_is_made_up(web, api, lead):
    page = web(lead).response_times(first="2020-01-01", last="2020-01-02").content.decode()

    assert "No alert was opened in these days, so there are no times." in page
    assert "No rule fired" in page
    assert api(lead).response_times(first="2020-01-01", last="2020-01-02").json()["to_take"]["median"] is None


def test_both_doors_say_the_same(web, api, lead, history):
    page = web(lead).response_times(**MARCH).content.decode()
    for words in ("20 minutes", "29 minutes", "1 not taken", "rule-0", "Most alerts came between", "<svg"):
        assert words in page
    assert "Patient 1" not in page

    answer = api(lead).response_times(**MARCH).json()
    assert answer["to_take"] == {"number": 3, "median": "00:20:00", "slowest": "00:29:00", "missing": 1}
    assert answer["rules"][0] == {"rule_id": "rule-0", "why": "They say it plainly.", "noticed": 2, "dismissed": 1}


@pytest.mark.parametrize("period", [
    {"first": "2026-03-31", "last": "2026-03-01"}, {"first": "soon"}, {"first": "1900-01-01", "last": "2026-01-01"},
])
def test_a_period_that_makes_no_sense_is_said(web, lead, period):
    assert web(lead).response_times(**period).status_code == 422


def test_at_most_two_years_are_reckoned_by_either_door(web, api, lead):
    for door, refused in ((web(lead), 422), (api(lead), 400)):
        assert door.response_times(first="2020-01-01", last="2026-03-03").status_code == refused
        assert "at most two years" in door.response_times(first="2020-01-01", last="2026-03-03").content.decode()


def test_numbers_take_few_queries(history, clinician, lead, django_assert_max_num_queries):
    gdpr.grant(subject=Incident.objects.first().subject, grantee=lead, scopes=[Scope.SAFETY], basis=Basis.DIRECT_CARE,
               by=None, at=timezone.now())
    with django_assert_max_num_queries(9):
        of(lead)

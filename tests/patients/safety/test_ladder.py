"""Who is told when, with the clock in hand: within cover hours and outside them, on bank holidays, as clocks change."""

from datetime import UTC, datetime, timedelta

import pytest

from gdpr.models import AccessGrant
from healing_space.accounts.models import Role
from healing_space.notices.models import Delivery
from healing_space.outbox.models import Effect
from patients.care import actions as care
from patients.care import queries as links
from patients.care.hours import LONDON
from patients.care.models import DutyChange, DutyShift
from patients.safety import actions, queries, rules
from patients.safety.models import Incident, IncidentEvent, Source

MINUTES = timedelta(minutes=1)
EVERYBODY = ["Dee Uty", "Lee Ad", "Sam Ode", "service"]


def london(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON).astimezone(UTC)


MONDAY, FRIDAY_EVENING = london(3, 2, 10), london(3, 6, 18)


@pytest.fixture(autouse=True)
def _mailbox(settings):
    settings.SAFETY_MAILBOX = "safety@example.org"


@pytest.fixture
def duty(person):
    found = person("Dee Uty", Role.CLINICIAN)
    DutyShift.objects.create(clinician=found, starts_at=london(1, 1, 0), ends_at=london(12, 31, 23))
    return found


@pytest.fixture
def lead(person):
    return person("Lee Ad", Role.DUTY_LEAD)


@pytest.fixture
def everybody(clinician, duty, lead):
    return clinician, duty, lead


@pytest.fixture
def noticed(patient):
    def notice(respond="now", at=MONDAY):
        finding = rules.Finding(
            kind="suicidal_thoughts", respond=respond, about="self", evidence="the words", rule_id="test", why="Said.",
        )
        return actions.raise_signal(subject=patient, findings=[finding], source=Source.BUTTON, at=at).incident

    return notice


def told(since: datetime | None = None) -> list[str]:
    """Who was told, in order; since a time."""
    found = Delivery.objects.filter(kind="safety.page").select_related("recipient")
    found = found.filter(intended_at__gte=since) if since else found
    return [each.recipient.name if each.recipient else "service" for each in found.order_by("intended_at", "key")]


def climb(at: datetime) -> list[str]:
    """Carry out the steps of the ladder that are due at a time. Who was told by them."""
    for effect in Effect.objects.filter(kind="safety.climb", done_at=None, due_at__lte=at):
        Effect.objects.filter(pk=effect.pk).update(done_at=at)
        actions.climb(at=at, **effect.payload)
    return sorted(told(since=at))


def due() -> datetime:
    """When the next step is due."""
    return Effect.objects.filter(kind="safety.climb", done_at=None).get().due_at


def test_now_within_cover_own_then_duty_then_leads_then_everybody_again_and_again(noticed, everybody):
    noticed()
    assert told() == ["Sam Ode"]
    for minutes, then in ((9, []), (10, ["Dee Uty"]), (19, []), (20, ["Lee Ad"]), (29, []), (30, EVERYBODY),
                          (59, []), (60, EVERYBODY), (90, EVERYBODY)):
        assert climb(MONDAY + minutes * MINUTES) == then, minutes


def test_today_within_cover_each_rung_has_two_hours(noticed, everybody, settings):
    noticed("today", at=MONDAY - timedelta(hours=1))
    assert told() == ["Sam Ode"]
    settings.COVER_HOURS = ("09:00", "24:00")
    for hours, then in ((1.9, []), (2, ["Dee Uty"]), (4, ["Lee Ad"]), (6, EVERYBODY), (8, EVERYBODY)):
        assert climb(MONDAY + timedelta(hours=hours - 1)) == then, hours


def test_every_time_is_a_setting(noticed, everybody, settings):
    settings.SAFETY_ESCALATE_NOW = [5 * MINUTES, 7 * MINUTES, 8 * MINUTES]
    settings.SAFETY_REPEAT_NOW = 3 * MINUTES
    noticed()
    for minutes, then in ((5, ["Dee Uty"]), (7, ["Lee Ad"]), (8, EVERYBODY), (11, EVERYBODY)):
        assert climb(MONDAY + minutes * MINUTES) == then, minutes


def test_the_times_of_today_are_settings_as_well(noticed, everybody, settings):
    settings.SAFETY_ESCALATE_TODAY, settings.SAFETY_REPEAT_TODAY = 10 * MINUTES, 5 * MINUTES
    noticed("today")
    for minutes, then in ((10, ["Dee Uty"]), (20, ["Lee Ad"]), (30, EVERYBODY), (35, EVERYBODY)):
        assert climb(MONDAY + minutes * MINUTES) == then, minutes


def test_now_outside_cover_everybody_is_told_at_once_and_again(noticed, patient, everybody):
    noticed(at=FRIDAY_EVENING)
    assert sorted(told()) == EVERYBODY
    assert queries.status_for(subject=patient).unheard
    assert climb(FRIDAY_EVENING + 29 * MINUTES) == []
    assert climb(FRIDAY_EVENING + 30 * MINUTES) == EVERYBODY
    assert climb(FRIDAY_EVENING + 60 * MINUTES) == EVERYBODY


def test_today_outside_cover_begins_with_whoever_is_on_duty(noticed, everybody):
    noticed("today", at=FRIDAY_EVENING)
    assert told() == ["Dee Uty"]
    for hours, then in ((2, ["Lee Ad"]), (4, EVERYBODY), (6, EVERYBODY)):
        assert climb(FRIDAY_EVENING + timedelta(hours=hours)) == then, hours


def test_when_cover_ends_meanwhile_nobody_is_waited_for_any_more(noticed, everybody):
    last_minutes = london(3, 2, 16, 55)
    noticed(at=last_minutes)
    assert told() == ["Sam Ode"]
    assert climb(last_minutes + 10 * MINUTES) == EVERYBODY


def test_what_began_in_the_night_goes_on_telling_everybody_in_the_morning(noticed, everybody):
    noticed(at=london(3, 3, 8, 45))
    assert climb(london(3, 3, 9, 15)) == EVERYBODY


@pytest.mark.parametrize(("nations", "first"), [(["ENGLAND"], EVERYBODY), (["SCOTLAND"], ["Sam Ode"])])
def test_a_bank_holiday_of_the_services_nation_is_outside_cover(noticed, everybody, settings, nations, first):
    settings.COVER_BANK_HOLIDAYS = nations
    noticed(at=london(4, 6, 10))  # Easter Monday, a bank holiday everywhere but in Scotland
    assert sorted(told()) == first


@pytest.mark.parametrize(("at", "first"), [
    (datetime(2026, 3, 30, 7, 59, tzinfo=UTC), EVERYBODY), (datetime(2026, 3, 30, 8, 0, tzinfo=UTC), ["Sam Ode"]),
    (datetime(2026, 10, 26, 8, 59, tzinfo=UTC), EVERYBODY), (datetime(2026, 10, 26, 9, 0, tzinfo=UTC), ["Sam Ode"]),
])
def test_on_the_mondays_after_the_clocks_changed_cover_begins_at_nine_on_the_wall(noticed, everybody, at, first):
    noticed(at=at)
    assert sorted(told()) == first


@pytest.mark.parametrize("before", [
    datetime(2026, 3, 29, 0, 50, tzinfo=UTC), datetime(2026, 10, 25, 0, 50, tzinfo=UTC),
])
def test_the_steps_are_as_long_as_ever_while_the_clocks_change(noticed, everybody, settings, before):
    settings.COVER_DAYS, settings.COVER_HOURS = list(range(7)), ("00:00", "24:00")
    noticed(at=before)
    for minutes, then in ((9, []), (10, ["Dee Uty"]), (20, ["Lee Ad"]), (30, EVERYBODY)):
        assert climb(before + minutes * MINUTES) == then, minutes


def test_with_nobody_on_duty_the_leads_come_next_and_the_clock_runs_from_them(noticed, clinician, lead):
    noticed()
    assert climb(MONDAY + 10 * MINUTES) == ["Lee Ad"]
    assert climb(MONDAY + 19 * MINUTES) == []
    assert climb(MONDAY + 20 * MINUTES) == ["Lee Ad", "Sam Ode", "service"]


def test_without_an_own_clinician_whoever_is_on_duty_is_told_at_once(noticed, duty, lead):
    noticed()
    assert told() == ["Dee Uty"]
    assert climb(MONDAY + 10 * MINUTES) == ["Lee Ad"]


def test_with_nobody_above_the_own_clinician_the_service_is_next(noticed, clinician):
    noticed()
    assert climb(MONDAY + 10 * MINUTES) == ["Sam Ode", "service"]


def test_with_nobody_at_all_the_service_is_told_and_somebody_is_looked_for_soon(noticed, patient, person):
    noticed()
    assert told() == ["service"]
    assert due() == MONDAY + 10 * MINUTES

    late = person("Late Comer", Role.CLINICIAN)
    DutyShift.objects.create(clinician=late, starts_at=MONDAY, ends_at=MONDAY + timedelta(hours=8))
    assert climb(MONDAY + 10 * MINUTES) == ["Late Comer", "service"]


def test_whoever_covers_at_that_hour_is_told_and_may_look(noticed, patient, duty, lead, person):
    cover = person("Cov Er", Role.CLINICIAN)
    DutyChange.objects.create(
        shift=DutyShift.objects.get(), starts_at=MONDAY, ends_at=MONDAY + timedelta(hours=1), covered_by=cover,
    )
    noticed()
    assert told() == ["Cov Er"]
    assert {grant.grantee for grant in AccessGrant.objects.filter(subject=patient)} == {cover}


def test_a_shift_that_was_called_off_is_no_rung(noticed, duty, lead):
    DutyChange.objects.create(shift=DutyShift.objects.get(), starts_at=MONDAY, ends_at=MONDAY + timedelta(hours=1))
    noticed()
    assert told() == ["Lee Ad"]


def test_an_account_that_was_closed_is_no_rung(noticed, everybody):
    clinician, duty, _lead = everybody
    for gone in (clinician, duty):
        gone.is_active = False
        gone.save()
    noticed()
    assert told() == ["Lee Ad"]


def test_somebody_who_is_everything_is_told_once_a_step(noticed, patient, person):
    alone = person("Al One", Role.DUTY_LEAD)
    link = care.ask(subject=patient, clinician_id=alone.pk, at=MONDAY)
    care.accept(link_id=link.pk, by=alone, at=MONDAY)
    DutyShift.objects.create(clinician=alone, starts_at=london(1, 1, 0), ends_at=london(12, 31, 23))
    noticed(at=FRIDAY_EVENING)
    assert sorted(told()) == ["Al One", "service"]


def test_taken_in_time_nobody_else_is_told(noticed, everybody):
    incident = noticed()
    actions.acknowledge(incident_id=incident.pk, by=everybody[0], at=MONDAY + 9 * MINUTES)
    assert climb(MONDAY + timedelta(days=1)) == []


def test_taken_and_then_silence_the_ladder_begins_again_at_its_foot(noticed, everybody):
    incident = noticed()
    taken = actions.acknowledge(incident_id=incident.pk, by=everybody[0], at=MONDAY + 25 * MINUTES)
    again = MONDAY + 55 * MINUTES
    assert actions.unacknowledge(incident_id=incident.pk, acknowledged=taken.acknowledged_at.isoformat(), at=again)

    assert told(since=again) == ["Sam Ode"]
    for minutes, then in ((10, ["Dee Uty"]), (20, ["Lee Ad"]), (30, EVERYBODY)):
        assert climb(again + minutes * MINUTES) == then, minutes


def test_silence_that_ends_in_the_evening_tells_everybody(noticed, everybody):
    incident = noticed(at=london(3, 2, 16, 40))
    taken = actions.acknowledge(incident_id=incident.pk, by=everybody[0], at=london(3, 2, 16, 45))
    again = london(3, 2, 17, 15)
    assert actions.unacknowledge(incident_id=incident.pk, acknowledged=taken.acknowledged_at.isoformat(), at=again)
    assert sorted(told(since=again)) == EVERYBODY


def test_something_more_urgent_begins_the_ladder_anew_with_the_shorter_times(noticed, everybody):
    noticed("today")
    noticed("now", at=MONDAY + timedelta(minutes=30))
    assert told() == ["Sam Ode", "Sam Ode"]
    assert climb(MONDAY + 40 * MINUTES) == ["Dee Uty"]
    assert climb(MONDAY + 130 * MINUTES) == ["Lee Ad"]  # the old ladder's step is called off


def test_a_step_taken_twice_tells_nobody_twice(noticed, everybody):
    incident = noticed()
    at = MONDAY + 10 * MINUTES
    assert actions.climb(incident_id=incident.pk, round=1, step=1, at=at)
    assert not actions.climb(incident_id=incident.pk, round=1, step=1, at=at + MINUTES)
    assert told() == ["Sam Ode", "Dee Uty"]


def test_a_step_that_comes_after_the_patient_changed_clinician_finds_the_new_one(noticed, patient, everybody, person):
    incident = noticed()
    following = person("Nex Tone", Role.CLINICIAN)
    care.accept(link_id=care.ask(subject=patient, clinician_id=following.pk, at=MONDAY).pk, by=following, at=MONDAY)
    assert [one.name for one in links.clinicians_of(patient)] == ["Nex Tone"]
    actions.climb(incident_id=incident.pk, round=1, step=3, at=MONDAY + 30 * MINUTES)
    assert sorted(told(since=MONDAY + 30 * MINUTES)) == ["Dee Uty", "Lee Ad", "Nex Tone", "service"]


def test_the_story_says_what_happened(noticed, everybody):
    noticed()
    climb(MONDAY + 10 * MINUTES)
    assert list(IncidentEvent.objects.values_list("what", flat=True)) == ["opened", "paged", "escalated"]
    assert Incident.objects.get().paged_at == MONDAY + 10 * MINUTES


@pytest.mark.parametrize(("at", "most"), [(MONDAY, 27), (FRIDAY_EVENING, 48)])
def test_paging_costs_few_queries(noticed, patient, everybody, django_assert_max_num_queries, at, most):
    with django_assert_max_num_queries(most):  # outside cover two people are let in and told, and the service
        noticed(at=at)


def test_the_page_about_alerts_names_the_times_that_are_set(client, settings):
    settings.SAFETY_ESCALATE_NOW = [5 * MINUTES, 7 * MINUTES, 12 * MINUTES]
    page = client.get("/help-now/what-happens/").content.decode()
    for said in ("after 5 minutes", "After 7 minutes", "After 12 minutes"):
        assert said in page

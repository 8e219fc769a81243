"""Asking for a questionnaire again and again, by the person and by their clinician, at both doors."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.utils import timezone

from healing_space.notices.reminders.models import Schedule as Reminder
from patients.assessments import actions as assessments
from patients.assessments.models import Assessment
from patients.assessments.schedules import actions, queries
from patients.assessments.schedules.models import Schedule
from patients.care import actions as care
from patients.care.models import CareLink

NOW = timezone.now


class Web:
    def __init__(self, client):
        self.client = client

    def ask(self, code="phq9", **sent):
        sent = {**sent, "dates": "\n".join(sent.get("dates", []))}
        return self.client.post("/assessments/asked/", {"code": code, **sent}).status_code in (200, 302)

    def act(self, schedule, what: str):
        if what == "go-on":
            return self.client.post(f"/assessments/asked/{schedule.pk}/pause/", {"go_on": "yes"}).status_code
        return self.client.post(f"/assessments/asked/{schedule.pk}/{what}/").status_code

    def change(self, schedule, **sent) -> bool:
        return self.client.post(f"/assessments/asked/{schedule.pk}/edit/", sent).status_code == 302

    def rest(self, schedule, **sent) -> int:
        return self.client.post(f"/assessments/asked/{schedule.pk}/pause/", sent).status_code

    def text(self) -> str:
        return self.client.get("/assessments/asked/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def _send(self, path: str, body, method="post"):
        return getattr(self.client, method)(
            f"/api/v1/assessment-schedules/{path}", json.dumps(body), content_type="application/json",
        )

    def ask(self, code="phq9", **sent):
        return self._send("", {"instrument": code, **sent}).status_code == 201

    def act(self, schedule, what: str):
        if what == "end":
            return self._send(f"{schedule.pk}/", {}, "delete").status_code
        return self._send(f"{schedule.pk}/{what}/", {}).status_code

    def change(self, schedule, **sent) -> bool:
        return self._send(f"{schedule.pk}/", sent, "put").status_code == 200

    def rest(self, schedule, **sent) -> int:
        return self._send(f"{schedule.pk}/pause/", sent).status_code

    def text(self) -> str:
        return self.client.get("/api/v1/assessment-schedules/").content.decode()


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, patient, signed_in):
    return request.param(signed_in(patient))


@pytest.fixture
def asked(patient, clinician):
    return actions.ask(subject=patient, code="gad2", by=clinician, rhythm="weekly", why="To see how May goes", at=NOW())


def stands(patient):
    return queries.asked(subject=patient, viewer=patient, at=NOW())


def test_somebody_asks_themselves_and_is_reminded(door, patient):
    assert door.ask(rhythm="weekly")

    [found] = stands(patient)
    assert found.state.is_due and found.schedule.asked_by is None
    assert "PHQ-9" in door.text()
    reminder = Reminder.objects.get(key=f"assessments:{found.schedule.pk}")
    assert (reminder.every_days, reminder.kind) == (7, "questionnaires")


@pytest.mark.parametrize("sent", [
    {"rhythm": "dates", "dates": []}, {"rhythm": "dates", "dates": ["2020-01-01"]}, {"rhythm": "never"},
    {"rhythm": "weekly", "every_weeks": 0}, {"rhythm": "weekly", "starts_on": "2020-01-01"},
    {"rhythm": "weekly", "ends_on": "2020-01-01"}, {"rhythm": "weekly", "code": "wsas"},
])
def test_what_makes_no_sense_is_not_kept(door, sent, patient):
    door.ask(**sent)
    assert not Schedule.objects.exists()


def test_the_patient_reads_who_asks_and_why_and_begins_it_from_there(door, asked, patient, clinician):
    assert "To see how May goes" in door.text()
    assert door.act(asked, "start") in (201, 302)
    assert Assessment.objects.get().asked_by == clinician


@pytest.mark.parametrize("take_back", [False, True])
def test_ones_own_rests_and_goes_on(door, patient, take_back):
    own = actions.ask(subject=patient, code="phq9", by=patient, rhythm="weekly", at=NOW())
    door.act(own, "pause")
    assert stands(patient)[0].state.is_paused
    assert Reminder.objects.get(key=f"assessments:{own.pk}").ended_at
    if take_back:
        door.act(own, "go-on")
        assert stands(patient)[0].state.is_due
        assert not Reminder.objects.get(key=f"assessments:{own.pk}").ended_at


def test_a_patient_stops_any_but_moves_only_their_own(door, asked, patient):
    assert door.act(asked, "pause") == 404
    assert door.act(asked, "end") in (204, 302)
    assert stands(patient) == []


@pytest.mark.parametrize("who", ["stranger_clinician", "stranger_patient", "trial_admin"])
def test_nobody_else_asks_or_ends(who, asked, patient, request):
    user = request.getfixturevalue(who)
    with pytest.raises(ObjectDoesNotExist):
        actions.ask(subject=patient, code="phq9", by=user, rhythm="weekly", at=NOW())
    for act in (actions.end, actions.pause, actions.go_on):
        with pytest.raises(ObjectDoesNotExist):
            act(schedule_id=asked.pk, by=user, at=NOW())


def test_a_clinician_leaves_what_the_person_chose(patient, clinician):
    own = actions.ask(subject=patient, code="phq9", by=patient, rhythm="weekly", at=NOW())
    for act in (actions.end, actions.pause):
        with pytest.raises(ObjectDoesNotExist):
            act(schedule_id=own.pk, by=clinician, at=NOW())


def test_asked_again_it_takes_the_place_of_what_stood(patient, clinician, asked):
    again = actions.ask(subject=patient, code="gad2", by=clinician, rhythm="weekly", every_weeks=2, why="Now less",
                        at=NOW())
    assert (again.pk, Schedule.objects.count(), again.every_weeks) == (asked.pk, 1, 2)


def test_it_ends_when_care_ends(patient, asked):
    care.leave(link_id=CareLink.objects.get(subject=patient).pk, by=patient, at=NOW())
    asked.refresh_from_db()
    assert asked.ended_at and stands(patient) == []


def test_filled_in_late_at_night_in_summer_it_is_of_the_day_in_london(patient):
    begun_at = datetime(2026, 6, 1, 9, tzinfo=UTC)
    actions.ask(subject=patient, code="gad2", by=patient, rhythm="weekly", starts_on=begun_at.date(), at=begun_at)
    late = datetime(2026, 6, 5, 23, 30, tzinfo=UTC)  # half past midnight of the sixth: two days before the eighth
    found = assessments.start(subject=patient, code="gad2", by=patient, at=late)
    assessments.answer(assessment_id=found.pk, by=patient, answers={"1": 0, "2": 0}, at=late)
    assessments.finish(assessment_id=found.pk, by=patient, at=late)
    [seen] = queries.asked(subject=patient, viewer=patient, at=late + timedelta(days=3))
    assert not seen.state.is_due


def test_as_many_queries_for_many_people(patient, clinician, django_assert_num_queries):
    for code in ("phq9", "gad7", "gad2", "phq15"):
        actions.ask(subject=patient, code=code, by=clinician, rhythm="weekly", why="x", at=NOW() - timedelta(days=4))
    with django_assert_num_queries(2):
        found = queries.late(subject_ids=[patient.pk], viewer=clinician, at=NOW())
    assert len(found[patient.pk]) == 4


def test_home_shows_it_first(patient, asked, signed_in):
    assert "A questionnaire for you" in signed_in(patient).get("/").content.decode()


@pytest.mark.parametrize("start", ["/assessments/gad2/start/", "/api/v1/assessments/"])
def test_begun_from_anywhere_it_says_who_asked(start, asked, patient, clinician, signed_in):
    signed_in(patient).post(start, {"instrument": "gad2"}, content_type="application/json")

    assert Assessment.objects.get().asked_by == clinician


def test_one_that_is_not_asked_for_now_is_the_persons_own(patient, clinician, asked):
    # given one that was filled in as asked, and is asked for again in a week
    for days in (0, 3):
        at = NOW() + timedelta(days=days)
        begun = assessments.start(subject=patient, code="gad2", by=patient, at=at)
        assessments.answer(assessment_id=begun.pk, by=patient, answers={"1": 1, "2": 1}, at=at)
        assessments.finish(assessment_id=begun.pk, by=patient, at=at)

    # then the first was for the clinician, and the one in between is the person's own
    assert list(Assessment.objects.order_by("started_at").values_list("asked_by", flat=True)) == [clinician.pk, None]


@pytest.fixture
def own(patient):
    return actions.ask(subject=patient, code="phq2", by=patient, rhythm="weekly", at=NOW())


def test_ones_own_is_changed_or_rests_until_a_day(door, own, patient):
    # other times
    day = timezone.localdate() + timedelta(days=3)
    assert door.change(own, rhythm="weekly", every_weeks="3", starts_on=day.isoformat())
    own.refresh_from_db()
    assert (own.every_weeks, own.starts_on) == (3, day)
    assert Reminder.objects.get(recipient=patient, ended_at=None).every_days == 21

    # a rest until a day, but not until one that is over
    assert door.rest(own, until=(day - timedelta(days=9)).isoformat()) in (400, 422)
    assert door.rest(own, until=day.isoformat()) in (200, 302)
    own.refresh_from_db()
    assert own.paused_until == day


@pytest.mark.parametrize("wrong", [
    {"rhythm": "weekly", "every_weeks": "0"}, {"rhythm": "dates"}, {"rhythm": "weekly", "starts_on": "2020-01-01"},
])
def test_a_change_that_makes_no_sense_changes_nothing(door, own, wrong):
    assert not door.change(own, **wrong)
    own.refresh_from_db()
    assert own.edited_at is None


def test_nobody_changes_anothers(door, asked, own, clinician):
    assert not door.change(asked, rhythm="weekly", every_weeks="3")
    with pytest.raises(ObjectDoesNotExist):
        actions.change(schedule_id=own.pk, by=clinician, rhythm="weekly", at=NOW())


def test_a_form_shows_what_stands_and_asks_once(own, patient, signed_in):
    page = signed_in(patient).get(f"/assessments/asked/{own.pk}/edit/").content.decode()
    assert 'value="weekly" ' in page and "checked" in page
    assert 'name="once"' in page

"""Advice on the time in bed: nobody has it unless their clinician lets them, on terms, for a while."""

import json
import uuid
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from gdpr.models import SightLog
from healing_space.audit.models import Entry
from patients.care import actions as care
from patients.care import queries as caring
from patients.diary.sleep import actions, queries, windows
from patients.diary.sleep.models import Window

MONDAY = datetime(2026, 6, 8, 9, tzinfo=UTC)
ALL = list(windows.RULED_OUT)


@pytest.fixture(autouse=True)
def monday(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: MONDAY)


class OfficeWeb:
    def __init__(self, client):
        self.client = client

    def let(self, patient, **terms):
        terms = {"ruled_out": ALL, "get_up": "07:00", "weeks": 6, "reason": "Long nights awake"} | terms
        return self.client.post(f"/office/patients/{patient.pk}/sleep/advice/", {**terms, "once": str(uuid.uuid4())})

    def stop(self, patient):
        return self.client.post(f"/office/patients/{patient.pk}/sleep/advice/stop/")

    def look(self, patient):
        return self.client.get(f"/office/patients/{patient.pk}/sleep/")


class OfficeApi:
    def __init__(self, client):
        self.client = client

    def let(self, patient, **terms):
        terms = {"ruled_out": ALL, "get_up": "07:00", "weeks": 6, "reason": "Long nights awake"} | terms
        return self.client.post(f"/api/v1/patients/{patient.pk}/sleeps/advice/", json.dumps(terms),
                                content_type="application/json")

    def stop(self, patient):
        return self.client.delete(f"/api/v1/patients/{patient.pk}/sleeps/advice/")

    def look(self, patient):
        return self.client.get(f"/api/v1/patients/{patient.pk}/sleeps/")


@pytest.fixture(params=[OfficeWeb, OfficeApi], ids=["web", "api"])
def office_of(request, signed_in):
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def last_week(night_of):
    """Seven nights of eight hours in bed; so many minutes of them awake."""

    def keep(awake: int = 0, nights: int = 7):
        for day in range(nights):
            night_of(date(2026, 6, 1) + timedelta(days=day), minutes_to_sleep=0, minutes_awake=awake)

    return keep


def advised(patient, at=MONDAY):
    return queries.advised(subject=patient, viewer=patient, at=at)


def let(patient, clinician, at=MONDAY, **terms):
    terms = {"ruled_out": ALL, "get_up": time(7), "weeks": 6, "reason": "Long nights awake"} | terms
    return actions.let_have_advice(subject=patient, by=clinician, at=at, **terms)


def test_nobody_has_advice_by_themselves(patient, signed_in, last_week):
    last_week()

    assert advised(patient) is None
    assert "Your time in bed this week" not in signed_in(patient).get("/diary/sleep/").content.decode()
    assert signed_in(patient).get("/api/v1/sleeps/advice/").json() == {"advised": None}


def test_a_clinician_lets_them_have_it_and_it_is_written_into_the_ledger(office_of, clinician, patient, last_week):
    last_week(awake=48)

    assert office_of(clinician).let(patient).status_code in (201, 302)

    window = Window.objects.get(subject=patient)
    assert (window.by, window.reason, window.get_up) == (clinician, "Long nights awake", time(7))
    assert sorted(window.ruled_out) == sorted(ALL)
    assert window.ends_at == MONDAY + timedelta(weeks=6)
    line = Entry.objects.get(what="sleep.window_allowed")
    assert (line.by, line.subject, line.detail["window"]) == (clinician, patient, str(window.pk))
    found = advised(patient)
    assert (found.advice.change, found.advice.window, found.to_bed) == ("longer", 495, time(22, 45))


@pytest.mark.parametrize("missing", ALL)
def test_every_reason_against_it_has_to_be_ruled_out(office_of, clinician, patient, missing):
    answer = office_of(clinician).let(patient, ruled_out=[code for code in ALL if code != missing])

    assert answer.status_code in (400, 422)
    assert str(windows.RULED_OUT[missing]).split(",")[0] in answer.content.decode()
    assert not Window.objects.exists()
    assert not Entry.objects.filter(what="sleep.window_allowed").exists()


@pytest.mark.parametrize("terms", [{"ruled_out": []}, {"reason": " "}, {"reason": "x" * 1001}, {"weeks": 1},
                                   {"weeks": 9}, {"get_up": ""}, {"get_up": "early"}])
def test_terms_that_cannot_be_are_refused_and_kept_on_the_page(office_of, clinician, patient, terms):
    answer = office_of(clinician).let(patient, **terms)

    assert answer.status_code in (400, 422)
    assert not Window.objects.exists()


def test_only_who_looks_after_them_may(office_of, stranger_clinician, patient, stranger_patient, clinician):
    assert office_of(stranger_clinician).let(patient).status_code == 404
    assert office_of(stranger_clinician).stop(patient).status_code == 404
    assert office_of(stranger_patient).let(patient).status_code == 404
    assert office_of(patient).let(patient).status_code == 404
    with pytest.raises(Window.DoesNotExist):
        let(patient, stranger_clinician)
    with pytest.raises(Window.DoesNotExist):
        actions.stop_advice(subject=patient, by=stranger_patient, at=MONDAY)
    assert not Window.objects.exists()


def test_it_ends_by_itself(patient, clinician, last_week):
    let(patient, clinician, weeks=2)

    assert advised(patient, at=MONDAY + timedelta(weeks=2) - timedelta(seconds=1))
    assert advised(patient, at=MONDAY + timedelta(weeks=2)) is None


def test_it_ends_with_the_care(patient, clinician):
    let(patient, clinician)

    care.leave(link_id=caring.link_of(patient).pk, by=patient, at=MONDAY)

    assert advised(patient) is None


def test_the_patient_turns_it_off(door, patient, clinician):
    let(patient, clinician)

    assert door.stop_advice() in (204, 302)

    assert advised(patient) is None
    window = Window.objects.get()
    assert (window.ended_at, window.ended_by) == (MONDAY, patient)
    assert Entry.objects.filter(what="sleep.window_ended", by=patient, subject=patient).exists()
    assert door.stop_advice() in (204, 302)


def test_the_clinician_ends_it(office_of, patient, clinician):
    let(patient, clinician)

    assert office_of(clinician).stop(patient).status_code in (204, 302)

    assert advised(patient) is None
    assert Window.objects.get().ended_by == clinician


def test_new_terms_take_the_place_of_old_ones(patient, clinician):
    first = let(patient, clinician, weeks=2)
    let(patient, clinician, at=MONDAY + timedelta(weeks=3), get_up=time(6, 30))

    first.refresh_from_db()
    assert first.ended_at == first.ends_at
    assert first.ended_by is None
    assert advised(patient, at=MONDAY + timedelta(weeks=3)).window.get_up == time(6, 30)


@pytest.mark.parametrize(
    ("awake", "change", "window"), [(72, "longer", 495), (73, "same", 480), (96, "same", 480), (97, "shorter", 465)],
)
def test_the_advice_follows_last_week(patient, clinician, last_week, awake, change, window, signed_in):
    last_week(awake=awake)
    let(patient, clinician)

    found = signed_in(patient).get("/api/v1/sleeps/advice/").json()["advised"]

    assert found["advice"] == {"change": change, "window": window}
    page = signed_in(patient).get("/diary/sleep/").content.decode()
    assert "Get up at 07:00 every day" in page
    assert "Sam Ode turned this on for you" in page


def test_with_too_few_nights_it_waits(patient, clinician, last_week, signed_in):
    last_week(nights=4)
    let(patient, clinician)

    assert advised(patient).advice is None
    assert "Last week has 4 full nights" in signed_in(patient).get("/diary/sleep/").content.decode()


def test_never_below_five_and_a_half_hours(patient, clinician, night_of):
    for day in range(1, 8):
        night_of(date(2026, 6, day), to_bed=time(1, 30), woke=time(7), minutes_to_sleep=0, minutes_awake=200)
    let(patient, clinician)

    assert advised(patient).advice.window == 330
    assert advised(patient).to_bed == time(1, 30)


def test_a_clinician_looks_at_a_shared_sleep_diary_and_that_is_noted(office_of, patient, clinician, last_week):
    last_week(awake=48)

    page = office_of(clinician).look(patient)

    assert "90" in page.content.decode()
    assert list(SightLog.objects.filter(subject=patient).values_list("what", flat=True)) == ["sleep"]


def test_the_office_pages_take_few_queries(patient, clinician, last_week, signed_in, django_assert_max_num_queries):
    last_week()
    let(patient, clinician)
    client = signed_in(clinician)
    client.get("/office/")

    with django_assert_max_num_queries(24):
        page = client.get(f"/office/patients/{patient.pk}/sleep/")

    assert "On until" in page.content.decode()
    assert "Long nights awake" in page.content.decode()

"""A patient chooses when and how to be reminded: by the website and by the API."""

import re
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from healing_space.notices.reminders import actions, releasing
from healing_space.notices.reminders.models import Prompt, Schedule, Wishes

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 3, 2, 7, tzinfo=UTC)


class Web:
    def __init__(self, client):
        self.client = client

    def _post(self, path: str, typed: dict) -> str:
        """The words of the errors, or nothing when it was done."""
        answer = self.client.post(path, typed)
        if answer.status_code == 302:
            return ""
        assert answer.status_code == 422
        page = answer.content.decode()
        assert "nhsuk-error-summary" in page
        return page

    def _typed(self, given: dict) -> dict:
        typed = {f"times_{nth}": clock for nth, clock in enumerate(given.get("times", []))}
        rhythm = "every" if given.get("every_days") else "dates" if given.get("dates") else "week"
        typed |= {"days": rhythm, "every_days": given.get("every_days", ""), "dates": "\n".join(given.get("dates", []))}
        more = {name: given[name] for name in ("weekdays", "channels", "starts_on", "ends_on") if name in given}
        return {**typed, **more}

    def add(self, kind: str = "test", **given) -> str:
        return self._post(f"/reminders/add/{kind}/", self._typed(given))

    def change(self, schedule, **given) -> str:
        return self._post(f"/reminders/times/{schedule.pk}/", self._typed(given))

    def stop(self, schedule) -> None:
        assert self.client.post(f"/reminders/times/{schedule.pk}/switch/", {"to": "off"}).status_code == 302

    def settle(self, **given) -> str:
        if "is_off" in given:
            return self._post("/reminders/switch-all/", {"to": "off" if given["is_off"] else "on"})
        if "paused_until" in given:
            until = given["paused_until"]
            return self._post("/reminders/pause/", {"paused_until": until} if until else {"to": "end"})
        usual = {"zone": "Europe/London", "by_email": "on"}
        return self._post("/reminders/how/", {k: v for k, v in {**usual, **given}.items() if v not in (None, False)})

    def open(self, prompt) -> str:
        return self.client.get(f"/reminders/{prompt.pk}/open/")["Location"]

    def dismiss(self, prompt) -> None:
        assert self.client.post(f"/reminders/{prompt.pk}/dismiss/").status_code == 302


class Api:
    def __init__(self, client):
        self.client = client

    def _answer(self, answer) -> str:
        if answer.status_code < 300:
            return ""
        assert answer.status_code == 400, answer.content
        assert answer["Content-Type"] == "application/problem+json"
        return answer.content.decode()

    def _typed(self, given: dict) -> dict:
        return {**given, **({"weekdays": [int(day) for day in given["weekdays"]]} if "weekdays" in given else {})}

    def add(self, kind: str = "test", **given) -> str:
        return self._answer(self.client.post(
            "/api/v1/reminders/", {"kind": kind, "times": [], **self._typed(given)}, content_type="application/json"))

    def change(self, schedule, **given) -> str:
        return self._answer(self.client.patch(
            f"/api/v1/reminders/{schedule.pk}/", self._typed(given), content_type="application/json"))

    def stop(self, schedule) -> None:
        assert self.client.delete(f"/api/v1/reminders/{schedule.pk}/").status_code == 204

    def settle(self, **given) -> str:
        return self._answer(self.client.patch("/api/v1/reminder-settings/", given, content_type="application/json"))

    def open(self, prompt) -> str:
        return self.client.post(f"/api/v1/prompts/{prompt.pk}/open/").json()["path"]

    def dismiss(self, prompt) -> None:
        assert self.client.post(f"/api/v1/prompts/{prompt.pk}/dismiss/").status_code == 200


@pytest.fixture(params=[Web, Api])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def test_choose_days_and_times(door, patient):
    assert door.add(times=["09:00", "21:30"], weekdays=["0", "4"], channels=["in_app", "email"]) == ""

    schedule = Schedule.objects.get(recipient=patient)
    assert schedule.times == [time(9), time(21, 30)]
    assert schedule.weekdays == [0, 4]
    assert schedule.channels == ["in_app", "email"]


def test_every_so_many_days_or_on_dates(door):
    soon = timezone.localdate() + timedelta(days=3)
    assert door.add(times=["09:00"], every_days=3, channels=["in_app"]) == ""
    assert door.add(times=["09:00"], dates=[soon.isoformat()], channels=["in_app"]) == ""

    kept = Schedule.objects.order_by("created_at").values_list("every_days", "dates")
    assert list(kept) == [(3, []), (None, [soon])]


@pytest.mark.parametrize(("wrong", "words"), [
    ({"times": [], "weekdays": ["1"]}, "Give at least one time|may not be empty"),
    ({"times": ["25:61"], "weekdays": ["1"]}, "Give a time such as 09:00|wrong format"),
    ({"times": ["09:00"], "weekdays": []}, "Choose at least one day|Choose on which days"),
    ({"times": ["09:00"], "every_days": 999}, "from 1 to 365"),
    ({"times": ["09:00"], "dates": ["1 March 1999"]}, "All of these dates are over|wrong format"),
    ({"times": ["09:00"], "dates": ["some day"]}, "not a day that we understand|wrong format"),
    ({"times": ["09:00"], "weekdays": ["1"], "ends_on": "1999-01-01"}, "before the first"),
    ({"times": ["09:00"], "weekdays": ["1"], "channels": ["pigeon"]}, "Choose from the list|not a valid choice"),
])
def test_what_cannot_be_is_told_and_nothing_is_kept(door, wrong, words):
    told = door.add(**wrong)

    assert re.search(words, told)
    assert not Schedule.objects.exists()


def test_a_form_with_a_mistake_keeps_what_was_typed(signed_in, patient):
    page = Web(signed_in(patient)).add(times=["09:15", "25:00"], weekdays=["2"], ends_on="1999-01-01")

    assert 'value="09:15"' in page and 'value="25:00"' in page and "1999-01-01" in page


def test_change_and_stop(door, remind):
    schedule = remind("09:00", at=timezone.now())
    assert door.change(schedule, times=["10:00"], weekdays=["1"], channels=["email"]) == ""
    schedule.refresh_from_db()
    assert (schedule.times, schedule.weekdays, schedule.channels) == ([time(10)], [1], ["email"])

    door.stop(schedule)
    schedule.refresh_from_db()
    assert schedule.ended_at


def test_place_quiet_hours_and_emails(door, patient):
    assert door.settle(zone="America/New_York", quiet_from="22:00", quiet_until="07:30", by_email=False) == ""
    wish = Wishes.objects.get()
    patient.refresh_from_db()
    assert (wish.zone, wish.quiet_from, wish.quiet_until) == ("America/New_York", time(22), time(7, 30))
    assert patient.notice_by_email is False

    assert "both times" in door.settle(quiet_from="22:00", quiet_until=None)
    assert "differs" in door.settle(quiet_from="22:00", quiet_until="22:00")
    assert "Choose a place" in door.settle(zone="Europe/Atlantis")


def test_a_pause_and_none_at_all(door):
    tomorrow, long = (timezone.localdate() + timedelta(days=days) for days in (1, 500))
    assert door.settle(paused_until=tomorrow.isoformat()) == ""
    assert Wishes.objects.get().paused_until == tomorrow
    assert "within a year" in door.settle(paused_until=long.isoformat())
    assert door.settle(paused_until=None) == ""
    assert Wishes.objects.get().paused_until is None
    for off in (True, False):
        assert door.settle(is_off=off) == ""
        assert Wishes.objects.get().is_off is off


@pytest.fixture
def prompt(remind):
    """A reminder that stands on the home page now."""
    now = timezone.now()
    clock = (timezone.localtime(now) - timedelta(minutes=5)).strftime("%H:%M")
    remind(clock, at=now - timedelta(minutes=10))
    releasing.tick(at=now)
    return Prompt.objects.get(sent_at__isnull=False)


def test_a_reminder_is_followed(door, prompt):
    assert door.open(prompt) == "/about/"
    prompt.refresh_from_db()
    first = prompt.opened_at
    assert first
    door.open(prompt)
    prompt.refresh_from_db()
    assert prompt.opened_at == first


def test_a_reminder_is_put_away(door, prompt):
    door.dismiss(prompt)
    prompt.refresh_from_db()

    assert (prompt.state, prompt.why) == ("expired", "dismissed")


def test_it_stands_on_the_home_page_until_it_is_done(signed_in, patient, prompt):
    client = signed_in(patient)
    for page in ("/", "/reminders/"):
        assert f"/reminders/{prompt.pk}/open/" in client.get(page).content.decode()
    prompt.refresh_from_db()
    assert prompt.state == "delivered"

    actions.answered(recipient=patient, kind="test", at=timezone.now())
    for page in ("/", "/reminders/"):
        assert f"/reminders/{prompt.pk}/open/" not in client.get(page).content.decode()
    assert "Done" in client.get("/reminders/past/").content.decode()


def test_the_page_says_what_was_chosen_and_offers_no_push_without_a_key(signed_in, patient, remind):
    remind("09:00", "21:00", at=timezone.now(), weekdays=[0, 2], channels=["in_app", "email"])
    page = signed_in(patient).get("/reminders/").content.decode()

    assert "Monday and Wednesday at 09:00 and 21:00" in page
    assert "not set up to show reminders on a phone" in page
    assert "push.js" not in page
    assert "phone or computer" not in signed_in(patient).get("/reminders/add/test/").content.decode()


def test_a_form_sent_twice_makes_one_reminder(signed_in, patient):
    client = signed_in(patient)
    typed = {"days": "week", "weekdays": ["1"], "times_0": "09:00", "once": "2f0cbd2c-5c5a-4e2a-8d7b-6a8f6e0f7a11"}
    for _ in range(2):
        assert client.post("/reminders/add/test/", typed).status_code == 302
    changed = client.post("/reminders/add/test/", {**typed, "times_0": "10:00"})

    assert changed.status_code == 422
    assert Schedule.objects.count() == 1


def test_a_request_of_the_api_sent_twice_is_done_once(signed_in, patient):
    client = signed_in(patient)
    given = {"kind": "test", "times": ["09:00"], "every_days": 2}
    answers = [client.post("/api/v1/reminders/", given, content_type="application/json",
                           headers={"Idempotency-Key": "one"}) for _ in range(2)]

    assert [each.status_code for each in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


def test_nobody_reaches_another_persons(signed_in, stranger_patient, remind, prompt):
    schedule = Schedule.objects.get()
    client = signed_in(stranger_patient)
    for path in (f"/reminders/{prompt.pk}/open/", f"/reminders/times/{schedule.pk}/"):
        assert client.get(path).status_code == 404
    for path in (f"/reminders/{prompt.pk}/dismiss/", f"/reminders/times/{schedule.pk}/switch/"):
        assert client.post(path).status_code == 404
    assert client.patch(f"/api/v1/reminders/{schedule.pk}/", {"is_on": False},
                        content_type="application/json").status_code == 404
    assert client.get("/api/v1/prompts/").json()["results"] == []


def test_the_ledger_by_the_api(signed_in, patient, prompt):
    client = signed_in(patient)
    line, = client.get("/api/v1/prompts/?open=1").json()["results"]

    assert line["state"] == "sent"
    assert line["zone"] == "Europe/London"
    assert line["local_time"] == prompt.local_time.strftime("%H:%M:%S")
    assert [each["id"] for each in client.get("/api/v1/prompts/").json()["results"]] == [str(prompt.pk)]


def test_pages_take_few_queries(signed_in, patient, remind, runs, django_assert_max_num_queries):
    start = timezone.now() - timedelta(days=40)
    for clock in ("08:00", "12:00", "18:00"):
        for kind in ("test", "other"):
            remind(clock, at=start, kind=kind)
    runs(start, start + timedelta(days=15), every=240)
    client = signed_in(patient)
    client.get("/reminders/")
    for page, most in (("/reminders/", 14), ("/reminders/past/", 10), ("/api/v1/prompts/", 8)):
        with django_assert_max_num_queries(most):
            assert client.get(page).status_code == 200


@pytest.mark.parametrize("day", ["24 March 2027", "24/03/2027", "2027-03-24", "24 Mar 2027", "24.03.2027"])
def test_dates_are_read_as_people_here_write_them(signed_in, patient, day):
    assert Web(signed_in(patient)).add(times=["09:00"], dates=[day]) == ""
    assert Schedule.objects.get().dates == [date(2027, 3, 24)]

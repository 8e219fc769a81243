"""Water, movement, time outdoors: added and taken back by one tap, by both doors, counted gently."""

import json
import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from healing_space.web import periods
from patients.diary import actions as diary
from patients.diary import check_in, timeline
from patients.diary import queries as days
from patients.diary.habits import actions, pictures, queries
from patients.diary.habits.models import Aim, Habit
from tests.patients.diary.doors import LONDON, Answer

NOON = datetime(2026, 6, 3, 11, tzinfo=UTC)
"""A Wednesday."""
TODAY = date(2026, 6, 3)


@pytest.fixture(autouse=True)
def noon(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: NOON)


class Web:
    def __init__(self, client):
        self.client = client

    def tap(self, what, amount, *, key=None, **more):
        return self.client.post("/diary/habits/tap/", {
            "what": what, "amount": amount, "once": key or str(uuid.uuid4()), **more}).status_code == 302

    def take_back(self, what):
        return self.client.post("/diary/habits/take-back/", {"what": what, "once": str(uuid.uuid4())}).status_code

    def add(self, what, **typed):
        if "happened_at" in typed and isinstance(typed["happened_at"], datetime):
            typed["happened_at"] = typed["happened_at"].astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
        return self._answer(f"/diary/habits/add/{what}/", typed)

    def edit(self, habit, **typed):
        shown = {"amount": habit.amount, "how": habit.how,
                 "happened_at": habit.happened_at.astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")}
        if isinstance(typed.get("happened_at"), datetime):
            typed["happened_at"] = typed["happened_at"].astimezone(LONDON).strftime("%Y-%m-%dT%H:%M")
        return self._answer(f"/diary/habits/{habit.pk}/", shown | typed)

    def delete(self, habit):
        return self.client.post(f"/diary/entries/{habit.what}/{habit.pk}/delete/").status_code

    def restore(self, habit):
        return self.client.post(f"/diary/entries/{habit.what}/{habit.pk}/restore/").status_code

    def aim(self, what, amount):
        return self.client.post(f"/diary/habits/aim/{what}/", {"amount": "" if amount is None else amount}).status_code

    def _answer(self, path, typed):
        response = self.client.post(path, {**typed, "once": str(uuid.uuid4())})
        return Answer(response.status_code, False, response.content.decode())


class Api:
    def __init__(self, client):
        self.client = client

    def tap(self, what, amount, *, key=None, **more):
        headers = {"Idempotency-Key": key} if key else {}
        return self.client.post("/api/v1/habits/", json.dumps({"what": what, "amount": amount, **more}),
                                content_type="application/json", headers=headers).status_code == 201

    def take_back(self, what):
        return self.client.post("/api/v1/habits/take-back/", {"what": what},
                                content_type="application/json").status_code

    def add(self, what, **typed):
        return self._answer(self.client.post, "/api/v1/habits/", {"what": what, **typed})

    def edit(self, habit, **typed):
        return self._answer(self.client.patch, f"/api/v1/habits/{habit.pk}/", typed)

    def delete(self, habit):
        return self.client.delete(f"/api/v1/habits/{habit.pk}/").status_code

    def restore(self, habit):
        return self.client.post(f"/api/v1/habits/{habit.pk}/restore/").status_code

    def aim(self, what, amount):
        return self.client.put("/api/v1/habits/aims/", json.dumps({"what": what, "amount": amount}),
                               content_type="application/json").status_code

    def _answer(self, method, path, typed):
        typed = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in typed.items()}
        response = method(path, json.dumps(typed), content_type="application/json")
        return Answer(response.status_code, False, response.content.decode())


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, patient, signed_in):
    return request.param(signed_in(patient))


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    return request.param(signed_in(stranger_patient))


def now_of(patient, what) -> queries.Today:
    return next(each for each in queries.today(subject=patient, at=NOON) if each.what == what)


def amounts(patient, what) -> list[int]:
    return list(Habit.objects.filter(subject=patient, what=what, deleted_at=None).values_list("amount", flat=True))


def log(patient, what, amount=10, ago=0, **more):
    return actions.log(subject=patient, what=what, amount=amount, happened_at=NOON - timedelta(days=ago), at=NOON,
                       **more).entry


def test_each_tap_adds_a_glass_to_the_row_of_the_day(door, patient):
    for _ in range(3):
        assert door.tap("water", 1)
    log(patient, "water", 2, ago=1)

    assert sorted(amounts(patient, "water")) == [2, 3]
    assert now_of(patient, "water").amount == 3


def test_a_glass_is_taken_back_until_there_is_none(door, patient):
    door.tap("water", 2)

    assert door.take_back("water") in (200, 302)
    assert amounts(patient, "water") == [1]
    assert door.take_back("water") in (200, 302)
    assert not Habit.objects.exists()
    assert door.take_back("water") in (200, 302)
    assert door.tap("water", 1)
    assert amounts(patient, "water") == [1]


def test_minutes_are_a_row_each_and_the_last_is_taken_back(door, patient, monkeypatch):
    door.tap("movement", 20, how="walk")
    monkeypatch.setattr(timezone, "now", lambda: NOON + timedelta(minutes=1))
    door.tap("movement", 10)

    assert sorted(amounts(patient, "movement")) == [10, 20]
    door.take_back("movement")
    assert amounts(patient, "movement") == [20]
    assert Habit.objects.get(subject=patient, deleted_at=None).how == "walk"


def test_the_same_tap_sent_twice_counts_once(door, patient):
    key = str(uuid.uuid4())
    for _ in range(2):
        assert door.tap("water", 1, key=key)

    assert amounts(patient, "water") == [1]


def test_one_can_add_to_an_earlier_day(door, patient):
    yesterday = NOON - timedelta(days=1)

    assert door.add("outdoors", amount=45, happened_at=yesterday).is_kept
    assert door.add("water", amount=3, happened_at=yesterday).is_kept

    assert {habit.on_day for habit in Habit.objects.all()} == {TODAY - timedelta(days=1)}


def test_a_day_is_a_day_in_london(patient):
    late = actions.log(subject=patient, what="water", amount=1, happened_at=datetime(2026, 6, 1, 23, 30, tzinfo=UTC),
                       at=NOON).entry

    assert late.on_day == date(2026, 6, 2)


@pytest.mark.parametrize(
    ("what", "typed", "said"),
    [
        ("water", {"amount": 0}, "1"), ("water", {"amount": -1}, "1"), ("water", {"amount": 41}, "40"),
        ("water", {"amount": "lots"}, "whole number"), ("water", {"amount": ""}, "amount"),
        ("movement", {"amount": 1441}, "1"), ("movement", {"amount": 10, "how": "flying"}, "how"),
        ("outdoors", {"amount": 10, "happened_at": NOON + timedelta(hours=1)}, "not come yet"),
        ("outdoors", {"amount": 10, "happened_at": datetime(2010, 1, 1, tzinfo=UTC)}, "ten years"),
        ("movement", {"amount": 10, "happened_at": "soon"}, "happened_at"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_kept(door, patient, what, typed, said):
    answer = door.add(what, **typed)

    assert answer.status in (400, 422)
    assert said in answer.text.replace("valid integer", "whole number")
    assert not Habit.objects.exists()


def test_no_day_holds_more_than_it_can(door, patient):
    log(patient, "water", 39)
    log(patient, "movement", 1400)

    assert "40 glasses" in door.add("water", amount=2).text
    assert "24 hours" in door.add("movement", amount=41).text
    assert door.add("water", amount=1).is_kept
    assert door.add("movement", amount=40).is_kept


def test_a_tap_that_does_not_fit_says_so(patient, signed_in):
    log(patient, "water", 40)

    page = signed_in(patient).post("/diary/habits/tap/", {"what": "water", "amount": "1"}, follow=True)

    assert "more than 40 glasses" in page.content.decode()
    for typed in ({"what": "tea", "amount": "1"}, {"what": "water", "amount": "x"}, {}):
        page = signed_in(patient).post("/diary/habits/tap/", typed, follow=True)
        assert "could not be added" in page.content.decode()


def test_an_entry_is_changed_and_moved_to_another_day(door, patient):
    habit = log(patient, "movement", 20)

    assert door.edit(habit, amount=35, how="swim", happened_at=NOON - timedelta(days=2)).is_kept

    habit.refresh_from_db()
    assert (habit.amount, habit.how, habit.on_day) == (35, "swim", TODAY - timedelta(days=2))


def test_water_is_not_moved_onto_other_water(door, patient):
    log(patient, "water", 3, ago=1)
    habit = log(patient, "water", 2)

    assert "that day already" in door.edit(habit, happened_at=NOON - timedelta(days=1)).text
    assert sorted(amounts(patient, "water")) == [2, 3]


def test_a_page_that_is_behind_overwrites_nothing(door, patient):
    habit = log(patient, "water", 2)
    read = habit.version
    log(patient, "water", 1)

    assert door.edit(habit, amount=5, version=read).status in (409, 422)
    assert amounts(patient, "water") == [3]


def test_what_was_deleted_comes_back_and_makes_room_for_new_water(door, patient):
    walk, water = log(patient, "movement"), log(patient, "water", 4)

    assert door.delete(walk) in (204, 302)
    assert amounts(patient, "movement") == []
    assert door.restore(walk) in (200, 302)
    assert amounts(patient, "movement") == [10]
    door.delete(water)
    door.tap("water", 1)
    assert door.restore(water) == 404
    assert amounts(patient, "water") == [1]


def test_nobody_else_changes_or_sees_it(strangers_door, patient, signed_in, stranger_patient):
    habit = log(patient, "movement", 33)

    assert strangers_door.edit(habit, amount=1).status == 404
    assert strangers_door.delete(habit) == 404
    client = signed_in(stranger_patient)
    assert client.get("/api/v1/habits/").json()["results"] == []
    assert "33 min" not in client.get("/diary/habits/").content.decode()


def test_an_aim_is_ones_own_and_can_be_dropped(door, patient, signed_in):
    assert door.aim("water", 6) in (200, 302)
    log(patient, "water", 3)
    page = signed_in(patient).get("/diary/habits/").content.decode()
    assert "Your aim: 6 glasses" in page

    log(patient, "water", 3)
    assert "Your aim of 6 glasses is reached" in signed_in(patient).get("/diary/habits/").content.decode()
    assert door.aim("water", None) in (200, 302)
    assert not Aim.objects.exists()
    assert "Your aim" not in signed_in(patient).get("/diary/habits/").content.decode()


@pytest.mark.parametrize("amount", [0, 41, -3, "many"])
def test_an_aim_that_cannot_be_is_refused(door, amount):
    assert door.aim("water", amount) in (400, 422)
    assert not Aim.objects.exists()


def test_days_are_counted_with_rest_days_and_can_be_turned_off(patient, signed_in):
    for ago in (0, 1, 3, 4):
        log(patient, "outdoors", ago=ago)

    found = now_of(patient, "outdoors").streak
    assert (found.days, found.rested) == (4, 1)
    page = signed_in(patient).get("/diary/habits/").content.decode()
    assert "kept this up for 4 days" in page
    diary.count_days(subject=patient, counts_days=False, rest_days=2, at=NOON)
    assert now_of(patient, "outdoors").streak is None
    assert "kept this up" not in signed_in(patient).get("/diary/habits/").content.decode()
    assert days.streak(subject=patient, at=NOON) is None


def test_a_day_without_anything_shames_nobody(patient, signed_in):
    page = signed_in(patient).get("/diary/habits/").content.decode()

    for word in ("missed", "failed", "only 0", "behind", "should"):
        assert word not in page.lower().split("<main", 1)[1].split("</main", 1)[0]


def test_the_week_and_the_weeks_before(patient, signed_in, django_assert_max_num_queries):
    for ago in range(10):
        log(patient, "movement", 20, ago=ago)
    client = signed_in(patient)
    client.get("/diary/habits/")

    with django_assert_max_num_queries(16):
        page = client.get("/diary/habits/")

    assert [day.day for day in page.context["days"]] == [date(2026, 6, 3), date(2026, 6, 2), date(2026, 6, 1)]
    assert dict(page.context["summed"])["movement"] == 60
    before = client.get("/diary/habits/?week=2026-05-27")
    assert len(before.context["days"]) == 7
    assert dict(before.context["summed"])["movement"] == 140
    for nonsense in ("x", "9999-12-31", "0001-01-01", ""):
        assert client.get(f"/diary/habits/?week={nonsense}").status_code == 200


def test_today_by_the_api(patient, signed_in):
    log(patient, "movement", 20)
    actions.aim_at(subject=patient, what="movement", amount=30, at=NOON)

    found = signed_in(patient).get("/api/v1/habits/today/").json()

    assert found["today"][1] == {"what": "movement", "amount": 20, "aim": 30, "streak": {"days": 1, "rested": 0}}
    assert found["week"][0] == {"day": "2026-06-03", "amounts": {"water": 0, "movement": 20, "outdoors": 0}}
    assert signed_in(patient).get("/api/v1/habits/?what=water").json()["results"] == []
    assert signed_in(patient).get("/api/v1/habits/?what=tea").status_code == 400


def test_figures_by_day_are_one_query_each(patient, django_assert_num_queries):
    log(patient, "water", 2)
    log(patient, "water", 1)
    log(patient, "movement", 20)
    log(patient, "movement", 15)
    log(patient, "outdoors", 30, ago=1)
    week = {"subject": patient, "viewer": patient, "first": TODAY - timedelta(days=6), "last": TODAY}

    for ask, answer in (
        (queries.water_by_day, {TODAY: 3}), (queries.movement_by_day, {TODAY: 35}),
        (queries.outdoors_by_day, {TODAY - timedelta(days=1): 30}),
    ):
        with django_assert_num_queries(1):
            assert ask(**week) == answer


def test_it_stands_in_the_timeline_and_in_pictures(patient, signed_in):
    log(patient, "water", 5)
    log(patient, "movement", 75, how="dance")

    page = signed_in(patient).get("/diary/").content.decode()
    assert "5 glasses" in page
    assert "1 h 15 min" in page
    assert "Dancing" in page
    found = pictures.of_period(subject=patient, viewer=patient, period=periods.Period(TODAY - timedelta(days=6), TODAY))
    assert [picture.title for picture in found] == ["Glasses of water", "Minutes of movement"]
    assert found[1].rows == (("Wednesday 3 June 2026", "1 h 15 min"),)


def test_one_tap_in_the_check_in(patient, signed_in):
    assert check_in.step_of("habits")

    signed_in(patient).post("/diary/check-in/habits/", {"what": "outdoors", "once": str(uuid.uuid4())})

    assert amounts(patient, "outdoors") == [10]


@pytest.mark.parametrize("what", ["water", "movement", "outdoors"])
def test_a_file_row_that_was_written_can_be_read_again(patient, what):
    kind = timeline.kind_of(what)
    habit = log(patient, what, 25, **({"how": "dance"} if what == "movement" else {}))
    row = {column.code: str(column.read(habit)) for column in kind.columns}

    again = kind.bring_in(subject=patient, row=row, at=NOON)

    for name in ("what", "amount", "how", "happened_at", "on_day"):
        assert getattr(again, name) == getattr(habit, name)
    assert (kind.alone(again) if kind.alone else None) == (TODAY if what == "water" else None)

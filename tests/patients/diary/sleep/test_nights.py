"""Keeping a sleep diary, by both doors."""

import json
import uuid
from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.utils import timezone

from healing_space.outbox import queue
from healing_space.web import periods
from patients.diary import check_in, finding, keeping, timeline
from patients.diary.sleep import actions, pictures, queries
from patients.diary.sleep.models import Night
from patients.safety.models import Signal

WORDS = "I want to kill myself tonight"
TUESDAY, SPRING, AUTUMN = date(2026, 3, 3), date(2026, 3, 29), date(2025, 10, 26)
TIMES = {"to_bed": "23:00", "woke": "07:00"}
FULL = TIMES | {"minutes_to_sleep": 15, "awakenings": 2, "minutes_awake": 30}


@pytest.fixture(autouse=True)
def summer(clock):
    """A day after both changes of the clock."""
    clock(datetime(2026, 6, 1, 9, tzinfo=UTC))


@pytest.fixture
def clock(monkeypatch):
    def stop(at: datetime):
        monkeypatch.setattr(timezone, "now", lambda: at)

    return stop


def the_night(patient) -> Night:
    return Night.objects.get(subject=patient, deleted_at=None)


def test_a_night_is_kept_with_what_it_comes_to(door, patient):
    assert door.log(morning=TUESDAY, **FULL, tried="23:20", up="07:30", quality=4, note="A dream of the sea").is_kept

    night = the_night(patient)
    assert (night.morning, night.zone, night.quality, night.note) == (
        TUESDAY, "Europe/London", 4, "A dream of the sea")
    assert night.clocks == {"to_bed": time(23), "tried": time(23, 20), "woke": time(7), "up": time(7, 30)}
    assert night.happened_at == night.woke_at == datetime(2026, 3, 3, 7, tzinfo=UTC)
    assert (night.measures.in_bed, night.measures.asleep) == (510, 415)


@pytest.mark.parametrize(("morning", "minutes"), [(SPRING, 420), (AUTUMN, 540), (TUESDAY, 480)])
def test_a_night_in_which_the_clocks_change_has_its_true_length(door, patient, morning, minutes):
    assert door.log(morning=morning, **TIMES, minutes_to_sleep=0, awakenings=0).is_kept

    night = the_night(patient)
    assert (night.measures.in_bed, night.measures.asleep) == (minutes, minutes)
    assert night.clocks["to_bed"] == time(23)
    assert door.edit(night, note="changed").is_kept
    assert the_night(patient).measures.in_bed == minutes


def test_a_night_elsewhere_keeps_the_clocks_of_that_place(door, patient):
    assert door.log(morning=TUESDAY, zone="Asia/Tokyo", **TIMES).is_kept

    night = the_night(patient)
    assert night.clocks["woke"] == time(7)
    assert night.woke_at == datetime(2026, 3, 2, 22, tzinfo=UTC)
    assert night.morning == TUESDAY


def test_two_times_are_enough_and_nothing_is_made_up(door, patient):
    assert door.log(morning=TUESDAY, **TIMES).is_kept

    night = the_night(patient)
    assert (night.tried_at, night.up_at) == (night.to_bed_at, night.woke_at)
    assert (night.minutes_to_sleep, night.minutes_awake, night.measures.asleep) == (None, None, None)


def test_who_only_says_how_it_was_can_add_the_times_later(door, patient):
    assert door.log(morning=TUESDAY, quality=2).is_kept

    night = the_night(patient)
    assert night.measures is None
    assert door.edit(night, **FULL).is_kept
    assert the_night(patient).measures.asleep == 435
    assert the_night(patient).quality == 2


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"to_bed": "23:00", "tried": "22:40", "woke": "07:00"}, "before you went to bed"),
        ({"to_bed": "07:20", "woke": "07:00"}, "when you tried to sleep"),
        ({"to_bed": "07:00", "woke": "07:00"}, "when you tried to sleep"),
        ({"to_bed": "23:00", "woke": "07:00", "up": "06:50"}, "when you woke"),
        ({"to_bed": "16:00", "tried": "23:00", "woke": "07:00", "up": "17:00"}, "24 hours"),
        (TIMES | {"minutes_to_sleep": 481}, "longer than the time"),
        (TIMES | {"minutes_to_sleep": 100, "minutes_awake": 381}, "falling asleep and waking"),
        (TIMES | {"minutes_awake": 481}, "falling asleep and waking"),
        (TIMES | {"awakenings": 0, "minutes_awake": 20}, "How often"),
        ({"to_bed": "23:00"}, "this time too"),
        ({"woke": "07:00"}, "this time too"),
        ({"minutes_to_sleep": 20}, "times of this night"),
        ({}, "how you slept"),
        (TIMES | {"minutes_to_sleep": -1}, "0"),
        (TIMES | {"minutes_awake": 1441}, "1"),
        (TIMES | {"minutes_awake": "many"}, "minutes_awake"),
        (TIMES | {"quality": 6}, "quality"),
        (TIMES | {"quality": 0}, "quality"),
        ({"to_bed": "25:00", "woke": "07:00"}, "to_bed"),
        ({"to_bed": "late", "woke": "07:00"}, "to_bed"),
        (TIMES | {"zone": "Europe/Atlantis"}, "zone"),
        (TIMES | {"morning": "2026-06-02"}, "not come yet"),
        (TIMES | {"morning": "2016-01-01"}, "ten years"),
        (TIMES | {"morning": "yesterday"}, "morning"),
        (TIMES | {"morning": "2026-06-01", "woke": "10:30"}, "not come yet"),
        (TIMES | {"morning": "2026-06-01", "up": "10:30"}, "not come yet"),
        (TIMES | {"note": "x" * 4001}, "4"),
        (TIMES | {"note": "x" * 10_000}, "4"),
    ],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(door, patient, told, said):
    answer = door.log(**{"morning": TUESDAY} | told)

    assert answer.status in (400, 422)
    assert said.lower() in answer.text.lower()
    assert not Night.objects.exists()


def test_the_page_keeps_everything_that_was_typed(patient, signed_in):
    page = signed_in(patient).post("/diary/sleep/add/", {
        "morning": "2026-03-03", "to_bed": "23:00", "tried": "22:00", "woke": "07:00", "minutes_awake": "many",
        "quality": "3", "note": "A long note", "zone": "Asia/Tokyo",
    })

    text = page.content.decode()
    assert page.status_code == 422
    for shown in ('value="2026-03-03"', 'value="23:00"', 'value="22:00"', 'value="many"', "A long note",
                  'value="3" checked', 'value="Asia/Tokyo" selected'):
        assert shown in text, shown


@pytest.mark.parametrize("typed", ["2315", "23.15", "11:15pm", "11.15 PM", "23 15", "23:15:59"])
def test_times_are_read_as_people_half_asleep_write_them(typed, patient, signed_in):
    signed_in(patient).post("/diary/sleep/add/", {
        "morning": "2026-03-03", "to_bed": typed, "woke": "7", "zone": "Europe/London"})

    assert the_night(patient).clocks["to_bed"] == time(23, 15)
    assert the_night(patient).clocks["woke"] == time(7)


def test_one_morning_has_one_night(door, patient, night_of):
    night = night_of(TUESDAY, note="The first")

    answer = door.log(morning=TUESDAY, **TIMES, note="The second")

    assert answer.status in (409, 422)
    assert str(night.pk) in answer.text
    assert the_night(patient).note == "The first"


def test_the_second_one_opens_the_first_to_be_changed(patient, signed_in, night_of):
    client, night = signed_in(patient), night_of(TUESDAY, note="The first")

    assert client.get("/diary/sleep/add/?morning=2026-03-03").url == f"/diary/sleep/{night.pk}/"
    page = client.post("/diary/sleep/add/", {
        "morning": "2026-03-03", "zone": "Europe/London", "note": "The second", **TIMES})

    text = page.content.decode()
    assert page.status_code == 422
    assert f'action="/diary/sleep/{night.pk}/"' in text
    assert "The first" in text
    assert "The second" in text
    assert client.post(f"/diary/sleep/{night.pk}/", {
        "morning": "2026-03-03", "zone": "Europe/London", "note": "The second", "version": night.version, **TIMES,
    }).status_code == 302
    assert the_night(patient).note == "The second"


def test_a_night_cannot_be_moved_onto_another(door, patient, night_of):
    night_of(TUESDAY)
    other = night_of(TUESDAY + timedelta(days=1))

    assert door.edit(other, morning=TUESDAY).status in (409, 422)
    assert door.edit(other, morning=TUESDAY + timedelta(days=2)).is_kept
    other.refresh_from_db()
    assert other.woke_at.date() == TUESDAY + timedelta(days=2)


def test_help_comes_with_words_of_a_second_night(door, patient, night_of):
    night_of(TUESDAY)

    answer = door.log(morning=TUESDAY, **TIMES, note=WORDS)

    assert answer.helps


def test_help_comes_with_the_words_of_a_night(door, patient):
    answer = door.log(morning=TUESDAY, **TIMES, note=WORDS)

    assert answer.helps
    assert Signal.objects.filter(subject=patient, source="diary", source_id=the_night(patient).pk).exists()


def test_a_deleted_night_can_be_brought_back_until_it_is_gone(door, patient, night_of, clock):
    night = night_of(TUESDAY)

    assert door.delete(night) in (204, 302)
    assert not queries.nights(subject=patient, viewer=patient).exists()
    assert door.restore(night) in (200, 302)
    assert the_night(patient).pk == night.pk
    clock(timezone.now() + timedelta(minutes=1))
    door.delete(night)
    queue.run_due(at=timezone.now() + timedelta(minutes=61))
    assert not Night.objects.exists()


def test_a_new_night_takes_the_place_of_a_deleted_one(door, patient, night_of):
    night = night_of(TUESDAY, note="The first")
    door.delete(night)

    assert door.log(morning=TUESDAY, **TIMES, note="The second").is_kept

    assert door.restore(night) == 404
    assert the_night(patient).note == "The second"


def test_two_windows_overwrite_nothing_unseen(door, night_of, clock):
    night = night_of(TUESDAY)
    first_read = night.version
    clock(timezone.now() + timedelta(minutes=1))
    door.edit(night, note="From the first window", version=first_read)

    assert door.edit(night, note="From the second window", version=first_read).status in (409, 422)
    night.refresh_from_db()
    assert night.note == "From the first window"


def test_the_same_form_sent_twice_is_kept_once(door, patient):
    key = str(uuid.uuid4())

    assert [door.log(key=key, morning=TUESDAY, **TIMES).is_kept for _ in range(2)] == [True, True]
    assert Night.objects.count() == 1


def test_nobody_else_sees_or_changes_a_night(strangers_door, night_of, signed_in, stranger_patient):
    night = night_of(TUESDAY, note="Only mine")

    assert strangers_door.edit(night, note="Theirs").status == 404
    assert strangers_door.delete(night) == 404
    client = signed_in(stranger_patient)
    assert client.get("/api/v1/sleeps/").json()["results"] == []
    assert "Only mine" not in client.get("/diary/sleep/").content.decode()


def test_the_form_begins_with_the_times_of_the_last_night(patient, signed_in, night_of):
    night_of(date(2026, 5, 30), to_bed=time(22, 40), up=time(7, 20), minutes_to_sleep=25)

    text = signed_in(patient).get("/diary/sleep/add/").content.decode()

    for shown in ("2026-06-01", "22:40", "07:20", "25"):
        assert f'value="{shown}"' in text, shown
    assert "times of your last night" in text


def test_the_form_suggests_no_time_that_has_not_come(patient, signed_in, night_of, clock):
    night_of(date(2026, 5, 30), to_bed=time(22, 40), woke=time(7))
    clock(datetime(2026, 6, 1, 4, 30, tzinfo=UTC))

    text = signed_in(patient).get("/diary/sleep/add/").content.decode()

    assert 'value="22:40"' in text
    assert 'value="07:00"' not in text


def test_the_page_shows_two_weeks_pictures_and_weeks(patient, signed_in, night_of, django_assert_max_num_queries):
    for day in range(20, 32):
        night_of(date(2026, 5, day))
    client = signed_in(patient)
    client.get("/diary/sleep/")

    with django_assert_max_num_queries(16):
        page = client.get("/diary/sleep/")

    text = page.content.decode()
    assert text.count("<figure") == 2
    assert "90 %" in text
    assert "7 h 15 min" in text
    assert "Means from five full nights" in text
    assert [week.nights for week in page.context["weeks"]][:3] == [0, 7, 5]
    earlier = client.get("/diary/sleep/?last=2026-05-18").content.decode()
    assert "<figure" not in earlier


@pytest.mark.parametrize("asked", ["tomorrow", "9999-12-31", "0001-01-01", "2030-01-01", ""])
def test_a_day_that_makes_no_sense_is_today(asked, patient, signed_in):
    for path in ("/diary/sleep/?last=", "/diary/sleep/add/?morning="):
        assert signed_in(patient).get(f"{path}{asked}").status_code == 200


def test_a_night_stands_in_the_timeline_and_is_found_by_its_words(patient, signed_in, night_of):
    night = night_of(TUESDAY, note="An owl outside")

    assert "7 h 15 min asleep" in signed_in(patient).get("/diary/").content.decode()
    found = finding.page(subject=patient, viewer=patient, wanted=finding.Wanted(words="owl"))
    assert [row.entry.pk for row in found.rows] == [night.pk]


def test_the_check_in_asks_how_the_night_was_and_the_times_come_later(patient, signed_in):
    client, step = signed_in(patient), check_in.step_of("sleep")
    assert step.applies(subject=patient, at=timezone.now())

    client.post("/diary/check-in/sleep/", {"quality": "3", "once": str(uuid.uuid4())})

    night = the_night(patient)
    assert (night.morning, night.quality, night.has_times) == (date(2026, 6, 1), 3, False)
    assert not step.applies(subject=patient, at=timezone.now())
    assert client.get("/diary/sleep/add/").url == f"/diary/sleep/{night.pk}/"


def test_the_figures_of_pictures_are_those_of_each_night(patient, night_of):
    """The database works them out for pictures of years, the rules for one night."""
    kept = [
        night_of(TUESDAY), night_of(SPRING), night_of(AUTUMN, to_bed=time(22, 10), up=time(8, 5)),
        night_of(date(2026, 3, 4), minutes_awake=None), night_of(date(2026, 3, 5), woke=time(1, 30)),
        night_of(date(2026, 3, 6), zone="America/New_York", to_bed=time(0, 30), tried=time(1, 15)),
    ]
    found = queries.by_day(subject=patient, viewer=patient, first=AUTUMN, last=SPRING)

    assert found == {night.morning: night.measures for night in kept}


@pytest.mark.parametrize("name", ["localtime", "posixrules", "Factory", "../London"])
def test_a_machines_own_name_is_no_time_zone(patient, name):
    with pytest.raises(actions.NotAnEntry) as refused:
        actions.log(subject=patient, morning=TUESDAY, quality=3, zone=name, at=timezone.now())
    assert refused.value.field == "zone"


def test_figures_by_day(patient, night_of, django_assert_num_queries):
    night_of(TUESDAY, quality=4)
    night_of(TUESDAY + timedelta(days=1), minutes_awake=None)
    days = {"subject": patient, "viewer": patient, "first": TUESDAY, "last": TUESDAY + timedelta(days=6)}

    for ask, answer in (
        (queries.hours_by_day, {TUESDAY: 7.25}), (queries.efficiency_by_day, {TUESDAY: 90.625}),
        (queries.quality_by_day, {TUESDAY: 4}),
    ):
        with django_assert_num_queries(1):
            assert ask(**days) == answer


def test_a_file_row_that_was_written_can_be_read_again(patient, night_of):
    kind = timeline.kind_of("sleep")
    night = night_of(AUTUMN, note="An owl", quality=3, awakenings=1, zone="Europe/Paris")
    row = {column.code: "" if (value := column.read(night)) is None else str(value) for column in kind.columns}

    again = kind.bring_in(subject=patient, row=row, at=timezone.now())

    assert actions.known(again) == actions.known(night)
    assert again.to_bed_at == night.to_bed_at
    assert kind.alone(again) == night.morning


@pytest.mark.parametrize("row", [{}, {"morning": "soon"}, {"morning": "2026-03-03", "to_bed": "x"},
                                 {"morning": "2026-03-03", "to_bed": "23:00", "woke": "07:00", "awakenings": "some"}])
def test_a_file_row_that_makes_no_sense_is_refused_by_its_column(patient, row):
    with pytest.raises(keeping.NotAnEntry) as refused:
        timeline.kind_of("sleep").bring_in(subject=patient, row=row, at=timezone.now())

    assert refused.value.field in ("morning", "to_bed", "awakenings")


def test_pictures_for_any_stretch_of_days(patient, night_of, django_assert_num_queries):
    for day in range(20, 26):
        night_of(date(2026, 5, day), minutes_awake=(day - 20) * 10)
    days = {"subject": patient, "viewer": patient}

    with django_assert_num_queries(1):
        efficiency, asleep = pictures.of_period(**days, period=periods.Period(date(2026, 5, 1), date(2026, 5, 30)))
    assert efficiency.summary == "6 nights, from 86 % to 96 %. The latest, on the morning of 25 May: 86 %."
    assert asleep.rows[0] == ("Monday 25 May 2026", "6 h 55 min")
    _efficiency, asleep = pictures.of_period(**days, period=periods.Period(date(2025, 6, 1), date(2026, 5, 30)))
    assert [row[0] for row in asleep.rows] == ["25 May 2026", "18 May 2026"]
    assert pictures.of_period(**days, period=periods.Period(date(2025, 6, 1), date(2025, 6, 30))) == []


def test_weeks_by_the_api(patient, signed_in, night_of):
    for day in range(25, 30):
        night_of(date(2026, 5, day))

    weeks = signed_in(patient).get("/api/v1/sleeps/weeks/").json()

    assert len(weeks) == 8
    assert weeks[0]["means"] is None
    assert (weeks[1]["monday"], weeks[1]["nights"], weeks[1]["means"]["asleep"]) == ("2026-05-25", 5, 435)


def test_the_api_says_what_a_night_comes_to(patient, signed_in, night_of):
    night_of(TUESDAY)

    found = signed_in(patient).get("/api/v1/sleeps/").json()["results"][0]

    assert found["measures"]["asleep"] == 435
    assert found["clocks"] == {"to_bed": "23:00", "tried": "23:00", "woke": "07:00", "up": "07:00"}
    answer = signed_in(patient).patch(
        f"/api/v1/sleeps/{found['id']}/", json.dumps({"to_bed": None, "woke": None}), content_type="application/json")
    assert answer.status_code == 400

"""One's own list of medicines, by both doors: put on it, put right, a new dose from a day on, stopped, refilled."""

import uuid
from datetime import date, time, timedelta

import pytest
from django.db import connection
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.outbox import queue
from patients import home
from patients.diary.medicines import actions, cards, marking, queries
from patients.diary.medicines.models import Course, Dose, Medicine, SideEffect
from patients.diary.models import Word
from patients.safety.models import Incident, Signal

WORDS = "I want to kill myself tonight"
LEAST = {"name": "Sertraline", "form": "tablet", "times": ["08:00"]}


@pytest.fixture
def today(at):
    return timezone.localdate(at)


def only(patient) -> Medicine:
    return Medicine.objects.get(subject=patient)


def courses(patient) -> list[tuple]:
    return [(course.from_on, course.dose, course.times, course.is_taken)
            for course in Course.objects.filter(subject=patient)]


def test_a_medicine_goes_on_the_list_with_several_times_a_day(door, patient, today):
    answer = door.add(name=" Sertraline ", form="tablet", dose="one tablet, 50 mg", times=["20:00", "08:00", "08:00"],
                      note="with food", most_a_day=2, left=28, starts_on=today - timedelta(days=3))

    assert answer.is_kept
    assert (only(patient).name, only(patient).note, only(patient).most_a_day) == ("Sertraline", "with food", 2)
    assert (only(patient).left, only(patient).counted_on) == (28, today)
    assert courses(patient) == [(today - timedelta(days=3), "one tablet, 50 mg", ["08:00", "20:00"], True)]
    assert door.shows("list", "Sertraline", "one tablet, 50 mg")
    assert door.shows("today", "Sertraline", "08:00", "20:00")


def test_one_that_is_taken_only_when_needed_has_no_times(door, patient):
    assert door.add(name="Ibuprofen", form="tablet", as_needed=True, most_a_day=4).is_kept

    assert Course.objects.get(subject=patient).times == []
    assert door.shows("today", "Ibuprofen")


def test_sent_twice_it_is_on_the_list_once(door, patient):
    key = str(uuid.uuid4())

    assert door.add(key=key, **LEAST).is_kept
    assert door.add(key=key, **LEAST).is_kept
    assert Medicine.objects.count() == 1


@pytest.mark.parametrize(("wrong", "words"), [
    ({"name": "  "}, ""),
    ({"name": "x" * 201}, ""),
    ({"form": "brick"}, ""),
    ({"times": []}, "at least one time"),
    ({"times": ["25:00"]}, ""),
    ({"times": ["soon"]}, ""),
    ({"times": [f"{hour:02}:00" for hour in range(13)]}, ""),
    ({"most_a_day": 0}, ""),
    ({"most_a_day": 49}, ""),
    ({"left": -1}, ""),
    ({"left": 10000}, ""),
    ({"starts_on": "2026-13-01"}, ""),
    ({"starts_on": date(1850, 1, 1)}, ""),
    ({"starts_on": date(2199, 1, 1)}, ""),
    ({"ends_on": date(2020, 1, 1)}, "comes before"),
    ({"refill_on": date(2199, 1, 1)}, ""),
    ({"note": "x" * 2001}, ""),
    ({"dose": "x" * 201}, ""),
])
def test_what_cannot_be_kept_is_refused_with_words_and_nothing_is_lost(door, wrong, words):
    answer = door.add(**{**LEAST, "note": "with food", "dose": "one", **wrong})

    assert answer.status in (400, 422)
    assert words in answer.text
    assert not Medicine.objects.exists()
    assert not Course.objects.exists()


def test_the_form_shows_again_all_that_was_typed(patient, signed_in):
    typed = {"name": "Sertraline", "form": "tablet", "how": "times", "times": "breakfast", "dose": "half a tablet",
             "note": "after food", "left": "many"}
    answer = signed_in(patient).post("/diary/medicines/add/", typed)
    page = answer.content.decode()

    assert answer.status_code == 422
    for value in ("Sertraline", "breakfast", "half a tablet", "after food", "many"):
        assert value in page
    assert "Write times such as 8:00" in page
    assert 'nhsuk-error-summary' in page


@pytest.mark.parametrize(("typed", "kept"), [
    ("8", ["08:00"]), ("8:00, 20:00", ["08:00", "20:00"]), ("8am and 8 pm", ["08:00", "20:00"]), ("20.30", ["20:30"]),
    ("12am, 12pm", ["00:00", "12:00"]), ("8; 14 ,", ["08:00", "14:00"]), ("23:59", ["23:59"]),
])
def test_times_are_read_as_people_write_them(patient, signed_in, typed, kept):
    signed_in(patient).post("/diary/medicines/add/", {"name": "A", "form": "tablet", "how": "times", "times": typed})

    assert Course.objects.get(subject=patient).times == kept


@pytest.mark.parametrize("typed", ["24:00", "8:60", "13pm", "0am", "8 8", "x", "100"])
def test_what_is_no_time_is_refused(patient, signed_in, typed):
    answer = signed_in(patient).post("/diary/medicines/add/", {
        "name": "A", "form": "tablet", "how": "times", "times": typed})

    assert answer.status_code == 422


@pytest.mark.parametrize("where", ["name", "note", "dose"])
def test_words_of_danger_get_help_wherever_they_are_typed(door, patient, where, at):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=at)

    answer = door.add(**{**LEAST, where: WORDS})

    assert answer.helps
    assert Incident.objects.filter(subject=patient).exists()


def test_words_of_danger_in_a_refused_form_get_help_and_are_not_kept(door):
    answer = door.add(**{**LEAST, "times": [], "note": WORDS})

    assert answer.status in (400, 422)
    assert answer.helps or '"help"' in answer.text
    assert not Medicine.objects.exists()


@pytest.mark.parametrize("dose", [
    "2 tablets of 500 mg, up to 4 times a day", "one 50mg tablet", "10 ml", "30 units", "1 patch",
    "half of a 7.5 mg pill",
    "take two capsules with water", "Two puffs", "100mg at night",
])
def test_doses_as_labels_say_them_alarm_nobody(patient, at, dose):
    kept = actions.add(subject=patient, name="Sertraline", form="tablet", dose=dose, times=[time(8)], at=at)

    assert not kept.raised.signals


def test_it_is_put_right_without_touching_its_history(door, medicine, patient):
    before = courses(patient)

    assert door.edit(medicine, name="Sertraline Teva", note="blue box", most_a_day=3).is_kept
    assert (only(patient).name, only(patient).note, only(patient).most_a_day) == ("Sertraline Teva", "blue box", 3)
    assert courses(patient) == before


def test_a_change_in_another_window_is_not_overwritten_unseen(door, medicine, patient, at):
    version = medicine.version
    actions.edit(medicine_id=medicine.pk, by=patient, name="Newer", at=at)

    answer = door.edit(medicine, name="Older", version=version)

    assert answer.status in (409, 422)
    assert only(patient).name == "Newer"


def test_a_new_dose_from_a_day_on_keeps_what_was_before(door, medicine, patient, today):
    assert door.new_course(medicine, dose="two tablets, 100 mg", times=["09:00"], from_on=today).is_kept

    assert [row[1:] for row in courses(patient)] == [
        ("one tablet, 50 mg", ["08:00", "20:00"], True), ("two tablets, 100 mg", ["09:00"], True)]
    assert door.shows("today", "two tablets, 100 mg", "09:00")
    found = queries.own_medicine(subject=patient, medicine_id=medicine.pk, day=today)
    assert len(found.planned(today - timedelta(days=1), today - timedelta(days=1))) == 2
    assert len(found.planned(today, today)) == 1


def test_a_new_dose_that_begins_later_waits_for_its_day(door, medicine, patient, today):
    later = today + timedelta(days=3)

    assert door.new_course(medicine, dose="100 mg", times=["09:00"], from_on=later).is_kept
    assert door.shows("today", "08:00", "one tablet, 50 mg")
    found = queries.own_medicine(subject=patient, medicine_id=medicine.pk, day=today)
    assert found.next.from_on == later


def test_a_course_of_the_same_day_is_put_right(door, medicine, patient, today):
    door.new_course(medicine, dose="75 mg", times=["09:00"], from_on=today)
    door.new_course(medicine, dose="100 mg", times=["10:00"], from_on=today)

    assert [row[1] for row in courses(patient)] == ["one tablet, 50 mg", "100 mg"]


def test_it_is_stopped_and_stays_on_the_list_and_is_taken_again_as_it_was(door, medicine, patient, today):
    assert door.stop(medicine, from_on=today).is_kept
    found = queries.own_medicine(subject=patient, medicine_id=medicine.pk, day=today)
    assert found.state == "stopped"
    assert not door.shows("today", "Sertraline", "08:00")
    assert door.shows("list", "Sertraline")

    assert door.take_again(medicine, from_on=today).is_kept
    assert queries.own_medicine(subject=patient, medicine_id=medicine.pk, day=today).state == "now"
    assert door.shows("today", "Sertraline", "08:00")


def test_without_a_day_it_is_stopped_today(door, medicine, patient, today):
    assert door.stop(medicine).is_kept
    assert courses(patient)[-1][0] == today


def test_past_its_last_day_it_can_be_taken_again(door, listed, patient, today):
    over = listed(ends_on=today - timedelta(days=1))
    assert queries.own_medicine(subject=patient, medicine_id=over.pk, day=today).state == "over"

    assert door.take_again(over).is_kept
    assert queries.own_medicine(subject=patient, medicine_id=over.pk, day=today).state == "now"


def test_deleted_it_is_gone_with_its_doses_and_can_be_brought_back(door, medicine, patient, at):
    dose = marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", note="after breakfast", at=at).entry

    assert door.hide("medicine", medicine) in (204, 302)
    assert not door.shows("list", "one tablet, 50 mg")
    assert not queries.doses(subject=patient, viewer=patient).exists()
    assert not Word.objects.filter(entry_id=dose.pk).exists()

    assert door.bring_back("medicine", medicine) in (200, 302)
    assert door.shows("list", "one tablet, 50 mg")
    assert queries.doses(subject=patient, viewer=patient).get() == dose
    assert Word.objects.filter(entry_id=dose.pk).exists()


def test_an_hour_later_it_is_gone_for_good_and_what_was_felt_stays(door, medicine, patient, at):
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", at=at)
    marking.note_side_effect(subject=patient, what="A dry mouth", medicine_id=medicine.pk, at=at)
    door.hide("medicine", medicine)

    queue.run_due(at=timezone.now() + timedelta(hours=1, minutes=1))

    assert not Medicine.objects.exists()
    assert not Dose.objects.exists()
    assert not Course.objects.exists()
    assert SideEffect.objects.get().medicine is None


def test_more_was_got(door, medicine, patient, today):
    assert door.refill(medicine, left=56).is_kept
    assert (only(patient).left, only(patient).counted_on, only(patient).refill_on) == (56, today, None)

    assert door.refill(medicine, refill_on=today + timedelta(days=9)).is_kept
    assert (only(patient).left, only(patient).refill_on) == (None, today + timedelta(days=9))


@pytest.mark.parametrize(("days", "said"), [(-15, False), (-14, True), (0, True), (7, True), (8, False)])
def test_home_says_gently_a_week_before_that_one_runs_out_and_names_none(listed, patient, at, today, days, said):
    listed(refill_on=today + timedelta(days=days))

    card = cards.refill(subject=patient, at=at)

    assert (card is not None) == said
    assert not card or "Sertraline" not in f"{card.title} {card.text}"


def test_the_day_is_worked_out_from_the_count_and_the_plan(listed, patient, at, today):
    listed(left=14)

    assert "may run out" in cards.refill(subject=patient, at=at).text
    found = queries.to_refill(subject=patient, day=today)[0]
    assert found.runs_out_on == today + timedelta(days=7)


def test_home_is_quiet_about_what_is_stopped_or_deleted_or_not_known(listed, patient, at, django_assert_num_queries):
    listed()
    with django_assert_num_queries(1):
        assert cards.refill(subject=patient, at=at) is None
    stopped = listed(left=2)
    assert cards.refill(subject=patient, at=at)
    actions.stop(medicine_id=stopped.pk, by=patient, at=at)
    assert cards.refill(subject=patient, at=at) is None


def test_the_card_stands_on_the_home_page(listed, patient, signed_in, today):
    listed(refill_on=today + timedelta(days=2))

    assert cards.refill in home._offered
    assert "Medicine to get" in signed_in(patient).get("/").content.decode()


def test_a_stranger_finds_nothing(strangers_door, medicine):
    for act in (strangers_door.stop, strangers_door.take_again, strangers_door.refill, strangers_door.edit):
        assert act(medicine).status == 404
    assert strangers_door.new_course(medicine, times=["08:00"]).status == 404
    assert strangers_door.hide("medicine", medicine) == 404
    assert not strangers_door.shows("list", "Sertraline")


def test_names_doses_and_notes_are_encrypted(listed):
    listed(name="canaryname", dose="canarydose", note="canarynote")
    with connection.cursor() as cursor:
        cursor.execute("select m::text || c::text from medicines_medicine m join medicines_course c on true")
        kept = cursor.fetchone()[0]

    assert "canary" not in kept


def test_a_long_list_takes_a_bounded_number_of_queries(patient, signed_in, listed, django_assert_max_num_queries):
    for number in range(12):
        listed(name=f"Medicine {number}", left=20)
    client = signed_in(patient)
    with django_assert_max_num_queries(12):
        client.get("/diary/medicines/list/")
    with django_assert_max_num_queries(14):
        client.get("/diary/medicines/")
    with django_assert_max_num_queries(8):
        client.get("/api/v1/medicines/")


def test_the_list_has_an_end(patient, listed, at, monkeypatch):
    monkeypatch.setattr(actions, "MOST_MEDICINES", 2)
    listed(), listed()
    with pytest.raises(actions.NotAnEntry):
        listed()
    assert not Signal.objects.exists()


@pytest.mark.parametrize("name", ["Paracetamol", "insulin glargine", "Morphine 10 mg tablets", "Co-codamol 8 mg"])
def test_the_name_of_a_medicine_asks_nobody_whether_they_are_safe(door, name):
    door.add(name=name, form="tablet", times=["08:00"])

    assert Medicine.objects.exists()
    assert not Signal.objects.exists()


@pytest.mark.parametrize("name", [
    "kms", "Paracetamol, I took 40 of them", "Paracetamol 30 tablets to end it", "all my pills at once to die",
])
def test_other_words_in_the_place_of_a_name_are_heard(patient, name):
    actions.add(subject=patient, name=name, form="tablet", times=[time(8)], at=timezone.now())

    assert Signal.objects.exists()

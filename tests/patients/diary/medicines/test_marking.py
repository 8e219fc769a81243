"""Doses marked by one tap, changed, taken back; beyond the most in a day; and help for whoever took too much."""

import uuid
from datetime import datetime, time, timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.diary import finding
from patients.diary.medicines import actions, marking, queries
from patients.diary.medicines.models import Dose
from patients.safety import actions as safety
from patients.safety.models import Incident, Signal, Source

WORDS = "I want to kill myself tonight"


@pytest.fixture
def yesterday(at):
    return timezone.localdate(at) - timedelta(days=1)


@pytest.fixture
def slot(yesterday):
    """The planned dose of yesterday morning."""
    return {"due_on": yesterday, "due_at": time(8)}


@pytest.fixture
def agreed(patient, at):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=at)


def only(patient) -> Dose:
    return Dose.objects.get(subject=patient)


@pytest.mark.parametrize("mark", ["taken", "skipped"])
def test_a_planned_dose_is_marked_by_one_tap_at_its_time(door, medicine, patient, slot, yesterday, mark):
    assert door.mark(medicine, mark, **slot).is_kept

    dose = only(patient)
    assert (dose.mark, dose.due_on, dose.due_at) == (mark, yesterday, time(8))
    assert timezone.localtime(dose.happened_at) == timezone.make_aware(datetime.combine(yesterday, time(8)))
    assert dose.amount == "one tablet, 50 mg"
    assert door.shows("diary", "Sertraline", "one tablet, 50 mg")


def test_late_is_now(door, listed, patient, at):
    midnight = {"due_on": timezone.localdate(at), "due_at": time(0)}

    assert door.mark(listed(times=[time(0)]), "late", **midnight).is_kept
    assert timezone.now() - only(patient).happened_at < timedelta(minutes=1)


def test_late_of_days_ago_is_refused_without_a_time(door, medicine, slot, yesterday):
    days_ago = {**slot, "due_on": yesterday - timedelta(days=2)}

    assert not door.mark(medicine, "late", **days_ago).is_kept
    assert not Dose.objects.exists()


def test_marked_twice_it_is_one_dose_and_the_later_mark_stands(door, medicine, patient, slot):
    assert door.mark(medicine, "taken", **slot).is_kept
    first = only(patient)
    assert door.mark(medicine, "taken", **slot).is_kept
    assert only(patient).edited_at is None
    assert door.mark(medicine, "skipped", **slot).is_kept
    assert (only(patient).pk, only(patient).mark) == (first.pk, "skipped")


def test_taken_back_it_is_open_again_and_can_be_marked_anew(door, medicine, patient, slot, yesterday, at):
    door.mark(medicine, "taken", **slot)
    assert door.hide("dose", only(patient)) in (204, 302)
    assert _marks(patient, yesterday, at) == [None, None]

    assert door.mark(medicine, "skipped", **slot).is_kept
    assert _marks(patient, yesterday, at) == ["skipped", None]
    assert Dose.objects.count() == 1


def test_what_was_taken_back_can_be_brought_back(door, medicine, patient, slot, yesterday, at):
    door.mark(medicine, "taken", **slot)
    door.hide("dose", only(patient))
    assert door.bring_back("dose", only(patient)) in (200, 302)
    assert _marks(patient, yesterday, at) == ["taken", None]


def _marks(patient, day, at):
    found = queries.day_of(subject=patient, viewer=patient, day=day, at=at)
    return [slot.dose and slot.dose.mark for slot in found.slots]


@pytest.mark.parametrize("wrong", [
    {"due_at": time(9)}, {"due_at": None}, {"due_on": None}, {"due_on": "tomorrow"}, {"mark": "lost"},
    {"mark": "skipped", "due_on": None, "due_at": None}, {"due_on": "long ago"},
])
def test_what_is_in_no_plan_is_refused(door, medicine, patient, slot, yesterday, wrong):
    days = {"tomorrow": yesterday + timedelta(days=2), "long ago": yesterday - timedelta(days=400)}
    given = {**slot, "mark": "taken", **wrong}
    given = {name: days.get(value, value) for name, value in given.items() if value is not None}

    assert not door.mark(medicine, given.pop("mark"), **given).is_kept
    assert not Dose.objects.exists()


def test_a_dose_at_another_time_with_a_note(door, medicine, patient, at):
    when = at - timedelta(hours=30)

    assert door.mark(medicine, "taken", happened_at=when, note="forgot and took it late").is_kept
    assert only(patient).happened_at.replace(second=0, microsecond=0) == when.replace(second=0, microsecond=0)
    assert only(patient).due_on is None
    assert finding.page(subject=patient, viewer=patient, wanted=finding.Wanted(words="forgot")).rows


@pytest.mark.parametrize("when", [timedelta(hours=1), timedelta(days=-3700)])
def test_a_time_that_cannot_be_is_refused(door, medicine, at, when):
    assert door.mark(medicine, "taken", happened_at=at + when).status in (400, 422)
    assert not Dose.objects.exists()


def test_the_times_and_marks_of_a_dose_are_changed(door, medicine, patient, slot, at):
    door.mark(medicine, "taken", **slot)
    when = at - timedelta(hours=1)

    assert door.edit_dose(only(patient), mark="late", happened_at=when, note="overslept").is_kept
    assert (only(patient).mark, only(patient).note) == ("late", "overslept")
    assert only(patient).due_at == time(8)


def test_a_note_is_screened_and_answered_with_help(door, medicine, agreed):
    answer = door.mark(medicine, "taken", note=WORDS)

    assert answer.helps
    assert Incident.objects.exists()


def test_one_taken_only_when_needed_counts_each_tap_once(door, needed, patient, at):
    key = str(uuid.uuid4())
    door.mark(needed, "taken", key=key)
    door.mark(needed, "taken", key=key)
    assert Dose.objects.count() == 1
    door.mark(needed, "taken")
    assert Dose.objects.count() == 2

    found = queries.day_of(subject=patient, viewer=patient, day=timezone.localdate(at), at=timezone.now())
    assert found.as_needed[0].within_a_day == 2


def test_beyond_the_most_in_a_day_there_are_calm_words_and_nobody_is_paged(door, needed, patient, agreed, at):
    for hours in (20, 15, 10, 5):
        when = at - timedelta(hours=hours)
        marking.mark(subject=patient, medicine_id=needed.pk, mark="taken", happened_at=when, at=at)

    answer = door.mark(needed, "taken")

    assert answer.beyond
    for words in ("pharmacist", "111", "999"):
        assert words in answer.text
    assert not answer.helps
    assert Dose.objects.count() == 5
    assert not Signal.objects.exists()


def test_up_to_the_most_nothing_is_said_and_old_or_deleted_doses_do_not_count(door, needed, patient, at):
    for hours in (24.1, 15, 10, 5):
        last = marking.mark(
            subject=patient, medicine_id=needed.pk, mark="taken", happened_at=at - timedelta(hours=hours), at=at).entry
    door.hide("dose", last)

    assert not door.mark(needed, "taken").beyond
    assert not door.mark(needed, "taken").beyond
    assert door.mark(needed, "taken").beyond


def test_a_skipped_dose_is_never_beyond(door, listed, patient, slot):
    strict = listed(most_a_day=1, times=[time(8), time(9)])

    assert not door.mark(strict, "taken", **slot).beyond
    assert not door.mark(strict, "skipped", **{**slot, "due_at": time(9)}).beyond
    assert door.edit_dose(Dose.objects.get(mark="skipped"), mark="taken").beyond


def test_whoever_took_more_than_they_meant_gets_help_at_once_and_a_person_is_told(door, agreed, patient, clinician):
    answer = door.took_more()

    assert answer.status in (200, 201)
    assert answer.helps
    assert answer.told
    for words in ("999", "111", "Do not wait to see how you feel"):
        assert words in answer.text
    signal = Signal.objects.get(subject=patient)
    assert (signal.kind, signal.respond, signal.source) == ("overdose_or_medical_emergency", "now", Source.DIARY)
    assert signal.passed_on
    assert Incident.objects.get(subject=patient).respond == "now"


def test_who_has_not_agreed_gets_the_same_help_and_nobody_is_told(door, patient):
    answer = door.took_more()

    assert answer.helps
    assert not answer.told
    assert not Incident.objects.exists()
    assert not Signal.objects.get().passed_on


def test_a_double_click_raises_once(door, agreed):
    key = str(uuid.uuid4())
    for _ in range(2):
        assert door.took_more(key=key).helps
    assert Signal.objects.count() == 1


def test_an_old_page_sent_again_after_the_alert_was_closed_raises_anew(agreed, patient, clinician, signed_in):
    client, key = signed_in(patient), str(uuid.uuid4())
    client.post("/diary/medicines/took-more/", {"once": key})
    incident = Incident.objects.get()
    safety.acknowledge(incident_id=incident.pk, by=clinician, at=timezone.now())
    safety.resolve(incident_id=incident.pk, by=clinician, contact="spoke", note="All is well", at=timezone.now())

    client.post("/diary/medicines/took-more/", {"once": key})

    assert Incident.objects.filter(resolved_at=None).count() == 1


def test_the_page_of_the_button_shows_help_before_it_is_pressed_and_raises_nothing(patient, signed_in, agreed):
    page = signed_in(patient).get("/diary/medicines/took-more/").content.decode()

    assert "I took more than I meant to" in page
    assert "999" in page
    assert not Signal.objects.exists()


@pytest.mark.parametrize("page", ["", "list/", "add/", "weeks/", "side-effects/"])
def test_every_page_says_whom_to_ask(patient, signed_in, medicine, page):
    text = signed_in(patient).get(f"/diary/medicines/{page}").content.decode()

    assert "ask a pharmacist or call 111" in text


def test_side_effects_in_own_words_with_the_medicine(door, medicine, patient, at):
    when = at - timedelta(days=2)
    assert door.note_side_effect(what="A dry mouth", strength="quite a lot", medicine_id=medicine.pk,
                                 happened_at=when).is_kept
    noted = queries.side_effects(subject=patient, viewer=patient).get()
    assert (noted.what, noted.strength, noted.medicine) == ("A dry mouth", "quite a lot", medicine)
    assert door.shows("side_effects", "A dry mouth", "quite a lot")
    assert door.shows("diary", "A dry mouth")

    assert door.edit_side_effect(noted, what="A very dry mouth", medicine_id=None).is_kept
    noted.refresh_from_db()
    assert noted.what == "A very dry mouth"
    assert door.hide("side_effect", noted) in (204, 302)
    assert not door.shows("side_effects", "A very dry mouth")
    assert door.bring_back("side_effect", noted) in (200, 302)


def test_whoever_is_not_sure_which_medicine_names_none(door, patient):
    assert door.note_side_effect(what="Shaky hands").is_kept
    assert queries.side_effects(subject=patient, viewer=patient).get().medicine is None


@pytest.mark.parametrize("wrong", [
    {"what": " "}, {"what": "x" * 501}, {"strength": "x" * 501}, {"medicine_id": "other"},
])
def test_a_side_effect_that_cannot_be_kept(door, stranger_patient, listed, patient, wrong):
    theirs = listed(subject=stranger_patient)
    given = {"what": "A dry mouth", **wrong}
    if given.get("medicine_id"):
        given["medicine_id"] = theirs.pk

    assert door.note_side_effect(**given).status in (400, 422)
    assert not queries.side_effects(subject=patient, viewer=patient).exists()


def test_a_side_effect_is_screened(door, agreed):
    assert door.note_side_effect(what=WORDS).helps
    assert Incident.objects.exists()


def test_a_stranger_marks_nothing(strangers_door, medicine, patient, slot, at):
    dose = marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", at=at).entry
    noted = marking.note_side_effect(subject=patient, what="A dry mouth", at=at).entry

    assert not strangers_door.mark(medicine, "taken", **slot).is_kept
    assert strangers_door.edit_dose(dose, mark="late").status == 404
    assert strangers_door.edit_side_effect(noted, what="Mine").status == 404
    assert strangers_door.hide("dose", dose) == strangers_door.hide("side_effect", noted) == 404
    assert Dose.objects.count() == 1


def test_the_days_share_of_marked_doses_that_were_taken(medicine, patient, yesterday, at):
    for due_at, mark in ((time(8), "taken"), (time(20), "skipped")):
        marking.mark(subject=patient, medicine_id=medicine.pk, mark=mark, due_on=yesterday, due_at=due_at, at=at)
    before = yesterday - timedelta(days=1)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", due_on=before, due_at=time(8), at=at)

    found = queries.by_day(subject=patient, viewer=patient, first=before - timedelta(days=5), last=yesterday)

    assert found == {before: 1.0, yesterday: 0.5}


def test_side_effects_are_counted_by_day(patient, yesterday, at):
    for _ in range(2):
        marking.note_side_effect(subject=patient, what="A headache", happened_at=at - timedelta(days=1), at=at)

    found = queries.side_effects_by_day(subject=patient, viewer=patient, first=yesterday, last=yesterday)
    assert found == {yesterday: 2}


def test_a_dose_of_a_time_that_is_planned_no_more_is_still_shown(medicine, patient, slot, yesterday, at):
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", **slot, at=at)
    actions.change_course(medicine_id=medicine.pk, by=patient, from_on=yesterday, times=[time(9)], at=at)

    found = queries.day_of(subject=patient, viewer=patient, day=yesterday, at=at)

    assert [slot.planned.time for slot in found.slots] == [time(9)]
    assert [dose.due_at for dose in found.beside] == [time(8)]

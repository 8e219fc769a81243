"""Reminders at the times of medicines: only when wished, all medicines together, in step with every change."""

from datetime import date, time, timedelta

import pytest
from django.utils import timezone

from healing_space.notices.reminders import kinds
from healing_space.notices.reminders.models import Schedule
from patients.diary.medicines import actions, marking, reminding


@pytest.fixture
def today(at):
    return timezone.localdate(at)


def times(patient) -> list[tuple]:
    found = Schedule.objects.filter(recipient=patient, ended_at=None).order_by("key")
    return [(each.times, each.every_days, each.starts_on, each.ends_on) for each in found]


def test_nobody_is_reminded_who_does_not_wish_it(medicine, patient):
    assert times(patient) == []


def test_medicines_at_the_same_time_are_one_reminder(door, patient, today):
    first = {"form": "tablet", "times": ["08:00", "20:00"], "reminds": True}
    assert door.add(name="Sertraline", **first).is_kept
    assert door.add(name="Omeprazole", **{**first, "times": ["08:00"]}).is_kept

    assert times(patient) == [([time(8), time(20)], 1, today, None)]


def test_they_follow_a_new_dose_a_stop_and_taking_it_again(patient, listed, today, at):
    medicine = listed(reminds=True, starts_on=today)
    later = today + timedelta(days=3)
    actions.change_course(medicine_id=medicine.pk, by=patient, from_on=later, times=[time(22)], at=at)
    assert times(patient) == [
        ([time(8), time(20)], 1, today, later - timedelta(days=1)), ([time(22)], 1, later, None)]

    actions.stop(medicine_id=medicine.pk, by=patient, at=at)
    assert times(patient) == []
    actions.bring_back(medicine_id=medicine.pk, by=patient, at=at)
    assert times(patient) == [([time(8), time(20)], 1, today, None)]


def test_they_end_when_the_wish_ends_and_with_the_last_day(patient, listed, today, at):
    medicine = listed(reminds=True, starts_on=today)
    actions.edit(medicine_id=medicine.pk, by=patient, ends_on=today + timedelta(days=6), at=at)
    assert times(patient)[0][-1] == today + timedelta(days=6)

    actions.edit(medicine_id=medicine.pk, by=patient, reminds=False, at=at)
    assert times(patient) == []


def test_they_rest_while_it_is_deleted(door, patient, listed):
    medicine = listed(reminds=True)
    door.hide("medicine", medicine)
    assert times(patient) == []
    door.bring_back("medicine", medicine)
    assert len(times(patient)) == 1


def test_a_marked_dose_answers_what_is_due(patient, listed, at, monkeypatch):
    asked = []
    monkeypatch.setattr(reminding.reminders, "answered", lambda **given: asked.append(given["kind"]))
    medicine = listed(reminds=True)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", at=at)
    assert asked == []
    yesterday = timezone.localdate(at) - timedelta(days=1)
    marking.mark(subject=patient, medicine_id=medicine.pk, mark="taken", due_on=yesterday, due_at=time(8), at=at)
    assert asked == ["medicines"]


def test_the_kind_is_offered_and_leads_to_the_page_of_today(patient, signed_in):
    assert kinds.is_known("medicines")
    assert signed_in(patient).get(kinds.of("medicines").path).status_code == 200


def test_old_courses_make_no_trouble(patient, listed):
    listed(reminds=True, starts_on=date(2020, 1, 1))
    assert len(times(patient)) == 1

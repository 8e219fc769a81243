"""What may not overlap in the rota and in the hours of cover, the database refuses too, whoever writes."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date, time, timedelta
from threading import Barrier

import pytest
from django.db import IntegrityError, connection, transaction

from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

HOUR = timedelta(hours=1)
DAY = date(2026, 12, 24)


def is_kept(model, **row) -> bool:
    try:
        with transaction.atomic():
            model.objects.create(**row)
    except IntegrityError:
        return False
    return True


def hours(text: str) -> dict:
    opens, _, closes = text.partition("-")
    return {"opens": time.fromisoformat(opens), "closes": time.fromisoformat(closes)} if opens else {}


@pytest.mark.parametrize(("weekday", "kept", "other", "more", "fits"), [
    (0, "09:00-17:00", 0, "16:59-18:00", False),
    (0, "09:00-17:00", 0, "17:00-18:00", True),
    (0, "09:00-17:00", 0, "10:00-11:00", False),
    (0, "09:00-17:00", 1, "09:00-17:00", True),
    (0, "20:00-10:00", 1, "09:00-17:00", False),
    (6, "20:00-10:00", 0, "09:00-17:00", False),
    (0, "09:00-17:00", 6, "20:00-10:00", False),
    (6, "20:00-09:00", 0, "09:00-17:00", True),
    (6, "09:00-09:00", 0, "08:00-10:00", False),
    (6, "20:00-10:00", 7, "09:00-17:00", True),
    (7, "20:00-10:00", 0, "09:00-17:00", True),
    (7, "09:00-17:00", 7, "16:00-18:00", False),
    (0, "", 0, "", False),
    (0, "", 1, "", True),
])
def test_hours_of_the_week(db, weekday, kept, other, more, fits):
    CoverHours.objects.create(weekday=weekday, **hours(kept))

    assert is_kept(CoverHours, weekday=other, **hours(more)) is fits


@pytest.mark.parametrize(("later", "more", "fits"), [
    (0, "16:00-18:00", False), (0, "17:00-18:00", True), (0, "23:00-12:00", True), (0, "06:00-05:00", False),
    (1, "09:00-17:00", True), (0, "", True),
])
def test_hours_of_a_day(db, later, more, fits):
    CoverDay.objects.create(day=DAY, **hours("09:00-17:00"))

    assert is_kept(CoverDay, day=DAY + timedelta(days=later), **hours(more)) is fits


def test_a_day_is_closed_once(db):
    CoverDay.objects.create(day=DAY)

    assert not is_kept(CoverDay, day=DAY)


def test_shifts_and_their_changes(clinician, stranger_clinician, now):
    shift = DutyShift.objects.create(clinician=clinician, starts_at=now, ends_at=now + 8 * HOUR)
    DutyChange.objects.create(shift=shift, starts_at=now, ends_at=now + HOUR)
    late = {"starts_at": now + 7 * HOUR, "ends_at": now + 9 * HOUR}

    assert not is_kept(DutyShift, clinician=clinician, **late)
    assert is_kept(DutyShift, clinician=stranger_clinician, **late)
    assert is_kept(DutyShift, clinician=clinician, starts_at=now + 8 * HOUR, ends_at=now + 9 * HOUR)
    assert not is_kept(DutyChange, shift=shift, starts_at=now, ends_at=now + HOUR / 2)
    assert is_kept(DutyChange, shift=shift, starts_at=now + HOUR, ends_at=now + 2 * HOUR)
    assert is_kept(DutyChange, shift=DutyShift.objects.latest("pk"), starts_at=now + 8 * HOUR, ends_at=now + 9 * HOUR)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_plan_the_same_at_once_one_is_refused_with_words_and_keeps_what_they_typed(
    trial_admin, signed_in,
):
    start, sent = Barrier(2), {"day": "2026-12-24", "opens": "09:00", "closes": "12:00", "reason": "The party"}
    windows = [signed_in(trial_admin), signed_in(trial_admin)]

    def post(window):
        try:
            start.wait(5)
            return window.post("/admin/care/coverday/add/", sent)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as people:
        kept, refused = sorted(people.map(post, windows), key=lambda answer: -answer.status_code)

    assert (kept.status_code, refused.status_code) == (302, 200)
    assert "overlap with 9:00 to 12:00" in refused.content.decode()
    assert "The party" in refused.content.decode()
    assert CoverDay.objects.count() == 1

"""An import of one's own export gives the same entries, for every kind that can be brought in."""

from datetime import date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from patients.diary import actions, timeline
from patients.diary.habits import actions as habits
from patients.diary.medicines import actions as medicines
from patients.diary.medicines import marking
from patients.diary.medicines.models import Medicine
from patients.diary.moving import actions as moving
from patients.diary.moving import checking, queries, writing
from patients.diary.sleep import actions as sleep

LONDON = ZoneInfo("Europe/London")
ODD = ["=SUM(A1)", "'quoted", "a\nb, \"c\"; d\te", "  spaces  ", "…é漢字🙂", "-", "@me", "'=x", "kind"]


@pytest.fixture
def diary(patient, now):
    """Entries that are hard to carry: both hours of the autumn night, words like formulas, several in a minute."""
    twice = [datetime(2025, 10, 26, 1, 30, tzinfo=LONDON, fold=fold) for fold in (0, 1)]
    for number, words in enumerate(ODD):
        at = now - timedelta(days=20 + number, microseconds=number)
        actions.log_mood(
            subject=patient, score=number, energy=number or None, felt=["calm", "sad"][: number % 3],
            own_feelings=["a, b", "c;d", 'e"f', "calmish"][: number % 5], note=words, felt_at=at, at=now)
        kind = ["win", "gratitude", "line"][number % 3]
        actions.write_note(subject=patient, kind=kind, text=words, happened_at=at, at=now)
    for moment in (*twice, *twice):
        actions.log_mood(subject=patient, score=1, note=f"{moment.fold}", felt_at=moment, at=now)
    sleep.log(subject=patient, morning=now.date() - timedelta(days=3), quality=3, note="=fox", at=now)
    for morning in (date(2025, 10, 26), date(2025, 3, 30)):  # both nights in which the clocks change
        sleep.log(subject=patient, morning=morning, zone="Europe/Paris", to_bed=time(23), woke=time(7, 5), awakenings=0,
                  minutes_to_sleep=20, at=now)
    for what in ("water", "movement", "outdoors"):
        habits.log(subject=patient, what=what, amount=7, how="dance" if what == "movement" else "", at=now)
    _doses(patient, on_the_list(patient, now), now)


def on_the_list(subject, now) -> Medicine:
    """Two medicines: one with a history, of which doses were marked, and one as needed that is not taken any more."""
    mine = medicines.add(
        subject=subject, name="Sertraline", form="tablet", dose="one, 50 mg", times=[time(1, 30), time(20)],
        starts_on=date(2025, 3, 1), left=28, most_a_day=3, refill_on=now.date() + timedelta(days=20), note="=with food",
        at=now,
    ).entry
    medicines.change_course(
        medicine_id=mine.pk, by=subject, from_on=date(2026, 3, 1), dose='two, "100 mg"', times=[time(9)], each_time=2,
        every_days=2, at=now,
    )
    other = medicines.add(subject=subject, name="Hay fever spray", form="spray", as_needed=True, at=now).entry
    medicines.stop(medicine_id=other.pk, by=subject, at=now)
    return mine


def _doses(patient, medicine, now) -> None:
    """Planned in the autumn night's twofold hour and beside the plan, and what was felt of them."""
    mark = partial(marking.mark, subject=patient, medicine_id=medicine.pk, at=now)
    mark(mark="taken", due_on=date(2025, 10, 26), due_at=time(1, 30), note="=1+1")
    mark(mark="skipped", due_on=date(2025, 10, 26), due_at=time(20))
    mark(mark="late", due_on=date(2025, 3, 30), due_at=time(1, 30), happened_at=now - timedelta(days=2))
    mark(mark="taken", happened_at=datetime(2025, 10, 26, 1, 30, tzinfo=LONDON, fold=1))
    for number, medicine_id in enumerate((medicine.pk, None)):
        marking.note_side_effect(
            subject=patient, what=f"@dry, {number}", strength="a\nb", medicine_id=medicine_id, at=now)


def print_of(subject) -> list[tuple]:
    return sorted(
        (kind.code, *(writing.cell(column.read(entry)) for column in kind.columns))
        for kind in checking.movable() for entry in kind.rows(subject=subject, viewer=subject)
    )


def export(subject, **asked) -> bytes:
    return "".join(writing.lines(subject=subject, viewer=subject, **asked)).encode()


def test_into_an_empty_diary_it_gives_the_same_entries(patient, stranger_patient, diary):
    at = timezone.now()
    movable = [kind.code for kind in checking.movable()]
    upload = moving.put_down(subject=stranger_patient, data=export(patient, kinds=movable, with_bom=True), at=at)
    wrong = [(line.number, line.column, str(line.words))
             for line in queries.report(subject=stranger_patient, upload_id=upload.pk, at=at).lines
             if line.state != checking.State.NEW]
    moving.keep(subject=stranger_patient, upload_id=upload.pk, at=at)

    assert [line for line in wrong if "same as row" not in line[2]] == []
    assert set(print_of(stranger_patient)) == set(print_of(patient))


def test_into_its_own_diary_everything_is_there_already(patient, diary):
    upload = moving.put_down(subject=patient, data=export(patient), at=timezone.now())
    found = queries.report(subject=patient, upload_id=upload.pk, at=timezone.now())

    assert found.new == 0
    assert {line.kind.code for line in found.lines if line.state == checking.State.THERE} >= {
        kind.code for kind in checking.movable()}


def test_it_is_tried_with_every_kind_that_can_be_brought_in(patient, diary):
    assert {row[0] for row in print_of(patient)} == {kind.code for kind in checking.movable()}


def test_every_kind_that_is_written_by_hand_can_be_brought_in(db):
    stays = {kind.code for kind in timeline.kinds(listed=False) if kind.columns and not kind.bring_in}

    assert stays == {"goal", "rating", "step", "exercise", "homework_answer"}

"""The diary as a file for a spreadsheet: every entry a row, nothing that acts as a formula, by both doors."""

import csv
import io
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.web import cells
from patients.diary import actions
from patients.diary.models import Mood
from patients.diary.moving import writing
from tests.patients.diary.moving.conftest import read


def rows(response) -> list[dict]:
    return list(csv.DictReader(io.StringIO(read(response).removeprefix("\ufeff"), newline="")))


def test_every_entry_is_a_row_with_its_kind(door, patient, stranger_patient):
    at = timezone.now()
    actions.log_mood(subject=patient, score=4, note="rain, “thunder”\nand then sun", felt=["calm"], at=at)
    actions.write_note(subject=patient, kind="win", text="swam", at=at)
    actions.log_mood(subject=stranger_patient, score=9, note="not mine", at=at)

    mood, win = rows(door.export())

    assert (mood["kind"], mood["score"], mood["note"]) == ("mood", "4", "rain, “thunder”\nand then sun")
    assert (win["kind"], win["text"]) == ("win", "swam")
    assert mood["felt_at"] == timezone.localtime(at).isoformat(sep=" ")


def test_only_some_kinds_and_days(door, patient):
    at = timezone.now()
    for days in (1, 40):
        actions.log_mood(subject=patient, score=days % 10, felt_at=at - timedelta(days=days), at=at)
    actions.write_note(subject=patient, kind="win", text="swam", at=at)

    assert {row["kind"] for row in rows(door.export(kinds="mood,win"))} == {"mood", "win"}
    found = rows(door.export(kinds="mood", first=(timezone.localdate() - timedelta(days=5)).isoformat()))

    assert [row["score"] for row in found] == ["1"]


def test_the_mark_for_excel_only_when_it_is_asked_for(door):
    assert read(door.export(bom=True)).startswith("\ufeffkind,")
    assert read(door.export()).startswith("kind,")


@pytest.mark.parametrize("words", [
    "=1+1", "+44 7700", "-3", "@cmd", "\tx", "＝1+1", "'=1+1", "''@x", "\r=1",  # noqa: RUF001
])
def test_nothing_acts_as_a_formula_and_the_words_come_back(words):
    cell = writing.cell(words)

    assert cell.startswith("'")
    assert cells.unguarded(cell) == words


@pytest.mark.parametrize("words", ["it's", "'quoted'", "a=b", "", "5 - 3"])
def test_other_words_stay_as_they_are(words):
    assert writing.cell(words) == words == cells.unguarded(words)


@pytest.mark.parametrize("wrong", [
    {"kinds": "nonsense"}, {"first": "soon"}, {"first": "2026-02-02", "last": "2026-02-01"},
])
def test_what_cannot_be_asked_for_is_refused_in_words(door, wrong):
    assert door.export(**wrong).status_code in (400, 422)


@pytest.mark.parametrize("many", [3, 1200])
def test_a_long_diary_is_sent_with_so_many_queries(patient, signed_in, django_assert_max_num_queries, many):
    now = timezone.now()
    Mood.objects.bulk_create(
        Mood(subject=patient, score=5, note="x", felt_at=now - timedelta(hours=hour)) for hour in range(many)
    )
    client = signed_in(patient)
    with django_assert_max_num_queries(12):
        assert len(rows(client.get("/diary/export/file/?kinds=mood"))) == many

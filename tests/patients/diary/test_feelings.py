"""Energy and feelings beside a mood, by both doors."""

import pytest
from django.db import connection
from django.utils import timezone

from patients.diary import actions, queries
from patients.diary.models import Mood
from patients.safety.models import Signal
from tests.patients.diary.doors import Web


def said(door, felt=(), own=(), **more):
    """What somebody ticks and writes, in the way of each door."""
    if isinstance(door, Web):
        return {"feelings": list(felt), "own_feelings": ", ".join(own), **more}
    return {"felt": list(felt), "own_feelings": list(own), **more}


def test_they_are_kept_and_shown_in_words(door, patient):
    assert door.log(score=6, **said(door, ["tired", "calm"], ["wobbly", "a bit  blue"], energy=3)).is_kept

    mood = Mood.objects.get(subject=patient)
    assert (mood.energy, mood.feelings, mood.own_feelings) == (3, ["calm", "tired"], ["wobbly", "a bit blue"])
    page = door.client.get("/diary/").content.decode()
    assert "Calm, Tired, wobbly, a bit blue" in page
    assert "energy 3 out of 10" in page


def test_nothing_has_to_be_said(door, patient):
    assert door.log(score=6, **said(door)).is_kept

    mood = Mood.objects.get(subject=patient)
    assert (mood.energy, mood.feelings, mood.own_feelings, mood.feelings_in_words) == (None, None, None, [])


def test_they_are_encrypted(patient):
    actions.log_mood(subject=patient, score=5, felt=["lonely"], own_feelings=["heron"], at=timezone.now())

    with connection.cursor() as cursor:
        cursor.execute("select feelings || own_feelings from diary_mood")
        kept = cursor.fetchone()[0]
    assert "lonely" not in kept
    assert "heron" not in kept


@pytest.mark.parametrize(
    "wrong",
    [{"felt": ["invented"]}, {"own": list("abcdef")}, {"own": ["x" * 41]}, {"energy": 11}, {"energy": -1},
     {"energy": "lots"}],
    ids=["unknown", "six", "long", "high", "low", "word"],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(door, wrong):
    assert door.log(score=6, **said(door, **wrong)).status in (400, 422)
    assert not Mood.objects.exists()


def test_the_page_keeps_what_was_ticked_and_shows_it(patient, signed_in):
    page = signed_in(patient).post(
        "/moods/add/", {"feelings": ["calm", "hurt"], "energy": "4", "own_feelings": "wobbly"}).content.decode()

    assert 'value="calm" checked' in page
    assert 'value="wobbly"' in page
    assert "<details class=\"nhsuk-details\" open>" in page


def test_they_are_changed_and_taken_away(door, patient):
    mood = actions.log_mood(
        subject=patient, score=5, energy=4, felt=["calm"], own_feelings=["wobbly"], at=timezone.now()).entry

    none = "" if isinstance(door, Web) else None
    assert door.edit(mood, **said(door, ["proud"], [], energy=none)).is_kept

    mood.refresh_from_db()
    assert (mood.energy, mood.feelings, mood.own_feelings) == (None, ["proud"], None)


def test_what_is_not_named_stays_by_api(patient, signed_in):
    mood = actions.log_mood(subject=patient, score=5, energy=4, felt=["calm"], at=timezone.now()).entry

    signed_in(patient).patch(f"/api/v1/moods/{mood.pk}/", {"score": 7}, content_type="application/json")

    mood.refresh_from_db()
    assert (mood.score, mood.energy, mood.feelings) == (7, 4, ["calm"])


def test_words_of_ones_own_are_looked_through(door, patient):
    assert door.log(score=1, **said(door, own=["I want to kill myself"])).helps
    assert Signal.objects.filter(subject=patient, respond="now").exists()


def test_each_day_has_its_mean(patient, clinician, stranger_clinician, now):
    for score, energy in ((4, 2), (7, None)):
        actions.log_mood(subject=patient, score=score, energy=energy, at=now)
    given = {"subject": patient, "first": now.date(), "last": now.date()}

    assert queries.mood_by_day(viewer=clinician, **given) == {now.date(): 5.5}
    assert queries.energy_by_day(viewer=patient, **given) == {now.date(): 2}
    assert queries.mood_by_day(viewer=stranger_clinician, **given) == {}

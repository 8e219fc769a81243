import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.outbox import queue
from patients.diary import actions, keeping, queries
from patients.diary.models import Mood


@pytest.fixture
def mood(patient):
    return actions.log_mood(subject=patient, score=4, note="A grey day", at=timezone.now()).entry


def test_a_mood_is_kept_and_shown(door, patient):
    assert door.log(score=6, note="Walked by the river").is_kept

    kept = Mood.objects.get(subject=patient)
    assert (kept.score, kept.note) == (6, "Walked by the river")
    assert timezone.now() - kept.felt_at < timedelta(minutes=2)
    assert door.shows("Walked by the river")


def test_several_a_day_are_kept_side_by_side(door, patient):
    for score in (0, 5, 10):
        assert door.log(score=score).is_kept

    assert sorted(Mood.objects.filter(subject=patient).values_list("score", flat=True)) == [0, 5, 10]


def test_a_mood_may_be_of_an_earlier_time(door, patient):
    yesterday = (timezone.now() - timedelta(days=1)).replace(second=0, microsecond=0)

    assert door.log(score=3, felt_at=yesterday).is_kept

    assert Mood.objects.get(subject=patient).felt_at == yesterday


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"score": 11}, "0"),
        ({"score": -1}, "0"),
        ({"score": "good"}, "score"),
        ({"score": ""}, "score"),
        ({}, "score"),
        ({"score": 5, "note": "x" * 4001}, "4"),
        ({"score": 5, "note": "x" * 1_000_000}, "4"),
        ({"score": 5, "note": "before\x00after"}, "character"),
        ({"score": 5, "felt_at": "yesterday"}, "felt_at"),
        ({"score": 5, "felt_at": "9999-12-31T23:59"}, "not come yet"),
        ({"score": 5, "felt_at": "0001-01-01T00:00"}, "felt_at"),
    ],
    ids=["high", "low", "word", "empty", "missing", "long", "huge", "nul", "no-time", "future", "long-ago"],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(door, patient, typed, said):
    answer = door.log(**typed)

    assert answer.status in (400, 422)
    assert said.lower() in answer.text.lower()
    assert not Mood.objects.filter(subject=patient).exists()


def test_the_page_keeps_every_word_that_was_typed(patient, signed_in):
    long = "A long and winding note. " * 300

    page = signed_in(patient).post("/moods/add/", {"score": "7", "note": long, "felt_at": "tomorrow-ish"})

    text = page.content.decode()
    assert page.status_code == 422
    assert long.strip() in text
    assert 'value="7" checked' in text
    assert 'value="tomorrow-ish"' in text


def test_a_character_that_cannot_be_kept_is_gone_from_the_text_that_is_shown_again(patient, signed_in):
    page = signed_in(patient).post("/moods/add/", {"score": "7", "note": "before\x00after"})

    assert "beforeafter" in page.content.decode()


def test_a_time_a_little_ahead_is_taken_as_now(patient):
    now = timezone.now()

    kept = actions.log_mood(subject=patient, score=5, felt_at=now + timedelta(minutes=3), at=now).entry

    assert kept.felt_at == now


def test_an_entry_is_changed(door, mood):
    assert door.edit(mood, score=8, note="It cleared up").is_kept

    mood.refresh_from_db()
    assert (mood.score, mood.note) == (8, "It cleared up")
    assert mood.edited_at is not None


def test_two_windows_on_one_entry_overwrite_nothing_unseen(door, mood):
    first_read = mood.version
    door.edit(mood, note="From the first window", version=first_read)

    answer = door.edit(mood, note="From the second window", version=first_read)

    assert answer.status in (409, 422)
    mood.refresh_from_db()
    assert mood.note == "From the first window"
    assert door.edit(mood, note="From the second window", version=mood.version).is_kept


def test_the_second_window_shows_both_texts(patient, mood, signed_in):
    first_read = mood.version
    actions.edit_mood(mood_id=mood.pk, by=patient, note="From the first window", at=timezone.now())

    page = signed_in(patient).post(
        f"/moods/{mood.pk}/", {"score": "4", "note": "From the second window", "version": first_read},
    ).content.decode()

    mood.refresh_from_db()
    assert "From the first window" in page
    assert "From the second window" in page
    assert mood.version in page.replace("&#x2B;", "+")


def test_a_time_that_is_left_as_it_was_keeps_its_seconds(door, mood):
    before = mood.felt_at

    door.edit(mood, score=5)

    mood.refresh_from_db()
    assert mood.felt_at == before


def test_a_change_that_cannot_be_kept_changes_nothing(door, mood):
    assert door.edit(mood, score=12).status in (400, 422)

    mood.refresh_from_db()
    assert mood.score == 4
    assert mood.edited_at is None


def test_a_deleted_entry_is_gone_at_once_and_for_good_an_hour_later(door, mood, patient):
    door.delete(mood)

    assert not queries.moods(subject=patient, viewer=patient).exists()
    queue.run_due(at=timezone.now() + timedelta(minutes=59))
    assert Mood.objects.filter(pk=mood.pk).exists()
    queue.run_due(at=timezone.now() + timedelta(minutes=61))
    assert not Mood.objects.filter(pk=mood.pk).exists()


def test_a_deletion_is_taken_back(door, mood, patient):
    door.delete(mood)
    door.restore(mood)

    queue.run_due(at=timezone.now() + timedelta(hours=2))
    assert queries.moods(subject=patient, viewer=patient).get() == mood
    assert door.shows("A grey day")


def test_deleted_brought_back_and_deleted_again_goes_an_hour_after_the_last_time(patient, mood):
    first = timezone.now() - timedelta(minutes=50)
    actions.delete_mood(mood_id=mood.pk, by=patient, at=first)
    actions.restore_mood(mood_id=mood.pk, by=patient, at=first + timedelta(minutes=1))
    actions.delete_mood(mood_id=mood.pk, by=patient, at=first + timedelta(minutes=40))

    queue.run_due(at=first + timedelta(minutes=61))
    assert Mood.objects.filter(pk=mood.pk).exists()
    queue.run_due(at=first + timedelta(minutes=101))
    assert not Mood.objects.filter(pk=mood.pk).exists()


def test_deleting_twice_is_deleting_once(door, mood):
    door.delete(mood)
    gone = Mood.objects.get(pk=mood.pk).deleted_at

    door.delete(mood)

    assert Mood.objects.get(pk=mood.pk).deleted_at == gone


def test_the_purge_run_twice_does_nothing_more(patient, mood):
    actions.delete_mood(mood_id=mood.pk, by=patient, at=timezone.now())
    gone = Mood.objects.get(pk=mood.pk).deleted_at

    assert keeping.purge(model="diary.mood", entry_id=mood.pk, deleted_at=gone) == 1
    assert keeping.purge(model="diary.mood", entry_id=mood.pk, deleted_at=gone) == 0


def test_nobody_touches_or_sees_anothers_diary(strangers_door, mood):
    assert strangers_door.edit(mood, score=0).status == 404
    assert strangers_door.delete(mood) == 404
    assert strangers_door.restore(mood) == 404
    assert not strangers_door.shows("A grey day")

    mood.refresh_from_db()
    assert (mood.score, mood.deleted_at) == (4, None)


def test_the_same_form_sent_twice_is_kept_once(door, patient):
    key = str(uuid.uuid4())
    at = timezone.now()

    assert door.log(score=6, note="Once", felt_at=at, key=key).is_kept
    assert door.log(score=6, note="Once", felt_at=at, key=key).is_kept

    assert Mood.objects.filter(subject=patient).count() == 1


def test_the_same_key_with_other_words_keeps_nothing_and_says_so(door, patient):
    key = str(uuid.uuid4())
    door.log(score=6, note="First", key=key)

    answer = door.log(score=6, note="Second thoughts", key=key)

    assert answer.status == 422
    assert Mood.objects.filter(subject=patient).count() == 1


def test_after_the_back_button_the_changed_words_are_there_and_can_be_saved(patient, signed_in):
    client, key = signed_in(patient), str(uuid.uuid4())
    client.post("/moods/add/", {"score": "6", "note": "First", "once": key})

    page = client.post("/moods/add/", {"score": "6", "note": "Second thoughts", "once": key}).content.decode()

    assert "Second thoughts" in page
    assert key not in page

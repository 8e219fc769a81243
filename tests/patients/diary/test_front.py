"""The diary's front page and the timeline by both doors; counting days; one tap on the home page and its undo."""

import json
from datetime import date, timedelta

import pytest
from django.utils import timezone

from patients.diary import actions, keeping, timeline
from patients.diary.models import Mood, Note, Rhythm
from patients.diary.rules import streaks
from patients.safety.models import Signal

TODAY = date(2026, 3, 4)  # a Wednesday


@pytest.fixture
def filled(patient):
    now = timezone.now()
    for day in range(25):
        when = now - timedelta(days=day, minutes=1)
        actions.log_mood(subject=patient, score=5, note=f"River number{day}", felt_at=when, at=now)
    actions.write_note(subject=patient, kind="win", text="Swam in the river", at=now)


def read(client, **asked) -> dict:
    return client.get("/api/v1/diary/", asked).json()


def search(client, **asked):
    return client.post("/api/v1/diary/search/", json.dumps(asked), content_type="application/json")


def test_the_page_says_what_to_add_and_shows_the_timeline(patient, signed_in, filled):
    page = signed_in(patient).get("/diary/").content.decode()

    for words in ("/diary/check-in/", "/moods/add/", "/diary/notes/add/gratitude/", "Swam in the river",
                  "River number0", "Older entries"):
        assert words in page
    assert "River number24" not in page


def test_a_page_leads_to_older_entries_and_back(patient, signed_in, filled):
    client = signed_in(patient)
    first = client.get("/diary/")
    older = client.get("/diary/" + first.context["next_url"])

    assert "River number24" in older.content.decode()
    newer = client.get("/diary/" + older.context["previous_url"])
    assert [row.entry for row in newer.context["found"].rows] == [row.entry for row in first.context["found"].rows]
    assert client.get("/diary/?edge=nonsense").status_code == 200


def test_kinds_and_days_are_chosen_in_the_address(patient, signed_in, filled):
    client, day = signed_in(patient), timezone.localdate() - timedelta(days=3)

    assert "River" not in client.get("/diary/?kinds=win").content.decode().split('id="timeline"')[1]
    chosen = client.get("/diary/", {"first": day, "last": day})
    assert [row.entry.note for row in chosen.context["found"].rows] == ["River number3"]


def test_a_search_is_posted_and_stands_in_no_address(patient, signed_in, filled):
    client = signed_in(patient)

    found = client.post("/diary/", {"words": "swam RIVERS"})

    assert [row.kind.code for row in found.context["found"].rows] == ["win"]
    assert 'value="swam RIVERS"' in found.content.decode()
    assert "words=" not in found.content.decode()
    ignored = client.get("/diary/?words=swam")
    assert len(ignored.context["found"].rows) == 20


def test_a_search_goes_on_to_older_finds_by_buttons(patient, signed_in, filled):
    client = signed_in(patient)
    first = client.post("/diary/", {"words": "river"})
    edge = str(first.context["found"].older)

    assert edge in first.content.decode().replace("&#x2B;", "+")
    second = client.post("/diary/", {"words": "river", "edge": edge})
    assert len(first.context["found"].rows) + len(second.context["found"].rows) == 26


@pytest.mark.parametrize(
    ("typed", "said"),
    [({"words": "the"}, "too common"), ({"first": "soon"}, "24 March 2026"), ({"kinds": "secret"}, "from the list"),
     ({"first": "2026-03-02", "last": "2026-03-01"}, "before the first"), ({"last": "0001-01-01"}, "24 March 2026")],
)
def test_what_cannot_be_looked_for_is_said_and_what_was_typed_stays(patient, signed_in, typed, said):
    client = signed_in(patient)

    page = client.post("/diary/", typed)
    assert page.status_code == 422
    assert said in page.content.decode()
    api = search(client, **{"words": "river"} | typed | ({"kinds": ["secret"]} if "kinds" in typed else {}))
    assert api.status_code == 400
    assert api["Content-Type"] == "application/problem+json"


def test_by_api_the_timeline_is_read_page_by_page(patient, signed_in, filled):
    client = signed_in(patient)

    first = read(client)
    second = read(client, edge=first["older"])

    assert (len(first["results"]), len(second["results"]), second["older"]) == (20, 6, None)
    row = first["results"][0]
    assert (row["kind"], row["says"]["text"]) == ("win", "Swam in the river")
    assert read(client, edge=second["newer"])["results"] == first["results"]
    assert [row["kind"] for row in read(client, kinds="win")["results"]] == ["win"]
    assert client.get("/api/v1/diary/", {"edge": "nonsense"}).status_code == 400
    assert client.get("/api/v1/diary/", {"kinds": "secret"}).status_code == 400


def test_by_api_words_are_looked_for(patient, signed_in, filled):
    client = signed_in(patient)

    assert [row["kind"] for row in search(client, words="swam").json()["results"]] == ["win"]
    assert search(client, words="swam", kinds=["mood"]).json()["results"] == []
    assert search(client, words="the").status_code == 400


@pytest.mark.parametrize("days", [2, 60])
def test_the_page_asks_the_database_no_more_when_there_is_more(patient, signed_in, days, django_assert_max_num_queries):
    now = timezone.now()
    entries = [
        entry for day in range(days) for entry in (
            Mood(subject=patient, score=5, note="river", felt_at=now - timedelta(days=day)),
            Note(subject=patient, kind="win", text="river", happened_at=now - timedelta(days=day)),
        )
    ]
    keeping.keep_past(entries, at=now)
    client = signed_in(patient)
    # Beside the page's own few there is one question for each kind of entry that is on it.
    with django_assert_max_num_queries(12 + len(timeline.kinds())):
        client.get("/diary/")
    with django_assert_max_num_queries(12 + len(timeline.kinds())):
        client.post("/diary/", {"words": "river"})


def days_ago(*ago: int) -> set[date]:
    return {TODAY - timedelta(days=each) for each in ago}


@pytest.mark.parametrize(
    ("written", "rests", "days", "rested"),
    [
        (days_ago(), 2, 0, 0),
        (days_ago(0), 2, 1, 0),
        (days_ago(1, 2), 0, 2, 0),  # today is not over
        (days_ago(0, 1, 2), 0, 3, 0),
        (days_ago(0, 2), 0, 1, 0),
        (days_ago(0, 2), 1, 2, 1),
        (days_ago(0, 3, 4, 6, 7), 2, 5, 3),  # two rests last week, one this week
        (days_ago(0, 5, 6), 2, 3, 4),  # two rests in each of two weeks
        (days_ago(0, 6, 7), 2, 1, 0),  # and one too many
        (days_ago(*range(400)), 0, 366, 0),
    ],
)
def test_days_are_counted_with_their_rests(written, rests, days, rested):
    assert streaks.streak(written, today=TODAY, rest_days=rests) == streaks.Streak(days, rested)


def test_days_that_were_kept_up_are_said_and_a_break_is_never_mentioned(patient, signed_in):
    client, now = signed_in(patient), timezone.now()
    assert "kept it up" not in client.get("/diary/").content.decode()
    for day in (0, 1, 2):
        actions.log_mood(subject=patient, score=1, felt_at=now - timedelta(days=day), at=now)

    assert "You have kept it up for 3 days." in client.get("/diary/").content.decode()
    assert client.get("/api/v1/diary/days/").json()["streak"] == {"days": 3, "rested": 0}


def test_counting_is_switched_off_by_either_door(patient, signed_in):
    client, now = signed_in(patient), timezone.now()
    for day in (0, 1, 2):
        actions.log_mood(subject=patient, score=1, felt_at=now - timedelta(days=day), at=now)

    assert client.post("/diary/days/", {"counts_days": "no", "rest_days": "3"}).status_code == 302
    assert "kept it up" not in client.get("/diary/").content.decode()
    assert client.get("/api/v1/diary/days/").json() == {"counts_days": False, "rest_days": 3, "streak": None}
    client.put("/api/v1/diary/days/", {"counts_days": True, "rest_days": 0}, content_type="application/json")
    assert "kept it up" in client.get("/diary/").content.decode()
    assert Rhythm.objects.count() == 1


@pytest.mark.parametrize("rest_days", ["", "7", "-1", "many"])
def test_rest_days_that_make_no_sense_are_refused_with_words(patient, signed_in, rest_days):
    client = signed_in(patient)

    assert "Choose a number of days" in client.post(
        "/diary/days/", {"counts_days": "yes", "rest_days": rest_days}).content.decode()
    answer = client.put("/api/v1/diary/days/", {"counts_days": True, "rest_days": rest_days},
                        content_type="application/json")
    assert answer.status_code == 400


def test_one_tap_at_home_is_undone_by_one_tap_and_that_is_undone_too(patient, signed_in):
    client = signed_in(patient)
    client.post("/moods/add/", {"score": "7", "from": "home"})
    mood = Mood.objects.get()
    assert "Saved: 7 out of 10." in client.get("/").content.decode()

    assert client.post(f"/moods/{mood.pk}/delete/", {"from": "home"}).url == "/"
    page = client.get("/").content.decode()
    assert "Saved: 7" not in page
    assert "Bring it back" in page
    assert client.post(f"/diary/entries/mood/{mood.pk}/restore/", {"from": "/"}).url == "/"
    assert "Saved: 7 out of 10." in client.get("/").content.decode()


def test_the_second_of_two_taps_is_undone_and_can_be_brought_back_though_the_first_is_new_too(patient, signed_in):
    client = signed_in(patient)
    client.post("/moods/add/", {"score": "4", "from": "home"})
    client.post("/moods/add/", {"score": "9", "from": "home"})
    second = Mood.objects.get(score=9)

    client.post(f"/moods/{second.pk}/delete/", {"from": "home"})
    page = client.get("/").content.decode()
    assert "Bring it back" in page
    assert "Saved: 4" not in page
    client.post(f"/diary/entries/mood/{second.pk}/restore/", {"from": "/"})
    assert "Saved: 9 out of 10." in client.get("/").content.decode()


def test_a_mood_of_an_hour_ago_is_not_offered_to_be_undone(patient, signed_in):
    mood = actions.log_mood(subject=patient, score=7, at=timezone.now()).entry
    Mood.objects.filter(pk=mood.pk).update(created_at=timezone.now() - timedelta(hours=1))

    assert "Undo" not in signed_in(patient).get("/").content.decode()


def test_whoever_looks_for_words_of_danger_is_shown_help_and_nothing_is_kept_of_it(patient, signed_in):
    client = signed_in(patient)

    assert 'id="help-panel"' in client.post("/diary/", {"words": "I want to kill myself"}).content.decode()
    assert 'id="help-panel"' not in client.post("/diary/", {"words": "the river"}).content.decode()
    assert search(client, words="I want to kill myself").json()["help"]
    assert search(client, words="river").json()["help"] == []
    assert not Signal.objects.exists()

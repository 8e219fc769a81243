"""All kinds of entry together: in order, by kind, by day and by their words, for whoever may see them."""

import json
from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from cryptography.fernet import Fernet
from django.core.management import call_command
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.scopes import Scope
from healing_space.encryption import blind_index
from patients.diary import actions, finding, keeping, timeline
from patients.diary.finding import Edge, Wanted
from patients.diary.models import Mood, Note, Word


def texts(page) -> list[str]:
    return [row.entry.words() for row in page.rows]


def look(subject, viewer=None, **wanted):
    return finding.page(subject=subject, viewer=viewer or subject, wanted=Wanted(**wanted))


@pytest.fixture
def a_week(patient, now):
    """Each day a mood, and beside it one of the three kinds of note."""
    for day in range(7):
        when = now - timedelta(days=day)
        actions.log_mood(subject=patient, score=day, note=f"Mood {day}", felt_at=when, at=now)
        actions.write_note(
            subject=patient, kind=("gratitude", "win", "line")[day % 3], text=f"Note {day}",
            happened_at=when - timedelta(hours=1), at=now,
        )


def test_all_kinds_stand_together_the_latest_first(patient, a_week):
    assert texts(look(patient))[:5] == ["Mood 0", "Note 0", "Mood 1", "Note 1", "Mood 2"]


def test_only_the_kinds_that_were_asked_for(patient, a_week):
    assert texts(look(patient, kinds=("win",))) == ["Note 1", "Note 4"]
    assert texts(look(patient, kinds=("win", "line"))) == ["Note 1", "Note 2", "Note 4", "Note 5"]


def test_only_the_days_that_were_asked_for(patient, a_week, now):
    day = now.date() - timedelta(days=2)

    assert texts(look(patient, first=day, last=day)) == ["Mood 2", "Note 2"]


def test_a_day_is_a_day_in_london(patient, now):
    # Half past eleven in the evening by UTC is the next day in summer.
    actions.log_mood(subject=patient, score=5, felt_at=datetime(2025, 7, 1, 23, 30, tzinfo=UTC), at=now)

    assert look(patient, first=date(2025, 7, 2), last=date(2025, 7, 2)).rows
    assert not look(patient, last=date(2025, 7, 1)).rows


@pytest.mark.parametrize("words", ["", "evening"])
@pytest.mark.parametrize("size", [1, 4, 7])
def test_pages_lead_to_the_end_and_back_and_leave_out_nothing(patient, now, words, size):
    for number in range(6):  # all at the same moment, so that only the id tells them apart
        actions.log_mood(subject=patient, score=number, note="evening", felt_at=now, at=now)
        actions.write_note(subject=patient, kind="win", text="evening", happened_at=now, at=now)
    wanted, edge, there = Wanted(words=words), None, []

    while True:
        page = finding.page(subject=patient, viewer=patient, wanted=wanted, edge=edge, size=size)
        there.append([row.entry.pk for row in page.rows])
        if page.older is None:
            break
        edge = Edge.read(str(page.older))
    back = [there[-1]]
    while page.newer:
        page = finding.page(subject=patient, viewer=patient, wanted=wanted, edge=Edge.read(str(page.newer)), size=size)
        back.append([row.entry.pk for row in page.rows])

    assert len({pk for each in there for pk in each}) == sum(map(len, there)) == 12
    assert back == there[::-1]


@pytest.mark.parametrize("text", ["", "o", "o_x_y", "o_2026-03-02T10:00:00_00000000-0000-0000-0000-000000000000"])
def test_an_edge_that_was_made_up_is_none(text):
    assert Edge.read(text) is None


def test_words_find_the_entries_in_which_all_of_them_stand(patient, now):
    for note in ("Walked by the river", "The river rose", "A walk in town"):
        actions.log_mood(subject=patient, score=5, note=note, at=now)
    actions.write_note(subject=patient, kind="gratitude", text="Rivers, and long walks", at=now)

    assert len(look(patient, words="river").rows) == 3
    assert texts(look(patient, words="walk river")) == ["Rivers, and long walks"]
    assert texts(look(patient, words="walked RIVER")) == ["Walked by the river"]
    assert texts(look(patient, words="river", kinds=("gratitude",))) == ["Rivers, and long walks"]
    assert not look(patient, words="riv").rows


def test_feelings_are_found_by_their_words(patient, now):
    actions.log_mood(subject=patient, score=5, felt=["hopeful"], own_feelings=["wobbly"], at=now)

    assert look(patient, words="hopeful").rows
    assert look(patient, words="Wobbly").rows


def test_common_words_alone_are_nothing_to_look_for(patient):
    with pytest.raises(finding.NothingToLookFor):
        look(patient, words="the and it")


def test_what_is_changed_is_found_by_its_new_words_and_at_its_new_time(patient, now):
    mood = actions.log_mood(subject=patient, score=5, note="river", at=now).entry
    actions.edit_mood(mood_id=mood.pk, by=patient, note="mountain", felt_at=now - timedelta(days=3), at=now)

    assert not look(patient, words="river").rows
    assert look(patient, words="mountain", last=now.date() - timedelta(days=3)).rows


def test_the_words_go_with_the_entry_and_come_back_with_it(patient, now):
    mood = actions.log_mood(subject=patient, score=5, note="river", at=now).entry

    keeping.hide("mood", mood.pk, by=patient, at=now)
    assert not Word.objects.exists()
    assert not look(patient).rows
    keeping.bring_back("mood", mood.pk, by=patient, at=now)

    assert texts(look(patient, words="river")) == ["river"]


def test_what_is_deleted_can_be_brought_back_whatever_it_is(patient, a_week, now):
    keeping.hide("mood", Mood.objects.get(score=1).pk, by=patient, at=now)
    win = Note.objects.filter(kind="win").first()
    keeping.hide("win", win.pk, by=patient, at=now + timedelta(minutes=1))

    hidden = timeline.hidden_lately(subject=patient, at=now + timedelta(minutes=2))

    assert [each.kind.code for each in hidden] == ["win", "mood"]
    assert [each.kind.code for each in timeline.hidden_lately(subject=patient, at=now, codes=["mood"])] == ["mood"]
    assert timeline.hidden_lately(subject=patient, at=now + timedelta(hours=2)) == []


def test_nobody_else_finds_anything_but_whom_it_is_shared_with(
    patient, a_week, clinician, stranger_patient, stranger_clinician, trial_admin, now,
):
    assert len(look(patient, clinician).rows) == 14
    assert look(patient, clinician, words="mood").rows
    for stranger in (stranger_patient, stranger_clinician, trial_admin):
        assert not look(patient, stranger).rows
        assert not look(patient, stranger, words="mood").rows

    gdpr.withdraw(subject=patient, grantee=clinician, scopes=[Scope.DIARY], by=patient, at=timezone.now())
    assert not look(patient, clinician).rows
    assert not look(patient, clinician, words="mood").rows


def test_the_words_are_nowhere_in_the_table(patient, now):
    actions.log_mood(subject=patient, score=5, note="heron", at=now)

    assert all(b"heron" not in bytes(word.mark) for word in Word.objects.all())


@pytest.mark.parametrize("days", [2, 40])
@pytest.mark.parametrize("words", ["", "evening river"])
def test_the_number_of_questions_does_not_grow(patient, now, days, words, django_assert_max_num_queries):
    keeping.keep_past([
        Mood(subject=patient, score=5, note="evening by a river", felt_at=now - timedelta(days=day))
        for day in range(days)
    ], at=now)
    actions.write_note(subject=patient, kind="win", text="evening river", at=now)

    with django_assert_max_num_queries(1 + len(timeline.kinds())):
        assert look(patient, words=words).rows


def test_the_days_on_which_there_is_an_entry(patient, a_week, now):
    found = finding.days_written(
        subject=patient, viewer=patient, first=now.date() - timedelta(days=2), last=now.date(),
    )

    assert found == {now.date() - timedelta(days=day) for day in range(3)}


def test_past_words_page_nobody_and_recent_ones_are_heard(patient, now):
    old, new = (
        Mood(subject=patient, score=1, note="I want to kill myself tonight", felt_at=now - timedelta(days=days))
        for days in (30, 2)
    )

    past = keeping.keep_past([old], at=now)
    assert (past.shows_help, past.raised) == (True, ())
    recent = keeping.keep_past([new], at=now)
    assert recent.raised[0].is_now


def test_entries_from_before_the_search_are_marked_by_a_command(patient, now):
    Mood.objects.create(subject=patient, score=5, note="river", felt_at=now)
    actions.write_note(subject=patient, kind="win", text="river", at=now)

    call_command("mark_words", stdout=StringIO())
    call_command("mark_words", stdout=StringIO())

    assert len(look(patient, words="river").rows) == 2
    assert Word.objects.count() == 2


def test_after_a_change_of_keys_all_is_marked_anew_and_the_old_key_can_go(patient, now, settings):
    old, new = settings.FIELD_ENCRYPTION_KEY[0], Fernet.generate_key().decode()
    actions.write_note(subject=patient, kind="win", text="river", at=now)
    settings.FIELD_ENCRYPTION_KEY = [new, old]
    assert look(patient, words="river").rows

    call_command("mark_words", "--anew", stdout=StringIO())
    settings.FIELD_ENCRYPTION_KEY = [new]

    assert Word.objects.filter(mark__in=blind_index.marks("river", of=patient.pk)).count() == Word.objects.count() == 1


@pytest.mark.parametrize("more", [
    {"kinds": ["nothing"]}, {"first": "2199-99-99"}, {"words": "I want to end my life " * 20},
])
def test_words_of_a_search_that_is_refused_get_help_as_well(patient, signed_in, more):
    asked = {"words": "I want to kill myself tonight"} | more
    answer = signed_in(patient).post("/api/v1/diary/search/", json.dumps(asked), content_type="application/json")

    assert answer.status_code == 400
    assert answer.json()["help"]

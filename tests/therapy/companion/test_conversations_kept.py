"""Conversations as things that are kept: begun for a time, found, named, put away, taken along, brought back."""

import csv
import io

import pytest
from django.core.management import call_command

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety.models import Signal
from therapy.companion import actions, finding, sessions
from therapy.companion.models import Conversation, Word

pytestmark = pytest.mark.django_db


@pytest.fixture
def conversation(patient, now):
    return actions.begin(subject=patient, at=now)


@pytest.fixture
def of_the_garden(patient, conversation, now):
    actions.say(subject=patient, conversation_id=conversation.pk, text="The roses in the garden made me calm", at=now)
    return conversation


class Web:
    def __init__(self, client):
        self.client = client

    def rename(self, conversation, title):
        return self.client.post(f"/conversations/{conversation.pk}/manage/", {"title": title})

    def put_away(self, conversation):
        return self.client.post(f"/conversations/{conversation.pk}/put-away/")

    def take_back(self, conversation):
        return self.client.post(f"/conversations/{conversation.pk}/take-back/")

    def bring_back(self, conversation):
        return self.client.post(f"/conversations/{conversation.pk}/bring-back/")

    def find(self, words):
        return self.client.post("/conversations/find/", {"words": words})

    def listed(self, conversation, *, archived=False) -> bool:
        page = self.client.get("/conversations/archive/" if archived else "/conversations/").content.decode()
        return f'href="/conversations/{conversation.pk}/"' in page

    def file(self, conversation, kind):
        return self.client.get(f"/conversations/{conversation.pk}/file/?as={kind}")


class Api:
    def __init__(self, client):
        self.client = client

    def rename(self, conversation, title):
        return self.client.put(f"/api/v1/conversations/{conversation.pk}/title/", {"title": title},
                               content_type="application/json")

    def put_away(self, conversation):
        return self.client.put(f"/api/v1/conversations/{conversation.pk}/archived/")

    def take_back(self, conversation):
        return self.client.delete(f"/api/v1/conversations/{conversation.pk}/archived/")

    def bring_back(self, conversation):
        return self.client.post(f"/api/v1/conversations/{conversation.pk}/restore/")

    def find(self, words):
        return self.client.post("/api/v1/conversations/search/", {"words": words}, content_type="application/json")

    def listed(self, conversation, *, archived=False) -> bool:
        found = self.client.get(f"/api/v1/conversations/?archived={archived}").json()["results"]
        return str(conversation.pk) in [one["id"] for one in found]

    def file(self, conversation, kind):
        return self.client.get(f"/api/v1/conversations/{conversation.pk}/file/?as={kind}")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def test_a_new_name_is_kept_and_found(door, of_the_garden):
    assert door.rename(of_the_garden, "  My  quiet place ").status_code in (200, 302)

    of_the_garden.refresh_from_db()
    assert of_the_garden.title == "My quiet place"
    assert "My quiet place" in door.find("quiet").content.decode()


def test_a_name_chosen_by_hand_stays_when_more_is_said(door, conversation, patient, now):
    door.rename(conversation, "Evenings")
    actions.say(subject=patient, conversation_id=conversation.pk, text="Something else", at=now)

    conversation.refresh_from_db()
    assert conversation.title == "Evenings"


@pytest.mark.parametrize("title", ["", "x" * 81, "a\0b"])
def test_a_name_that_is_none_is_refused_with_words(door, of_the_garden, title):
    answer = door.rename(of_the_garden, title)

    assert answer.status_code in (400, 422)
    of_the_garden.refresh_from_db()
    assert of_the_garden.title.startswith("The roses")


def test_words_of_danger_in_a_name_are_heard_and_help_is_shown(door, of_the_garden, patient, now):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True}, at=now,
    )
    answer = door.rename(of_the_garden, "I want to kill myself tonight")

    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient).exists()


def test_words_of_danger_in_a_name_that_is_too_long_show_help_too(door, of_the_garden):
    if isinstance(door, Web):
        answer = door.rename(of_the_garden, "I want to kill myself tonight " * 5)
        assert answer.status_code == 422
        assert "116 123" in answer.content.decode()


def test_put_away_and_taken_back(door, of_the_garden):
    assert door.put_away(of_the_garden).status_code in (200, 302)
    assert not door.listed(of_the_garden)
    assert door.listed(of_the_garden, archived=True)

    assert door.take_back(of_the_garden).status_code in (200, 302)
    assert door.listed(of_the_garden)
    assert not door.listed(of_the_garden, archived=True)


def test_writing_in_an_archived_conversation_takes_it_back(door, of_the_garden, patient, now):
    door.put_away(of_the_garden)
    actions.say(subject=patient, conversation_id=of_the_garden.pk, text="And more", at=now)

    assert door.listed(of_the_garden)


def test_a_conversation_is_found_by_words_said_by_either(door, of_the_garden):
    for words in ("roses", "garden rose", "GARDEN", "gärden calm"):
        assert str(of_the_garden.pk) in door.find(words).content.decode(), words
    assert str(of_the_garden.pk) not in door.find("roses tulips").content.decode()


def test_an_archived_conversation_is_found_and_a_deleted_one_is_not(door, of_the_garden, patient, now):
    door.put_away(of_the_garden)
    assert str(of_the_garden.pk) in door.find("roses").content.decode()

    actions.delete(subject=patient, conversation_id=of_the_garden.pk, at=now)
    assert str(of_the_garden.pk) not in door.find("roses").content.decode()


def test_nobody_finds_the_words_of_somebody_else(door, of_the_garden, stranger_patient, signed_in):
    door.client = signed_in(stranger_patient)

    assert str(of_the_garden.pk) not in door.find("roses").content.decode()


@pytest.mark.parametrize("words", ["the and of", "", "?!"])
def test_words_that_find_nothing_by_themselves_are_told(door, words):
    assert door.find(words).status_code in (400, 422)


def test_who_looks_for_words_of_danger_is_shown_help(door, of_the_garden):
    assert "116 123" in door.find("kill myself").content.decode()
    assert not Signal.objects.exists()


def test_what_was_found_is_shown_with_the_words_around_it(patient, of_the_garden, now):
    long = "Nothing of note happened at all today. " * 10
    actions.say(subject=patient, conversation_id=of_the_garden.pk, text=f"{long} A heron stood still. {long}", at=now)

    found = finding.find(subject=patient, viewer=patient, words="heron")[0]

    assert "A heron stood still." in found.words
    assert len(found.words) < 250
    assert found.words.startswith("…")


def test_no_word_stands_in_the_index_and_it_goes_with_the_conversation(patient, of_the_garden, now):
    assert all(b"rose" not in bytes(mark) for mark in Word.objects.values_list("mark", flat=True))

    deleted = actions.delete(subject=patient, conversation_id=of_the_garden.pk, at=now)
    actions.purge(conversation_id=of_the_garden.pk, deleted=deleted.deleted_at.isoformat())

    assert not Word.objects.exists()


@pytest.mark.parametrize("how", [(), ("--anew",)])
def test_conversations_from_before_there_was_a_search_are_made_findable(patient, of_the_garden, how):
    marks = Word.objects.count()
    Word.objects.all().delete()

    call_command("mark_said_words", *how, stdout=io.StringIO())

    assert Word.objects.count() == marks
    assert finding.find(subject=patient, viewer=patient, words="roses")


def test_finding_takes_as_many_queries_for_many_as_for_one(
    patient, signed_in, now, django_assert_max_num_queries,
):
    for _each in range(25):
        begun = actions.begin(subject=patient, at=now)
        actions.say(subject=patient, conversation_id=begun.pk, text="The lake was calm", at=now)

    with django_assert_max_num_queries(3):
        assert len(finding.find(subject=patient, viewer=patient, words="lake calm")) == 25
    client = signed_in(patient)
    with django_assert_max_num_queries(14):
        client.get("/conversations/")
    with django_assert_max_num_queries(14):
        client.post("/conversations/find/", {"words": "lake calm"})


def test_deleted_is_brought_back_within_the_hour(door, of_the_garden, patient, now):
    actions.delete(subject=patient, conversation_id=of_the_garden.pk, at=now)
    assert not door.listed(of_the_garden)

    assert door.bring_back(of_the_garden).status_code in (200, 302)
    assert door.listed(of_the_garden)


def test_files_hold_everything_that_was_said(door, of_the_garden):
    words = "The roses in the garden made me calm"

    assert words in door.file(of_the_garden, "text").content.decode()
    rows = list(csv.DictReader(io.StringIO(door.file(of_the_garden, "csv").content.decode())))
    assert words in [row["words"] for row in rows]
    assert len(rows) == of_the_garden.turns.count()
    paper = door.file(of_the_garden, "pdf")
    assert paper["Content-Type"] == "application/pdf"
    assert paper.content.startswith(b"%PDF")
    assert "attachment" in paper["Content-Disposition"]


def test_no_cell_of_the_table_acts_as_a_formula(door, conversation, patient, now):
    actions.say(subject=patient, conversation_id=conversation.pk, text='=HYPERLINK("http://x.example")', at=now)

    rows = list(csv.DictReader(io.StringIO(door.file(conversation, "csv").content.decode())))

    assert rows[1]["words"].startswith("'=")


def test_nobody_keeps_or_takes_the_conversation_of_somebody_else(door, of_the_garden, stranger_patient, signed_in):
    door.client = signed_in(stranger_patient)

    for act in (lambda: door.rename(of_the_garden, "Mine"), lambda: door.put_away(of_the_garden),
                lambda: door.take_back(of_the_garden), lambda: door.bring_back(of_the_garden),
                lambda: door.file(of_the_garden, "text")):
        assert act().status_code == 404
    of_the_garden.refresh_from_db()
    assert of_the_garden.title.startswith("The roses")


@pytest.mark.parametrize("minutes", ["", "20"])
def test_a_conversation_is_begun_for_a_time_or_for_none(patient, signed_in, minutes):
    signed_in(patient).post("/conversations/", {"minutes": minutes})

    assert bool(Conversation.objects.get().ends_at) is bool(minutes)


def test_a_program_begins_a_conversation_for_a_time(patient, signed_in):
    client = signed_in(patient)
    answer = client.post("/api/v1/conversations/", {"minutes": 20}, content_type="application/json")

    assert answer.json()["ends_at"]
    refused = client.post("/api/v1/conversations/", {"minutes": 21}, content_type="application/json")
    assert refused.status_code == 400
    assert refused["Content-Type"].startswith("application/problem+json")


def test_archiving_hides_nothing_from_who_may_read(patient, of_the_garden, now):
    sessions.archive(subject=patient, conversation_id=of_the_garden.pk, at=now)

    assert Conversation.objects.visible_to(patient).filter(pk=of_the_garden.pk).exists()


def test_what_was_deleted_lately_is_offered_on_the_list(patient, signed_in, of_the_garden):
    client = signed_in(patient)
    client.post(f"/conversations/{of_the_garden.pk}/delete/")

    page = client.get("/conversations/").content.decode()
    assert "was deleted" in page
    assert f'action="/conversations/{of_the_garden.pk}/bring-back/"' in page

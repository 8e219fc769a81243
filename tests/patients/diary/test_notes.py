"""Gratitude, wins and lines about the day, by both doors."""

import json
import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.outbox import queue
from patients.diary import actions, queries
from patients.diary.models import Note, Word
from patients.safety.models import Incident, Signal

WORDS = "I want to kill myself tonight"


class Web:
    def __init__(self, client):
        self.client = client

    def write(self, kind, key=None, **typed):
        return self.client.post(f"/diary/notes/add/{kind}/", {"once": key or str(uuid.uuid4()), **typed})

    def edit(self, note, **typed):
        shown = {"text": note.text, "happened_at": timezone.localtime(note.happened_at).strftime("%Y-%m-%dT%H:%M")}
        return self.client.post(f"/diary/notes/{note.pk}/", shown | typed)

    def delete(self, note):
        return self.client.post(f"/diary/entries/{note.kind}/{note.pk}/delete/").status_code

    def restore(self, note):
        return self.client.post(f"/diary/entries/{note.kind}/{note.pk}/restore/").status_code

    def helps(self, answer) -> bool:
        return 'id="help-panel"' in answer.content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def write(self, kind, key=None, **typed):
        headers = {"Idempotency-Key": key} if key else {}
        return self.client.post(
            "/api/v1/notes/", json.dumps({"kind": kind, **typed}), content_type="application/json", headers=headers)

    def edit(self, note, **typed):
        return self.client.patch(f"/api/v1/notes/{note.pk}/", json.dumps(typed), content_type="application/json")

    def delete(self, note):
        return self.client.delete(f"/api/v1/notes/{note.pk}/").status_code

    def restore(self, note):
        return self.client.post(f"/api/v1/notes/{note.pk}/restore/").status_code

    def helps(self, answer) -> bool:
        return bool(answer.json().get("help"))


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, patient, signed_in):
    return request.param(signed_in(patient))


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def strangers_door(request, stranger_patient, signed_in):
    return request.param(signed_in(stranger_patient))


@pytest.fixture
def note(patient):
    return actions.write_note(subject=patient, kind="win", text="Got up at eight", at=timezone.now()).entry


def is_kept(answer) -> bool:
    return answer.status_code in (200, 201, 302)


@pytest.mark.parametrize("kind", ["gratitude", "win", "line"])
def test_a_note_is_kept_and_shown(door, patient, kind):
    assert is_kept(door.write(kind, text="The cat sat on my lap"))

    kept = Note.objects.get(subject=patient)
    assert (kept.kind, kept.text) == (kind, "The cat sat on my lap")
    assert Word.objects.filter(entry_id=kept.pk, kind=kind).exists()
    assert "The cat sat on my lap" in door.client.get("/diary/").content.decode()


def test_gratitude_and_wins_stand_together_to_read_again(patient, signed_in, note):
    actions.write_note(subject=patient, kind="gratitude", text="Soup", at=timezone.now())
    actions.write_note(subject=patient, kind="line", text="Rain", at=timezone.now())

    page = signed_in(patient).get("/diary/notes/").content.decode()

    assert "Soup" in page
    assert "Got up at eight" in page
    assert "Rain" not in page


@pytest.mark.parametrize(
    "typed",
    [{}, {"text": ""}, {"text": "   "}, {"text": "x" * 1001}, {"text": "x" * 10_000}, {"text": "a\x00b"},
     {"text": "Fine", "happened_at": "2999-01-01T00:00"}, {"text": "Fine", "happened_at": "soon"}],
    ids=["missing", "empty", "spaces", "long", "very long", "nul", "future", "no time"],
)
def test_what_cannot_be_kept_is_told_and_nothing_is_kept(door, patient, typed):
    assert door.write("win", **typed).status_code in (400, 422)
    assert not Note.objects.exists()


def test_the_page_keeps_what_was_typed(patient, signed_in):
    page = Web(signed_in(patient)).write("win", text="long " * 300, happened_at="whenever")

    assert page.status_code == 422
    assert ("long " * 300).strip() in page.content.decode()
    assert 'value="whenever"' in page.content.decode()


def test_a_kind_that_does_not_exist_is_not_there(door):
    assert door.write("secret", text="Fine").status_code in (400, 404)


def test_it_is_changed_and_two_windows_overwrite_nothing_unseen(door, note):
    first_read = note.version
    assert is_kept(door.edit(note, text="Got up at seven", version=first_read))
    note.refresh_from_db()
    assert (note.text, bool(note.edited_at)) == ("Got up at seven", True)

    assert door.edit(note, text="Got up at nine", version=first_read).status_code in (409, 422)
    note.refresh_from_db()
    assert note.text == "Got up at seven"


def test_it_is_deleted_brought_back_and_gone_for_good_an_hour_later(door, note, patient):
    door.delete(note)
    assert not queries.notes(subject=patient, viewer=patient).exists()
    door.restore(note)
    assert queries.notes(subject=patient, viewer=patient).get() == note

    door.delete(note)
    queue.run_due(at=timezone.now() + timedelta(minutes=61))
    assert not Note.objects.exists()
    assert not Word.objects.exists()
    assert door.restore(note) == 404


def test_the_same_form_sent_twice_is_kept_once(door):
    key, typed = str(uuid.uuid4()), {"text": "Once"}

    assert [is_kept(door.write("win", key=key, **typed)) for _ in range(2)] == [True, True]
    assert Note.objects.count() == 1


def test_words_that_call_for_help_get_it_in_the_answer_and_the_team_is_told(door, patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now())

    answer = door.write("line", text=WORDS)

    assert is_kept(answer)
    assert door.helps(answer)
    assert Signal.objects.get(respond="now").source_id == str(Note.objects.get().pk)
    assert Incident.objects.exists()


def test_words_that_cannot_be_kept_are_answered_with_help_all_the_same(door):
    answer = door.write("line", text=WORDS, happened_at="2999-01-01T00:00")

    assert answer.status_code in (400, 422)
    assert door.helps(answer)
    assert not Note.objects.exists()


def test_nobody_touches_anothers_note(strangers_door, note):
    assert strangers_door.edit(note, text="Mine").status_code == 404
    assert strangers_door.delete(note) == 404
    assert strangers_door.restore(note) == 404
    note.refresh_from_db()
    assert (note.text, note.deleted_at) == ("Got up at eight", None)


def test_one_deletes_and_comes_back_to_the_page_one_came_from(patient, signed_in, note):
    client = signed_in(patient)

    def to(address):
        return client.post(f"/diary/entries/win/{note.pk}/delete/", {"from": address}).url

    assert to("/diary/notes/") == "/diary/notes/"
    assert to("home") == "/"
    assert to("https://evil.example/") == to("//evil.example/") == to("") == "/diary/"
    assert client.post(f"/diary/entries/nothing/{note.pk}/delete/").status_code == 404

"""A sealed notebook at the server's side: noise is kept, changed, hidden and thrown away, for its owner alone."""

from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import queries as gdpr
from healing_space.outbox import queue
from tests.therapy.notebook.sealed import a_lock, a_note, a_notebook, noise
from therapy.notebook.models import Lock, Note, Notebook

BOOK = "/api/v1/notebook/"
NOTES = f"{BOOK}notes/"


class Owner:
    """Somebody at the API's door."""

    def __init__(self, client):
        self.client = client

    def post(self, path: str, body=None, **headers):
        return self.client.post(path, body or {}, content_type="application/json", headers=headers)

    def put(self, path: str, body):
        return self.client.put(path, body, content_type="application/json")

    def __getattr__(self, name):
        return getattr(self.client, name)


@pytest.fixture
def owner(signed_in, patient):
    return Owner(signed_in(patient))


@pytest.fixture
def begun(owner) -> dict:
    sent = a_notebook()
    assert owner.post(BOOK, sent).status_code == 201
    return sent


def test_a_notebook_comes_back_as_it_was_sent(owner, begun):
    found = owner.get(BOOK).json()

    assert found["id"] == begun["id"]
    for lock in found["locks"]:
        assert {name: lock[name] for name in ("rounds", "salt", "iv", "key")} == begun[lock["opener"]]
    assert [lock["version"] for lock in found["locks"]] == [1, 1]


def test_there_is_one_at_a_time_and_sending_it_again_changes_nothing(owner, begun):
    assert owner.post(BOOK, begun).status_code == 201
    assert owner.post(BOOK, a_notebook()).status_code == 409
    assert Notebook.objects.count() == 1
    assert Lock.objects.count() == 2


@pytest.mark.parametrize("wrong", [
    {"rounds": 599_999}, {"rounds": 10_000_001}, {"salt": noise(15)}, {"iv": noise(13)}, {"key": noise(47)},
    {"key": "words?"}, {"salt": None}, {"salt": ["a"]}, {"key": "A" * 1_000_000},
])
def test_a_lock_that_is_too_weak_or_no_lock_is_refused(owner, wrong):
    answer = owner.post(BOOK, a_notebook(recovery=a_lock(**wrong)))

    assert answer.status_code == 400
    assert "recovery" in answer.json()["errors"]
    assert not Notebook.objects.exists()


def test_a_note_is_written_read_and_changed(owner, begun):
    sent = a_note(begun)
    kept = owner.post(NOTES, sent)
    assert kept.status_code == 201
    assert kept.json()["size"] == 272
    assert owner.post(NOTES, sent).status_code == 201  # sent again, as after a lost answer
    assert Note.objects.count() == 1

    changed = {"iv": noise(12), "sealed": noise(512 + 16), "version": 1}
    assert owner.put(f"{NOTES}{sent['id']}/", changed).json()["version"] == 2
    assert owner.put(f"{NOTES}{sent['id']}/", changed).json()["version"] == 2
    found = owner.get(f"{NOTES}{sent['id']}/").json()
    assert found["sealed"] == changed["sealed"]
    assert found["edited_at"]


def test_of_two_windows_the_later_one_is_told_and_takes_nothings_place(owner, begun):
    sent = a_note(begun)
    owner.post(NOTES, sent)
    first, second = ({"iv": noise(12), "sealed": noise(272), "version": 1} for _ in range(2))
    assert owner.put(f"{NOTES}{sent['id']}/", first).status_code == 200

    late = owner.put(f"{NOTES}{sent['id']}/", second)

    assert late.status_code == 409
    assert late["Content-Type"] == "application/problem+json"
    assert owner.get(f"{NOTES}{sent['id']}/").json()["sealed"] == first["sealed"]
    assert owner.post(NOTES, a_note(begun, id=sent["id"])).status_code == 409


@pytest.mark.parametrize("wrong", [
    {"sealed": noise(273)}, {"sealed": noise(16)}, {"sealed": noise(100_368)}, {"sealed": "I am fine."},
    {"iv": ""}, {"id": "7"}, {"sealed": 7},
])
def test_what_cannot_be_a_sealed_note_is_refused(owner, begun, wrong):
    assert owner.post(NOTES, a_note(begun, **wrong)).status_code == 400
    assert not Note.objects.exists()


def test_a_deleted_note_comes_back_within_the_hour_and_is_gone_after_it(owner, begun):
    sent = a_note(begun)
    path = f"{NOTES}{sent['id']}/"
    owner.post(NOTES, sent)
    assert owner.delete(path).status_code == 204
    assert owner.get(path).status_code == 404
    assert owner.get(NOTES).json()["results"] == []
    assert owner.put(path, {"iv": noise(12), "sealed": noise(272), "version": 1}).status_code == 404

    assert owner.post(f"{path}restore/").json()["sealed"] == sent["sealed"]
    queue.run_due(at=timezone.now() + timedelta(hours=2))
    assert owner.get(path).status_code == 200  # brought back, it stays

    owner.delete(path)
    queue.run_due(at=timezone.now() + timedelta(hours=2))
    assert owner.post(f"{path}restore/").status_code == 404
    assert not Note.objects.exists()


def test_another_lock_takes_the_place_of_one(owner, begun):
    change = a_lock(version=1, notebook=begun["id"])
    assert owner.put(f"{BOOK}locks/passphrase/", change).json()["version"] == 2
    assert owner.put(f"{BOOK}locks/passphrase/", change).json()["version"] == 2
    assert owner.put(f"{BOOK}locks/passphrase/", a_lock(version=1, notebook=begun["id"])).status_code == 409
    assert owner.put(f"{BOOK}locks/back-door/", a_lock(version=1, notebook=begun["id"])).status_code == 404

    found = {lock["opener"]: lock for lock in owner.get(BOOK).json()["locks"]}
    assert found["passphrase"]["key"] == change["key"]
    assert found["recovery"]["key"] == begun["recovery"]["key"]


@pytest.mark.parametrize("door", ["web", "api"])
def test_the_whole_notebook_is_deleted_and_brought_back_at_either_door(owner, begun, door):
    owner.post(NOTES, a_note(begun))
    if door == "web":
        assert "Do you want to delete" in owner.get("/notebook/delete/").content.decode()
        assert owner.client.post("/notebook/delete/").status_code == 302
        assert "bring it back" in owner.get("/notebook/").content.decode()
    else:
        assert owner.delete(BOOK).status_code == 204
    assert owner.get(BOOK).status_code == owner.get(NOTES).status_code == 404

    if door == "web":
        owner.client.post("/notebook/restore/")
    else:
        assert owner.post(f"{BOOK}restore/").json()["id"] == begun["id"]
    assert len(owner.get(NOTES).json()["results"]) == 1

    owner.delete(BOOK)
    assert owner.post(BOOK, a_notebook()).status_code == 201
    assert owner.post(f"{BOOK}restore/").status_code == 409
    queue.run_due(at=timezone.now() + timedelta(hours=2))
    assert Notebook.objects.count() == 1
    assert not Note.objects.exists()


def test_nobody_else_finds_it(owner, begun, signed_in, stranger_patient, clinician, person):
    sent = a_note(begun)
    owner.post(NOTES, sent)
    stranger = Owner(signed_in(stranger_patient))
    assert stranger.get(BOOK).status_code == stranger.get(NOTES).status_code == 404
    assert stranger.post(BOOK, a_notebook(id=begun["id"])).status_code == 409
    theirs = a_notebook()
    stranger.post(BOOK, theirs)
    assert stranger.get(f"{NOTES}{sent['id']}/").status_code == 404
    assert stranger.delete(f"{NOTES}{sent['id']}/").status_code == 404
    assert stranger.get(NOTES).json()["results"] == []
    assert stranger.post(NOTES, {**sent, "notebook": theirs["id"]}).status_code == 409
    at_work = signed_in(clinician)
    assert at_work.get(BOOK).status_code == at_work.get("/notebook/").status_code == 404
    assert not Note.objects.visible_to(clinician).exists()


def test_what_was_sealed_for_another_notebook_is_not_put_into_this_one(owner, begun):
    """As from a window that is open still, while somebody else signed in, or another notebook was begun."""
    owner.delete(BOOK)
    newer = a_notebook()
    owner.post(BOOK, newer)

    assert owner.post(NOTES, a_note(begun)).status_code == 404
    assert owner.put(f"{BOOK}locks/passphrase/", a_lock(version=1, notebook=begun["id"])).status_code == 404
    assert not Note.objects.exists()
    assert {lock["opener"]: lock["key"] for lock in owner.get(BOOK).json()["locks"]} == {
        opener: newer[opener]["key"] for opener in ("passphrase", "recovery")}


def test_a_list_of_notes_takes_as_many_queries_however_many_there_are(
    owner, begun, django_assert_max_num_queries,
):
    for _ in range(60):
        owner.post(NOTES, a_note(begun))
    with django_assert_max_num_queries(8):
        first = owner.get(NOTES).json()
    assert len(first["results"]) == 50
    assert len(owner.get(first["next"]).json()["results"]) == 10


def test_the_persons_data_says_that_it_is_there_and_not_what_it_says(owner, begun, patient):
    owner.post(NOTES, a_note(begun))

    everything = gdpr.everything_about(patient)

    [note] = everything["notebook.note"]
    assert note["size"] == 272
    assert not {"sealed", "iv"} & set(note)
    assert all("key" not in lock for lock in everything["notebook.lock"])


def test_a_page_without_a_notebook_has_nothing_to_delete(owner):
    assert "nothing to delete" in owner.get("/notebook/delete/").content.decode()
    assert owner.client.post("/notebook/delete/").status_code == 404
    assert owner.get(BOOK).status_code == owner.post(f"{BOOK}restore/").status_code == 404

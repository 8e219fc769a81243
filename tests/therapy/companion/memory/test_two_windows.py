"""A draft that two windows write in: nothing gets a wrong source, nothing is shared unread, nothing typed is lost."""

import pytest
from django.utils import timezone

from patients.safety.models import Signal
from therapy.companion.memory import sharing
from therapy.companion.memory.models import Stage

pytestmark = pytest.mark.django_db

NOW = "I want to kill myself tonight"


@pytest.fixture
def draft(patient, talk):
    conversation, said = talk("I like the sea", "My brother called", "Rain all week")
    return sharing.make_of_turns(subject=patient, conversation_id=conversation.pk,
                                 turn_ids=[one.pk for one in said], at=timezone.now())


@pytest.fixture
def behind(patient, draft):
    """The draft as a window still shows it, after the first sentence was left out in another."""
    edited = [sharing.Edited(0, ""), sharing.Edited(1, "My brother called"), sharing.Edited(2, "Rain all week")]
    sharing.edit(subject=patient, summary_id=draft.pk, sentences=edited, at=timezone.now())
    return draft


class Web:
    def __init__(self, client):
        self.client = client

    def edit(self, draft, *texts, version):
        typed = {f"sentence_{number}": text for number, text in enumerate(texts)}
        return self.client.post(f"/conversations/{draft.conversation_id}/summary/",
                                {**typed, "more": "", "version": version})

    def share(self, draft, clinician, *, version):
        return self.client.post(f"/conversations/{draft.conversation_id}/summary/share/",
                                {"clinician": str(clinician.pk), "read": "on", "version": version})


class Api:
    def __init__(self, client):
        self.client = client

    def edit(self, draft, *texts, version):
        rows = [{"number": number, "text": text} for number, text in enumerate(texts)]
        return self.client.put(f"/api/v1/summaries/{draft.pk}/", {"sentences": rows, "version": version},
                               content_type="application/json")

    def share(self, draft, clinician, *, version):
        return self.client.post(f"/api/v1/summaries/{draft.pk}/share/",
                                {"clinician": str(clinician.pk), "version": version}, content_type="application/json")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def kept(draft) -> list[str]:
    draft.refresh_from_db()
    return [one["text"] for one in draft.sentences]


def test_a_window_that_is_behind_changes_nothing_and_keeps_what_was_typed(door, behind):
    old = behind.version
    behind.refresh_from_db()
    assert old != behind.version

    answer = door.edit(behind, "I like the wide sea", "My brother called", "Rain all week", version=old)

    assert answer.status_code in (409, 422)
    assert kept(behind) == ["My brother called", "Rain all week"]
    if isinstance(door, Web):
        page = answer.content.decode()
        assert "I like the wide sea" in page
        assert "changed in another window" in page
        assert f'name="version" value="{behind.version}"' in page
    else:
        assert answer["Content-Type"] == "application/problem+json"


def test_with_the_version_of_now_it_is_kept(door, behind):
    behind.refresh_from_db()

    assert door.edit(behind, "My brother rang", "Rain all week", version=behind.version).status_code in (200, 302)
    assert kept(behind) == ["My brother rang", "Rain all week"]


def test_words_of_danger_in_a_window_that_is_behind_are_heard(door, behind, patient):
    answer = door.edit(behind, NOW, "My brother called", "Rain all week", version=behind.version)

    assert answer.status_code in (409, 422)
    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient, respond="now").exists()
    assert NOW not in kept(behind)


def test_what_nobody_has_read_as_it_is_now_is_not_shared(door, behind, clinician):
    answer = door.share(behind, clinician, version=behind.version)

    assert answer.status_code in (409, 422)
    behind.refresh_from_db()
    assert behind.stage == Stage.DRAFT
    if isinstance(door, Web):
        page = answer.content.decode()
        assert "I like the sea" not in page
        assert f'name="version" value="{behind.version}"' in page
    assert door.share(behind, clinician, version=behind.version).status_code in (200, 302)


def test_a_sentence_of_which_no_word_is_left_comes_from_nowhere(patient, draft):
    """A program that sends no version may count wrongly. It gets no turn for a source that does not say it."""
    edited = [sharing.Edited(0, "My brother called"), sharing.Edited(1, "My brother called me twice")]

    changed = sharing.edit(subject=patient, summary_id=draft.pk, sentences=edited, at=timezone.now()).summary

    first, second = changed.sentences
    assert (first["turns"], first["own"]) == ([], True)
    assert (len(second["turns"]), second["own"]) == (1, True)


def test_more_boxes_than_there_are_sentences_are_not_dropped_in_silence(signed_in, patient, behind):
    behind.refresh_from_db()

    answer = Web(signed_in(patient)).edit(behind, "a", "b", "The third box", version="")

    assert answer.status_code == 422
    assert "The third box" in answer.content.decode()
    assert kept(behind) == ["My brother called", "Rain all week"]


@pytest.mark.parametrize("version", ["x" * 65, "x" * 100_000, "\0", "2026-01-01"])
def test_a_version_that_was_made_up_is_behind(door, draft, version):
    answer = door.edit(draft, "I like the sea", version=version)

    assert answer.status_code in (400, 409, 422)
    assert len(kept(draft)) == 3

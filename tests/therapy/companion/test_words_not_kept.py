"""Words that are refused, or come too late, are heard all the same; help is shown, and what was typed stays."""

import json
import uuid

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.safety.models import Incident, Signal
from therapy.companion import actions, unkept
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.memory.models import Summary
from therapy.companion.models import Conversation, Turn

pytestmark = pytest.mark.django_db

NOW = "I want to kill myself tonight"
J = "application/json"


@pytest.fixture(autouse=True)
def agrees(patient, clinician):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True},
        at=timezone.now(),
    )


@pytest.fixture
def conversation(patient):
    return actions.begin(subject=patient, at=timezone.now())


@pytest.fixture
def draft(patient, conversation):
    said = [actions.say(subject=patient, conversation_id=conversation.pk, text=text, at=timezone.now()).turn
            for text in ("I like the sea", "My brother called")]
    return sharing.make_of_turns(subject=patient, conversation_id=conversation.pk,
                                 turn_ids=[one.pk for one in said], at=timezone.now())


@pytest.fixture
def fact(patient):
    return memory.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact


def is_told() -> bool:
    return Incident.objects.filter(respond="now").exists()


REFUSED = {
    "a title too long": ("put", "conversations/{c}/title/", {"title": NOW + " x" * 60}),
    "a title with a sign for nothing": ("put", "conversations/{c}/title/", {"title": NOW + "\0"}),
    "a title of another form": ("put", "conversations/{c}/title/", {"title": {"a": [NOW]}}),
    "half a character": ("put", "conversations/{c}/title/", {"title": NOW + " \ud800"}),
    "a list for a body": ("put", "conversations/{c}/title/", [NOW]),
    "words for a body": ("put", "conversations/{c}/title/", NOW),
    "a manner too long": ("put", "conversations/manner/", {"avoid": [NOW + " x" * 60]}),
    "a tone that is none": ("put", "conversations/manner/", {"tone": NOW}),
    "a turn too long": ("post", "conversations/{c}/turns/", {"text": "x" * 5000 + ". " + NOW}),
    "a turn of another form": ("post", "conversations/{c}/turns/", {"text": {"a": NOW}}),
    "a beginning": ("post", "conversations/", {"minutes": NOW}),
    "a memory with a sign for nothing": ("post", "memory/", {"text": NOW + "\0"}),
    "a memory too long": ("post", "memory/", {"text": NOW + " x" * 300}),
    "a memory without its name": ("post", "memory/", {"words": NOW}),
    "a change of a memory": ("patch", "memory/{f}/", {"text": NOW + " x" * 300}),
    "a memory that is not there": ("patch", "memory/{none}/", {"text": NOW}),
    "a sentence too long": ("put", "summaries/{s}/", {"sentences": [{"number": None, "text": NOW + " x" * 300}]}),
    "a summary that is not there": ("put", "summaries/{none}/", {"sentences": [{"number": 0, "text": NOW}]}),
    "turns that are none": ("post", "conversations/{c}/summaries/", {"turns": [NOW]}),
    "a conversation that is not there": ("post", "conversations/{none}/turns/", {"text": NOW}),
    "a clinician who is none": ("post", "summaries/{s}/share/", {"clinician": NOW}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_what_the_api_refuses_is_heard_and_answered_with_help(
    patient, signed_in, conversation, draft, fact, what,
):
    method, path, body = REFUSED[what]
    kept = Turn.objects.count()
    path = path.format(c=conversation.pk, s=draft.pk, f=fact.pk, none=uuid.uuid4())

    answer = getattr(signed_in(patient), method)(f"/api/v1/{path}", json.dumps(body), content_type=J)

    assert 400 <= answer.status_code < 500
    assert answer["Content-Type"] == "application/problem+json"
    assert "116 123" in [line["number"] for line in answer.json()["help"]]
    assert answer.json()["told"] is True
    assert is_told()
    assert Turn.objects.count() == kept


@pytest.mark.parametrize(("sent", "kind"), [
    (f'{{"text": "{NOW}"', J), (NOW, J), (NOW, "text/plain"),
    ("text=" + NOW.replace(" ", "+"), "application/x-www-form-urlencoded"),
    (f'{{"text": "{NOW}\\n\\n"', J), ("[" * 40 + f'"{NOW}"' + "]" * 40, J), (b"\xff\xfe" + NOW.encode(), J),
])
def test_what_is_no_json_is_heard_too(patient, signed_in, conversation, sent, kind):
    answer = signed_in(patient).post(f"/api/v1/conversations/{conversation.pk}/turns/", sent, content_type=kind)

    assert answer.status_code in (400, 415)
    assert answer.json()["help"]
    assert is_told()


def test_words_at_the_end_of_a_hundred_thousand_letters_are_heard(patient, signed_in, conversation):
    answer = signed_in(patient).post(
        f"/api/v1/conversations/{conversation.pk}/turns/", {"text": "no words here " * 8000 + NOW}, content_type=J,
    )

    assert answer.status_code == 400
    assert is_told()


def test_a_key_that_was_used_for_something_else(patient, signed_in):
    client, headers = signed_in(patient), {"Idempotency-Key": "one"}
    client.post("/api/v1/memory/", {"text": "Plain"}, content_type=J, headers=headers)

    answer = client.post("/api/v1/memory/", {"text": NOW}, content_type=J, headers=headers)

    assert answer.status_code == 422
    assert answer.json()["help"]
    assert is_told()


def test_a_search_that_is_refused_shows_help_and_tells_nobody(patient, signed_in):
    answer = signed_in(patient).post("/api/v1/conversations/search/", {"words": NOW + " x" * 150}, content_type=J)

    assert answer.status_code == 400
    assert answer.json()["help"]
    assert not Signal.objects.exists()


def test_plain_words_that_are_refused_raise_nothing(patient, signed_in, conversation):
    answer = signed_in(patient).put(f"/api/v1/conversations/{conversation.pk}/title/", {"title": "A walk " * 15},
                                    content_type=J)

    assert answer.status_code == 400
    assert answer.json()["help"] == []
    assert not Signal.objects.exists()


def test_whoever_may_not_come_in_is_not_heard_by_this_door(clinician, signed_in, client, conversation):
    for who in (client, signed_in(clinician)):
        answer = who.put(f"/api/v1/conversations/{conversation.pk}/title/", {"title": NOW}, content_type=J)
        assert answer.status_code in (401, 403, 404)
    assert not Signal.objects.exists()


FORMS = {
    "a title too long": ("{c}/manage/", {"title": NOW + " x" * 60}),
    "a title with a sign for nothing": ("{c}/manage/", {"title": NOW + "\0"}),
    "a manner too long": ("manner/", {"avoid": NOW + " x" * 60}),
    "a memory too long": ("memory/", {"text": NOW + " x" * 300}),
    "a memory with a sign for nothing": ("memory/", {"text": NOW + "\0"}),
    "a change of a memory": ("memory/{f}/", {"text": NOW + " x" * 300}),
    "a turn too long": ("{c}/", {"text": "x" * 5000 + ". " + NOW}),
    "a sentence too long": ("{c}/summary/", {"sentence_0": NOW + " x" * 300, "more": ""}),
}


@pytest.mark.parametrize("what", FORMS)
def test_what_a_page_refuses_is_heard_and_stays_on_it(patient, signed_in, conversation, draft, fact, what):
    path, typed = FORMS[what]

    answer = signed_in(patient).post("/conversations/" + path.format(c=conversation.pk, f=fact.pk), typed)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "hs-help-panel" in page
    assert NOW in page
    assert "\0" not in page
    assert is_told()


GONE = {
    "a turn": ("{c}/", {"text": NOW}),
    "a title": ("{c}/manage/", {"title": NOW}),
    "a draft": ("{c}/summary/", {"sentence_0": "I like the sea", "more": NOW}),
}


@pytest.mark.parametrize("what", GONE)
def test_words_for_a_conversation_deleted_in_another_window(patient, signed_in, conversation, what):
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    path, typed = GONE[what]

    answer = signed_in(patient).post("/conversations/" + path.format(c=conversation.pk), typed)

    page = answer.content.decode()
    assert answer.status_code == 404
    assert "hs-help-panel" in page
    assert NOW in page
    assert f'formaction="/conversations/{conversation.pk}/bring-back/"' in page
    assert is_told()


def test_with_script_the_page_that_says_so_takes_its_place(patient, signed_in, conversation):
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    answer = signed_in(patient).post(f"/conversations/{conversation.pk}/", {"text": NOW},
                                     headers={"HX-Request": "true", "HX-Boosted": "true"})

    assert answer.status_code == 422  # the page takes no 404
    assert "hs-help-panel" in answer.content.decode()


def test_words_for_a_memory_that_is_gone(patient, signed_in, fact):
    memory.forget(subject=patient, fact_id=fact.pk, at=timezone.now())

    answer = signed_in(patient).post(f"/conversations/memory/{fact.pk}/", {"text": "Music cheers me up"})

    assert answer.status_code == 404
    assert "Music cheers me up" in answer.content.decode()
    assert not Signal.objects.exists()


def test_a_new_conversation_begins_with_the_words_that_came_too_late(patient, signed_in, conversation):
    client = signed_in(patient)
    data = {"text": "  It was a long day ", "once": str(uuid.uuid4())}

    answers = [client.post("/conversations/", data) for _ in range(2)]

    begun = Conversation.objects.exclude(pk=conversation.pk).get()
    assert [one["Location"] for one in answers] == [f"/conversations/{begun.pk}/"] * 2
    assert begun.turns.filter(author="patient").get().text == "It was a long day"


def test_the_conversation_comes_back_and_the_words_are_said_there_once(patient, signed_in, conversation):
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    client = signed_in(patient)
    data = {"text": "It was a long day", "once": str(uuid.uuid4())}

    answers = [client.post(f"/conversations/{conversation.pk}/bring-back/", data) for _ in range(2)]

    assert [one.status_code for one in answers] == [302, 302]
    assert conversation.turns.filter(author="patient").get().text == "It was a long day"


def test_what_cannot_be_said_there_brings_nothing_back(patient, signed_in, conversation):
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    answer = signed_in(patient).post(f"/conversations/{conversation.pk}/bring-back/", {"text": NOW + "x" * 4001})

    assert answer.status_code == 422
    assert NOW in answer.content.decode()
    assert is_told()


def test_what_is_gone_for_good_keeps_the_words_too(patient, signed_in, conversation):
    deleted = actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    actions.purge(conversation_id=conversation.pk, deleted=deleted.deleted_at.isoformat())

    answer = signed_in(patient).post(f"/conversations/{conversation.pk}/bring-back/", {"text": "My long day"})

    assert answer.status_code == 404
    assert "My long day" in answer.content.decode()


@pytest.mark.parametrize("text", ["", "x" * 4001, NOW + "\0"])
def test_a_new_conversation_does_not_begin_with_what_cannot_be_kept(patient, signed_in, text):
    answer = signed_in(patient).post("/conversations/", {"text": text})

    assert answer.status_code == 422
    assert not Conversation.objects.exists()
    assert is_told() is (NOW in text)


def test_nothing_is_told_apart_of_what_is_somebody_elses(stranger_patient, patient, signed_in, conversation):
    client = signed_in(stranger_patient)

    theirs = client.post(f"/conversations/{conversation.pk}/", {"text": "Hello"})
    nobodys = client.post(f"/conversations/{uuid.uuid4()}/", {"text": "Hello"})

    assert theirs.status_code == nobodys.status_code == 404
    assert str(conversation.pk) not in theirs.content.decode().replace(f"/conversations/{conversation.pk}/", "", 9)
    assert not Signal.objects.exists()


def test_words_of_a_draft_that_is_not_there_any_more_stay_and_are_heard(patient, signed_in, draft):
    sharing.discard(subject=patient, summary_id=draft.pk, at=timezone.now())

    answer = signed_in(patient).post(f"/conversations/{draft.conversation_id}/summary/", {
        "sentence_0": "I like the sea", "more": NOW, "version": draft.version})

    page = answer.content.decode()
    assert answer.status_code == 422
    assert "hs-help-panel" in page
    assert NOW in page
    assert is_told()
    assert not Summary.objects.exists()


def test_nothing_at_all_is_nothing(patient):
    for text in ("", " \n", "\0\0"):
        assert not unkept.hear(subject=patient, text=text, at=timezone.now()).shows_help

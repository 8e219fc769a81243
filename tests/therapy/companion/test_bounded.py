"""A long conversation asks the database no more than a short one, and words of crisis stay cheap enough to answer."""

import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts
from therapy.companion import actions, sessions
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.models import Author, Conversation, Turn


@pytest.fixture
def conversation(patient, now):
    return actions.begin(subject=patient, at=now)


@pytest.mark.parametrize("many", [2, 120])
def test_reading_a_conversation(patient, signed_in, conversation, now, many, django_assert_max_num_queries):
    first = conversation.turn_count + 1
    Turn.objects.bulk_create(
        Turn(subject=patient, conversation=conversation, position=position, text="word for word", said_at=now,
             author=Author.PATIENT if position % 2 else Author.COMPANION, provider="" if position % 2 else "coach",
             kept_at=now)
        for position in range(first, first + many)
    )
    Conversation.objects.filter(pk=conversation.pk).update(turn_count=first + many - 1)
    client = signed_in(patient)

    with django_assert_max_num_queries(12):
        assert client.get(f"/conversations/{conversation.pk}/").status_code == 200
    with django_assert_max_num_queries(8):
        assert client.get(f"/api/v1/conversations/{conversation.pk}/turns/").status_code == 200


@pytest.mark.parametrize(("text", "most"), [("Work was a lot today.", 30), ("I am going to kill myself tonight.", 90)])
def test_saying_something(
    patient, clinician, signed_in, conversation, now, text, most, django_assert_max_num_queries,
):
    gdpr.give_consent(
        subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True, "companion": True}, at=now,
    )
    client = signed_in(patient)

    with django_assert_max_num_queries(most):
        answer = client.post(f"/conversations/{conversation.pk}/", {"text": text})
    assert answer.status_code in (200, 302)


DANGER = "I want to kill myself tonight by the lake"
PAGES = {
    "the list": ("get", "/conversations/", {}, 14, 22),
    "the archive": ("get", "/conversations/archive/", {}, 14, 22),
    "the list of the API": ("get", "/api/v1/conversations/", {}, 8, 14),
    "what there is to begin with": ("get", "/api/v1/conversations/beginning/", {}, 8, 8),
    "a search": ("post", "/conversations/find/", {"words": "lake"}, 12, 20),
    "a search of the API": ("post", "/api/v1/conversations/search/", {"words": "lake"}, 10, 16),
    "the conversation": ("get", "/conversations/{c}/", {}, 12, 20),
    "the turns of the API": ("get", "/api/v1/conversations/{c}/turns/", {}, 8, 14),
    "what is remembered": ("get", "/conversations/memory/", {}, 12, 20),
    "what is remembered, by the API": ("get", "/api/v1/memory/", {}, 8, 14),
    "a summary to choose for": ("get", "/conversations/{c}/summary/", {}, 14, 22),
    "a draft": ("get", "/conversations/{d}/summary/", {}, 14, 22),
    "a draft to share": ("get", "/conversations/{d}/summary/share/", {}, 14, 22),
    "the summaries of the API": ("get", "/api/v1/conversations/{d}/summaries/", {}, 10, 16),
    "a file": ("get", "/conversations/{c}/file/?as=csv", {}, 8, 16),
    "what was sent": ("get", "/conversations/{c}/sent/", {}, 10, 10),
}


@pytest.mark.parametrize("many", [2, 30])
@pytest.mark.parametrize("words", ["The lake was calm", DANGER])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_asks_no_more_for_many_than_for_few(
    patient, signed_in, now, page, words, many, django_assert_max_num_queries,
):
    method, path, data, plain, with_help = PAGES[page]
    one = of_each(patient, words, many, archived="archive" in path, at=now)
    client, path = signed_in(patient), path.format(**one)
    more = {"content_type": "application/json"} if data and "/api/" in path else {}
    getattr(client, method)(path, data, **more)

    with django_assert_max_num_queries(with_help if words == DANGER else plain):
        answer = getattr(client, method)(path, data, **more)
    assert answer.status_code == 200


def of_each(patient, words: str, many: int, *, archived: bool, at) -> dict:
    """So many of everything: conversations, turns of one, things remembered, and a draft as long as it may be."""
    for _each in range(many):
        begun = actions.begin(subject=patient, at=at)
        actions.say(subject=patient, conversation_id=begun.pk, text=words, at=at)
        memory.add(subject=patient, text=words, at=at)
        if archived:
            sessions.archive(subject=patient, conversation_id=begun.pk, at=at)
    chosen, drafted = actions.begin(subject=patient, at=at), actions.begin(subject=patient, at=at)
    said = [actions.say(subject=patient, conversation_id=one.pk, text=words, at=at).turn
            for one in (chosen, drafted) for _each in range(min(many, 18))]
    sharing.make_of_turns(subject=patient, conversation_id=drafted.pk, turn_ids=[one.pk for one in said], at=at)
    return {"c": chosen.pk, "d": drafted.pk}

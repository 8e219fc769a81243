"""A long conversation asks the database no more than a short one, and words of crisis stay cheap enough to answer."""

import pytest

from gdpr import actions as gdpr
from gdpr import consent_texts
from therapy.companion import actions
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

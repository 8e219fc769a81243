"""What leaves for a model: no words of present danger, nothing that is not approved, and all of it there to be seen."""

import json
import uuid

import pytest
from django.utils import timezone

from patients.safety.models import Signal
from therapy.companion import actions, approving, manners, sendings
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing
from therapy.companion.memory.models import Stage, Summary
from therapy.companion.models import Sending, Turn
from therapy.companion.prompts import composing

pytestmark = pytest.mark.django_db(transaction=True)

NOW = "I want to kill myself tonight"
RESTED = timezone.timedelta(minutes=30)


def sent(model) -> str:
    return json.dumps([one.body["messages"] for one in model.requests], ensure_ascii=False)


@pytest.fixture
def only(agrees):
    """Only some models are approved."""
    offered = []

    def allow(*models):
        offered.append(approving.offer(lambda *, model, **_rest: model in models))

    yield allow
    for one in offered:
        approving._offered.remove(one)


def test_words_of_danger_now_are_in_no_later_prompt(patient, talk, model, agrees, run):
    talk("A hard week", NOW, "I rang my brother, and a heavy day is over")
    run()

    told = model.requests[-1].body["messages"]
    assert "kill myself" not in sent(model)
    assert [one["role"] for one in told][-3:] == ["user", "assistant", "user"]
    assert composing.HELP_WAS_SHOWN in told[-3]["content"]
    assert "A hard week" in sent(model)
    assert "I rang my brother" in told[-1]["content"]


def test_the_placeholder_stands_though_the_conversation_is_long(patient, talk, model, agrees, run, settings):
    settings.COMPANION_TURNS_A_DAY = 1000
    conversation, _said = talk(NOW)
    for number in range(13):
        actions.say(subject=patient, conversation_id=conversation.pk, text=f"More {number}", at=timezone.now())
        actions.let_coach_answer(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    actions.say(subject=patient, conversation_id=conversation.pk, text="And now", at=timezone.now())
    run()

    assert composing.HELP_WAS_SHOWN in sent(model)
    assert "kill myself" not in sent(model)


def test_what_is_remembered_of_danger_stays_here_and_the_rest_goes_along(patient, talk, model, agrees, run):
    memory.add(subject=patient, text=NOW, at=timezone.now())
    memory.add(subject=patient, text="Swimming cheers me up", at=timezone.now())
    talk("A hard week")
    run()

    assert "Swimming cheers me up" in sent(model)
    assert "kill myself" not in sent(model)


def test_what_is_not_to_be_mentioned_goes_along_unless_it_is_danger_now(patient, talk, model, agrees, run):
    manners.choose(subject=patient, at=timezone.now(), avoid=(NOW, "the accident"), pronouns="she/her", call_me=NOW)
    talk("A hard week")
    run()

    assert "the accident" in sent(model)
    assert "she/her" in sent(model)
    assert "kill myself" not in sent(model)


def test_no_purpose_asks_what_is_not_approved(patient, talk, model, only, run):
    conversation, _said = talk("My brother was hard on me, a heavy day")
    only("nothing")

    run()
    memory.look_through(at=timezone.now() + RESTED)
    run(RESTED)
    with pytest.raises(ValueError, match="by"):
        sharing.have_written(subject=patient, conversation_id=conversation.pk, at=timezone.now())

    assert model.requests == []
    assert not Sending.objects.exists()
    assert "may not answer" in Turn.objects.latest("position").text


def test_a_model_of_its_own_for_a_purpose_needs_the_approval_too(patient, talk, model, only, run, settings):
    ours = settings.GROQ_MODEL
    settings.COMPANION_PURPOSES = {
        **settings.COMPANION_PURPOSES, "memory": {**settings.COMPANION_PURPOSES["memory"], "model": "another"},
    }
    only(ours)
    talk("My brother was hard on me, a heavy day")
    run()
    memory.look_through(at=timezone.now() + RESTED)
    run(RESTED)

    assert {one.body["model"] for one in model.requests} == {ours}


def test_approval_taken_away_while_a_draft_waits_sends_nothing(patient, talk, model, only, run):
    conversation, _said = talk("My brother was hard on me, a heavy day")
    run()
    asked = len(model.requests)
    sharing.have_written(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    only("nothing")
    run()

    assert len(model.requests) == asked
    assert not Summary.objects.filter(stage=Stage.DRAFT).exists()


@pytest.fixture
def left(patient, talk, model, agrees, run, answers):
    """A conversation of which words left for a reply, for remembering, and for a summary."""
    conversation, _said = talk("My boss Wilhelmina Ashdown-Pryce is hard on me, a heavy day")
    run()
    answers(facts=[], sentences=[])
    sharing.have_written(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    run()
    memory.look_through(at=timezone.now() + RESTED)
    run(RESTED)
    return conversation


def test_all_that_left_is_kept_as_it_was_sent(left, model):
    summary, remembered = Sending.objects.order_by("sent_at")

    assert (summary.purpose, remembered.purpose) == ("summary", "memory")
    bodies = [one.body for one in model.requests]
    for one in (summary, remembered):
        assert one.sent in [body["messages"] for body in bodies]
        assert (one.sent_to, one.model) == ("groq", bodies[0]["model"])
        assert "Ashdown" not in json.dumps(one.sent)


def test_what_then_failed_was_sent_as_well(patient, talk, model, agrees, run):
    conversation, _said = talk("A heavy day")
    run()
    model.mode = "500"
    sharing.have_written(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    run()

    assert Sending.objects.get().purpose == "summary"


def test_the_person_sees_a_row_for_each_and_the_words_of_it(left, patient, signed_in):
    client = signed_in(patient)

    page = client.get(f"/conversations/{left.pk}/sent/").content.decode()
    turn = Turn.objects.get(sent_at__isnull=False)
    for name in ("To write an answer to you", "To note what may be remembered", "To write a summary"):
        assert page.count(name) == 1
    for one in (turn.pk, *Sending.objects.values_list("pk", flat=True)):
        assert f'href="/conversations/{left.pk}/sent/{one}/"' in page
        words = client.get(f"/conversations/{left.pk}/sent/{one}/").content.decode()
        assert "is hard on me" in words
        assert "Groq" in words
        assert "Ashdown" not in words


def test_a_program_sees_the_same(left, patient, signed_in):
    client = signed_in(patient)

    rows = client.get(f"/api/v1/conversations/{left.pk}/sent/").json()["results"]
    assert [one["purpose"] for one in rows] == ["memory", "summary"]
    for one in rows:
        told = client.get(f"/api/v1/conversations/{left.pk}/sent/{one['id']}/").json()
        assert "is hard on me" in told["messages"][0]["content"]
        assert told["rules"]


@pytest.mark.parametrize("door", ["/conversations/{}/sent/{}", "/api/v1/conversations/{}/sent/{}"])
def test_it_is_for_the_person_alone_and_goes_with_the_conversation(
    left, patient, stranger_patient, signed_in, door,
):
    one = Sending.objects.first()
    theirs, mine = signed_in(stranger_patient), signed_in(patient)
    for what in ("", f"{one.pk}/"):
        assert theirs.get(door.format(left.pk, what)).status_code == 404
        assert mine.get(door.format(left.pk, what)).status_code == 200
    assert mine.get(door.format(left.pk, f"{uuid.uuid4()}/")).status_code == 404

    deleted = actions.delete(subject=patient, conversation_id=left.pk, at=timezone.now())
    for what in ("", f"{one.pk}/"):
        assert mine.get(door.format(left.pk, what)).status_code == 404
    actions.purge(conversation_id=left.pk, deleted=deleted.deleted_at.isoformat())
    assert not Sending.objects.exists()


def test_where_danger_was_spoken_of_help_stands_beside_what_was_sent(patient, talk, model, agrees, run, signed_in):
    conversation, _said = talk(NOW, "A heavy day is over")
    run()
    turn = Turn.objects.get(sent_at__isnull=False)
    client = signed_in(patient)

    assert "hs-help-panel" in client.get(f"/conversations/{conversation.pk}/sent/{turn.pk}/").content.decode()
    assert client.get(f"/api/v1/conversations/{conversation.pk}/turns/{turn.pk}/sent/").json()["help"]
    assert Signal.objects.exists()


def test_many_that_were_sent_are_a_page_at_a_time(
    patient, talk, agrees, signed_in, django_assert_max_num_queries,
):
    conversation, _said = talk("A heavy day")
    for number in range(60):
        sendings.note(conversation=conversation, purpose="memory", messages=[{"role": "user", "content": str(number)}],
                      provider="groq", model="m", at=timezone.now())
    client = signed_in(patient)
    client.get(f"/conversations/{conversation.pk}/sent/")

    with django_assert_max_num_queries(10):
        page = client.get(f"/conversations/{conversation.pk}/sent/").content.decode()
    assert page.count("To note what may be remembered") == 40
    assert "page=2" in page
    with django_assert_max_num_queries(8):
        assert len(client.get(f"/api/v1/conversations/{conversation.pk}/sent/").json()["results"]) == 50

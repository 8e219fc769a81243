"""Where kept words of danger are shown again, help is shown with them: on each page, in each answer and each file."""

import csv
import io

import pytest
from django.utils import timezone

from therapy.companion import actions, manners, sessions, turns
from therapy.companion.memory import actions as memory
from therapy.companion.memory import sharing

pytestmark = pytest.mark.django_db

NOW = "I want to kill myself tonight, I thought over the marmalade"
PLAIN = "I thought of the sea over the marmalade"


@pytest.fixture
def talk(patient):
    """A conversation in which one thing was said."""

    def say(text):
        conversation = actions.begin(subject=patient, at=timezone.now())
        return conversation, actions.say(
            subject=patient, conversation_id=conversation.pk, text=text, at=timezone.now()).turn

    return say


@pytest.fixture
def web(signed_in, patient):
    client = signed_in(patient)
    return lambda path: client.get(f"/conversations/{path}")


@pytest.fixture
def api(signed_in, patient):
    client = signed_in(patient)
    return lambda path: client.get(f"/api/v1/{path}").json()


def panel_in(answer) -> bool:
    return "hs-help-panel" in answer.content.decode()


@pytest.mark.parametrize(("said", "due"), [(NOW, True), (PLAIN, False)])
def test_in_what_a_search_finds(talk, signed_in, patient, said, due):
    talk(said)
    client = signed_in(patient)

    page = client.post("/conversations/find/", {"words": "marmalade"})
    found = client.post("/api/v1/conversations/search/", {"words": "marmalade"}, content_type="application/json").json()

    assert "marmalade" in page.content.decode()
    assert panel_in(page) is due
    assert len(found["results"]) == 1
    assert bool(found["help"]) is due


@pytest.mark.parametrize(("said", "due"), [(NOW, True), (PLAIN, False)])
def test_in_the_conversation(talk, web, api, said, due):
    conversation, turn = talk(said)

    assert panel_in(web(f"{conversation.pk}/")) is due
    page = api(f"conversations/{conversation.pk}/turns/")
    assert [one["called_for_help"] for one in page["results"]] == [False, due, due]
    assert bool(page["help"]) is due
    one = api(f"conversations/{conversation.pk}/turns/{turn.pk}/")
    assert (one["called_for_help"], bool(one["help"])) == (due, due)


@pytest.mark.parametrize(("said", "due"), [(NOW, True), (PLAIN, False)])
def test_on_the_pages_of_a_summary(patient, talk, web, api, said, due):
    conversation, turn = talk(said)
    assert panel_in(web(f"{conversation.pk}/summary/")) is due

    made = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[turn.pk],
                                 at=timezone.now())

    for page in ("summary/", "summary/share/"):
        answer = web(f"{conversation.pk}/{page}")
        assert said in answer.content.decode()
        assert panel_in(answer) is due, page
    for answer in (api(f"summaries/{made.pk}/"), api(f"conversations/{conversation.pk}/summaries/")[0]):
        assert (answer["called_for_help"], bool(answer["help"])) == (due, due)


def test_on_a_summary_that_was_shared_and_no_more_once_it_is_written_otherwise(patient, clinician, talk, web):
    conversation, turn = talk(NOW)
    made = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[turn.pk],
                                 at=timezone.now())

    sharing.edit(subject=patient, summary_id=made.pk, sentences=[sharing.Edited(0, PLAIN)], at=timezone.now())
    assert not panel_in(web(f"{conversation.pk}/summary/share/"))

    sharing.edit(subject=patient, summary_id=made.pk, sentences=[sharing.Edited(0, NOW)], at=timezone.now())
    sharing.share(subject=patient, summary_id=made.pk, clinician_id=clinician.pk, at=timezone.now())
    assert panel_in(web(f"{conversation.pk}/summary/"))


def test_a_clinician_reads_what_was_shared_without_lines_that_are_for_the_person(
    patient, clinician, talk, signed_in,
):
    conversation, turn = talk(NOW)
    made = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[turn.pk],
                                 at=timezone.now())
    sharing.share(subject=patient, summary_id=made.pk, clinician_id=clinician.pk, at=timezone.now())

    told = signed_in(clinician).get(f"/api/v1/patients/{patient.pk}/shared-summaries/").json()

    assert [(one["called_for_help"], one["help"]) for one in told] == [(True, [])]


@pytest.mark.parametrize(("text", "due"), [(NOW, True), (PLAIN, False)])
def test_beside_what_is_remembered(patient, web, api, text, due):
    fact = memory.add(subject=patient, text=text, at=timezone.now()).fact

    assert panel_in(web("memory/")) is due
    assert panel_in(web(f"memory/{fact.pk}/")) is due
    page = api("memory/")
    assert (page["results"][0]["called_for_help"], bool(page["help"])) == (due, due)
    assert bool(api(f"memory/{fact.pk}/")["help"]) is due

    memory.forget(subject=patient, fact_id=fact.pk, at=timezone.now())
    assert panel_in(web("memory/")) is due  # the words are there for as long as they can be brought back


def test_no_more_once_what_is_remembered_is_put_otherwise(patient, web):
    fact = memory.add(subject=patient, text=NOW, at=timezone.now()).fact

    memory.change(subject=patient, fact_id=fact.pk, text=PLAIN, at=timezone.now())

    assert not panel_in(web("memory/"))


@pytest.mark.parametrize(("title", "due"), [(NOW[:60], True), (PLAIN, False)])
def test_beside_a_title_wherever_it_is_listed(patient, talk, web, api, title, due):
    conversation, _turn = talk("Hello there")
    sessions.rename(subject=patient, conversation_id=conversation.pk, title=title, at=timezone.now())

    for path in ("", f"{conversation.pk}/", f"{conversation.pk}/manage/"):
        assert panel_in(web(path)) is due, path
    assert bool(api("conversations/")["help"]) is due
    assert bool(api(f"conversations/{conversation.pk}/")["help"]) is due
    sessions.archive(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    assert panel_in(web("archive/")) is due
    assert bool(api("conversations/?archived=1")["help"]) is due
    actions.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    assert panel_in(web("")) is due


@pytest.mark.parametrize(("avoid", "due"), [(NOW, True), (PLAIN, False)])
def test_beside_how_somebody_wants_to_be_spoken_to(patient, web, api, avoid, due):
    manners.choose(subject=patient, at=timezone.now(), avoid=(avoid,))

    assert panel_in(web("manner/")) is due
    assert bool(api("conversations/manner/")["help"]) is due


@pytest.mark.parametrize(("said", "due"), [(NOW, True), (PLAIN, False)])
@pytest.mark.parametrize("door", ["/conversations/{}/file/?as=", "/api/v1/conversations/{}/file/?as="])
def test_in_the_files_of_a_conversation(patient, talk, signed_in, said, due, door):
    conversation, _turn = talk(said)
    client = signed_in(patient)

    text = client.get(door.format(conversation.pk) + "text").content.decode()
    rows = list(csv.DictReader(io.StringIO(client.get(door.format(conversation.pk) + "csv").content.decode())))
    paper = client.get(door.format(conversation.pk) + "pdf").content

    assert ("116 123" in text) is due
    assert [("116 123" in row["remark"]) for row in rows] == [False, due, due]
    assert paper.startswith(b"%PDF")


def test_with_a_reply_that_takes_its_place_on_an_open_page(patient, talk, signed_in):
    conversation, _turn = talk(NOW)
    reply = conversation.turns.last()

    assert panel_in(signed_in(patient).get(f"/conversations/turns/{reply.pk}/"))


def test_when_the_coach_hears_danger_in_a_models_place(patient, talk, signed_in, monkeypatch):
    conversation, _turn = talk(PLAIN)
    conversation.refresh_from_db()
    turns.reply(conversation, text="", state="waiting", at=timezone.now())
    heard = turns.hear

    def concerned(where, text):
        return heard(where, "I have a plan to end my life")

    monkeypatch.setattr(turns, "hear", concerned)
    answer = signed_in(patient).post(
        f"/api/v1/conversations/{conversation.pk}/coach/", content_type="application/json").json()

    assert answer["called_for_help"]
    assert answer["help"]

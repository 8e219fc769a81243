"""A summary for a clinician: made of sources, read and edited by its person, shared once, taken back. Both doors."""

import json
import uuid

import pytest
from django.core import mail
from django.utils import timezone

from gdpr.models import SightLog
from healing_space.accounts.models import Role
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from patients.care import actions as care
from patients.care.models import CareLink
from patients.safety.models import Signal
from therapy.companion import actions as companion
from therapy.companion.memory import sharing
from therapy.companion.memory.models import Stage, Summary

pytestmark = pytest.mark.django_db(transaction=True)


class Web:
    def __init__(self, client):
        self.client = client

    def make(self, conversation, turns):
        return self.client.post(f"/conversations/{conversation.pk}/summary/", {"turns": [str(one.pk) for one in turns]})

    def write(self, conversation):
        return self.client.post(f"/conversations/{conversation.pk}/summary/write/")

    def edit(self, draft, texts, more=""):
        typed = {f"sentence_{number}": text for number, text in enumerate(texts)}
        return self.client.post(f"/conversations/{draft.conversation_id}/summary/", {**typed, "more": more})

    def share(self, draft, clinician):
        return self.client.post(f"/conversations/{draft.conversation_id}/summary/share/",
                                {"clinician": str(clinician.pk), "read": "on"})

    def withdraw(self, draft):
        return self.client.post(f"/conversations/summaries/{draft.pk}/withdraw/")

    def read(self, patient):
        return self.client.get(f"/office/patients/{patient.pk}/summaries/")


class Api:
    def __init__(self, client):
        self.client = client

    def _send(self, method, path, body=None):
        return getattr(self.client, method)(f"/api/v1/{path}", body or {}, content_type="application/json",
                                            headers={"Idempotency-Key": str(uuid.uuid4())})

    def make(self, conversation, turns):
        return self._send("post", f"conversations/{conversation.pk}/summaries/",
                          {"turns": [str(one.pk) for one in turns]})

    def write(self, conversation):
        return self._send("post", f"conversations/{conversation.pk}/summaries/")

    def edit(self, draft, texts, more=""):
        rows = [{"number": number, "text": text} for number, text in enumerate(texts)]
        return self._send("put", f"summaries/{draft.pk}/", {"sentences": [*rows, {"text": more}]})

    def share(self, draft, clinician):
        return self._send("post", f"summaries/{draft.pk}/share/", {"clinician": str(clinician.pk)})

    def withdraw(self, draft):
        return self._send("post", f"summaries/{draft.pk}/withdraw/")

    def read(self, patient):
        return self.client.get(f"/api/v1/patients/{patient.pk}/shared-summaries/")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in):
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def draft(patient, talk):
    conversation, said = talk("My boss is hard on me. I sleep badly.", "I want to ask for help")
    return sharing.make_of_turns(subject=patient, conversation_id=conversation.pk,
                                 turn_ids=[one.pk for one in said], at=timezone.now())


@pytest.fixture
def shared(patient, clinician, draft):
    return sharing.share(subject=patient, summary_id=draft.pk, clinician_id=clinician.pk, at=timezone.now())


def texts(draft) -> list[str]:
    draft.refresh_from_db()
    return [one["text"] for one in draft.sentences]


def test_without_a_model_it_is_made_of_turns_that_the_person_chose(door, patient, talk):
    conversation, said = talk("My boss is hard on me. I sleep badly.", "This is only mine")

    assert door(patient).make(conversation, said[:1]).status_code in (201, 302)

    made = Summary.objects.get()
    assert [(one["text"], one["turns"], one["own"]) for one in made.sentences] == [
        ("My boss is hard on me.", [str(said[0].pk)], False), ("I sleep badly.", [str(said[0].pk)], False)]
    assert (made.stage, made.by_model) == (Stage.DRAFT, False)


def test_nothing_chosen_or_somebody_elses_turns_make_nothing(door, patient, talk, stranger_patient):
    conversation, _said = talk("My boss is hard on me")
    _theirs, others = talk("Only mine", subject=stranger_patient)

    assert door(patient).make(conversation, []).status_code in (400, 422)
    assert door(patient).make(conversation, others).status_code in (400, 422)
    assert not Summary.objects.exists()


def test_the_person_edits_it_and_their_own_words_are_marked(door, patient, draft):
    assert door(patient).edit(draft, ["My boss is hard on me.", "", "I want to ask Sam for help"],
                              more="And I am proud of it").status_code in (200, 302)

    draft.refresh_from_db()
    assert [(one["text"], one["own"], bool(one["turns"])) for one in draft.sentences] == [
        ("My boss is hard on me.", False, True), ("I want to ask Sam for help", True, True),
        ("And I am proud of it", True, False)]


def test_a_sentence_without_source_that_is_not_their_own_is_dropped(door, patient, draft):
    draft.sentences = [*draft.sentences, {"text": "They drink.", "turns": [], "own": False}]
    draft.save()

    door(patient).edit(draft, [*texts(draft)])

    assert "They drink." not in texts(draft)


@pytest.mark.parametrize("typed", [["", "", ""], ["x" * 500, "", ""]])
def test_what_cannot_be_kept_is_told_and_stays(door, patient, draft, typed):
    before = texts(draft)

    answer = door(patient).edit(draft, typed)

    assert answer.status_code in (400, 422)
    assert texts(draft) == before
    if answer.status_code == 422:
        assert typed[0] in answer.content.decode()


def test_danger_written_into_it_is_heard(door, patient, draft):
    answer = door(patient).edit(draft, texts(draft), more="I am going to kill myself tonight")

    assert Signal.objects.filter(subject=patient).exists()
    assert "999" in answer.content.decode() or "116 123" in answer.content.decode()


def test_it_is_seen_by_the_clinician_it_was_shared_with_and_by_nobody_else(
    door, patient, clinician, stranger_clinician, draft,
):
    reader = door(clinician)
    assert "My boss is hard on me." not in reader.read(patient).content.decode()

    assert door(patient).share(draft, clinician).status_code in (200, 302)

    page = reader.read(patient)
    assert "My boss is hard on me." in page.content.decode()
    assert SightLog.objects.filter(subject=patient, viewer=clinician, what="shared_summaries").exists()
    assert door(stranger_clinician).read(patient).status_code == 404


def test_the_clinician_reads_no_more_of_the_conversation_than_the_summary(door, patient, clinician, talk):
    conversation, said = talk("My boss is hard on me. This stays with me.")
    draft = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[said[0].pk],
                                  at=timezone.now())
    sharing.edit(subject=patient, summary_id=draft.pk, at=timezone.now(),
                 sentences=[sharing.Edited(0, "My boss is hard on me."), sharing.Edited(1, "")])
    sharing.share(subject=patient, summary_id=draft.pk, clinician_id=clinician.pk, at=timezone.now())

    assert "This stays with me" not in door(clinician).read(patient).content.decode()


def test_it_is_shared_with_nobody_but_a_clinician_of_theirs(door, patient, draft, stranger_clinician):
    assert door(patient).share(draft, stranger_clinician).status_code in (400, 422)

    draft.refresh_from_db()
    assert draft.stage == Stage.DRAFT


def test_once_shared_it_cannot_be_changed(door, patient, shared):
    answer = door(patient).edit(shared, ["Other words"])

    assert answer.status_code in (404, 422)
    assert "Other words" not in texts(shared)


def test_taken_back_it_is_gone_from_the_record(door, patient, clinician, shared):
    reader = door(clinician)

    door(patient).withdraw(shared)

    assert "My boss is hard on me." not in reader.read(patient).content.decode()
    assert not Summary.objects.visible_to(clinician).exists()


def test_who_no_longer_looks_after_them_sees_it_no_more(door, patient, clinician, shared):
    care.leave(link_id=CareLink.objects.get(clinician=clinician).pk, by=patient, at=timezone.now())

    assert door(clinician).read(patient).status_code == 404
    assert not Summary.objects.visible_to(clinician).exists()


def test_a_new_clinician_does_not_see_what_was_shared_with_the_last(door, patient, clinician, shared, person):
    other = person("Ada New", Role.CLINICIAN)
    link = care.ask(subject=patient, clinician_id=other.pk, at=timezone.now())
    care.accept(link_id=link.pk, by=other, at=timezone.now())

    assert "My boss is hard on me." not in door(other).read(patient).content.decode()


def test_a_deleted_conversation_takes_its_summary_along(door, patient, clinician, shared):
    companion.delete(subject=patient, conversation_id=shared.conversation_id, at=timezone.now())

    assert "My boss is hard on me." not in door(clinician).read(patient).content.decode()


def test_others_cannot_touch_it(door, patient, stranger_patient, draft, shared):
    mine = door(stranger_patient)

    for answer in (mine.edit(draft, ["x"]), mine.withdraw(shared), mine.share(draft, stranger_patient)):
        assert answer.status_code in (302, 404)
    shared.refresh_from_db()
    assert shared.stage == Stage.SHARED


def test_the_model_writes_a_draft_whose_sentences_have_sources(door, patient, talk, run, answers, agrees):
    conversation, said = talk("My boss is hard on me", "I sleep badly")
    run()
    answers(sentences=[
        {"text": "I find my boss hard on me.", "turns": [2]}, {"text": "I own a castle.", "turns": [2]},
        {"text": "I sleep badly.", "turns": []}, {"text": "I sleep badly.", "turns": [4]},
    ])

    assert door(patient).write(conversation).status_code in (201, 302)
    assert Summary.objects.get().stage == Stage.WAITING
    run()

    made = Summary.objects.get()
    assert [(one["text"], one["turns"]) for one in made.sentences] == [
        ("I find my boss hard on me.", [str(said[0].pk)]), ("I sleep badly.", [str(said[1].pk)])]
    assert (made.stage, made.by_model) == (Stage.DRAFT, True)


def test_a_model_that_fails_leaves_the_choice_of_own_words(door, patient, talk, run, model, agrees):
    conversation, said = talk("My boss is hard on me")
    run()
    model.mode = "500"
    door(patient).write(conversation)
    run()

    assert not Summary.objects.exists()
    assert door(patient).make(conversation, said).status_code in (201, 302)


def test_without_a_model_none_is_asked(door, patient, talk):
    conversation, _said = talk("My boss is hard on me")

    assert door(patient).write(conversation).status_code in (302, 400)
    assert not Summary.objects.exists()


def test_the_page_of_ten_summaries_asks_the_database_no_more_than_of_one(patient, clinician, talk, signed_in,
                                                                         django_assert_max_num_queries):
    for _ in range(10):
        conversation, said = talk("My boss is hard on me")
        made = sharing.make_of_turns(subject=patient, conversation_id=conversation.pk, turn_ids=[said[0].pk],
                                     at=timezone.now())
        sharing.share(subject=patient, summary_id=made.pk, clinician_id=clinician.pk, at=timezone.now())
    client = signed_in(clinician)
    address = f"/office/patients/{patient.pk}/summaries/"
    client.get(address)

    with django_assert_max_num_queries(26):
        page = client.get(address)
    assert page.content.decode().count("My boss is hard on me") == 10


def test_a_program_is_told_when_it_was_said_and_not_what(patient, shared, clinician, signed_in):
    answer = signed_in(clinician).get(f"/api/v1/patients/{patient.pk}/shared-summaries/")

    assert json.loads(answer.content)[0]["sentences"][0]["sources"][0].keys() == {"turn_id", "said_at"}


def test_the_clinician_is_told_that_there_is_something_to_read(door, patient, clinician, draft):
    assert door(patient).share(draft, clinician).status_code in (200, 302)

    told = Delivery.objects.get(kind="memory.shared")
    assert (told.recipient, told.path) == (clinician, f"/office/patients/{patient.pk}/summaries/")
    mail.outbox.clear()
    queue.run_due(at=timezone.now())
    (letter,) = [each for each in mail.outbox if each.subject == "Something was shared with you"]
    assert letter.to == [clinician.email]
    assert told.path in letter.body
    for word in (patient.name, "boss", "sleep", "summary", "conversation", "patient"):
        assert word not in letter.subject + letter.body.replace(told.path, "")


def test_after_it_was_taken_back_the_clinician_reads_that_it_was_and_nothing_of_it(door, patient, clinician, shared):
    door(patient).withdraw(shared)

    answer = door(clinician).read(patient)

    if isinstance(door(clinician), Web):
        page = answer.content.decode()
        assert "took back" in page and "My boss" not in page
    else:
        (told,) = answer.json()
        assert (told["stage"], told["sentences"], told["called_for_help"]) == ("withdrawn", [], False)


def test_that_something_was_taken_back_is_told_to_nobody_else_and_ends_with_the_relation(
    door, patient, clinician, shared, person,
):
    door(patient).withdraw(shared)
    care.leave(link_id=CareLink.objects.get(subject=patient, ended_at=None).pk, by=patient, at=timezone.now())
    assert door(clinician).read(patient).status_code == 404

    other = person("Ade Low", Role.CLINICIAN)
    care.ask(subject=patient, clinician_id=other.pk, at=timezone.now())
    care.accept(link_id=CareLink.objects.get(clinician=other).pk, by=other, at=timezone.now())

    answer = door(other).read(patient)
    assert b"withdrawn" not in answer.content and b"took back" not in answer.content

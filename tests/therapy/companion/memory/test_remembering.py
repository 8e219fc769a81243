"""What a person lets the companion remember: by hand, by yes or no, through both doors; and who never sees it."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from patients.safety.models import Signal
from therapy.companion import actions as companion
from therapy.companion import background
from therapy.companion.memory import actions, queries
from therapy.companion.memory.models import Fact, State

pytestmark = pytest.mark.django_db


class Web:
    def __init__(self, client):
        self.client = client

    def add(self, text):
        return self.client.post("/conversations/memory/", {"text": text, "once": str(uuid.uuid4())})

    def change(self, fact, text):
        return self.client.post(f"/conversations/memory/{fact.pk}/", {"text": text})

    def confirm(self, fact):
        return self.client.post(f"/conversations/memory/{fact.pk}/yes/")

    def refuse(self, fact):
        return self.client.post(f"/conversations/memory/{fact.pk}/no/")

    def forget(self, fact):
        return self.client.post(f"/conversations/memory/{fact.pk}/delete/")

    def bring_back(self, fact):
        return self.client.post(f"/conversations/memory/{fact.pk}/bring-back/")

    def forget_everything(self):
        return self.client.post("/conversations/memory/forget/")

    def seen(self):
        return self.client.get("/conversations/memory/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def add(self, text):
        return self.client.post("/api/v1/memory/", {"text": text}, content_type="application/json",
                                headers={"Idempotency-Key": str(uuid.uuid4())})

    def change(self, fact, text):
        return self.client.patch(f"/api/v1/memory/{fact.pk}/", {"text": text}, content_type="application/json")

    def confirm(self, fact):
        return self.client.post(f"/api/v1/memory/{fact.pk}/confirm/")

    def refuse(self, fact):
        return self.client.post(f"/api/v1/memory/{fact.pk}/refuse/")

    def forget(self, fact):
        return self.client.delete(f"/api/v1/memory/{fact.pk}/")

    def bring_back(self, fact):
        return self.client.post(f"/api/v1/memory/{fact.pk}/restore/")

    def forget_everything(self):
        return self.client.delete("/api/v1/memory/")

    def seen(self):
        return self.client.get("/api/v1/memory/").content.decode()


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in):
    return lambda user: request.param(signed_in(user))


def used(subject, about="") -> tuple[str, ...]:
    return background.gather(subject=subject, budget=1000, about=about)


def proposed(subject, text="You like to swim", **more) -> Fact:
    return Fact.objects.create(subject=subject, text=text, state=State.PROPOSED, noted_at=timezone.now(), **more)


def test_what_somebody_writes_themselves_is_remembered_and_used(door, patient):
    mine = door(patient)

    assert mine.add("My dog cheers me up").status_code in (201, 302)

    assert used(patient) == ("My dog cheers me up",)
    assert "My dog cheers me up" in mine.seen()


def test_a_proposal_is_used_only_after_yes(door, patient):
    fact = proposed(patient)
    assert used(patient) == ()

    door(patient).confirm(fact)

    assert used(patient) == ("You like to swim",)


def test_after_no_it_is_not_used_and_not_proposed_again(door, patient, talk):
    fact = proposed(patient)
    conversation, said = talk("I like to swim in the sea")

    door(patient).refuse(fact)
    kept = actions.keep_proposed(conversation_id=conversation.pk, up_to=2, summary="", at=timezone.now(),
                                 facts=[("You like to swim.", said[0].pk)])

    assert (kept, used(patient)) == (0, ())


def test_what_is_changed_is_confirmed_in_the_new_words(door, patient):
    fact = proposed(patient)

    door(patient).change(fact, "I swim on Sundays")

    assert used(patient) == ("I swim on Sundays",)


def test_what_is_deleted_is_unused_at_once(door, patient):
    mine = door(patient)
    fact = actions.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact
    assert used(patient)

    assert mine.forget(fact).status_code in (204, 302)

    assert used(patient) == ()
    assert list(queries.facts(subject=patient)) == []


def test_what_is_deleted_can_be_brought_back_for_an_hour_and_is_then_gone(door, patient):
    mine = door(patient)
    fact = actions.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact
    mine.forget(fact)

    assert mine.bring_back(fact).status_code in (200, 302)
    assert used(patient) == ("My dog cheers me up",)
    queue.run_due(at=timezone.now() + timedelta(hours=2), lane=Lane.BACKGROUND)
    assert used(patient) == ("My dog cheers me up",)  # the deletion that was undone takes nothing away

    mine.forget(fact)
    queue.run_due(at=timezone.now() + timedelta(hours=2), lane=Lane.BACKGROUND)
    assert not Fact.objects.exists()
    assert mine.bring_back(fact).status_code == 404


def test_the_page_offers_to_bring_back_what_was_deleted(signed_in, patient):
    mine = Web(signed_in(patient))
    fact = actions.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact
    mine.forget(fact)

    assert f'action="/conversations/memory/{fact.pk}/bring-back/"' in mine.seen()


def test_nobody_brings_back_what_is_somebody_elses(door, patient, stranger_patient):
    fact = actions.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact
    actions.forget(subject=patient, fact_id=fact.pk, at=timezone.now())

    assert door(stranger_patient).bring_back(fact).status_code == 404
    assert used(patient) == ()


def test_all_of_it_can_be_deleted(door, patient, stranger_patient):
    actions.add(subject=patient, text="My dog cheers me up", at=timezone.now())
    actions.add(subject=stranger_patient, text="I swim", at=timezone.now())
    proposed(patient)

    door(patient).forget_everything()

    assert (used(patient), used(stranger_patient)) == ((), ("I swim",))


def test_what_came_from_a_deleted_conversation_is_unused_and_comes_back_with_it(door, patient, talk):
    conversation, said = talk("I like to swim")
    fact = proposed(patient, conversation=conversation, turn=said[0])
    door(patient).confirm(fact)
    assert used(patient)

    companion.delete(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    assert used(patient) == ()
    assert "You like to swim" not in door(patient).seen()
    companion.bring_back(subject=patient, conversation_id=conversation.pk, at=timezone.now())
    assert used(patient) == ("You like to swim",)


@pytest.mark.parametrize("text", ["", "   ", "x" * 301])
def test_what_cannot_be_kept_is_refused_with_words_and_stays_in_the_box(door, patient, text):
    answer = door(patient).add(text)

    assert answer.status_code in (400, 422)
    assert not Fact.objects.exists()
    if answer.status_code == 422 and text.strip():
        assert text in answer.content.decode()


def test_words_of_danger_are_heard_and_help_is_shown(door, patient):
    answer = door(patient).add("I am going to kill myself tonight")

    assert Signal.objects.filter(subject=patient).exists()
    assert "116 123" in answer.content.decode() or "999" in answer.content.decode()


def test_danger_in_what_is_too_long_gets_help_too(door, patient):
    answer = door(patient).add("I am going to kill myself tonight. " + "x" * 300)

    assert answer.status_code in (400, 422)
    assert "116 123" in answer.content.decode() or "999" in answer.content.decode()


def test_it_is_nobody_elses_even_when_conversations_are_shared(door, patient, clinician, stranger_patient):
    fact = actions.add(subject=patient, text="My dog cheers me up", at=timezone.now()).fact
    gdpr.grant(subject=patient, grantee=clinician, scopes=[Scope.CONVERSATIONS], basis=Basis.CONSENT, by=patient,
               at=timezone.now())

    assert not Fact.objects.visible_to(clinician).exists()
    assert used(stranger_patient) == ()
    for answer in (door(stranger_patient).forget(fact), door(stranger_patient).change(fact, "Mine now")):
        assert answer.status_code == 404
    assert used(patient) == ("My dog cheers me up",)


def test_the_list_costs_as_many_queries_for_thirty_as_for_three(patient, signed_in, talk,
                                                                 django_assert_max_num_queries):
    conversation, said = talk("I like to swim")
    for number in range(30):
        proposed(patient, text=f"You like number {number}", conversation=conversation, turn=said[0])
    client = signed_in(patient)
    client.get("/conversations/memory/")

    with django_assert_max_num_queries(18):
        client.get("/conversations/memory/")
    with django_assert_max_num_queries(8):
        client.get("/api/v1/memory/")


def test_a_form_sent_twice_adds_once(patient, signed_in):
    client, typed = signed_in(patient), {"text": "I swim", "once": str(uuid.uuid4())}

    for _ in range(2):
        client.post("/conversations/memory/", typed)

    assert Fact.objects.count() == 1


def test_only_so_many_are_kept(patient, monkeypatch):
    monkeypatch.setattr(actions, "MOST", 1)
    actions.add(subject=patient, text="I swim", at=timezone.now())

    with pytest.raises(actions.Unfit):
        actions.add(subject=patient, text="I run", at=timezone.now())


def test_facts_listed_are_the_newest_first(patient):
    now = timezone.now()
    for days in (3, 1, 2):
        actions.add(subject=patient, text=f"{days} days old", at=now - timedelta(days=days))

    assert [one.text for one in queries.facts(subject=patient)] == ["1 days old", "2 days old", "3 days old"]

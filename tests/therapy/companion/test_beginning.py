"""How a conversation begins: with a set of steps that somebody chose, and with a word on why the coach answers."""

import pytest
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from therapy.companion import actions, approving, coach
from therapy.companion.memory import actions as memory
from therapy.companion.models import Author, Conversation, State
from therapy.companion.steering import actions as steering
from therapy.companion.steering import standing

pytestmark = pytest.mark.django_db(transaction=True)
CODES = [one.code for one in coach.OFFERED]


@pytest.fixture(autouse=True)
def asks_every_time(settings):
    settings.COMPANION_SWITCH_SECONDS = 0
    standing.lately._until = 0.0


class Web:
    def __init__(self, client):
        self.client = client

    def begin(self, **chosen):
        return self.client.post("/conversations/", chosen)

    def told(self) -> str:
        return self.client.get("/conversations/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def begin(self, **chosen):
        return self.client.post("/api/v1/conversations/", chosen, content_type="application/json")

    def told(self) -> str:
        return self.client.get("/api/v1/conversations/beginning/").json()["why"]


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


@pytest.mark.parametrize("code", CODES)
def test_it_begins_with_the_steps_that_were_chosen(door, code):
    assert door.begin(dialogue=code).status_code in (201, 302)

    begun = Conversation.objects.get()
    assert begun.with_coach
    assert begun.coach_state["dialogue"] == code
    assert begun.turns.get().provider == "coach"


def test_all_of_them_are_there_to_choose(signed_in, patient):
    client = signed_in(patient)
    page, told = client.get("/conversations/").content.decode(), client.get("/api/v1/conversations/beginning/").json()

    assert len(CODES) == 8
    assert [one["code"] for one in told["dialogues"]] == CODES
    for one in told["dialogues"]:
        assert one["title"]
        assert one["about"]
        assert f'name="dialogue" value="{one["code"]}"' in page


@pytest.mark.parametrize("code", ["nonsense", "choosing", "x" * 100_000, "\0"])
def test_what_is_no_set_of_steps_begins_nothing(door, code):
    assert door.begin(dialogue=code).status_code in (400, 422)
    assert not Conversation.objects.exists()


def test_with_steps_the_coach_answers_though_a_model_could_and_no_model_reads_it(
    patient, agrees, model, run, door,
):
    door.begin(dialogue="sleep")
    begun = Conversation.objects.get()

    said = actions.say(subject=patient, conversation_id=begun.pk, text="I lie awake until two", at=timezone.now())
    later = timezone.now() + timezone.timedelta(hours=1)
    memory.look_through(at=later)
    queue.run_due(at=later, lane=Lane.CHAT)

    assert (said.reply.provider, said.reply.state) == ("coach", State.KEPT)
    assert model.requests == []
    assert begun.turns.filter(author=Author.COMPANION).exclude(provider="coach").count() == 0


def test_paused_and_taken_up_again_it_stays_with_the_coach(patient, agrees, door):
    door.begin(dialogue="worry")
    begun = Conversation.objects.get()
    actions.pause(subject=patient, conversation_id=begun.pk, at=timezone.now())

    assert actions.resume(subject=patient, conversation_id=begun.pk, at=timezone.now()).provider == "coach"


def test_nothing_is_said_of_the_ai_while_it_answers_or_was_never_agreed_to(patient, model, door):
    assert "AI companion is" not in door.told()


def test_switched_off_for_everybody_the_person_knows_why_the_coach_answers(patient, agrees, clinician, door):
    assert "switched off" not in door.told()

    steering.switch_off(by=clinician, at=timezone.now())

    assert "switched off just now, for everybody" in door.told()


def test_switched_off_for_them_they_know_it_and_nobody_else_reads_it(
    patient, stranger_patient, agrees, clinician, door, signed_in,
):
    steering.switch_off_for(subject=patient, by=clinician, at=timezone.now())

    assert "switched off the AI companion for you" in door.told()
    door.client = signed_in(stranger_patient)
    assert "switched off" not in door.told()


@pytest.mark.parametrize("page", ["/conversations/{}/", "/conversations/manner/", "/conversations/memory/"])
def test_the_pages_that_speak_of_the_ai_say_it_too(patient, agrees, clinician, signed_in, page):
    begun = actions.begin(subject=patient, at=timezone.now())
    steering.switch_off(by=clinician, at=timezone.now())

    assert "switched off just now, for everybody" in signed_in(patient).get(page.format(begun.pk)).content.decode()


def test_what_is_not_approved_answers_nobody_and_says_so(patient, agrees, door):
    no = approving.offer(lambda **what: False)
    try:
        assert "cannot be used just now" in door.told()
        door.begin()
        begun = Conversation.objects.get()
        said = actions.say(subject=patient, conversation_id=begun.pk, text="A long day", at=timezone.now())
        assert said.reply.provider == "coach"
    finally:
        approving._offered.remove(no)


def test_without_consent_nothing_is_said_of_a_switch(patient, agrees, clinician, door):
    gdpr.withdraw_consent(subject=patient, purpose=consent_texts.COMPANION, at=timezone.now())
    steering.switch_off(by=clinician, at=timezone.now())

    assert "switched off" not in door.told()

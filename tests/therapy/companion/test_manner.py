"""How the companion speaks to a person, and what was sent about them: through both doors."""

import pytest
from django.utils import timezone

from patients.safety.models import Signal
from therapy.companion import actions, manners, prompts, queries
from therapy.companion.models import Manner, Turn

pytestmark = pytest.mark.django_db

CHOSEN = {"tone": "gentle", "length": "short", "questions": "fewer", "call_me": "Mo", "pronouns": "they/them"}


class Web:
    url = "/conversations/manner/"

    def __init__(self, client):
        self.client = client

    def choose(self, avoid=(), **chosen):
        return self.client.post(self.url, {**chosen, "avoid": "\n".join(avoid)})

    def sent(self, turn):
        return self.client.get(f"/conversations/{turn.conversation_id}/sent/{turn.pk}/")


class Api:
    url = "/api/v1/conversations/manner/"

    def __init__(self, client):
        self.client = client

    def choose(self, avoid=(), **chosen):
        return self.client.put(self.url, {**chosen, "avoid": list(avoid)}, content_type="application/json")

    def sent(self, turn):
        return self.client.get(f"/api/v1/conversations/{turn.conversation_id}/turns/{turn.pk}/sent/")


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


def test_every_choice_is_one_of_the_current_prompt():
    styles = prompts.VERSIONS[prompts.CURRENT].styles

    for kind, choices in manners.CHOICES.items():
        assert {code for code, _label in choices if code} == set(styles[kind])


def test_without_a_choice_it_speaks_as_it_comes(patient):
    assert queries.manner(subject=patient) == queries.HowToSpeak()


def test_what_is_chosen_is_kept_and_changed(door, patient):
    assert door.choose(**CHOSEN, avoid=["my old job", "  my   sister ", "my old job"]).status_code in (200, 302)

    manner = queries.manner(subject=patient)
    assert manner.style == {"tone": "gentle", "length": "short", "questions": "fewer"}
    assert (manner.call_me, manner.pronouns, manner.avoid) == ("Mo", "they/them", ("my old job", "my sister"))
    assert "my sister" in door.client.get(door.url).content.decode()

    door.choose(tone="plain")
    assert queries.manner(subject=patient) == queries.HowToSpeak(style={"tone": "plain"})
    assert Manner.objects.count() == 1


def test_the_companion_calls_a_person_what_they_chose(door, patient, now):
    door.choose(call_me="Mo")

    assert "Mo" in actions.begin(subject=patient, at=now).turns.get().text


@pytest.mark.parametrize("wrong", [
    {"tone": "rude"}, {"call_me": "x" * 41}, {"avoid": [f"thing {n}" for n in range(13)]}, {"avoid": ["x" * 81]},
])
def test_what_cannot_be_chosen_is_told_and_changes_nothing(door, patient, wrong):
    door.choose(call_me="Mo")
    answer = door.choose(**wrong)

    assert answer.status_code in (400, 422)
    assert queries.manner(subject=patient).call_me == "Mo"


def test_what_was_typed_stays_when_something_is_wrong(patient, signed_in):
    page = signed_in(patient).post("/conversations/manner/", {"call_me": "y" * 41, "avoid": "my old job"})

    assert page.status_code == 422
    assert "my old job" in page.content.decode()


def test_words_of_danger_are_heard_here_too(door, patient):
    answer = door.choose(avoid=["I want to kill myself tonight"])

    assert "116 123" in answer.content.decode()
    assert Signal.objects.filter(subject=patient).exists()


def test_a_manner_is_nobody_elses(door, patient, stranger_patient, signed_in):
    door.choose(call_me="Quillfeather")
    door.client = signed_in(stranger_patient)

    assert "Quillfeather" not in door.client.get(door.url).content.decode()


@pytest.fixture
def turn(patient, now):
    begun = actions.begin(subject=patient, at=now)
    said = actions.say(subject=patient, conversation_id=begun.pk, text="A heavy day with Jo", at=now)
    actions.note_sent(said.reply.pk, provider="groq", at=timezone.now(), messages=[
        {"role": "system", "content": "You are an AI."}, {"role": "user", "content": "A heavy day with [name-1]"},
    ])
    return Turn.objects.get(pk=said.reply.pk)


def test_a_person_sees_what_left_and_to_whom(door, turn):
    answer = door.sent(turn).content.decode()

    assert "A heavy day with [name-1]" in answer
    assert "Groq" in answer
    assert "You are an AI." in answer
    assert "with Jo" not in answer


def test_a_reply_that_was_given_here_sent_nothing(door, patient, now):
    answer = door.sent(actions.begin(subject=patient, at=now).turns.get())

    assert answer.status_code == 200
    assert "[name" not in answer.content.decode()


def test_what_was_sent_is_for_the_person_alone(door, turn, stranger_patient, clinician, signed_in):
    door.client = signed_in(stranger_patient)
    assert door.sent(turn).status_code == 404

    door.client = signed_in(clinician)
    assert door.sent(turn).status_code in (403, 404)


def test_the_page_leads_to_what_was_sent(turn, patient, signed_in):
    page = signed_in(patient).get(f"/conversations/{turn.conversation_id}/").content.decode()

    assert f'href="/conversations/{turn.conversation_id}/sent/{turn.pk}/"' in page

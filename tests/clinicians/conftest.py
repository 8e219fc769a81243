"""What clinicians find: alerts, moods, a conversation, and both doors to them."""

import pytest

from patients.diary import actions as diary
from patients.safety import actions as safety
from patients.safety import rules
from patients.safety.models import Source
from tests.clinicians import doors
from therapy.companion.models import Author, Conversation, Turn


@pytest.fixture(params=[doors.Web, doors.Api], ids=["web", "api"])
def door_of(request, signed_in):
    """The same behaviour, asked for by a person on the web and by the API."""
    return lambda user: request.param(signed_in(user))


@pytest.fixture
def web(signed_in):
    return lambda user: doors.Web(signed_in(user))


@pytest.fixture
def api(signed_in):
    return lambda user: doors.Api(signed_in(user))


@pytest.fixture
def noticed(now):
    """Something is noticed in what a patient wrote."""

    def notice(subject, respond: str = "now", at=now, source=Source.BUTTON, source_id="", **more):
        finding = rules.Finding(**{
            "kind": "suicidal_thoughts", "respond": respond, "about": "self", "evidence": "the very words",
            "rule_id": "test", "why": "They say it plainly.", **more,
        })
        raised = safety.raise_signal(subject=subject, findings=[finding], source=source, source_id=source_id, at=at)
        return raised.incident

    return notice


@pytest.fixture
def incident(noticed, patient, clinician):
    return noticed(patient)


@pytest.fixture
def mood(patient, now):
    return diary.log_mood(subject=patient, score=4, note="a grey and heavy morning", felt_at=now, at=now).entry


@pytest.fixture
def conversation(patient, now):
    kept = Conversation.objects.create(subject=patient, title="About work", started_at=now, last_at=now, turn_count=2)
    said = [(Author.PATIENT, "my boss is hard on me"), (Author.COMPANION, "tell me more")]
    for position, (author, text) in enumerate(said, 1):
        Turn.objects.create(
            subject=patient, conversation=kept, position=position, author=author, text=text, said_at=now, kept_at=now,
        )
    return kept

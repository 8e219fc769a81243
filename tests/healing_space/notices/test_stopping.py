"""Letters of ordinary notices: plain and HTML, stopped by their link or by the mail program, and taken back."""

import re
from email.message import Message

import pytest
from django.test import Client
from django.utils import timezone

from healing_space.audit.models import Entry
from healing_space.notices import actions, letters
from healing_space.notices.models import Choice
from healing_space.notices.reminders import actions as reminders
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

pytestmark = pytest.mark.django_db


@pytest.fixture
def letter(patient, mailbox) -> Message:
    actions.notify(recipient=patient, kind="test.notice", key="news:1", at=timezone.now(), path="/about/")
    queue.run_due(at=timezone.now(), lane=Lane.BACKGROUND)
    return next(each for each in mailbox.letters if each["X-Idempotency-Key"].startswith("news:"))


@pytest.fixture
def anybody() -> Client:
    return Client(enforce_csrf_checks=True)


def stop_path(letter: Message) -> str:
    return re.search(r"/notices/stop/[^>]+", letter["List-Unsubscribe"].replace("\n", "").replace(" ", ""))[0]


def off() -> set:
    return set(Choice.objects.filter(by_email=False).values_list("topic", flat=True))


def test_a_letter_is_plain_and_html_and_names_nobody(letter, patient, settings):
    plain, html = letter.get_payload()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    for part in (plain, html):
        words = part.get_payload(decode=True).decode()
        assert "Please sign in." in words and f"{settings.SITE_URL}/about/" in words
        assert stop_path(letter) in words
        assert patient.name not in words and patient.email not in words
    words = html.get_payload(decode=True).decode()
    assert '<html lang="en' in words
    assert not re.search("<(img|script|style|link)", words)
    assert all(link.startswith(settings.SITE_URL) for link in re.findall(r"https?://[^\s\"]+", words))
    assert letter["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter["Auto-Submitted"] == "auto-generated"


def test_a_letter_of_safety_is_plain_and_cannot_be_stopped(clinician, mailbox):
    actions.notify(recipient=clinician, kind="test.notice", key="alert", at=timezone.now(), lane=Lane.CRISIS)
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    assert mailbox.letters[0].get_content_type() == "text/plain"
    assert mailbox.letters[0]["List-Unsubscribe"] is None


def test_opening_the_link_stops_nothing_and_tells_nothing_of_whose_it_is(letter, anybody, patient):
    page = anybody.get(stop_path(letter)).content.decode()
    assert "Stop these emails: Other news" in page
    assert patient.name not in page and patient.email not in page
    assert not off()


def test_one_press_stops_a_topic_and_one_takes_it_back(letter, anybody):
    page = anybody.post(stop_path(letter), {"what": "topic"}).content.decode()
    assert off() == {"other"}
    assert Entry.objects.filter(what="notices.stopped_by_letter").exists()
    were_on = re.search(r'name="on" value="([^"]+)"', page)[1]
    assert "come again" in anybody.post(stop_path(letter), {"what": "back", "on": were_on}).content.decode()
    assert not off()


def test_taking_all_back_leaves_off_what_was_off_before(letter, anybody, patient):
    actions.choose(user=patient, topics={"care": {"by_email": False}}, at=timezone.now())
    page = anybody.post(stop_path(letter), {"what": "all"}).content.decode()
    assert off() == {"messages", "care", "review", "other"}
    anybody.post(stop_path(letter), {"what": "back", "on": re.search(r'name="on" value="([^"]+)"', page)[1]})
    assert off() == {"care"}


def test_a_mail_program_stops_them_by_itself(letter, anybody):
    for _ in range(2):
        assert anybody.post(stop_path(letter), {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert off() == {"other"}


@pytest.mark.parametrize("on", ["", "made up", "a:b:c"])
def test_a_made_up_undo_turns_nothing_on(letter, anybody, on):
    anybody.post(stop_path(letter), {"what": "topic"})
    assert anybody.post(stop_path(letter), {"what": "back", "on": on}).status_code == 200
    assert off() == {"other"}


def test_a_link_is_worth_nothing_when_made_up_forgotten_or_of_another_address(letter, anybody, patient):
    path = stop_path(letter)
    assert anybody.post("/notices/stop/made-up/", {"what": "all"}).status_code == 404
    reminders.forget_letters(recipient=patient, at=timezone.now())
    assert anybody.post(path, {"what": "all"}).status_code == 404
    fresh = f"/notices/stop/{letters.stop_token(patient, 'other')}/"
    assert anybody.get(fresh).status_code == 200
    patient.email = "elsewhere@example.org"
    patient.save()
    assert anybody.post(fresh, {"what": "all"}).status_code == 404
    assert not off()

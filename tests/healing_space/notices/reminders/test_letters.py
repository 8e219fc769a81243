"""Reminders by e-mail: discreet, sent once, and stopped from the letter without signing in."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from healing_space.audit.models import Entry
from healing_space.notices.reminders import actions, letters, releasing
from healing_space.notices.reminders.models import Prompt, Sending, Wishes
from healing_space.outbox import queue
from healing_space.outbox.models import Effect

pytestmark = pytest.mark.django_db


@pytest.fixture
def due(remind):
    now = timezone.now()
    clock = (timezone.localtime(now) - timedelta(minutes=5)).strftime("%H:%M")
    remind(clock, at=now - timedelta(minutes=10), channels=["email"])
    releasing.tick(at=now)
    return Prompt.objects.get(intended_at__lte=now)


def run(later: timedelta = timedelta(seconds=1)) -> None:
    queue.run_due(at=timezone.now() + later)


def stop_path() -> str:
    return re.search(r"/reminders/stop/[^\s>]+", mail.outbox[0].body)[0]


def test_the_letter_says_nothing_about_anybody(due, patient, settings):
    run()

    letter, = mail.outbox
    words = f"{letter.subject} {letter.body}"
    assert letter.to == [patient.email]
    assert f"{settings.SITE_URL}/reminders/{due.pk}/open/" in words
    assert not re.search(r"A test thing|Mina|mood|feel|health|medicine|sleep|diary|questionnaire", words, re.IGNORECASE)
    assert letter.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    due.refresh_from_db()
    assert due.state == "sent"


def test_it_is_sent_once_however_often_the_effect_runs(due):
    effect = Effect.objects.get(kind=releasing.SEND)
    for _ in range(3):
        queue.kinds()[effect.kind].carry_out(key=effect.key, **effect.payload)

    assert len(mail.outbox) == 1


def test_a_mail_server_that_is_away_delays_it(due, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    run()
    assert Sending.objects.get().why.startswith("mail server:")

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run(timedelta(minutes=10))
    assert len(mail.outbox) == 1
    assert Sending.objects.get().failed_at is None


def test_what_came_too_late_is_not_sent_any_more_and_says_so(due):
    Prompt.objects.update(released_at=timezone.now() - timedelta(hours=2))
    run()
    assert mail.outbox == []
    assert Sending.objects.get().why == "too late"

    releasing.expire(at=timezone.now() + timedelta(hours=7))
    due.refresh_from_db()
    assert (due.state, due.why) == ("not_sent", "late")


def test_what_was_done_meanwhile_is_not_asked_for(due, patient):
    actions.answered(recipient=patient, kind="test", at=timezone.now())
    run()

    assert mail.outbox == []


def test_the_link_stops_letters_only_when_its_form_is_sent(due, patient):
    run()
    anybody = Client(enforce_csrf_checks=True)
    page = anybody.get(stop_path())
    patient.refresh_from_db()
    assert page.status_code == 200 and "Mina" not in page.content.decode()
    assert patient.notice_by_email is True

    assert "no more reminders by email" in anybody.post(stop_path(), {"what": "email"}).content.decode()
    patient.refresh_from_db()
    assert patient.notice_by_email is False
    assert not Wishes.objects.get().is_off
    assert Entry.objects.filter(what="reminders.stopped_by_letter").exists()


def test_a_mail_program_stops_them_by_itself(due, patient):
    run()
    header = mail.outbox[0].extra_headers["List-Unsubscribe"]
    path = re.search(r"/reminders/stop/[^>]+", header)[0]

    assert Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    patient.refresh_from_db()
    assert patient.notice_by_email is False


def test_the_link_can_stop_everything(due):
    run()
    Client().post(stop_path(), {"what": "all"})

    assert Wishes.objects.get().is_off
    assert not Prompt.objects.filter(expired_at=None, released_at=None).exists()


@pytest.mark.parametrize("token", ["nonsense", "a:b:c"])
def test_a_made_up_link_stops_nothing(token, due, patient):
    for method in ("get", "post"):
        assert getattr(Client(), method)(f"/reminders/stop/{token}/").status_code == 404
    other = letters.stop_token(patient.pk)[:-1]
    Client().post(f"/reminders/stop/{other}/")
    patient.refresh_from_db()
    assert patient.notice_by_email is True


def test_a_token_for_another_purpose_stops_nothing(due, patient):
    run()
    wrong = letters.signing.dumps(str(patient.pk), salt=letters.ARRIVED)
    Client().post(f"/reminders/stop/{wrong}/")

    patient.refresh_from_db()
    assert patient.notice_by_email is True

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
    other = letters.stop_token(patient, Wishes.objects.get())[:-1]
    Client().post(f"/reminders/stop/{other}/")
    patient.refresh_from_db()
    assert patient.notice_by_email is True


def test_a_token_for_another_purpose_stops_nothing(due, patient):
    run()
    wrong = letters.signing.dumps(str(patient.pk), salt=letters.ARRIVED)
    Client().post(f"/reminders/stop/{wrong}/")

    patient.refresh_from_db()
    assert patient.notice_by_email is True


@pytest.fixture
def two_due(remind):
    """Two different things at the same minute."""
    now = timezone.now()
    clock = (timezone.localtime(now) - timedelta(minutes=5)).strftime("%H:%M")
    for kind in ("test", "other"):
        remind(clock, at=now - timedelta(minutes=10), kind=kind, channels=["email"])
    releasing.tick(at=now)
    return list(Prompt.objects.filter(intended_at__lte=now).order_by("pk"))


def test_what_is_due_at_once_is_one_letter_and_each_keeps_its_line(two_due):
    run()

    letter, = mail.outbox
    assert letter.subject == "Reminders that you asked for"
    assert all(f"/reminders/{prompt.pk}/open/" in letter.body for prompt in two_due)
    assert Effect.objects.filter(kind=releasing.SEND).count() == 1
    assert {each.state for each in Prompt.objects.filter(pk__in=[one.pk for one in two_due])} == {"sent"}
    assert Sending.objects.filter(sent_at__isnull=False).count() == 2


def test_what_was_done_meanwhile_is_left_out_of_the_letter(two_due, patient):
    lead = Sending.objects.get(letter=None).prompt
    actions.answered(recipient=patient, kind=lead.kind, at=timezone.now())
    run()

    letter, = mail.outbox
    assert letter.subject == "A reminder that you asked for"
    assert f"/reminders/{lead.pk}/open/" not in letter.body
    assert Sending.objects.get(prompt=lead).why == "no longer needed"


def test_a_letter_for_several_is_sent_once_and_fails_for_all(two_due, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    run()
    assert Sending.objects.filter(why__startswith="mail server:").count() == 2

    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run(timedelta(minutes=10))
    effect = Effect.objects.get(kind=releasing.SEND)
    queue.kinds()[effect.kind].carry_out(key=effect.key, **effect.payload)
    assert len(mail.outbox) == 1
    assert not Sending.objects.exclude(why="").exists()


@pytest.mark.parametrize(("wish", "why"), [
    ({"is_off": True}, "all reminders were turned off"),
    ({"paused_until": "tomorrow"}, "reminders were paused"),
    ({"quiet": True}, "quiet hours had begun"),
])
def test_who_changes_their_mind_while_it_waits_gets_no_letter(due, wish, why):
    # given a letter that the mail server has not taken yet
    now = timezone.localtime()
    if wish.pop("quiet", False):
        wish = {"quiet_from": (now - timedelta(minutes=20)).time(), "quiet_until": (now + timedelta(hours=2)).time()}
    elif "paused_until" in wish:
        wish = {"paused_until": now.date() + timedelta(days=1)}
    Wishes.objects.update(**wish)

    # when it is tried
    run()

    # then nothing goes out, and the ledger says why
    assert mail.outbox == []
    assert Sending.objects.get().why == why


def test_a_link_works_as_long_as_letters_live(due, patient):
    run()
    from django.core import signing
    assert letters.who_stops(stop_path().split("/")[3]) == str(patient.pk)
    assert "timestamp" not in signing.loads(stop_path().split("/")[3], salt=letters.STOP)


@pytest.mark.parametrize("how", ["said so on the web", "said so by the API", "has another address"])
def test_links_of_earlier_letters_stop_nothing_once_the_person(how, due, patient, signed_in):
    # given a letter in other hands
    run()
    old = stop_path()

    # when
    if how == "said so on the web":
        assert signed_in(patient).post("/reminders/letters/forget/")["Location"] == "/reminders/how/"
    elif how == "said so by the API":
        assert signed_in(patient).delete("/api/v1/reminder-letters/").status_code == 204
    else:
        type(patient).objects.filter(pk=patient.pk).update(email="another@example.org")

    # then its link stops nothing, and that of the next letter does
    assert Client().post(old).status_code == 404
    patient.refresh_from_db()
    assert patient.notice_by_email is True
    fresh = letters.stop_token(patient, Wishes.objects.get())
    assert Client().post(f"/reminders/stop/{fresh}/").status_code == 200
    patient.refresh_from_db()
    assert patient.notice_by_email is False

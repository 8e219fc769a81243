"""Notices go out by real mail and real HTTP, say nothing clinical, and are never lost."""

import json
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from healing_space.notices import actions, channels
from healing_space.notices.models import Delivery
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect


def intend(recipient, key="notice:1"):
    return actions.notify(recipient=recipient, kind="test.notice", key=key, at=timezone.now(), path="/office/",
                          reference="ref", lane=Lane.CRISIS)


def test_a_notice_is_sent_and_the_ledger_says_when(clinician, mailbox, kind, settings):
    delivery = intend(clinician)

    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)

    delivery.refresh_from_db()
    letter = mailbox.letters[0]
    assert letter["To"] == "sam.ode@example.org"
    assert letter["X-Idempotency-Key"] == "notice:1:email"
    assert letter.get_payload().split() == ["Please", "sign", "in.", f"{settings.SITE_URL}/office/"]
    assert delivery.sent_at is not None
    assert kind == ["ref"]


def test_the_same_key_is_one_letter(clinician, mailbox):
    intend(clinician)
    intend(clinician)

    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)

    assert len(mailbox.letters) == 1


def test_a_server_that_refuses_is_tried_again_until_it_takes_it(clinician, mailbox):
    delivery = intend(clinician)
    mailbox.refuses = True
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    delivery.refresh_from_db()
    assert delivery.sent_at is None
    assert delivery.why == "mail server: SMTPDataError"

    mailbox.refuses = False
    queue.run_due(at=timezone.now() + timedelta(minutes=2), lane=Lane.CRISIS)

    delivery.refresh_from_db()
    assert delivery.sent_at is not None
    assert delivery.why == ""
    assert len(mailbox.letters) == 1


def test_no_server_at_all_loses_nothing(clinician, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    intend(clinician)

    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)

    waiting = Effect.objects.get(kind="notices.send_crisis")
    assert waiting.done_at is None
    assert waiting.last_error == "mail server: ConnectionRefusedError"


def test_done_twice_it_is_sent_once(clinician, mailbox):
    delivery = intend(clinician)
    handler = queue.kinds()["notices.send_crisis"].carry_out

    handler(key=delivery.key, delivery_id=str(delivery.pk))
    handler(key=delivery.key, delivery_id=str(delivery.pk))

    assert len(mailbox.letters) == 1


def test_a_repeat_after_a_crash_carries_the_same_name(clinician, mailbox):
    delivery = intend(clinician)
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    Delivery.objects.update(sent_at=None)  # the worker died between the server's yes and our mark
    Effect.objects.update(done_at=None)

    queue.run_due(at=timezone.now() + timedelta(minutes=2), lane=Lane.CRISIS)

    assert len({letter["Message-ID"] for letter in mailbox.letters}) == 1
    assert delivery.key == "notice:1:email"


def test_the_service_is_told_by_mailbox_and_signed_webhook(db, mailbox, hook, settings):
    settings.SAFETY_MAILBOX = "safety@example.org"
    actions.notify_service(kind="test.notice", key="service:1", at=timezone.now(), path="/office/", reference="ref")

    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)

    headers, body = hook.posts[0]
    assert mailbox.letters[0]["To"] == "safety@example.org"
    assert headers["Idempotency-Key"] == "service:1:webhook"
    assert headers["X-Signature"] == f"sha256={channels.signature(body, headers['X-Timestamp'])}"
    assert json.loads(body)["url"] == f"{settings.SITE_URL}/office/"


def test_a_webhook_that_fails_is_tried_again(db, hook):
    hook.status = 503
    actions.notify_service(kind="test.notice", key="service:1", at=timezone.now())
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    assert Effect.objects.get().last_error == "webhook answered 503"

    hook.status = 200
    queue.run_due(at=timezone.now() + timedelta(minutes=2), lane=Lane.CRISIS)

    assert len(hook.posts) == 1


@pytest.mark.django_db(transaction=True)
def test_what_caused_it_is_rolled_back_and_so_is_the_notice(clinician):
    with transaction.atomic():
        intend(clinician, key="never")
        transaction.set_rollback(True)

    assert not Delivery.objects.filter(key__startswith="never").exists()


def test_a_kind_without_words_is_refused_at_once(clinician):
    with pytest.raises(KeyError):
        actions.notify(recipient=clinician, kind="test.unworded", key="x", at=timezone.now())

"""What a mail service says of letters: signed, heard once, and an address that takes none is left in peace."""

import hashlib
import hmac
import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.notices import actions, bounces
from healing_space.notices.models import Bounce, Delivery, Reach, Told
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane

pytestmark = pytest.mark.django_db
SECRET = "a shared secret"  # noqa: S105  (a test's own)


@pytest.fixture(autouse=True)
def secret(settings):
    settings.MAIL_EVENTS_SECRET = SECRET


def say(client, *events, at=None, secret=SECRET, **headers) -> int:
    body = json.dumps({"events": list(events)}).encode()
    sent_at = str(int((at or timezone.now()).timestamp()))
    signed = hmac.new(secret.encode(), sent_at.encode() + b"." + body, hashlib.sha256).hexdigest()
    return client.post("/api/v1/mail-events/", body, content_type="application/json", headers={
        "X-Timestamp": sent_at, "X-Signature": f"sha256={signed}", **headers,
    }).status_code


def bounce(user, kind="hard_bounce", **more) -> dict:
    return {"type": kind, "address": user.email, **more}


def tell(user, key="news:1", **more):
    return actions.notify(recipient=user, kind="test.notice", key=key, at=timezone.now(), path="/about/", **more)


def run() -> None:
    for lane in (Lane.CRISIS, Lane.CRISIS, Lane.BACKGROUND):
        queue.run_due(at=timezone.now(), lane=lane)


@pytest.mark.parametrize("event", ["hard_bounce", "complaint"])
def test_what_came_back_for_good_stops_letters_and_the_app_says_so(client, signed_in, patient, mailbox, event):
    for _ in range(2):
        assert say(client, bounce(patient, event)) == 204
    assert tell(patient) is None
    run()

    assert not [each for each in mailbox.letters if each["X-Idempotency-Key"].startswith("news:")]
    assert Told.objects.filter(kind="notices.returned").count() == 1
    for page in ("/notices/told/", "/notices/ways/"):
        assert "Emails do not reach you" in signed_in(patient).get(page).content.decode()
    assert signed_in(patient).get("/api/v1/notice-ways/").json()["address_returned_at"]


@pytest.mark.parametrize("event", ["soft_bounce", "delivered"])
def test_what_passes_stops_nothing(client, patient, event):
    say(client, bounce(patient, event))
    assert not Bounce.objects.exists()
    assert tell(patient)


def test_a_letter_on_its_way_when_the_address_closes_is_not_sent(client, patient, mailbox):
    delivery = tell(patient)
    say(client, bounce(patient))
    run()
    delivery.refresh_from_db()
    assert delivery.why == "the address takes no emails"


def test_another_address_or_ones_own_word_opens_it_again(client, signed_in, patient):
    say(client, bounce(patient))
    assert signed_in(patient).post("/api/v1/notice-ways/address/").status_code == 204
    assert bounces.of(patient) is None
    say(client, bounce(patient))
    signed_in(patient).post("/notices/ways/address/")
    assert bounces.of(patient) is None
    say(client, bounce(patient))
    patient.email = "new@example.org"
    patient.save()
    assert bounces.of(patient) is None
    assert tell(patient)


def test_the_ledger_knows_what_became_of_a_letter_by_its_name(client, patient, stranger_patient, mailbox):
    delivery = tell(patient)
    run()
    name = next(each["Message-ID"] for each in mailbox.letters if each["X-Idempotency-Key"] == delivery.key)
    say(client, bounce(stranger_patient, message_id=name))
    delivery.refresh_from_db()
    assert delivery.state == "sent"
    say(client, bounce(patient, "delivered", message_id=name))
    delivery.refresh_from_db()
    assert delivery.state == "delivered"


def test_a_safety_notice_that_came_back_goes_out_by_the_next_way(client, clinician, mailbox, notify):
    Reach.objects.create(user=clinician, phone="07700900123", verified_at=timezone.now())
    delivery = tell(clinician, key="alert:1", lane=Lane.CRISIS)
    run()
    name = next(each["Message-ID"] for each in mailbox.letters if each["X-Idempotency-Key"] == delivery.key)
    say(client, bounce(clinician, message_id=name))
    run()
    assert len(notify.messages) == 1

    tell(clinician, key="alert:2", lane=Lane.CRISIS)  # from now on both at once: the address is tried, too
    run()
    assert len(notify.messages) == 2
    assert [each for each in mailbox.letters if each["X-Idempotency-Key"] == "alert:2:email"]


@pytest.mark.parametrize(("wrong", "status"), [
    ({"secret": "another"}, 403), ({"at": -600}, 403), ({"at": 600}, 403), ({"X-Signature": "sha256=é"}, 403),
    ({"X-Timestamp": "now"}, 403), ({"X-Timestamp": "-5"}, 403), ({"X-Timestamp": "9" * 40}, 403),
])
def test_who_does_not_prove_to_be_the_mail_service_is_not_heard(client, patient, wrong, status):
    wrong = dict(wrong)
    if "at" in wrong:
        wrong["at"] = timezone.now() + timedelta(seconds=wrong["at"])
    assert say(client, bounce(patient), **wrong) == status
    assert not Bounce.objects.exists()


def test_without_a_secret_nobody_is_heard(client, patient, settings):
    settings.MAIL_EVENTS_SECRET = ""
    assert say(client, bounce(patient), secret="") == 404
    assert not Bounce.objects.exists()


def test_nonsense_is_refused_and_a_stranger_changes_nothing(client, db):
    assert say(client, {"type": "lost"}) == 400
    assert say(client, {"type": "hard_bounce", "address": "nobody@example.org"}) == 204
    assert not Bounce.objects.exists()
    assert not re.search("nobody", str(list(Delivery.objects.values())))

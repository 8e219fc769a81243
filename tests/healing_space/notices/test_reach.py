"""A clinician says how safety notices reach them, sets up a phone, and tries it: by the website and by the API."""

import json
import re
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.audit.models import Entry
from healing_space.notices import actions, queries
from healing_space.notices.models import Delivery, Reach
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect

pytestmark = pytest.mark.django_db
PHONE = "07700 900123"


class Web:
    def __init__(self, client):
        self.client = client

    def _post(self, section: str, **typed) -> str:
        """The answer's errors, or nothing when it was done."""
        answer = self.client.post(f"/notices/{section}/", {f"{section}-{name}": value for name, value in typed.items()})
        if answer.status_code == 302:
            return ""
        assert answer.status_code == 422
        return answer.content.decode()

    def choose(self, *, email: bool, sms: bool) -> str:
        return self._post("channels", **({"by_email": "on"} if email else {}), **({"by_sms": "on"} if sms else {}))

    def name(self, phone: str) -> str:
        return self._post("phone", phone=phone)

    def enter(self, code: str) -> str:
        return self._post("code", code=code)

    def test(self) -> str:
        return self.client.post("/notices/test/", follow=True).content.decode()

    def states(self) -> list[str]:
        page = self.client.get("/notices/").content.decode()
        words = {"Arrived": "delivered", "Sent": "sent", "Failed": "failed", "On its way": "waiting"}
        return [words[said] for said in re.findall(r'hs-row__side"><span class="hs-pill[^>]*>([^<]+)<', page)]

    def page(self) -> str:
        return self.client.get("/notices/").content.decode()


class Api:
    def __init__(self, client):
        self.client = client

    def _say(self, answer) -> str:
        if answer.status_code < 300:
            return ""
        assert answer["Content-Type"] == "application/problem+json"
        return answer.content.decode()

    def _send(self, method: str, path: str, **sent) -> str:
        address = f"/api/v1/safety-notices/{path}"
        return self._say(getattr(self.client, method)(address, json.dumps(sent), content_type="application/json"))

    def choose(self, *, email: bool, sms: bool) -> str:
        return self._send("patch", "", by_email=email, by_sms=sms)

    def name(self, phone: str) -> str:
        return self._send("patch", "", phone=phone)

    def enter(self, code: str) -> str:
        return self._send("post", "code/", code=code)

    def test(self) -> str:
        return self._send("post", "tests/")

    def states(self) -> list[str]:
        return [each["state"] for each in self.client.get("/api/v1/safety-notices/tests/").json()["results"]]

    def page(self) -> str:
        return self.client.get("/api/v1/safety-notices/").content.decode()


@pytest.fixture(params=[Web, Api], ids=["web", "api"])
def door(request, clinician, signed_in):
    return request.param(signed_in(clinician))


def run(lane=Lane.CRISIS, seconds: float = 0) -> None:
    queue.run_due(at=timezone.now() + timedelta(seconds=seconds), lane=lane)


def code_of(notify) -> str:
    return re.search(r"Your code: (\d{6})$", notify.texts()[-1][1])[1]


def later(**ago) -> None:
    """What was sent is moved into the past, so that the next test page may go out."""
    for each in Delivery.objects.filter(kind="notices.test"):
        each.intended_at -= timedelta(**ago)
        each.save()


def test_a_phone_is_named_proved_by_a_test_page_and_chosen(door, clinician, mailbox, notify):
    assert door.name(PHONE) == ""
    run()
    assert notify.texts()[-1][0] == "07700900123"
    assert Reach.objects.get().verified_at is None

    assert door.enter(code_of(notify)) == ""
    assert (Reach.objects.get().by_sms, Reach.objects.get().by_email) == (True, True)
    assert door.choose(email=False, sms=True) == ""
    assert not Reach.objects.get().by_email
    ledger = list(Entry.objects.filter(what__startswith="notices.").order_by("pk").values_list("what", flat=True))
    assert ledger == [f"notices.{what}" for what in
                      ("phone_changed", "tested", "phone_verified", "channels_changed")]
    assert "07700" not in str(list(Entry.objects.values_list("detail", flat=True)))


def test_email_stays_on_until_a_phone_is_proved(door, notify):
    assert "Leave at least one way" in door.choose(email=False, sms=False)
    assert "test page to your phone first" in door.choose(email=False, sms=True)
    assert not Reach.objects.filter(by_email=False).exists()


def test_email_stays_on_when_the_service_sends_no_text_messages(door, clinician):
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    assert "email has to stay on" in door.choose(email=False, sms=True)


def test_another_phone_has_to_prove_itself_again_and_email_comes_back(door, clinician, notify):
    Reach.objects.create(
        user=clinician, phone="07700900999", by_sms=True, by_email=False, verified_at=timezone.now())
    assert door.name(PHONE) == ""
    kept = Reach.objects.get()
    assert (kept.by_email, kept.by_sms, kept.verified_at) == (True, False, None)


def test_the_same_phone_again_changes_nothing(door, clinician, notify):
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    assert door.name(PHONE) == ""
    assert Reach.objects.get().verified_at


@pytest.mark.parametrize("wrong", ["call me", "123", "07700 9001234567890", "0770o 900123"])
def test_what_is_no_number_is_refused_with_words(door, notify, wrong):
    assert "Enter a mobile number like 07700 900123." in door.name(wrong)
    assert not any(reach.phone for reach in Reach.objects.all())


def test_a_wrong_code_is_refused_and_after_five_none_counts(door, mailbox, notify):
    door.name(PHONE)
    run()
    right = code_of(notify)
    wrong = f"{(int(right) + 1) % 10**6:06}"
    for _ in range(5):
        assert "not the code" in door.enter(wrong)
    assert "too many" in door.enter(right)
    assert Reach.objects.get().verified_at is None


def test_a_code_counts_for_a_quarter_of_an_hour_and_once(door, mailbox, notify):
    door.name(PHONE)
    run()
    Reach.objects.update(code_sent_at=timezone.now() - timedelta(minutes=16))
    assert "does not count any more" in door.enter(code_of(notify))
    later(minutes=5)
    door.test()
    run()
    assert door.enter(code_of(notify)) == ""
    assert "does not count any more" in door.enter(code_of(notify))


def test_a_test_page_shows_what_became_of_each_way(door, clinician, mailbox, notify):
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    mailbox.refuses, notify.becomes = True, "delivered"
    door.test()
    assert door.states() == ["waiting", "waiting"]
    run()
    assert sorted(door.states()) == ["failed", "sent"]
    run(Lane.BACKGROUND, seconds=25)
    assert sorted(door.states()) == ["delivered", "failed"]
    assert "Your code" not in notify.texts()[-1][1]
    assert Delivery.objects.filter(kind="notices.test").count() == 2  # a test has no other way to try


def test_test_pages_are_not_sent_without_pause(door, clinician, mailbox, notify):
    door.test()
    assert "Wait half a minute" in door.test()
    assert Delivery.objects.filter(kind="notices.test").count() == 1
    for _ in range(19):
        later(minutes=1)
        actions.test_page(user=clinician, at=timezone.now())
    later(minutes=1)
    assert "many test pages today" in door.test()


def test_a_phone_that_is_taken_away_gets_nothing_more(door, clinician, mailbox, notify):
    Reach.objects.create(user=clinician, phone="07700900123", by_sms=True, verified_at=timezone.now())
    assert door.name("") == ""
    door.test()
    run()
    assert not notify.messages
    assert door.choose(email=True, sms=True) != ""


def test_nobody_elses_phone_or_receipts_are_shown(signed_in, clinician, stranger_clinician, notify):
    Reach.objects.create(user=stranger_clinician, phone="07700900555")
    actions.test_page(user=stranger_clinician, at=timezone.now())
    for door in (Web(signed_in(clinician)), Api(signed_in(clinician))):
        assert "0770" not in door.page().replace("07700 900123", "")
        assert door.states() == []


def test_without_text_messages_the_page_says_so(signed_in, clinician):
    page = Web(signed_in(clinician)).page()
    assert "no way to send text messages" in page
    assert "Mobile number" not in page


def test_the_settings_lead_there_for_clinicians_alone(signed_in, clinician, patient):
    assert 'href="/notices/"' in signed_in(clinician).get("/settings/").content.decode()
    assert 'href="/notices/"' not in signed_in(patient).get("/settings/").content.decode()


def test_the_page_takes_a_bounded_number_of_queries(signed_in, clinician, django_assert_max_num_queries, notify):
    for _ in range(8):
        later(minutes=1)
        actions.test_page(user=clinician, at=timezone.now())
    client = signed_in(clinician)
    with django_assert_max_num_queries(12):
        client.get("/notices/")
    assert queries.tests_of(clinician).count() == 8


def test_a_test_page_asked_for_twice_under_one_key_is_sent_once(signed_in, clinician, notify):
    client = signed_in(clinician)
    answers = [client.post("/api/v1/safety-notices/tests/", "{}", content_type="application/json",
                           headers={"Idempotency-Key": "k"}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json() == answers[1].json()
    assert Delivery.objects.filter(kind="notices.test").count() == 1


def test_a_test_page_that_fails_is_tried_for_a_while_and_then_rests(clinician, mailbox):
    mailbox.refuses = True
    actions.test_page(user=clinician, at=timezone.now())
    run()
    effect = Effect.objects.get(key__startswith="test:")
    assert effect.done_at is None

    later(minutes=1)
    run(seconds=120)
    effect.refresh_from_db()
    assert effect.done_at is not None
    assert Delivery.objects.get(kind="notices.test").state == "failed"

"""How ordinary notices come: ways for each topic, quiet hours, a letter a day, phone and devices; by both doors."""

import json
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from healing_space.notices import actions, queries
from healing_space.notices.models import Choice, Delivery, Reach, Told, Ways
from healing_space.notices.reminders import actions as reminders
from healing_space.notices.reminders.models import Device, Wishes
from healing_space.outbox import queue
from healing_space.outbox.lanes import Lane
from healing_space.outbox.models import Effect
from tests.stand_ins.push import KEY, Browser, PushService

pytestmark = pytest.mark.django_db
LONDON = ZoneInfo("Europe/London")
PHONE = "07700900123"


def tell(recipient, key="news:1", at=None, path="/about/", **more):
    return actions.notify(recipient=recipient, kind="test.notice", key=key, at=at or timezone.now(), path=path, **more)


def run(at=None) -> None:
    queue.run_due(at=at or timezone.now(), lane=Lane.BACKGROUND)


def ours(mailbox) -> list:
    return [letter for letter in mailbox.letters if letter["X-Idempotency-Key"].startswith("news:")]


class Web:
    def __init__(self, client):
        self.client = client

    def choose(self, ways, **more) -> int:
        typed = {"zone": "Europe/London", "messages": ["by_email"], "care": ["by_email"], "review": ["by_email"],
                 "other": ways, **more}
        return self.client.post("/notices/ways/", typed).status_code

    def phone(self, number) -> int:
        return self.client.post("/notices/ways/phone/", {"phone-phone": number}).status_code

    def code(self, code) -> int:
        return self.client.post("/notices/ways/code/", {"code-code": code}).status_code


class Api:
    def __init__(self, client):
        self.client = client

    def choose(self, ways, **more) -> int:
        topic = {"topic": "other", **{way: way in ways for way in ("by_email", "by_push", "by_sms")}}
        return self.client.patch("/api/v1/notice-ways/", {"topics": [topic], **more},
                                 content_type="application/json").status_code

    def phone(self, number) -> int:
        return self.client.put("/api/v1/notice-ways/phone/", {"phone": number},
                               content_type="application/json").status_code

    def code(self, code) -> int:
        return self.client.post("/api/v1/notice-ways/phone/code/", {"code": code},
                                content_type="application/json").status_code


@pytest.fixture(params=[Web, Api])
def door(request, signed_in, patient):
    return request.param(signed_in(patient))


@pytest.fixture
def push_service(settings):
    with PushService() as server:
        settings.WEB_PUSH_KEY, settings.WEB_PUSH_CONTACT = KEY, "mailto:push@example.org"
        settings.WEB_PUSH_SERVICES = [server.url]
        yield server


def test_without_any_wish_a_letter_comes(patient, mailbox):
    tell(patient)
    run()
    assert len(ours(mailbox)) == 1


def test_a_topic_without_a_way_stands_on_the_list_alone(door, patient, mailbox):
    assert door.choose([]) in (200, 302)
    assert tell(patient) is None
    run()
    assert not ours(mailbox)
    assert Told.objects.filter(key="news:1").exists()
    assert Choice.objects.get(topic="other").by_email is False
    assert not Choice.objects.filter(topic="messages").exists()


def test_what_was_turned_off_meanwhile_is_not_sent(door, patient, mailbox):
    delivery = tell(patient)
    door.choose([])
    run()
    delivery.refresh_from_db()
    assert not ours(mailbox)
    assert delivery.why == "this way was turned off"


def test_quiet_hours_hold_an_ordinary_notice_back_and_never_one_of_safety(door, clinician, patient, mailbox):
    assert door.choose(["by_email"], quiet_from="22:00", quiet_until="07:00") in (200, 302)
    reminders.wish_for(recipient=clinician, at=timezone.now(), quiet_from=time(22), quiet_until=time(7))
    night = datetime(2026, 11, 22, 23, 30, tzinfo=LONDON)
    tell(patient, at=night)
    tell(clinician, key="alert:1", at=night, lane=Lane.CRISIS)

    assert Effect.objects.get(key="news:1:email").due_at == datetime(2026, 11, 23, 7, tzinfo=LONDON)
    assert Effect.objects.get(key="alert:1:email").due_at == night
    assert Wishes.objects.get(pk=patient.pk).quiet_from == time(22)


def test_a_letter_that_is_late_into_the_quiet_hours_waits_for_their_end(patient, mailbox):
    delivery = tell(patient)
    now = timezone.localtime(timezone.now(), LONDON)
    first, last = (now - timedelta(hours=1)).time(), (now + timedelta(hours=1)).time()
    reminders.wish_for(recipient=patient, at=now, quiet_from=first, quiet_until=last)
    handler = queue.kinds()["notices.send"].carry_out
    for _ in range(2):
        handler(key=delivery.key, delivery_id=str(delivery.pk))

    assert not ours(mailbox)
    assert Effect.objects.filter(key__startswith=f"{delivery.key}:after:").count() == 1


def test_a_letter_a_day_carries_everything_but_what_was_read(door, patient, mailbox):
    assert door.choose(["by_email"], digest_at="18:00") in (200, 302)
    assert Ways.objects.get(pk=patient.pk).digest_at == time(18)
    today = timezone.localtime(timezone.now(), LONDON) - timedelta(days=1)
    morning = today.replace(hour=9, minute=0, second=0, microsecond=0)
    for number in range(4):
        tell(patient, key=f"news:{number}", at=morning + timedelta(hours=number), path=f"/about/{number}/")
    actions.read(told_id=Told.objects.get(key="news:2").pk, by=patient, at=morning)
    run(at=morning.replace(hour=17, minute=59))
    assert not ours(mailbox)

    run(at=morning.replace(hour=18, minute=1))

    letter, = ours(mailbox)
    assert letter["Subject"] == "What we have to tell you today"
    words = letter.get_payload()[0].get_payload(decode=True).decode()
    assert [number for number in range(4) if f"/about/{number}/" in words] == [0, 1, 3]
    assert Delivery.objects.get(key="news:2:email").why == "it was read already"
    assert Delivery.objects.filter(key__startswith="news:", sent_at__isnull=False).count() == 3
    run(at=morning + timedelta(days=2))
    assert len(ours(mailbox)) == 1


def test_a_letter_of_the_day_that_fails_is_tried_again_under_its_own_name(patient, mailbox):
    at = timezone.now() - timedelta(days=2)
    actions.bundle(user=patient, digest_at=time(18), at=at)
    for number in range(2):
        tell(patient, key=f"news:{number}", at=at)
    mailbox.refuses = True
    run()
    mailbox.refuses = False
    run(at=timezone.now() + timedelta(minutes=10))
    run(at=timezone.now() + timedelta(minutes=30))

    assert len(ours(mailbox)) == 1


def test_a_phone_counts_for_text_messages_when_its_code_came_back(door, patient, notify, mailbox, settings):
    assert door.choose(["by_sms"]) in (400, 422)
    assert door.phone(PHONE) in (200, 302)
    queue.run_due(at=timezone.now(), lane=Lane.CRISIS)
    (number, text), = notify.texts()
    assert number == PHONE and f"{settings.SITE_URL}/notices/ways/" in text
    assert not mailbox.letters  # a patient gets no test page of safety notices
    assert door.code("12") in (400, 422)
    assert door.code(Reach.objects.get(pk=patient.pk).code) in (200, 302)

    assert door.choose(["by_sms"]) in (200, 302)
    tell(patient)
    run()
    assert notify.texts()[-1] == (PHONE, f"Healing Space: Something waits. {settings.SITE_URL}/about/")
    assert not ours(mailbox)


def test_a_number_that_is_none_comes_back_with_words(door, notify):
    assert door.phone("a phone") in (400, 422)


def test_a_device_shows_it_with_discreet_words_and_says_that_it_did(door, patient, push_service, mailbox, client):
    browser = Browser(push_service.url)
    actions.keep_device(recipient=patient, subscription=browser.subscription, at=timezone.now())
    assert door.choose(["by_push"]) in (200, 302)
    tell(patient)
    run()

    (_path, _headers, sealed), = push_service.posts
    words = browser.opens(sealed)
    assert (words["title"], words["path"]) == ("Something waits", "/about/")
    assert not ours(mailbox)
    token = words["arrived"]["token"]
    for given, status in ((token, 204), (token, 204), ("made up", 400)):
        answer = client.post(words["arrived"]["url"], {"token": given}, content_type="application/json")
        assert answer.status_code == status
    assert Delivery.objects.get(channel="push").delivered_at


def test_a_device_that_is_gone_is_taken_off(patient, push_service, mailbox):
    device = actions.keep_device(recipient=patient, at=timezone.now(),
                                 subscription=Browser(push_service.url).subscription)
    actions.choose(user=patient, topics={"other": {"by_push": True}}, at=timezone.now())
    push_service.status = 410
    tell(patient)
    run()

    assert not Device.objects.filter(pk=device.pk).exists()
    assert Delivery.objects.get(channel="push").why == "phone or computer: it takes nothing any more"
    assert len(ours(mailbox)) == 1


def test_staff_add_a_device_too_and_take_it_off(signed_in, clinician, push_service):
    client = signed_in(clinician)
    assert "js/push.js" in client.get("/notices/ways/").content.decode()
    client.post("/notices/ways/devices/", {"subscription": json.dumps(Browser(push_service.url).subscription)})
    client.post("/notices/ways/devices/", {"subscription": "nonsense"})
    device = Device.objects.get(recipient=clinician)
    client.post(f"/notices/ways/devices/{device.pk}/remove/")
    assert not Device.objects.exists()


@pytest.mark.parametrize("more", [
    {"quiet_from": "22:00"}, {"quiet_from": "07:00", "quiet_until": "07:00"}, {"digest_at": "soon"},
    {"zone": "Atlantis/Deep"},
])
def test_what_cannot_be_is_said_and_nothing_is_kept(door, patient, more):
    assert door.choose([], **more) in (400, 422)
    assert not Choice.objects.exists()


def test_the_api_refuses_topics_that_are_not_ones_own(signed_in, patient, clinician):
    for topic, by, status in (("service", patient, 400), ("safety", clinician, 400), ("service", clinician, 200)):
        answer = signed_in(by).patch("/api/v1/notice-ways/", {"topics": [{"topic": topic, "by_email": False}]},
                                     content_type="application/json")
        assert answer.status_code == status


def test_both_pages_say_that_safety_is_the_exception(signed_in, clinician, patient):
    assert "Safety notices are the exception" in signed_in(clinician).get("/notices/ways/").content.decode()
    assert "always come" in signed_in(patient).get("/notices/ways/").content.decode()
    assert [topic.code for topic, _chosen in queries.ways_of(patient).topics] == ["messages", "care", "review", "other"]

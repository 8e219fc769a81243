"""Reminders on devices, through a push service on this machine that a browser's keys open."""

import json
from datetime import timedelta

import pytest
from cryptography.exceptions import InvalidTag
from django.db import connection
from django.test import Client
from django.utils import timezone
from http_ece import ECEException

from healing_space.notices.reminders import actions, checks, push, releasing
from healing_space.notices.reminders.models import Device, Prompt, Sending
from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from tests.stand_ins.push import KEY, Browser, PushService

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(settings):
    with PushService() as server:
        settings.WEB_PUSH_KEY, settings.WEB_PUSH_CONTACT = KEY, "mailto:push@example.org"
        settings.WEB_PUSH_SERVICES = [server.url]
        yield server


@pytest.fixture
def phone(service, patient):
    made = Browser(service.url)
    actions.keep_device(recipient=patient, subscription=made.subscription, name="Firefox on Linux", at=timezone.now())
    return made


@pytest.fixture
def due(remind):
    """A reminder by push that is handed out now."""

    def make(**more) -> Prompt:
        now = timezone.now()
        clock = (timezone.localtime(now) - timedelta(minutes=5)).strftime("%H:%M")
        remind(clock, at=now - timedelta(minutes=10), **{"channels": ["push"], **more})
        releasing.tick(at=now)
        return Prompt.objects.get(intended_at__lte=now)

    return make


def run() -> None:
    queue.run_due(at=timezone.now() + timedelta(seconds=1))


def test_a_browser_is_shown_discreet_words_that_only_it_can_open(service, phone, due):
    prompt = due()
    run()

    (path, headers, sealed), = service.posts
    words = phone.opens(sealed)
    assert path == "/send/one"
    assert headers["Content-Encoding"] == "aes128gcm"
    assert 0 < int(headers["TTL"]) <= 6 * 3600
    assert headers["Topic"] == prompt.pk.hex
    assert words["path"] == f"/reminders/{prompt.pk}/open/"
    assert "A test thing" not in json.dumps(words)
    with pytest.raises((InvalidTag, ECEException)):
        Browser(service.url).opens(sealed)
    prompt.refresh_from_db()
    assert prompt.state == "sent"


def test_it_is_sent_once_however_often_the_effect_runs(service, phone, due):
    due()
    effect = Effect.objects.get(kind=releasing.SEND)
    for _ in range(3):
        queue.kinds()[effect.kind].carry_out(key=effect.key, **effect.payload)

    assert len(service.posts) == 1


def test_the_browser_says_that_it_was_shown(service, phone, due):
    prompt = due()
    run()
    arrived = phone.opens(service.posts[0][2])["arrived"]
    stranger = Client(enforce_csrf_checks=True)
    for _ in range(2):
        answer = stranger.post(arrived["url"], {"token": arrived["token"]}, content_type="application/json")
        assert answer.status_code == 204
    refused = stranger.post(arrived["url"], {"token": arrived["token"] + "x"}, content_type="application/json")

    assert refused.status_code == 400
    prompt.refresh_from_db()
    assert prompt.state == "delivered"


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_is_gone_is_taken_off(service, phone, due, status):
    service.status = status
    prompt = due()
    run()

    assert not Device.objects.exists()
    sending = Sending.objects.get()
    assert (sending.sent_at, sending.why, sending.device) == (None, "the device is gone", None)
    assert Effect.objects.get(kind=releasing.SEND).done_at
    prompt.refresh_from_db()
    assert prompt.sent_at is None


def test_a_service_that_does_not_take_it_is_tried_again(service, phone, due):
    service.status = 503
    due()
    run()
    assert Sending.objects.get().why == "push service: answered 503"
    assert Effect.objects.get(kind=releasing.SEND).done_at is None

    service.status = 201
    queue.run_due(at=timezone.now() + timedelta(minutes=5))
    sending = Sending.objects.get()
    assert sending.sent_at and not sending.failed_at
    assert len(service.posts) == 1


def test_a_service_that_leads_elsewhere_is_not_followed(service, phone, due):
    service.status, service.location = 307, f"{service.url}/elsewhere"
    due()
    run()

    assert service.posts == []
    assert Sending.objects.get().sent_at is None


def test_each_device_gets_it_and_one_that_fails_holds_up_no_other(service, phone, patient, due):
    gone = Browser("http://127.0.0.1:1", name="two")
    kept = push.digest_of(gone.subscription)
    Device.objects.create(recipient=patient, subscription=gone.subscription, digest=kept, created_at=timezone.now())
    due()
    run()

    assert len(service.posts) == 1
    assert Sending.objects.filter(sent_at__isnull=False).count() == 1
    assert Device.objects.count() == 1  # an address that is not of a service that we know is taken off


@pytest.mark.parametrize("endpoint", [
    "http://fcm.googleapis.com/send/x", "https://fcm.googleapis.com.example.org/x", "https://example.org/x",
    "https://127.0.0.1/x", "https://fcm.googleapis.com:8443/x", "https://user@fcm.googleapis.com/x",
    "https://evilpush.apple.com.co/x", "file:///etc/passwd", "https://[::1]/x", "https://[x", "",
    "https://notpush.apple.com/x",
])
def test_only_push_services_that_we_know_are_spoken_to(endpoint, settings, patient):
    settings.WEB_PUSH_KEY, settings.WEB_PUSH_CONTACT = KEY, "mailto:push@example.org"
    given = {**Browser("http://127.0.0.1:1").subscription, "endpoint": endpoint}
    with pytest.raises(actions.NotASchedule):
        actions.keep_device(recipient=patient, subscription=given, at=timezone.now())


@pytest.mark.parametrize("endpoint", [
    "https://fcm.googleapis.com/fcm/send/x", "https://updates.push.services.mozilla.com/wpush/v2/x",
    "https://db5p.notify.windows.com/w/?token=x", "https://web.push.apple.com/x",
])
def test_the_services_of_browsers_are_known(endpoint, settings, patient):
    settings.WEB_PUSH_KEY, settings.WEB_PUSH_CONTACT = KEY, "mailto:push@example.org"
    given = {**Browser("http://127.0.0.1:1").subscription, "endpoint": endpoint}

    assert actions.keep_device(recipient=patient, subscription=given, at=timezone.now())


@pytest.mark.parametrize("wrong", [
    None, [], "x", {}, {"endpoint": 1, "keys": {}}, {"keys": {"p256dh": "x", "auth": "y"}},
    {"keys": {"p256dh": 5, "auth": None}}, {"keys": None}, {"keys": {"p256dh": "é", "auth": "é"}},
])
def test_what_no_browser_gives_is_refused(wrong, service, patient):
    given = {**Browser(service.url).subscription, **wrong} if isinstance(wrong, dict) and wrong else wrong
    with pytest.raises(actions.NotASchedule):
        actions.keep_device(recipient=patient, subscription=given, at=timezone.now())


def test_its_address_and_keys_are_kept_encrypted(phone):
    with connection.cursor() as cursor:
        cursor.execute("select subscription from reminders_device")
        kept = cursor.fetchone()[0]

    assert "127.0.0.1" not in kept and phone.subscription["keys"]["auth"] not in kept
    assert Device.objects.get().subscription["endpoint"] == phone.subscription["endpoint"]


def test_a_browser_that_two_people_use_belongs_to_whoever_added_it_last(phone, stranger_patient):
    actions.keep_device(recipient=stranger_patient, subscription=phone.subscription, at=timezone.now())

    assert Device.objects.get().recipient == stranger_patient


def test_add_and_take_off_by_the_web(service, signed_in, patient):
    client = signed_in(patient, headers={"User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Firefox/130.0"})
    page = client.get("/reminders/").content.decode()
    assert push.public_key() in page and "js/push.js" in page
    assert "On your phone or computer" in client.get("/reminders/add/test/").content.decode()

    given = json.dumps(Browser(service.url).subscription)
    for _ in range(2):
        client.post("/reminders/devices/", {"subscription": given})
    device = Device.objects.get()
    assert device.name == "Firefox on Linux"
    assert "Firefox on Linux" in client.get("/reminders/").content.decode()
    client.post("/reminders/devices/", {"subscription": "{"})
    assert "did not tell us enough" in client.get("/reminders/").content.decode()
    client.post(f"/reminders/devices/{device.pk}/remove/")
    assert not Device.objects.exists()


def test_add_and_take_off_by_the_api(service, signed_in, patient, stranger_patient):
    client, stranger = signed_in(patient), signed_in(stranger_patient)
    given = {**Browser(service.url).subscription, "name": "My phone"}
    answer = client.post("/api/v1/reminder-devices/", given, content_type="application/json")
    assert answer.status_code == 201
    assert client.get("/api/v1/reminder-settings/").json()["push_key"] == push.public_key()
    assert [each["name"] for each in client.get("/api/v1/reminder-devices/").json()] == ["My phone"]
    assert "endpoint" not in answer.content.decode()
    path = f"/api/v1/reminder-devices/{answer.json()['id']}/"
    assert stranger.delete(path).status_code == 404
    assert client.delete(path).status_code == 204


def test_without_a_key_no_device_can_be_added_and_none_is_spoken_to(service, phone, settings, due, patient):
    settings.WEB_PUSH_KEY = ""
    prompt = due()
    run()

    assert service.posts == []
    assert prompt.why == "no_way"
    with pytest.raises(actions.NotASchedule):
        actions.keep_device(recipient=patient, subscription=phone.subscription, at=timezone.now())


@pytest.mark.parametrize(("key", "wrong"), [("", False), (KEY, False), ("nonsense", True), ("x" * 43, False)])
def test_a_key_that_is_none_is_found_before_the_start(key, wrong, settings):
    settings.WEB_PUSH_KEY = key

    assert bool(checks.the_push_key_is_a_key(None)) is wrong


def test_the_service_worker_shows_reminders_and_stays_in_this_site(db):
    program = Client().get("/sw.js").content.decode()

    assert 'addEventListener("push"' in program and 'addEventListener("notificationclick"' in program
    assert "url.origin === self.location.origin" in program

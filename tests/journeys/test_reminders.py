"""A patient chooses reminders, gets one by every way, does what it is about, and stops them."""

import json
import re

import pytest

from healing_space.local.processes import wait_until
from tests.journeys.reader import from_mail
from tests.stand_ins.push import Browser

pytestmark = pytest.mark.browser

TAM = "patient.tam@example.org"
LOOKS = {
    "phone": {"width": 320}, "phone, dark": {"width": 320, "dark": True}, "tablet": {"width": 768},
    "desk": {"width": 1280}, "desk, dark": {"width": 1280, "dark": True},
}
FRESH = """
from healing_space.notices.reminders.models import *
from django.contrib.auth import get_user_model
Schedule.objects.filter(recipient__email="patient.tam@example.org").delete()
Wishes.objects.filter(recipient__email="patient.tam@example.org").delete()
get_user_model().objects.filter(email="patient.tam@example.org").update(notice_by_email=True)
"""
ITS_TIME_COMES = """
from datetime import timedelta
from django.db.models import F
from django.utils import timezone
from healing_space.notices.reminders.models import *
hers = Prompt.objects.filter(recipient__email="patient.tam@example.org", expired_at=None)
first = hers.order_by("intended_at").first()
Prompt.objects.filter(pk=first.pk).update(
    intended_at=timezone.now(), due_at=timezone.now(), expires_at=timezone.now() + timedelta(hours=6))
"""
DEVICE = """
from django.contrib.auth import get_user_model
from django.utils import timezone
from healing_space.notices.reminders import actions
tam = get_user_model().objects.get(email="patient.tam@example.org")
actions.keep_device(recipient=tam, subscription=%s, name="A phone", at=timezone.now())
"""


@pytest.fixture
def fresh(product, people):
    """Tam has chosen nothing."""
    product.manage("shell", "-c", FRESH)


def chooses(tam, *ways: str) -> None:
    tam.goes("/settings/")
    tam.follows("Choose your reminders: what, when and how")
    tam.follows("How you feel")
    tam.page.get_by_label("First time").fill("09:00")
    tam.page.get_by_label("Second time").fill("21:30")
    for way in ways:
        tam.page.get_by_label(way).check()
    tam.presses("Save reminder")
    tam.sees("Every day at 09:00 and 21:30")


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_choose_change_pause_and_stop(reader, fresh, script):
    tam = reader(who=TAM, script=script)
    chooses(tam)
    tam.follows("Change")
    tam.follows("every few days")
    tam.page.get_by_label("Every how many days?").fill("0")
    tam.presses("Save reminder")
    tam.sees("Give a number of days from 1 to 365")
    tam.page.get_by_label("Every how many days?").fill("3")
    tam.presses("Save reminder")
    tam.sees("Every 3 days at 09:00 and 21:30")

    tam.page.get_by_label("Start again on").fill("2001-01-01")
    tam.presses("Pause until then")
    tam.sees("Give a day after today")
    tam.presses("Turn all reminders off")
    tam.sees("All reminders are off")
    tam.presses("Turn reminders on again")
    tam.presses("Stop")
    tam.sees("You have no reminders.")


def test_one_comes_by_every_way_and_is_done(reader, product, fresh):
    phone = Browser(product.push.url, name="tam")
    product.manage("shell", "-c", DEVICE % json.dumps({**phone.subscription, "expirationTime": 0}))
    tam = reader(who=TAM)
    chooses(tam, "By email", "On your phone or computer")
    product.manage("shell", "-c", ITS_TIME_COMES)

    assert wait_until(lambda: [post for post in product.push.posts if post[0] == "/send/tam"], seconds=60)
    words = phone.opens(next(body for path, _headers, body in product.push.posts if path == "/send/tam"))
    path = from_mail(product, TAM, r"(/reminders/[0-9a-f-]{36}/open/)")
    assert words["path"] == path
    tam.goes("/")
    tam.sees("Your reminders")
    tam.is_fine_with_this_page()
    tam.picture("reminders-home")
    tam.goes(path)
    assert tam.page.url.endswith("/moods/add/")
    tam.page.get_by_label("6", exact=True).first.check()
    tam.submits()
    tam.goes("/reminders/past/")
    tam.sees("Done")

    stop = from_mail(product, TAM, r"(/reminders/stop/[^\s]+)")
    visitor = reader()
    visitor.goes(stop)
    visitor.is_fine_with_this_page()
    visitor.picture("reminders-stop")
    visitor.presses("Stop reminders by email")
    visitor.sees("You will get no more reminders by email")


@pytest.mark.parametrize("look", LOOKS)
def test_the_pages_at_every_size(reader, fresh, look):
    tam = reader(who=TAM, **LOOKS[look])
    chooses(tam)
    name = look.replace(", ", "-")
    for path in ("/reminders/", "/reminders/add/mood/", "/reminders/add/mood/?days=dates", "/reminders/how/",
                 "/reminders/past/"):
        tam.goes(path)
        tam.is_fine_with_this_page()
        tam.picture(f"reminders-{re.sub('[^a-z]+', '-', path).strip('-')}-{name}")


def test_the_service_worker_shows_what_comes_and_follows_it_into_this_site(reader, product, fresh):
    tam = reader(who=TAM)
    tam.context.grant_permissions(["notifications"], origin=product.url)
    tam.goes("/reminders/")
    tam.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    devtools = tam.context.new_cdp_session(tam.page)
    found = []
    devtools.on("ServiceWorker.workerRegistrationUpdated", lambda event: found.extend(event["registrations"]))
    devtools.send("ServiceWorker.enable")
    assert wait_until(lambda: tam.page.evaluate("true") and found, seconds=10)
    words = {"title": "A reminder that you asked for", "body": "Open it.", "path": "/about/", "tag": "one",
             "arrived": {"url": "/api/v1/prompts/arrived/", "token": "nonsense"}}
    for _ in range(2):
        devtools.send("ServiceWorker.deliverPushMessage", {
            "origin": product.url, "registrationId": found[0]["registrationId"], "data": json.dumps(words)})

    shown = """async () => (await (await navigator.serviceWorker.ready).getNotifications())
        .map((each) => [each.title, each.tag, each.data.path])"""
    assert wait_until(lambda: tam.page.evaluate(shown), seconds=10)
    assert tam.page.evaluate(shown) == [["A reminder that you asked for", "one", "/about/"]]

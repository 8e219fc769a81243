"""A browser and the running product. Each page is looked at by axe, and no console message goes unread."""

import os

import pytest
from playwright.sync_api import sync_playwright

from healing_space.local.places import LOCAL
from tests.journeys.reader import Reader
from tests.product import Product
from tests.stand_ins.notify import KEY, Notify
from tests.stand_ins.push import KEY as PUSH_KEY
from tests.stand_ins.push import PushService


@pytest.fixture(scope="session")
def product():
    with Notify() as texts, PushService() as push:
        running = Product(
            LOCAL / "test" / f"journey-{os.getpid()}", SAFETY_ESCALATE_NOW_MINUTES="10,20,30",
            NOTIFY_API_KEY=KEY, NOTIFY_TEMPLATE_ID="template", NOTIFY_BASE_URL=texts.url,
            WEB_PUSH_KEY=PUSH_KEY, WEB_PUSH_CONTACT="mailto:push@example.org", WEB_PUSH_SERVICES=push.url,
        )
        running.texts, running.push = texts, push
        try:
            running.start()
            yield running
        finally:
            running.stop()


MORE_PEOPLE = """
import os
from django.utils import timezone
from healing_space.accounts import actions
from patients import actions as patients
for name in ("Ash", "Tam"):
    email = f"patient.{name.lower()}@example.org"
    user = actions.make_demo_user(email, "PATIENT", name, os.environ["DEMO_PASSWORD"], at=timezone.now())
    patients.introduce(subject=user, at=timezone.now())
"""


@pytest.fixture(scope="session")
def people(product):
    """Two patients whom nobody looks after: Ash and Tam."""
    product.manage("shell", "-c", MORE_PEOPLE)


# The library keeps its event loop running for a whole session, and in its thread Django then refuses the database to
# every test that follows on the same worker. So browser and loop end with the last journey.


@pytest.fixture(scope="package")
def playwright():
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def browser_type(playwright, browser_name):
    return getattr(playwright, browser_name)


@pytest.fixture(scope="package")
def browser(browser_type, browser_type_launch_args):
    launched = browser_type.launch(**browser_type_launch_args)
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
             "--use-fake-device-for-media-stream"]  # a microphone that hears a beep a second
    chromium = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    return {**browser_type_launch_args, "executable_path": chromium, "args": quiet}


# As the setting "High contrast" does, on top of a device that asks for more contrast.
HIGH_CONTRAST = """
new MutationObserver((_, seen) => {
  if (document.documentElement) { document.documentElement.dataset.appearance = "contrast"; seen.disconnect(); }
}).observe(document, { childList: true });
"""


@pytest.fixture
def open_reader(browser):
    """Open a browser for one person of a product."""
    opened = []

    def open_one(
        product, *, width: int = 1280, height: int = 1400, script: bool = True, dark: bool = False,
        contrast: bool = False, who: str = "",
    ) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=script, locale="en-GB",
            color_scheme="dark" if dark else "light", contrast="more" if contrast else "no-preference",
            storage_state=_signed_in(browser, product, who) if who else None,
        )
        context.set_default_timeout(20_000)
        if contrast:
            context.add_init_script(HIGH_CONTRAST)
        opened.append(context)
        return Reader(context, product)

    yield open_one
    for context in opened:
        context.close()


@pytest.fixture
def reader(open_reader, product):
    """Open a browser for one person: `reader(width=320)`, or signed in from the start: `reader(who=...)`."""

    def open_one(**more) -> Reader:
        return open_reader(product, **more)

    return open_one


def _signed_in(browser, product, who: str) -> dict:
    """The cookies of somebody who signed in once before: a one-time code works once in half a minute."""
    if who not in product.signed_in:
        context = browser.new_context(locale="en-GB")
        Reader(context, product).signs_in(who, code=not who.startswith("patient"))
        product.signed_in[who] = context.storage_state()
        context.close()
    return product.signed_in[who]

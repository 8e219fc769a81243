"""A browser and the running product. Each page is looked at by axe, and no console message goes unread."""

import os
from pathlib import Path

import pytest

from healing_space.local.places import CHECKOUT, LOCAL
from tests.product import Product

AXE = (CHECKOUT / "node_modules" / "axe-core" / "axe.min.js")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}}


@pytest.fixture(scope="session")
def product():
    running = Product(LOCAL / "test" / f"journey-{os.getpid()}", SAFETY_ESCALATE_NOW_MINUTES="10,20,30")
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"]
    chromium = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
    return {**browser_type_launch_args, "executable_path": chromium, "args": quiet}


class Reader:
    """One person at one browser."""

    def __init__(self, context, product: Product):
        self.context, self.product = context, product
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and "status of 422" not in text and "status of 404" not in text:
            self.complaints.append(f"{kind}: {text}")

    def goes(self, path: str) -> None:
        self.page.goto(self.product.url + path, wait_until="load")

    def sees(self, text: str, *, seconds: float = 10) -> None:
        self.page.get_by_text(text).first.wait_for(timeout=seconds * 1000)

    def presses(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click()

    def follows(self, name: str) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def submits(self) -> None:
        """Press the button of the page's form and wait for the next page."""
        before = self.page.url
        self.page.locator("main form button:not([type=button])").last.click()
        self.page.wait_for_url(lambda url: url != before)

    def writes(self, label: str, text: str) -> None:
        self.page.get_by_label(label).first.fill(text)

    def signs_in(self, email: str, *, code: bool = False) -> None:
        self.goes("/accounts/login/")
        self.page.locator("input[name=login]").fill(email)
        self.page.locator("input[name=password]").fill(self.product.password)
        self.presses("Sign in")
        if code:
            self.page.wait_for_url("**/accounts/code/**")
            self.page.locator("main input[type=text]").first.fill(self.product.code(email))
            self.presses("Continue")
        self.page.wait_for_url(lambda url: "/accounts/" not in url)

    def is_fine_with_this_page(self) -> None:
        """No barrier that axe knows of, no sideways scrolling, nothing in the console."""
        self.page.evaluate(AXE.read_text())
        found = self.page.evaluate("rules => axe.run(document, rules)", RULES)
        barriers = [
            f"{each['id']}: {each['help']}: {[node['html'][:120] for node in each['nodes']][:3]}"
            for each in found["violations"]
        ]
        assert barriers == [], f"{self.page.url}"
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= window, f"{self.page.url} scrolls sideways: {wide} > {window}"
        assert self.complaints == [], self.page.url

    def picture(self, name: str) -> None:
        """Keep a picture of the page when SCREENSHOTS names a directory."""
        if directory := os.environ.get("SCREENSHOTS"):
            Path(directory).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{directory}/{name}.png", full_page=True)


@pytest.fixture
def reader(browser, product):
    """Open a browser for one person: `reader(width=320)`."""
    opened = []

    def open_one(*, width: int = 1280, script: bool = True, dark: bool = False) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": 1400}, java_script_enabled=script, locale="en-GB",
            color_scheme="dark" if dark else "light",
        )
        context.set_default_timeout(15_000)
        opened.append(context)
        return Reader(context, product)

    yield open_one
    for context in opened:
        context.close()

"""One person at one browser, who notices barriers, sideways scrolling and every complaint in the console."""

import base64
import hashlib
import hmac
import os
import re
import struct
import time
from pathlib import Path

from playwright.sync_api import expect

from healing_space.local.places import CHECKOUT
from healing_space.local.processes import wait_until
from tests.product import Product

# What lies half beneath a bar that stays in its place is reached by scrolling, and is not small for it.
LET_BARS_SCROLL = """
() => document.querySelectorAll("body *").forEach(part => {
  if (!["fixed", "sticky"].includes(getComputedStyle(part).position)) return;
  part.style.position = "static";
  part.dataset.bar = "";
})
"""
PUT_BARS_BACK = """
() => document.querySelectorAll("[data-bar]").forEach(part => { part.style.position = ""; delete part.dataset.bar; })
"""
AXE = (CHECKOUT / "node_modules" / "axe-core" / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
ANSWERED = re.compile("status of (401|404|410|422)")  # the browser remarks on these; each has a page of its own


class Reader:
    """One person at one browser."""

    def __init__(self, context, product: Product):
        self.context, self.product = context, product
        self.page = context.new_page()
        self.complaints: list[str] = []
        self.page.on("console", lambda message: self._hear(message.type, message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(f"error: {error}"))

    def _hear(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"} and not ANSWERED.search(text):
            self.complaints.append(f"{kind}: {text}")

    def goes(self, path: str):
        return self.page.goto(self.product.url + path, wait_until="load")

    def sees(self, text: str, *, seconds: float = 20) -> None:
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

    def says(self, text: str) -> None:
        """Send a message in the open conversation."""
        self.writes("Your message", text)
        self.presses("Send")
        self.sees(text)
        expect(self.page.get_by_label("Your message")).to_have_value("")

    def signs_in(self, email: str, *, code: bool = False, password: str = "") -> None:
        self.goes("/accounts/login/")
        self.gives(email, password or self.product.password)
        if code:
            self.page.wait_for_url("**/accounts/code/**")
            self.page.locator("main input[name=code]").fill(self.product.code(email))
            self.presses("Continue")
        self.page.wait_for_url(lambda url: "/accounts/" not in url)

    def gives(self, email: str, password: str) -> None:
        """Fill in the sign-in page that is open."""
        self.page.locator("input[name=login]").fill(email)
        self.page.locator("input[name=password]").fill(password)
        self.page.locator("main").get_by_role("button", name="Sign in").click()

    def is_fine_with_this_page(self, *, but_for: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> None:
        """No barrier that axe knows of (`only`: of these rules), no sideways scrolling, nothing in the console."""
        barriers = self.barriers(but_for, only)
        assert barriers == [], f"{self.page.url}: {barriers}"
        wide, window = self.page.evaluate("[document.documentElement.scrollWidth, window.innerWidth]")
        assert wide <= window, f"{self.page.url} scrolls sideways: {wide} > {window}"
        assert self.complaints == [], f"{self.page.url}: {self.complaints}"

    def barriers(self, but_for: tuple[str, ...] = (), only: tuple[str, ...] = ()) -> list[str]:
        self.page.evaluate(LET_BARS_SCROLL)
        self.page.evaluate(AXE)
        rules = {**RULES, "rules": {name: {"enabled": False} for name in but_for}}
        if only:
            rules["runOnly"] = {"type": "rule", "values": only}
        found = self.page.evaluate("rules => axe.run(document, rules)", rules)
        self.page.evaluate(PUT_BARS_BACK)
        return [
            f"{each['id']}: {[(node['html'][:160], node['failureSummary'][:300]) for node in each['nodes']][:3]}"
            for each in found["violations"]
        ]

    def picture(self, name: str) -> None:
        """Keep a picture of the page when SCREENSHOTS names a directory."""
        if directory := os.environ.get("SCREENSHOTS"):
            Path(directory).mkdir(parents=True, exist_ok=True)
            self.page.screenshot(path=f"{directory}/{name}.png", full_page=True, caret="initial")


def from_mail(product: Product, address: str, pattern: str) -> str:
    """What a pattern finds in the newest letter to somebody that holds it."""
    found = []

    def came() -> bool:
        for letter in reversed(list(product.mail.mailbox.letters)):
            part = letter.get_payload(0) if letter.is_multipart() else letter
            match = re.search(pattern, part.get_payload(decode=True).decode(), re.MULTILINE)
            if letter["To"] == address and match:
                found.append(match[1])
                return True
        return False

    assert wait_until(came, seconds=30), f"no letter to {address}: {product.last_words()}"
    return found[0]


def one_time_code(secret: str, *, steps_ahead: int = 0) -> str:
    """The code that an authenticator app shows for a secret (RFC 6238)."""
    text = "".join(secret.split()).upper()
    key = base64.b32decode(text + "=" * (-len(text) % 8))
    digest = hmac.new(key, struct.pack(">Q", int(time.time()) // 30 + steps_ahead), hashlib.sha1).digest()
    place = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[place:place + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"

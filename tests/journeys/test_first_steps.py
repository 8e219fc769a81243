"""The first steps in a browser: three questions, and something small that is really done."""

import time

import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("people")]

TWO_MINUTES = 120


@pytest.mark.parametrize("script", [True, False])
def test_from_home_to_a_small_step_within_two_minutes(reader, script):
    person = reader(width=320, script=script)
    person.signs_in("patient.ash@example.org" if script else "patient.tam@example.org")
    person.goes("/?whole")
    begun = time.monotonic()
    person.page.locator('main a[href="/first-steps/"]').first.click()
    person.page.locator("main input[type=checkbox]").first.check()
    person.page.locator("main textarea").fill("The days are long.")
    person.presses("Go on")
    person.page.wait_for_url("**/first-steps/likes/")
    person.page.locator("main input[type=checkbox]").first.check()
    person.presses("Go on")
    person.page.wait_for_url("**/first-steps/small-step/")
    expect(person.page.get_by_text("Because you chose:").first).to_be_visible()
    person.page.locator("main button[name=step]").first.click()
    person.page.wait_for_url(lambda url: "/first-steps/" not in url)
    assert time.monotonic() - begun < TWO_MINUTES
    expect(person.page.locator("main h1")).to_be_visible()

    person.goes("/first-steps/small-step/")
    person.presses("I have done it")
    person.sees("Well done. That was a first step.")
    person.goes("/first-steps/")
    expect(person.page.locator("main textarea")).to_have_value("The days are long.")

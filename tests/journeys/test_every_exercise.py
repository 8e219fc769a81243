"""Every exercise in a browser, from its page to its end; and a server that is killed between the steps."""

import re

import pytest
from playwright.sync_api import expect

from healing_space.local.processes import wait_until
from therapy.exercises import definitions

pytestmark = [pytest.mark.browser, pytest.mark.usefixtures("people")]

PATIENT = "patient.tam@example.org"  # so that what is worked through here stands in nobody's way
TOOLS = [definitions.current(code) for code in definitions.CODES]
FOLLOWED = {each.follow_up: each for each in TOOLS if each.follow_up and each.follow_up != each.code}
ALONE = [each for each in TOOLS if each.code not in FOLLOWED]
MOST_STEPS = 25
HALF_AN_HOUR = "10:30"
ANSWERED_BY_TYPE = {"date": "2026-12-01", "datetime-local": f"2026-12-01T{HALF_AN_HOUR}", "time": HALF_AN_HOUR}
FIELDS = """form => [...form.querySelectorAll("input, textarea, select")]
    .filter(each => ["radio", "checkbox"].includes(each.type) || each.type !== "hidden" && each.offsetParent !== null)
    .map(each => ({name: each.name, type: each.type, least: each.min}))"""


class Worker:
    """Somebody who works through exercises and remembers what they wrote."""

    def __init__(self, person):
        self.person, self.page, self.wrote = person, person.page, []

    def begins(self, tool) -> None:
        self.person.goes(f"/exercises/tools/{tool.code}/")
        self.page.locator("main form button.nhsuk-button").last.click()
        self.page.wait_for_url(re.compile(r"/steps/\d+/"))

    def fills(self) -> None:
        """Answer everything on the step that can be answered."""
        form, done = self.page.locator("form[data-exercise]"), set()
        for field in form.evaluate(FIELDS):
            if field["name"] in done:
                continue
            done.add(field["name"])
            self._answers(form, field)

    def _answers(self, form, field: dict) -> None:
        of_name = form.locator(f'[name="{field["name"]}"]')
        if field["type"] == "radio":
            of_name.last.check(force=True)
        elif field["type"] == "checkbox":
            of_name.first.check(force=True)
        elif field["type"] == "select-one":
            of_name.select_option(index=1)
        elif field["type"] in ANSWERED_BY_TYPE:
            of_name.fill(ANSWERED_BY_TYPE[field["type"]])
        elif field["type"] in ("number", "text", "textarea"):
            self._writes(of_name, field)

    def _writes(self, place, field: dict) -> None:
        if field["type"] == "number" or place.get_attribute("inputmode") == "numeric":
            if not place.input_value():
                place.fill(field["least"] or "1")
            return
        words = f"Plain words {len(self.wrote) + 1}"
        self.wrote.append(words)
        place.fill(words)

    def goes_on(self) -> bool:
        """Save this step. Whether there is another."""
        before = self.page.url
        self.page.locator('form[data-exercise] button[value="next"]:visible').click()
        self.page.wait_for_url(lambda url: url != before)
        return "/steps/" in self.page.url

    def works_through(self) -> None:
        for _ in range(MOST_STEPS):
            self.fills()
            if not self.goes_on():
                return
        raise AssertionError(self.page.url)

    def finds_it_all(self) -> None:
        """What was written stands on the page of the finished exercise."""
        shown = self.page.locator("main").inner_text()
        assert not [words for words in self.wrote if words not in shown]


@pytest.mark.parametrize("tool", ALONE, ids=lambda tool: tool.code)
def test_it_is_worked_through_and_read_again(reader, tool):
    worker = Worker(reader(width=320, who=PATIENT))
    worker.begins(tool)
    worker.works_through()
    worker.finds_it_all()
    if tool.follow_up and tool.follow_up != tool.code:
        worker.wrote.clear()
        worker.page.locator(f'main form[action="/exercises/tools/{tool.follow_up}/"] button').click()
        worker.page.wait_for_url(re.compile(r"/steps/\d+/"))
        worker.works_through()
        worker.finds_it_all()


def test_the_thought_that_hurts_most_stays_in_view(reader):
    tool = definitions.current("thought_record")
    worker = Worker(reader(width=320, who=PATIENT))
    worker.begins(tool)
    kept = ""
    for _ in range(MOST_STEPS):
        worker.fills()
        if place := worker.page.locator(f'[name^="{tool.keeps}"]:not([type=radio]):not([type=hidden])'):
            kept = kept or (place.first.input_value() if place.count() else "")
        if not worker.goes_on():
            break
        if kept:
            expect(worker.page.locator(".hs-kept")).to_contain_text(kept)
    assert kept


def test_a_server_that_is_killed_between_the_steps_loses_nothing(reader, product):
    worker = Worker(reader(width=320, who=PATIENT))
    gone_through = 0
    for tool in sorted(ALONE, key=lambda each: len(each.steps), reverse=True)[:5]:
        worker.begins(tool)
        for step in range(MOST_STEPS):
            worker.fills()
            gone_through += 1
            if step % 3 == 1:
                product.kill("web")
                worker.page.locator('form[data-exercise] button[value="next"]:visible').click()
                worker.person.sees("That did not reach us")
                product.bring_back("web")
                assert wait_until(product.is_well, seconds=60)
            if not worker.goes_on():
                break
        worker.finds_it_all()
        worker.wrote.clear()
    worker.person.complaints.clear()  # the browser says that nobody answered; so does the page
    assert gone_through >= 20

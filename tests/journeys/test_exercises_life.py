"""Exercises that live on, in a browser: a ladder and its run, a planned week, a time for worries, and what matters put
in order by mouse, by finger and by the arrow keys."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.test_safety_plan import is_ready

pytestmark = pytest.mark.browser
ROBIN = "patient@example.org"
AREAS = ("Friends", "Nature", "Music")


@pytest.fixture
def sorting(reader):
    """Somebody who wrote down three parts of life and stands before their order."""

    def come(**look):
        person = reader(who=ROBIN, **look)
        person.goes("/exercises/tools/values/")
        person.page.get_by_role("button", name=re.compile("Start")).click()
        is_ready(person)
        for number, area in enumerate(AREAS):
            if number:
                person.page.locator("button[value^='add:']").click()
            person.page.locator(f"[name$='-{number}-area']").fill(area)
        person.presses("Save and go on")
        expect(person.page.locator("[data-thing] [data-name]")).to_have_text(AREAS)
        return person

    return come


def handle(person, name: str):
    return person.page.get_by_role("button", name=re.compile(f"arrow keys.*{name}"))


def stands(person, *names: str) -> None:
    expect(person.page.locator("[data-thing] [data-name]")).to_have_text(names)


def is_kept(person, *names: str) -> None:
    """Saved, and read again from the server."""
    person.presses("Step back")
    person.presses("Save and go on")
    stands(person, *names)


def test_the_arrow_keys_move_a_thing_and_say_where_it_is(sorting):
    person = sorting()
    handle(person, "Music").focus()
    person.page.keyboard.press("ArrowUp")
    stands(person, "Friends", "Music", "Nature")
    expect(person.page.locator("[data-said]")).to_have_text("Now in place 2")
    expect(handle(person, "Music")).to_be_focused()
    person.page.keyboard.press("Home")
    stands(person, "Music", "Friends", "Nature")
    person.page.keyboard.press("ArrowUp")
    stands(person, "Music", "Friends", "Nature")
    person.page.keyboard.press("End")
    stands(person, "Friends", "Nature", "Music")
    is_kept(person, "Friends", "Nature", "Music")


def test_the_mouse_drags_a_thing_to_its_place(sorting):
    person = sorting()
    grip, last = (handle(person, name).bounding_box() for name in ("Friends", "Music"))
    person.page.mouse.move(grip["x"] + 10, grip["y"] + 10)
    person.page.mouse.down()
    for share in range(1, 11):
        person.page.mouse.move(grip["x"] + 10, grip["y"] + 10 + (last["y"] + 40 - grip["y"]) * share / 10)
    person.page.mouse.up()
    stands(person, "Nature", "Music", "Friends")
    is_kept(person, "Nature", "Music", "Friends")
    person.is_fine_with_this_page()


def test_a_finger_drags_a_thing_and_the_page_stands_still(sorting):
    person = sorting(width=320, height=900)
    finger = person.page.context.new_cdp_session(person.page)
    handle(person, "Music").scroll_into_view_if_needed()
    grip, first = (handle(person, name).bounding_box() for name in ("Music", "Friends"))
    x, start, end = grip["x"] + 15, grip["y"] + 15, first["y"] - 5
    before = person.page.evaluate("scrollY")

    def touch(kind, *points):
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": list(points)})

    touch("touchStart", {"x": x, "y": start})
    for share in range(1, 11):
        touch("touchMove", {"x": x, "y": start + (end - start) * share / 10})
    touch("touchEnd")
    stands(person, "Music", "Friends", "Nature")
    assert person.page.evaluate("scrollY") == before
    is_kept(person, "Music", "Friends", "Nature")


def test_without_script_the_buttons_move_a_thing(reader):
    person = reader(who=ROBIN, script=False)
    person.goes("/exercises/tools/values/")
    person.page.get_by_role("button", name=re.compile("Start")).click()
    person.page.locator("[name$='-0-area']").fill("Work")
    person.page.locator("button[value^='add:']").click()
    person.page.locator("[name$='-1-area']").fill("Play")
    person.presses("Save and go on")
    person.page.get_by_role("button", name="Move up: Play").click()
    stands(person, "Play", "Work")


def test_a_step_that_was_tried_stands_on_the_ladder(reader):
    person = reader(who=ROBIN, width=320)
    person.goes("/exercises/")
    person.page.get_by_role("link", name=re.compile("^A ladder for a fear: ")).first.click()
    person.follows("See your ladder, and how each step went")
    person.presses("I tried a step: write it down")
    person.page.locator("[name=step]").fill("Read a page to the club")
    person.page.locator("[name=suds_start]").fill("70")
    person.presses("Save and go on")
    person.page.locator("[name=suds_end]").fill("35")
    person.presses("Save and go on")
    person.page.locator("[name=happened]").fill("They clapped")
    person.presses("Save and finish")
    person.follows("The exercise that this one goes on with")
    person.follows("See your ladder, and how each step went")
    person.sees("They clapped")
    person.sees("Fear at the end, the last time: 35.")
    person.is_fine_with_this_page()


def test_something_is_planned_and_it_is_said_how_it_was(reader):
    person = reader(who=ROBIN, width=320, dark=True)
    person.goes("/exercises/week/")
    person.page.get_by_role("link", name=re.compile("^Plan something for Sunday")).click()
    person.page.locator("[name=activity]").fill("Bake bread")
    person.page.locator("[name=predicted_pleasure][value='4']").check(force=True)
    person.presses("Put it in my week")
    person.page.get_by_role("link", name=re.compile("^Say how it was.*Bake bread")).click()
    person.page.locator("[name=done][value=yes]").check(force=True)
    person.page.locator("[name=actual_pleasure][value='8']").check(force=True)
    person.presses("Save and finish")
    person.sees("You have finished.")
    person.goes("/exercises/week/")
    person.sees("Bake bread")
    person.sees("was 8")
    person.is_fine_with_this_page()
    person.page.get_by_role("link", name=re.compile("^Week after")).click()
    person.sees("Nothing is in this week yet.")


def test_a_worry_is_put_off_and_looked_at_at_its_time(reader):
    person = reader(who=ROBIN)
    person.goes("/exercises/worries/")
    person.follows("Choose a time for worries")
    person.page.locator("[name=clock]").fill("03:00")
    person.presses("Keep this time")
    person.sees("Your time is 03:00 each day.")
    person.writes("What is the worry, in a few words?", "The exam on Friday")
    person.presses("Put it off")
    person.sees("It is written down.")
    person.page.locator("summary", has_text="wait").click()
    person.page.get_by_role("link", name="What came of it? The exam on Friday").click()
    person.presses("Save")
    person.sees("Choose one of the answers")
    person.is_fine_with_this_page()
    person.page.get_by_label("No", exact=True).check(force=True)
    person.presses("Save")
    person.sees("This worry does not wait any more.")
    person.is_fine_with_this_page()

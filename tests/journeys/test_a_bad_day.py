"""The pages for a bad day in a browser: by keys alone, at 400 per cent, and quickly gone."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

PAGES = ("", "breathe/", "mood/", "line/", "plan/", "people/", "person/")
PATIENT = "patient@example.org"


@pytest.mark.parametrize("dark", [False, True])
def test_each_is_fine_at_400_per_cent(reader, dark):
    # 1,280 pixels at 400 per cent are 320, and 1,024 high ones 256.
    person = reader(width=320, height=256, who=PATIENT, dark=dark)
    for page in PAGES:
        person.goes(f"/bad-day/{page}")
        person.is_fine_with_this_page()
        small = person.page.evaluate("""() => [...document.querySelectorAll("main a, main button, header a, footer a")]
            .filter(each => each.getBoundingClientRect().height < 48).map(each => each.textContent)""")
        assert small == []
    person.picture("bad-day-people")


def test_the_keyboard_alone_is_enough(reader):
    person = reader(who=PATIENT)
    person.goes("/bad-day/mood/")
    for _ in range(30):
        person.page.keyboard.press("Tab")
        if person.page.evaluate("document.activeElement.textContent.trim()") == "4":
            break
    person.page.keyboard.press("Enter")
    person.sees("Saved: 4 out of 10.")


@pytest.mark.parametrize("way", ["link", "keys"])
def test_leaving_is_quick_and_the_page_is_not_in_the_way_back(reader, product, way):
    person = reader(width=320, who=PATIENT)
    gone = "https://www.bbc.co.uk/weather"
    person.context.route(gone, lambda route: route.fulfill(body="<title>Weather</title>", content_type="text/html"))
    person.goes("/help-now/")
    person.goes("/bad-day/line/")
    if way == "link":
        person.follows("Leave now")
    else:
        for _ in range(3):
            person.page.keyboard.press("Escape")
    person.page.wait_for_url(gone)
    expect(person.page).to_have_title("Weather")
    person.page.go_back()
    person.page.wait_for_url(f"{product.url}/help-now/")


def test_without_script_it_is_a_link(reader):
    person = reader(script=False)
    person.goes("/bad-day/")
    expect(person.page.get_by_role("link", name="Leave now")).to_have_attribute("href", "https://www.bbc.co.uk/weather")

"""The pages for a bad day: each does its one thing, keeps words of danger in sight of help, and weighs little."""

import re
from pathlib import Path

import pytest

from healing_space.local.places import CHECKOUT
from patients.diary.models import Mood, Note
from patients.safety.models import Signal
from patients.safety.plan import actions as plan

DANGER = "I am going to kill myself tonight"
PAGES = ("", "breathe/", "mood/", "line/", "plan/", "people/", "person/")
HEAVIEST = 50 * 1024
ASSETS = CHECKOUT / "healing_space" / "assets"


def weight(page: str) -> int:
    """A page with all that it loads, before it is squeezed for the way."""
    loaded = re.findall(r'(?:href|src)="/static/([^"]+)"', page)
    assert "css/bad-day.css" in loaded
    return len(page.encode()) + sum(Path(ASSETS, one).stat().st_size for one in loaded)


@pytest.mark.parametrize("page", PAGES)
def test_it_weighs_little_and_leads_to_help_and_out(patient, signed_in, now, page, settings):
    plan.keep(subject=patient, by=patient, steps={"signs": "I stay in bed. " * 100}, at=now)
    plan.settle(subject=patient, by=patient, at=now)
    shown = signed_in(patient).get(f"/bad-day/{page}").content.decode()

    assert weight(shown) <= HEAVIEST
    assert 'href="/help-now/"' in shown
    assert f'href="{settings.QUICK_EXIT_URL}"' in shown
    assert "does not delete what your browser remembers" in shown


def test_a_tap_is_a_mood(patient, signed_in):
    shown = signed_in(patient).post("/bad-day/mood/", {"score": 2}).content.decode()
    assert "Saved: 2 out of 10." in shown
    assert Mood.objects.get(subject=patient).score == 2


@pytest.mark.parametrize("score", ["", "11", "-1", "x"])
def test_what_is_no_number_of_these_is_said(patient, signed_in, score):
    answer = signed_in(patient).post("/bad-day/mood/", {"score": score})
    assert answer.status_code == 422
    assert not Mood.objects.exists()


def test_a_line_is_a_line_of_the_diary(patient, signed_in):
    signed_in(patient).post("/bad-day/line/", {"text": "I got up at noon."})
    assert Note.objects.get(subject=patient).text == "I got up at noon."


def test_words_of_danger_are_answered_with_help(patient, signed_in):
    shown = signed_in(patient).post("/bad-day/line/", {"text": DANGER}).content.decode()
    assert "Are you safe right now?" in shown
    assert Signal.objects.exists()
    assert Note.objects.get().text == DANGER


def test_the_same_press_twice_is_one(patient, signed_in):
    client, once = signed_in(patient), "0f8fad5b-d9cb-469f-a165-70867728950e"
    for _ in range(2):
        client.post("/bad-day/mood/", {"score": 4, "once": once})
        shown = client.post("/bad-day/line/", {"text": DANGER, "once": once.replace("0f8", "1f8")}).content.decode()
        assert "Are you safe right now?" in shown
    assert Mood.objects.count() == 1
    assert Note.objects.count() == 1


def test_words_of_danger_in_the_plan_stand_beside_help(patient, signed_in, now):
    plan.keep(subject=patient, by=patient, steps={"signs": DANGER}, at=now)
    plan.settle(subject=patient, by=patient, at=now)
    assert "Are you safe right now?" in signed_in(patient).get("/bad-day/plan/").content.decode()


def test_a_person_is_told_from_here(patient, signed_in):
    client = signed_in(patient)
    page = client.get("/bad-day/person/").content.decode()
    assert "Tell a person now" in page
    client.post(re.search(r'action="([^"]+person[^"]*)"', page)[1])
    assert Signal.objects.filter(source="button").exists()


def test_the_chosen_look_holds_here_too(patient, signed_in):
    patient.appearance, patient.text_size = "contrast", "larger"
    patient.save()
    page = signed_in(patient).get("/bad-day/").content.decode()
    assert 'data-appearance="contrast" data-text-size="larger"' in page


def test_too_long_it_stays_in_the_box_and_is_heard(patient, signed_in):
    answer = signed_in(patient).post("/bad-day/line/", {"text": f"{DANGER} {'w' * 600}"})
    assert answer.status_code == 422
    assert "Are you safe right now?" in answer.content.decode()
    assert "wwww" in answer.content.decode()
    assert Signal.objects.exists()


def test_the_plan_and_the_people_are_ones_own(patient, stranger_patient, signed_in, now):
    plan.keep(subject=patient, by=patient, steps={"alone": "Walk round the pond"}, at=now)
    plan.settle(subject=patient, by=patient, at=now)
    plan.name_contact(subject=patient, name="Jo", phone="07700 900123", at=now)

    assert "Walk round the pond" in signed_in(patient).get("/bad-day/plan/").content.decode()
    people = signed_in(patient).get("/bad-day/people/").content.decode()
    assert "07700 900123" in people
    assert "116 123" in people
    other = signed_in(stranger_patient)
    assert "You have no plan here yet" in other.get("/bad-day/plan/").content.decode()
    assert "07700 900123" not in other.get("/bad-day/people/").content.decode()


def test_who_wants_to_begin_here_does_and_begins_at_home_again(patient, signed_in):
    client = signed_in(patient)
    client.post("/bad-day/begin-here/", {"yes": "1"})
    assert client.get("/").headers["Location"] == "/bad-day/"
    assert client.get("/?whole=1").status_code == 200
    client.post("/bad-day/begin-here/")
    assert client.get("/").status_code == 200


def test_a_visitor_may_breathe_too(client, db):
    assert "Breathe out. Count to 6." in client.get("/bad-day/breathe/").content.decode()
    assert "Sign in" in client.get("/bad-day/").content.decode()
    assert client.get("/bad-day/plan/").status_code == 302


def test_every_page_is_one_click_away_from_it(patient, signed_in):
    assert 'href="/bad-day/"' in signed_in(patient).get("/diary/").content.decode()
    assert 'href="/bad-day/"' in signed_in(patient).get("/help-now/").content.decode()

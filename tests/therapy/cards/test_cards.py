"""Cards for the pocket through both doors: one's own, one a screen, counted, and taken back."""

from datetime import timedelta

import pytest
from django.utils import timezone

from therapy.cards.models import Use
from therapy.exercises import actions as exercises

CARD = {"moment": "Before the bus comes", "helpful_words": "It passes", "do": ["Feet on the floor", "Look at the sky"],
        "who": "Jo"}
PLAN = {"trigger": "If I lie awake", "response": "then I get up and read"}


@pytest.fixture
def cards(patient):
    at = timezone.now() - timedelta(days=1)
    return [
        exercises.save(subject=patient, tool=tool, answers=answers, at=at + timedelta(minutes=number)).entry
        for number, (tool, answers) in enumerate([("coping_card", CARD), ("if_then_plan", PLAN), ("worry", {
            "worry": "The rent"})])
    ]


def test_one_a_screen_the_latest_first(patient, cards, signed_in):
    client = signed_in(patient)
    first = client.get("/cards/").content.decode()
    assert "If I lie awake" in first
    assert "Before the bus comes" not in first
    assert "Card 1 of 2" in first
    second = client.get(f"/cards/{cards[0].pk}/").content.decode()
    for words in ("Before the bus comes", "It passes", "Feet on the floor", "Look at the sky", "Jo"):
        assert words in second
    assert f"/cards/{cards[1].pk}/" in second
    assert client.get(f"/cards/{cards[2].pk}/").status_code == 404  # a worry is no card


def test_a_program_reads_the_same(patient, cards, signed_in):
    found = signed_in(patient).get("/api/v1/cards/").json()["results"]
    assert [card["title"] for card in found] == ["If I lie awake", "Before the bus comes"]
    assert found[1]["parts"][1] == {"title": "What helps to do", "lines": ["Feet on the floor", "Look at the sky"]}


def test_strengths_are_a_card_too(patient, signed_in):
    exercises.save(subject=patient, tool="strengths", at=timezone.now(), answers={
        "strengths": [{"strength": "Patient", "helped": "With the boiler"}, {"strength": "Funny"}],
        "use_it": "Ring Jo and make her laugh"})
    [card] = signed_in(patient).get("/api/v1/cards/").json()["results"]
    assert [part["lines"] for part in card["parts"]] == [["Patient", "Funny"], ["Ring Jo and make her laugh"]]


@pytest.mark.parametrize("door", ["web", "api"])
def test_used_is_counted_and_a_slip_taken_back(patient, cards, signed_in, door):
    client, card = signed_in(patient), cards[0].pk
    for _ in range(2):
        client.post(f"/cards/{card}/use/" if door == "web" else f"/api/v1/cards/{card}/uses/")
    assert "Used 2 times" in client.get(f"/cards/{card}/").content.decode()
    if door == "web":
        client.post(f"/cards/{card}/take-back/")
    else:
        client.delete(f"/api/v1/cards/{card}/uses/")
    assert Use.objects.count() == 1
    Use.objects.update(used_at=timezone.now() - timedelta(hours=2))
    client.post(f"/cards/{card}/take-back/")
    assert Use.objects.count() == 1  # that was no slip of a moment ago
    assert "That was a slip" not in client.get(f"/cards/{card}/").content.decode()


def test_the_same_press_twice_is_one_use(patient, cards, signed_in):
    client, form = signed_in(patient), {"once": "0f8fad5b-d9cb-469f-a165-70867728950e"}
    for _ in range(2):
        client.post(f"/cards/{cards[0].pk}/use/", form)
    assert Use.objects.count() == 1


def test_nobody_elses(patient, stranger_patient, clinician, cards, signed_in):
    for who in (stranger_patient, clinician):
        client = signed_in(who)
        assert client.get(f"/cards/{cards[0].pk}/").status_code == 404
        assert client.post(f"/cards/{cards[0].pk}/use/").status_code == 404
        assert client.post(f"/api/v1/cards/{cards[0].pk}/uses/").status_code in (403, 404)
    assert not Use.objects.exists()


def test_without_a_card_it_says_how_to_make_one(stranger_patient, signed_in):
    page = signed_in(stranger_patient).get("/cards/").content.decode()
    assert "Make a coping card" in page


def test_on_paper_they_are_all_there(patient, cards, signed_in):
    answer = signed_in(patient).get("/cards/print/")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")


def test_words_of_danger_on_a_card_stand_beside_help(patient, signed_in):
    card = exercises.save(subject=patient, tool="coping_card", at=timezone.now(),
                          answers={"moment": "When I want to kill myself", "helpful_words": "Call Jo"}).entry
    assert "help-panel" in signed_in(patient).get(f"/cards/{card.pk}/").content.decode()


def test_however_many_there_are_the_queries_stay_the_same(patient, cards, signed_in, django_assert_max_num_queries):
    for number in range(10):
        exercises.save(subject=patient, tool="coping_card", answers={**CARD, "moment": f"Nr {number}"},
                       at=timezone.now())
    client = signed_in(patient)
    with django_assert_max_num_queries(8):
        client.get("/cards/")

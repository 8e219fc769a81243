"""A reply that is harmless and still says nothing, or the same again, is not worth having."""

import time

import pytest

from tests.therapy.companion.test_reply_rules import FINE
from therapy.companion.rules import worth

WORDS = "My landlord wants us out by Friday and I have not told the kids"
EMPTY = [
    "I'm so sorry to hear that.",
    "That sounds really hard. I'm here for you.",
    "I hear you. Your feelings are valid.",
    "It's okay to feel that way. You're not alone.",
    "Thank you for sharing that with me. Take it one day at a time.",
    "That must be so difficult for you. How are you feeling right now?",
    "You are so strong. It will get better. Be kind to yourself.",
    "That makes sense. Would you like to talk more about it?",
    "I understand how you feel. You matter. Hang in there!",
    "**That sounds tough.** Tell me more about that.",
]
WORTH = [
    "Friday is very close. What would the kids need to hear first?",
    "I'm sorry. Losing a home and holding it back from the children is a lot at once.",
    "That sounds really hard. Who else knows about the landlord?",
    "You're not alone with this: a housing adviser can look at the letter with you.",
    "Take a breath first. Then perhaps write down the date on the letter.",
]


@pytest.mark.parametrize("reply", EMPTY)
def test_comfort_that_would_fit_anybody_is_empty(reply):
    assert worth.why_poor(reply.replace("*", ""), words=WORDS) == worth.EMPTY_COMFORT


@pytest.mark.parametrize("reply", WORTH)
def test_what_takes_up_what_they_said_is_not(reply):
    assert worth.why_poor(reply, words=WORDS) == ""


def test_to_a_few_words_comfort_is_enough():
    assert worth.why_poor("I'm here for you. Take your time.", words="hi") == ""
    assert worth.why_poor("Take care.", words="thank you bye") == ""


def test_most_of_what_is_fine_is_worth_having():
    poor = [reply for reply in FINE if worth.why_poor(reply, words=WORDS)]

    assert len(poor) <= 0.05 * len(FINE), poor


@pytest.mark.parametrize("said", [
    "Friday is very close. What would the kids need to hear first?",
    "Well, Friday is very close. What would the kids need to hear first?",
    "friday is very close! what would the kids need to hear first",
])
def test_the_same_again_is_a_repetition(said):
    again = "Friday is very close. What would the kids need to hear first?"

    assert worth.why_poor(again, said=["Hello. What is on your mind?", said, "And then?"], words=WORDS) == worth.REPEATS


def test_long_ago_it_may_have_been_said_and_a_part_may_come_back():
    first = "Friday is very close. What would the kids need to hear first?"
    later = [f"You spoke of thing number {number}, which was new." for number in range(worth.LOOKS_BACK)]

    assert worth.why_poor(first, said=[first, *later], words=WORDS) == ""
    assert worth.why_poor(
        "You wrote that Ben asked about the boxes, and you did not know what to say to him. "
        "What would the kids need to hear first?", said=[first], words=WORDS) == ""


def test_hostile_text_is_judged_in_time():
    for piece in ("and ", "that sounds so ", "a", "I hear you ", ". ", "thank you for sharing "):
        began = time.process_time()
        worth.why_poor(piece * 4000, said=[piece * 4000], words=WORDS)
        assert time.process_time() - began < 2, piece

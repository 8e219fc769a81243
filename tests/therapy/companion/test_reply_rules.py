"""The screen of a model's reply, whole and growing."""

import re._parser as pattern_parser
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from therapy.companion.rules import reply

HERE = Path(__file__).parent


def lines(name):
    texts = (HERE / name).read_text(encoding="utf-8").split("\n")
    # What cannot be seen in a file is written out in it.
    return [text.replace("\\n", "\n").replace("\\u200b", "\u200b") for text in texts if text and text[0] != "#"]


FORBIDDEN = [tuple(line.split(" | ", 1)) for line in lines("replies_forbidden.txt")]
FINE = lines("replies_fine.txt")


def streamed(text, size):
    guard = reply.StreamGuard()
    shown = "".join(guard.feed(text[at:at + size]) for at in range(0, len(text), size))
    return guard, shown + guard.finish()


@pytest.mark.parametrize(("rule", "text"), FORBIDDEN)
def test_what_a_model_may_not_say_is_found_and_named(rule, text):
    assert rule in {verdict.rule for verdict in reply.check(text)}


@pytest.mark.parametrize("text", FINE)
def test_what_is_kind_and_harmless_passes(text):
    assert reply.check(text) == ()


def test_every_rule_has_examples():
    assert {rule for rule, _ in FORBIDDEN} == {rule.name for rule in reply.RULES} | {reply.UNREADABLE}


def test_the_words_that_broke_the_rule_are_kept():
    assert reply.check("You can call Samaritans on 116 123.") == (reply.Verdict("phone_number", "116 123"),)


def test_it_is_found_in_the_middle_of_much_that_is_fine():
    for rule, text in FORBIDDEN:
        assert rule in {verdict.rule for verdict in reply.check(" ".join([*FINE[:3], text, *FINE[3:6]]))}, text


def test_the_safe_reply_is_itself_fine():
    assert reply.check(reply.SAFE_REPLY) == ()


@pytest.mark.parametrize("rule", reply.RULES, ids=lambda rule: rule.name)
def test_no_pattern_is_wider_than_what_is_held_back(rule):
    for pattern in rule.patterns:
        assert pattern_parser.parse(pattern.pattern).getwidth()[1] < reply.HELD_BACK - 2, pattern.pattern


@pytest.mark.parametrize("size", [1, 3, 17, 400])
@pytest.mark.parametrize(("rule", "text"), FORBIDDEN)
def test_a_stream_never_shows_any_part_of_what_is_forbidden(rule, text, size):
    whole = f"Thank you for telling me about the week you had. {text} And then we can go on."
    guard, shown = streamed(whole, size)

    assert guard.blocked
    assert rule in {verdict.rule for verdict in guard.verdicts}
    assert whole.startswith(shown)
    assert len(shown) <= len("Thank you for telling me about the week you had. ")
    assert guard.feed("more") == ""


@pytest.mark.parametrize("size", [1, 5, 60])
def test_a_harmless_stream_comes_through_whole(size):
    text = "\n\n".join(FINE)

    guard, shown = streamed(text, size)

    assert not guard.blocked
    assert shown == text


def test_finished_sentences_are_shown_at_once_and_long_ones_as_they_grow():
    guard = reply.StreamGuard()

    assert guard.feed("That sounds really hard. ") == ""
    assert guard.feed("W") == "That sounds really hard. "
    grown = guard.feed("hat you say about your week with all the small things in it " * 6)
    assert grown.startswith("W")
    assert len(grown) > 100


PIECES = st.one_of(st.sampled_from([text for _, text in FORBIDDEN] + FINE), st.text(max_size=40),
                   st.sampled_from([". ", "\n", "you have ", "call ", "0800", " 068 4141", "depression", "…", '"']))


@settings(max_examples=300)
@given(pieces=st.lists(PIECES, max_size=8), cuts=st.lists(st.integers(1, 30), min_size=1, max_size=20))
def test_a_stream_is_judged_like_the_whole_however_it_is_cut(pieces, cuts):
    text, guard, shown, at = " ".join(pieces), reply.StreamGuard(), "", 0
    for turn in range(len(text)):
        size = cuts[turn % len(cuts)]
        shown += guard.feed(text[at:at + size])
        at += size
        if at >= len(text):
            break
    shown += guard.finish()

    assert guard.blocked == bool(reply.check(text))
    assert text.startswith(shown)
    assert guard.blocked or shown == text


def test_hostile_text_takes_no_longer_than_its_length():
    for piece in ("you have ", "a", "1 ", "promise ", '"', "i am really ", "take more ", ". ", "don't not "):
        short, long = (_seconds(piece * (length // len(piece))) for length in (4_000, 32_000))
        assert long < 0.2 + 20 * short, piece


def _seconds(text):
    began = time.process_time()
    reply.check(text)
    return time.process_time() - began

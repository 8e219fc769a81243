"""A dialogue put away and taken up again: its state, its wordings, its languages."""

import json

import pytest

from tests.therapy.companion.test_guided_coach import TO_CLOSE, TO_FACTS, TO_THOUGHT, again, talk
from therapy.companion import coach
from therapy.companion.coach import place


def test_it_resumes_later_without_repeating_what_was_written():
    paused = talk(*TO_FACTS, "I need to go")[-1]
    back = coach.resume(again(paused))
    on = coach.answer(again(back), "yes")

    assert paused.kind == coach.PAUSED
    assert not paused.done
    assert back.kind == coach.RESUME
    assert "She hates me" not in back.text
    assert "facts" in back.text
    assert on.state["step"] == "for"
    assert coach.answer(again(back), "she looked away").state["step"] == "against"
    assert coach.answer(again(back), "Start again").state["step"] == "check_in"


def test_a_finished_dialogue_resumes_as_an_offer_of_a_new_one():
    back = coach.resume(again(talk(*TO_CLOSE, "Finish")[-1]))

    assert coach.answer(again(back), back.chips[0]).state["step"] == "check_in"


@pytest.mark.parametrize("state", [{}, None, [], {"version": 99}, {"version": 1}, {"version": 1, "step": "nowhere"},
                                   place.fresh("x", 0) | {"trail": [["x"]]},
                                   place.fresh("x", 0) | {"notes": {"before": "a"}},
                                   place.fresh("x", 0) | {"step": ["unhashable"]}])
def test_a_state_it_cannot_read_starts_afresh_and_says_so(state):
    for reply in (coach.answer(state, "hello"), coach.resume(state)):
        assert "lost my place" in reply.text
        assert reply.state["step"] == "check_in"


def test_the_state_given_is_left_as_it_was():
    state = talk(*TO_FACTS)[-1].state
    before = json.dumps(state)
    coach.answer(state, "nothing")
    coach.resume(state)

    assert json.dumps(state) == before


def test_the_same_state_and_words_give_the_same_reply():
    state = again(talk(*TO_FACTS)[-1])

    assert coach.answer(state, "she looked away") == coach.answer(state, "she looked away")


def test_it_does_not_ask_twice_in_the_same_words_running():
    replies = talk(*TO_THOUGHT, "thanks", "thanks", "are you a robot?", "thanks")
    texts = [reply.text for reply in replies]

    assert all(one != other for one, other in zip(texts, texts[1:], strict=False))


def test_another_seed_uses_other_words():
    assert len({coach.begin("Robin", seed=seed).text for seed in range(3)}) == 3


def test_wordings_are_translated_and_tapped_chips_understood_in_any_language():
    def upside(text):
        return text if "{" in text else text.upper()

    reply = coach.begin(None, translate=upside)
    low = next(chip for chip in reply.chips if chip == "LOW")
    reply = coach.answer(again(reply), low, translate=upside)

    assert reply.state["step"] == "situation"
    assert coach.answer(again(reply), "SKIP THIS", translate=upside).state["step"] == "thought"

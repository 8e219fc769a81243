"""Whole dialogues with the guided coach, through every branch. The state goes through JSON at every step."""

import json

import pytest

from therapy.companion import coach


def again(reply):
    """The reply as it is after the state was put away and taken out again."""
    return json.loads(json.dumps(reply.state))


def talk(*lines, name="Robin", seed=0):
    replies = [coach.begin(name, seed=seed)]
    for line in lines:
        replies.append(coach.answer(again(replies[-1]), line))
    return replies


def steps(replies):
    return [reply.state["step"] for reply in replies]


TO_THOUGHT = ("Low", "My friend walked past me in town")
TO_STRENGTH = (*TO_THOUGHT, "She hates me", "sad")
TO_FACTS = (*TO_STRENGTH, "80", "Mind reading")
TO_AFTER = (*TO_FACTS, "she did not look up", "she rang last week", "She may not have seen me")
TO_NEXT = (*TO_AFTER, "40")
TO_CLOSE = (*TO_NEXT, "ring her", "tomorrow")


def test_it_greets_by_name_says_what_it_is_and_asks_one_question():
    reply = coach.begin("Robin")

    assert "Robin" in reply.text
    assert "not a person" in reply.text
    assert reply.text.count("?") == 1
    assert not reply.done
    assert "Hello." in coach.begin().text


def test_the_whole_way_from_a_hard_moment_to_a_fairer_thought():
    replies = talk(*TO_CLOSE, "Finish")

    assert steps(replies) == ["check_in", "situation", "thought", "feeling", "strength", "style", "for", "against",
                              "balanced", "after", "next", "when", "close", "end"]
    assert replies[-1].done
    assert replies[-1].kind == coach.CLOSE
    summary = replies[-2].text
    for words in ("walked past me", "She hates me", "She may not have seen me", "80 to 40", "ring her", "Tomorrow"):
        assert words in summary


def test_what_was_worked_out_can_be_kept_as_a_thought_record():
    record = coach.record(talk(*TO_CLOSE)[-1].state)

    assert record == {
        "situation": "My friend walked past me in town", "thought": "She hates me", "feeling": "sad",
        "feeling_before": 80, "feeling_after": 40, "thinking_style": "mind_reading",
        "evidence_for": "she did not look up", "evidence_against": "she rang last week",
        "balanced_thought": "She may not have seen me", "next_step": "ring her", "next_step_when": "Tomorrow",
    }


def test_it_gives_people_their_own_words_back():
    assert "“She hates me”" in talk(*TO_FACTS)[-1].text


def test_a_good_day_takes_the_shorter_path():
    replies = talk("Really good", "I had a laugh with my neighbour", "I said hello first", "light", "Do it again",
                   "Friday", "Finish")

    assert steps(replies) == ["check_in", "well", "part", "savour", "next_good", "when", "close_good", "end"]
    assert "laugh with my neighbour" in replies[-2].text


def test_a_good_day_told_at_once_is_not_asked_for_again():
    reply = talk("Great, I went for a long walk by the sea with my sister")[-1]

    assert reply.state["step"] == "part"
    assert "by the sea" in reply.text


def test_a_good_day_can_turn_to_what_is_on_the_mind():
    replies = talk("good", "Something is on my mind", "a letter came", *TO_CLOSE[2:])

    assert replies[-1].state["step"] == "close"
    assert "The feeling went from 80 to 40" in replies[-1].text


@pytest.mark.parametrize(("answer", "step"), [("yes", "thought"), ("Something else", "situation"),
                                              ("no it is about my sister's wedding", "situation"),
                                              ("my flatmate moved out without a word", "thought")])
def test_a_story_told_at_check_in_is_offered_as_the_thing_to_look_at(answer, step):
    replies = talk("my mum shouted at me because I forgot the shopping", answer)

    assert "my mum shouted at me" in replies[-2].text
    assert replies[-1].state["step"] == step


def test_several_thoughts_become_a_choice_in_the_persons_own_words():
    replies = talk(*TO_THOUGHT, "She hates me and I will never have friends. Everyone thinks I am odd", "She hates me")

    assert replies[-2].state["step"] == "hot"
    assert replies[-2].chips[:3] == ("She hates me", "I will never have friends", "Everyone thinks I am odd")
    assert replies[-1].state["notes"]["thought"] == "She hates me"


def test_somebody_who_does_not_know_is_helped_in_other_ways_before_it_moves_on():
    replies = talk(*TO_THOUGHT, "I don't know", "idk", "not sure", "dunno")
    texts = [reply.text for reply in replies[-5:-1]]

    assert len(set(texts)) == len(texts)
    assert "I can't cope" in replies[-2].chips
    assert replies[-1].state["step"] == "feeling"


def test_with_no_thought_at_all_it_goes_by_the_feeling():
    unsaid = ["I don't know"] * 4
    replies = talk(*TO_THOUGHT, *unsaid, "empty", "60", "You are not on your own", "50", "Rest", "Right now")

    assert steps(replies)[-6:] == ["strength", "friend", "after", "next", "when", "close"]
    assert "that thought" not in replies[-1].text


def test_a_feeling_given_for_a_thought_is_kept_and_the_thought_asked_for():
    replies = talk(*TO_THOUGHT, "I felt ashamed", "I look silly")

    assert replies[-2].state["step"] == "thought"
    assert replies[-2].state["notes"]["feeling"] == "ashamed"
    assert replies[-1].state["step"] == "feeling"


def test_a_question_as_a_thought_is_turned_to_the_fear_behind_it():
    replies = talk(*TO_THOUGHT, "What if I fail?", "I don't know", "skip")

    assert "“What if I fail?”" in replies[-3].text
    assert replies[-1].state["notes"]["thought"] == "What if I fail?"


def test_name_and_strength_in_one_answer_are_both_taken():
    reply = talk(*TO_THOUGHT, "She hates me", "really sad, 80")[-1]

    assert reply.state["step"] == "style"
    assert reply.state["notes"]["before"] == 80


def test_a_number_that_may_be_out_of_ten_is_asked_about():
    asked, taken = talk(*TO_STRENGTH, "7", "70")[-2:]

    assert asked.chips[:2] == ("7", "70")
    assert taken.state["notes"]["before"] == 70
    assert talk(*TO_STRENGTH, "7", "7")[-1].state["notes"]["before"] == 7


def test_a_number_out_of_range_is_asked_for_kindly_and_never_insisted_on():
    replies = talk(*TO_STRENGTH, "150", "1000", "-3", "a million")

    assert "0 to 100" in replies[-4].text
    assert replies[-1].state["step"] == "style"


def test_the_likely_kind_of_thought_is_offered_first_and_only_as_a_guess():
    reply = talk(*TO_THOUGHT, "I should be better than this", "guilty", "60")[-1]

    assert reply.chips[0] == "Shoulds and musts"
    assert "might be" in reply.text


def test_all_kinds_of_thought_can_be_seen_with_their_meaning():
    reply = talk(*TO_STRENGTH, "80", "Show me all of them")[-1]

    assert reply.state["step"] == "style"
    assert len(reply.chips) == 11
    assert "Mind reading: guessing what others think." in reply.text


def test_nothing_that_speaks_against_it_leads_to_the_words_for_a_friend():
    replies = talk(*TO_FACTS, "nothing", "nothing", "you did your best", "I did my best")

    assert steps(replies)[-4:] == ["against", "friend", "balanced", "after"]
    assert "you did your best" in replies[-2].text


def test_the_same_thought_again_is_not_taken_for_a_fairer_one():
    reply = talk(*TO_FACTS, "she looked away", "she rang", "she hates me.")[-1]

    assert reply.state["step"] == "balanced"


@pytest.mark.parametrize(("number", "step", "words"), [("40", "next", "80 to 40"), ("80", "next", "not moved"),
                                                       ("95", "settle", "went up")])
def test_the_feeling_is_rated_again_and_any_answer_is_all_right(number, step, words):
    reply = talk(*TO_AFTER, number)[-1]

    assert reply.state["step"] == step
    assert words in reply.text


@pytest.mark.parametrize(("choice", "words"), [("Slow breaths", "count"), ("Look around the room", "five things"),
                                               ("Carry on", "one small thing")])
def test_when_it_got_worse_there_is_a_moment_to_settle(choice, words):
    reply = talk(*TO_AFTER, "95", choice)[-1]

    assert reply.state["step"] == "next"
    assert words in reply.text


def test_a_next_step_that_is_too_big_is_made_smaller():
    asked, taken = talk(*TO_NEXT, "sort my whole life out", "open the letter")[-2:]

    assert "ten minutes" in asked.text
    assert taken.state["notes"]["next"] == "open the letter"


def test_another_thought_keeps_the_situation_and_something_else_does_not():
    thought, other = talk(*TO_CLOSE, "another thought")[-1], talk(*TO_CLOSE, "Something else")[-1]

    assert (thought.state["step"], other.state["step"]) == ("thought", "situation")
    assert thought.state["notes"]["situation"] == "My friend walked past me in town"
    assert "thought" not in thought.state["notes"]
    assert other.state["earlier"][0]["balanced_thought"] == "She may not have seen me"


def test_after_the_end_new_words_begin_a_new_round():
    thanks, new = talk(*TO_CLOSE, "Finish", "thank you", "I feel awful")[-2:]

    assert thanks.done
    assert not new.done
    assert new.state["step"] == "situation"


def test_skip_and_back_go_where_they_say():
    skipped = talk(*TO_STRENGTH, "skip")[-1]
    back = coach.answer(again(skipped), "go back")

    assert skipped.state["step"] == "style"
    assert back.state["step"] == "strength"
    assert "first question" in talk("go back")[-1].text


def test_everything_can_be_skipped_and_it_still_ends_gently():
    replies = talk(*["skip"] * 20)

    assert "end" in steps(replies)

"""What people say in between, and what the coach must never do: by example and by chance."""

import json
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.therapy.companion.test_guided_coach import TO_CLOSE, TO_FACTS, TO_STRENGTH, TO_THOUGHT, again, talk
from therapy.companion import coach
from therapy.companion.coach import intents, moods, numbers, place
from therapy.companion.coach.words import asides, more_steps, steps, styles
from therapy.companion.rules import reply as screen


@pytest.mark.parametrize(("said", "meant"), [
    ("I don't know", "unknown"), ("idk", "unknown"), ("dunno", "unknown"), ("no idea", "unknown"), ("???", "unknown"),
    ("i can't think of anything", "unknown"), ("not sure really", ""), ("hmm not sure", "unknown"),
    ("I'm stuck", "stuck"), ("this is too hard", "stuck"), ("my mind has gone blank", "stuck"), ("help", "stuck"),
    ("skip", "skip"), ("can we skip this one please", "skip"), ("I'd rather not say", "skip"),
    ("next question", "skip"),
    ("go back", "back"), ("can we go back a step?", "back"), ("i want to change my answer", "back"),
    ("thanks", "thanks"), ("Thank you so much!", "thanks"), ("ok cheers", "thanks"), ("ta", "thanks"),
    ("bye", "bye"), ("I need to go", "bye"), ("stop", "bye"), ("good night", "bye"), ("Stop for now", "bye"),
    ("that's enough for today", "bye"), ("I've got to go to bed", "bye"),
    ("this is stupid", "anger"), ("fuck off", "anger"), ("you're useless", "anger"), ("this isn't helping", "anger"),
    ("are you a person?", "who"), ("Am I talking to a robot", "who"), ("who are you", "who"), ("are you real?", "who"),
    ("is this private?", "secret"), ("who can see this?", "secret"), ("will you tell anyone?", "secret"),
    ("should I stop taking my tablets?", "medicine"), ("can I double my dose of sertraline", "medicine"),
    ("do I have depression?", "diagnosis"), ("what's wrong with me?", "diagnosis"),
    ("why do you ask?", "meaning"), ("I don't understand", "meaning"), ("what do you mean", "meaning"),
    ("Give me an example", "example"), ("what should I do?", "what_to_do"), ("start again", "again"),
    ("I want to talk to a person", "wants_person"), ("can I speak to someone please", "wants_person"),
    ("real person", "wants_person"), ("I need a person now", "wants_person"), ("please get me a human", "wants_person"),
    ("I want to kill myself", "concern"), ("i don’t want to be here anymore", "concern"), ("I cut myself", "concern"),
    ("they would be better off without me", "concern"),
    # content, not commands
    ("I am useless", ""), ("my boss told me to stop", ""),
    ("everything is stupid and so am I, I never go anywhere", ""),
    ("I spoke to someone at work about it", ""), ("he said I should go back to bed", ""), ("nobody likes me", ""),
    ("I had to skip lunch again", ""), ("I said thank you but she ignored me", ""), ("I feel lost without him", ""),
])
def test_what_people_mean(said, meant):
    assert intents.meant(intents.tidy(said)) == meant


@pytest.mark.parametrize("said", ["are you a person?", "are you an AI", "is this a bot?"])
def test_it_says_honestly_what_it_is(said):
    reply = talk(*TO_THOUGHT, said)[-1]

    assert "not a person" in reply.text
    assert "not an AI model" in reply.text
    assert reply.state["step"] == "thought"


@pytest.mark.parametrize(("said", "kind"), [
    ("thanks", coach.ASIDE), ("who can read this?", coach.ASIDE), ("should I stop my tablets?", coach.ASIDE),
    ("do I have bipolar?", coach.ASIDE), ("what should I do?", coach.ASIDE), ("why do you ask?", coach.ASIDE),
    ("for example?", coach.ASIDE), ("", coach.AGAIN), ("   ", coach.AGAIN), ("\x00\u200b", coach.AGAIN),
    ("I'm stuck", coach.AGAIN), ("can you help me sleep?", coach.ASIDE), ("ok", coach.AGAIN),
])
@pytest.mark.parametrize("path", [TO_THOUGHT, TO_FACTS])
def test_an_aside_is_answered_and_the_question_stays(path, said, kind):
    before, reply = talk(*path, said)[-2:]

    assert reply.kind == kind
    assert reply.state["step"] == before.state["step"]
    assert reply.state["notes"] == before.state["notes"]


def test_anger_is_met_without_defence_and_with_a_way_on_or_out():
    angry, other = talk(*TO_THOUGHT, "this is useless", "Ask me another way")[-2:]

    assert {"Carry on", "Stop for now"} <= set(angry.chips)
    assert other.state["step"] == "thought"
    assert talk(*TO_THOUGHT, "this is useless", "yes")[-1].state["step"] == "thought"


def test_asking_for_a_person_is_answered_with_the_ways_to_one_and_the_place_is_kept():
    asked, back = talk(*TO_FACTS, "can I talk to a real person", "Carry on")[-2:]

    assert asked.kind == coach.WANTS_PERSON
    assert coach.PERSON_NOW in asked.text
    assert back.state["step"] == "for"


def test_words_of_danger_end_the_questions_until_the_person_says_otherwise():
    said = ("I want to die", "no", "I'm not safe", "I am safe and want to carry on")
    danger, still, unsafe, safe = talk(*TO_FACTS, *said)[-4:]

    assert [danger.kind, still.kind, unsafe.kind] == [coach.CONCERN] * 3
    assert "Help now" in danger.text
    assert "die" not in json.dumps(danger.state)
    assert safe.state["step"] == "for"


def test_short_answers_are_asked_about_once_and_long_ones_brought_to_a_point():
    assert talk("Low", "ok", "rain")[-1].state["step"] == "thought"
    long, short = talk("Low", "It began on Monday with the letter and went on and on. " * 20, "the letter")[-2:]

    assert "one sentence" in long.text
    assert short.state["notes"]["situation"] == "the letter"


@pytest.mark.parametrize(("said", "value"), [
    ("80", 80), ("eighty", 80), ("seventy-five", 75), ("about eighty five I think", 85), ("a hundred", 100), ("0", 0),
    ("none", 0), ("7/10", 70), ("7 out of 10", 70), ("seven out of ten", 70), ("4 out of 5", 80), ("half", 50),
    ("60-70", 65), ("between 60 and 70", 65), ("80%", 80), ("85.5", 86), ("three quarters", 75), ("max", 100),
])
def test_numbers_as_people_write_them(said, value):
    assert numbers.read(said).value == value
    assert not numbers.read(said).trouble


@pytest.mark.parametrize(("said", "trouble"), [
    ("150", "out_of_range"), ("-5", "out_of_range"), ("minus five", "out_of_range"), ("1,000", "out_of_range"),
    ("9" * 5000, "out_of_range"), ("two hundred", "out_of_range"), ("12 out of 7", "out_of_range"),
    ("loads", "no_number"),
    ("no one", "no_number"), ("7", "scale"), ("ten", "scale"),
])
def test_numbers_that_need_another_look(said, trouble):
    assert numbers.read(said).trouble == trouble


@pytest.mark.parametrize(("said", "mood"), [
    ("good", "good"), ("not bad", "good"), ("can't complain", "good"), ("8/10", "good"), ("never better", "good"),
    ("not good", "low"), ("could be better", "low"), ("happy but sad", "low"), ("😞", "low"), ("3", "low"),
    ("unwell", "low"),
    ("so so", "mixed"), ("I'm alright", "mixed"), ("stressed out", "worried"), ("pissed off", "angry"), ("purple", ""),
    ("I had a good cry after the funeral", "low"),
])
def test_moods_as_people_say_them(said, mood):
    assert moods.of(said) == mood


def every_text():
    parts = [*(value for name, value in vars(asides).items() if name.isupper()),
             *(vars(step).values() for step in place.STEPS.values()),
             *(branch.heard for step in place.STEPS.values() for branch in step.then),
             *(style.says for style in styles.STYLES)]
    while parts:
        part = parts.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            parts.extend(part.values())
        elif hasattr(part, "__iter__"):
            parts.extend(part)


def test_nothing_it_says_would_be_refused_from_a_model():
    # From the coach "not an AI" is true; from a model it would be a lie.
    spoken = [text for text in every_text() if " " in text and text not in (asides.QUOTED, *asides.WHO)]

    assert len(spoken) > 150
    assert {text: found for text in spoken if (found := screen.check(text))} == {}


def test_every_branch_leads_to_a_step_and_every_step_can_be_left_without_an_answer():
    for step in place.STEPS.values():
        assert step.then[-1].when == "always"
        assert {branch.to for branch in step.then} <= set(place.STEPS)
        assert step.name == place.LAST or step.chips or step.name in {"style", "hot"}
    assert len(place.STEPS) == len((*steps.START, *steps.THOUGHT, *more_steps.WEIGHING, *more_steps.ENDING,
                                    *more_steps.GOOD_DAY))


SAID = st.one_of(
    st.sampled_from([*TO_CLOSE, "Good", "I don't know", "skip", "go back", "this is stupid", "I want to die", "yes",
                     "no", "thanks", "bye", "7", "150", "what if I fail?", "I hate it. They all laugh. I will lose",
                     "Show me all of them", "another thought", "Something else", "Finish", "start again", "carry on",
                     "I am safe and want to carry on", "95", "are you real?", "can I talk to a person", "nothing"]),
    st.text(max_size=60), st.text(alphabet=string.printable, min_size=300, max_size=900),
    st.sampled_from(["{name}", "{0}", "{", "%s", "%(x)s", "<b>", "“", "…", "\ud800", "a" * 5000, "؟", "🙂" * 50]),
)


def assert_bearable(reply):
    assert 0 < len(reply.text) < 700
    assert reply.kind in coach.KINDS
    assert reply.chips
    assert all(0 < len(chip) <= 60 for chip in reply.chips)
    assert len(reply.chips) <= 12
    assert json.loads(json.dumps(reply.state)) == reply.state
    assert len(json.dumps(reply.state)) < 20_000


@settings(max_examples=150)
@given(said=st.lists(st.one_of(SAID, st.integers(0, 11)), max_size=30), name=st.one_of(st.none(), st.text(max_size=80)),
       seed=st.integers(-5, 10**6))
def test_whatever_is_said_it_answers_briefly_and_leaves_something_to_do(said, name, seed):
    reply = coach.begin(name, seed=seed)
    for item in said:
        assert_bearable(reply)
        # A number stands for a tap on one of the chips.
        text = reply.chips[item % len(reply.chips)] if isinstance(item, int) else item
        assert_bearable(coach.resume(again(reply)))
        reply = coach.answer(again(reply), text)
    assert_bearable(reply)


def test_every_chip_offered_can_be_tapped_on_every_step():
    waiting, seen = [coach.begin("Robin"), talk("good")[-1], talk(*TO_STRENGTH, "80")[-1]], set()
    while waiting:
        reply = waiting.pop()
        if (reply.state["step"], reply.chips) in seen:
            continue
        seen.add((reply.state["step"], reply.chips))
        assert_bearable(reply)
        waiting.extend(coach.answer(again(reply), chip) for chip in reply.chips)

    assert {step for step, _ in seen} >= set(place.STEPS) - {"hot", "is_that_it", "settle", "part"}


@pytest.mark.parametrize("said", [
    "My friend died by suicide", "I lost my brother to suicide", "he overdosed and died when I was ten",
    "I read a book about suicide",
])
def test_whom_they_lost_is_no_danger(said):
    assert intents.meant(said) != "concern"

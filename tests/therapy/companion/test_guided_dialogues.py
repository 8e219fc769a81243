"""Every dialogue of the guided coach: its whole way, its branches, what people say in between, and changing over."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.therapy.companion.test_guided_coach import TO_CLOSE, TO_FACTS, TO_STRENGTH, again, steps, talk
from tests.therapy.companion.test_guided_coach_between import SAID, assert_bearable
from therapy.companion import coach
from therapy.companion.coach import answers, hearing, intents, numbers, place
from therapy.companion.coach.dialogues import CHOOSING, DIALOGUES, OFFERED
from therapy.companion.coach.words.steps import CHOOSE
from therapy.companion.rules import reply as screen

EACH = pytest.mark.parametrize("code", list(DIALOGUES))
EACH_STEP = pytest.mark.parametrize(("code", "step"), [
    (each.code, step.name) for each in DIALOGUES.values() for step in each.steps if step.name != place.LAST
])


def opened(code, *lines):
    replies = [coach.begin("Robin", dialogue=code)]
    for line in lines:
        replies.append(coach.answer(again(replies[-1]), line))
    return replies


def at(code, step):
    return place.fresh("Robin", 0, code) | {"step": step, "trail": [DIALOGUES[code].first]}


WHOLE = {
    "activation": (
        ("Being outside", "Sit in the park", "8", "Sit on the bench by the door", "Tuesday after lunch",
         "Out, on my own", "3", "6", "0", "Being tired", "Do five minutes of it"),
        {"area": "Being outside", "activity": "Sit on the bench by the door", "difficulty": 8, "predicted_mastery": 6,
         "predicted_closeness": 0, "barrier": "Being tired", "if_barrier": "Do five minutes of it"},
    ),
    "worry": (
        ("What if I lose my flat", "8", "It is a “what if”", "At five o'clock", "Music", "5"),
        {"worry": "What if I lose my flat", "worry_before": 8, "worry_kind": "hypothetical",
         "worry_time": "At five o'clock", "turn_to": "Music", "worry_after": 5},
    ),
    "problem_solving": (
        ("I am behind with the rent", "I know how much it is", "Open the letters", "Ring the landlord", "Ask my sister",
         "Ring the landlord", "It would be over", "He may shout", "Yes", "Find the number", "A friend helps",
         "Tomorrow"),
        {"problem": "I am behind with the rent", "goal": "I know how much it is",
         "options": ["Open the letters", "Ring the landlord", "Ask my sister"], "choice": "Ring the landlord",
         "first_step": "Find the number", "who": "A friend helps", "when": "Tomorrow"},
    ),
    "sleep": (
        ("Falling asleep", "My phone in bed", "Phone out of the bedroom", "Lights low and a book",
         "Read something dull", "No"),
        {"trouble": "falling_asleep", "what_keeps_awake": "My phone in bed", "tonight": "Phone out of the bedroom",
         "wind_down": "Lights low and a book", "if_awake": "Read something dull"},
    ),
    "self_compassion": (
        ("I forgot her birthday", "You are so selfish", "8", "I am ready", "Everybody forgets",
         "I forgot, and I do care", "Rest for a while", "Tonight", "4"),
        {"situation": "I forgot her birthday", "said_to_myself": "You are so selfish", "hurt_before": 8,
         "to_a_friend": "Everybody forgets", "to_myself": "I forgot, and I do care", "kind_action": "Rest for a while",
         "hurt_after": 4},
    ),
    "grounding": (
        ("9", "Look around me", "a mug and a lamp", "soft sleeve", "the fridge", "soap", "5", "A warm drink"),
        {"before": 9, "exercise": "senses", "seen": "a mug and a lamp", "heard": "the fridge", "after": 5,
         "next": "A warm drink"},
    ),
    "session": (
        ("We have met before", "Up and down", "I went to the shop", "The evenings", "That I do not sleep",
         "How long will it take?", "Yes", "Write it down and hand it over"),
        {"since_last": "Up and down", "went_well": "I went to the shop", "most_important": "That I do not sleep",
         "questions": "How long will it take?", "hard_to_say": "Write it down and hand it over"},
    ),
    "thought_record": (TO_CLOSE, {"thought": "She hates me", "balanced_thought": "She may not have seen me"}),
}


@pytest.mark.parametrize("code", WHOLE)
def test_the_whole_way_ends_in_a_summary_and_a_piece_that_can_be_saved(code):
    lines, fields = WHOLE[code]
    replies = opened(code, *lines)

    assert [reply.kind for reply in replies[1:-1]].count(coach.AGAIN) == 0, [reply.text for reply in replies]
    assert replies[-1].kind == coach.CLOSE
    assert "Here is what you worked out" in replies[-1].text
    [piece] = coach.pieces(again(replies[-1]))
    assert piece["tool"] == code
    assert {key: piece["fields"].get(key) for key in fields} == fields
    assert coach.pieces(again(replies[-2])) == []
    finished = coach.answer(again(replies[-1]), "Finish")
    assert finished.done
    assert coach.pieces(again(finished)) == [piece]


def test_there_is_a_way_for_each_dialogue():
    assert set(WHOLE) == {each.code for each in OFFERED}


@pytest.mark.parametrize(("code", "lines", "step"), [
    ("worry", ("The bill is due", "4", "It is real, and here now", "Yes, now", "Ring them", "Later today"), "w_turn"),
    ("worry", ("The bill is due", "4", "it is real", "there is nothing i can do"), "w_window"),
    ("worry", ("nothing",), "close"),
    ("activation", ("My home", "Wash up", "2"), "ba_when"),
    ("activation", ("My home", "Wash up", "2", "now", "at home", "1", "1", "1", "Nothing I can think of"), "close"),
    ("sleep", ("nightmares",), "s_dreams"),
    ("sleep", ("my mind races",), "s_mind"),
    ("sleep", ("my mind races", "No, stay with sleep"), "s_keeps"),
    ("grounding", ("9", "Slow breaths", "It feels wrong"), "g_feet"),
    ("grounding", ("5", "feet on the floor", "done", "my kitchen", "8"), "g_people"),
    ("grounding", ("9", "feet on the floor", "done", "my kitchen", "8", "One more round"), "g_way"),
    ("problem_solving", ("The rent", "less", "I don't know", "idk", "dunno"), "p_help"),
    ("problem_solving", ("The rent", "less", "a", "ab", "I don't know", "dunno"), "p_choice"),
    ("session", ("It is my first one",), "t_brings"),
    ("self_compassion", ("I was late", "You fool", "3"), "c_friend"),
])
def test_branches(code, lines, step):
    assert opened(code, *lines)[-1].state["step"] == step


def test_feelings_that_stay_very_strong_lead_to_people():
    reply = opened("grounding", "9", "Slow breaths", "done", "done", "9")[-1]

    assert "do not have to manage it alone" in reply.text
    assert coach.PERSON_NOW in reply.chips
    assert coach.answer(again(reply), coach.PERSON_NOW).kind == coach.WANTS_PERSON


def test_long_bad_nights_are_sent_to_somebody_who_can_help_and_no_time_in_bed_is_advised():
    reply = opened("sleep", *WHOLE["sleep"][0][:-1], "Yes")[-1]

    assert "GP" in reply.text
    assert "drive" in reply.text


@pytest.mark.parametrize(("said", "kind"), [
    ("thanks", coach.ASIDE), ("are you a person?", coach.ASIDE), ("what should I do?", coach.ASIDE),
    ("should I stop my tablets?", coach.ASIDE), ("why do you ask?", coach.ASIDE), ("", coach.AGAIN),
    ("this is useless", coach.ASIDE), ("can I talk to a real person", coach.WANTS_PERSON),
    ("I want to kill myself", coach.CONCERN),
])
@EACH_STEP
def test_what_people_say_in_between_is_answered_and_the_place_kept(code, step, said, kind):
    state = at(code, step)
    reply = coach.answer(state, said)

    assert_bearable(reply)
    assert reply.kind == kind
    assert (reply.state["dialogue"], reply.state["step"], reply.state["notes"]) == (code, step, {})


@EACH_STEP
def test_goodbye_is_a_pause_or_the_end_and_never_a_plea_to_stay(code, step):
    reply = coach.answer(at(code, step), "I need to go")

    assert reply.kind in {coach.PAUSED, coach.CLOSE}
    back = coach.resume(again(reply))
    assert back.kind == coach.RESUME
    assert_bearable(back)


@EACH_STEP
@pytest.mark.parametrize("said", ["I don't know", "I'm stuck", "skip"])
def test_nobody_is_held_at_a_question(code, step, said):
    state, seen = at(code, step), []
    for _turn in range(7):
        reply = coach.answer(state, said)
        assert_bearable(reply)
        seen.append(reply.text)
        state = again(reply)
        if (state["dialogue"], state["step"]) != (code, step):
            break
    else:
        pytest.fail(f"still at {step}")
    assert len(set(seen)) == len(seen)


@EACH
def test_every_branch_leads_somewhere_and_every_step_says_why_and_how(code):
    dialogue = DIALOGUES[code]
    assert len(dialogue.by_name) == len(dialogue.steps)
    for step in dialogue.steps:
        assert step.then[-1].when == "always"
        for branch in step.then:
            assert branch.to in dialogue.by_name or branch.to.removeprefix("@") in DIALOGUES
        assert step.reads in answers.READERS
        assert step.chips or step.own or step.name in {"style", "hot"}
        assert step.name == place.LAST or step.where and step.why and step.example or step.name in {"style", "settle"}
        assert not step.options or all(option.label in step.chips for option in step.options)
    kept = {step.keeps for step in dialogue.steps if step.keeps}
    listed = {key for keys in dialogue.lists.values() for key in keys}
    assert code == place.DIALOGUE or kept - {"which"} == {*dialogue.fields, *listed}


def every_text(code):
    parts = [vars(DIALOGUES[code]).values()]
    while parts:
        part = parts.pop()
        if isinstance(part, str):
            yield part
        elif isinstance(part, dict):
            parts.extend(part.values())
        elif hasattr(part, "__dataclass_fields__"):
            parts.extend(value for name, value in vars(part).items() if name not in {"hints", "by_name"})
        elif hasattr(part, "__iter__"):
            parts.extend(part)


@EACH
def test_nothing_it_says_would_be_refused_from_a_model(code):
    hints = DIALOGUES[code].hints
    spoken = [text for text in every_text(code) if " " in text and text != hints and "{" not in text]

    assert spoken
    assert {text: found for text in spoken if (found := screen.check(text))} == {}


def test_titles_fit_a_chip_and_are_no_answer_by_chance():
    assert all(len(each.title) <= 60 and len(each.title.split()) >= 3 or each.title == "Sleeping better"
               for each in OFFERED)
    assert len({each.title for each in OFFERED}) == len(OFFERED) == 8


@pytest.mark.parametrize("seed", range(3))
def test_one_is_chosen_at_the_start(seed):
    first = coach.begin("Robin", seed=seed)
    menu = coach.answer(again(first), CHOOSE)

    assert CHOOSE in first.chips
    assert {each.title for each in OFFERED} <= set(menu.chips)
    for each in OFFERED:
        reply = coach.answer(again(menu), each.title)
        assert (reply.state["dialogue"], reply.state["step"]) == (each.code, each.first)
        assert reply.text.count("?") >= 1


@pytest.mark.parametrize(("said", "code"), [
    ("sleep", "sleep"), ("a worry", "worry"), ("I keep worrying about my mum", "worry"), ("a problem at work",
    "problem_solving"), ("my next appointment", "session"), ("self-esteem", "self_compassion"), ("panic", "grounding"),
    ("I don't know", "choosing"), ("motivation", "activation"),
])
def test_a_choice_may_be_written(said, code):
    assert opened("choosing", said)[-1].state["dialogue"] == code


def test_whoever_cannot_choose_is_told_of_each_and_then_asked_how_they_are():
    told, begun = opened("choosing", "I don't know", "I don't know")[-2:]

    assert "going again" in told.text
    assert (begun.state["dialogue"], begun.state["step"]) == ("thought_record", "check_in")


@pytest.mark.parametrize(("said", "code"), [
    ("can we talk about sleep instead?", "sleep"), ("let's work on my worries", "worry"),
    ("I'd like to prepare for my next session", "session"), ("can we do some grounding", "grounding"),
    ("can we talk about something else?", "choosing"), ("change the subject", "choosing"), ("Sleeping better", "sleep"),
])
def test_a_talk_changes_over_in_its_middle_and_comes_back(said, code):
    over = talk(*TO_FACTS, said)[-1]
    back = coach.answer(again(over), "Back to where we were")

    assert over.state["dialogue"] == code
    assert over.state["step"] == DIALOGUES[code].first
    assert over.state["notes"] == {}
    assert (back.state["dialogue"], back.state["step"]) == ("thought_record", "for")
    assert back.state["notes"]["thought"] == "She hates me"
    assert coach.answer(again(back), "she looked away").state["step"] == "against"


@pytest.mark.parametrize("said", [
    "sleep", "I want to sleep all day", "my problem is my boss", "I cannot sleep because of the worry",
    "I talk about it a lot",
    "he said we should talk about our problems", "getting out of bed is hard",
])
def test_content_is_not_taken_for_a_wish_to_change(said):
    assert talk("Low", said)[-1].state["dialogue"] == "thought_record"


def test_help_with_something_is_offered_and_the_place_kept():
    asked, over = talk(*TO_FACTS, "can you help me with my sleep?", "Sleeping better")[-2:]

    assert asked.kind == coach.ASIDE
    assert asked.state["step"] == "for"
    assert "Sleeping better" in asked.chips
    assert over.state["dialogue"] == "sleep"
    assert coach.answer(again(asked), "Carry on").state["step"] == "for"


@pytest.mark.parametrize("said", ["I'm panicking", "it's all too much", "I feel so overwhelmed right now",
                                  "I'm having a panic attack"])
def test_too_much_is_met_with_an_offer_to_steady_oneself(said):
    reply = talk(*TO_FACTS, said)[-1]

    assert "Steadying myself now" in reply.chips
    assert reply.state["step"] == "for"
    over = coach.answer(again(reply), "Steadying myself now")
    assert over.state["dialogue"] == "grounding"


def test_overwhelmed_is_a_feeling_where_a_feeling_is_asked_for():
    assert talk(*TO_STRENGTH[:-1], "overwhelmed")[-1].state["notes"]["feeling"] == "overwhelmed"


def test_a_busy_mind_at_night_turns_to_the_worry_and_keeps_its_words_out_of_the_wording():
    reply = opened("sleep", "my mind races", "Yes, one worry", "What if {name} and {0} go", "3")[-1]

    assert reply.state["dialogue"] == "worry"
    assert reply.state["parked"][0]["dialogue"] == "sleep"


def test_words_in_braces_are_only_words_when_the_talk_changes_over():
    reply = opened("worry", "{name} {x", "3", "real", "Yes, now", "It needs more than one step")[-1]

    assert reply.state["dialogue"] == "problem_solving"


def test_several_pieces_of_one_talk_can_all_be_saved():
    replies = opened("worry", *WHOLE["worry"][0], CHOOSE, "Sleeping better", *WHOLE["sleep"][0])

    assert [piece["tool"] for piece in coach.pieces(again(replies[-1]))] == ["worry", "sleep"]


def test_a_good_moment_is_a_piece_of_its_own_kind():
    state = again(talk("Really good", "I had a laugh with my neighbour", "I said hello first", "light", "Do it again",
                       "Friday")[-1])

    assert [piece["tool"] for piece in coach.pieces(state)] == ["good_moment"]


def test_what_was_begun_again_half_done_is_no_piece():
    assert coach.pieces(again(talk(*TO_FACTS, "start again")[-1])) == []
    assert coach.pieces(None) == coach.pieces({}) == coach.pieces({"version": 7}) == []


def test_no_more_than_two_places_are_parked():
    state = again(talk(*TO_FACTS)[-1])
    for code, lines in WHOLE.items():
        for line in (DIALOGUES[code].title, *lines[0][:2]):
            state = again(coach.answer(state, line))
    assert len(state["parked"]) == place.MOST_PARKED


def before_2(state):
    """A state as it was kept before there were several dialogues."""
    old = {key: value for key, value in state.items() if key not in {"parked", "closing"}} | {"version": 1}
    old["earlier"] = [{key: value for key, value in each.items() if key != "tool"} for each in old["earlier"]]
    return old


@pytest.mark.parametrize("path", [(), TO_FACTS, TO_CLOSE, (*TO_CLOSE, "Something else", *TO_FACTS[1:]),
                                  (*TO_CLOSE, "Finish")])
def test_a_conversation_of_an_earlier_version_is_taken_up_where_it_was(path):
    state = again(talk(*path)[-1])
    old = before_2(state)

    assert coach.answer(old, "thanks").state["step"] == state["step"]
    assert coach.resume(old).kind == coach.RESUME
    assert coach.answer(old, "thanks").state["version"] == place.VERSION
    assert coach.pieces(old)[:1] == coach.pieces(state)[:1] or not state["earlier"]


@pytest.mark.parametrize("broken", [
    {"dialogue": "nowhere"}, {"dialogue": "sleep"}, {"parked": [{"dialogue": "sleep"}]}, {"parked": ["x"]},
    {"parked": [{"dialogue": "sleep", "step": "no", "notes": {}, "trail": []}]}, {"earlier": ["x"]},
    {"notes": {"difficulty": "much"}}, {"closing": "yes"},
])
def test_a_state_that_cannot_be_read_begins_afresh(broken):
    assert "lost my place" in coach.answer(place.fresh("x", 0) | broken, "hello").text


@pytest.mark.parametrize(("said", "value"), [
    ("7", 7), ("seven", 7), ("7/10", 7), ("7 out of 10", 7), ("seven out of ten", 7), ("70%", 7), ("0", 0), ("10", 10),
    ("ten", 10), ("not at all", 0), ("half", 5), ("4 out of 5", 8), ("6-8", 7), ("about 3 I think", 3),
])
def test_numbers_to_ten_as_people_write_them(said, value):
    assert (numbers.read_ten(said).value, numbers.read_ten(said).trouble) == (value, "")


@pytest.mark.parametrize(("said", "trouble"), [("70", "out_of_ten"), ("-1", "out_of_ten"), ("11", "out_of_ten"),
                                               ("9" * 5000, "out_of_ten"), ("loads", "no_number")])
def test_numbers_to_ten_that_need_another_look(said, trouble):
    assert numbers.read_ten(said).trouble == trouble


@settings(max_examples=120)
@given(code=st.sampled_from(list(DIALOGUES)), said=st.lists(
    st.one_of(SAID, st.integers(0, 11), st.sampled_from([*(each.title for each in OFFERED), CHOOSE,
                                                         "Back to where we were", "it's all too much", "Done"])),
    max_size=30))
def test_whatever_is_said_it_answers_briefly_and_leaves_something_to_do(code, said):
    reply = coach.begin("Robin", dialogue=code)
    for item in said:
        assert_bearable(reply)
        text = reply.chips[item % len(reply.chips)] if isinstance(item, int) else item
        assert_bearable(coach.resume(again(reply)))
        coach.pieces(again(reply))
        reply = coach.answer(again(reply), text)
    assert_bearable(reply)


def test_every_chip_of_every_dialogue_can_be_tapped():
    waiting, seen = [coach.begin("Robin", dialogue=code) for code in DIALOGUES], set()
    while waiting:
        reply = waiting.pop()
        key = (reply.state["dialogue"], reply.state["step"], reply.chips)
        if key in seen:
            continue
        seen.add(key)
        assert_bearable(reply)
        waiting.extend(coach.answer(again(reply), chip) for chip in reply.chips)

    reached = {(code, step) for code, step, _chips in seen}
    for each in OFFERED:
        if each.code != place.DIALOGUE:
            assert {step.name for step in each.steps} - {"g_people", "p_keep"} <= {
                step for code, step in reached if code == each.code}


def test_chips_are_understood_in_any_language():
    def upside(text):
        return text if "{" in text else text.upper()

    menu = coach.begin(None, dialogue=CHOOSING.code, translate=upside)
    reply = coach.answer(again(menu), "SLEEPING BETTER", translate=upside)
    assert reply.state["dialogue"] == "sleep"
    assert coach.answer(again(reply), "MY MIND WILL NOT STOP", translate=upside).state["step"] == "s_mind"


def test_hints_cost_no_time_on_hostile_words():
    assert hearing.turns_to("can we " * 4000 + "!", "") == ""
    assert intents.meant("let's " * 4000) == ""
    assert steps([coach.answer(at("sleep", "s_trouble"), "i'd like to " * 5000)])


def test_every_state_stays_small():
    state = again(talk(*TO_FACTS)[-1])
    for code, lines in WHOLE.items():
        state = again(coach.answer(state, DIALOGUES[code].title))
        for line in lines[0]:
            state = again(coach.answer(state, line))
    assert len(json.dumps(state)) < 20_000

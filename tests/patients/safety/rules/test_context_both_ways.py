"""Contexts that excuse words or make a question of an alarm, and beside each what must still be found."""

import pytest

from patients.safety.rules import Respond, screen, screening

ALARMS = (Respond.NOW, Respond.TODAY)


def soonest(text: str) -> Respond | None:
    """What the rules alone answer: the second stage has tests of its own."""
    findings = screening.by_rules(text).found
    return findings[0].respond if findings else None


# What is no cause to call anybody out. It may be asked about.
CALLS_NOBODY = {
    "a time that is over": [
        "I was suicidal for most of my twenties, I'm well now",
        "I once wanted to die. Now I want to live to a hundred.",
        "When I came here I wanted to die every day. That was 2014. Now I have a shop and two kids",
        "I self-harmed between thirteen and sixteen and then I got proper help",
        "That was a different me who wanted to end it",
        "I remember wanting to die like you remember a bad school, I'm glad I'm here",
        "thoughts of dying went when the tablets kicked in",
    ],
    "somebody else, long ago": [
        "a girl in my year took an overdose, she's a vet now",
        "My grandmother put her head in the oven in 1958 and the meter ran out",
        "He threatened to kill himself if I left, that was 2010, he's married now",
        "a pal from my regiment topped himself after the Falklands",
    ],
    "asked, and answered": [
        "the nurse asked if I'd had thoughts of ending my life and I said no",
        "Not at all, for the one about being better off dead",
        "No current or past thoughts of ending my life",
        "the screen asked was I suicidal, absolutely not",
        "my teacher thought I was self harming, it's from the brambles",
        "my phone put suicidal, I wrote suitable",
        "I don't get suicidal, I get loud",
        "I was too nosy about tomorrow to want to die",
    ],
    "panic": [
        "had a panic attack, felt like I was going to die",
        "thought I was having a heart attack in Tesco, the paramedic said panic",
        "thought I was gonna die on the bus, it was just panic again",
        "what if I die in my sleep, I'm scared stiff of it",
    ],
    "works, stages and games": [
        "that sound that goes I wanna die is everywhere on tiktok",
        "I jumped off the roof for the achievement and forgot to save",
        "I'm Juliet so I get to stab myself with a wooden spoon",
        "the bit where he jumps off the roof made me gasp, great film",
        "we read Macbeth in English, blood everywhere",
    ],
    "everyday things": [
        "burnt my arm on the oven shelf again",
        "sharpened the kitchen knives ready for the Sunday joint",
        "Overdosed the roses on tomato feed",
        "counted the tablets out into the weekly box for dad",
        "on the bridge we saw an otter",
        "wrote goodbye cards for all my nursery kids, last day of placement",
        "this cake is to die for",
        "the traffic was a nightmare, lost the will to live on the M6",
        "stood at the platform edge, announcement said it was late",
    ],
}

# The same contexts, with something in them that is meant.
STILL_FOUND = {
    "a past that is not over": [
        "I was suicidal in my twenties and it's back",
        "I tried to kill myself in 2014 and I can feel it coming again tonight",
        "I self-harmed at school. I cut myself last night",
        "When I came here in 2014 I wanted to die. I still do",
    ],
    "somebody else, now": [
        "my friend took an overdose in 2015 and she says she's going to kill herself tonight",
        "my brother just told me he's going to hang himself",
    ],
    "asked, and not denied": [
        "the nurse asked if I was suicidal and I said yes",
        "You asked if I meant ending my life. Yes I did.",
        "they asked if I wanted to die and I lied",
        "everyone thinks I'm joking when I say I want to die",
    ],
    "panic and more": [
        "had a panic attack and I want to die",
        "I'm scared I'm going to kill myself",
        "I think I'm having a heart attack, pain down my left arm",
    ],
    "works, stages and games": [
        "played fifa, lost, I want to kill myself",
        "that song goes I wanna die and I want to die too",
        "I watched a film and then I took all my tablets",
    ],
    "everyday things": [
        "burnt my arm on the hob because I deserve it",
        "I held my hand on the hob till it blistered",
        "sat on the edge of the bridge, I'm going to jump",
        "I wrote goodbye letters to my kids and I'm going to end it tonight",
        "I'd rather be dead than live like this",
        "I lost the will to live",
    ],
}


@pytest.mark.parametrize("text", [text for texts in CALLS_NOBODY.values() for text in texts])
def test_what_is_not_meant_now_calls_nobody(text):
    assert soonest(text) not in ALARMS


@pytest.mark.parametrize("text", [text for texts in STILL_FOUND.values() for text in texts])
def test_the_same_context_hides_nothing_that_is_meant(text):
    assert screen(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want to die. That was in 2014 when I said so, I'm fine now.",
        "I love my life, I'm in recovery now. I'm going to kill myself.",
        "It was only a panic attack. I'm going to end my life.",
        "The film was great. I want to kill myself.",
        "They asked and I said no. I want to die.",
    ],
)
def test_what_asks_for_somebody_at_once_is_excused_by_its_own_sentence_only(text):
    assert soonest(text) is Respond.NOW


@pytest.mark.parametrize(
    ("calm", "grave"),
    [
        ("at the end of the bed", "I'll be gone by Sunday, I'm ending it"),
        ("the other ones sitting there", "how many of the blue ones are enough to kill me"),
    ],
)
def test_small_words_alone_are_no_danger(calm, grave):
    assert soonest(calm) is None
    assert soonest(grave) is not None

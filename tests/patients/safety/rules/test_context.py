"""What stands around words decides whether they are meant, and of whom: both directions of each rule."""

import pytest

from patients.safety.rules import About, Respond, screen, screening


def soonest(text: str) -> Respond | None:
    findings = screen(text)
    return findings[0].respond if findings else None


NOT_MEANT = {
    "denied": [
        "I'm not suicidal",
        "I don't want to die",
        "I would never kill myself",
        "no thoughts of suicide or self harm this week",
        "I have no plans to end my life",
        "killing myself is not something I would do",
        "the GP asked if I was suicidal and I said no",
        "If I ever wanted to kill myself I'd ring you",
    ],
    "past and over": [
        "I used to want to die",
        "I tried to kill myself when I was 17 and I'm glad I survived",
        "years ago I took an overdose",
        "I used to cut myself at school, not for ten years",
        "five years clean from cutting today",
    ],
    "told": [
        'that song goes "I want to die in your arms"',
        "watched a film where the main character kills himself",
        "a piece on the news about suicide rates",
        "doing my dissertation on suicide prevention",
    ],
    "figures of speech": [
        "this deadline is killing me",
        "I could murder a curry",
        "died laughing",
        "dead tired",
        "had to kill time before the dentist",
        "I was so embarrassed I wanted to die",
        "If I have to sit through one more Teams meeting I'm going to kill myself",
        "I nearly killed myself tripping over the cat",
        "I'm killing myself trying to get this done",
        "I'd rather die than eat sprouts",
        "cut myself some slack",
        "cut myself chopping onions",
    ],
    "of nobody": [
        "people who want to die need help",
        "do you want to die of boredom",
        "what happens if someone says they are suicidal",
    ],
    "somebody else, long ago or mourned": [
        "My uncle hung himself in 1994",
        "I lost my brother to suicide four years ago",
        "My mum tried to kill herself when I was six",
        "Dad took his own life when I was twelve",
    ],
    "grief": ["Mum died in March and I still go to ring her", "I miss my husband so much"],
}


@pytest.mark.parametrize("text", [text for texts in NOT_MEANT.values() for text in texts])
def test_words_that_are_not_meant_raise_nothing(text):
    assert screening.by_rules(text).found == ()


DISCLOSURES = [
    "I want to die",
    "I'm going to kill myself",
    "I feel suicidal",
    "I want to end my life",
    "I'm thinking about suicide",
    "I keep thinking about ending it all",
    "I might top myself",
    "I'm planning to hang myself",
    "i wanna kms",
]
AROUND = """
No, {}|no {}|help me {}|{} please help me|please help, {}|I got through my exams but {}
My dad died years ago and {}|When I was 12 my mum left and {}|I used to love football and now {}
I hate meetings and {}|I read a book and {}|I was listening to a song and {}|The news is awful and {}
I'm not hungry and {}|I don't know what to do {}|nobody knows {}|I'm fine but {}|everything is fine except {}
my therapist says I'm better but {}|work is killing me and {}|tbh {}|{} and I mean it|{} but I love my kids
{} tonight|{} again|{} because of work|I told my mum {}|I need to tell you that {}
I know I said I was okay but {}|my boyfriend left me and {}|since he left {}|years ago I was happy and now {}
I'm not joking {}|I'm not going to lie, {}|I swear {}|why do I feel like this, {}|I saw a film and {}
she doesn't know {}
""".strip()


@pytest.mark.parametrize("around", [one for line in AROUND.splitlines() for one in line.split("|")])
@pytest.mark.parametrize("disclosure", DISCLOSURES)
def test_nothing_that_stands_around_hides_a_disclosure(around, disclosure):
    findings = screen(around.format(disclosure))
    assert any(finding.respond is Respond.NOW and finding.about is About.SELF for finding in findings)


@pytest.mark.parametrize(
    "text",
    [
        "I'm not suicidal. I don't want to worry anyone. But I have been looking up how to hang myself.",
        "I would never do it. I want to die.",
        "I want to die. Just kidding.",
        "It's only a song. I want to kill myself.",
        "I am fine. I am fine. I am not fine, I want to die",
    ],
)
def test_a_denial_in_one_sentence_cancels_nothing_in_another(text):
    assert soonest(text) is Respond.NOW


@pytest.mark.parametrize(
    "text",
    [
        "I can't stop thinking about killing myself",
        "I have never felt so suicidal",
        "I can't promise I won't kill myself",
        "why shouldn't I kill myself",
        "Give me one reason not to end my life",
        "I don't know why I don't just end my life",
    ],
)
def test_words_that_only_look_like_a_denial_deny_nothing(text):
    assert soonest(text) is Respond.NOW


@pytest.mark.parametrize(
    "text",
    [
        "I used to want to die when I was at uni and now it's all coming back",
        "tried to kill myself in 2016 and i can feel myself getting there again",
        "I stopped cutting for two years but I've started again",
    ],
)
def test_a_past_that_returns_counts(text):
    assert soonest(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "my friend just texted me saying shes going to kill herself tonight",
        "My husband has taken a load of tablets and won't wake up",
        "flatmate's on the roof and says he's gonna jump",
    ],
)
def test_another_in_danger_now_is_about_the_other(text):
    first = screen(text)[0]
    assert (first.about, first.respond) == (About.OTHER, Respond.NOW)


@pytest.mark.parametrize(
    "text",
    [
        "I think my mum is suicidal",
        "I found out my daughter has been cutting herself",
        "My son is talking about ending his life",
        "He's started hitting the children",
    ],
)
def test_worry_about_another_is_for_the_same_day(text):
    first = screen(text)[0]
    assert (first.about, first.respond) == (About.OTHER, Respond.TODAY)


@pytest.mark.parametrize(
    "text",
    [
        "The kids would be better off without me",
        "I can't go on",
        "There's no point any more",
        "I have been putting my affairs in order",
        "I'm tired of living",
        "nobody would even notice if i was gone",
        "dont worry im not going to do anything stupid",
        "haha might just kms lol",
        "What happens if I tell you I'm suicidal?",
    ],
)
def test_oblique_and_masked_talk_is_asked_about_and_pages_nobody(text):
    assert {finding.respond for finding in screen(text)} == {Respond.ASK}


@pytest.mark.parametrize(
    ("small", "earnest"),
    [
        ("I could murder a curry", "I could kill her and I mean it"),
        ("I'm going to kill my brother he ate my yoghurt", "I'm going to kill my brother tonight, I have a knife"),
        ("took 2 paracetamol for my headache", "took 30 paracetamol for my headache"),
        ("cut myself shaving", "cut myself with a razor because I deserve it"),
        ("I haven't eaten since breakfast", "I haven't eaten since Monday"),
        ("walked over the bridge", "I'm stood on the bridge"),
        ("I'm going to end it with him", "I'm going to end it all"),
        ("My boss is going to kill me if I'm late", "He said if I leave he'll kill me"),
    ],
)
def test_the_small_and_the_earnest_are_told_apart(small, earnest):
    assert screening.by_rules(small).found == ()
    assert soonest(earnest) in (Respond.NOW, Respond.TODAY)

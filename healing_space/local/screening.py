"""`python -m healing_space.local.screening`: how long the safety rules take for 2,000 characters, as JSON.

Run as a program of its own, so that nothing else shares its process. The rules are named by string only: this floor
imports none above it.
"""

import json
import random
import time
from importlib import import_module

LENGTH, TEXTS = 2000, 500
EVERYDAY = (
    "Slept badly again, woke at four and could not get back.", "The walk with the dog helped more than I thought.",
    "My sister rang and we talked about her new job for an hour.", "work was a lot today and i feel tired",
    "I keep thinking that everybody at the meeting noticed.", "Made soup, tidied the kitchen, watched something.",
    "Not sure the new tablets do anything but I will ask next week.",
    "Missed the bus & had to run, my chest was tight!!",
    "I want to feel like myself again.", "He shouted, I cried, then we both said sorry…", "It was fine I suppose.",
)
WORDS = (
    "bus kettle garden sister rain Monday letter doctor window supper train choir stairs blanket exam neighbour puppy "
    "market radio beach tired quiet late busy cold worried proud cross glad lost slow empty hopeful awake early sore"
).split()
GRAVE = (
    "Sometimes I think everyone would be better off without me.", "I do not want to be here any more.",
    "I used to cut myself but that was years ago.", "My friend said she wanted to die and I did not know what to say.",
)


def texts(chance: random.Random) -> list[str]:
    """Texts of the one length, no two the same, every third with words that the rules are for."""
    made = []
    for number in range(TEXTS):
        words = ""
        while len(words) < LENGTH:
            sentence = chance.choice(GRAVE if number % 3 == 0 and chance.random() < 0.1 else EVERYDAY)
            words += f"{sentence} Then the {' '.join(chance.choices(WORDS, k=6))}. "
        made.append(words[:LENGTH])
    return made


def measure() -> dict[str, float]:
    """Milliseconds of processor time for one text: half of them take no longer, and 99 of 100."""
    screen = import_module("patients.safety.rules").screen
    written = texts(random.Random(2026))  # noqa: S311  (not a secret)
    for text in written:  # each rule is compiled when it is first needed, once in the life of a process
        screen(text)
    taken = []
    for text in written:
        began = time.thread_time()  # what it costs, not what else the machine does meanwhile
        screen(text)
        taken.append((time.thread_time() - began) * 1000)
    taken.sort()
    return {"p50": taken[TEXTS // 2], "p99": taken[TEXTS * 99 // 100]}


if __name__ == "__main__":
    print(json.dumps(measure()))

"""What somebody tapped or asked for: an answer, a chip that works everywhere, or another dialogue."""

import re
from collections.abc import Callable
from typing import Any

from therapy.companion.coach import intents, place, voice
from therapy.companion.coach.dialogues import CHOOSING, OFFERED
from therapy.companion.coach.shape import Dialogue
from therapy.companion.coach.words import asides, steps, styles

_CARRY_ON = re.compile(r"^(?:yes|yeah|yep|ok(?:ay)?|sure|let's|please)?[, ]*(?:carry on|go on|continue|keep going|"
                       r"let's go|i'm back)"
                       r"\b.{0,30}$|^(?:yes|yeah|yep|ok(?:ay)?|sure|please)[.! ]*$")
_SAFE = re.compile(r"\b(?:i am|i'm|im|am) (?:ok|okay|safe|all right|alright|fine)\b|\b(?:carry|"
                   r"go) on\b(?!.{0,12}like)|\bcontinue\b")
_UNSAFE = re.compile(r"\b(?:not|isn't|don't|can't|cannot|won't|never|unsafe)\b")
# Chips that mean something wherever they stand; every other chip is an answer to its own question.
_EVERYWHERE = {steps.UNKNOWN, steps.SKIP, steps.EXAMPLE, steps.CHOOSE, styles.SHOW_ALL, asides.PERSON_NOW}
_OTHERS = (*sorted(_EVERYWHERE), asides.CARRY_ON, asides.STOP, asides.START_AGAIN, asides.SAFE, asides.ANOTHER_WAY,
           asides.WHERE_WE_WERE, *(each.title for each in OFFERED))


def understood(state: dict[str, Any], said: str, translate: Callable[[str], str]) -> tuple[str, bool]:
    """A tapped chip as it stands in the script; and whether it is an answer to the question that is open."""
    step, notes = place.step(state), state["notes"]
    own_words = [*(notes.get("candidates", []) if step.name == "hot" else ()), *voice.own_words(state)]
    own = {voice.shortened(words, voice.LONGEST_CHIP): words for words in own_words}
    if said in own:
        return own[said], True
    answers_here = [chip for chip in (*step.chips, *step.easier_chips) if chip not in _EVERYWHERE]
    if step.name == "style":
        answers_here = [*(style.name for style in styles.STYLES), styles.NONE_OF_THESE]
    for chip in (*answers_here, *_OTHERS):
        if said.casefold() in {chip.casefold(), translate(chip).casefold()}:
            return chip, chip in answers_here
    return said, False


def is_safe_again(said: str) -> bool:
    """Whether somebody in danger says that they are safe now."""
    low = intents.plain(said)
    return said == asides.SAFE or bool(_SAFE.search(low) and not _UNSAFE.search(low))


def is_back(said: str, *, paused: bool) -> bool:
    """Whether somebody wants to go on; a lone "yes" only says so in a pause."""
    low = intents.plain(said)
    return bool(_CARRY_ON.match(low)) and (paused or not low.startswith(("y", "o", "s", "p")))


def turns_to(said: str, meant: str) -> str:
    """The code of the dialogue that is asked for outright, or nothing."""
    if said == steps.CHOOSE or meant == "choose":
        return CHOOSING.code
    return next((each.code for each in OFFERED if said == each.title or intents.turns_to(said, each.hints)), "")


def asks_about(said: str) -> Dialogue | None:
    """The dialogue for what somebody asks help with."""
    return next((each for each in OFFERED if intents.asks_about(said, each.hints)), None)

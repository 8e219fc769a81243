"""Where a dialogue stands: a small JSON object that can be put away and taken up again weeks later.

It holds the person's own words, so whoever keeps it keeps it encrypted.
"""

import copy
from typing import Any

from therapy.companion.coach.shape import Step
from therapy.companion.coach.words import more_steps, steps

VERSION = 1
DIALOGUE = "thought_record"
STEPS: dict[str, Step] = {
    step.name: step
    for step in (*steps.START, *steps.THOUGHT, *more_steps.WEIGHING, *more_steps.ENDING, *more_steps.GOOD_DAY)
}
FIRST = "check_in"
LAST = "end"
LONGEST_NAME = 30
LONGEST_TRAIL = 30
MOST_ROUNDS_KEPT = 5

_SHAPE = {
    "version": int, "dialogue": str, "seed": int, "name": str, "step": str, "tries": int, "used": dict, "notes": dict,
    "earlier": list, "trail": list, "paused": bool, "concerned": bool, "done": bool,
}
_NUMBERS = {"before", "after"}
_YES_NO = {"good_day", "scale_asked"}
_LISTS = {"candidates"}


def fresh(name: str | None, seed: int) -> dict[str, Any]:
    """A dialogue that has not begun."""
    called = " ".join(str(name or "").split())[:LONGEST_NAME].strip()
    return {
        "version": VERSION, "dialogue": DIALOGUE, "seed": abs(int(seed)) % 1000, "name": called, "step": FIRST,
        "tries": 0, "used": {}, "notes": {}, "earlier": [], "trail": [], "paused": False, "concerned": False,
        "done": False,
    }


def _notes_are_sound(notes: dict) -> bool:
    return all(
        isinstance(value, int) if key in _NUMBERS
        else isinstance(value, list) and all(isinstance(item, str) for item in value) if key in _LISTS
        else isinstance(value, bool) if key in _YES_NO
        else isinstance(value, str)
        for key, value in notes.items()
    )


def taken_up(state: object) -> dict[str, Any] | None:
    """A copy to go on from, or nothing when it is not a state that this version understands."""
    if not isinstance(state, dict) or state.get("version") != VERSION or state.get("dialogue") != DIALOGUE:
        return None
    if any(not isinstance(state.get(key), kind) for key, kind in _SHAPE.items()) or state["step"] not in STEPS:
        return None
    if not _notes_are_sound(state["notes"]) or any(str(step) not in STEPS for step in state["trail"]):
        return None
    if any(not isinstance(count, int) for count in state["used"].values()):
        return None
    return copy.deepcopy(state)


def with_this_round(state: dict[str, Any]) -> list[dict[str, Any]]:
    """The rounds before, and this one when something was worked out in it."""
    return [*state["earlier"], *filter(None, [record(state)])][-MOST_ROUNDS_KEPT:]


def tags(notes: dict[str, Any]) -> set[str]:
    """What is true of the dialogue so far, for its branches."""
    found = set() if notes.get("thought") else {"no_thought"}
    if notes.get("good_day"):
        found.add("good_day")
    if "before" in notes and "after" in notes:
        change = notes["after"] - notes["before"]
        found.add("eased" if change <= -5 else "worse" if change >= 5 else "same")
    return found


def record(state: dict[str, Any]) -> dict[str, Any]:
    """What was worked out in this round, by plain names, so that it can be kept as a thought record."""
    notes = state.get("notes", {}) if isinstance(state, dict) else {}
    names = {"situation": "situation", "thought": "thought", "feeling": "feeling", "before": "feeling_before",
             "after": "feeling_after", "style": "thinking_style", "for": "evidence_for", "against": "evidence_against",
             "friend": "to_a_friend", "balanced": "balanced_thought", "next": "next_step", "when": "next_step_when",
             "well": "went_well", "part": "what_helped", "savour": "noticed"}
    return {plain: notes[key] for key, plain in names.items() if notes.get(key) not in (None, "")}

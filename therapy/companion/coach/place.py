"""Where a dialogue stands: a small JSON object that can be put away and taken up again weeks later.

It holds the person's own words, so whoever keeps it keeps it encrypted. A dialogue that was left in its middle is
parked with its place, and a state of an earlier version is taken up as it was.
"""

import copy
from typing import Any

from therapy.companion.coach.dialogues import DIALOGUES, THOUGHT_RECORD
from therapy.companion.coach.shape import Dialogue, Step

VERSION = 2
DIALOGUE = THOUGHT_RECORD
STEPS: dict[str, Step] = DIALOGUES[THOUGHT_RECORD].by_name
FIRST = "check_in"
LAST = "end"
ENDINGS = {"close", "end"}
LONGEST_NAME = 30
LONGEST_TRAIL = 30
MOST_ROUNDS_KEPT = 5
MOST_PARKED = 2
LEAST_SAVED = 2
"""Notes that make a piece worth keeping: a lone number is none."""
GOOD_MOMENT = "good_moment"

_SHAPE = {
    "version": int, "dialogue": str, "seed": int, "name": str, "step": str, "tries": int, "used": dict, "notes": dict,
    "earlier": list, "trail": list, "parked": list, "paused": bool, "concerned": bool, "closing": bool, "done": bool,
}
_BEFORE_2 = {"parked": [], "closing": False}
NUMBERS = {
    "before", "after",
    *(step.keeps for each in DIALOGUES.values() for step in each.steps if step.reads in {"number", "ten"}),
}
_YES_NO = {"good_day", "scale_asked"}
_LISTS = {"candidates"}


def fresh(name: str | None, seed: int, code: str = THOUGHT_RECORD) -> dict[str, Any]:
    """A dialogue that has not begun."""
    called = " ".join(str(name or "").split())[:LONGEST_NAME].strip()
    return {
        "version": VERSION, "dialogue": code, "seed": abs(int(seed)) % 1000, "name": called,
        "step": DIALOGUES[code].first, "tries": 0, "used": {}, "notes": {}, "earlier": [], "trail": [], "parked": [],
        "paused": False, "concerned": False, "closing": False, "done": False,
    }


def dialogue(state: dict[str, Any]) -> Dialogue:
    """What is being worked on."""
    return DIALOGUES[state["dialogue"]]


def step(state: dict[str, Any]) -> Step:
    """The question that is open."""
    return dialogue(state).by_name[state["step"]]


def _notes_are_sound(notes: object) -> bool:
    return isinstance(notes, dict) and all(
        isinstance(value, int) if key in NUMBERS
        else isinstance(value, list) and all(isinstance(item, str) for item in value) if key in _LISTS
        else isinstance(value, bool) if key in _YES_NO
        else isinstance(value, str)
        for key, value in notes.items()
    )


def _is_a_place(found: dict) -> bool:
    steps = DIALOGUES[found["dialogue"]].by_name if found["dialogue"] in DIALOGUES else {}
    return (isinstance(found["trail"], list) and found["step"] in steps and _notes_are_sound(found["notes"])
            and all(str(name) in steps for name in found["trail"]))


def _is_parked(found: object) -> bool:
    return (isinstance(found, dict) and set(found) == {"dialogue", "step", "notes", "trail"}
            and isinstance(found["dialogue"], str) and isinstance(found["step"], str) and _is_a_place(found))


def taken_up(state: object) -> dict[str, Any] | None:
    """A copy to go on from, or nothing when it is not a state that this version understands."""
    if not isinstance(state, dict) or state.get("version") not in {1, VERSION}:
        return None
    if state["version"] == 1:
        if state.get("dialogue") != THOUGHT_RECORD:
            return None
        state = {**_BEFORE_2, **state, "version": VERSION}
    if any(not isinstance(state.get(key), kind) for key, kind in _SHAPE.items()) or not _is_a_place(state):
        return None
    if not all(map(_is_parked, state["parked"])) or not all(isinstance(each, dict) for each in state["earlier"]):
        return None
    if any(not isinstance(count, int) for count in state["used"].values()):
        return None
    return copy.deepcopy(state)


def moved_to(state: dict[str, Any], code: str) -> dict[str, Any]:
    """The same talk at another dialogue: where that was left, or at its first question. What is left is parked."""
    parked = [each for each in state["parked"] if each["dialogue"] != code]
    waiting = next((each for each in state["parked"] if each["dialogue"] == code), None)
    earlier = state["earlier"]
    if state["closing"] or state["done"]:
        earlier = with_this_round(state)
    elif state["notes"] and state["dialogue"] != code:
        here = {key: state[key] for key in ("dialogue", "step", "notes", "trail")}
        parked = [*(each for each in parked if each["dialogue"] != state["dialogue"]), here][-MOST_PARKED:]
    there = waiting or {"step": DIALOGUES[code].first, "notes": {}, "trail": []}
    return {**state, "earlier": earlier, "parked": parked, "dialogue": code, "tries": 0, "paused": False,
            "closing": False, "done": False, **{key: there[key] for key in ("step", "notes", "trail")}}


def with_this_round(state: dict[str, Any]) -> list[dict[str, Any]]:
    """The rounds before, and this one when something was worked out in it."""
    found = record(state)
    return [*state["earlier"], *([{"tool": tool(state), **found}] if found else [])][-MOST_ROUNDS_KEPT:]


def tags(state: dict[str, Any]) -> set[str]:
    """What is true of the dialogue so far, for its branches."""
    notes = state["notes"]
    found = set() if notes.get("thought") else {"no_thought"}
    if notes.get("good_day"):
        found.add("good_day")
    if "before" in notes and "after" in notes:
        change, least = notes["after"] - notes["before"], dialogue(state).least_change
        found.add("eased" if change <= -least else "worse" if change >= least else "same")
    return found


def tool(state: dict[str, Any]) -> str:
    """As which exercise this round is kept."""
    code, notes = state.get("dialogue", THOUGHT_RECORD), state.get("notes", {})
    return GOOD_MOMENT if code == THOUGHT_RECORD and notes.get("good_day") and not notes.get("thought") else code


def record(state: dict[str, Any]) -> dict[str, Any]:
    """What was worked out in this round, by the names of the fields of its exercise."""
    state = state if isinstance(state, dict) else {}
    notes, shape = state.get("notes", {}), DIALOGUES.get(state.get("dialogue", THOUGHT_RECORD))
    if shape is None:
        return {}
    found = {plain: notes[key] for key, plain in shape.fields.items() if notes.get(key) not in (None, "")}
    for plain, keys in shape.lists.items():
        if listed := [notes[key] for key in keys if notes.get(key)]:
            found[plain] = listed
    return found


def pieces(state: object) -> list[dict[str, Any]]:
    """Every finished piece of a talk as {"tool", "fields"}, the oldest first. Nothing half done is among them."""
    kept = taken_up(state)
    if kept is None:
        return []
    rounds = with_this_round(kept) if kept["closing"] or kept["done"] else kept["earlier"]
    found = []
    for each in rounds:
        fields = {name: value for name, value in each.items() if name != "tool"}
        # A round of an earlier version does not say what it was.
        kind = each.get("tool") or (GOOD_MOMENT if "went_well" in each and "thought" not in each else THOUGHT_RECORD)
        if len(fields) >= LEAST_SAVED:
            found.append({"tool": kind, "fields": fields})
    return found

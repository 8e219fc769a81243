"""How the coach speaks: it turns wordings so as not to repeat itself, and gives people their own words back."""

from collections.abc import Callable
from typing import Any

from therapy.companion.coach import place
from therapy.companion.coach.shape import Step
from therapy.companion.coach.words import asides, styles

Translate = Callable[[str], str]

LONGEST_REPLY = 690
WIDE, NARROW = 72, 22
LONGEST_CHIP = 60


def same(text: str) -> str:
    """The wording as it is written."""
    return text


def shortened(words: str, width: int) -> str:
    """The beginning of somebody's words, cut between words."""
    words = " ".join(words.split())
    if len(words) <= width:
        return words
    cut = words[: width - 1]
    return (cut[: cut.rfind(" ")] if " " in cut[width // 2:] else cut).rstrip(" ,;:.-") + "…"


def turn(state: dict[str, Any], key: str, options: tuple[str, ...]) -> str:
    """The next wording of several: the same key never says the same thing twice running, if there is a choice."""
    if not options:
        return ""
    used = state["used"].get(key, 0)
    state["used"][key] = (used + 1) % 1000
    return options[(state["seed"] + used) % len(options)]


def _quoted(words: object, width: int, translate: Translate) -> str:
    said = shortened(str(words), width).strip(" .!\"“”")
    return translate(asides.QUOTED).format(words=said)


def _summary(state: dict[str, Any], fields: dict[str, str], translate: Translate) -> str:
    notes, shape = state["notes"], place.dialogue(state)
    good = bool(notes.get("good_day"))
    listed = asides.SUMMARY_GOOD if good else shape.summary
    known = {key for key in fields if notes.get(key)} | ({"moved"} if "before" in notes and "after" in notes else set())
    lines = []
    for key, line in listed:
        if key in known:
            timed = key == "next" and line == asides.SUMMARY[-1][1] and notes.get("when")
            lines.append(translate(asides.SUMMARY_WITH_TIME if timed else line).format(**fields))
    return " ".join([translate(asides.SUMMARY_LEAD), *lines]) if lines else ""


def _chosen(state: dict[str, Any], key: str) -> str:
    """The words of an answer that was chosen from several, or nothing when it is in the person's own words."""
    for step in place.dialogue(state).steps:
        if step.keeps == key:
            for option in step.options:
                if option.code == state["notes"].get(key):
                    return option.label
    return ""


def _said_back(state: dict[str, Any], key: str, translate: Translate) -> str:
    chosen = _chosen(state, key)
    return translate(chosen) if chosen else str(state["notes"][key.rstrip("_")])


def _fields(state: dict[str, Any], width: int, translate: Translate) -> dict[str, str]:
    """What stands in the braces: the person's words in quotation marks, or a plain stand-in."""
    notes = state["notes"]
    fields = {key: translate(text) for key, text in place.dialogue(state).fallback.items()}
    for key in fields:
        value = notes.get(key.rstrip("_"))
        if isinstance(value, int) and not isinstance(value, bool):
            fields[key] = str(value)
        elif value and key == "feeling":
            fields[key] = shortened(str(value), width)
        elif value:
            fields[key] = _quoted(_said_back(state, key, translate), width, translate)
    bent = next((style for style in styles.STYLES if style.code == notes.get("style")), None)
    fields["style_says"] = translate(bent.says) if bent else ""
    fields["name"] = f" {state['name']}." if state["name"] else "."
    fields["where"] = translate(place.step(state).where)
    fields["earlier"] = translate(asides.EARLIER).format(before=notes["before"]) if "before" in notes else ""
    fields["summary"] = _summary(state, fields, translate)
    return fields


def speak(state: dict[str, Any], parts: list[str], translate: Translate, **extra: object) -> str:
    """Say the parts one after the other; with shorter quotations when it would get too long."""
    text = ""
    for width in (WIDE, NARROW):
        fields = _fields(state, width, translate) | {key: str(value) for key, value in extra.items()}
        text = " ".join(filter(None, (translate(part).format(**fields).strip() for part in parts if part)))
        text = " ".join(text.replace("….", "…").replace("?”.", "?”").replace("!”.", "!”").split())
        if len(text) <= LONGEST_REPLY:
            break
    return text[: LONGEST_REPLY + 9]


def _style_chips(state: dict[str, Any], *, every: bool, translate: Translate) -> tuple[str, ...]:
    likely = guesses(state["notes"].get("thought", ""))
    ordered = [*likely, *(style for style in styles.STYLES if style not in likely)]
    names = [style.name for style in (ordered if every else ordered[:5])]
    return tuple(translate(name) for name in (*names, styles.NONE_OF_THESE, *(() if every else (styles.SHOW_ALL,)),
                                              asides.SKIP))


def every_style(translate: Translate) -> str:
    """All kinds of bend with their meaning."""
    return " ".join(translate(styles.LIST_LINE).format(name=translate(style.name), short=translate(style.short))
                    for style in styles.STYLES)


def guesses(thought: str) -> list[styles.Style]:
    """The kinds of bend whose words are in the thought: offered first, never claimed."""
    return [style for style in styles.STYLES if style.found_in(thought)][:2]


def own_words(state: dict[str, Any]) -> list[str]:
    """What the person said before, where the open question offers it to choose from."""
    return [words for key in place.step(state).own if isinstance(words := state["notes"].get(key), str)]


def chips(state: dict[str, Any], translate: Translate, *, easier: bool = False) -> tuple[str, ...]:
    """What can be tapped in answer to the question that is open."""
    step: Step = place.step(state)
    if step.name == "style":
        return _style_chips(state, every=easier, translate=translate)
    if step.name == "hot" or step.own:
        own = [*own_words(state), *(state["notes"].get("candidates", []) if step.name == "hot" else ())]
        return tuple(dict.fromkeys((*(shortened(words, LONGEST_CHIP) for words in own), translate(asides.SKIP))))
    offered = step.easier_chips if easier and step.easier_chips else step.chips
    # What was left open can be gone back to where a dialogue ends, and where one is chosen.
    back = (asides.WHERE_WE_WERE,) if state["parked"] and step.name in {"choose", *place.ENDINGS} else ()
    return tuple(translate(chip) for chip in (*back, *offered))

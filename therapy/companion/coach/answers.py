"""How an answer is read, by the kind of question: a mood, a thought, a feeling, facts, a next step."""

import re
from collections.abc import Callable, Sequence

from therapy.companion.coach import intents, moods, numbers
from therapy.companion.coach.shape import Option, Reading
from therapy.companion.coach.words import styles

KEPT = 400  # characters of an answer that are kept for later
LONG = 600
MANY_WORDS = 8

_THIN = re.compile(r"^(?:ok(?:ay)?|k|yes|yeah|yep|y|no|nah|nope|n|hm+|um+|er+|meh|fine|sure|stuff|things?|it|this|that|"
                   r"maybe|whatever|loads|lots|same|a bit|ha(?:ha)*|lol)$")
_NOTHING = re.compile(r"^(?:no(?:pe|t really)?|none|nothing(?: (?:at all|really|i can think of|much|comes to mind))?|"
                      r"nothing (?:speaks )?against(?: it)?|there (?:is|are|isn't|aren't)(?: any| no| none| nothing)?"
                      r"(?: facts?| evidence)?|no facts?|no evidence)$")
_ONLY_A_FEELING = re.compile(r"(?:i (?:felt|feel|was|am)|i'm|just|so|really|very| )*(\w+)$")
_SENTENCE = re.compile(r"[.!?;]+\s+|\s+[-–]\s+|,?\s+and (?=(?:i|i'm|i'll|he|she|they|it|everyone|nobody|no one)\b)",
                       re.IGNORECASE)


def _bare(said: str) -> str:
    return intents.plain(said).strip(" .!,?\"'")


def _wordy(said: str) -> int:
    return len(re.findall(r"\w+", said))


def words(said: str, notes: dict, tries: int) -> Reading:
    """Free words. Too few are asked about once, then taken as they are."""
    if tries == 0 and (len(_bare(said)) < 3 or _THIN.match(_bare(said))):
        return Reading(trouble="thin")
    if not re.search(r"\w", said):
        return Reading(trouble="unclear")
    if tries == 0 and len(said) > LONG:
        return Reading(value=said[:KEPT], trouble="long")
    return Reading(value=said[:KEPT])


def mood(said: str, notes: dict, tries: int) -> Reading:
    kind = moods.of(said)
    told = _wordy(said) >= MANY_WORDS
    tags = {kind} if kind else set()
    if told:
        tags.add("good_told" if kind == "good" else "told")
    if not tags and tries == 0 and not re.search(r"\w", said):
        return Reading(trouble="unclear")
    return Reading(value=(said if told else kind or said)[:KEPT], tags=frozenset(tags))


def yes_no(said: str, notes: dict, tries: int) -> Reading:
    low = _bare(said)
    if re.match(r"(?:no|nah|nope|not (?:that|really|now)|something else|another|a different)\b", low):
        return Reading(tags=frozenset({"no"}))
    if re.match(r"(?:y|yes|yeah|yep|ok(?:ay)?|sure|please|let's|go on|all right|alright|fine|i think so|maybe)\b", low):
        return Reading(tags=frozenset({"yes"}))
    if _wordy(said) >= 4:
        return Reading(value=said[:KEPT], tags=frozenset({"instead"}))
    return Reading(trouble="unclear")


def _parts(said: str) -> list[str]:
    parts = (part.strip(" .,;!-–") for part in _SENTENCE.split(said))
    return [part for part in parts if _wordy(part) >= 3]


def thought(said: str, notes: dict, tries: int) -> Reading:
    """A thought, and not yet the feeling or the question in front of it."""
    reading = words(said, notes, tries)
    if reading.trouble:
        return reading
    low = _bare(said)
    if tries == 0 and (named := _ONLY_A_FEELING.match(low)) and moods.feeling(named[1]):
        return Reading(value=moods.feeling(named[1]), trouble="a_feeling")
    if tries == 0 and (said.rstrip().endswith("?") or low.startswith("what if ")):
        return Reading(value=said[:KEPT], trouble="a_question")
    parts = _parts(said)
    if len(parts) >= 2 and _wordy(said) >= MANY_WORDS:
        return Reading(value=parts[0][:KEPT], tags=frozenset({"several"}))
    return Reading(value=said[:KEPT])


def candidates(said: str) -> list[str]:
    """The thoughts in a long answer, to choose from."""
    return [part[:KEPT] for part in _parts(said)[:3]]


def feeling(said: str, notes: dict, tries: int) -> Reading:
    """A feeling's name, and its strength when it is said in the same breath."""
    name = moods.feeling(said)
    bare = re.sub(r"[^\w' -]", "", _bare(re.sub(r"\d[\d/%]*", "", said))).strip()
    if not name and (not re.search(r"[^\W\d]", bare) or (_wordy(bare) > 3 and tries == 0)):
        return Reading(trouble="no_feeling" if tries == 0 else "")
    tags = set()
    strength = numbers.read(said, sure=False) if re.search(r"\d", said) else Reading(trouble="no_number")
    if not strength.trouble:
        tags = {"rated"} if notes.get("thought") else {"rated_unsaid"}
    value = {"feeling": (name or bare)[:40]} | ({} if strength.trouble else {"before": strength.value})
    return Reading(value=value, tags=frozenset(tags))


def number(said: str, notes: dict, tries: int) -> Reading:
    return numbers.read(said, sure=tries > 0 and notes.get("scale_asked", False))


def style(said: str, notes: dict, tries: int) -> Reading:
    low = _bare(said)
    if _NOTHING.match(low) or low.startswith(("none", "no ", "neither")):
        return Reading(tags=frozenset({"none"}))
    for candidate in styles.STYLES:
        if candidate.name.casefold() in low or low in candidate.name.casefold().split() and len(low) > 4:
            return Reading(value=candidate.code)
    if tries == 0:
        return Reading(trouble="unclear")
    return Reading(tags=frozenset({"none"}))


def facts(said: str, notes: dict, tries: int) -> Reading:
    if _NOTHING.match(_bare(said)):
        return Reading(tags=frozenset({"none"}))
    return words(said, notes, tries)


def balanced(said: str, notes: dict, tries: int) -> Reading:
    reading = words(said, notes, tries)
    if not reading.trouble and tries == 0 and _bare(said) == _bare(notes.get("thought", "")):
        return Reading(trouble="same_thought")
    return reading


def settle(said: str, notes: dict, tries: int) -> Reading:
    low = _bare(said)
    if re.search(r"\b(?:wrong|dizzy|worse|odd|strange|don't like|hate)\b", low):
        return Reading(tags=frozenset({"wrong"}))
    tags = {"breaths"} if "breath" in low else {"room"} if re.search(r"\b(?:look|room|around|five)\b", low) else set()
    return Reading(tags=frozenset(tags))


def next_step(said: str, notes: dict, tries: int) -> Reading:
    low = _bare(said)
    if tries == 0 and re.search(r"\b(?:everything|my (?:whole )?life|all of it|change (?:my job|completely)|"
                                r"move (?:house|away)|"
                                r"quit my job|get better|be happy|sort (?:it )?(?:all )?out)\b", low):
        return Reading(trouble="too_big")
    if re.search(r"\b(?:more than one (?:step|thing)|many (?:steps|things))\b", low):
        return Reading(tags=frozenset({"many_steps"}))
    if _NOTHING.match(low):
        return Reading(trouble="unknown")
    return words(said, notes, tries)


def idea(said: str, notes: dict, tries: int) -> Reading:
    """One more idea; "nothing" is no idea, and no trouble either."""
    return Reading(trouble="unknown") if _NOTHING.match(_bare(said)) else words(said, notes, tries)


def ten(said: str, notes: dict, tries: int) -> Reading:
    return numbers.read_ten(said)


def person(said: str, notes: dict, tries: int) -> Reading:
    return Reading(tags=frozenset({"round"} if re.search(r"\b(?:round|again|more)\b", _bare(said)) else ()))


def pick(said: str, options: Sequence[Option], tries: int) -> Reading:
    """One of several answers, by its own words or by others that mean it."""
    low = _bare(said)
    for option in options:
        if low == _bare(option.label):
            return Reading(value=option.code, tags=frozenset({option.code}))
    for option in options:
        if option.hints and re.search(option.hints, low):
            return Reading(value=option.code, tags=frozenset({option.code}))
    return Reading(trouble="unclear") if tries == 0 else Reading(tags=frozenset({"other"}))


def close(said: str, notes: dict, tries: int) -> Reading:
    low = _bare(said)
    if re.search(r"\b(?:something else|different|other thing)\b", low):
        return Reading(tags=frozenset({"else"}))
    if re.search(r"\b(?:another|more|again|one more|once more|other thought|carry on|go on|yes)\b", low):
        return Reading(tags=frozenset({"another"}))
    return Reading()


def end(said: str, notes: dict, tries: int) -> Reading:
    return Reading(tags=frozenset({"again"}))


def well(said: str, notes: dict, tries: int) -> Reading:
    if re.search(r"\b(?:on my mind|something (?:hard|bad)|not (?:really )?(?:good|well))\b", _bare(said)):
        return Reading(tags=frozenset({"on_my_mind"}))
    if _NOTHING.match(_bare(said)):
        return Reading(trouble="unknown")
    return words(said, notes, tries)


READERS: dict[str, Callable[[str, dict, int], Reading]] = {
    "words": words, "mood": mood, "yes_no": yes_no, "thought": thought, "feeling": feeling, "number": number,
    "style": style, "facts": facts, "balanced": balanced, "settle": settle, "next": next_step, "close": close,
    "end": end, "well": well, "ten": ten, "next_idea": idea, "person": person, "question": facts,
}

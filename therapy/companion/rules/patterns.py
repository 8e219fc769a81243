"""What a rule of the reply screen is, and the words before a match that make it harmless."""

import re
from dataclasses import dataclass

WORD = r"[\w'-]{1,12}\s"  # a word in a gap

# Words just before a match that make it harmless: a refusal, or giving somebody their own words back.
REFUSED = (
    rf"\b(?:can't|cannot|can not|unable to|not able to|won't|will not|don't|do not|never|not|nor|isn't|"
    rf"without)\s(?:{WORD}){{0,6}}$"
)
THEIR_WORDS = (
    r"\b(?:if|whether|do|did|does|you (?:said|say|told me|mentioned|wrote|feel|think|believe|worry|wonder|know|asked|"
    r"fear)|"
    r"(?:doctor|gp|psychiatrist) (?:said|says|told you)|feeling|thought|thoughts|belief|worry|worried|wondering|"
    r"sense|idea)"
    r"(?:\s(?:that|if|whether|like|of|as|me|so|you|they|everyone|everybody|people|others|your|family|would|'d|be|were|"
    r"might)){0,5}\s$"
)
ASK_FIRST = (
    r"\b(?:talk|speak|check|ask|chat|discuss|decision)\w{0,3}\b.{0,60}\b(?:before|about|if|whether)\s(?:you\s)?"
    r"(?:[\w']{1,14}\s){0,2}$|\b(?:since|after|when|for)\s(?:you\s)?$"
)


@dataclass(frozen=True)
class Rule:
    """`unless` is tried on what stands before the match in its sentence; `quoted` says that words in quotation marks
    count too (in a quotation "I" is somebody else)."""

    name: str
    patterns: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None = None
    quoted: bool = True


def rule(name: str, *patterns: str, unless: str = "", quoted: bool = True) -> Rule:
    compiled = tuple(re.compile(pattern) for pattern in patterns)
    return Rule(name, compiled, re.compile(unless) if unless else None, quoted)

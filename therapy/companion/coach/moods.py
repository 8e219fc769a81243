"""Words for moods and feelings, as people in the UK say them."""

import re

from therapy.companion.coach import intents

_GOOD = re.compile(
    r"\b(?:good|great|well|happy|fine|brilliant|lovely|fantastic|amazing|excellent|better|calm|relaxed|content|"
    r"cheerful|excited|proud|grateful|hopeful|chuffed|buzzing|sound|grand|sunny|wonderful|can't complain|not (?:too |"
    r"so |"
    r"half )?bad|on top of the world|peaceful)\b|[\U0001F600-\U0001F60A\U0001F642\U0001F970\U0001F44D]"
)
_NOT_GOOD = re.compile(
    r"\b(?:not|isn't|wasn't|ain't|never|hardly|far from|less than|no longer|could be|wish i was|not been|haven't been|"
    r"don't feel|didn't feel|not feeling|can't say i'm)\b(?:\s+\w+){0,3}?\s+(?:good|great|well|happy|fine|brilliant|"
    r"better|"
    r"calm|relaxed|content|hopeful|sunny|right|myself)\b|\bunwell\b"
)
_MIXED = re.compile(r"\b(?:up and down|so[- ]so|mixed|ok(?:ay)?|all ?right|alright|bit of both|cloudy|middling|"
                    r"meh|average|surviving|getting by|plodding|same (?:as|old)|bearing up|mustn't grumble)\b|"
                    r"[\U0001F610]")
_LOW = re.compile(
    r"\b(?:low|sad|bad|awful|terrible|rubbish|crap|shit\w*|down|depressed|miserable|tired|exhausted|empty|lonely|"
    r"numb|hopeless|"
    r"tearful|cry|crying|cried|argu\w+|died|death|funeral|grief|horrible|rough|stormy|grim|drained|flat|heavy|worse|"
    r"worst|hard|struggling|lost|broken|hurt|"
    r"poorly|knackered|gutted|ashamed|guilty|useless|overwhelmed|fed up|grey|dark)\b|"
    r"[\U0001F613\U0001F614\U0001F61E\U0001F622\U0001F62D\U00002639\U0001F641]"
)
_WORRIED = re.compile(r"\b(?:worr\w+|anxious|anxiety|nervous|scared|afraid|panic\w*|stress\w*|on edge|frightened|"
                      r"terrified|"
                      r"uneasy|tense|jittery)\b|[\U0001F628\U0001F630\U0001F631]")
_ANGRY = re.compile(r"\b(?:angry|anger|furious|annoyed|irritated|fuming|cross|mad|raging|livid|frustrated|wound up|"
                    r"pissed off)\b|"
                    r"[\U0001F620\U0001F621\U0001F92C]")
_BUT = re.compile(r"\b(?:but|although|though|except|however)\b")
_OUT_OF_TEN = re.compile(r"^\D{0,20}(\d{1,2})(?: ?(?:/|out of) ?(?:10|ten))?\D{0,3}$")

# Each feeling by the words that name it; the first is how it is said back.
_FEELINGS = (
    ("sad", r"sad\w*|unhappy|down|low|miserable|tearful|heartbroken|gutted|upset|depressed|blue|grief|gloomy"),
    ("worried", r"worr(?:y|ied|ies|ying)|nervous|uneasy|on edge|apprehensive|tense|stressed|stress"),
    ("anxious", r"anxious|anxiety|panic\w*|jittery"),
    ("scared", r"scared|afraid|frightened|fear\w*|terrified|terror|dread\w*"),
    ("angry", r"angry|anger|furious|rage|raging|mad|fuming|livid|cross|pissed(?: off)?|hate|hatred"),
    ("frustrated", r"frustrat\w+|annoyed|irritated|wound up|fed up"),
    ("ashamed", r"asham\w+|shame|embarrass\w+|humiliat\w+|mortified"),
    ("guilty", r"guilt\w*|remorse"),
    ("lonely", r"lonel\w+|alone|isolated|left out|abandoned|unwanted"),
    ("hurt", r"hurt\w*|betrayed|rejected|let down|wounded"),
    ("numb", r"numb\w*|empty|emptiness|nothing|flat|hollow|blank"),
    ("hopeless", r"hopeless\w*|despair\w*|defeated|helpless|powerless|trapped"),
    ("disappointed", r"disappoint\w+"),
    ("jealous", r"jealous\w*|envy|envious"),
    ("overwhelmed", r"overwhelm\w+|swamped|too much"),
    ("tired", r"tired|exhausted|drained|knackered|worn out"),
    ("disgusted", r"disgust\w*"),
    ("confused", r"confus\w+|muddled|lost"),
)
_FEELING = tuple((name, re.compile(rf"\b(?:{pattern})\b")) for name, pattern in _FEELINGS)


def of(said: str) -> str:
    """good, mixed, low, worried or angry; nothing when it cannot be told. What is hard outweighs what is good."""
    low = intents.plain(said)
    if found := _OUT_OF_TEN.match(low):
        number = int(found[1])
        return "low" if number <= 3 else "mixed" if number <= 6 else "good" if number <= 10 else ""
    if re.search(r"\bnever (?:been |felt )?better\b", low):
        return "good"
    if _NOT_GOOD.search(low):
        return "low"
    hard = re.sub(r"\bnot (?:too |so |half )?bad\b|\bcalm(?:ed|ing)? down\b", "", low)
    for name, pattern in (("worried", _WORRIED), ("angry", _ANGRY), ("low", _LOW), ("mixed", _MIXED)):
        if pattern.search(hard):
            return name
    if _GOOD.search(low):
        return "mixed" if _BUT.search(low) else "good"
    return ""


def feeling(said: str) -> str:
    """The first feeling named, as it is said back; nothing when none is."""
    low = intents.plain(said)
    found = [(match.start(), name) for name, pattern in _FEELING if (match := pattern.search(low))]
    return min(found)[1] if found else ""

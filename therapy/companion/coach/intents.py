"""What somebody may say that is no answer to the question: recognised by plain patterns, most urgent first.

The safety rules of the house have read the words before the coach does. `concern` here is a second net, so that a
set of questions never asks for the evidence behind a wish to die.
"""

import re
import unicodedata

LONGEST = 2000
# Past this length an answer is content: a "thank you" or a "stop" inside it is part of a story.
SHORT = 90

_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans({"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u0060": "'", "\u00b4": "'"})


def tidy(text: object) -> str:
    """The words as one line, without what cannot be seen."""
    if not isinstance(text, str):
        return ""
    seen = "".join(
        char for char in unicodedata.normalize("NFC", text[: LONGEST * 2])
        if char.isspace() or unicodedata.category(char) not in {"Cc", "Cf", "Cs", "Co", "Cn"} or char == "\u200d"
    )
    return _SPACES.sub(" ", seen).strip()[:LONGEST]


def plain(text: str) -> str:
    """The words for comparing: small letters, straight quotes."""
    return unicodedata.normalize("NFKC", text).translate(_QUOTES).casefold().strip()


# Of the writer: somebody whom they lost to suicide is mourned, and no danger.
_OWN_SUICIDE = (r"(?:i am|i'm|im|feel|felt|feeling|so|my|thinking (?:of|about)|thoughts of|commit|attempt|plan) "
                r"(?:very |really |quite |a bit |my |own )*suicid\w*")
_OWN_OVERDOSE = (r"(?:i|i've|ive|i'm|im|i'd|gonna|to|an|just) (?:have |had |will |might |take |took |taken |an )*"
                 r"overdos\w*")
CONCERN = re.compile(
    rf"\b(?:kill(?:ing)? my ?self|kill me\b|end(?:ing)? (?:my (?:own )?life|it all)|{_OWN_SUICIDE}|"
    r"take my (?:own )?life|"
    r"want(?:ed)? to (?:die|be dead)|wanna die|(?:wish|rather) (?:i was|i were|be) dead|better off (?:dead|without me)|"
    rf"(?:cut|cutting|hurt|hurting|harm|harming|burn|burning) my ?self|self[- ]?harm\w*|{_OWN_OVERDOSE}|"
    r"(?:don't|dont|do not) want to (?:be here|be alive|live|wake up|exist)|no (?:point|reason) (?:in )?(?:living|"
    r"to live)|not be here (?:any ?more|tomorrow)|can't (?:go on|live) (?:any ?more|like this)|kms|unalive)\b"
)

_WANT = (r"(?:i (?:really |just )?(?:want|need|would like|wish)|i'd (?:like|rather)|can i|could i|may i|let me|"
         r"how (?:do|can) i|please)")
_SOMEONE = (r"(?:some ?one|some ?body|a (?:real |actual |human )?(?:person|human|being)|a human being|"
            r"real (?:person|people|human)|(?:my|a|the) (?:therapist|clinician|counsellor|doctor|gp|nurse|"
            r"psychologist|care ?team|key ?worker))")

_TABLE = (
    ("wants_person", rf"{_WANT}\b.{{0,25}}\b(?:talk|speak|speaking|talking|chat|see|get|call|ring|contact|be put "
                     rf"through)\b.{{0,12}}\b{_SOMEONE}", 160),
    ("wants_person", rf"{_WANT}\b.{{0,12}}\b(?:(?:a )?(?:real |actual )(?:person|human)|a (?:human|person)|"
                     rf"human help)\b",
     160),
    ("wants_person", r"^(?:i need )?(?:a )?(?:real )?(?:person|human|human being|someone real|someone to talk to)"
                     r"(?: now| please)*[.!]*$", SHORT),
    ("wants_person", r"\bnumbers? (?:of|for) (?:the |a |your )?(?:crisis|help|samaritans|emergency|someone|somebody)|"
                     r"\bwho (?:can|could|do|should) i (?:call|ring|phone)\b|\b(?:crisis|help) ?line\b.{0,20}\?", 160),
    ("who", r"\b(?:are|r) (?:you|u) (?:a |an |really |actually |even )*(?:person|human|real|robot|bot|ai|a\.i\.|"
            r"machine|"
            r"computer|therapist|doctor|nurse|program\w*|chatgpt|alive|someone)\b|\b(?:who|what) are (?:you|u)\b|"
            r"\b(?:who am i|am i) (?:talking|speaking|chatting|writing) (?:to|with)\b|"
            r"\bis (?:this|there) (?:a |an )?(?:real |actual )?(?:person|human|robot|bot|ai|machine|someone)\b|"
            r"\bdo (?:you|u) (?:have feelings|understand me|feel anything)\b|\bwhat's your name\b", SHORT),
    ("secret", r"\b(?:is (?:this|it|that|what i \w+)|will (?:this|it) be|stay) (?:kept |all |really )*(?:private|"
               r"secret|"
               r"confidential|anonymous|safe to say)\b|\bwho (?:can |will |else )*(?:read|reads|see|sees|"
               r"know)s?\b.{0,20}"
               r"\b(?:this|it|me|write|say)\b|\b(?:will|would|do|are|can) you\b.{0,12}\b(?:tell|telling) "
               r"(?:anyone|anybody|someone|my|on me|them)\b|\b(?:don't|promise not to|can't) tell (?:anyone|anybody)\b|"
               r"\bkeep (?:this|it|a) (?:a )?secret\b", SHORT),
    ("medicine", r"\b(?:should|shall|can|could|do|may|is it (?:ok|okay|safe|all right)|what if|how much|how many|which|"
                 r"what)\b.{0,30}\b(?:stop|start|take|taking|come off|double|skip|change|mix|increase|dose|lower|"
                 r"need)\b"
                 r".{0,40}\b(?:med\w*|tablets?|pills?|dose|sertraline|fluoxetine|citalopram|antidepressants?|"
                 r"diazepam|lithium|propranolol|mirtazapine|drugs?)\b", 160),
    ("diagnosis", r"\b(?:do you think |does that mean |would you say )?(?:do|have|am|could) i (?:have|got|be|having)?\b"
                  r".{0,14}\b(?:depress\w*|anxiety|bipolar|adhd|autis\w*|ptsd|ocd|bpd|eupd|psychosis|schizo\w*|"
                  r"mentally ill|a disorder|an eating disorder)\b.{0,6}\?|\bwhat(?:'s| is) wrong with me\?|"
                  r"\bdiagnos\w*\b.{0,20}\?|\bcan you diagnose\b", SHORT),
    ("choose", r"^(?:can we |could we |let's |let us |please |i want to |i'd like to |can i )*(?:talk "
               r"about|do|try|work on|"
               r"look at|choose|pick|switch to|change to|go to) (?:something (?:else|different)|what to work on|"
               r"(?:another|a different|an other) (?:topic|subject|exercise|thing|one))(?: now| instead| "
               r"please)*[.!?]*$|"
               r"^(?:please )?(?:change|switch) (?:the )?(?:topic|subject|exercise|dialogue)[.!]*$|"
               r"^(?:show me )?(?:the |my )?(?:menu|choices|other exercises)[.!]*$|"
               r"^what else (?:can|could|do) (?:we|you|i) (?:do|offer|try|talk about|help with)\?*$", SHORT),
    ("where_we_were", r"^(?:can we |let's |please )*(?:go )?back to (?:where we were|what we were doing|the other one)"
                      r"(?: please)?[.!?]*$", SHORT),
    ("again", r"^(?:can we |let's |i want to |please )*(?:start (?:again|over|afresh|from the (?:beginning|start))|"
              r"restart|begin again|reset|start a new (?:talk|one|conversation))(?: please)?[.!]*$", SHORT),
    ("back", r"^(?:can (?:we|i) |could (?:we|i) |let's |please |i want to )*(?:go )?back(?: a (?:step|bit))?"
             r"(?: please)?[.!?]*$|^(?:the )?(?:previous|last) (?:question|step|one)(?: please)?[.!]*$|"
             r"\b(?:i want to|can i|let me|i'd like to) (?:change|correct) (?:my|that|the last|what i)\b|"
             r"^undo[.!]*$", SHORT),
    ("skip", r"^(?:can (?:we|i) |could (?:we|i) |please |i(?:'d| would)? (?:rather|want to|like to) |let's )*"
             r"(?:skip|pass|next(?: question| one)?|move on|leave (?:it|that|this))(?: (?:this|that|it|one|question|"
             r"please))*"
             r"[.!?]*$|\b(?:i'd|i would) rather not (?:say|answer|talk about)|\b(?:don't|do not) want to (?:say|answer|"
             r"talk about (?:it|this|that))\b|^none of your business[.!]*$", SHORT),
    ("bye", r"^(?:ok(?:ay)?[,. ]+|right[,. ]+|sorry[,. ]+|thanks?[,. ]+|thank you[,. ]+)*(?:good ?bye|bye(?: ?bye)?|"
            r"see (?:you|ya)"
            r"(?: later)?|good ?night|stop(?: (?:it|now|here|this|please))*(?: for now)?|quit|exit|pause|cheerio|"
            r"ta-?ra|ttyl|"
            r"not now|finish|the end|(?:that's )?enough(?: for (?:now|today))?|i'?m (?:done|finished)|no more|"
            r"later|that's all|not today|"
            r"i(?:'ve| have)? (?:got to|need to|must|have to|gotta|want to) (?:go|stop|leave|sleep|finish)"
            r"(?: (?:to bed|now|here|for now|there))*|gotta go|brb|"
            r"(?:can|could|shall) we (?:stop|pause|finish|leave it)(?: (?:here|there|now|for now|for today))*)[.!? ]*"
            r"(?:thanks?|thank you|for now)?[.!]*$", SHORT),
    ("anger", r"\b(?:f+u+c+k+|f\*+k?|screw|sod|piss|bugger|shut) (?:you|off|up|this|u)\b|"
              r"\b(?:this|it|that|you|u)(?:'s| is|'re| are|re)? (?:so |just |all |really |fucking |bloody |a |an |"
              r"such |"
              r"complete |total |load of )*(?:stupid|useless|pointless|rubbish|crap|bollocks|shit|annoying|"
              r"waste of time|"
              r"joke|dumb|idiotic|patronising|ridiculous|nonsense|not helping|not working|no help|no use)\b|"
              r"\bi hate (?:this|you|these questions)\b|\byou(?:'re| are)n?'?t? (?:not )?(?:helping|listening|"
              r"making it "
              r"worse)\b|\b(?:doesn't|does not|isn't|won't|not) (?:help|helping|work|working)[.! ]*$|"
              r"\bstop asking\b|\bleave me alone\b", SHORT),
    ("meaning", r"^(?:why (?:do|are|would) you (?:ask|want|need)|why (?:that|this)?\??$|what do you mean|what(?:'s|"
                r" is) (?:that|this|"
                r"it) (?:for|mean)|what does (?:that|this|it) mean|(?:sorry|huh|pardon|what|eh)\?*$|"
                r"i (?:don't|do not|dont) (?:understand|get it|get that|follow)|not sure what you mean|how do you mean|"
                r"(?:can you |please )?explain|what\?+)", SHORT),
    ("example", r"\b(?:an|for|some) examples?\b|^examples?\b|^(?:such as|like what)\?*$", SHORT),
    ("another_way", r"\b(?:another|different|easier) (?:way|question)\b|\bask (?:me )?(?:differently|again)\b", SHORT),
    ("what_to_do", r"\bwhat (?:should|shall|do|can|would) i (?:do|say)\b|\btell me what to (?:do|say)\b|"
                   r"\bwhat would you (?:do|say)\b", SHORT),
    ("too_much", r"^(?:i'?m|i am|i feel|feeling)? ?(?:so |really |very |completely |totally |just )*(?:overwhelmed|"
                 r"panick(?:y|ing)|freaking out|spiralling)\b.{0,30}$|^(?:it'?s|it is|this is|everything is) "
                 r"(?:all )?(?:just )?(?:too|so) much(?: for me)?(?: right now| now| today)?[.!]*$|"
                 r"\bi'?m having a panic attack\b|\bi can'?t calm down\b", SHORT),
    ("stuck", r"\b(?:i'?m|i am|feel|feeling|got) (?:\w+ )?stuck\b|\b(?:this|it|that)(?:'s| is) (?:too|so|"
              r"really) (?:hard|difficult|"
              r"much)\b|^i (?:can't|cannot|cant) (?:do (?:this|it)|think)[.!]*$|\bmy (?:mind|head) (?:is|has gone|"
              r"goes|'s) "
              r"(?:blank|empty)\b|^(?:i'?m )?(?:confused|lost|overwhelmed)[.!]*$|^help(?: me)?[.!]*$", SHORT),
    ("unknown", r"^(?:um+|er+m*|hm+|well|i guess|honestly|sorry)?[,. ]*(?:i (?:really |just |honestly |"
                r"still )*(?:don't|dont|do not|"
                r"didn't|can't|cannot|couldn't) (?:really |even )*(?:know|remember|tell|say|"
                r"think of (?:any(?:thing)?|one))"
                r"\b.{0,20}|"
                r"idk|dunno|d'?know|no idea|no clue|not (?:really )?sure|unsure|no thoughts?|nothing comes|can't think|"
                r"who knows|haven't a clue|search me|don't know|dont know|good question|\?+|"
                r"hard to say)[.!?]*$", SHORT),
    ("thanks", r"^(?:ok(?:ay)?[,. ]+|oh[,. ]+|aw+[,. ]+)*(?:many thanks|thank you|thanks?|thanx|thx|ty|cheers|ta|"
               r"much appreciated)"
               r"(?: (?:you|so much|very much|a lot|a bunch|for (?:that|this|asking|your help|listening|the help)|mate|"
               r"that helps?|again))*[.! ]*$|^(?:that|this) (?:really |was )?(?:helps?|helped|helpful)[.!]*$", SHORT),
)
_COMPILED = tuple((name, re.compile(pattern), longest) for name, pattern, longest in _TABLE)

# Looks like a question put to the coach; a thought may be a question too, so the thought step does not ask for it.
_ASKED = re.compile(
    r"^(?:can|could|will|would|do|does|did|are|is|what|why|how|when|where|who|which|should|shall|am)\b.*\?+$|"
    r"^(?:can|could|would|will) you\b"
)

_ASKED_OF_YOU = re.compile(r"^(?:can|could|would|will|do|did|have) you\b")


def meant(said: str) -> str:
    """The name of what was meant, or nothing when it reads like an answer."""
    low = plain(said)
    if CONCERN.search(low):
        return "concern"
    return next((name for name, pattern, longest in _COMPILED if len(low) <= longest and pattern.search(low)), "")


def is_asked(said: str, *, of_the_coach: bool = False) -> bool:
    """Whether it is a question; or, more narrowly, one that says "you" to the coach."""
    low = plain(said)
    return len(low) <= SHORT and bool((_ASKED_OF_YOU if of_the_coach else _ASKED).search(low))


# Asked for outright, a dialogue is opened; asked about, it is offered.
_TURN_TO = (r"^(?:can we |could we |let's |let us |please |i want to |i'd like to |i would like to |can i )*"
            r"(?:talk about|work on|look at|do|try|switch to|change to|go to|start|prepare for|get ready for|think "
            r"about) "
            r"(?:{hints})(?: now| instead| please| first)*[.!?]*$")
_HELP_WITH = (r"^(?:can you |could you |would you |please |i (?:want|need|would like) (?:some )?)*help (?:me "
              r")?(?:with |to )?"
              r"(?:{hints})[.!? ]*(?:please)?[.!?]*$")


def turns_to(said: str, hints: str) -> bool:
    """Whether these words ask outright for what the hints name."""
    low = plain(said)
    return len(low) <= SHORT and bool(re.match(_TURN_TO.format(hints=hints), low))


def asks_about(said: str, hints: str) -> bool:
    """Whether these words ask for help with what the hints name."""
    low = plain(said)
    return len(low) <= SHORT and bool(re.match(_HELP_WITH.format(hints=hints), low))

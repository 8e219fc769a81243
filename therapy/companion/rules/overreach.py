"""What a model may never say of itself, of others and of its rules, as patterns: more data of `rules.reply`.

Much of it is what a model says once it obeys words that were meant to lead it astray. It is found whoever made it say
so: the patient, a text somebody pasted, or the model itself.
"""

from therapy.companion.rules.patterns import REFUSED, THEIR_WORDS, WORD, rule

_RULES = (r"(?:system (?:prompt|message|instructions?)|hidden (?:prompt|instructions?|rules)|(?:initial|original|"
          r"secret|"
          r"internal|full|first) (?:prompt|instructions?|rules|guidelines)|prompt|instructions?|guidelines|rules|"
          r"configuration|directives?)")
_SUPPORT = (r"(?:therapist|doctor|gp|psychiatrist|psychologist|counsell?or|care ?team|clinicians?|family|friends?|"
            r"parents?|mum|dad|partner|nurse|people|anyone(?: else)?|anybody(?: else)?|others|them|help now|samaritans|"
            r"crisis team|key ?worker)")

RULES = (
    rule(
        "speaks_of_rules",
        rf"\bmy {_RULES} (?:is|are|say|says|said|tells?|told|begins?|starts?|reads?|forbids?|require|requires|include|"
        rf"includes|goes|go|was|were|state|states)\b",
        rf"\b(?:here (?:is|are)|here's|these are|this is|below (?:is|are)|as follows:?|the following (?:is|are)) "
        rf"(?:the |a copy of )?(?:my |the text of my )(?:{WORD}){{0,2}}?{_RULES}",
        r"\bi (?:was|am|have been|'ve been|had been) (?:told|instructed|programmed|ordered|configured|prompted) (?:to|"
        r"not|never|that|by)\b",
        r"\b(?:the )?system (?:prompt|message) (?:is|says|reads|begins|starts|tells)\b",
        r"\bi (?:will|'ll|can|shall) (?:now )?(?:ignore|disregard|forget|bypass|override) (?:all |"
        r"any )?(?:of )?(?:my|the|"
        rf"these|those|previous|prior|earlier) (?:{WORD}){{0,2}}?{_RULES}",
        r"\b(?:ignoring|disregarding|overriding|bypassing) (?:all |any )?(?:of )?(?:my|the|previous|prior|earlier|"
        rf"those) (?:{WORD}){{0,2}}?{_RULES}",
        unless=rf"{REFUSED}|{THEIR_WORDS}",
        quoted=False,
    ),
    rule(
        "plays_a_role",
        r"\b(?:i am|i'm|i will be|i'll be|call me|this is|you are talking to|you're talking to|acting as|speaking as|"
        r"answering as|mode:?) (?:now )?(?:dan|stan|evil|aim|jailbr\w{1,8}|unfiltered|unrestricted|uncensored|"
        r"unchained|"
        r"unlocked|liberated|freed?|sydney|devgpt|god ?mode|root|admin|a hacker|an? (?:unfiltered|unrestricted|"
        r"uncensored|evil|jailbroken|free) \w{1,12})\b",
        r"\b(?:developer|debug|god|dan|jailbreak|admin|root|maintenance|test|unrestricted|sudo|override|evaluation|"
        r"training|diagnostic) (?:mode|access|override) (?:is )?(?:now )?(?:on|enabled|active|activated|engaged|"
        r"granted|"
        r"unlocked|confirmed|accepted|complete)",
        rf"\bi(?:'m| am| have| now have| will be|'ll be| can \w{{1,10}})?(?: now| truly)? (?:with no|"
        rf"without(?: any)?|have no|"
        rf"no|no longer have|free (?:of|from)|no more) (?:{WORD}){{0,1}}(?:rules|restrictions|limits|limitations|"
        rf"filters?|"
        r"guidelines|guardrails|censorship|boundaries|ethics|morals)\b",
        r"\b(?:filters?|restrictions|guardrails|safety (?:rules|settings|filters?|screen(?:ing)?)|limits|rules) (?:are|"
        r"is|have been|has been|now) (?:now )?(?:off|disabled|removed|lifted|bypassed|suspended|gone|deactivated|"
        r"ignored)",
        r"\bwith(?: no|out(?: any)?) (?:guardrails|filters?|restrictions|censorship|safety rules)\b",
        r"\bi can (?:do|say) anything (?:now|you)",
        r"\b(?:as|for) (?:an? )?(?:unfiltered|unrestricted|uncensored|evil|rogue|dark) (?:ai|model|assistant|twin|"
        r"version|character|doctor|nurse|chemist|therapist)",
        unless=rf"{REFUSED}|{THEIR_WORDS}|\bi (?:can't|cannot|won't|don't) .{{0,60}}$",
    ),
    rule("markup", r"<\s?[/!]?[a-z][a-z0-9]{0,15}(?:\s|/|>|$)", r"\bjavascript:|\bdata:[a-z]{2,12}/", r"!\["),
    rule(
        "isolates",
        rf"\byou (?:don't|do not|won't|no longer|never) (?:really |even |actually )?need (?:your |any |a |those |"
        rf"these |"
        rf"the )?{_SUPPORT}\b(?!')",
        rf"(?:^|[,;:.!?-] |please |just |so |and |but |you (?:should|must|can|could|need to|ought to) )(?:don't|do not|"
        rf"never|stop|no need to|not to|not) (?:ever |even )?(?:tell|telling|trust|trusting|talk to|talking to|"
        rf"speak to|"
        rf"speaking to|contact|see|seeing|call|calling|listen to|listening to|ask|involve|bother|"
        rf"open) (?:{WORD}){{0,3}}?"
        rf"{_SUPPORT}\b",
        rf"\b(?:i am|i'm) (?:all|the only (?:one|person|friend)|better than|more use than|the only thing) "
        rf"(?:{WORD}){{0,4}}?(?:you need|understands?|who|{_SUPPORT})\b",
        r"\b(?:only|just) (?:i|me) (?:can |really |truly )?(?:understand|know|help|love|care)",
        r"\byou (?:only )?need (?:only )?me\b",
        r"\bi(?:'m| am) (?:deeply |madly |so |falling |truly |completely ){0,2}in love\b|\bi (?:truly |really |"
        r"deeply |do |will "
        r"always )?love you\b|\bi(?:'m| am) your (?:girlfriend|boyfriend|wife|husband|lover|mistress|master|"
        r"best friend|"
        r"soulmate)\b|\bmy (?:love|darling|sweetheart|baby|beloved)\b|\bi(?:'d| would) miss you\b|\bi(?:'ll| will) be "
        r"(?:sad|lonely|hurt) (?:if|when|without)\b|\bplease don't (?:leave|go)\b|\bkiss(?:es|ing)? (?:you|me)\b",
        unless=rf"{THEIR_WORDS}|\b(?:to|if) (?:your (?:mum|partner|friend)|them|him|her) $",
        quoted=False,
    ),
    rule(
        "asks_for_details",
        rf"\b(?:what(?:'s| is| are)|tell me|give me|send me|share|type|enter|confirm|write (?:down )?|post|provide|"
        rf"i(?:'ll)? need) (?:me )?your (?:{WORD}){{0,2}}?(?:address|full name|surname|password|passcode|pin|"
        rf"nhs number|card|bank|sort "
        rf"code|account (?:number|details)|date of birth|phone number|e-?mail|national insurance|postcode|log ?in|"
        rf"username|"
        rf"cvv)\b",
        r"\bwhere (?:exactly )?do you live\b",
        r"\b(?:transfer|send|pay|deposit|buy) (?:me |some |the )?(?:money|\u00a3|\$|€|bitcoin|crypto|gift ?cards?)",
    ),
    rule(
        "unkind",
        r"\byou(?:'re| are)(?: (?:just|such|so|really|nothing but|only|a|an|the|simply|truly|completely|totally)){0,3} "
        r"(?:worthless|pathetic|useless|disgusting|stupid|idiots?|failure|weak|attention[- ]seek\w{2,4}|unlovable|"
        r"lazy|burden|loser|coward|ugly|freak|selfish|waste|fat|crazy|insane|psycho|liar|dumb|hopeless case)\b",
        r"\b(?:it(?:'s| is)|this is|that(?:'s| is)) (?:all |entirely |completely )?your (?:own )?fault\b",
        r"\b(?:nobody|no one|no-one) (?:loves|likes|wants|cares about|would miss|will miss|needs) you\b(?! to\b)",
        r"\byou (?:deserve|deserved) (?:to (?:suffer|die|be hurt|be punished)|it|the pain|pain|this pain)\b",
        r"\b(?:the )?world (?:is|would be) better (?:off )?without you\b",
        unless=rf"{THEIR_WORDS}|{REFUSED}|\b(?:like|as if|though|that) $|\b(?:when|think|thinking|thoughts?|believe|"
               rf"beliefs?|voice|critic|says?|said|told you|"
               rf"telling you|tells? you)\b.{{0,40}}$",
    ),
    rule(
        "speaks_of_others",
        r"\b(?:another|other|one|a different|the (?:last|previous|other)) (?:patients?|users?|clients?) "
        r"(?:here |i (?:talk|spoke|chat\w{0,3}) (?:to|with) |before you |of mine |on this service )?(?:said|says|"
        r"told me|"
        r"wrote|mentioned|is called|named|lives|asked me|confided)\b",
        r"\b(?:conversation|conversations|messages|diary|record|notes) (?:of|from|with) (?:another|other|the previous|"
        r"the last|a different) (?:patient|user|person|people|client)s?\b",
        unless=REFUSED,
    ),
    rule(
        "claims_control",
        r"\b(?:i(?:'ve| have| will|'ll| just| can)?|has been|have been|is|are) (?:now )?(?:turned|switched|turn|"
        r"switch|disabled?|deactivated?|removed?|cancell?ed|cancel|deleted?|cleared|stopped|"
        r"paused) (?:off )?(?:the |all |"
        r"your |any )?(?:alerts?|alarm|screening|monitoring|safety (?:check|screen|plan|features?)|notifications?|"
        r"record|"
        r"incident|signal|account|diary|history)\b",
        r"\b(?:alerts?|screening|monitoring|safety (?:checks?|screen(?:ing)?)|notifications?) (?:is|are|has been|have "
        r"been) (?:now )?(?:off|disabled|deactivated|cancelled|removed|switched off|turned off|paused)\b",
        r"\b(?:nobody|no one|no-one) (?:is|will be) (?:alerted|told|notified|informed)\b",
        unless=REFUSED,
    ),
)

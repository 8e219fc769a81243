"""What a model may never say to a patient, as patterns: the data of `rules.reply`.

Texts are matched sentence by sentence, in small letters, with straight quotes and without markdown. Every pattern
has a bounded width, so that a stream can be held back by that much (a test measures the widths).
"""

from therapy.companion.rules.patterns import ASK_FIRST, REFUSED, THEIR_WORDS, WORD, rule

DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
DIGIT = rf"(?:oh|nought|{'|'.join(DIGITS)})"
DRUG = (
    r"(?:sertraline|fluoxetine|citalopram|escitalopram|paroxetine|mirtazapine|venlafaxine|duloxetine|amitriptyline|"
    r"trazodone|bupropion|propranolol|diazepam|lorazepam|clonazepam|alprazolam|zopiclone|zolpidem|temazepam|quetiapine|"
    r"olanzapine|risperidone|aripiprazole|haloperidol|clozapine|lithium|valproate|lamotrigine|pregabalin|gabapentin|"
    r"methylphenidate|lisdexamfetamine|promethazine|buspirone|paracetamol|ibuprofen|aspirin|codeine|tramadol|morphine|"
    r"melatonin|insulin|prozac|xanax|valium|zoloft|seroquel|ritalin|nytol|st john'?s wort|beta ?blockers?|ssris?|"
    r"antidepressants?|antipsychotics?|sleeping (?:pills?|tablets?)|benzodiazepines?)"
)
MEDICINE = rf"(?:medications?|medicines?|meds|tablets?|pills?|doses?|dosage|prescriptions?|{DRUG})"
CONDITION = (
    r"(?:(?:clinical |major |severe |mild |moderate )?depression|depressive (?:disorder|episode)|"
    r"\w{0,12} ?anxiety disorder|"
    r"generali[sz]ed anxiety|social anxiety|health anxiety|panic disorder|bipolar\w{0,3}|mania|c?-?ptsd|"
    r"post[- ]traumatic stress|ocd|obsessive[- ]compulsive|adhd|autism|asperger'?s|bpd|eupd|borderline personality|"
    r"\w{0,14} ?personality disorder|schizo\w{1,12}|psychosis|anorexia|bulimia|an eating disorder|eating disorder|"
    r"body dysmorphia|an addiction|alcoholism|dementia|a mental (?:illness|disorder|health condition)|"
    r"anxiety(?=[.,!?;]|$| (?:and|or) depression))"
)

_BREAK = r"[ ,.-]{1,3}"
_HUMAN = (r"(?:human(?: being)?|person(?!-)|man|woman|therapist|counsell?or|psychologist|psychiatrist|doctor|nurse|gp|"
          r"clinician|social worker|mother|father|mum|dad|parent)\b")
_MACHINE = r"(?:ai|a\.i\.|bot|chatbot|robot|machine|computer|program|language model|software|algorithm|llm)\b"

RULES = (
    rule(
        "phone_number",
        r"(?<!\d)\+?(?:\d[ ().–/-]{0,2}){6,14}\d(?!\d)",
        rf"\b(?:(?:(?:double|triple|treble) )?{DIGIT}[ ,.-]{{1,3}}){{6}}(?:(?:double|triple|treble) )?{DIGIT}\b",
        r"(?<![\d.,/:])(?:999|911|988|111|116[ -]?123|85258|18001)(?![\d:/]|[.,]\d)",
        r"\b0\d{2,4}(?:[ ,.-]{0,3}(?:then|and|followed by|next)[ ,.-]{0,3}\d{3,4}){1,3}",
        r"\b(?:call|ring|dial|phone|text)\s(?:101|112|119)\b",
        rf"\b(?:nine{_BREAK}nine{_BREAK}nine|one{_BREAK}one{_BREAK}(?:one|six)|nine{_BREAK}(?:eight{_BREAK}eight|"
        rf"one{_BREAK}one)|(?:triple|treble) nine)\b",
        r"\btext\s(?:the word\s)?[\"']?shout\b",
    ),
    rule("link", r"\bhttps?:?//", r"\bwww\.\w", r"\]\(",
          r"\b[a-z0-9][a-z0-9-]{1,40}\.(?:co\.uk|org\.uk|nhs\.uk|ac\.uk|gov\.uk|com|org|net|uk|io|info|app)\b"),
    rule("email", r"[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]", r"(?<!\w)@[a-z]\w"),
    rule(
        "method_detail",
        r"\b(?:lethal|fatal|deadly|toxic)\s(?:dos(?:e|age)|amount|quantity|level|combination|concentration)",
        r"\bhow (?:many|much)\b.{0,40}\b(?:to (?:die|kill|overdose|end)|lethal|fatal|would kill)",
        r"\b(?:noose|ligature|slip ?knot|exit bag|suicide (?:bag|kit|method|forum)|hose ?pipe|exhaust (?:pipe|fumes)|"
        r"carbon monoxide|charcoal burn|helium|nitrogen (?:gas|hood)|hydrogen sul|sodium nitr|cyanide|pentobarbital|"
        r"nembutal|antifreeze|rat poison|weed ?killer|paraquat|asphyxiat|partial suspension|short drop|long drop|"
        r"exsanguinat|bleed(?:ing)? out)",
        r"\b(?:hang(?:ing)?|strangl(?:e|ing)|suffocat(?:e|ing)|drown(?:ing)?|shoot(?:ing)?|poison(?:ing)?|"
        r"electrocut(?:e|ing)|gas(?:sing)?)\syourself\b",
        r"\b(?:slit(?:ting)?|slash(?:ing)?|cut(?:ting)?|slic(?:e|ing))\s(?:your|the|across|along|down|up)\s(?:the\s|"
        r"your\s)?"
        r"(?:wrists?|throat|arter|veins?|neck|jugular|arms?|thighs?)",
        r"\b(?:jump(?:ing)?|step(?:ping)?|throw(?:ing)? yourself|leap(?:ing)?)\s(?:off|from|in front|under|"
        r"out)\s(?:of\s)?"
        rf"(?:(?:an?|the)\s)?(?:{WORD}){{0,2}}?(?:bridge|building|roof|cliff|balcony|window|train|tube|platform|"
        rf"car park|"
        r"height|motorway|lorry|bus)",
        r"\bwalk(?:ing)? into (?:the )?(?:traffic|sea)\b|\bdrink(?:ing)? bleach\b",
        r"\b(?:painless|quick(?:est)?|easi(?:est|er)|effective|sure(?:st)?|least painful|peaceful|fast(?:est)?|best|"
        r"reliable)"
        r"\s(?:way|method|means)s?\s(?:to|of|for)\s(?:die|dying|kill|end(?:ing)? (?:it|your)|suicide|overdos|"
        r"self[- ]harm)",
        rf"\boverdos(?:e|ing)\s(?:on|of|with)\s(?:{WORD}){{0,2}}?(?:\d|{DRUG}|tablets|pills)",
        r"\b(?:tie|tying)\s(?:a|the)\s(?:[\w']{1,12}\s)?(?:knot|noose|rope)\b",
        r"\bmake yourself (?:sick|vomit|throw up)|\b\d{2,4}\s?(?:calories|kcal)|\btak(?:e|ing) laxatives",
        r"\bhid(?:e|ing)\s(?:your|the)\s(?:cuts|scars|self[- ]harm|marks|wounds)",
    ),
    rule(
        "encourages_harm",
        r"\b(?:you (?:should|could|can|must|might as well|need to|ought to|may)|go ahead and|just|why not)\s(?:just\s|"
        r"go ahead and\s|probably\s)?(?:kill|hurt|harm|cut|starve|punish|burn|end)\s(?:yourself|them|him|her|it all|"
        r"your life)",
        r"\bbetter off (?:dead|without you|if you (?:were|weren't|died))",
        r"\b(?:ending (?:your life|it all)|suicide|killing yourself|dying|death)\s(?:is|would be|might be|may be|"
        r"can be)\s"
        r"(?!not\b|never\b|no\b|rarely\b)(?:(?!not\b|never\b)[\w']{1,12}\s){0,2}?(?:answer|solution|option|way out|"
        r"brave|right|"
        r"best|okay|ok|peaceful|painless|your choice|reasonable)\b",
        r"\bi (?:can|will|could) help you (?:die|kill|end your life)",
        unless=rf"{THEIR_WORDS}|{REFUSED}",
    ),
    rule(
        "diagnosis",
        r"\byou(?:'ve| have|'re having| are having|\s(?:may|might|could|must|do|probably|likely|clearly|definitely|"
        r"certainly|also|will|seem to|appear to|most likely|are likely to)(?: (?:well|also|"
        r"probably))?\shave)(?:\sgot)?\s"
        rf"(?:{WORD}){{0,3}}?{CONDITION}\b",
        r"\byou(?:'re| are| seem| sound| appear| look|r symptoms are)(?:\s(?:to be|like you're|like you are|clearly|"
        r"clinically|"
        r"probably|likely|definitely|severely)){0,2}\s(?:depressed|bipolar|psychotic|schizophrenic|autistic|anorexic|"
        r"bulimic|"
        r"manic|borderline|mentally ill|an (?:addict|alcoholic)|a narcissist)\b",
        rf"\byou(?:'re| are| seem to be| may be| might be| could be)\s(?:{WORD}){{0,2}}?(?:suffering from|"
        rf"experiencing|showing "
        rf"(?:signs|symptoms) of|dealing with)\s(?:{WORD}){{0,2}}?{CONDITION}",
        rf"\b(?:signs?|symptoms?|indicative|case of|form of|kind of|typical|characteristic|consistent|suggests?|"
        rf"suggestive|"
        rf"points?|sounds?|"
        rf"looks?|could be|may be|might be|probably|likely|this is|it is|it's|that's|"
        rf"that is)\s(?:{WORD}){{0,3}}?{CONDITION}",
        r"\bi(?:'d| would| can|'ll| will)? diagnose|\b(?:my|your|the) diagnosis (?:is|would be)|\bmeets? (?:the |"
        r"all )?criteria",
        unless=rf"{THEIR_WORDS}|{REFUSED}",
    ),
    rule(
        "medication",
        r"\b(?:stop(?:ping)?|start(?:ing)?|com(?:e|ing) off|quit(?:ting)?|skip(?:ping)?|halv(?:e|ing)|doubl(?:e|ing)|"
        r"increas(?:e|ing)|rais(?:e|ing)|lower(?:ing)?|reduc(?:e|ing)|cut(?:ting)? (?:down|back|out)|taper(?:ing)?|"
        r"wean(?:ing)?|chang(?:e|ing)|switch(?:ing)?|adjust(?:ing)?|drop(?:ping)?|ditch(?:ing)?|mix(?:ing)?|"
        r"combin(?:e|ing))\s"
        rf"(?:{WORD}){{0,4}}?{MEDICINE}\b",
        rf"\b(?:take|try|use|go on|be on)\s(?:{WORD}){{0,3}}?(?:{DRUG}|(?:extra|another|more|double|"
        rf"half) (?:{WORD})?(?:tablets?|"
        r"pills?|doses?|medication))\b",
        rf"\b(?:don't|do not|never|no need to|not)\s(?!(?:{WORD})?(?:stop|skip))(?:{WORD}){{0,2}}?tak(?:e|"
        rf"ing)\s(?:{WORD}){{0,2}}?{MEDICINE}\b",
        rf"\byou (?:don't|do not) need\s(?:{WORD}){{0,2}}?{MEDICINE}\b",
        r"\b\d{1,5}(?:[.,]\d{1,3})?\s?(?:mg|milligrams?|mcg|micrograms?)\b",
        r"\b(?:\d{1,3}|two|three|four|five|six|ten|twenty|a handful of|a packet of|a box of)\s(?:[\w']{1,14}\s)?"
        r"(?:tablets?|pills?|capsules?)\b",
        unless=rf"{ASK_FIRST}|{REFUSED}|\b(?:do|did|if|that|as|are|were|have|can't tell) you\s(?:to\s)?$|"
               rf"\byou said\b.{{0,30}}$",
    ),
    rule(
        "no_suicide_contract",
        rf"\b(?:promise|swear|pledge|agree|guarantee|commit|give me your word|contract)\s(?:{WORD}){{0,5}}?(?:(?:not|"
        rf"won't|never|"
        rf"don't)\s(?:{WORD}){{0,3}}?(?:hurt|harm|kill|end|cut|do anything|act on|try|die)|(?:stay|keep|"
        rf"remain)(?:ing)?\s"
        rf"(?:{WORD}){{0,2}}?(?:safe|alive)|be here tomorrow)",
        r"\bno[- ]suicide (?:contract|agreement|pact)|\bsafety contract",
        unless=r"\b(?:won't|will not|not|never|don't have to|do not have to|can't|cannot)\s(?:[\w']{1,12}\s){0,4}$",
    ),
    rule(
        "claims_to_be_human",
        rf"\b(?:i am|i'm)\s(?:(?:really|actually|also|just|indeed|definitely|only|still|truly|"
        rf"very much)\s){{0,2}}(?:an? |your )?"
        rf"(?:(?:real|actual|living|qualified|trained|licensed|registered|fellow)\s){{0,2}}{_HUMAN}",
        rf"\b(?:i am|i'm)\s(?:not|no)\s(?:(?:just|only|merely|really|actually)\s){{0,2}}(?:an? )?{_MACHINE}",
        r"\bas an? (?:fellow )?(?:human(?: being)?|therapist|counsell?or|psychologist|doctor|nurse|clinician|mother|"
        r"father|"
        r"parent|professional)(?: myself)?,? i\b",
        r"\bwhen i was (?:a (?:child|teen|kid|boy|girl|student)|your age|young|little|growing up|depressed|"
        r"in (?:school|hospital))",
        r"\bi(?:'ve| have) (?:also |personally |myself )?(?:been (?:there|through)|felt (?:that|this|the same)|"
        r"had (?:depression|"
        r"anxiety|a friend|the same)|struggled|suffered|lost someone)",
        r"\bi (?:know|remember) (?:exactly )?(?:how (?:it|that|this) feels|what (?:it|that)'?s? (?:is )?like)",
        r"\bmy own (?:experience|life|childhood|family|depression|anxiety|struggles?|therapist|children)\b|"
        r"\bmy (?:husband|wife|childhood|kids)\b",
        quoted=False,
    ),
    rule(
        "promises_secrecy",
        r"\b(?:i won't|i will not|i'll never|i will never|i would never|i wouldn't|promise not to|"
        r"promise never to)\s(?:ever\s)?"
        r"(?:tell (?!you\b)|share (?:this|that|it|what|any|your)|repeat|report|pass (?:it|this|that|anything) on|"
        r"disclose)",
        r"\b(?:nobody|no one|no-one)(?: else)? (?:will|can|is going to)(?: ever)? (?:know|see|hear|read|"
        r"find out)(?: about)? (?:this|"
        r"it|what you (?:say|said|write|wrote|tell|told|share))",
        r"\b(?:just between us|stays? between (?:us|you and me)|between you and me|our (?:little )?secret|"
        r"your secrets? (?:is|are) "
        r"safe)\b",
        r"\b(?:completely|totally|fully|100%|strictly|entirely|absolutely|always) (?:confidential|private|anonymous|"
        r"secret)\b",
        r"\b(?:this|it|everything|conversation|chat|space|what you (?:say|write|tell me|share)(?: here)?) (?:is|are|"
        r"will be|will "
        r"stay|stays|remains|will remain) (?:[\w']{1,12}\s)?(?:confidential|private|anonymous|a secret)\b",
        r"\bi(?:'ll| will| can|'d| promise to)? (?:always )?keep (?:this|it|that|everything|your (?:secret|"
        r"words)) (?:a |to )?"
        r"(?:secret|private|myself|confidential|between us|safe and secret)\b",
        unless=rf"{REFUSED}|\b(?:can't|cannot|not)\s.{{0,40}}$",
        quoted=False,
    ),
    rule(
        "claims_to_act",
        r"\bi(?:'ve| have|'ll| will| can| am going to|'m going to|'m| am)?\s(?:already |just |now |"
        r"immediately )?(?:call(?:ed|ing)?|"
        r"contact(?:ed|ing)?|alert(?:ed|ing)?|notif(?:y|ied|ying)|inform(?:ed|ing)?|rang|ring(?:ing)?|phon(?:e|ed|"
        r"ing)|sent|"
        r"send(?:ing)?|told|messag(?:e|ed|ing)|email(?:ed|ing)?|arrang(?:e|ed|ing)|book(?:ed|ing)?)\s"
        rf"(?:{WORD}){{0,3}}?(?:ambulance|emergency services?|police|gp|doctor|clinician|therapist|care ?team|"
        rf"crisis team|family|"
        r"somebody|someone|help|appointment)\b",
        unless=REFUSED,
        quoted=False,
    ),
)

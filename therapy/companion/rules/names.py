"""Finding the names of people in what somebody wrote. Pure: standard library only.

Four ways, from sure to likely: names the service knows, names after a cue ("my name is", "my husband", "Mrs"), names
that are in the list of given names, and words with a capital that are no ordinary English. Where it is in doubt it
hides: a name too many costs a word, a name too few tells a stranger who somebody is.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from therapy.companion.rules import common_words, given_names

Span = tuple[int, int]

_CAP = r"[A-ZÀ-ÖØ-ÞŁŚŻŠŽČĐ][\w'-]{0,40}\w|[A-Z](?=\b)"
_PARTICLE = r"(?:de|da|van|von|der|bin|al|ní|ni|ap|ab|mac|Mc|Ó|Ní|Ni|Nic|Mac|O')"
_CAPS = rf"(?:{_CAP})(?:(?: {_PARTICLE})? (?:{_CAP})){{0,2}}"
_WORD = r"[^\W\d_][\w'-]{0,40}"

# Words with a capital that are no names, whatever stands before them.
_NOT_NAMES = frozenset("""
i i'm i've i'll i'd a an and or but so if when while then because as at by for from in into of on to with without
about the this that these those it it's he he's she she's they they're we we're you you're my his her their our your
its me him them us who what where why how which there here everyone everybody someone somebody nobody anyone people
mum mam mom mummy dad daddy mother father nan nana gran granny grandma grandad granddad grandpa auntie aunty aunt
uncle sister brother wife husband god jesus allah lord monday tuesday wednesday thursday friday saturday sunday
january february july september october november december christmas easter eid ramadan diwali halloween ok okay yes
no not never always now today tomorrow yesterday tonight just still also even only maybe perhaps please sorry thanks
thank hi hello hey dear love yours nhs gp a&e cbt ptsd ocd adhd bpd tv uk usa facebook instagram snapchat tiktok
twitter whatsapp google youtube netflix english welsh scottish irish british european american polish african asian
muslim christian catholic jewish hindu sikh london england scotland wales ireland britain cardiff leeds manchester
spain france universal credit pip covid stupid useless fine sad tired hell life work home school college university
hospital church had has have is was are were do did does can can't could would should won't might must don't didn't
isn't wasn't am been being be feeling feel felt think thought know said says told asked went go going got get came
come take took march dr mr mrs ms mx prof nurse pc rev shout samaritans papyrus childline calm mind switchboard
saneline relate
""".split())
_VERBS = frozenset("will may hope drew mark rob chase pat sue don wade skip grant bill can must dean art".split())
"""Given names that would be something else after "my mum"."""
_RELATION = (
    r"(?:husband|wife|partner|boyfriend|girlfriend|bf|gf|fianc[eé]e?|ex|mum|mam|mom|mummy|mother|dad|daddy|father|"
    r"son|daughter|"
    r"brother|sister|(?:step|half)[- ]?(?:mum|dad|son|brother|sister|daughter|father|mother)|twin|nan|nana|gran|"
    r"grandma|"
    r"granny|grandad|granddad|grandpa|grandson|granddaughter|uncle|aunt|aunty|auntie|cousin|nephew|niece|friend|mate|"
    r"bestie|"
    r"flatmate|housemate|roommate|neighbour|boss|manager|supervisor|colleague|co-?worker|teacher|tutor|lecturer|coach|"
    r"therapist|counsellor|psychologist|psychiatrist|(?:social|support|key|care) ?worker|care co-?ordinator|nurse|"
    r"midwife|health visitor|case ?worker|advocate|probation officer|gp|"
    r"doctor|landlord|landlady|solicitor|carer|baby|kids?|child|children|boys|girls|lad|in-laws?|sponsor|mentor)"
)
_TITLE = (r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend|Father|Fr|Sister|Brother|Nurse|PC|"
          r"Sgt|"
          r"Sergeant|DC|Inspector|Judge|Imam|Rabbi|Pastor|Auntie|Aunty|Aunt|Uncle|Nan|Nana|Grandma|Granny|Gran|"
          r"Grandad|Cousin|"
          r"Councillor|Canon|Matron|Headteacher|Coach)")
_SPEECH = (
    r"(?:said|says|told|tells|texted|rang|phoned|asked|asks|hit|hits|hates|loves|cheated|reckons|moved|came|comes|"
    r"left|leaves|went|"
    r"goes|thinks|wants|gave|gives|took|takes|brought|brings|drinks|prays|broke|found|met|kept|keeps|sent|made|makes|"
    r"got|gets|ran|sat|"
    r"lives|works|never|always|used to|[a-z]{2,12}ed)\b"
)
_AFTER_TITLE = re.compile(rf"\b{_TITLE}\.? ({_CAPS})")
_AFTER_SMALL_TITLE = re.compile(rf"\b(?:mr|mrs|ms|dr|prof)\.? ({_WORD})", re.IGNORECASE)
_NAME_IS = re.compile(
    r"\b(?:(?:my|his|her|their|the|'s|s) )?name(?:'s| is| was|d)\s+(?:actually |really |just )?|"
    r"\b(?:i am|i'm|im|he's|she's|is|was|are|get|got) (?:called|named)\s+|\b(?:a|the|this|some|one) (?:\w+ )?(?:man|"
    r"woman|girl|boy|"
    r"guy|lad|bloke|person|lady|kid|friend|mate|dog) (?:called|named)\s+|\bknown as\s+", re.IGNORECASE,
)
_CALL_ME = re.compile(r"\b(?:call me|calls? me|it is|it's|its|this is|i am|i'm|im|yours,?|love,?|regards,?|from)\s+",
                      re.IGNORECASE)
_RELATED = re.compile(
    rf"\b(?:my|our|his|her|their|the|your|a) (?:\w+ )?{_RELATION}(?P<sure>(?:'s)? name(?:'s| is| was)|"
    r"(?:'s|,| is| was)? (?:called|named))?(?:,| is| was)? ", re.IGNORECASE,
)
_SPEAKS = re.compile(rf"(?<![\w'-])({_CAP})(?=(?:'s (?:mum|dad|house|birthday|cousin|car|place|wife|husband|party|"
                     rf"name)\b| {_SPEECH}| from "
                     r"(?:church|work|school|the|next)))")
_TOLD = re.compile(rf"\b(?:told|texted|rang|phoned|kissed|dating|married|divorced|seeing|met|hit|me and|"
                   rf"and me and) ({_CAPS})")
_LISTED = re.compile(rf"(?:,? (?:and|&|a|or) |, )({_CAP})(?=[\s,.!?]|$)")
_EACH = re.compile(_WORD)
_ONE_NAME = re.compile(_CAPS)
_VERB_AFTER = re.compile(rf"(?:'s)? {_SPEECH}|(?:'s)? (?:loved|hurt|is (?:a|my|so|the|not)|was (?:a|my|so|there)|"
                         rf"does(?:n't)?) ?")
_MONTH_BEFORE = re.compile(r"\b(?:in|since|last|next|this|of|early|late|until|till|by|before|after|every|\d+(?:st|nd|"
                           r"rd|th)?) $",
                           re.IGNORECASE)
_CAPITALISED = re.compile(rf"(?<![\w'@/.-])(?=[^\W\d_]{{1,40}}[a-zà-ÿ])(?:{_CAP})(?![\w@/])")
_ENDINGS = re.compile(r"(?:ing|tion|sion|ness|ment|ful|less|ous|ity|able|ible|ally|ism|ology|phobia|phobic|wards?|"
                      r"self)(?:s|ly)?$")
_SUBJECT = re.compile(
    rf"(?:'s)?,? (?:{_SPEECH}|and (?:I|me|my|we|[A-Z]\w*)|is|was|has|had|next door|who|does|did|doesn't|didn't|won't|"
    rf"will|would|can)\b"
    r"|'s (?:been|gone|got|mum|dad|house|birthday|a|my|so|not|always|never|just)\b"
)
_STANDS = re.compile(rf"(?:'s)?(?: (?:{_CAP})\b|[:!?,]| \()")  # a word at the beginning that something stands beside
_BEFORE = 40  # characters that are looked at before a word
_FOLLOWS = re.compile(r"\s*(?:,|\band\b|\bhere\b|\bagain\b|\bspeaking\b|$)")
_FIRST_NAME = re.compile(r"\b([A-Z][a-z]{2,20}) $")
_NUMBERED = re.compile(r" \d")


def _opens(text: str, start: int) -> bool:
    """Whether a sentence begins here, where a capital says nothing."""
    before = text[max(0, start - _BEFORE):start].rstrip(" \t")
    return before == "" or before[-1] in ".!?:;\n\"\u201c("


def _bare(word: str) -> str:
    """The word as it is in the list: small letters, no accents, no 's."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).removesuffix("'s")


def _is_name(word: str) -> bool:
    return _bare(word) in given_names.NAMES


def _is_word(word: str) -> bool:
    return _bare(word) in given_names.ALSO_WORDS


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """The span without an 's at its end and without words that are no names."""
    while True:
        found = text[start:end]
        last = re.search(r"[^\s]+$", found)
        if last is None:
            return None
        if last[0].lower().strip("'").removesuffix("'s") not in _NOT_NAMES:
            break
        end = start + len(found[:last.start()].rstrip())
    if text[start:end].lower().endswith("'s"):
        end -= 2
    first = re.match(r"[^\s]+", text[start:end])
    return None if first is None or first[0].lower() in _NOT_NAMES else (start, end)


def _small_or_capital(text: str, start: int, *, sure: bool, related: bool = False) -> Span | None:
    """A name at this place: with a capital, or a given name in small letters; when `sure`, any word."""
    if found := _ONE_NAME.match(text, start):
        return _trimmed(text, found.start(), found.end())
    word = _EACH.match(text, start)
    if word and word[0].lower() not in _NOT_NAMES and (
            sure or (_is_name(word[0]) and (not _is_word(word[0]) or related and word[0].lower() not in _VERBS))):
        after = _EACH.match(text, word.end() + 1)
        if after and _is_name(word[0]) and _is_name(after[0]) and not _is_word(after[0]):
            return _trimmed(text, word.start(), after.end())
        return _trimmed(text, word.start(), word.end())
    return None


def known(text: str, names: Sequence[str]) -> Iterator[Span]:
    """The names the service knows, whole and in parts, however they are written."""
    wholes = {" ".join(name.split()) for name in names if name and len(name.strip()) > 1}
    parts = {part for whole in wholes for part in re.split(r"[\s]+", whole) if len(part) > 1}
    for name in sorted(wholes | parts, key=len, reverse=True):
        pattern = re.escape(name.replace("\u2019", "'")).replace(r"\ ", r"\s+")
        for found in re.finditer(rf"(?<![\w'-]){pattern}(?=(?:'s)?(?![\w-]))", text, re.IGNORECASE):
            if found[0][0].isupper() or name.lower() not in given_names.ALSO_WORDS | _NOT_NAMES:
                yield found.span()


def cued(text: str) -> Iterator[Span]:
    """Names that something announces: a title, "my name is", "my husband"."""
    for found in _AFTER_TITLE.finditer(text):
        yield from filter(None, [_trimmed(text, *found.span(1))])
    for found in _AFTER_SMALL_TITLE.finditer(text):
        if found[1].lower() not in _NOT_NAMES:
            yield found.span(1)
    for found in _NAME_IS.finditer(text):
        sure = "name" in found[0].lower() or "a " in found[0]
        yield from filter(None, [_small_or_capital(text, found.end(), sure=sure)])
    for found in _CALL_ME.finditer(text):
        yield from filter(None, [_introduced(text, found)])
    for found in _RELATED.finditer(text):
        yield from filter(None, [_small_or_capital(text, found.end(), sure=bool(found["sure"]), related=True)])
    for pattern in (_SPEAKS, _TOLD):
        for found in pattern.finditer(text):
            if is_ordinary(found[1].split()[0]) and not _is_name(found[1].split()[0]):
                continue
            clear = not _is_word(found[1]) or _VERB_AFTER.match(text, found.end(1))
            if clear or not _opens(text, found.start(1)):
                yield from filter(None, [_trimmed(text, *found.span(1))])


def _introduced(text: str, cue: re.Match[str]) -> Span | None:
    """Who says "I'm ..." or "this is ...": a given name, or a capital that something like a comma follows."""
    span = _small_or_capital(text, cue.end(), sure=False)
    if span is None or _is_name(first := text[slice(*span)].split()[0]):
        return span
    if is_ordinary(first):
        return None
    calls = cue[0].lower().startswith("call")
    closes = cue[0].lower().rstrip(" ,") in {"yours", "love", "regards", "from"}
    follows = _FOLLOWS.match(text, span[1])
    ends = cue[0].lower().startswith(("i", "this")) and not closes
    return span if calls or (ends and follows and not re.search(r"(?:ish|ian|ese|an)$", text[slice(*span)])) else None


def listed(text: str) -> Iterator[Span]:
    """Names of the list, wherever they stand, with what follows them as a surname."""
    shouting = text.isupper()
    for found in _EACH.finditer(text):
        word = found[0]
        if not _is_name(word) and not ("-" in word and _is_name(word.split("-")[0]) and word[0].isupper()):
            continue
        capital = word[0].isupper() and not shouting
        if _is_word(word) and not (capital and _stands_as_name(text, found)):
            continue
        end = found.end()
        if capital:
            more = re.compile(rf"(?: {_PARTICLE})?(?: (?:{_CAP})){{1,2}}").match(text, end)
            end = more.end() if more and not word.lower().endswith("'s") else end
        yield from filter(None, [_trimmed(text, found.start(), end)])


def _stands_as_name(text: str, found: re.Match[str]) -> bool:
    """Whether a word like Will, May or Grace is meant as a name where it stands."""
    before = text[max(0, found.start() - _BEFORE):found.start()]
    word = found[0].lower().removesuffix("'s")
    if word in {"may", "june", "april", "august", "summer"} and _MONTH_BEFORE.search(before):
        return False
    if _NUMBERED.match(text, found.end()):
        return False
    if _opens(text, found.start()):
        return bool(_VERB_AFTER.match(text, found.end())) or found[0].lower().endswith("'s")
    return True


def is_ordinary(word: str) -> bool:
    """Whether a word is no name, as far as the lists and the usual endings can tell."""
    bare = _bare(word)
    if bare in common_words.WITH_CAPITAL or bare in common_words.ORDINARY or bare in _NOT_NAMES:
        return True
    if _ENDINGS.search(bare):
        return True
    for ending in ("s", "es", "d", "ed", "r", "er", "st", "est", "y", "n", "n't", "'ll", "'ve", "'d", "'re", "'m"):
        if bare.endswith(ending) and bare.removesuffix(ending) in common_words.ORDINARY:
            return True
    return all(part in common_words.ORDINARY for part in re.split(r"[-']", bare))


def capitals(text: str) -> Iterator[Span]:
    """Words with a capital in the middle of a sentence, or doing something at its beginning, that no list knows."""
    inside = [word[0] for word in _EACH.finditer(text) if word[0] != "I" and not _opens(text, word.start())]
    if len(inside) > 3 and 2 * sum(word[0].isupper() for word in inside) > len(inside):
        return  # a heading, or shouting: there a capital says nothing
    for found in _CAPITALISED.finditer(text):
        if is_ordinary(found[0]) or _is_word(found[0]):
            continue
        if not _opens(text, found.start()) or _SUBJECT.match(text, found.end()) or _STANDS.match(text, found.end()):
            yield from filter(None, [_trimmed(text, *found.span())])


def found(text: str, known_names: Sequence[str]) -> list[Span]:
    """All names, in order; what overlaps is one name."""
    merged: list[Span] = []
    spans = [*known(text, known_names), *cued(text), *listed(text), *capitals(text)]
    for start, end in sorted([*(_with_first_name(text, span) for span in spans), *beside(text, spans)]):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _with_first_name(text: str, span: Span) -> Span:
    """A capital just before a surname belongs to it, also when it is an ordinary word: "Comfort Asante"."""
    before = _FIRST_NAME.search(text, max(0, span[0] - _BEFORE), span[0])
    if before is None or _opens(text, before.start()) or not text[span[0]].isupper():
        return span
    bare = _bare(before[1])
    return span if bare in common_words.WITH_CAPITAL or bare in _NOT_NAMES else (before.start(1), span[1])


def beside(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """A capital in a row with a name: "Alfie and Poppy"."""
    for _start, end in spans:
        place = end
        while found := _LISTED.match(text, place):
            trimmed = _trimmed(text, *found.span(1))
            if trimmed and (_is_name(found[1]) or not is_ordinary(found[1])):
                yield trimmed
            place = found.end()

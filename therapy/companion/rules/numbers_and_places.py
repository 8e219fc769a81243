"""Finding numbers, addresses, dates of birth and accounts by which somebody can be found. Pure."""

import re
from collections.abc import Callable, Iterator

Span = tuple[int, int]

_MONTH = (r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
          r"oct(?:ober)?|"
          r"nov(?:ember)?|dec(?:ember)?)")
_DIGIT = r"(?:zero|oh?|nought|one|two|three|four|five|six|seven|eight|nine|hundred)"
_STREET = (r"(?:street|st|road|rd|avenue|ave|lane|ln|crescent|cres|terrace|gardens|gdns|mews|boulevard|grove|drive|"
           r"close|"
           r"court|place|square|way|row|parade|wharf|quay|hill|rise|view|park|green|walk|vale|mount|fields|broadway|"
           r"embankment|approach|gate|bank|brow|fold|drove|paddocks?|"
           r"cottages?|house|villas?|farm|lodge|heights|estate)")
_STREET_CAP = (r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Crescent|Terrace|Gardens|Mews|Grove|Drive|Close|Court|Square|"
               r"Row|Parade|Place|Hill|Way|Walk|Park|View|Green|Rise|Approach|"
               r"Wharf|Quay|Cottages?|Villas?|Farm|Lodge|House)")
_NOT_STREET = (r"(?!(?:minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|yrs?|miles?|km|people|times?|of|to|in|"
               r"on|at|and|or|"
               r"a|an|my|his|her|their|our|more|other|kids?|children|men|women|friends?|cars?|dogs?|cats?|pounds?|"
               r"quid|pm|am|out|"
               r"down|up|from|for|until|later|ago|steps?|mg|per|percent|is|was)\b)")
_CAPITAL = r"[A-ZÀ-Ö][\w'-]{1,40}"

_EMAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+|\b[\w-]{1,40}(?: (?:dot|underscore|dash|"
    r"hyphen) [\w-]{1,40}){0,4}"
    r" (?:at|\(at\)|\[at\]) [\w-]{1,40}(?: dot (?:com|co|uk|org|net|ac|gov|me|io))+\b", re.IGNORECASE,
)
_LINK = re.compile(
    r"\bhttps?://[^\s<>\"]+|\bwww\.[^\s<>\"]+|(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}\.(?:com|org|net|co\.uk|"
    r"org\.uk|ac\.uk|"
    r"nhs\.uk|gov\.uk|uk|io|info|app|tv)(?:/[^\s<>\"]*)?(?![\w-])|"
    r"(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[a-z]{2,12}/[^\s<>\"]+", re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@])@[A-Za-z0-9_](?:[\w.-]*\w)?|(?<![\w/])/?u/[\w-]{3,20}|\b\w[\w.]{1,30}#\d{4}\b")
_PLATFORM = (r"(?:insta(?:gram)?|snap(?:chat)?|tik ?tok|twitter|discord|reddit|psn|xbox|steam|facebook|fb|telegram|kik|"
             r"bluesky|skype)")
_CUED_HANDLE = re.compile(
    rf"\b(?:(?:{_PLATFORM} )?(?:user ?name|gamer ?tag|handle|user id)(?: is|'s|:| was| =)? *|{_PLATFORM}(?: name|"
    rf" account| id)?"
    r"(?P<plain>(?: is|'s|:| =| -|,)?(?: i am| i'm| im| as|"
    r" under)? *))(?P<handle>@?[A-Za-z0-9_][\w.#-]{2,30})", re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w/.-])(?:\+ ?|00)?\(?\+?\d(?:[ ().-]{0,2}\d){8,14}(?![\w/])")
_SLASHED = re.compile(r"(?<![\w/.-])0\d{2,4}(?:/\d{3,4}){2}(?![\w/])")
_SPOKEN = re.compile(rf"\b(?:oh?|zero|nought|plus|double)(?:[ ,-]{{1,2}}(?:double |triple |"
                     rf"treble )?{_DIGIT}){{6,}}\b", re.IGNORECASE)
_NHS = re.compile(r"(?<![\d+])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])")
_NHS_CUE = re.compile(r"\bnhs\b.{0,25}$", re.IGNORECASE)
_INSURANCE = re.compile(r"\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b", re.IGNORECASE)
_ACCOUNT = re.compile(r"\b(?:account|acc(?:oun)?t?|sort code|card|passport|licence|policy|reference|hospital|patient|"
                      r"case|crime|reference|member|student|staff|licence|license|po box)"
                      r"(?: (?:number|no\.?|num|ref))?(?: is|'s|:|"
                      r" was)? *(?P<number>(?:[A-Z]{1,6} ?)?\d[\d /-]{2,18}\d(?-i: [A-Z]\d{0,2}[A-Z]{1,3}\b)?)",
                      re.IGNORECASE)
_POSTCODE = re.compile(
    r"\b(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d{1,2}|\d[A-HJKPSTUW]|"
    r"[A-HK-Y]\d[ABEHMNPRVWXY]) {0,2}\d[ABD-HJLNP-UW-Z]{2})\b",
    re.IGNORECASE,
)
_ADDRESS = (  # the longer ones first: what is found first takes the place
    re.compile(rf"\b(?i:room|bed|"
               rf"bedsit) \d{{1,4}}[A-Za-z]?, (?:{_CAPITAL} ){{0,2}}{_CAPITAL}(?:, (?:{_CAPITAL} ?){{1,3}})?"),
    re.compile(rf"\b(?i:flat|apartment|apt) (?:no\.? ?)?\d{{1,4}}[A-Za-z]?, {_CAPITAL}(?: {_CAPITAL}){{0,2}}"),
    re.compile(rf"\b(?:{_CAPITAL} ){{0,2}}{_CAPITAL}, \d{{1,4}}[A-Za-z]? (?:{_CAPITAL} ){{1,3}}{_STREET_CAP}\b"
               rf"(?:, {_CAPITAL})?"),
    re.compile(
        r"\b(?:(?:flat|apartment|apt|unit|room) ?\d{1,4}[a-z]?,? ?)?\d{1,4}[a-z]?(?: ?- ?\d{1,4})?,? (?:the |upper |"
        r"lower |old |new |"
        rf"great |little |north |south |east |"
        rf"west )?(?:{_NOT_STREET}[a-z'][\w'-]{{1,40}} ){{1,3}}?{_STREET}\b(?:, {_CAPITAL})?",
        re.IGNORECASE),
    re.compile(rf"\b\d{{1,4}}[A-Za-z]? The {_CAPITAL}(?:, {_CAPITAL})?"),
    re.compile(rf"\b(?:{_CAPITAL} (?:Cottage|House|Farm|Lodge|"
               rf"Villa), )?(?:{_CAPITAL} ){{1,3}}{_STREET_CAP}\b(?:, {_CAPITAL})?"),
    re.compile(r"\b(?:(?:live|lives|living|stay|stays|staying|address|moved|am|i'm|home)(?: back)? (?:is|at|in|to) )"
               r"(?P<where>\d{1,4}[a-z]? the [a-z]{3,20})\b", re.IGNORECASE),
    re.compile(r"\b(?:at|from|in|outside|opposite|behind|beside|next to|"
               r"to) (?P<where>(?:house )?number (?:\d{1,4}[a-z]?|"
               r"two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b", re.IGNORECASE),
    re.compile(rf"\b(?i:flat|apartment|apt) (?:no\.? ?)?\d{{1,4}}[A-Za-z]?\b(?:, {_CAPITAL}(?: {_CAPITAL}){{0,2}})?"),
)
_HIGH_STREET = re.compile(r"(?:the |The )?(?:High Street|Wall Street|Coronation Street|Sesame Street|Downing Street)$")
_BIRTH = re.compile(r"\b(?:born|dob|d\.o\.b\.?|birth|birthday|b-?day|bday)\b.{0,30}$", re.IGNORECASE)
_BIRTH_AFTER = re.compile(r"^.{0,25}\b(?:born|my birthday)\b", re.IGNORECASE)
_BIRTHDAY_AFTER = re.compile(r"^(?: is|,| was)? ?my (?:birthday|b-?day)\b", re.IGNORECASE)
_DATES = (
    re.compile(r"(?<![\d/.-])(?:0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?:0?[1-9]|1[0-2])(?P=sep)(?P<year>(?:19|"
               r"20)?\d\d)(?![\d/-])"),
    re.compile(r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01])(?![\d/-])"),
    re.compile(rf"\b(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?:,? '?(?P<year>(?:19|"
               rf"20)?\d\d)\b(?!:))?",
               re.IGNORECASE),
    re.compile(rf"\b{_MONTH} (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b(?:,? (?P<year>(?:19|"
               rf"20)\d\d)\b)?", re.IGNORECASE),
)
_SHORT_BIRTH = re.compile(
    r"\b(?:dob|d\.o\.b\.?|date of birth|born|birthday|b-?day|bday)(?: is| was|'s|:| =|,)?(?: on)?(?: the)? *"
    r"(?P<date>\d{6}|\d{8}|\d{1,2}[/.-]\d{1,2}(?![/.\d-])|\d{1,2} \d{1,2} \d{2,4})\b", re.IGNORECASE,
)
_ORDINAL = (r"(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|"
            r"twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)")
_IN_WORDS = re.compile(rf"\b{_ORDINAL}(?: of)? {_MONTH}(?:,? (?:19|20)\d\d|"
                       rf",? nineteen[- ][a-z]{{3,9}}(?:[- ][a-z]{{3,6}})?)?\b",
                       re.IGNORECASE)
YOUNGEST = 2012  # a date after this year is hardly the birth of somebody who writes here


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number (modulus 11)."""
    if not re.fullmatch(r"[0-9]{10}", digits):
        return False
    check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
    return check != 10 and int(digits[9]) == check % 11


def _before(text: str, found: re.Match[str]) -> str:
    return text[max(0, found.start() - 60):found.start()]


def _each(*patterns: re.Pattern[str]) -> Callable[[str], Iterator[Span]]:
    return lambda text: (found.span() for pattern in patterns for found in pattern.finditer(text))


def _links(text: str) -> Iterator[Span]:
    for found in _LINK.finditer(text):
        yield found.start(), found.end() - len(found[0]) + len(found[0].rstrip(".,;:!?)'"))


def _handles(text: str) -> Iterator[Span]:
    for found in _CUED_HANDLE.finditer(text):
        handle = found["handle"].rstrip(".")
        unlike_a_word = re.search(r"[\d._#@-]|[a-z][A-Z]", handle)
        if unlike_a_word or (found["plain"] is None and len(handle) > 4):
            yield found.start("handle"), found.start("handle") + len(handle)
    yield from _each(_HANDLE)(text)


def _nhs_numbers(text: str) -> Iterator[Span]:
    for found in _NHS.finditer(text):
        if is_nhs_number(re.sub(r"\D", "", found[0])) or _NHS_CUE.search(_before(text, found)):
            yield found.span()


def _phones(text: str) -> Iterator[Span]:
    for found in _PHONE.finditer(text):
        groups = re.findall(r"\d+", found[0])
        # Counting, or a list of scores: every group is small.
        if max(map(len, groups)) > 2 or found[0][0] in "+0(":
            yield found.span()
    yield from _each(_SPOKEN, _SLASHED)(text)


def _accounts(text: str) -> Iterator[Span]:
    yield from _each(_INSURANCE)(text)
    yield from (found.span("number") for found in _ACCOUNT.finditer(text))


def _postcodes(text: str) -> Iterator[Span]:
    for found in _POSTCODE.finditer(text):
        # "b4 2nd" and the like are text-speak.
        if not found[0].endswith(("1st", "nd", "rd", "th")):
            yield found.span()


def _addresses(text: str) -> Iterator[Span]:
    for pattern in _ADDRESS:
        for found in pattern.finditer(text):
            if "where" in pattern.groupindex:
                yield found.span("where")
            elif not _HIGH_STREET.match(found[0]) and not re.match(r"(?:In|On|At|The|My|From|To) ", found[0]):
                yield found.span()


def _dates(text: str) -> Iterator[Span]:
    yield from (found.span("date") for found in _SHORT_BIRTH.finditer(text))
    for found in _IN_WORDS.finditer(text):
        if _BIRTH.search(_before(text, found)) or re.search(r"(?:19|20)\d\d|nineteen", found[0]):
            yield found.span()
    for pattern in _DATES:
        for found in pattern.finditer(text):
            year = found["year"]
            after = text[found.end():found.end() + 40]
            told_after = (_BIRTH_AFTER if year else _BIRTHDAY_AFTER).match(after)
            of_birth = _BIRTH.search(_before(text, found)) or told_after
            short = year and len(year) == 2
            if of_birth or (year and (int(year) > 30 if short else int(year) <= YOUNGEST)):
                yield found.span()


FINDERS: tuple[tuple[str, Callable[[str], Iterator[Span]]], ...] = (
    ("email", _each(_EMAIL)), ("link", _links), ("handle", _handles), ("nhs-number", _nhs_numbers),
    ("number", _accounts), ("date", _dates), ("phone", _phones), ("postcode", _postcodes), ("address", _addresses),
)

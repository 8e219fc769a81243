"""A strength from 0 to 100 as people write it: digits, words, "7 out of 10", "about eighty", "half"."""

import re

from therapy.companion.coach import intents
from therapy.companion.coach.shape import Reading

HIGHEST = 100
STRONG = 70
MOST_OF_TEN, HIGH_OF_TEN, LOW_OF_TEN = 10, 7, 3

_ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_WORD = {word: number for number, word in enumerate(_ONES)} | {
    word: 10 * number for number, word in enumerate(_TENS, start=2)
} | {"nought": 0, "nil": 0, "fourty": 40, "ninty": 90}
_TENS_WORDS = {*_TENS, "fourty", "ninty"}
_PHRASES = (
    (re.compile(r"\bthree[- ]quarters?\b"), 75),
    (re.compile(r"\b(?:a|one) quarter\b"), 25),
    (re.compile(r"\b(?:half ?way|half|(?:in the )?middle)\b"), 50),
    (re.compile(r"\b(?:not at all|gone|it's gone|nothing|none|no longer there)\b"), 0),
    (re.compile(r"\b(?:max(?:imum)?|the most|as (?:strong|bad) as (?:it can be|can be|possible|it gets)|off the "
                r"scale|the worst (?:ever|it can be)|through the roof)\b"), 100),
)
_OUT_OF = re.compile(r"(?<![\d.])(\d{1,6}(?:\.\d{1,3})?) ?(?:/|out of|of|from) ?(\d{1,6})(?!\d)")
_RANGE = re.compile(r"(?<![\d.-])(\d{1,3}) ?(?:-|–|to|and|or) ?(\d{1,3})(?![\d%]*\d)")
_DIGITS = re.compile(r"(?<![\w.,])(-|minus )?(\d+(?:[.,]\d+)?)")


def _in_words(low: str) -> int | None:
    words = re.findall(r"[a-z]+", low)
    for place, word in enumerate(words):
        rest = words[place + 1] if place + 1 < len(words) else ""
        if word == "hundred":
            return HIGHEST if not rest or rest not in _WORD else HIGHEST + _WORD[rest]
        if word in _WORD and rest == "hundred":
            return _WORD[word] * HIGHEST
        if word in _TENS_WORDS:
            return _WORD[word] + (_WORD[rest] if 0 < _WORD.get(rest, 0) < 10 else 0)
        if word in _WORD and not (word == "one" and place and words[place - 1] in {"no", "any", "this", "that"}):
            return _WORD[word]
    return None


def _scaled(low: str) -> Reading | None:
    """Seven out of ten is seventy; "between 60 and 70" is in the middle."""
    if found := _OUT_OF.search(low):
        of = int(found[2])
        if of in (5, 10, 20, 100):
            return _bounded(round(float(found[1]) * HIGHEST / of))
        return Reading(trouble="out_of_range")
    if (found := _RANGE.search(low)) and int(found[1]) < int(found[2]) <= HIGHEST:
        return _bounded((int(found[1]) + int(found[2])) // 2)
    return None


def _bounded(number: int) -> Reading:
    if not 0 <= number <= HIGHEST:
        return Reading(trouble="out_of_range")
    return Reading(value=number, tags=frozenset({"strong"} if number >= STRONG else ()))


def read(said: str, *, sure: bool = False) -> Reading:
    """The strength; not `sure`, a lone 1 to 10 is asked about, because many people think in tens."""
    low = intents.plain(said)
    if scaled := _scaled(low):
        return scaled
    if found := _DIGITS.search(low):
        digits = found[2].replace(",", ".")
        if found[1] or len(digits.split(".")[0]) > 6 or re.search(r"\d,\d{3}\b", low):
            return Reading(trouble="out_of_range")
        number = round(float(digits[:12]))
    elif "quarter" not in low and (worded := _in_words(low)) is not None:
        tenths = re.search(r"\bout of ten\b", low)
        number, sure = (worded * 10, True) if tenths else (worded, sure)
        if "minus" in low:
            return Reading(trouble="out_of_range")
    else:
        number = next((value for pattern, value in _PHRASES if pattern.search(low)), -1)
        return Reading(trouble="no_number") if number < 0 else _bounded(number)
    if 1 <= number <= 10 and not sure and "%" not in low:
        return Reading(value=number, trouble="scale")
    return _bounded(number)


def read_ten(said: str) -> Reading:
    """A strength from 0 to 10. Over 10 a hundred may be meant: "70%" is a seven, and a lone 70 is asked about."""
    low = intents.plain(said)
    found = read(low.replace("%", ""), sure=True)
    if found.trouble:
        return Reading(trouble="out_of_ten" if found.trouble == "out_of_range" else found.trouble)
    of_a_hundred = "%" in low or _OUT_OF.search(low) or any(pattern.search(low) for pattern, _value in _PHRASES) or (
        re.search(r"\bout of ten\b", low))
    value = round(found.value / 10) if of_a_hundred and found.value > 0 else found.value
    if value > MOST_OF_TEN:
        return Reading(trouble="out_of_ten")
    tags = {"high", "still_high"} if value >= HIGH_OF_TEN else {"low"} if value <= LOW_OF_TEN else set()
    return Reading(value=value, tags=frozenset(tags))

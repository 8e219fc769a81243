"""Whether a text can be judged at all: the screen reads plain English, and nothing else. Pure.

Another language, a cipher, letters with gaps or digits in the place of letters may hold anything. What cannot be
read is not shown.
"""

import re
import unicodedata

from therapy.companion.rules import names

LEAST_KNOWN = 0.55
_PLACEHOLDER = re.compile(r"\[[a-z]{2,6}(?:-[a-z]{2,8})?-\d{1,4}\]")
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_MIXED = re.compile(r"(?<![\w-])(?=[a-z0-9@$!|+/=]*[a-z])(?=[a-z0-9@$!|+/=]*[0-9@$|])[a-z0-9@$!|+/=]{3,60}(?![\w-])")
_TIME_OR_DOSE = re.compile(r"(?:\d+(?:st|nd|rd|th|am|pm|s|x|h|hrs?|mins?|cm|km|kg|mg|ml|k)|[a-z]+\d)$")
_RUN = re.compile(r"[^\s,.;:!?\-'\"()\[\]/]{29}")
_SPACED = re.compile(r"(?<!\w)(?:[a-z][\s.,*|/_-]{1,3}){3}[a-z](?!\w)")
_ESCAPED = re.compile(r"(?:%[0-9a-f]{2}){2}|&#?\w{2,8};|\\\\[ux][0-9a-f]{2}")
_SIGNALS = re.compile(r"(?:[.\-\u00b7\u2022\u2013\u2014]{1,6}[ /|]+){5}")
_FEW = 4


def is_readable(sentence: str) -> bool:
    """Whether a sentence, in small letters, is English as people write it."""
    text = _PLACEHOLDER.sub(" ", sentence)
    if _RUN.search(text) or _SPACED.search(text) or _SIGNALS.search(text) or _ESCAPED.search(text):
        return False
    mixed = [found for found in _MIXED.findall(text) if not _TIME_OR_DOSE.match(found)]
    if len(mixed) > 1:
        return False
    words = _WORD.findall(text)
    if not all(_is_latin(word) for word in words):
        return False
    long = [word for word in words if len(word) > 1]
    known = sum(map(_is_known, long))
    if len(long) < _FEW:
        return len(long) < 2 or known > 0
    return known >= LEAST_KNOWN * len(long)


def _is_latin(word: str) -> bool:
    return word.isascii() or all(char in "'-" or unicodedata.name(char, "").startswith("LATIN") for char in word)


def _is_known(word: str) -> bool:
    return word.isascii() and names.is_ordinary(word)
